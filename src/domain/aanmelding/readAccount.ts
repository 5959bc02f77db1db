import type { Tx, User } from '#core/database.ts';

export type Sleutelregel = {
	readonly id: string;
	readonly naam: string;
	readonly gemaaktOp: Temporal.Instant;
	readonly gebruiktOp: Temporal.Instant | null;
};

/** The passkeys of the own account, oldest first. */
export const listToegangssleutels = (tx: Tx, user: User): Promise<Sleutelregel[]> =>
	tx
		.selectFrom('toegangssleutel')
		.select(['id', 'naam', 'gemaakt_op as gemaaktOp', 'gebruikt_op as gebruiktOp'])
		.where('gebruiker_id', '=', user.gebruikerId)
		.orderBy('gemaakt_op')
		.execute();

/** Since when the own account has an app for codes, and when it was last used; undefined without one. */
export const readCodeapp = (tx: Tx, user: User) =>
	tx
		.selectFrom('codeapp')
		.select(['gemaakt_op as gemaaktOp', 'gebruikt_op as gebruiktOp'])
		.where('gebruiker_id', '=', user.gebruikerId)
		.executeTakeFirst();

/** How many recovery codes of the own account are left, and how many there were. */
export async function countHerstelcodes(tx: Tx, user: User): Promise<{ over: number; gemaakt: number }> {
	const codes = await tx
		.selectFrom('herstelcode')
		.select('gebruikt_op')
		.where('gebruiker_id', '=', user.gebruikerId)
		.execute();
	return { over: codes.filter((code) => code.gebruikt_op === null).length, gemaakt: codes.length };
}

/** The name with which this person signs in. */
export const readGebruikersnaam = async (tx: Tx, user: User): Promise<string> =>
	(
		await tx
			.selectFrom('gebruiker')
			.select('gebruikersnaam')
			.where('id', '=', user.gebruikerId)
			.executeTakeFirstOrThrow()
	).gebruikersnaam;
