import type { Tx } from '#core/database.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import type { Aanbod } from '../aanbod.ts';
import { readAanbod } from '../readAanbod.ts';
import { geenVertaling, standOf, type EigenDelen, type Vertaalstand, type Vertaling } from './korteVersie.ts';
import type { KorteFeiten, Taal } from './kort.ts';
import { talen } from './talen.ts';

export type Korteversies = {
	readonly feiten: KorteFeiten;
	readonly nederlands: EigenDelen;
	readonly talen: readonly {
		readonly taal: Taal;
		readonly vertaling: Vertaling;
		readonly stand: Vertaalstand;
	}[];
};

/** The short versions of a school year: of the document as it was fixed, or as it is today when it was not yet. */
export async function readKorteversies(
	tx: Tx,
	schooljaar: Schooljaar,
	vandaag: Temporal.PlainDate
): Promise<Korteversies> {
	const vast = await tx
		.selectFrom('aanbodversie')
		.select('inhoud')
		.where('schooljaar', '=', schooljaar)
		.orderBy('nummer', 'desc')
		.executeTakeFirst();
	// A version that was fixed before there was a short one has no facts for it.
	const kort =
		(vast?.inhoud as Partial<Aanbod> | undefined)?.kort ?? (await readAanbod(tx, schooljaar, vandaag)).kort;
	const rows = await tx
		.selectFrom('aanbodvertaling')
		.distinctOn('taal')
		.select(['taal', 'teksten', 'gecontroleerd_door', 'gecontroleerd_op', 'uitgangspunt'])
		.where('schooljaar', '<=', schooljaar)
		.orderBy('taal')
		.orderBy('schooljaar', 'desc')
		.execute();
	return judgeTalen(kort, new Map(rows.map((row) => [row.taal, vertalingOf(row)])));
}

type Rij = {
	teksten: unknown;
	gecontroleerd_door: string;
	gecontroleerd_op: Temporal.PlainDate | null;
	uitgangspunt: string;
};
export const vertalingOf = (rij: Rij): Vertaling => ({
	teksten: rij.teksten as EigenDelen,
	gecontroleerdDoor: rij.gecontroleerd_door,
	gecontroleerdOp: rij.gecontroleerd_op,
	uitgangspunt: rij.uitgangspunt
});

/** All languages in their order with where each stands. */
export function judgeTalen(feiten: KorteFeiten, vertalingen: ReadonlyMap<string, Vertaling>): Korteversies {
	const nederlands = vertalingen.get('nl')?.teksten ?? {};
	return {
		feiten,
		nederlands,
		talen: talen.map((taal) => {
			const vertaling = vertalingen.get(taal.code) ?? geenVertaling;
			return { taal, vertaling, stand: standOf(taal, feiten, vertaling, nederlands) };
		})
	};
}
