import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '#core/database.ts';
import { verifyPassword } from '#core/password.ts';
import { done, type Outcome } from '#core/outcome.ts';
import type { Account } from '#core/session.ts';
import { aanmeldenMislukt } from './continueAanmelding.ts';
import { beginPoging, passPoging } from './guardPoging.ts';
import { noteAanmelding } from './noteAanmelding.ts';

/**
 * The first step with a name and a password. Out: the account. Refuses `te_veel_pogingen`, and `aanmelden_mislukt` alike
 * for an unknown name, which takes as long as a known one, and a wrong password.
 */
export async function verifyWachtwoord(
	database: Database,
	given: { gebruikersnaam: string; wachtwoord: string; adres: string }
): Promise<Outcome<Account>> {
	const gebruikersnaam = given.gebruikersnaam.trim().toLowerCase();
	const begun = performance.now();
	const poging = await beginPoging(database, { soort: 'wachtwoord', van: gebruikersnaam }, given.adres);
	if (!poging.ok) return poging;
	const account = await database.atDoor('read only', (tx) =>
		tx
			.selectFrom('gebruiker')
			.select(['school_id', 'id', 'wachtwoord'])
			.where('gebruikersnaam', '=', gebruikersnaam)
			.executeTakeFirst()
	);
	const right = await verifyPassword(given.wachtwoord, account?.wachtwoord ?? null);
	if (!account) return wrongFrom(begun);
	const known = { schoolId: account.school_id, gebruikerId: account.id };
	if (!right) {
		await database.atDoor('read write', (tx) => noteAanmelding(tx, known, 'mislukt', 'wachtwoord'));
		return wrongFrom(begun);
	}
	await passPoging(database, poging.value);
	return done(known);
}

/** A wrong answer takes at least this long: writing it in the log, for an account that exists, is lost in it. */
const shortest = 250;

async function wrongFrom(begun: number) {
	await wait(Math.max(0, shortest - (performance.now() - begun)));
	return aanmeldenMislukt;
}
