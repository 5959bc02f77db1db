import { sql } from 'kysely';
import type { Database, Wijze } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { openSession, type Account } from '#core/session.ts';
import { fingerprint, makeToken } from '#core/token.ts';
import { noteAanmelding } from './noteAanmelding.ts';

/** One refusal for a wrong name, a wrong secret and an account that is closed: it does not tell which. */
export const aanmeldenMislukt = refused(
	'aanmelden_mislukt',
	'Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.'
);

/** Where somebody stands after a proof: in, with the token of a session; or before the second step, with its token. */
export type Stap = { readonly soort: 'binnen' | 'tweede_stap'; readonly token: string };

/** A proof of who somebody is, already checked by whoever calls. */
export type Bewijs = {
	/** `extern`: another organisation, such as the school's Entra ID or Google Workspace, says who it is. */
	readonly wijze: Wijze;
	/** Two when the proof was a second step in itself: a passkey, or another organisation that says it asked for one. */
	readonly factoren: 1 | 2;
	readonly apparaat: string;
};

/**
 * The one place that decides what a proof opens. One factor of an account with a second step gives that second step, two
 * give a session; an account without a second step comes in on one, and `secondStepOverdue` says for how long.
 * Refuses `aanmelden_mislukt` when the account is closed or its owner does not work here (any more) on `vandaag`.
 */
export async function continueAanmelding(
	database: Database,
	account: Account,
	bewijs: Bewijs,
	vandaag?: Temporal.PlainDate
): Promise<Outcome<Stap>> {
	const { schoolId, gebruikerId } = account;
	const known = await database.atDoor(
		'read only',
		async (tx) => {
			const { rows } = await sql<{ binnen: boolean; tweede: boolean }>`
				select mag_binnen(${schoolId}, ${gebruikerId}) as binnen,
					exists (select from toegangssleutel where school_id = ${schoolId} and gebruiker_id = ${gebruikerId})
						or exists (select from codeapp where school_id = ${schoolId} and gebruiker_id = ${gebruikerId}) as tweede`.execute(
				tx
			);
			return rows[0]!;
		},
		vandaag
	);
	const { wijze, factoren } = bewijs;
	const note = (handeling: 'gelukt' | 'eerste_stap' | 'geweigerd') =>
		database.atDoor('read write', (tx) => noteAanmelding(tx, account, handeling, wijze));
	if (!known.binnen) {
		await note('geweigerd');
		return aanmeldenMislukt;
	}
	if (factoren === 1 && known.tweede && (wijze === 'wachtwoord' || wijze === 'extern')) {
		await note('eerste_stap');
		return done({ soort: 'tweede_stap', token: await openAanmeldstap(database, account, wijze) });
	}
	// Written down first: what cannot be recorded does not open.
	await note('gelukt');
	return done({ soort: 'binnen', token: await openSession(database, account, bewijs) });
}

/** Remembers for ten minutes that the first step was right. */
async function openAanmeldstap(
	database: Database,
	{ schoolId, gebruikerId }: Account,
	eerste: 'wachtwoord' | 'extern'
): Promise<string> {
	const token = makeToken();
	await database.atDoor('read write', async (tx) => {
		await sql`delete from aanmeldstap where verloopt_op < now()`.execute(tx);
		await tx
			.insertInto('aanmeldstap')
			.values({
				...{ school_id: schoolId, gebruiker_id: gebruikerId, eerste_stap: eerste },
				token_afdruk: fingerprint(token),
				verloopt_op: sql<Temporal.Instant>`now() + interval '10 minutes'`
			})
			.execute();
	});
	return token;
}
