import type { Database, Tx } from '#core/database.ts';
import type { Aanbod } from './aanbod.ts';
import type { Versie } from './readStappen.ts';
import { readNieuwsteVersie } from './readVersie.ts';

export type Gepubliceerd = Versie & {
	readonly aanbod: Aanbod;
	readonly schoolId: string;
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
	database.atDoor('read only', (tx) => readGepubliceerd(tx, brin, schooljaar));

/** The same within a transaction at the door. */
export async function readGepubliceerd(
	tx: Tx,
	brin: string,
	schooljaar?: string
): Promise<Gepubliceerd | undefined> {
	const rows = await tx
		.selectFrom('aanbodstap')
		.innerJoin('school', 'school.id', 'aanbodstap.school_id')
		.select(['aanbodstap.school_id', 'schooljaar', 'gedaan_op'])
		.where('school.brin', '=', brin.toUpperCase())
		.where('stap', '=', 'gepubliceerd')
		.orderBy('schooljaar', 'desc')
		.execute();
	const found = schooljaar ? rows.find((row) => row.schooljaar === schooljaar) : rows[0];
	const versie = found && (await readNieuwsteVersie(tx, found.schooljaar, found.school_id));
	return (
		versie && {
			...versie,
			schoolId: found.school_id,
			gepubliceerdOp: found.gedaan_op,
			jaren: rows.map((row) => row.schooljaar)
		}
	);
}
