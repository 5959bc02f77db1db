import { sql } from 'kysely';
import type { Database, User } from '#core/database.ts';
import { userOf, type World } from './world.ts';

/** Everybody who may change rows somewhere, with a way to change them that nobody should have. */
const movers = [
	'groepsleerkracht',
	'administratie',
	'intern_begeleider',
	'directie_met_opening',
	'beheerder'
] as const;

/** Ways out of one's reach in `table` that work: to the other school, to a child of another group, in another's name. */
export async function trespasses(database: Database, world: World, table: string): Promise<string[]> {
	const { rows } = await database.pool.query<{ column: string }>(
		`select column_name as column from information_schema.column_privileges
		where grantee = 'zorgvuldig_app' and privilege_type = 'UPDATE' and table_name = $1`,
		[table]
	);
	const updatable = new Set(rows.map(({ column }) => column));
	const found: string[] = [];
	for (const persoon of movers) {
		const user = userOf(world.hier, persoon);
		for (const [what, statement] of attemptsOf(world, table, updatable, persoon))
			if (await passes(database, user, statement)) found.push(`${persoon}: ${table} ${what}`);
	}
	return found;
}

function attemptsOf(
	world: World,
	table: string,
	updatable: Set<string>,
	persoon: string
): [string, string][] {
	const attempts: [string, string][] = [];
	if (updatable.has('school_id'))
		attempts.push(['to the other school', `update ${table} set school_id = '${world.elders.id}'`]);
	// Who keeps the administration of all children may also correct whose row it is.
	if (updatable.has('leerling_id') && persoon === 'groepsleerkracht')
		attempts.push([
			'to a child out of reach',
			`update ${table} set leerling_id = '${world.hier.leerling.ander}'`
		]);
	const forged = forgeries(world)[table];
	if (forged) attempts.push(['in the name of somebody else', forged]);
	return attempts;
}

/** Rows that only count because they were written by whom they name (R-TOE-3). */
const forgeries = (world: World): Record<string, string> => ({
	gebeurtenis: `insert into gebeurtenis (door, soort, handeling) values ('${world.hier.medewerker.directie}', 'inzage', 'lezen')`,
	dossieropening: `insert into dossieropening (medewerker_id, leerling_id, reden, tot)
		values ('${world.hier.medewerker.directie}', '${world.hier.leerling.eigen}', 'omdat het proef is', '2027-04-01')`
});

/** Whether `statement` changes a row for this person, as far as grants and policies are concerned. It is undone. */
export async function passes(database: Database, user: User, statement: string): Promise<boolean> {
	let changed = false;
	try {
		await database.inSession(user, 'read write', async (tx) => {
			await sql
				.raw(
					'set local role none; set local session_replication_role = replica; set local role zorgvuldig_app'
				)
				.execute(tx);
			const { numAffectedRows } = await sql.raw(statement).execute(tx);
			changed = (numAffectedRows ?? 0n) > 0n;
			throw new Undo();
		});
	} catch (error) {
		const code = (error as { code?: string }).code;
		// A key or check that is in the way comes after the policies have said yes.
		if (code?.startsWith('23')) return true;
		if (!(error instanceof Undo) && code !== '42501') throw error;
	}
	return changed;
}

class Undo extends Error {}
