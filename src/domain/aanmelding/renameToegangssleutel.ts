import type { Tx, User } from '#core/database.ts';

/** Gives a passkey of the own account another name. */
export const renameToegangssleutel = (tx: Tx, user: User, { id, naam }: { id: string; naam: string }) =>
	tx
		.updateTable('toegangssleutel')
		.set({ naam })
		.where('gebruiker_id', '=', user.gebruikerId)
		.where('id', '=', id)
		.execute();
