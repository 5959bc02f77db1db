import type { Tx } from '#core/database.ts';

/** The numbers that the school's administration gives these children, for files and tables that name them so; by id. */
export async function listLasSleutels(tx: Tx, leerlingIds: readonly string[]): Promise<Map<string, string>> {
	if (leerlingIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('leerling')
		.select(['id', 'las_key'])
		.where('id', 'in', [...leerlingIds])
		.where('las_key', 'is not', null)
		.execute();
	return new Map(rows.map(({ id, las_key }) => [id, las_key!]));
}
