import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { bewaarcategorieen, type Bewaarcategorie } from '#law/bewaartermijnen.ts';
import type { Bewaargroep, Bewaarkind } from './bewaren.ts';

export type Bewaarlijst = {
	readonly peildatum: Temporal.PlainDate;
	/** What would go, by name. */
	readonly weg: readonly Bewaarkind[];
	/** What would go too, but is held (R-BEW-5). */
	readonly opgeschort: readonly Bewaarkind[];
	/** Print of all that would go: the run asks for it, so that nothing goes that nobody saw. */
	readonly afdruk: string;
};

type Regel = {
	leerlingId: string;
	naam: string;
	uitgestroomdOp: Temporal.PlainDate;
	opgeschort: boolean;
	categorie: Bewaarcategorie;
	jaren: number;
	vanaf: Temporal.PlainDate;
	tabel: string;
	aantal: number;
};

/**
 * What is past its term on `peildatum` (R-BEW-1, R-BEW-2, R-BEW-3): which children, which pieces, why and since when. The
 * day may lie ahead. Empty for who does not decide about keeping; the database says who that is.
 */
export async function readBewaarlijst(tx: Tx, peildatum: Temporal.PlainDate): Promise<Bewaarlijst> {
	const { rows } = await sql<Regel>`
		select leerling_id as "leerlingId", naam, uitgestroomd_op as "uitgestroomdOp", opgeschort, categorie, jaren, vanaf, tabel, aantal
		from bewaarlijst(${peildatum}::date)
		order by vanaf, naam, leerling_id, tabel`.execute(tx);
	const { rows: geheel } = await sql<{ afdruk: string }>`
		select bewaarlijstafdruk(${peildatum}::date) as afdruk`.execute(tx);
	const kinderen = [...Map.groupBy(rows, ({ leerlingId }) => leerlingId).values()].map(kindVan);
	return {
		peildatum,
		weg: kinderen.filter(({ opgeschort }) => !opgeschort),
		opgeschort: kinderen.filter(({ opgeschort }) => opgeschort),
		afdruk: geheel[0]!.afdruk
	};
}

function kindVan(regels: Regel[]): Bewaarkind {
	const { leerlingId, naam, uitgestroomdOp, opgeschort } = regels[0]!;
	return {
		...{ leerlingId, naam, uitgestroomdOp, opgeschort },
		groepen: bewaarcategorieen.flatMap((categorie): Bewaargroep[] => {
			const stukken = regels.filter((regel) => regel.categorie === categorie);
			const [eerste] = stukken;
			if (!eerste) return [];
			return [
				{
					...{ categorie, jaren: eerste.jaren, vanaf: eerste.vanaf },
					stukken: stukken.map(({ tabel, aantal }) => ({ tabel, aantal }))
				}
			];
		})
	};
}

/** Whether this person decides about keeping and destroying: directie, FG, and the command line. */
export async function mayVernietigen(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ mag: boolean }>`select mag_vernietigen() as mag`.execute(tx);
	return rows[0]?.mag ?? false;
}
