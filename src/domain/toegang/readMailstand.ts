import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

export type Mailstand = {
	readonly wachtend: number;
	readonly oudsteWachtend: Temporal.Instant | null;
	readonly verzonden: number;
	readonly laatstVerzonden: Temporal.Instant | null;
	readonly opgegeven: number;
	readonly laatsteFout: { readonly fout: string; readonly op: Temporal.Instant } | null;
};

/** How it stands with the mail of this school: numbers and the last error, never for whom or about what. */
export async function readMailstand(tx: Tx): Promise<Mailstand> {
	const { rows } = await sql<Omit<Mailstand, 'laatsteFout'>>`
		select count(*) filter (where verzonden_op is null and opgegeven_op is null)::int as wachtend,
			min(op) filter (where verzonden_op is null and opgegeven_op is null) as "oudsteWachtend",
			count(verzonden_op)::int as verzonden, max(verzonden_op) as "laatstVerzonden", count(opgegeven_op)::int as opgegeven
		from mailbericht`.execute(tx);
	const fout = await sql<{ fout: string; op: Temporal.Instant }>`
		select fout, coalesce(opgegeven_op, op) as op from mailbericht
		where fout is not null order by coalesce(opgegeven_op, op) desc limit 1`.execute(tx);
	return { ...rows[0]!, laatsteFout: fout.rows[0] ?? null };
}
