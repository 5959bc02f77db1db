import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/** Rows per statement: large enough to be quick, small enough to stay modest in memory and to stop in between. */
const portie = 5000;

type Tabel = 'groep' | 'leerling' | 'medewerker' | 'groepsplaatsing' | 'groep_medewerker' | 'medewerker_rol';
export type Rij = Readonly<Record<string, unknown>>;

/** Called between portions with how many rows were written; may throw to stop, and then nothing was stored. */
export type Voortgang = (rijen: number) => void | Promise<void>;

async function inPorties(
	rijen: readonly Rij[],
	voortgang: Voortgang,
	write: (json: string) => Promise<unknown>
) {
	for (let begin = 0; begin < rijen.length; begin += portie) {
		const part = rijen.slice(begin, begin + portie);
		await write(JSON.stringify(part));
		await voortgang(part.length);
	}
}

/**
 * Adds rows set by set; PostgreSQL reads them from one JSON parameter with the table's own types. Every row must have
 * the same columns. A row that is there already keeps its key and takes the columns of `bij`.
 */
export function insertRijen(
	tx: Tx,
	tabel: Tabel,
	rijen: readonly Rij[],
	voortgang: Voortgang,
	bij?: { sleutel: readonly string[]; kolommen: readonly string[] }
): Promise<void> {
	const kolommen = Object.keys(rijen[0] ?? {});
	const lijst = sql.join(kolommen.map((kolom) => sql.ref(kolom)));
	const conflict = bij
		? bij.kolommen.length > 0
			? sql`on conflict (school_id, ${sql.join(bij.sleutel.map((one) => sql.ref(one)))}) do update set ${sql.join(
					bij.kolommen.map((one) => sql`${sql.ref(one)} = excluded.${sql.ref(one)}`)
				)}`
			: sql`on conflict do nothing`
		: sql``;
	return inPorties(rijen, voortgang, (json) =>
		sql`insert into ${sql.table(tabel)} (${lijst})
			select ${lijst} from jsonb_populate_recordset(null::${sql.table(tabel)}, ${json}::jsonb) ${conflict}`.execute(
			tx
		)
	);
}

/** Changes rows by id: `{id, waarden}`; a column that a row does not name keeps its value. */
export function updateRijen(
	tx: Tx,
	tabel: 'groep' | 'leerling' | 'medewerker',
	rijen: readonly { readonly id: string; readonly waarden: Rij }[],
	voortgang: Voortgang
): Promise<void> {
	const kolommen = [...new Set(rijen.flatMap(({ waarden }) => Object.keys(waarden)))];
	return inPorties(rijen, voortgang, (json) =>
		sql`update ${sql.table(tabel)} as doel
			set ${sql.join(kolommen.map((kolom) => sql`${sql.ref(kolom)} = nieuw.${sql.ref(kolom)}`))}
			from jsonb_to_recordset(${json}::jsonb) as rij (id uuid, waarden jsonb)
			join ${sql.table(tabel)} as oud on oud.id = rij.id and oud.school_id = huidige_school()
			cross join lateral jsonb_populate_record(oud, rij.waarden) as nieuw
			where doel.school_id = huidige_school() and doel.id = oud.id`.execute(tx)
	);
}

/** Sets `kolommen` of rows that are found by `sleutel`; every row has all of both. */
export function updateByKey(
	tx: Tx,
	tabel: 'groepsplaatsing' | 'groep_medewerker',
	sleutel: readonly string[],
	kolommen: readonly string[],
	rijen: readonly Rij[],
	voortgang: Voortgang
): Promise<void> {
	return inPorties(rijen, voortgang, (json) =>
		sql`update ${sql.table(tabel)} as doel
			set ${sql.join(kolommen.map((kolom) => sql`${sql.ref(kolom)} = rij.${sql.ref(kolom)}`))}
			from jsonb_populate_recordset(null::${sql.table(tabel)}, ${json}::jsonb) as rij
			where doel.school_id = huidige_school() and ${same(sleutel)}`.execute(tx)
	);
}

/** Removes rows that are found by `sleutel`. */
export function deleteByKey(
	tx: Tx,
	tabel: 'groepsplaatsing' | 'groep_medewerker',
	sleutel: readonly string[],
	rijen: readonly Rij[],
	voortgang: Voortgang
): Promise<void> {
	return inPorties(rijen, voortgang, (json) =>
		sql`delete from ${sql.table(tabel)} as doel
			using jsonb_populate_recordset(null::${sql.table(tabel)}, ${json}::jsonb) as rij
			where doel.school_id = huidige_school() and ${same(sleutel)}`.execute(tx)
	);
}

const same = (sleutel: readonly string[]) =>
	sql.join(
		sleutel.map((one) => sql`doel.${sql.ref(one)} = rij.${sql.ref(one)}`),
		sql` and `
	);
