import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/**
 * A plan that begins is the proof of "start a plan": every such agreement of its question is done, and nobody ticks it
 * off by hand (S61).
 */
export async function keepPlanafspraken(tx: Tx, vraagId: string): Promise<void> {
	await sql`
		insert into afspraakafronding (afspraak_id, uitkomst)
		select afspraak.id, 'gedaan' from afspraak
		where afspraak.school_id = huidige_school() and afspraak.ondersteuningsvraag_id = ${vraagId}
			and afspraak.soort = 'plan_starten'
		on conflict (school_id, afspraak_id) do nothing`.execute(tx);
}
