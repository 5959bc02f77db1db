import type { Database } from '#core/database.ts';
import type { Aanbod } from './aanbod.ts';

export type Gepubliceerd = {
	readonly aanbod: Aanbod;
	readonly nummer: number;
	readonly toelichting: string;
	readonly vastgesteldOp: Temporal.PlainDate;
	readonly gepubliceerdOp: Temporal.PlainDate;
	/** School years of this school that anybody may read, newest first. */
	readonly jaren: readonly string[];
};

/**
 * What a school published, for anybody and without a session: the newest version of a school year, or of the newest
 * one. Undefined when there is no such school or year, or it was not published (R-SG-1).
 */
export const readOpenbaarAanbod = (
	database: Pick<Database, 'atDoor'>,
	brin: string,
	schooljaar?: string
): Promise<Gepubliceerd | undefined> =>
	database.atDoor('read only', async (tx) => {
		const rows = await tx
			.selectFrom('aanbodstap')
			.innerJoin('school', 'school.id', 'aanbodstap.school_id')
			.select(['aanbodstap.school_id', 'schooljaar', 'gedaan_op'])
			.where('school.brin', '=', brin.toUpperCase())
			.where('stap', '=', 'gepubliceerd')
			.orderBy('schooljaar', 'desc')
			.execute();
		const found = schooljaar ? rows.find((row) => row.schooljaar === schooljaar) : rows[0];
		if (!found) return undefined;
		const versie = await tx
			.selectFrom('aanbodversie')
			.select(['nummer', 'inhoud', 'toelichting', 'vastgesteld_op'])
			.where('school_id', '=', found.school_id)
			.where('schooljaar', '=', found.schooljaar)
			.orderBy('nummer', 'desc')
			.executeTakeFirst();
		if (!versie) return undefined;
		return {
			aanbod: versie.inhoud as Aanbod,
			nummer: versie.nummer,
			toelichting: versie.toelichting,
			vastgesteldOp: versie.vastgesteld_op,
			gepubliceerdOp: found.gedaan_op,
			jaren: rows.map((row) => row.schooljaar)
		};
	});
