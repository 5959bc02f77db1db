import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { rank, type Prullenbakrij } from './listPrullenbak.ts';

/**
 * Puts back what was deleted in one act, as it was, as this person: where they may not write, the table itself says no. Refuses
 * `onbekend` when it is gone or back already, `bestaat_al` when something took its place, `hoort_nergens` when what it hung on
 * is gone too, and `geen_toegang`.
 */
export async function restorePrullenbak(
	tx: Tx,
	handeling: string,
	vandaag: Temporal.PlainDate
): Promise<Outcome<undefined>> {
	const { rows } = await sql<Prullenbakrij & { leerlingId: string | null }>`
		select tabel, rij, leerling_id as "leerlingId" from prullenbak
		where handeling = ${handeling} and teruggezet_op is null`.execute(tx);
	if (rows.length === 0)
		return refused('onbekend', 'Dit staat niet meer in de prullenbak. Ververs de pagina.');
	await sql`savepoint terugzetten`.execute(tx);
	try {
		for (const { tabel, rij } of [...rows].sort((a, b) => rank(a.tabel) - rank(b.tabel)))
			await sql`
				insert into ${sql.table(tabel)}
				select * from jsonb_populate_record(null::${sql.table(tabel)}, ${JSON.stringify(rij)}::jsonb)`.execute(tx);
	} catch (error) {
		await sql`rollback to savepoint terugzetten`.execute(tx);
		const refusal = refusals[(error as { code?: string }).code ?? ''];
		if (!refusal) throw error;
		return refusal;
	}
	await sql`
		update prullenbak set teruggezet_op = nu(), teruggezet_door = huidige_medewerker()
		where handeling = ${handeling} and teruggezet_op is null`.execute(tx);
	const kinderen = rows.flatMap(({ tabel, leerlingId }) =>
		tabel === 'handelingsplanversie' || !leerlingId ? [] : [leerlingId]
	);
	// Signals follow from what is written down: what is back counts again.
	if (kinderen.length > 0) await refreshSignalen(tx, vandaag, [...new Set(kinderen)]);
	return done();
}

/** What PostgreSQL says, in the words of a colleague. */
const refusals: Readonly<Record<string, ReturnType<typeof refused>>> = {
	'23505': refused('bestaat_al', 'Er staat intussen iets anders op deze plek. Haal dat eerst weg.'),
	'23503': refused('hoort_nergens', 'Waar dit bij hoorde is er niet meer, dus het kan niet terug.'),
	'42501': refused('geen_toegang', 'U kunt hier niets bij schrijven, dus ook niet terugzetten.')
};
