import type { Tx } from '#core/database.ts';
import type { Hoe, Niveaunummer, Niveausoort, Stand, Vereiste, Wie } from './niveau.ts';
import type { Niveaubladzijde } from './ondersteuningsvraag.ts';

/** All decisions about a child's level, oldest first, each with the level it came from: the way up and down (S108). */
export async function listNiveaubesluiten(
	tx: Tx,
	leerlingId: string,
	naam: (id: string | null) => string | null
): Promise<(Niveaubladzijde & { vraagId: string | null })[]> {
	const rows = await tx
		.selectFrom('niveaubesluit')
		.selectAll()
		.where('leerling_id', '=', leerlingId)
		.orderBy('besloten_op')
		.orderBy('op')
		.execute();
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const deelnemers = await tx
		.selectFrom('niveaubesluitdeelnemer')
		.select(['niveaubesluit_id', 'wie', 'hoe', 'naam'])
		.where('niveaubesluit_id', 'in', ids)
		.execute();
	const vereisten = await tx
		.selectFrom('niveaubesluitvereiste')
		.select(['niveaubesluit_id', 'vereiste', 'stand', 'toelichting'])
		.where('niveaubesluit_id', 'in', ids)
		.execute();
	return rows.map((row, index) => ({
		soort: 'niveau',
		id: row.id,
		vraagId: row.ondersteuningsvraag_id,
		op: row.besloten_op,
		volgorde: row.op.epochMilliseconds,
		door: naam(row.door),
		van: (rows[index - 1]?.niveau ?? 1) as Niveaunummer,
		naar: row.niveau as Niveaunummer,
		niveausoort: row.soort as Niveausoort | null,
		waarom: row.waarom,
		opnieuwOp: row.opnieuw_op,
		deelnemers: deelnemers
			.filter(({ niveaubesluit_id }) => niveaubesluit_id === row.id)
			.map(({ wie, hoe, naam: wieNaam }) => ({ wie: wie as Wie, hoe: hoe as Hoe, naam: wieNaam })),
		vereisten: vereisten
			.filter(({ niveaubesluit_id }) => niveaubesluit_id === row.id)
			.map(({ vereiste, stand, toelichting }) => ({
				vereiste: vereiste as Vereiste,
				stand: stand as Stand,
				toelichting
			}))
	}));
}
