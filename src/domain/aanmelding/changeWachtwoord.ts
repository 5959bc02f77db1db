import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { hashPassword } from '#core/password.ts';
import { findWeakness } from '#core/passwordRules.ts';
import { endAndereSessies } from './listSessies.ts';
import { verifyProef, type Proefplaats } from './verifyProef.ts';

/**
 * Gives a signed-in person a new password, after the present one, and ends all other sessions of the account. Refuses
 * `wachtwoord_zwak`, `wachtwoord_onjuist`, `zelfde_wachtwoord` and `te_veel_pogingen`: guessing here counts as well.
 */
export async function changeWachtwoord(
	hier: Proefplaats,
	user: User,
	given: { huidig: string; nieuw: string }
): Promise<Outcome<undefined>> {
	const zwak = await hier.database.inSession(user, 'read only', (tx) => findZwakte(tx, user, given.nieuw));
	if (zwak) return refused('wachtwoord_zwak', zwak);
	if (given.huidig === given.nieuw)
		return refused('zelfde_wachtwoord', 'Dit is uw huidige wachtwoord. Kies een ander.');
	const proef = await verifyProef(hier, user, 'bevestiging', { soort: 'wachtwoord', waarde: given.huidig });
	if (!proef.ok) return proef;
	const wachtwoord = await hashPassword(given.nieuw);
	await hier.database.inSession(user, 'read write', async (tx) => {
		await tx.updateTable('gebruiker').set({ wachtwoord }).where('id', '=', user.gebruikerId).execute();
		await endAndereSessies(tx, user);
	});
	return done();
}

/** What is wrong with a new password for this account: general weakness, or names that anybody at school knows. */
export async function findZwakte(
	tx: Tx,
	{ gebruikerId }: { gebruikerId: string },
	wachtwoord: string
): Promise<string | undefined> {
	const { rows } = await sql<{ namen: string[] }>`
		select array_remove(array[school.naam, gebruikersnaam, roepnaam, achternaam, emailadres], null) as namen
		from gebruiker
		join school on school.id = gebruiker.school_id
		join medewerker on medewerker.school_id = gebruiker.school_id and medewerker.id = gebruiker.medewerker_id
		where gebruiker.id = ${gebruikerId}`.execute(tx);
	return findWeakness(wachtwoord, rows[0]?.namen ?? []);
}
