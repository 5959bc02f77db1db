import { naamdelen } from '#domain/toets/leerlingnaam.ts';
import { standen, type Instrument } from './instrument.ts';
import type { Nieuwescore } from './storeScores.ts';

/** A child of the group, as a table from elsewhere may name it. */
export type Plakkind = { readonly id: string; readonly naam: string; readonly lasSleutel: string | null };

/** A table read: what would be stored, or what is wrong with it, a sentence per fault with its row. */
export type Plaktabel =
	| { readonly ok: true; readonly scores: readonly Nieuwescore[]; readonly kinderen: number }
	| { readonly ok: false; readonly fouten: readonly string[] };

/**
 * Reads a table that was copied from a spreadsheet or the export of an instrument: a row with headings, then a row per child with
 * name or number and a score per competence, as a number of 1 to 4 or as a word. All or nothing: one fault and nothing is read.
 * Columns that are no competence are left alone; an empty cell is no score.
 */
export function readPlaktabel(
	tekst: string,
	instrument: Instrument,
	kinderen: readonly Plakkind[]
): Plaktabel {
	const [kop, ...rijen] = splitRijen(tekst);
	if (!kop || rijen.length === 0)
		return nietGoed('Plak een tabel met een rij koppen en daaronder een rij per kind.');
	const kolommen = instrument.competenties.flatMap(({ id, naam }) => {
		const plek = kop.findIndex((cel) => [kaal(id), kaal(naam)].includes(kaal(cel)));
		return plek < 0 ? [] : [{ id, naam, plek }];
	});
	if (kolommen.length === 0)
		return nietGoed(
			`In de eerste rij staat geen van de onderdelen van ${instrument.naam}: ${instrument.competenties.map(({ naam }) => naam).join(', ')}.`
		);
	const index = indexKinderen(kinderen);
	const fouten: string[] = [];
	const scores: Nieuwescore[] = [];
	const gezien = new Set<string>();
	for (const [at, rij] of rijen.entries()) {
		const regel = `Rij ${at + 2}`;
		const kind = findKind(rij, kolommen[0]!.plek, index);
		if (typeof kind === 'string') {
			fouten.push(`${regel}: ${kind}`);
			continue;
		}
		if (gezien.has(kind.id)) {
			fouten.push(`${regel}: ${kind.naam} staat er twee keer in. Haal er een weg.`);
			continue;
		}
		gezien.add(kind.id);
		for (const { id, naam, plek } of kolommen) {
			const cel = rij[plek]?.trim() ?? '';
			if (cel === '') continue;
			const score = readScore(cel);
			if (score === null)
				fouten.push(
					`${regel}, ${naam}: "${cel.slice(0, 20)}" is geen score. Gebruik een getal van 1 tot en met 4, of ${standen.map((stand) => stand.naam).join(', ')}.`
				);
			else scores.push({ leerlingId: kind.id, competentie: id, score });
		}
	}
	if (fouten.length > 0) return { ok: false, fouten };
	if (scores.length === 0) return nietGoed('Er staat geen enkele score in de tabel.');
	return { ok: true, scores, kinderen: new Set(scores.map(({ leerlingId }) => leerlingId)).size };
}

const nietGoed = (zin: string): Plaktabel => ({ ok: false, fouten: [zin] });

/** Tabs as from a spreadsheet, otherwise semicolons; empty rows are left out. */
function splitRijen(tekst: string): string[][] {
	const rijen = tekst.split(/\r\n?|\n/).filter((rij) => rij.trim() !== '');
	const teken = rijen[0]?.includes('\t') ? '\t' : ';';
	return rijen.map((rij) => rij.split(teken).map((cel) => cel.trim().replace(/^"(.*)"$/, '$1')));
}

/** `2,5`, `2.5`, `zorg`; null when it is neither. */
function readScore(cel: string): number | null {
	const woord = standen.find(({ naam }) => naam === cel.toLowerCase());
	if (woord) return woord.score;
	if (!/^\d([.,]\d)?$/.test(cel)) return null;
	const score = Number(cel.replace(',', '.'));
	return score >= 1 && score <= 4 ? score : null;
}

type Kindindex = { readonly opNaam: Map<string, Plakkind[]>; readonly opSleutel: Map<string, Plakkind[]> };

const indexKinderen = (kinderen: readonly Plakkind[]): Kindindex => ({
	opNaam: Map.groupBy(kinderen, ({ naam }) => naamdelen(naam).join(' ')),
	opSleutel: Map.groupBy(
		kinderen.filter(({ lasSleutel }) => lasSleutel),
		({ lasSleutel }) => lasSleutel!
	)
});

/** Whom a row is about, by the cells before the first score: one may be a number of the administration, or they are a name together. */
function findKind(rij: readonly string[], tot: number, { opNaam, opSleutel }: Kindindex): Plakkind | string {
	const voor = rij.slice(0, tot).filter((cel) => cel !== '');
	if (voor.length === 0) return 'er staat geen naam of leerlingnummer voor de scores.';
	const opNummer = voor.flatMap((cel) => opSleutel.get(cel) ?? []);
	if (opNummer.length === 1) return opNummer[0]!;
	const mogelijk = [...voor, voor.filter((cel) => !/\d/.test(cel)).join(' ')];
	const gevonden = new Set(mogelijk.flatMap((naam) => opNaam.get(naamdelen(naam).join(' ')) ?? []));
	if (gevonden.size === 1) return [...gevonden][0]!;
	return gevonden.size > 1
		? `in deze groep heten meer kinderen "${voor.join(' ')}". Zet het leerlingnummer erbij.`
		: `"${voor.join(' ').slice(0, 60)}" zit niet in deze groep. Klopt de naam, en is dit de goede groep?`;
}

const kaal = (tekst: string): string =>
	tekst
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z]/g, '');
