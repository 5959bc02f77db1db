import { sql } from 'kysely';
import type { Database, Gezinslid } from '#core/database.ts';
import { today } from '#core/session.ts';
import { fingerprint } from '#core/token.ts';

/**
 * The parent or child behind a token, or undefined. Asked as that person whether there is still a child to see: a parent
 * whose gezag ended, or whose child left, does not come in any more (R-GEZ-1, R-GEZ-2).
 */
export async function readGezinssessie(
	database: Database,
	token: string,
	pretendedDay: Temporal.PlainDate | undefined
): Promise<Gezinslid | undefined> {
	const { rows } = await database.pool.query(
		'select * from lees_gezinssessie(case when sessie_loopt($1::bytea) then $1::bytea end)',
		[fingerprint(token)]
	);
	const row = rows[0];
	if (!row) return undefined;
	const lid: Gezinslid = {
		schoolId: row.school_id,
		schoolNaam: row.school_naam,
		schoolSoort: row.school_soort,
		brin: row.brin,
		gebruikerId: row.gebruiker_id,
		vandaag: (row.school_soort === 'echt' ? undefined : pretendedDay) ?? today(),
		...(row.ouder_id ? { ouderId: row.ouder_id } : { leerlingId: row.leerling_id })
	};
	const { rows: kinderen } = await database.inSession(lid, 'read only', (tx) =>
		sql<{ aantal: number }>`select cardinality(mijn_kinderen()) as aantal`.execute(tx)
	);
	return (kinderen[0]?.aantal ?? 0) > 0 ? lid : undefined;
}
