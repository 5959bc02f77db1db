import { sql } from 'kysely';
import type { Database } from '#core/database.ts';
import type { Account } from '#core/session.ts';

/** With what an account can prove itself; says that there is something, never what. */
export type Bewijsmiddelen = {
	readonly wachtwoord: boolean;
	readonly toegangssleutels: number;
	readonly codeapp: boolean;
	/** Recovery codes that were not used yet. */
	readonly herstelcodes: number;
};

export const readBewijsmiddelen = (database: Database, { schoolId, gebruikerId }: Account) =>
	database.atDoor('read only', async (tx) => {
		const { rows } = await sql<Bewijsmiddelen>`
			select wachtwoord is not null as wachtwoord,
				(select count(*) from toegangssleutel where school_id = ${schoolId} and gebruiker_id = ${gebruikerId}) as toegangssleutels,
				exists (select from codeapp where school_id = ${schoolId} and gebruiker_id = ${gebruikerId}) as codeapp,
				(select count(*) from herstelcode
					where school_id = ${schoolId} and gebruiker_id = ${gebruikerId} and gebruikt_op is null) as herstelcodes
			from gebruiker where school_id = ${schoolId} and id = ${gebruikerId}`.execute(tx);
		return rows[0] ?? { wachtwoord: false, toegangssleutels: 0, codeapp: false, herstelcodes: 0 };
	});
