import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildWorld, type World } from '#tests/access/world.ts';
import { testDatabase } from '#tests/database.ts';
import { run } from './bewaren.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
	vi.stubEnv('DATABASE_URL', db.url);
	vi.stubEnv('ZORGVULDIG_VANDAAG', '2029-03-11');
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await db.release();
});

async function say(...args: string[]): Promise<string> {
	const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
	try {
		await run(['--school', '99AA', ...args]);
		return log.mock.calls.flat().join('\n');
	} finally {
		log.mockRestore();
	}
}
const countResultaten = async () => {
	const { rows } = await db.database.pool.query<{ aantal: number }>(
		'select count(*) as aantal from resultaat where leerling_id = $1',
		[world.hier.leerling.vertrokken]
	);
	return rows[0]!.aantal;
};

test('a trial names who and what, also on a day ahead, and destroys nothing (R-BEW-5)', async () => {
	const tekst = await say('--proef', '--peildatum', '2030-03-11');
	expect(tekst).toContain('vertrokken, van school sinds 11 maart 2027');
	expect(tekst).toContain('Leerlingdossier (2 jaar): ');
	expect(tekst).toContain('Ondersteuning en zorg (3 jaar): ');
	expect(tekst).toContain('Dit was een proef: er is niets vernietigd.');
	expect(await countResultaten()).toBe(1);
	await expect(say('--peildatum', '2030-03-11')).rejects.toThrow(
		'Vernietigen kan alleen wat vandaag aan de beurt is.'
	);
	await expect(say('--peildatum', 'morgen')).rejects.toThrow('morgen is geen datum');
});

test('without it the same goes, with proof, and a second time there is nothing left (R-BEW-1, R-BEW-5)', async () => {
	const proef = JSON.parse(await say('--proef', '--json')) as { afdruk: string };
	const gedaan = JSON.parse(await say('--json')) as { afdruk: string; vernietiging: string };
	expect(gedaan.afdruk).toBe(proef.afdruk);
	expect(gedaan.vernietiging).toMatch(/^[0-9a-f-]{36}$/);
	expect(await countResultaten()).toBe(0);
	expect(await say()).toBe('Op 11 maart 2029 is van geen enkel kind een bewaartermijn voorbij.');
});
