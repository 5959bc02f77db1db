import * as v from 'valibot';
import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { oneOf } from '#core/form.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { geenToegang, mayImport } from './importEdexml.ts';
import type {
	Doublurerij,
	Doublurestand,
	Doubluresoort,
	Thuistaalrij,
	Thuistaalstand
} from './planAanvullingen.ts';
import { readTabelleerlingen } from './storeOuders.ts';

/** Whether this person sees every child of the school up to this layer. */
export async function seesWholeSchool(tx: Tx, laag: number): Promise<boolean> {
	const { rows } = await sql<{ ziet: boolean }>`select hele_school(${laag}::int) as ziet`.execute(tx);
	return rows[0]?.ziet ?? false;
}

/** Pupils with the language at home that is known. */
export async function readThuistaalstand(tx: Tx): Promise<Thuistaalstand> {
	const rows = await tx.selectFrom('leerlinggegeven').select(['leerling_id', 'thuistaal']).execute();
	return {
		leerlingen: await readTabelleerlingen(tx),
		thuistalen: new Map(rows.map(({ leerling_id, thuistaal }) => [leerling_id, thuistaal]))
	};
}

/** Writes languages at home; who wrote it and when comes along. */
export async function storeThuistalen(tx: Tx, rijen: readonly Thuistaalrij[]): Promise<void> {
	const now = Temporal.Now.instant();
	for (const { leerling, thuistaal } of rijen)
		await tx
			.insertInto('leerlinggegeven')
			.values({ leerling_id: leerling, thuistaal })
			.onConflict((conflict) =>
				conflict.columns(['school_id', 'leerling_id']).doUpdateSet((set) => ({
					thuistaal,
					bijgewerkt_op: now,
					bijgewerkt_door: set.fn<string>('huidige_medewerker', [])
				}))
			)
			.execute();
}

export async function readDoublurestand(tx: Tx): Promise<Doublurestand> {
	const rows = await tx
		.selectFrom('doublure')
		.select(['leerling_id', 'schooljaar', 'jaargroep', 'soort'])
		.execute();
	return {
		leerlingen: await readTabelleerlingen(tx),
		doublures: rows.map(({ leerling_id, soort, ...row }) => ({
			...row,
			leerling: leerling_id,
			soort: soort as Doubluresoort
		}))
	};
}

/** Writes years done twice or skipped; a year of a child stands once. */
export async function storeDoublures(tx: Tx, rijen: readonly Doublurerij[]): Promise<void> {
	for (const { leerling, ...row } of rijen) {
		await tx
			.deleteFrom('doublure')
			.where('leerling_id', '=', leerling)
			.where('schooljaar', '=', row.schooljaar)
			.execute();
		await tx
			.insertInto('doublure')
			.values({ ...row, leerling_id: leerling })
			.execute();
	}
}

/** A year done twice or skipped, on screen. */
export const Doublureform = v.object({
	schooljaar: v.pipe(v.string('Kies het schooljaar.'), v.regex(/^\d{4}-\d{4}$/, 'Kies het schooljaar.')),
	jaargroep: oneOf(['1', '2', '3', '4', '5', '6', '7', '8'], 'Kies de jaargroep.'),
	soort: oneOf(['doublure', 'kleuterverlenging', 'versnelling'], 'Kies wat er gebeurde.')
});

export async function addDoublure(
	tx: Tx,
	leerling: string,
	gegeven: v.InferOutput<typeof Doublureform>
): Promise<Outcome<undefined>> {
	if (!(await mayImport(tx)))
		return refused('geen_toegang', geenToegang.replace('lezen bestanden in', 'voegen een doublure toe'));
	await storeDoublures(tx, [{ leerling, ...gegeven }]);
	return done();
}

export async function removeDoublure(
	tx: Tx,
	leerling: string,
	schooljaar: string
): Promise<Outcome<undefined>> {
	if (!(await mayImport(tx)))
		return refused('geen_toegang', geenToegang.replace('lezen bestanden in', 'halen een doublure weg'));
	await tx
		.deleteFrom('doublure')
		.where('leerling_id', '=', leerling)
		.where('schooljaar', '=', schooljaar)
		.execute();
	return done();
}

/** The language at home and the years done twice or skipped, of one child. */
export async function readSchoolgegevens(tx: Tx, leerling: string) {
	const gegeven = await tx
		.selectFrom('leerlinggegeven')
		.select('thuistaal')
		.where('leerling_id', '=', leerling)
		.executeTakeFirst();
	const doublures = await tx
		.selectFrom('doublure')
		.select(['schooljaar', 'jaargroep', 'soort'])
		.where('leerling_id', '=', leerling)
		.orderBy('schooljaar', 'desc')
		.execute();
	return {
		thuistaal: gegeven?.thuistaal ?? null,
		doublures: doublures.map(({ soort, ...row }) => ({ ...row, soort: soort as Doubluresoort }))
	};
}
