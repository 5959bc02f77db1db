import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import type { Verb } from './rules.ts';
import { outsideLines } from './expectations.ts';
import { allVerbs, differences, lineOf, prepare, snapshot, type Visitors } from './matrix.ts';
import { trespasses } from './trespass.ts';
import { buildWorld, type World } from './world.ts';

type Policy = {
	table: string;
	name: string;
	verb: Verb | 'all';
	role: string;
	using: string | null;
	check: string | null;
};

let db: Awaited<ReturnType<typeof testDatabase>>;
let client: pg.PoolClient;
let world: World;
let policies: Policy[];
/** What everybody reaches in the tables outside the matrix, before anything is changed. */
const outsideBefore = new Map<string, string>();
beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
	client = await db.database.pool.connect();
	await prepare(client, world);
	for (const { table } of outsideLines) outsideBefore.set(table, await snapshot(client, world, table));
	({ rows: policies } = await client.query<Policy>(
		`select tablename as table, policyname as name, lower(cmd) as verb, array_to_string(roles, ' ') as role,
			qual as using, with_check as check
		from pg_policies where schemaname = 'public' order by 1, 2`
	));
});
afterAll(() => {
	client.release();
	return db.release();
});

test('the matrix notices each policy that is dropped (proof that it can fail)', async () => {
	const unnoticed: string[] = [];
	for (const policy of policies) {
		const { table, name, role } = policy;
		if (!(await isNoticed(policy, `drop policy ${name} on ${table}`)))
			unnoticed.push(`${table}.${name} (${role})`);
	}
	expect(policies.length).toBeGreaterThan(150);
	expect(unnoticed).toEqual(Object.keys(elsewhere));
}, 600_000);

/** Policies whose loss shows in another test. */
const elsewhere: Record<string, string> = {
	'medewerker.bevestigen (zorgvuldig_post)':
		'One column, the proof of an address, which the matrix does not try: toegangslink.db.test.ts opens a link.'
};

/** Policies that may be loosened without the matrix noticing, and why that is right. */
const harmless: Record<string, string> = {
	'aanbodcel.wijzigen check (true)': 'Only name, answer and words can be changed.',
	'aanbodtekst.wijzigen check (true)': 'Only words can be changed.',
	'aanbodvertaling.wijzigen check (true)': 'Only words, and who checked them, can be changed.',
	'agendalink.deur using (true)':
		'Only shows links that were withdrawn, which jaarplan.db.test.ts tries to open.',
	'agendalink.wijzigen check (true)': 'Only that a link is withdrawn can be changed.',
	'gebruiker.wijzigen check (true)': 'Only a password and whether an account is active can be changed.',
	'moment.wijzigen check (true)': 'Only day, time, title and who is asked can be changed.',
	'moment.wijzigen check (school_id = huidige_school())':
		'Only day, time, title and who is asked can be changed.',
	'school.wijzigen check (true)': 'Only name and region can be changed.',
	'toegangslink.wijzigen check (true)': 'Only that a link is withdrawn can be changed.',
	'verlof.wijzigen check (true)': 'Only its end and its withdrawal can be changed.',
	'toegangssleutel.wijzigen check (true)': 'Only its name can be changed.',
	'niveaubesluit.verbetering check (true)': 'Only its reason can be changed.',
	'observatie.verbetering check (true)': 'Only its text can be changed.',
	'planevaluatie.verbetering check (true)': 'Only its explanation can be changed.',
	'vraagnotitie.verbetering check (true)': 'Only its text can be changed.',
	'vraagsluiting.wijzigen check (true)': 'Only the day of reopening can be changed.'
};

/** Looser versions of a policy: for everybody, and for everybody of the school. */
const looser = ['true', 'school_id = huidige_school()'];

test('the matrix notices each policy that is loosened', async () => {
	const unnoticed: string[] = [];
	for (const policy of policies) {
		for (const part of ['using', 'check'] as const) {
			for (const condition of loosened(policy, part)) {
				const change = `alter policy ${policy.name} on ${policy.table} ${part === 'check' ? 'with check' : 'using'} (${condition})`;
				if (!(await isNoticed(policy, change, part)))
					unnoticed.push(`${policy.table}.${policy.name} ${part} (${condition})`);
			}
		}
	}
	expect(unnoticed.filter((name) => !(name in harmless))).toEqual([]);
	expect(Object.keys(harmless).filter((name) => !unnoticed.includes(name))).toEqual([]);
}, 600_000);

/** Whether anybody's reach differs after `change`, which is undone. What an update leaves behind is tried by carrying rows away. */
async function isNoticed({ table, verb, role }: Policy, change: string, part?: 'using' | 'check') {
	await client.query('begin');
	try {
		await client.query(change);
		// What people see is found again when it may have changed.
		if (role !== 'zorgvuldig_app' || table === 'toegangsregel') await client.query('delete from proef.zicht');
		const line = lineOf(table);
		if (!line) return (await snapshot(client, world, table)) !== outsideBefore.get(table);
		const verbs = verb === 'all' ? allVerbs : [verb];
		// What the access functions no longer read, or read too much of, shows in the children that people see.
		if (role.includes('zorgvuldig_toegang')) {
			await client.query('delete from proef.zicht');
			for (const other of ['leerling', 'resultaat', 'ondersteuningsvraag'])
				if ((await differences(client, world, lineOf(other)!, { verbs: ['select'] })).length > 0) return true;
		}
		if (part === 'check' && verb === 'update') return (await trespasses(client, world, table)).length > 0;
		// Whose policy it is notices first; everybody else is asked only when they do not.
		for (const who of ['few', 'all'] satisfies Visitors[]) {
			if ((await differences(client, world, line, { verbs, who, role })).length > 0) return true;
		}
		return part !== undefined && (await trespasses(client, world, table)).length > 0;
	} finally {
		await client.query('rollback');
	}
}

/** Not what the policy already says, and not where nothing was said. */
function loosened(policy: Policy, part: 'using' | 'check') {
	const original = policy[part];
	if (original === null) return [];
	const line = lineOf(policy.table);
	const ofSchool = line && !line.school && policy.table !== 'school';
	return looser.filter(
		(condition) =>
			original.replace(/[()\s]/g, '') !== condition.replace(/[()\s]/g, '') &&
			original !== 'true' &&
			(ofSchool || condition === 'true')
	);
}
