import { Buffer } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUpApp } from './aanmeldhulp.ts';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';
import { klassenlijst, volgendSchooljaar, type Bestand } from './weg/bestanden.ts';
import { previewKlassenlijst, setUpSchool, storeKlassenlijst, tellingOf } from './weg/inrichten.ts';

/** Files that are wrong, the same or of another year, as the intern begeleider meets them on screen. */
let application: Application;
let marloes: Window;

beforeAll(async () => {
	application = await startApplication({ school: 'leeg', vandaag: '2026-09-28' });
	marloes = await application.open(undefined, desk);
	await setUpSchool(marloes.page, { wachtwoord: 'het regent in groep zes' });
	// Without a second step she would not get past it when a year has gone by.
	await setUpApp(marloes.page);
});
afterAll(() => application?.stop());

const xml = (name: string, text: string): Bestand => ({
	...{ name, mimeType: 'text/xml', buffer: Buffer.from(text) }
});
const list = () => klassenlijst().buffer.toString();
const count = async (table: 'groep' | 'leerling' | 'medewerker') =>
	(await application.database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!
		.n;

test.each([
	['een brief', xml('brief.xml', 'Geachte ouders,'), /Het bestand|geen geldige XML|geen gegevens/],
	[
		'een foto',
		{ ...xml('foto.xml', ''), buffer: Buffer.from('89504e470d0a1a0a', 'hex') },
		/Dit is geen XML-bestand/
	],
	['een afgebroken bestand', xml('half.xml', list().slice(0, 9000)), /Het bestand houdt te vroeg op/],
	[
		'een bestand met een DOCTYPE',
		xml('bom.xml', `<!DOCTYPE EDEX [<!ENTITY a "aaaa">]>${list().replace(/^.*\n/, '')}`),
		/Het bestand bevat een DOCTYPE/
	],
	[
		'een groep die er niet is',
		xml('groep.xml', list().replace('<groep key="g5"/>', '<groep key="g99"/>')),
		/De groep met sleutel "g99" wordt hier genoemd, maar staat niet in het bestand/
	]
])('%s: the sentence stands there and nothing is stored', async (_, bestand, zin) => {
	const { page } = marloes;
	await page.goto('/inlezen');
	await page.getByLabel('EDEXML-bestand').setInputFiles(bestand);
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).first().click();
	await page.getByText('Dit bestand is niet te gebruiken').first().waitFor();
	await page.getByText(zin).first().waitFor();
	expect(await count('leerling')).toBe(0);
});

test('the file of another school says of which, and is not stored', async () => {
	const { page } = marloes;
	await previewKlassenlijst(page, xml('andere school.xml', list().replace('99ZZ', '99YY')));
	await page.getByText('Dit bestand is van een school met BRIN 99YY. Deze school heeft BRIN 99ZZ.').waitFor();
	expect(await page.getByRole('button', { name: 'Inlezen', exact: true }).count()).toBe(0);
	expect(await count('leerling')).toBe(0);
	await look(page, 'inlezen-andere-school');
});

test('what is not kept is said in the preview', async () => {
	const { page } = marloes;
	const bsn = list().replace('<instroomdatum>', '<land>MA</land><bsn>123456789</bsn><instroomdatum>');
	await previewKlassenlijst(page, xml('met bsn.xml', bsn));
	await page.getByText('Dit staat in het bestand en wordt niet bewaard').waitFor();
	await page
		.getByText(/burgerservicenummer/i)
		.first()
		.waitFor();
	await page.getByRole('button', { name: 'gooi dit voorstel weg' }).click();
	await page.getByRole('heading', { name: 'Inlezen', level: 1 }).waitFor();
});

test('the same file twice changes nothing', async () => {
	const { page } = marloes;
	await previewKlassenlijst(page, klassenlijst());
	await storeKlassenlijst(page);
	expect(await count('leerling')).toBe(56);
	await previewKlassenlijst(page, klassenlijst());
	await page.getByText('Inlezen verandert niets').waitFor();
	await storeKlassenlijst(page);
	for (const wat of ['groepen', 'leerlingen', 'medewerkers'])
		expect(await tellingOf(page, wat)).toEqual([0, 0, 0]);
	expect([await count('groep'), await count('leerling'), await count('medewerker')]).toEqual([9, 56, 9]);
});

test('the next school year moves everybody, keeps where they were, and asks about who is gone', async () => {
	await application.vandaag('2027-08-30');
	const { page } = marloes;
	await previewKlassenlijst(page, volgendSchooljaar());
	await page.getByRole('heading', { name: 'Niet in het bestand' }).waitFor();
	const gone = page.getByRole('group', { name: /staat niet in het bestand\. Wat is er met dit kind/ });
	expect(await gone.count()).toBe(7);
	await lookOnPhone(page, 'inlezen-volgend-jaar');
	await gone
		.first()
		.getByLabel(/Is van school/)
		.check();
	await storeKlassenlijst(page);
	await page.goto('/groepen');
	await page.getByRole('link', { name: 'Groep 6' }).first().click();
	await page.getByRole('link', { name: 'Korenaar, Yara' }).waitFor();
	const { rows } = await application.database.pool.query(
		`select groep.naam, groep.schooljaar from groepsplaatsing
		join groep on groep.id = groep_id and groep.soort = 'stamgroep'
		join leerling on leerling.id = leerling_id and roepnaam = 'Yara' and achternaam = 'Korenaar'
		order by groepsplaatsing.van`
	);
	expect(rows).toEqual([
		{ naam: 'Groep 5', schooljaar: '2026-2027' },
		{ naam: 'Groep 6', schooljaar: '2027-2028' }
	]);
	const left = await application.database.pool.query(
		'select 1 from leerling where uitgestroomd_op is not null'
	);
	expect(left.rowCount).toBe(1);
	expect(await count('leerling')).toBe(56);
});

const official = path.join(import.meta.dirname, '../../../shared/standards/edexml/examples');

test('the official example comes in with exactly who stands in it', async ({ skip }) => {
	const file = path.join(official, 'EDEXML.Voorbeeld.2.1_oefenweb.xml');
	skip(!existsSync(file), 'standards data not present');
	const other = await startApplication({ school: 'leeg', vandaag: '2014-11-25' });
	try {
		const { page } = await other.open(undefined, desk);
		await setUpSchool(page, { wachtwoord: 'het regent in groep zes' });
		const buffer = readFileSync(file);
		await previewKlassenlijst(page, { name: 'voorbeeld.xml', mimeType: 'text/xml', buffer });
		await page.getByText('Dit staat in het bestand en wordt niet bewaard').waitFor();
		await look(page, 'inlezen-voorbeeld');
		await storeKlassenlijst(page);
		const inFile = (record: string) => buffer.toString().match(new RegExp(`<${record} key=`, 'g'))?.length;
		expect((await tellingOf(page, 'leerlingen'))?.[0]).toBe(inFile('leerling'));
		expect((await tellingOf(page, 'medewerkers'))?.[0]).toBe(inFile('leerkracht'));
	} finally {
		await other.stop();
	}
});
