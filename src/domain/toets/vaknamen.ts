import type { Instrument, Schaal, Vak } from './toets.ts';

/** Lower case, without accents and signs, words parted by one space. */
export const normalize = (tekst: string): string =>
	tekst
		.normalize('NFD')
		.toLowerCase()
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^a-z0-9%<>]+/g, ' ')
		.trim();

/** Names and usual short names of the subjects; the more precise ones first. */
const vakpatronen: readonly (readonly [Vak, RegExp])[] = [
	['werkwoordspelling', /werkwoord|\bsp ?ww\b|\bspw\b/],
	['begrijpend_lezen', /begrijpend lezen|begrijpendlezen|\bbl\b/],
	['technisch_lezen', /technisch lezen|technischlezen|\btl\b|\bdmt\b|drie minuten|\bavi\b|woordlezen/],
	['taalverzorging', /taalverzorging|\btv\b/],
	['woordenschat', /woordenschat|\bws\b/],
	['spelling', /spelling|\bsp\b/],
	['studievaardigheden', /studievaardig/],
	['wereldorientatie', /wereldorientatie|\bwo\b/],
	['engels', /\bengels/],
	['schrijven', /\bschrijven|schrijfvaardig/],
	['rekenen', /reken|wiskunde|\brw\b/],
	['lezen', /\blezen\b|leesvaardig|leesbegrip/],
	['taal', /\btaal\b/]
];

/** Domains of rekenen in IEP LVS, each delivered with a score of its own. */
const rekendomeinen: readonly (readonly [string, RegExp])[] = [
	['Getallen', /\bgetallen\b/],
	['Verhoudingen', /\bverhoudingen\b/],
	['Meten en meetkunde', /\bmeten\b|\bmeetkunde\b/],
	['Verbanden', /\bverbanden\b/]
];

/** In: text of a head or a cell. Out: the subject it names and, for a domain or a block, the part; null when none. */
export function findVak(tekst: string): { vak: Vak; onderdeel: string | null } | null {
	const kaal = normalize(tekst).replace('wereld in getallen', '');
	const vak = vakpatronen.find(([, patroon]) => patroon.test(kaal))?.[0] ?? null;
	const domein = rekendomeinen.find(([, patroon]) => patroon.test(kaal))?.[0] ?? null;
	if (domein && (vak === null || vak === 'rekenen')) return { vak: 'rekenen', onderdeel: domein };
	return vak ? { vak, onderdeel: null } : null;
}

const instrumentpatronen: readonly (readonly [Instrument, RegExp])[] = [
	['doorstroomtoets', /doorstroomtoets|eindtoets/],
	['dmt', /\bdmt\b|drie minuten/],
	['avi', /\bavi\b/],
	['iep_lvs', /\biep\b|bureau ice|ontwikkelscore/],
	['cito_lvs', /\bcito\b|\blovs\b|leerling in beeld/],
	['methodetoets', /methode|bloktoets|\bblok \d|hoofdstuk|pluspunt|wereld in getallen/]
];

/** In: text of a head or a cell. Out: the test it names, or null. */
export function findInstrument(tekst: string): Instrument | null {
	const kaal = normalize(tekst);
	return instrumentpatronen.find(([, patroon]) => patroon.test(kaal))?.[0] ?? null;
}

const schaalpatronen: readonly (readonly [Schaal, RegExp])[] = [
	['ontwikkelscore', /ontwikkelscore/],
	['vaardigheidsscore', /vaardigheid|\bvs\b/],
	['standaardscore', /standaardscore/],
	['ruwe_score', /\bruwe?\b|aantal goed|aantal woorden|\brs\b/],
	['percentage', /percentage|procent|%/],
	['avi_niveau', /\bavi\b/]
];

/** In: text of a head or a cell. Out: the scale it names, or null. */
export function findSchaal(tekst: string): Schaal | null {
	const kaal = normalize(tekst);
	return schaalpatronen.find(([, patroon]) => patroon.test(kaal))?.[0] ?? null;
}

/** In: text of a head. Out: the block or chapter of a method it names (`Blok 3`), or null. */
export function findBlok(tekst: string): string | null {
	const gevonden = /\b(blok|hoofdstuk|thema|week)\s?(\d{1,2}[a-c]?)\b/i.exec(tekst);
	if (!gevonden) return null;
	const soort = (gevonden[1] ?? '').toLowerCase();
	return `${soort.charAt(0).toUpperCase()}${soort.slice(1)} ${gevonden[2]}`;
}
