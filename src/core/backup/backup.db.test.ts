import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { personen } from '#tests/access/people.ts';
import { buildWorld, userOf, type World } from '#tests/access/world.ts';
import { testDatabase } from '#tests/database.ts';
import { startTestServer } from '#tests/server.ts';
import { withConnection } from '#core/connection.ts';
import { dumpDatabase } from './dump.ts';
import { readOrMakeKey, type Key } from './key.ts';
import { makeBackup } from './makeBackup.ts';
import { restoreBackup } from './restoreBackup.ts';
import { seal } from './seal.ts';

// A whole backup takes a second or two, and much more beside other work.
vi.setConfig({ testTimeout: 120_000 });

let server: Awaited<ReturnType<typeof startTestServer>>;
let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
let place: string;
let key: Key;
/** Where the one backup and its key lie. */
let home: string;
let keyFile: string;
const extra: string[] = [];

beforeAll(async () => {
	server = await startTestServer();
	db = await testDatabase();
	world = await buildWorld(db.url);
	// What a text format trips over: its own end mark, tabs, line ends, backslashes, and no value at all.
	await db.database.pool.query(
		`update vraagnotitie set tekst = E'\\\\.\\n\\\\.\\r\\n\\ttab \\\\N "é" 👩‍🏫 \\x07'`
	);
});
beforeAll(async () => {
	place = home = mkdtempSync(path.join(tmpdir(), 'zorgvuldig-'));
	keyFile = path.join(place, 'kluis/sleutel');
	key = await readOrMakeKey(keyFile);
	const outcome = await back();
	if (!outcome.ok) throw new Error(outcome.message);
	first = outcome.value.file;
});
afterAll(async () => {
	rmSync(home, { recursive: true, force: true });
	for (const url of extra) await server.dropDatabase(url);
	await db.release();
	await server.release();
});
beforeEach(async () => {
	place = mkdtempSync(path.join(tmpdir(), 'zorgvuldig-'));
	mkdirSync(path.join(place, 'kluis'));
	copyFileSync(keyFile, path.join(place, 'kluis/sleutel'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const folder = () => path.join(place, 'kopieën');
const back = (url = db.url, more: Partial<Parameters<typeof makeBackup>[0]> = {}) =>
	makeBackup({
		url,
		folder: folder(),
		keep: 3,
		key,
		keyFile: path.join(place, 'kluis/sleutel'),
		dataFolder: place,
		...more
	});
const put = (url: string, file: string, more: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
	restoreBackup({
		url,
		file,
		key,
		replace: false,
		now: Temporal.PlainDateTime.from('2027-03-12T03:04'),
		...more
	});
const text = async (url: string) => Buffer.concat(await Array.fromAsync(dumpDatabase(url))).toString();
const countSchools = (url: string) =>
	withConnection(url, async (client) => {
		const { rows } = await client.query(`select to_regclass('school') as there`);
		return rows[0].there === null ? 0 : (await client.query('select from school')).rowCount;
	});
async function emptyDatabase() {
	const url = await server.createDatabase('terug');
	extra.push(url);
	return url;
}
/** A copy of one backup; making one takes a second or two. */
let first: string;
function made() {
	mkdirSync(folder(), { recursive: true });
	const file = path.join(folder(), path.basename(first));
	copyFileSync(first, file);
	return file;
}

test('a backup that is put back gives byte for byte the same content, without who was signed in', async () => {
	const target = await emptyDatabase();
	expect(await put(target, made())).toMatchObject({ ok: true, value: { aside: undefined } });
	const before = await text(db.url);
	// Sessions end, and the row about the backup itself is written after it.
	const ended = ['sessie', 'aanmeldstap', 'uitdaging', 'reservekopie'];
	const expected = ended.reduce((text, tabel) => text.replace(rowsOf(tabel), ''), before);
	expect((await text(target)).replace(rowsOf('reservekopie'), '')).toBe(expected);
	expect(before.length - expected.length).toBeGreaterThan(1000);
	expect(before).toContain('\\\\.\\n\\\\.\\r\\n\\ttab');
});

const rowsOf = (table: string) => new RegExp(`(?<=\\{"tabel":"${table}"[^\\n]*\\n)[^]*?(?=\\\\\\.\\n)`);

test('the file shows nothing, and everything with the key', async () => {
	const file = made();
	const bytes = readFileSync(file);
	expect(bytes.includes('leerling')).toBe(false);
	expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
});

test('writing goes on while the backup is made, and the backup is of one moment', async () => {
	const { rows } = await db.database.pool.query<{ id: string }>(`select id from school where brin = '99AA'`);
	const insert = () =>
		db.database.pool.query(`insert into leerling (school_id, roepnaam) values ($1, 'later')`, [rows[0]!.id]);
	const pieces: Buffer[] = [];
	for await (const piece of dumpDatabase(db.url)) {
		if (pieces.length < 5) await insert();
		pieces.push(piece);
	}
	const copied =
		Buffer.concat(pieces)
			.toString()
			.match(/\tlater\t/g) ?? [];
	expect(copied).toHaveLength(0);
	await db.database.pool.query(`delete from leerling where roepnaam = 'later'`);
});

describe('a backup that cannot serve is refused, and nothing changes', () => {
	test.each([
		[
			'another key',
			'Deze sleutel hoort niet bij deze reservekopie.',
			async (file: string) => {
				const identity = await generateIdentity();
				return { file, key: { identity, recipient: await identityToRecipient(identity) } };
			}
		],
		[
			'one byte changed',
			'Dit bestand is geen reservekopie, of het is beschadigd of niet volledig.',
			(file: string) => {
				const bytes = readFileSync(file);
				bytes[bytes.length - 400]! ^= 1;
				writeFileSync(file, bytes);
				return { file };
			}
		],
		[
			'cut off',
			'Dit bestand is geen reservekopie, of het is beschadigd of niet volledig.',
			(file: string) => {
				truncateSync(file, readFileSync(file).length - 1000);
				return { file };
			}
		],
		[
			'something else',
			'Dit bestand is geen reservekopie, of het is beschadigd of niet volledig.',
			(file: string) => {
				writeFileSync(file, 'dit is een brief');
				return { file };
			}
		],
		['not there', /is er niet of is niet te lezen/, (file: string) => ({ file: `${file}.weg` })],
		[
			'well sealed but only half a dump',
			'Deze reservekopie is niet volledig: het einde ontbreekt.',
			async (file: string) => {
				rmSync(file);
				await seal(half(), file, key);
				return { file };
			}
		]
	])('%s', async (_, sentence, spoil) => {
		const file = made();
		const spoiled = await spoil(file);
		const other = await emptyDatabase();
		expect(await put(other, spoiled.file, spoiled)).toMatchObject({
			ok: false,
			message: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)
		});
		expect(await countSchools(other)).toBe(0);
	});

	async function* half() {
		const whole = await text(db.url);
		yield Buffer.from(whole.slice(0, whole.length / 2));
	}
});

test('a filled database is not overwritten; with replace it stays under another name', async () => {
	const file = made();
	const target = await emptyDatabase();
	await put(target, file);
	const mark = new pg.Client({ connectionString: target });
	await mark.connect();
	await mark.query(`update school set naam = 'van na de kopie'`);
	expect(await put(target, file)).toMatchObject({ ok: false, refused: 'niet_leeg' });
	expect(await put(target, file, { replace: true })).toMatchObject({ ok: false, refused: 'in_gebruik' });
	await mark.end();
	const outcome = await put(target, file, { replace: true });
	expect(outcome).toMatchObject({ ok: true });
	const aside = new URL(target);
	aside.pathname = `/${outcome.ok ? outcome.value.aside : ''}`;
	extra.push(aside.href);
	expect(await text(aside.href)).toContain('van na de kopie');
	expect(await text(target)).not.toContain('van na de kopie');
});

describe('the folder', () => {
	test('a key beside the backups is refused, also through a link', async () => {
		mkdirSync(folder());
		writeFileSync(path.join(folder(), 'sleutel'), `${key.identity}\n`);
		symlinkSync(folder(), path.join(place, 'link'));
		for (const keyFile of [path.join(folder(), 'sleutel'), path.join(place, 'link/sleutel')])
			expect(await back(db.url, { keyFile })).toMatchObject({
				ok: false,
				message: expect.stringContaining('Bewaar de sleutel ergens anders')
			});
		expect(readdirSync(folder())).toEqual(['sleutel']);
	});

	test('half a file of a run that was killed is removed, and the newest few stay', async () => {
		mkdirSync(folder());
		const old = ['20260101', '20260102', '20260103', '20260104'].map((day) => `zorgvuldig-${day}-020000.age`);
		for (const name of [...old, 'zorgvuldig-20260105-020000.age.deel', 'van-iemand-anders.age'])
			writeFileSync(path.join(folder(), name), 'x');
		const outcome = await back();
		const file = outcome.ok ? outcome.value.file : outcome.message;
		expect(readdirSync(folder()).sort()).toEqual([
			'van-iemand-anders.age',
			...old.slice(2),
			path.basename(file)
		]);
	});

	test('a backup that breaks off leaves no file', async () => {
		const elsewhere = new URL(db.url);
		elsewhere.pathname = `${elsewhere.pathname}_bestaat_niet`;
		mkdirSync(folder());
		const file = path.join(folder(), 'zorgvuldig-20270101-000000.age.deel');
		await expect(seal(dumpDatabase(elsewhere.href), file, key)).rejects.toThrow();
		expect(await back(elsewhere.href).catch(() => 'geen verbinding')).toBe('geen verbinding');
		expect(readdirSync(folder()).filter((name) => !name.endsWith('.deel'))).toEqual([]);
	});

	test('a folder that cannot be written is refused with a sentence', async () => {
		writeFileSync(folder(), 'geen map');
		expect(await back()).toMatchObject({
			ok: false,
			message: `In de map ${folder()} kan niet worden geschreven.`
		});
	});
});

test('the key is made once, for its owner alone', async () => {
	const file = path.join(place, 'nieuw/sleutel');
	const first = await readOrMakeKey(file);
	expect(first.made).toBe(true);
	expect(await readOrMakeKey(file)).toEqual({ ...first, made: false });
});

test('each backup is written down, and read by beheerder and directie only', async () => {
	await back(db.url, { keyFile: path.join(folder(), 'sleutel') });
	const readers = [];
	for (const persoon of personen) {
		const rows = await db.database.inSession(userOf(world.hier, persoon), 'read only', (tx) =>
			tx.selectFrom('reservekopie').select(['gecontroleerd', 'melding']).execute()
		);
		if (rows.length > 0) readers.push(persoon);
		if (persoon === 'beheerder')
			expect(rows).toContainEqual({ gecontroleerd: false, melding: expect.stringContaining('sleutel') });
	}
	expect(readers.join(' ')).toBe(
		'directie directie_met_opening directie_opening_verlopen directie_opening_gesloten beheerder'
	);
});
