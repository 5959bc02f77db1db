import type { Tx } from '#core/database.ts';
import { readNamen } from '#domain/ondersteuningsvraag/readDraad.ts';
import { collectGroei } from './collectGroei.ts';
import { collectMdos } from './collectMdos.ts';
import { collectKind } from './collectKind.ts';
import { collectOverleg } from './collectOverleg.ts';
import { collectPlannen } from './collectPlannen.ts';
import { collectVragen } from './collectVragen.ts';
import { collectVerbeteringen } from './collectVerbeteringen.ts';
import type { Inzageverzoek } from './inzageverzoek.ts';
import { limitTotFeiten, type Stuk } from './stuk.ts';

/**
 * The whole file of a child, piece by piece, as far as the asker of this request may ask for it (R-INZ-1, R-GEZ-2). Only for
 * who sees all layers of the child: what the database hides from the collector would silently be missing.
 */
export async function collectStukken(
	tx: Tx,
	{ leerlingId, ouderId, grond }: Pick<Inzageverzoek, 'leerlingId' | 'ouderId' | 'grond'>
): Promise<Stuk[]> {
	const naam = await readNamen(tx);
	const all = [
		...(await collectKind(tx, leerlingId, ouderId)),
		...(await collectGroei(tx, leerlingId)),
		...(await collectVragen(tx, leerlingId, ouderId, naam)),
		...(await collectPlannen(tx, leerlingId, naam)),
		...(await collectVerbeteringen(tx, leerlingId, ouderId)),
		...(await collectMdos(tx, leerlingId)),
		...(await collectOverleg(tx, leerlingId, naam))
	];
	return grond === 'gezag' ? all : limitTotFeiten(all);
}
