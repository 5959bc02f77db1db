import { execFile } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { recordInzage } from '#core/inzage.ts';
import { buildWorld, userOf, type World } from '../../../tests/access/world.ts';
import { afdrukOf, begin, type Regel } from './gebeurtenisregel.ts';
import { checkKetting } from './checkKetting.ts';
import { parseAnker, type Anker } from './verifyKetting.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;

beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
});
afterAll(() => db.release());

const fg = () => userOf(world.hier, 'functionaris_gegevensbescherming');
const check = (anker?: Anker) => db.database.inSession(fg(), 'read only', (tx) => checkKetting(tx, anker));
const look = (times = 1) =>
	recordInzage(
		db.database,
		userOf(world.hier, 'groepsleerkracht'),
		Array.from({ length: times }, () => ({
			leerlingId: world.hier.leerling.eigen,
			laag: 2 as const,
			onderdeel: 'dossier'
		}))
	);

/** What a break-in as superuser does, with every guard in the database switched off. */
async function tamper(...statements: string[]) {
	const client = new pg.Client({ connectionString: db.url });
	await client.connect();
	try {
		await client.query(
			`set session_replication_role = replica; select set_config('app.school', '${world.hier.id}', false)`
		);
		for (const statement of statements) await client.query(statement);
	} finally {
		await client.end();
	}
}

/** The chain of the school computed again by somebody who knows how. */
async function rechain() {
	const { rows } = await db.database.pool.query<{ n: number; regel: Omit<Regel, 'volgnummer'> }>(
		`select volgnummer as n, jsonb_build_object('schoolId', g.school_id, 'id', g.id,
			'moment', to_char(g.op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'via', g.via, 'doorSoort', g.door_soort,
			'door', g.door, 'soort', g.soort, 'handeling', g.handeling, 'leerlingId', g.leerling_id, 'laag', g.laag,
			'onderdeel', g.onderdeel, 'grond', g.grond, 'tabel', g.tabel, 'rijen', g.rijen, 'kolommen', g.kolommen,
			'aantal', g.aantal, 'vingerafdruk', g.vingerafdruk) as regel
		from gebeurtenisschakel s join gebeurtenis g on g.school_id = s.school_id and g.id = s.gebeurtenis_id
		where s.school_id = $1 order by volgnummer`,
		[world.hier.id]
	);
	let vorige: Uint8Array = begin;
	for (const { n, regel } of rows) {
		vorige = afdrukOf(vorige, { ...regel, volgnummer: n });
		await tamper(
			`update gebeurtenisschakel set afdruk = '\\x${Buffer.from(vorige).toString('hex')}' where school_id = huidige_school() and volgnummer = ${n}`
		);
	}
}

test('people who work at the same moment give one chain without a gap', async () => {
	const personen = ['groepsleerkracht', 'duo', 'intern_begeleider', 'directie_met_opening'] as const;
	const before = await check();
	await Promise.all(
		Array.from({ length: 60 }, (_, turn) =>
			recordInzage(db.database, userOf(world.hier, personen[turn % personen.length]!), [
				{ leerlingId: world.hier.leerling.eigen, laag: 2, onderdeel: 'dossier' },
				{ leerlingId: world.hier.leerling.eigen_zorg, laag: 2, onderdeel: 'dossier' }
			])
		)
	);
	const after = await check();
	expect(after).toMatchObject({ heel: true });
	expect(after.heel && before.heel && after.regels - before.regels).toBe(120);
});

test('a transaction that is broken off leaves no gap', async () => {
	const before = await check();
	await expect(
		db.database.inSession(fg(), 'read write', async (tx) => {
			await tx.insertInto('gebeurtenis').values({ soort: 'uitvoer', handeling: 'csv' }).execute();
			throw new Error('stroom weg');
		})
	).rejects.toThrow('stroom weg');
	await look();
	const after = await check();
	expect(after.heel && before.heel && after.regels - before.regels).toBe(1);
});

test('another school has a chain of its own; who is not FG sees an empty one', async () => {
	const elders = await db.database.inSession(
		userOf(world.elders, 'functionaris_gegevensbescherming'),
		'read only',
		(tx) => checkKetting(tx)
	);
	expect(elders).toMatchObject({ heel: true, anker: expect.stringMatching(/^\d+:[0-9a-f]{64}$/) });
	for (const persoon of ['directie', 'intern_begeleider', 'beheerder'] as const)
		expect(
			await db.database.inSession(userOf(world.hier, persoon), 'read only', (tx) => checkKetting(tx))
		).toEqual({ heel: true, regels: 0, anker: null });
});

describe('every change made behind the program is found, and named', () => {
	let last: number;
	let anker: Anker;
	beforeEach(async () => {
		// A chain that was broken stays broken: each test gets a new one.
		await tamper(
			'delete from gebeurtenis where school_id = huidige_school()',
			'delete from gebeurtenisschakel where school_id = huidige_school()'
		);
		await look(10);
		const heel = await check();
		if (!heel.heel) throw new Error(heel.zin);
		last = heel.regels;
		anker = parseAnker(heel.anker!)!;
	});
	const line = (number: number) =>
		`(select gebeurtenis_id from gebeurtenisschakel where school_id = huidige_school() and volgnummer = ${number})`;

	test('a changed line', async () => {
		await tamper(`update gebeurtenis set onderdeel = 'kaart' where id = ${line(4)}`);
		expect(await check()).toMatchObject({ heel: false, breuk: { soort: 'gewijzigd', volgnummer: 4 } });
	});

	test('a changed person, child, ground, moment or count', async () => {
		for (const change of [
			'door = null',
			'leerling_id = gen_random_uuid()',
			`grond = 'zorgleerling'`,
			`op = op + interval '1 microsecond'`,
			'aantal = 2',
			'laag = 3',
			`via = 'beheer'`
		]) {
			await tamper(
				`create table kopie as select * from gebeurtenis where id = ${line(6)}`,
				`update gebeurtenis set ${change} where id = ${line(6)}`
			);
			expect(await check(), change).toMatchObject({ heel: false, breuk: { volgnummer: 6 } });
			await tamper(
				`delete from gebeurtenis where id = ${line(6)}`,
				'insert into gebeurtenis overriding system value select * from kopie',
				'drop table kopie'
			);
			expect(await check()).toMatchObject({ heel: true });
		}
	});

	test('a removed line, with or without its link', async () => {
		await tamper(`delete from gebeurtenis where id = ${line(5)}`);
		expect(await check()).toMatchObject({ heel: false, breuk: { soort: 'verdwenen', volgnummer: 5 } });
		await tamper('delete from gebeurtenisschakel where school_id = huidige_school() and volgnummer = 5');
		expect(await check()).toMatchObject({ heel: false, breuk: { soort: 'ontbreekt', volgnummer: 5 } });
		await tamper(
			'update gebeurtenisschakel set volgnummer = volgnummer - 1 where school_id = huidige_school() and volgnummer > 5'
		);
		expect(await check()).toMatchObject({ heel: false, breuk: { soort: 'gewijzigd', volgnummer: 5 } });
	});

	test('swapped lines', async () => {
		await tamper(
			`update gebeurtenisschakel set gebeurtenis_id = case volgnummer when 3 then ${line(7)} else ${line(3)} end
			where school_id = huidige_school() and volgnummer in (3, 7)`
		);
		expect(await check()).toMatchObject({ heel: false, breuk: { soort: 'gewijzigd', volgnummer: 3 } });
	});

	test('an inserted line, outside the chain or in it', async () => {
		const insert = `insert into gebeurtenis (school_id, soort, handeling, op) values (huidige_school(), 'inzage', 'lezen', now() - interval '1 day')`;
		await tamper(insert);
		expect(await check()).toMatchObject({ heel: false, breuk: { soort: 'toegevoegd' } });
		await tamper(
			`insert into gebeurtenisschakel select school_id, ${last + 1}, (select max(id) from gebeurtenis), afdruk
				from gebeurtenisschakel where school_id = huidige_school() and volgnummer = ${last}`
		);
		expect(await check()).toMatchObject({ heel: false, breuk: { soort: 'gewijzigd', volgnummer: last + 1 } });
	});

	test('a removed tail, by an anchor that was kept elsewhere', async () => {
		await tamper(
			`delete from gebeurtenis where id in (${line(last)}, ${line(last - 1)})`,
			`delete from gebeurtenisschakel where school_id = huidige_school() and volgnummer >= ${last - 1}`
		);
		expect(await check()).toMatchObject({ heel: true });
		expect(await check(anker)).toMatchObject({
			heel: false,
			breuk: { soort: 'staart_weg', volgnummer: last - 1 }
		});
	});

	test('a chain that was made anew after a change, by an anchor', async () => {
		await tamper(`update gebeurtenis set onderdeel = 'kaart' where id = ${line(2)}`);
		await rechain();
		expect(await check()).toMatchObject({ heel: true, regels: last });
		await look();
		expect(await check(anker)).toMatchObject({
			heel: false,
			breuk: { soort: 'ander_verleden', volgnummer: last }
		});
	});

	test('the command line says it with status 1, names the first line, and takes an anchor', async () => {
		const good = await zorgvuldig('log', 'verify', '--school', '99AA', '--json');
		expect(good).toMatchObject({ status: 0 });
		expect(JSON.parse(good.stdout)).toEqual({
			heel: true,
			regels: last,
			anker: `${anker.volgnummer}:${anker.afdruk}`
		});
		expect(await zorgvuldig('log', 'verify', '--school', '99AA', '--vanaf', '12:abc')).toMatchObject({
			status: 1
		});
		expect(
			await zorgvuldig('log', 'verify', '--school', '99AA', '--vanaf', JSON.parse(good.stdout).anker)
		).toMatchObject({ status: 0 });
		await tamper(`update gebeurtenis set handeling = 'anders' where id = ${line(9)}`);
		const bad = await zorgvuldig('log', 'verify', '--school', '99AA');
		expect(bad).toMatchObject({ status: 1, stdout: '' });
		expect(bad.stderr).toMatch(
			/^Het log van 99AA is niet heel\. Regel 9 van .* is gewijzigd, verwisseld of ertussen gezet\.\n$/
		);
	});
});

test('SQL and TypeScript, written apart, give every line the same hash', async () => {
	const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
	const key = fc.stringMatching(/^[a-z][a-z0-9_]{1,20}$/);
	const row = fc.record({
		door: nullable(fc.uuid()),
		door_soort: nullable(fc.constantFrom('medewerker', 'ouder', 'leerling')),
		via: fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0')),
		soort: fc.constantFrom('inzage', 'schrijven', 'uitvoer', 'afdruk', 'aanmelding', 'rechten'),
		handeling: key,
		leerling_id: nullable(fc.uuid()),
		laag: nullable(fc.integer({ min: 0, max: 6 })),
		onderdeel: nullable(fc.stringMatching(/^[a-z0-9_ -]{1,40}$/)),
		grond: nullable(fc.stringMatching(/^[a-z0-9_,() ]{1,40}$/)),
		tabel: nullable(fc.stringMatching(/^[a-z_]{1,30}$/)),
		rijen: nullable(fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !text.includes('\0'))),
		kolommen: nullable(fc.stringMatching(/^[a-z0-9_ ]{1,30}$/)),
		aantal: fc.nat(),
		vingerafdruk: nullable(fc.stringMatching(/^[0-9a-f]{64}$/)),
		op: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) =>
			Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
				.add({ microseconds: 1 })
				.toString()
		)
	});
	await fc.assert(
		fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
			await tamper(
				'delete from gebeurtenis where school_id = huidige_school()',
				'delete from gebeurtenisschakel where school_id = huidige_school()'
			);
			for (const one of rows) {
				const names = Object.keys(one);
				await db.database.pool.query(
					`insert into gebeurtenis (school_id, ${names.join(', ')}) values ($1, ${names.map((_, at) => `$${at + 2}`).join(', ')})`,
					[world.hier.id, ...Object.values(one)]
				);
			}
			expect(await check()).toMatchObject({ heel: true, regels: rows.length });
		}),
		{ numRuns: 60 }
	);
}, 120_000);

const root = path.join(import.meta.dirname, '../../..');
const zorgvuldig = (...args: string[]) =>
	new Promise<{ status: number; stdout: string; stderr: string }>((resolve) =>
		execFile(
			process.execPath,
			[path.join(root, 'src/cli/main.ts'), ...args],
			{ cwd: root, env: { ...process.env, DATABASE_URL: db.url } },
			(error, stdout, stderr) => resolve({ status: (error?.code as number | undefined) ?? 0, stdout, stderr })
		)
	);
