import type { Database } from '#core/database.ts';
import { readGepubliceerd } from '../readOpenbaarAanbod.ts';
import { judgeTalen, kortOf, readVertalingen, type Korteversies } from './readKort.ts';

/**
 * The short versions that anybody may read of the newest year a school published: Dutch, and each language that somebody read
 * beside it. Undefined when nothing was published (R-SG-1).
 */
export const readOpenbaarKort = (
	database: Pick<Database, 'atDoor'>,
	brin: string
): Promise<Korteversies | undefined> =>
	database.atDoor('read only', async (tx) => {
		const gepubliceerd = await readGepubliceerd(tx, brin);
		const kort = gepubliceerd && kortOf(gepubliceerd.aanbod);
		if (!kort) return undefined;
		const { schoolId, aanbod } = gepubliceerd;
		const all = judgeTalen(kort, await readVertalingen(tx, aanbod.schooljaar, schoolId));
		return { ...all, talen: all.talen.filter(({ stand }) => stand === 'gecontroleerd') };
	});
