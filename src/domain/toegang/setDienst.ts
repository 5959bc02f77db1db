import { sql } from 'kysely';
import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { day, optionalDay } from '#core/form.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { keepRolgever } from './keepRolgever.ts';

export const geenDienst = refused(
	'geen_toegang',
	'Alleen de directie, de beheerder en de administratie leggen aanstelling en verlof vast.'
);

/** Whether this person may enter appointments and leave: the same question as the policies ask. */
export async function mayBeheerDienst(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ mag: boolean }>`select beheert_dienst() as mag`.execute(tx);
	return rows[0]?.mag ?? false;
}

export const Dienst = v.object({
	van: optionalDay('Vul een datum in, of laat het leeg.'),
	tot: optionalDay('Vul een datum in, of laat het leeg.')
});

/**
 * Sets the first and the last day of an appointment; outside them an account opens nothing. Refuses `geen_toegang`,
 * `orde`, and `laatste_directie` when nobody could hand out roles any more.
 */
export async function setDienst(
	tx: Tx,
	medewerkerId: string,
	{ van, tot }: v.InferOutput<typeof Dienst>
): Promise<Outcome<undefined>> {
	if (!(await mayBeheerDienst(tx))) return geenDienst;
	if (van && tot && compareDays(tot, van) < 0)
		return refused('orde', 'De laatste werkdag ligt voor de eerste. Kijk de datums na.');
	return keepRolgever(tx, async () => {
		await tx
			.updateTable('medewerker')
			.set({ in_dienst_van: van, in_dienst_tot: tot })
			.where('id', '=', medewerkerId)
			.execute();
		return done();
	});
}

export const Verlof = v.object({
	van: day('Vul de eerste dag van het verlof in.'),
	tot: optionalDay('Vul de laatste dag in, of laat het leeg als die nog niet bekend is.')
});

/**
 * Enters leave: from the first to the last day there is no access, and after it everything is as before by itself.
 * Refuses `geen_toegang`, `orde`, `overlapt` and `laatste_directie`.
 */
export async function addVerlof(
	tx: Tx,
	medewerkerId: string,
	{ van, tot }: v.InferOutput<typeof Verlof>
): Promise<Outcome<undefined>> {
	if (!(await mayBeheerDienst(tx))) return geenDienst;
	if (tot && compareDays(tot, van) < 0)
		return refused('orde', 'De laatste dag van het verlof ligt voor de eerste. Kijk de datums na.');
	const { rows } = await sql<{ id: string }>`
		select id from verlof
		where medewerker_id = ${medewerkerId} and ingetrokken_op is null
			and daterange(van, tot, '[]') && daterange(${van}::date, ${tot}::date, '[]')
		limit 1`.execute(tx);
	if (rows.length > 0)
		return refused(
			'overlapt',
			'Er staat al verlof in deze periode. Beëindig dat eerst, of kies andere dagen.'
		);
	return keepRolgever(tx, async () => {
		await tx.insertInto('verlof').values({ medewerker_id: medewerkerId, van, tot }).execute();
		return done();
	});
}

export const Terugkeer = v.object({
	verlof: v.pipe(v.string(), v.uuid()),
	terug: day('Vul in op welke dag deze collega weer begint.')
});

/**
 * Somebody is back earlier, later, or not away at all: leave ends the day before `terug`, and is withdrawn when it would
 * not begin any more. Refuses `geen_toegang`, `geen_verlof`, `overlapt` and `laatste_directie`.
 */
export async function endVerlof(
	tx: Tx,
	medewerkerId: string,
	{ verlof, terug }: v.InferOutput<typeof Terugkeer>
): Promise<Outcome<undefined>> {
	if (!(await mayBeheerDienst(tx))) return geenDienst;
	const found = await tx
		.selectFrom('verlof')
		.select('van')
		.where('id', '=', verlof)
		.where('medewerker_id', '=', medewerkerId)
		.where('ingetrokken_op', 'is', null)
		.executeTakeFirst();
	if (!found) return refused('geen_verlof', 'Dit verlof is er niet meer. Ververs de pagina.');
	const tot = terug.subtract({ days: 1 });
	const { rows } = await sql<{ id: string }>`
		select id from verlof
		where medewerker_id = ${medewerkerId} and ingetrokken_op is null and id <> ${verlof}
			and ${tot}::date >= ${found.van}::date
			and daterange(van, tot, '[]') && daterange(${found.van}::date, greatest(${tot}::date, ${found.van}::date), '[]')
		limit 1`.execute(tx);
	if (rows.length > 0) return refused('overlapt', 'Dan loopt dit verlof over een ander verlof heen.');
	return keepRolgever(tx, async () => {
		const begins = compareDays(found.van, tot) <= 0;
		await sql`
			update verlof set tot = ${begins ? tot : found.van},
				ingetrokken_op = ${begins ? null : Temporal.Now.instant()}::timestamptz,
				ingetrokken_door = case when ${begins} then null else huidige_medewerker() end
			where id = ${verlof}`.execute(tx);
		return done();
	});
}
