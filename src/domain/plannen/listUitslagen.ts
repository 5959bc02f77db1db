import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { gebruikelijkeSchaal, instrumenten, schalen, vakken } from '#domain/toets/toets.ts';
import { nameToetsmoment, type Toetsdeel } from '#domain/toets/toetsmoment.ts';
import { compareDays, formatDatum } from '#law/datum.ts';

type Day = Temporal.PlainDate;

/** A result as it was delivered, in words: nothing is recomputed (K15). */
export type Uitslag = {
	readonly op: Day;
	readonly vak: string;
	/** "IEP LVS Rekenen, midden groep 5" or "Pluspunt, blok 3". */
	readonly toets: string;
	/** "62" on the usual scale of its test, "72 (percentage goed)" on another, "24, E" with a band, "18 van 25". */
	readonly waarde: string;
	readonly isHoofdmoment: boolean;
};

/** Results of a pupil in one subject, oldest first: tests of the school and of the method (L1). */
export async function listUitslagen(tx: Tx, leerlingId: string, vak: string | null): Promise<Uitslag[]> {
	if (!vak) return [];
	const toetsen = await tx
		.selectFrom('resultaat')
		.select([
			'toets',
			'vak',
			'schooljaar',
			'deel',
			'jaargroep',
			'afgenomen_op',
			'schaal',
			'waarde_tekst',
			'band'
		])
		.where('leerling_id', '=', leerlingId)
		.where('vak', '=', vak)
		.where('onderdeel', 'is', null)
		.where('vervallen_op', 'is', null)
		.orderBy('afgenomen_op')
		.orderBy('id')
		.execute();
	const { rows: methode } = await sql<Methoderij>`
		select methodetoets.methode, methodetoets.blok, methodetoets.maximum, methodetoets.afgenomen_op,
			methodetoetsresultaat.behaald, methodetoetsresultaat.herkansing
		from methodetoetsresultaat
		join methodetoets on methodetoets.school_id = methodetoetsresultaat.school_id
			and methodetoets.id = methodetoetsresultaat.methodetoets_id
		where methodetoetsresultaat.school_id = huidige_school() and methodetoetsresultaat.leerling_id = ${leerlingId}
			and methodetoets.vak = ${vak}
		order by methodetoets.afgenomen_op`.execute(tx);
	return [
		...toetsen.map((row) => ({
			op: row.afgenomen_op,
			vak: row.vak,
			toets: `${testName(row.toets)}, ${momentName(row)}`,
			waarde: withScale(row),
			isHoofdmoment: row.deel === 'midden' || row.deel === 'eind'
		})),
		...methode.map((row) => ({
			op: row.afgenomen_op,
			vak,
			toets: `${row.methode}, ${blokName(row.blok)}`,
			waarde: `${comma(row.behaald)} van ${comma(row.maximum)}${
				row.herkansing === null ? '' : `, herkansing ${comma(row.herkansing)}`
			}`,
			isHoofdmoment: false
		}))
	].sort((een, ander) => compareDays(een.op, ander.op));
}

type Methoderij = {
	methode: string;
	blok: string;
	maximum: number;
	afgenomen_op: Day;
	behaald: number;
	herkansing: number | null;
};

/** A result as one line: "62 (IEP LVS, midden groep 5, 20 januari 2026)". */
export const uitslagInWoorden = (uitslag: Uitslag): string =>
	`${uitslag.waarde} (${uitslag.toets}, ${formatDatum(uitslag.op)})`;

/** Name of a subject on screen; a subject of the school's own is shown as stored. */
export const vakInWoorden = (vak: string): string =>
	vak in vakken ? vakken[vak as keyof typeof vakken] : vak.replaceAll('_', ' ');

const testName = (toets: string) =>
	toets in instrumenten ? instrumenten[toets as keyof typeof instrumenten] : toets;

/** The school year goes without saying: the day stands beside it. */
const momentName = (row: { deel: string; jaargroep: string | null; schooljaar: string }) => {
	const name = nameToetsmoment({
		deel: row.deel as Toetsdeel,
		jaargroep: Number(row.jaargroep) || null,
		schooljaar: row.schooljaar
	}).replace(`, ${row.schooljaar}`, '');
	return name.charAt(0).toLowerCase() + name.slice(1);
};

const withScale = (row: { toets: string; waarde_tekst: string; schaal: string; band: string | null }) => {
	const scale = row.schaal in schalen ? schalen[row.schaal as keyof typeof schalen] : row.schaal;
	const usual =
		row.toets in gebruikelijkeSchaal &&
		gebruikelijkeSchaal[row.toets as keyof typeof gebruikelijkeSchaal] === row.schaal;
	const named =
		usual || row.schaal === 'onbekend' || row.schaal === 'avi_niveau' ? '' : ` (${scale.toLowerCase()})`;
	return `${row.waarde_tekst}${named}${row.band ? `, ${row.band}` : ''}`;
};

/** Schools name a block by its number alone, or in words of their own. */
const blokName = (blok: string) => (/^\d+[a-c]?$/.test(blok) ? `blok ${blok}` : blok.toLowerCase());

const comma = (value: number) => String(value).replace('.', ',');
