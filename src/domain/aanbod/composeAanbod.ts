import type { Signaalprofiel } from '#domain/signaal/signaalprofiel.ts';
import type { Werkafspraak } from '#law/werkafspraak.ts';
import { tabelnamen, type Aanbod, type Blok, type Deel, type Rij, type Tabelnaam } from './aanbod.ts';
import { beloftezin } from './beloftezinnen.ts';
import { makeKorteFeiten } from './kort/korteFeiten.ts';
import { signaalzinnen } from './signaalzinnen.ts';
import { standaardhoofdstukken } from './standaard/standaard.ts';
import { standaardtabellen } from './standaard/tabellen.ts';
import { makeTreden } from './treden.ts';

export type Herkomst = {
	readonly schooljaar: string;
	readonly op: Temporal.Instant;
	readonly door: string | null;
};
/** What a school itself says: words per block and rows per table. What is not there follows the standard. */
export type Schoolwoorden = {
	readonly teksten: ReadonlyMap<string, string>;
	readonly rijen: ReadonlyMap<Tabelnaam, readonly Rij[]>;
	/** Since when the words of a block stand as they do; a block of the standard is not in it. */
	readonly herkomst?: ReadonlyMap<string, Herkomst>;
};
export const geenWoorden: Schoolwoorden = { teksten: new Map(), rijen: new Map() };

export type Aanbodfeiten = {
	readonly school: { readonly brin: string; readonly naam: string };
	readonly schooljaar: string;
	/** The day on which it is looked at; the document itself does not depend on it. */
	readonly vandaag?: Temporal.PlainDate;
	/** The promises that hold in that school year. */
	readonly werkafspraken: readonly Werkafspraak[];
	readonly signaalprofiel: Signaalprofiel;
	/** Roles of specialists who work here. */
	readonly specialisten: readonly string[];
	readonly woorden: Schoolwoorden;
};

/** Which row of the table of expertise a role fills (S162-S169). */
const rolrijen: Readonly<Record<string, readonly [rij: string, tekst: string]>> = {
	taalspecialist: ['taal', 'Taalspecialist'],
	rekenspecialist: ['rekenen', 'Rekenspecialist'],
	gedragsspecialist: ['gedrag', 'Gedragsspecialist'],
	motorische_remedial_teacher: ['motoriek', 'Motorisch remedial teacher']
};

/**
 * The rows of a table as they hold: the school's answer, otherwise what its team has (a specialist who works here),
 * otherwise the standard. Rows the school added come last.
 */
export function rijenOf(tabel: Tabelnaam, feiten: Pick<Aanbodfeiten, 'woorden' | 'specialisten'>): Rij[] {
	const eigen = feiten.woorden.rijen.get(tabel) ?? [];
	const known = new Map(eigen.map((rij) => [rij.id, rij]));
	const standaard = standaardtabellen[tabel].rijen;
	const team = new Map(
		tabel === 'expertise' ? feiten.specialisten.flatMap((rol) => (rolrijen[rol] ? [rolrijen[rol]] : [])) : []
	);
	const rows = standaard.map((rij): Rij => {
		const answer = known.get(rij.id);
		if (answer) return { ...answer, naam: rij.eigen ? answer.naam : rij.naam };
		const wie = team.get(rij.id);
		return wie ? { ...rij, stand: 'ja', tekst: wie } : rij;
	});
	// A row of the school's own that lost its name was taken away.
	return [...rows, ...eigen.filter(({ id }) => !standaard.some((rij) => rij.id === id))].filter(
		({ naam }) => naam !== ''
	);
}

/** Puts the names of the school in a text: `{samenwerkingsverband}` becomes SPPOH. */
export const vulIn = (tekst: string, gegevens: readonly Rij[]): string =>
	tekst.replaceAll(
		/\{([a-z]+)\}/g,
		(heel, id: string) => gegevens.find((rij) => rij.id === id)?.tekst ?? heel
	);

/** The whole document from what holds: promises, signals, levels, team and the school's own words (S1-S205). */
export function composeAanbod(feiten: Aanbodfeiten): Aanbod {
	const gegevens = rijenOf('gegevens', feiten);
	const fill = (tekst: string) => vulIn(tekst, gegevens);
	const afspraken = new Map(feiten.werkafspraken.map((afspraak) => [afspraak.id, afspraak]));
	const treden = makeTreden(new Set(afspraken.keys()), rijenOf('partners', feiten));

	const compose = (deel: Deel): Blok[] => {
		const kop = deel.kop ? { kop: deel.kop } : {};
		switch (deel.soort) {
			case 'tekst': {
				const eigen = feiten.woorden.teksten.get(deel.id);
				return [
					{
						...kop,
						soort: 'tekst',
						id: deel.id,
						tekst: fill(eigen ?? deel.tekst),
						bron: eigen === undefined ? 'standaard' : 'school'
					}
				];
			}
			case 'belofte': {
				const afspraak = afspraken.get(deel.afspraak);
				const zin = afspraak && beloftezin(afspraak);
				return zin ? [{ ...kop, soort: 'belofte', afspraak: deel.afspraak, tekst: fill(zin) }] : [];
			}
			case 'tabel': {
				const { titel, vorm, koppen } = standaardtabellen[deel.tabel];
				const rijen = rijenOf(deel.tabel, feiten).map((rij) => ({ ...rij, tekst: fill(rij.tekst) }));
				return [{ soort: 'tabel', id: deel.tabel, titel, koppen, vorm, rijen }];
			}
			case 'signalen':
				return [
					{
						...kop,
						soort: 'lijst',
						id: `signalen-${deel.richting}-lijst`,
						punten: signaalzinnen(feiten.signaalprofiel, deel.richting).map(fill)
					}
				];
			case 'niveaus':
			case 'trap':
				return [{ ...kop, soort: deel.soort, treden }];
		}
	};
	return {
		schema: 'ondersteuningsaanbod/1',
		school: feiten.school,
		schooljaar: feiten.schooljaar,
		kort: makeKorteFeiten({
			...feiten,
			gegevens,
			expertise: rijenOf('expertise', feiten),
			steunpunt: rijenOf('steunpunt', feiten)
		}),
		hoofdstukken: standaardhoofdstukken.map(({ id, titel, onderdelen }) => ({
			id,
			titel,
			paragrafen: onderdelen.map((onderdeel) => ({
				id: onderdeel.id,
				titel: onderdeel.titel,
				blokken: onderdeel.delen.flatMap(compose)
			}))
		}))
	};
}

export const isTabelnaam = (tekst: string): tekst is Tabelnaam =>
	(tabelnamen as readonly string[]).includes(tekst);
