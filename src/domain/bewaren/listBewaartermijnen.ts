import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { bewaarcategorieen, type Bewaarcategorie } from '#law/bewaartermijnen.ts';

export type Schooltermijn = {
	readonly categorie: Bewaarcategorie;
	readonly jaren: number;
	/** Why the school chose this; null when it is as usual. */
	readonly reden: string | null;
	readonly op: Temporal.Instant | null;
};

/** The terms that hold in this school now: its own choice, or else the usual one (R-BEW-1, R-BEW-2, R-BEW-3). */
export async function listBewaartermijnen(tx: Tx): Promise<Schooltermijn[]> {
	const { rows } = await sql<Schooltermijn>`
		select categorie, bewaarjaren(categorie) as jaren, keuze.reden, keuze.op
		from unnest(${[...bewaarcategorieen]}::text[]) with ordinality as alle(categorie, volgorde)
		left join lateral (
			select reden, op from bewaartermijn where bewaartermijn.categorie = alle.categorie order by op desc limit 1
		) keuze on true
		order by volgorde`.execute(tx);
	return rows;
}
