import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import type { Kolomindeling } from './kolomindeling.ts';
import { readKolomindeling } from './kolomindelingschema.ts';
import type { Resultaatkeuzes } from './resultatenplan.ts';

/** What somebody has answered so far about a file that waits. */
export type Voorstelkeuzes = Resultaatkeuzes & {
	readonly indeling: Kolomindeling | null;
	/** Sheet of a workbook, when another than the first was chosen. */
	readonly blad: string | null;
};
export type Resultatenvoorstel = {
	readonly id: string;
	readonly soort: 'uwlr' | 'resultaten';
	readonly bestandsnaam: string;
	readonly inhoud: Uint8Array;
	readonly keuzes: Voorstelkeuzes;
};

const Dag = v.pipe(
	v.string(),
	v.isoDate(),
	v.transform((tekst) => Temporal.PlainDate.from(tekst))
);
const Keuzes = v.object({
	indeling: v.optional(v.unknown()),
	blad: v.optional(v.nullable(v.string()), null),
	leerlingen: v.optional(v.record(v.string(), v.string()), {}),
	dagen: v.optional(v.record(v.string(), Dag), {}),
	foutenOverslaan: v.optional(v.boolean(), false)
});

/** A file with results that waits for a yes, or undefined: it was read in, thrown away, or a day has passed. */
export async function readResultatenvoorstel(tx: Tx, id: string): Promise<Resultatenvoorstel | undefined> {
	if (!v.is(v.pipe(v.string(), v.uuid()), id)) return undefined;
	const row = await tx
		.selectFrom('importvoorstel')
		.select(['id', 'soort', 'bestandsnaam', 'inhoud', 'keuzes'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row || (row.soort !== 'uwlr' && row.soort !== 'resultaten')) return undefined;
	const { indeling, ...keuzes } = v.parse(
		v.fallback(Keuzes, () => v.parse(Keuzes, {})),
		row.keuzes
	);
	return {
		...{ id: row.id, soort: row.soort, bestandsnaam: row.bestandsnaam, inhoud: row.inhoud },
		keuzes: { ...keuzes, indeling: readKolomindeling(indeling) }
	};
}

/** Keeps the answers with the file, so that nothing is asked twice. */
export async function saveVoorstelkeuzes(tx: Tx, id: string, keuzes: Voorstelkeuzes): Promise<void> {
	const dagen = Object.fromEntries(
		Object.entries(keuzes.dagen).map(([sleutel, dag]) => [sleutel, dag.toString()])
	);
	await tx
		.updateTable('importvoorstel')
		.set({ keuzes: JSON.stringify({ ...keuzes, dagen }) })
		.where('id', '=', id)
		.execute();
}
