import type { Tx, User } from '#core/database.ts';

export type Koppeling = {
	readonly id: string;
	readonly issuer: string;
	readonly gekoppeldOp: Temporal.Instant;
	readonly gebruiktOp: Temporal.Instant;
};

/** The accounts elsewhere with which this person signs in here. */
export const listKoppelingen = (tx: Tx, user: User): Promise<Koppeling[]> =>
	tx
		.selectFrom('externekoppeling')
		.select(['id', 'issuer', 'gekoppeld_op as gekoppeldOp', 'gebruikt_op as gebruiktOp'])
		.where('gebruiker_id', '=', user.gebruikerId)
		.orderBy('gekoppeld_op')
		.execute();

/** Lets an account elsewhere go; signing in with it links the account with the same proven address again. */
export const unlinkExtern = (tx: Tx, user: User, id: string) =>
	tx
		.deleteFrom('externekoppeling')
		.where('gebruiker_id', '=', user.gebruikerId)
		.where('id', '=', id)
		.execute();
