import { randomInt } from 'node:crypto';
import { hashPasswords, verifyAmong } from '#core/password.ts';
import type { Database, Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Account } from '#core/session.ts';

/** As many as fit on a card, and enough for years of lost telephones. */
export const aantalCodes = 10;

// Without letters and figures that look alike on paper; twelve of them are 59 bits.
const tekens = 'abcdefghjkmnpqrstuvwxyz23456789';

function makeCode(): string {
	const group = () => Array.from({ length: 4 }, () => tekens[randomInt(tekens.length)]).join('');
	return [group(), group(), group()].join('-');
}

/** As stored: people type capitals, spaces and other dashes. */
const plain = (code: string) => code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Makes ten new codes for the own account; earlier ones stop working. Out: the codes, which nobody can look up again. */
export async function renewHerstelcodes(tx: Tx, user: User): Promise<string[]> {
	const codes = Array.from({ length: aantalCodes }, makeCode);
	const afdrukken = await hashPasswords(codes.map(plain));
	await tx.deleteFrom('herstelcode').where('gebruiker_id', '=', user.gebruikerId).execute();
	await tx
		.insertInto('herstelcode')
		.values(afdrukken.map((afdruk) => ({ gebruiker_id: user.gebruikerId, afdruk })))
		.execute();
	return codes;
}

/** Uses up one recovery code of an account; whoever calls counts the attempt. Refuses `herstelcode_onjuist`. */
export async function useHerstelcode(
	database: Database,
	account: Account,
	code: string
): Promise<Outcome<undefined>> {
	const onjuist = refused(
		'herstelcode_onjuist',
		'Deze herstelcode klopt niet, of hij is al gebruikt. Kies een code die nog niet is doorgestreept.'
	);
	const open = await database.atDoor('read only', (tx) =>
		tx
			.selectFrom('herstelcode')
			.select(['id', 'afdruk'])
			.where('school_id', '=', account.schoolId)
			.where('gebruiker_id', '=', account.gebruikerId)
			.where('gebruikt_op', 'is', null)
			.execute()
	);
	const at = await verifyAmong(
		plain(code),
		open.map(({ afdruk }) => afdruk)
	);
	const found = open[at];
	if (!found) return onjuist;
	const used = await database.atDoor('read write', (tx) =>
		tx
			.updateTable('herstelcode')
			.set({ gebruikt_op: Temporal.Now.instant() })
			.where('school_id', '=', account.schoolId)
			.where('id', '=', found.id)
			.where('gebruikt_op', 'is', null)
			.returning('id')
			.executeTakeFirst()
	);
	return used ? done() : onjuist;
}
