import { makeSchool } from '#seed/makeSchool.ts';
import { storeSchool } from '#seed/storeSchool.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { percentile, showMs, type Figure } from './measure.ts';
import { makeBenchschool, vandaag, type Benchschool } from './school.ts';

/** All primary schools of the country and the pupils of an average one: 6,500 times 215 is the 1.4 million of design's numbers. */
export const land = { scholen: 6500, leerlingen: 215, groepen: 9, jaren: 1 } as const;

/** The measured school with eight years of history, between as many others with their last two years. */
export async function makeCountry(scholen: number) {
	const bench = await makeBenchschool();
	const voorbeeld = await storeVoorbeeld(bench);
	await copySchool(bench, voorbeeld, scholen);
	return bench;
}

/** The school that all others are copies of. */
async function storeVoorbeeld({ database }: Benchschool): Promise<string> {
	const id = crypto.randomUUID();
	const verhaal = makeSchool({ ...land, seed: 77, peildatum: vandaag });
	await database.dangerouslyAsBeheer(id, 'read write', vandaag, async (tx) => {
		await tx.insertInto('school').values({ id, naam: 'Landschool', brin: '97AA', soort: 'test' }).execute();
		await storeSchool(tx, verhaal, { achtervoegsel: '-land' });
		await refreshSignalen(tx, vandaag);
	});
	return id;
}

/**
 * Copies of one school, made inside PostgreSQL. The first four digits of every id become the number of the copy, so that
 * no two rows of the country share one. Triggers and foreign keys rest meanwhile: what is copied passed them already.
 */
async function copySchool({ database }: Benchschool, voorbeeld: string, scholen: number) {
	const client = await database.pool.connect();
	try {
		const { rows: tables } = await client.query<{ name: string; columns: string[]; uuids: string[] }>(`
			select relname as name, array_agg(attname::text order by attnum) as columns,
				coalesce(array_agg(attname::text) filter (where atttypid = 'uuid'::regtype), '{}') as uuids
			from pg_attribute join pg_class on pg_class.oid = attrelid
			where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and attgenerated = ''
				and exists (select from pg_attribute own where own.attrelid = pg_class.oid and own.attname = 'school_id')
				and relname not in (${withoutCopy.map((name) => `'${name}'`).join()})
			group by relname order by relname`);
		await client.query('set session_replication_role = replica');
		const indexes = await dropIndexes(client);
		await client.query(
			`create temp table kopie as select nummer, gen_random_uuid() as school_id from generate_series(1, ${scholen}) nummer`
		);
		await client.query(`insert into school (id, naam, brin, soort)
			select school_id, 'Landschool ' || nummer, lpad((nummer % 90)::text, 2, '0') || chr(65 + nummer / 90 % 26) || chr(65 + nummer / 2340 % 26), 'test' from kopie`);
		const step = 250;
		for (let from = 1; from <= scholen; from += step) {
			for (const { name, columns, uuids } of tables) {
				const values = columns.map((column) =>
					column === 'school_id'
						? 'kopie.school_id'
						: uuids.includes(column)
							? `overlay(bron.${column}::text placing lpad(to_hex(kopie.nummer), 4, '0') from 1 for 4)::uuid`
							: `bron.${column}`
				);
				await client.query(
					`insert into ${name} (${columns.join()}) overriding system value
					select ${values.join()} from kopie cross join lateral (select * from ${name} where school_id = $1 offset 0) bron
					where kopie.nummer between $2 and $3`,
					[voorbeeld, from, from + step - 1]
				);
			}
			console.log(
				`  ${Math.min(from + step - 1, scholen).toLocaleString('en')} of ${scholen.toLocaleString('en')} schools`
			);
		}
		await client.query('drop table kopie');
		for (const index of indexes) await client.query(index);
		console.log(`  ${indexes.length} indexes`);
		await client.query('reset session_replication_role');
		await client.query('vacuum analyze');
	} finally {
		client.release();
	}
}

/** Takes away the indexes that no key needs, and gives the sentences that make them again: once at the end is quicker. */
async function dropIndexes(client: { query: (text: string) => Promise<{ rows: unknown[] }> }) {
	const { rows } = (await client.query(
		`select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text from pg_index
		join pg_class on pg_class.oid = indrelid
		where relnamespace = 'public'::regnamespace and relkind = 'r' and not indisprimary
			and not exists (select from pg_constraint where conindid = indexrelid)`
	)) as { rows: { name: string; text: string }[] };
	for (const { name } of rows) await client.query(`drop index ${name}`);
	return rows.map(({ text }) => text);
}

/**
 * Not copied: accounts, which are unique over all schools; events, whose chain belongs to the school that made it; and half of
 * all other rows, method tests and what was said in reviews, which the measured questions do not read.
 */
const withoutCopy = [
	...['gebruiker', 'sessie', 'gebeurtenis', 'gebeurtenisschakel'],
	...['methodetoets', 'methodetoetsresultaat', 'besprekingsleerling', 'besprekingstekst']
];

/** How fast the signals of the country are made anew: read, computed, laid beside what stands, stored; one process. */
export async function benchCountrySignalen({ database }: Benchschool, scholen: number): Promise<Figure[]> {
	const { rows } = await database.pool.query<{ id: string; leerlingen: number }>(
		`select school.id, count(*)::int as leerlingen from school join leerling on leerling.school_id = school.id and leerling.uitgestroomd_op is null
		where school.naam like 'Landschool %' group by school.id order by school.id limit $1`,
		[scholen]
	);
	const took: number[] = [];
	for (const { id } of rows) {
		const begin = performance.now();
		await database.dangerouslyAsBeheer(id, 'read write', vandaag, (tx) => refreshSignalen(tx, vandaag));
		took.push(performance.now() - begin);
	}
	const leerlingen = rows.reduce((sum, row) => sum + row.leerlingen, 0);
	const seconds = took.reduce((sum, ms) => sum + ms, 0) / 1000;
	const rate = leerlingen / seconds;
	took.sort((a, b) => a - b);
	return [
		{
			what: 'signals of the country, read, computed and stored',
			measured: `${Math.round(rate).toLocaleString('en')} pupils/s`,
			budget: '5,000 pupils/s',
			ratio: 5000 / rate,
			note: `one process, ${rows.length} schools one after another, median ${showMs(percentile(took, 0.5))} a school; all 1.4 million: ${(1_400_000 / rate / 60).toFixed(0)} minutes`
		}
	];
}
