import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { lines, type Line, type Verb } from './expectations.ts';
import { differences } from './matrix.ts';
import { trespasses } from './trespass.ts';
import { buildWorld, type World } from './world.ts';

type Policy = { table: string; name: string; verb: Verb; using: string | null; check: string | null };

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
});
afterAll(() => db.release());

/** Policies that may be loosened without the matrix noticing, and why that is right. */
const harmless: Record<string, string> = {
	'gebruiker.wijzigen check (true)': 'Only a password and whether an account is active can be changed.',
	'school.wijzigen check (true)': 'Only name and region can be changed.',
	'vraagsluiting.wijzigen check (true)': 'Only the day of reopening can be changed.'
};

/** Looser versions of a policy: for everybody, and for everybody of the school. */
const looser = ['true', 'school_id = huidige_school()'];

test('the matrix notices each policy that is loosened (proof that it can fail)', async () => {
	const { rows: policies } = await db.database.pool.query<Policy>(
		`select tablename as table, policyname as name, lower(cmd) as verb, qual as using, with_check as check from pg_policies
		where schemaname = 'public' and 'zorgvuldig_app' = any (roles) order by 1, 2`
	);
	const unnoticed: string[] = [];
	for (const policy of policies) {
		const line = lines.find(({ table }) => table === policy.table);
		if (!line) continue;
		for (const part of ['using', 'check'] as const) {
			for (const condition of loosened(policy, part)) {
				await alter(policy, part, condition);
				const noticed = await isNoticed(line, policy.verb, part);
				await alter(policy, part, policy[part]!);
				if (!noticed) unnoticed.push(`${policy.table}.${policy.name} ${part} (${condition})`);
			}
		}
	}
	expect(policies.length).toBeGreaterThan(80);
	expect(unnoticed.filter((name) => !(name in harmless))).toEqual([]);
	expect(Object.keys(harmless).filter((name) => !unnoticed.includes(name))).toEqual([]);
}, 300_000);

/** What an update may leave behind is tried by carrying rows away; the rest by the matrix itself. */
async function isNoticed(line: Line, verb: Verb, part: 'using' | 'check') {
	if (verb === 'update' && part === 'check')
		return (await trespasses(db.database, world, line.table)).length > 0;
	return (
		(await differences(db.database, world, [line], { first: true, verbs: [verb] })).length > 0 ||
		(await trespasses(db.database, world, line.table)).length > 0
	);
}

/** Not what the policy already says, and not where nothing was said. */
function loosened(policy: Policy, part: 'using' | 'check') {
	const original = policy[part];
	if (original === null) return [];
	return looser.filter(
		(condition) =>
			original.replace(/[()\s]/g, '') !== condition.replace(/[()\s]/g, '') &&
			(policy.table !== 'school' || condition === 'true')
	);
}

const alter = ({ table, name }: Policy, part: 'using' | 'check', condition: string) =>
	db.database.pool.query(
		`alter policy ${name} on ${table} ${part === 'check' ? 'with check' : 'using'} (${condition})`
	);
