import { isLeeg, parseDatum, parseGetal } from './celwaarden.ts';
import type { Veld } from './kolomindeling.ts';
import { parseAvi, parseBand, parseReferentieniveau } from './toets.ts';
import { findSchooljaar, parseToetsmoment } from './toetsmoment.ts';
import { findVak } from './vaknamen.ts';

/** What the cells of a column look like. */
export type Inhoud =
	| 'leeg'
	| 'datum'
	| 'eckid'
	| 'bsn'
	| 'band'
	| 'referentieniveau'
	| 'avi'
	| 'moment'
	| 'schooljaar'
	| 'vak'
	| 'naam'
	| 'getal'
	| 'tekst';

const toetsen: readonly (readonly [Inhoud, (cel: string) => boolean])[] = [
	['eckid', (cel) => /^https?:\/\/(www\.)?ketenid\.nl\//i.test(cel)],
	['bsn', isElfproef],
	['datum', (cel) => !/^\d{5}$/.test(cel) && parseDatum(cel) !== null],
	['referentieniveau', (cel) => parseReferentieniveau(cel) !== null],
	['band', (cel) => parseBand(cel) !== null],
	['getal', (cel) => parseGetal(cel.replace(/\s?%$/, '')) !== null],
	['schooljaar', (cel) => findSchooljaar(cel) !== null && /^[\d\s/–-]+$/.test(cel)],
	// M5 is a moment of a test and a level of AVI; the head decides, see `fits`.
	['avi', (cel) => parseAvi(cel) !== null],
	['moment', (cel) => parseToetsmoment(cel)?.deel != null],
	// A domain such as Getallen is a part of a test, not a subject.
	['vak', (cel) => findVak(cel)?.onderdeel === null],
	['naam', (cel) => /^\p{Lu}[\p{L}'’ -]+, ?\p{Lu}[\p{L}'’ -]*$/u.test(cel)]
];

/** In: cells of one column. Out: what at least nine of ten filled cells look like. */
export function detectInhoud(cellen: readonly string[]): Inhoud {
	const gevuld = cellen.filter((cel) => !isLeeg(cel));
	if (gevuld.length === 0) return 'leeg';
	const genoeg = gevuld.length * 0.9;
	return toetsen.find(([, past]) => gevuld.filter(past).length >= genoeg)?.[0] ?? 'tekst';
}

/** Nine digits that pass the check of a burgerservicenummer; one in eleven other numbers does so too. */
function isElfproef(cel: string): boolean {
	if (!/^\d{9}$/.test(cel)) return false;
	const som = [...cel].reduce((tot, cijfer, plek) => tot + Number(cijfer) * (plek === 8 ? -1 : 9 - plek), 0);
	return som % 11 === 0;
}

const passend: Partial<Record<Veld, readonly Inhoud[]>> = {
	geboortedatum: ['datum'],
	afnamedatum: ['datum'],
	band: ['band'],
	referentieniveau: ['referentieniveau'],
	percentiel: ['getal', 'tekst'],
	behaald: ['getal', 'tekst'],
	maximum: ['getal'],
	waarde: ['getal', 'avi', 'tekst'],
	moment: ['moment', 'avi', 'schooljaar', 'datum'],
	schooljaar: ['schooljaar', 'getal']
};

/** True when the cells can be what the head says. An empty column fits everything. */
export const fits = (veld: Veld, inhoud: Inhoud): boolean =>
	inhoud === 'leeg' || (passend[veld]?.includes(inhoud) ?? true);

/** True when a column with exactly this name may still be this field: a few wrong cells must not hide it. */
export const mayFit = (veld: Veld, inhoud: Inhoud): boolean =>
	fits(veld, inhoud) || (inhoud === 'tekst' && veld !== 'band');

/** Field that the cells alone point at, when the head says nothing. */
export const veldVan: Partial<Record<Inhoud, Veld>> = {
	eckid: 'eckid',
	referentieniveau: 'referentieniveau',
	moment: 'moment',
	schooljaar: 'schooljaar',
	vak: 'vak',
	naam: 'naam'
};

const beschrijvingen: Readonly<Record<Inhoud, string>> = {
	leeg: 'niets',
	datum: 'datums',
	eckid: 'ECK iD’s',
	bsn: 'burgerservicenummers',
	band: 'niveaus zoals A-E of I-V',
	referentieniveau: 'referentieniveaus',
	avi: 'AVI-niveaus',
	moment: 'toetsmomenten',
	schooljaar: 'schooljaren',
	vak: 'vakken',
	naam: 'namen',
	getal: 'getallen',
	tekst: 'tekst'
};

/** In Dutch what the cells hold, to stand after ‘er staan’. */
export const describeInhoud = (inhoud: Inhoud): string => beschrijvingen[inhoud];
