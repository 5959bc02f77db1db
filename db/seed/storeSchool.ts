import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { tabellen, type SchoolVerhaal, type Tabel } from './verhaal.ts';

/** Rows per statement: large enough to be quick, small enough to keep the parameter modest. */
const portie = 5000;

export type Opslag = {
	/** Hash all accounts share; without one nobody can sign in. */
	readonly wachtwoord?: string;
	/** Set after each sign-in name, because those are unique over all schools of an installation. */
	readonly achtervoegsel?: string;
};

/** Stores a story in the school of this transaction, which must be one of beheer. The school itself must exist. */
export async function storeSchool(tx: Tx, verhaal: SchoolVerhaal, opslag: Opslag = {}): Promise<void> {
	for (const tabel of tabellen) await insertRijen(tx, tabel, verhaal.rijen[tabel]);
	await insertRijen(
		tx,
		'gebruiker',
		verhaal.gebruikers.map(({ medewerkerId, gebruikersnaam }) => ({
			medewerker_id: medewerkerId,
			gebruikersnaam: `${gebruikersnaam}${opslag.achtervoegsel ?? ''}`,
			wachtwoord: opslag.wachtwoord ?? null
		}))
	);
}

/**
 * PostgreSQL reads the rows from one JSON parameter with the table's own types. Rows that name the same columns go
 * together, so that a column nobody names keeps its default.
 */
async function insertRijen(tx: Tx, tabel: Tabel | 'gebruiker', rijen: readonly object[]): Promise<void> {
	const soorten = Map.groupBy(rijen, (rij) => kolommenVan(rij).join());
	for (const gelijke of soorten.values()) {
		const lijst = sql.join(kolommenVan(gelijke[0]!).map((kolom) => sql.ref(kolom)));
		for (let begin = 0; begin < gelijke.length; begin += portie) {
			const json = JSON.stringify(gelijke.slice(begin, begin + portie));
			await sql`insert into ${sql.table(tabel)} (${lijst})
				select ${lijst} from jsonb_populate_recordset(null::${sql.table(tabel)}, ${json}::jsonb)`.execute(tx);
		}
	}
}

const kolommenVan = (rij: object): string[] =>
	Object.entries(rij)
		.filter(([, waarde]) => waarde !== undefined)
		.map(([kolom]) => kolom)
		.sort();
