import type { Database } from '#core/database.ts';
import type { Outcome } from '#core/outcome.ts';
import { continueAanmelding, type Stap } from '#domain/aanmelding/continueAanmelding.ts';
import { verifyWachtwoord } from '#domain/aanmelding/verifyWachtwoord.ts';

/** The sign-in form without a page around it. */
export async function signIn(
	database: Database,
	given: { gebruikersnaam: string; wachtwoord: string; adres: string; apparaat: string }
): Promise<Outcome<Stap>> {
	const account = await verifyWachtwoord(database, given);
	if (!account.ok) return account;
	return continueAanmelding(database, account.value, {
		...{ wijze: 'wachtwoord', factoren: 1 },
		apparaat: given.apparaat
	});
}
