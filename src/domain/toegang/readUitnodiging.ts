import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

export type Uitnodigingstand = {
	readonly emailadres: string | null;
	readonly op: Temporal.Instant;
	readonly door: string | null;
	readonly stand: 'onderweg' | 'open' | 'verlopen' | 'niet_verzonden';
};

/** The newest invitation of a colleague that was not used, and how it stands; nothing when none is open. */
export async function readUitnodiging(tx: Tx, medewerkerId: string): Promise<Uitnodigingstand | undefined> {
	const { rows } = await sql<Uitnodigingstand>`
		select toegangslink.emailadres, toegangslink.op,
			concat_ws(' ', door.roepnaam, door.voorvoegsel, door.achternaam) as door,
			case when mailbericht.opgegeven_op is not null then 'niet_verzonden'
				when toegangslink.verloopt_op is null then 'onderweg'
				when toegangslink.verloopt_op <= now() then 'verlopen' else 'open' end as stand
		from toegangslink
		join gebruiker on gebruiker.school_id = toegangslink.school_id and gebruiker.id = toegangslink.gebruiker_id
		left join medewerker door on door.school_id = toegangslink.school_id and door.id = toegangslink.door
		left join mailbericht on mailbericht.school_id = toegangslink.school_id and mailbericht.toegangslink_id = toegangslink.id
		where gebruiker.medewerker_id = ${medewerkerId} and toegangslink.soort = 'uitnodiging'
			and toegangslink.gebruikt_op is null and toegangslink.ingetrokken_op is null
		order by toegangslink.op desc limit 1`.execute(tx);
	return rows[0];
}
