import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, User } from '#core/database.ts';
import { hashPassword } from '#core/password.ts';
import { makeSeal } from '#core/seal.ts';
import { openSession, readSession, type Account, type Binnenkomst } from '#core/session.ts';
import type { Proefplaats } from '#domain/aanmelding/verifyProef.ts';

export const proefwachtwoord = 'paarse fietsbel zwemt';
const afdruk = hashPassword(proefwachtwoord);

export type Proefaccounts = Awaited<ReturnType<typeof makeProefaccounts>>;

/** A school of one teacher and one director with an account each, in place of what was there. */
export async function makeProefaccounts(database: Database, soort: 'echt' | 'demo' | 'test' = 'test') {
	for (const tabel of ['school', 'aanmeldpoging', 'uitdaging'])
		await sql`delete from ${sql.table(tabel)}`.execute(database.kysely);
	const { rows } = await sql<{ id: string }>`
		insert into school (brin, naam, soort) values ('99AB', 'De Proef', ${soort}) returning id`.execute(
		database.kysely
	);
	const schoolId = rows[0]!.id;
	const wachtwoord = await afdruk;
	const account = (
		roepnaam: string,
		achternaam: string,
		rol: string
	): Promise<Account & { medewerkerId: string }> =>
		database.dangerouslyAsBeheer(schoolId, 'read write', undefined, async (tx) => {
			const medewerker = await tx
				.insertInto('medewerker')
				.values({ roepnaam, achternaam })
				.returning('id')
				.executeTakeFirstOrThrow();
			await tx.insertInto('medewerker_rol').values({ medewerker_id: medewerker.id, rol }).execute();
			const { id } = await tx
				.insertInto('gebruiker')
				.values({ medewerker_id: medewerker.id, gebruikersnaam: roepnaam.toLowerCase(), wachtwoord })
				.returning('id')
				.executeTakeFirstOrThrow();
			return { schoolId, gebruikerId: id, medewerkerId: medewerker.id };
		});
	const hier: Proefplaats = {
		database,
		seal: makeSeal(randomBytes(32)),
		plaats: { naam: 'zorg.school.example', herkomst: 'https://zorg.school.example' },
		adres: '192.0.2.1'
	};
	return {
		...{ schoolId, hier },
		samira: await account('Samira', 'Bakker', 'groepsleerkracht'),
		noor: await account('Noor', 'Mulder', 'directie'),
		/** Opens a session as if somebody had signed in. */
		async enter(
			wie: Account,
			hoe: Partial<Binnenkomst> = {},
			dag?: Temporal.PlainDate
		): Promise<{ token: string; user: User }> {
			const token = await openSession(database, wie, {
				...{ wijze: 'wachtwoord', factoren: 1, apparaat: 'proef' },
				...hoe
			});
			return { token, user: (await readSession(database, token, dag))! };
		},
		/** Lets time pass for everything that the door remembers. */
		async pass(interval: string) {
			for (const statement of [
				`update sessie set begonnen_op = begonnen_op - $1::interval, gebruikt_op = gebruikt_op - $1::interval,
					bewezen_op = bewezen_op - $1::interval, vernieuwd_op = vernieuwd_op - $1::interval, verloopt_op = verloopt_op - $1::interval`,
				'update aanmeldpoging set op = op - $1::interval',
				'update aanmeldstap set verloopt_op = verloopt_op - $1::interval',
				'update uitdaging set verloopt_op = verloopt_op - $1::interval'
			])
				await database.pool.query(statement, [interval]);
		}
	};
}
