import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/database.ts';
import { openDatabase } from './database.ts';

const proef = await testDatabase();
// One connection, so that every question meets the statements of the ones before.
const database = openDatabase(proef.url, 1);
afterAll(async () => {
	await database.close();
	await proef.release();
});

const vandaag = Temporal.PlainDate.from('2027-03-12');
const schools = ['99BA', '99BB'];
const ids: string[] = [];
for (const brin of schools) {
	const { rows } = await sql<{ id: string }>`
		insert into school (brin, naam, soort) values (${brin}, ${brin}, 'test') returning id`.execute(
		database.kysely
	);
	ids.push(rows[0]!.id);
}

const readNaam = (schoolId: string, minstens = 0) =>
	database.dangerouslyAsBeheer(schoolId, 'read only', vandaag, async (tx) => {
		const { rows } = await sql<{ brin: string }>`
			select school.* from school join vakantie on vakantie.school_id = school.id and ${minstens}::int >= 0
			where school.id = huidige_school()`.execute(tx);
		return rows.map(({ brin }) => brin);
	});

test('a prepared read answers for the school of its own transaction, however often it was asked for another', async () => {
	for (const id of ids)
		await database.dangerouslyAsBeheer(id, 'read write', vandaag, (tx) =>
			sql`insert into vakantie (schooljaar, naam, van, tot) values ('2026-2027', 'zomer', '2027-07-17', '2027-08-29')`.execute(
				tx
			)
		);
	for (let round = 0; round < 10; round++) {
		expect(await readNaam(ids[0]!)).toEqual(['99BA']);
		expect(await readNaam(ids[1]!)).toEqual(['99BB']);
	}
	const prepared = await database.pool.query('select name from pg_prepared_statements');
	expect(prepared.rowCount).toBeGreaterThan(0);
});

test('a prepared read follows a policy that changes, at once', async () => {
	await database.pool.query('drop policy lezen on vakantie');
	expect(await readNaam(ids[0]!)).toEqual([]);
	await database.pool.query(
		'create policy lezen on vakantie for select to zorgvuldig_app using (school_id = huidige_school())'
	);
	expect(await readNaam(ids[0]!)).toEqual(['99BA']);
});

test('a table that gets a column beside a running application costs one question at most', async () => {
	await database.pool.query('alter table school add column proef text');
	await expect(readNaam(ids[0]!)).rejects.toThrow('cached plan must not change result type');
	expect(await readNaam(ids[0]!)).toEqual(['99BA']);
});
