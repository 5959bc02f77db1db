import type { Tx } from '#core/database.ts';

/** Puts the school of this transaction under a board, which is made when its number is new. For the command line only. */
export async function recordBestuur(
	tx: Tx,
	{ schoolId, nummer, naam }: { schoolId: string; nummer: string; naam: string }
): Promise<void> {
	const { id } = await tx
		.insertInto('bestuur')
		.values({ nummer, naam })
		.onConflict((conflict) => conflict.column('nummer').doUpdateSet({ naam }))
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx.updateTable('school').set({ bestuur_id: id }).where('id', '=', schoolId).execute();
}

/** Lets a medewerker of this school look for its board: the role that no page gives. Twice is once. */
export async function appointBestuurder(
	tx: Tx,
	{ medewerkerId, van }: { medewerkerId: string; van: Temporal.PlainDate }
): Promise<void> {
	const known = await tx
		.selectFrom('medewerker_rol')
		.select('rol')
		.where('medewerker_id', '=', medewerkerId)
		.where('rol', '=', 'bestuur')
		.where((where) => where.or([where('tot', 'is', null), where('tot', '>=', van)]))
		.executeTakeFirst();
	if (!known)
		await tx
			.insertInto('medewerker_rol')
			.values({ medewerker_id: medewerkerId, rol: 'bestuur', van })
			.execute();
}
