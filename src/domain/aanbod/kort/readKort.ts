import type { Tx } from '#core/database.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import type { Aanbod } from '../aanbod.ts';
import { readAanbod } from '../readAanbod.ts';
import { readNieuwsteVersie } from '../readVersie.ts';
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
	const vast = await readNieuwsteVersie(tx, schooljaar);
	const kort = (vast && kortOf(vast.aanbod)) ?? (await readAanbod(tx, schooljaar, vandaag)).kort;
	return judgeTalen(kort, await readVertalingen(tx, schooljaar));
}

/** The facts of the short version in a document; one that was fixed before there was a short version has none. */
export const kortOf = (aanbod: Partial<Aanbod>): KorteFeiten | undefined => aanbod.kort;

/** The languages of a school year, or of the newest year before it; `schoolId` as for `readNieuwsteVersie`. */
export async function readVertalingen(
	tx: Tx,
	schooljaar: string,
	schoolId?: string
): Promise<ReadonlyMap<string, Vertaling>> {
	const rows = await tx
		.selectFrom('aanbodvertaling')
		.distinctOn('taal')
		.select(['taal', 'teksten', 'gecontroleerd_door', 'gecontroleerd_op', 'uitgangspunt'])
		.where('schooljaar', '<=', schooljaar)
		.$if(schoolId !== undefined, (query) => query.where('school_id', '=', schoolId!))
		.orderBy('taal')
		.orderBy('schooljaar', 'desc')
		.execute();
	return new Map(
		rows.map(({ taal, teksten, gecontroleerd_door, gecontroleerd_op, uitgangspunt }) => [
			taal,
			{
				teksten: teksten as EigenDelen,
				gecontroleerdDoor: gecontroleerd_door,
				gecontroleerdOp: gecontroleerd_op,
				uitgangspunt
			}
		])
	);
}

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
