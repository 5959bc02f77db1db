import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { tellBespreking } from './hub.ts';
import { lockBespreking } from './lockBespreking.ts';

/**
 * Says of children that they were discussed, or that nothing changed for them, or takes that back (`nog_niet`) (S58).
 * Refuses what `lockBespreking` refuses, and `niet_begonnen`, `geen_toegang`.
 */
export async function recordBesproken(
	tx: Tx,
	besprekingId: string,
	leerlingIds: readonly string[],
	hoe: 'besproken' | 'geen_verandering' | 'nog_niet',
	client = ''
): Promise<Outcome<undefined>> {
	const open = await lockBespreking(tx, besprekingId);
	if (!open.ok) return open;
	if (!open.value.begonnen) return refused('niet_begonnen', 'Begin eerst de bespreking.');
	for (const leerlingId of leerlingIds)
		if (!(await readToegang(tx, leerlingId, 2)))
			return refused('geen_toegang', 'U ziet het dossier van dit kind niet.');
	if (leerlingIds.length === 0) return done();
	const waarden = {
		geen_verandering: hoe === 'geen_verandering',
		besproken_op: hoe === 'nog_niet' ? null : sql<Temporal.Instant>`nu()`,
		door: sql<string | null>`huidige_medewerker()`
	};
	await tx
		.insertInto('besprekingsleerling')
		.values(
			leerlingIds.map((leerling_id) => ({ leerlingbespreking_id: besprekingId, leerling_id, ...waarden }))
		)
		.onConflict((conflict) =>
			conflict.columns(['school_id', 'leerlingbespreking_id', 'leerling_id']).doUpdateSet(waarden)
		)
		.execute();
	await tellBespreking(tx, besprekingId, {
		soort: 'stand',
		leerling: leerlingIds.length === 1 ? leerlingIds[0]! : null,
		client
	});
	return done();
}

/**
 * What is written or decided about a child in the talk makes it discussed, without anybody ticking it off. Nothing before
 * the review began. The caller holds the review open.
 */
export async function noteBesproken(tx: Tx, besprekingId: string, leerlingId: string, client: string) {
	const { rows } = await sql`
		insert into besprekingsleerling (leerlingbespreking_id, leerling_id, besproken_op)
		values (${besprekingId}, ${leerlingId}, nu())
		on conflict (school_id, leerlingbespreking_id, leerling_id) do update
			set besproken_op = excluded.besproken_op, geen_verandering = false, door = huidige_medewerker()
			where besprekingsleerling.besproken_op is null or besprekingsleerling.geen_verandering
		returning leerling_id`.execute(tx);
	if (rows.length > 0)
		await tellBespreking(tx, besprekingId, { soort: 'stand', leerling: leerlingId, client });
}
