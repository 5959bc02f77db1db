import { randomInt } from 'node:crypto';
import * as v from 'valibot';
import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { text } from '#core/form.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { hashPassword } from '#core/password.ts';

/** The name with which somebody signs in. */
export const Gebruikersnaam = v.pipe(
	text('Kies een gebruikersnaam.', 80),
	v.toLowerCase(),
	v.regex(
		/^[a-z0-9._@-]{3,80}$/,
		'Een gebruikersnaam heeft minstens 3 letters, cijfers, punten of streepjes, zonder spaties.'
	)
);

export const geenRollen = refused(
	'geen_toegang',
	'Alleen de directie en de beheerder geven rollen en accounts, omdat die bepalen wie welke kinderen ziet. Vraag een van hen.'
);

/** Whether this person may hand out roles and accounts: the same question as the policies ask. */
export async function mayGrant(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ mag: boolean }>`select geeft_accounts() as mag`.execute(tx);
	return rows[0]?.mag ?? false;
}

// Without letters and figures that look alike on paper.
const tekens = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to read from paper once: three groups of four, about 59 bits. */
function makeStartwachtwoord(): string {
	const group = () => Array.from({ length: 4 }, () => tekens[randomInt(tekens.length)]).join('');
	return [group(), group(), group()].join('-');
}

/** A start password carries its mark in the stored print; it opens only the page where another one is chosen. */
const hashStart = async (wachtwoord: string) =>
	(await hashPassword(wachtwoord)).replace('argon2id$', 'argon2id-start$');

export type Startgegevens = { readonly gebruikersnaam: string; readonly startwachtwoord: string };

/**
 * Gives a medewerker an account. Out: name and start password, which nobody can look up again. Refuses `geen_toegang`,
 * `heeft_account` and `naam_bezet` (names are unique over all schools of an installation).
 */
export async function createGebruiker(
	tx: Tx,
	{ medewerkerId, gebruikersnaam }: { medewerkerId: string; gebruikersnaam: string }
): Promise<Outcome<Startgegevens>> {
	if (!(await mayGrant(tx))) return geenRollen;
	const existing = await tx
		.selectFrom('gebruiker')
		.select('gebruikersnaam')
		.where('medewerker_id', '=', medewerkerId)
		.executeTakeFirst();
	if (existing)
		return refused('heeft_account', `Deze collega heeft al een account: ${existing.gebruikersnaam}.`);
	const startwachtwoord = makeStartwachtwoord();
	const made = await tx
		.insertInto('gebruiker')
		.values({ medewerker_id: medewerkerId, gebruikersnaam, wachtwoord: await hashStart(startwachtwoord) })
		.onConflict((conflict) => conflict.column('gebruikersnaam').doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!made)
		return refused(
			'naam_bezet',
			'Deze gebruikersnaam is al in gebruik. Kies een andere, bijvoorbeeld met de schoolnaam erachter.'
		);
	return done({ gebruikersnaam, startwachtwoord });
}

/** Gives an account a new start password, when the old one was forgotten, and ends its sessions. Refuses `geen_toegang` and `geen_account`. */
export async function resetStartwachtwoord(tx: Tx, medewerkerId: string): Promise<Outcome<Startgegevens>> {
	if (!(await mayGrant(tx))) return geenRollen;
	const startwachtwoord = makeStartwachtwoord();
	const account = await tx
		.updateTable('gebruiker')
		.set({
			wachtwoord: await hashStart(startwachtwoord),
			// Whoever knew the old password is out.
			sessies_vanaf: sql<Temporal.Instant>`now()`
		})
		.where('medewerker_id', '=', medewerkerId)
		.returning('gebruikersnaam')
		.executeTakeFirst();
	if (!account) return refused('geen_account', 'Deze collega heeft nog geen account.');
	return done({ gebruikersnaam: account.gebruikersnaam, startwachtwoord });
}

/** Closes or opens an account; a closed one ends its sessions at once. Refuses `geen_toegang` and `eigen_account`. */
export async function setGebruikerActief(
	tx: Tx,
	user: { medewerkerId: string },
	{ medewerkerId, actief }: { medewerkerId: string; actief: boolean }
): Promise<Outcome<undefined>> {
	if (!(await mayGrant(tx))) return geenRollen;
	if (!actief && medewerkerId === user.medewerkerId)
		return refused('eigen_account', 'U kunt uw eigen account niet sluiten. Vraag een collega die dat mag.');
	await tx
		.updateTable('gebruiker')
		// Opened again it starts afresh: a session from before does not come back to life.
		.set({ actief, sessies_vanaf: sql<Temporal.Instant>`now()` })
		.where('medewerker_id', '=', medewerkerId)
		.execute();
	return done();
}
