import { sql } from 'kysely';
import type { Database, Sessie, User, Wijze } from '#core/database.ts';
import { prepare } from '#core/prepare.ts';
import { fingerprint, makeToken } from '#core/token.ts';

/** Nothing outlives this; the rule of the school ends sessions earlier. */
const longest = '14 days';

export type Account = { readonly schoolId: string; readonly gebruikerId: string };

/** How somebody came in: `factoren` is two after a second step, or a passkey that checked who holds it. */
export type Binnenkomst = { wijze: Wijze; factoren: 1 | 2; apparaat: string };

/** Opens a session for a proven account and returns its token; only the token's SHA-256 is stored. */
export async function openSession(
	database: Database,
	{ schoolId, gebruikerId }: Account,
	{ wijze, factoren, apparaat }: Binnenkomst = { wijze: 'wachtwoord', factoren: 1, apparaat: '' }
): Promise<string> {
	const token = makeToken();
	await database.atDoor('read write', async (tx) => {
		await sql`delete from sessie where verloopt_op < now()`.execute(tx);
		await tx
			.insertInto('sessie')
			.values({
				...{ school_id: schoolId, gebruiker_id: gebruikerId, token_afdruk: fingerprint(token) },
				...{ wijze, factoren, apparaat: apparaat.slice(0, 300) },
				verloopt_op: sql<Temporal.Instant>`now() + ${longest}::interval`
			})
			.execute();
	});
	return token;
}

/** The person behind a token, or undefined when the session is unknown, ended, too old or unused for too long. */
export async function readSession(
	database: Database,
	token: string,
	pretendedDay: Temporal.PlainDate | undefined
): Promise<User | undefined> {
	// The day goes first, in the same round trip: which roles run depends on it, also when it is pretended.
	const { rows } = await database.pool.query(
		prepare(
			`select persoon.* from (select set_config('app.vandaag', $2, true) as dag) as vooraf,
			lees_sessie(case when vooraf.dag is not null then $1::bytea end) as persoon`,
			[fingerprint(token), pretendedDay?.toString() ?? '']
		)
	);
	const row = rows[0];
	if (!row) return undefined;
	return {
		schoolId: row.school_id,
		schoolNaam: row.school_naam,
		schoolSoort: row.school_soort,
		brin: row.brin,
		gebruikerId: row.gebruiker_id,
		medewerkerId: row.medewerker_id,
		naam: [row.roepnaam, row.voorvoegsel, row.achternaam].filter(Boolean).join(' '),
		rollen: row.rollen,
		startwachtwoord: row.startwachtwoord,
		sessie: {
			id: row.sessie_id,
			wijze: row.wijze as Wijze,
			factoren: row.factoren as Sessie['factoren'],
			bewezenOp: row.bewezen_op,
			andereRollen: row.andere_rollen,
			tweedeStap: { ingesteld: row.tweede_stap, uiterlijk: row.tweede_stap_uiterlijk }
		},
		// A real school lives in real time: only demo and test installations may pretend another day.
		vandaag: (row.school_soort === 'echt' ? undefined : pretendedDay) ?? today()
	};
}

/**
 * Gives a session a new token, so that one which leaked before is worth nothing after. `proof` says that its owner was
 * proven again just now. The old token still opens for half a minute, for pages that were under way, but cannot be
 * renewed: of two pages at once one gets the new token. Undefined when there is nothing to renew.
 */
export async function renewSession(
	database: Database,
	token: string,
	proof?: { factoren?: 2; wijze?: Wijze }
): Promise<string | undefined> {
	const next = makeToken();
	const renewed = await database.atDoor('read write', (tx) =>
		tx
			.updateTable('sessie')
			.set({
				vorige_afdruk: fingerprint(token),
				token_afdruk: fingerprint(next),
				vernieuwd_op: sql<Temporal.Instant>`now()`,
				// The next read fills in the roles that run then.
				rollen: null,
				...(proof ? { bewezen_op: sql<Temporal.Instant>`now()` } : {}),
				...(proof?.factoren ? { factoren: proof.factoren } : {}),
				...(proof?.wijze ? { wijze: proof.wijze } : {})
			})
			.where('token_afdruk', '=', fingerprint(token))
			.returning('id')
			.executeTakeFirst()
	);
	return renewed && next;
}

/** Ends one session, also when its token was renewed a moment ago. Out: whose it was, if there was one. */
export const closeSession = (database: Database, token: string): Promise<Account | undefined> =>
	database.atDoor('read write', (tx) =>
		tx
			.deleteFrom('sessie')
			.where((where) =>
				where.or([
					where('token_afdruk', '=', fingerprint(token)),
					where('vorige_afdruk', '=', fingerprint(token))
				])
			)
			.returning(['school_id as schoolId', 'gebruiker_id as gebruikerId'])
			.executeTakeFirst()
	);

/** Today where the school stands. */
export const today = () => Temporal.Now.plainDateISO('Europe/Amsterdam');
