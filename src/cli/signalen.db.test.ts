import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import {
	e5,
	m5,
	m6,
	makeProefschool,
	storeResultaat,
	type Proefschool
} from '#domain/signaal/proefschool.ts';
import { run } from './signalen.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let school: Proefschool;

beforeAll(async () => {
	db = await testDatabase();
	school = await makeProefschool(db.database, vandaag, '99YY');
	await school.asBeheer(async (tx) => {
		for (const moment of [m5, e5, m6]) {
			await storeResultaat(tx, school.bram, moment, 'E');
			await storeResultaat(tx, school.yara, moment, 'A');
		}
	});
	vi.stubEnv('DATABASE_URL', db.url);
	vi.stubEnv('ZORGVULDIG_VANDAAG', vandaag.toString());
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await db.release();
});

async function say(...args: string[]): Promise<string> {
	const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
	try {
		await run(args);
		return log.mock.calls.flat().join('\n');
	} finally {
		log.mockRestore();
	}
}
const countStaand = () =>
	school.asBeheer(async (tx) => (await tx.selectFrom('signaal').select('id').execute()).length);

test('een proef zegt wat er zou veranderen en verandert niets', async () => {
	const uitkomst = JSON.parse(await say('--proef', '--json')) as Record<string, unknown>;
	expect(uitkomst).toMatchObject({ proef: true, signalen: { nieuw: 2, gelijk: 0, vervallen: 0 } });
	expect(await countStaand()).toBe(0);
});

test('S128, S134: nagerekend staan zwakke en sterke signalen geteld per regel, en nog eens verandert niets', async () => {
	expect(await say('--school', '99yy')).toBe(
		[
			'Signalen: 2 nieuw, 0 gewijzigd, 0 gelijk gebleven, 0 vervallen.',
			'Nu 1 die om aandacht vragen en 1 van sterke kanten.',
			'     1  zorg    herhaald lage resultaten op de hoofdmetingen',
			'     1  kracht  meerdere hoge resultaten op de hoofdmetingen'
		].join('\n')
	);
	expect(await countStaand()).toBe(2);
	expect(await say()).toContain('0 nieuw, 0 gewijzigd, 2 gelijk gebleven');
});

test('een school die er niet is wordt genoemd, en een onbekende optie is verkeerd gebruik', async () => {
	await expect(run(['--school', '00XX'])).rejects.toThrow('Er is geen school met BRIN 00XX');
	await expect(run(['--bla'])).rejects.toThrow('De optie --bla');
});
