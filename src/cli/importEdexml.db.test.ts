import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { leerlingXml, makeEdexml, writeEdexml } from '#tests/edexml-maker.ts';
import { skipReason, standards, standardsPresent } from '#tests/validateXml.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let folder: string;
beforeAll(async () => {
	db = await testDatabase();
	folder = mkdtempSync(path.join(tmpdir(), 'inlezen-'));
});
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await db.release();
});

const bin = path.join(import.meta.dirname, '../../bin/zorgvuldig.mjs');
const write = (name: string, text: string) => {
	const file = path.join(folder, name);
	writeFileSync(file, text);
	return file;
};

/** Runs the command as an administrator would, with its exit status. */
const run = (...args: string[]) =>
	new Promise<{ status: number; out: string; err: string }>((resolve) => {
		const env = { ...process.env, DATABASE_URL: db.url, ZORGVULDIG_VANDAAG: '2026-10-05' };
		execFile(process.execPath, [bin, 'import', ...args], { env }, (error, out, err) =>
			resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
		);
	});
const count = async (table: string) =>
	(await db.database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n;

const list = [...makeEdexml({ leerlingen: 12 })].join('');
const none = { nieuw: 0, gewijzigd: 0, vervallen: 0 };

test('wrong usage ends with 2 and a usage line', async () => {
	for (const args of [[], ['edexml'], ['toeters', 'x.xml'], ['edexml', 'x.xml', '--hard']]) {
		const { status, err } = await run(...args);
		expect(status).toBe(2);
		expect(err).toContain('Gebruik: npx zorgvuldig import');
	}
});

test('a file that is not there or not EDEXML ends with 1, a sentence and remarks in the JSON', async () => {
	expect(await run('edexml', path.join(folder, 'weg.xml'))).toMatchObject({ status: 1 });
	const { status, out, err } = await run('edexml', write('fout.xml', '<EDEX><school>'), '--json');
	expect(status).toBe(1);
	expect(JSON.parse(out)).toMatchObject({ meldingen: [{ ernst: 'fout' }] });
	expect(err).toContain('Er is niets ingelezen');
	expect(await count('school')).toBe(0);
});

test('a trial counts and leaves no school behind; then the school is made once', async () => {
	const file = write('klas.xml', list);
	const trial = await run('edexml', file, '--proef', '--json');
	expect(trial.status).toBe(0);
	expect(JSON.parse(trial.out)).toMatchObject({ leerlingen: { nieuw: 12 }, groepen: { nieuw: 9 } });
	expect(await count('school')).toBe(0);

	const first = await run('edexml', file, '--json');
	expect(first.status).toBe(0);
	expect(Object.keys(JSON.parse(first.out) as object)).toEqual([
		'groepen',
		'leerlingen',
		'medewerkers',
		'meldingen'
	]);
	expect(await count('leerling')).toBe(12);
	const second = await run('edexml', file, '--json');
	expect(JSON.parse(second.out)).toMatchObject({ groepen: none, leerlingen: none, medewerkers: none });
	expect(await count('school')).toBe(1);
});

test('who is missing is named and stays', async () => {
	const { status, out } = await run(
		'edexml',
		write('minder.xml', [...makeEdexml({ leerlingen: 11 })].join('')),
		'--json'
	);
	expect(status).toBe(0);
	const { meldingen } = JSON.parse(out) as { meldingen: { tekst: string }[] };
	expect(meldingen.filter(({ tekst }) => tekst.includes('staat niet in het bestand'))).toHaveLength(1);
	expect(await count('leerling')).toBe(12);
});

test('a doubt ends with 1 and a list, and is taken over with --ja', async () => {
	const school = (brin: string) =>
		`<school><schooljaar>2026-2027</schooljaar><brincode>${brin}</brincode><xsdversie>2.1</xsdversie></school>`;
	await run('edexml', write('een.xml', writeEdexml({ school: school('98ZZ') })));
	const doubt = write(
		'twee.xml',
		writeEdexml({ school: school('98ZZ'), leerlingen: leerlingXml.replace('key="1"', 'key="2"') })
	);
	const before = await count('leerling');
	const { status, out, err } = await run('edexml', doubt, '--json');
	expect(status).toBe(1);
	expect(err).toContain('--ja');
	expect(
		(JSON.parse(out) as { meldingen: { tekst: string }[] }).meldingen.some(({ tekst }) =>
			tekst.includes('Voorstel: Ja, dit is Noor')
		)
	).toBe(true);
	expect(await run('edexml', doubt, '--ja')).toMatchObject({ status: 0 });
	expect(await count('leerling')).toBe(before);
});

test('--school must be the school of the file', async () => {
	const { status, err } = await run('edexml', write('klas.xml', list), '--school', '98ZZ');
	expect(status).toBe(1);
	expect(err).toContain('BRIN 99ZZ');
});

test.skipIf(!standardsPresent)(
	`a list without BRIN makes the school that --school names${skipReason}`,
	async () => {
		const file = path.join(standards, 'edexml/examples/EDEXML.Voorbeeld.2.1-Vla.xml');
		const { status, out } = await run('edexml', file, '--school', '97ZZ', '--json');
		expect(status).toBe(0);
		expect(JSON.parse(out)).toMatchObject({
			groepen: { nieuw: 7 },
			leerlingen: { nieuw: 3 },
			medewerkers: { nieuw: 3 }
		});
		const unnamed = await run('edexml', file, '--json');
		expect(unnamed.status).toBe(1);
	}
);
