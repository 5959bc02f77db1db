import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';

/**
 * The last day at school of a child that left without one, so that its terms begin (R-BEW-1). Refuses `vooruit`, and
 * `geen_toegang` for who does not keep the school's data or when the day is already known.
 */
export async function recordUitschrijfdatum(
	tx: Tx,
	leerlingId: string,
	op: Temporal.PlainDate,
	vandaag: Temporal.PlainDate
): Promise<Outcome<undefined>> {
	if (compareDays(op, vandaag) > 0)
		return refused('vooruit', 'Kies de laatste schooldag; die kan niet na vandaag liggen.');
	const { rows } = await sql`
		update leerling set uitgestroomd_op = ${op}
		where id = ${leerlingId} and uitgestroomd_op is null returning id`.execute(tx);
	if (rows.length === 0)
		return refused(
			'geen_toegang',
			'De uitschrijfdatum vult de administratie of de directie in. Is hij al ingevuld, ververs dan de pagina.'
		);
	return done();
}
