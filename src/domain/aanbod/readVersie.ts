import type { Tx } from '#core/database.ts';
import type { Aanbod } from './aanbod.ts';
import type { Versie } from './readStappen.ts';

/**
 * The newest frozen version of a school year with what is in it; undefined when nothing was fixed. `schoolId`: of which school,
 * for who asks at the door, where the versions of all schools that published are.
 */
export async function readNieuwsteVersie(
	tx: Tx,
	schooljaar: string,
	schoolId?: string
): Promise<(Versie & { readonly aanbod: Aanbod }) | undefined> {
	const row = await tx
		.selectFrom('aanbodversie')
		.select(['nummer', 'inhoud', 'toelichting', 'vastgesteld_op'])
		.where('schooljaar', '=', schooljaar)
		.$if(schoolId !== undefined, (query) => query.where('school_id', '=', schoolId!))
		.orderBy('nummer', 'desc')
		.executeTakeFirst();
	return (
		row && {
			nummer: row.nummer,
			toelichting: row.toelichting,
			vastgesteldOp: row.vastgesteld_op,
			aanbod: row.inhoud as Aanbod
		}
	);
}
