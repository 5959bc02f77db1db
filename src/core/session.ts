import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, User } from '#core/database.ts';
import { recordAanDeDeur } from '#core/gebeurtenis.ts';
import { hashPassword, verifyPassword } from '#core/password.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/** Longest life of a session; lees_sessie() ends it earlier, twelve hours after its last use. */
const sessionDays = 14;
const attemptWindow = '15 minutes';
const attemptsPerAccount = 8;
const attemptsPerAddress = 40;

const wrong = refused(
	'aanmelden_mislukt',
	'Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.'
);
const tooMany = refused(
	'te_veel_pogingen',
	'Er is te vaak geprobeerd om aan te melden. Wacht een kwartier en probeer het dan opnieuw.'
);

/**
 * Checks name and password and opens a session. Returns its secret token, or one refusal that does not tell
 * whether the account exists. Slows down guessing per account and per address.
 */
export async function signIn(
	database: Database,
	given: { gebruikersnaam: string; wachtwoord: string; adres: string; apparaat: string }
): Promise<Outcome<string>> {
	const gebruikersnaam = given.gebruikersnaam.trim().toLowerCase();
	const account = await database.atDoor('read write', async (tx) => {
		await sql`delete from aanmeldpoging where op < now() - interval '1 day'`.execute(tx);
		const attempts = await sql<{ account: number; adres: number }>`
			select count(*) filter (where gebruikersnaam = ${gebruikersnaam}) as account,
				count(*) filter (where adres = ${given.adres}) as adres
			from aanmeldpoging
			where not gelukt and op > now() - ${attemptWindow}::interval
				and (gebruikersnaam = ${gebruikersnaam} or adres = ${given.adres})`.execute(tx);
		const counted = attempts.rows[0] ?? { account: 0, adres: 0 };
		if (counted.account >= attemptsPerAccount || counted.adres >= attemptsPerAddress)
			return 'te_veel' as const;
		return tx
			.selectFrom('gebruiker')
			.select(['school_id', 'id', 'medewerker_id', 'ouder_id', 'leerling_id', 'wachtwoord'])
			.where('gebruikersnaam', '=', gebruikersnaam)
			.where('actief', '=', true)
			.executeTakeFirst();
	});
	if (account === 'te_veel') return tooMany;
	const right = await verifyPassword(given.wachtwoord, account?.wachtwoord ?? null);
	await database.atDoor('read write', async (tx) => {
		await tx
			.insertInto('aanmeldpoging')
			.values({ gebruikersnaam, adres: given.adres, gelukt: right })
			.execute();
		if (account)
			await recordAanDeDeur(
				tx,
				{
					schoolId: account.school_id,
					medewerkerId: account.medewerker_id,
					ouderId: account.ouder_id,
					leerlingId: account.leerling_id
				},
				{ soort: 'aanmelding', handeling: right ? 'gelukt' : 'mislukt', onderdeel: 'wachtwoord' }
			);
	});
	if (!right || !account) return wrong;
	return done(
		await openSession(database, { schoolId: account.school_id, gebruikerId: account.id }, given.apparaat)
	);
}

/** Opens a session for a known account and returns its token; only the token's SHA-256 is stored. */
export async function openSession(
	database: Database,
	account: { schoolId: string; gebruikerId: string },
	apparaat = ''
): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	await database.atDoor('read write', (tx) =>
		tx
			.insertInto('sessie')
			.values({
				school_id: account.schoolId,
				gebruiker_id: account.gebruikerId,
				token_afdruk: fingerprint(token),
				verloopt_op: Temporal.Now.instant().add({ hours: 24 * sessionDays }),
				apparaat: apparaat.slice(0, 200)
			})
			.execute()
	);
	return token;
}

/** The person behind a token, or undefined when the session is unknown, ended or unused for too long. */
export async function readSession(
	database: Database,
	token: string,
	pretendedDay: Temporal.PlainDate | undefined
): Promise<User | undefined> {
	// The day goes first, in the same round trip: which roles run depends on it, also when it is pretended.
	const { rows } = await database.pool.query(
		`select persoon.* from (select set_config('app.vandaag', $2, true) as dag) as vooraf,
			lees_sessie(case when vooraf.dag is not null then $1::bytea end) as persoon`,
		[fingerprint(token), pretendedDay?.toString() ?? '']
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
		// A real school lives in real time: only demo and test installations may pretend another day.
		vandaag: (row.school_soort === 'echt' ? undefined : pretendedDay) ?? today()
	};
}

/** Ends one session. */
export const closeSession = (database: Database, token: string) =>
	database.atDoor('read write', (tx) =>
		tx.deleteFrom('sessie').where('token_afdruk', '=', fingerprint(token)).execute()
	);

/**
 * Gives a signed-in person a new password, after the present one, and ends all other sessions of the account.
 * Refuses when the present password is wrong; guessing counts as a failed sign-in.
 */
export async function changePassword(
	database: Database,
	user: User,
	given: { huidig: string; nieuw: string; token: string }
): Promise<Outcome<undefined>> {
	const account = await database.atDoor('read only', (tx) =>
		tx
			.selectFrom('gebruiker')
			.select(['gebruikersnaam', 'wachtwoord'])
			.where('school_id', '=', user.schoolId)
			.where('id', '=', user.gebruikerId)
			.executeTakeFirstOrThrow()
	);
	if (!(await verifyPassword(given.huidig, account.wachtwoord))) {
		return refused('wachtwoord_onjuist', 'Uw huidige wachtwoord klopt niet. Typ het opnieuw.');
	}
	const wachtwoord = await hashPassword(given.nieuw);
	await database.atDoor('read write', async (tx) => {
		await tx
			.updateTable('gebruiker')
			.set({ wachtwoord })
			.where('school_id', '=', user.schoolId)
			.where('id', '=', user.gebruikerId)
			.execute();
		await tx
			.deleteFrom('sessie')
			.where('school_id', '=', user.schoolId)
			.where('gebruiker_id', '=', user.gebruikerId)
			.where('token_afdruk', '!=', fingerprint(given.token))
			.execute();
	});
	return done();
}

/** Today where the school stands. */
export const today = () => Temporal.Now.plainDateISO('Europe/Amsterdam');

/** What is kept of a token. */
export const fingerprint = (token: string) => createHash('sha256').update(token).digest();
