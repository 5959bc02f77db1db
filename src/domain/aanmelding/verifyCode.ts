import type { Database } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Seal } from '#core/seal.ts';
import type { Account } from '#core/session.ts';
import { matchCode } from './codeapp.ts';
import { openGeheim } from './registerCodeapp.ts';

const onjuist = refused(
	'code_onjuist',
	'Deze code klopt niet, of hij is al gebruikt. Wacht op de volgende code in de app en vul die in.'
);

/**
 * Uses up one code of the app of an account; whoever calls counts the attempt. Two requests with the same code: one wins.
 * Refuses `code_onjuist`, and `geheim_onleesbaar` when the key of this installation is not the one the secret was locked with.
 */
export async function verifyCode(
	database: Database,
	seal: Seal,
	account: Account,
	code: string,
	nu = Temporal.Now.instant()
): Promise<Outcome<undefined>> {
	return database.atDoor('read write', async (tx) => {
		const app = await tx
			.selectFrom('codeapp')
			.select(['geheim', 'laatste_stap'])
			.where('school_id', '=', account.schoolId)
			.where('gebruiker_id', '=', account.gebruikerId)
			.executeTakeFirst();
		if (!app) return onjuist;
		const geheim = openGeheim(seal, account, app.geheim);
		if (!geheim)
			return refused(
				'geheim_onleesbaar',
				'Zorgvuldig kan codes uit uw app nu niet nakijken. Gebruik een herstelcode of een toegangssleutel, of vraag de beheerder om hulp.'
			);
		const stap = matchCode(geheim, code, nu, app.laatste_stap);
		if (stap === undefined) return onjuist;
		const used = await tx
			.updateTable('codeapp')
			.set({ laatste_stap: stap, gebruikt_op: nu })
			.where('school_id', '=', account.schoolId)
			.where('gebruiker_id', '=', account.gebruikerId)
			.where('laatste_stap', '<', stap)
			.returning('laatste_stap')
			.executeTakeFirst();
		return used ? done() : onjuist;
	});
}
