import type { Database } from '#core/database.ts';
import type { Aanbod } from '../aanbod.ts';
import { judgeTalen, vertalingOf, type Korteversies } from './readKort.ts';

/**
 * The short versions that anybody may read of the newest year a school published: Dutch, and each language that somebody read
 * beside it. Undefined when nothing was published (R-SG-1).
 */
export const readOpenbaarKort = (
	database: Pick<Database, 'atDoor'>,
	brin: string
): Promise<Korteversies | undefined> =>
	database.atDoor('read only', async (tx) => {
		const stap = await tx
			.selectFrom('aanbodstap')
			.innerJoin('school', 'school.id', 'aanbodstap.school_id')
			.select(['aanbodstap.school_id', 'schooljaar'])
			.where('school.brin', '=', brin.toUpperCase())
			.where('stap', '=', 'gepubliceerd')
			.orderBy('schooljaar', 'desc')
			.executeTakeFirst();
		if (!stap) return undefined;
		const versie = await tx
			.selectFrom('aanbodversie')
			.select('inhoud')
			.where('school_id', '=', stap.school_id)
			.where('schooljaar', '=', stap.schooljaar)
			.orderBy('nummer', 'desc')
			.executeTakeFirst();
		const kort = (versie?.inhoud as Partial<Aanbod> | undefined)?.kort;
		if (!kort) return undefined;
		const rows = await tx
			.selectFrom('aanbodvertaling')
			.distinctOn('taal')
			.select(['taal', 'teksten', 'gecontroleerd_door', 'gecontroleerd_op', 'uitgangspunt'])
			.where('school_id', '=', stap.school_id)
			.where('schooljaar', '<=', stap.schooljaar)
			.orderBy('taal')
			.orderBy('schooljaar', 'desc')
			.execute();
		const all = judgeTalen(kort, new Map(rows.map((row) => [row.taal, vertalingOf(row)])));
		return { ...all, talen: all.talen.filter(({ stand }) => stand === 'gecontroleerd') };
	});
