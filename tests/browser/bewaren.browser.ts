import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** The yearly run: look, hold one child back, destroy the rest, and keep the statement (R-BEW-1, R-BEW-3, R-BEW-5). */
let application: Application;
const windows: Window[] = [];
beforeAll(async () => {
	application = await startApplication();
});
afterEach(async () => {
	for (const window of windows.splice(0)) await window.close();
});
afterAll(() => application?.stop());

async function enter(naam: string, options = {}) {
	const window = await application.open(naam, { ...desk, ...options });
	windows.push(window);
	return window.page;
}

/** Tables that still hold these words or this child, besides the proof. */
async function staatNogIn(tekst: string): Promise<string[]> {
	const { rows } = await application.database.pool.query<{ naam: string }>(
		`select relname as naam from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
	);
	const found = [];
	for (const { naam } of rows) {
		const { rows: geteld } = await application.database.pool.query<{ aantal: number }>(
			`select count(*) as aantal from ${naam} rij where rij::text like '%' || $1 || '%'`,
			[tekst]
		);
		if (geteld[0]!.aantal > 0) found.push(naam);
	}
	return found;
}
const idOf = async (roepnaam: string, achternaam: string) => {
	const { rows } = await application.database.pool.query<{ id: string }>(
		'select id from leerling where roepnaam = $1 and achternaam = $2',
		[roepnaam, achternaam]
	);
	return rows[0]!.id;
};

test('the FG holds one child back, directie destroys the rest, and the proof is a statement without a name', async () => {
	const lenka = await idOf('Lenka', 'Horak');
	const naima = await idOf('Naïma', 'Zerouali');
	await application.database.pool.query(
		`update observatie set tekst = 'Vlinderkruid in de vensterbank' where leerling_id = $1`,
		[lenka]
	);
	const frederik = await enter('frederik', { javaScriptEnabled: false });
	await frederik.goto('/');
	await frederik.getByRole('link', { name: 'Bewaren', exact: true }).first().click();
	const lijst = frederik.locator('.kinderen');
	await lijst.getByRole('heading', { name: 'Lenka Horak' }).waitFor();
	expect(await lijst.getByRole('heading').allTextContents()).toEqual([
		'Lenka Horak',
		'Naïma Zerouali',
		'Thijs Verhoeven'
	]);
	await lijst
		.getByRole('listitem')
		.filter({ hasText: 'Naïma' })
		.getByRole('link', { name: 'Houd tegen' })
		.click();
	await frederik.getByRole('button', { name: 'Houd het vernietigen tegen' }).click();
	await frederik.getByText('Kies waarom de gegevens nog moeten blijven.').first().waitFor();
	await frederik.getByLabel('Er loopt een bezwaar of beroep').check();
	await frederik
		.getByLabel('Waarom zijn de gegevens nodig?')
		.fill('De ouders zijn in beroep bij de rechtbank.');
	await frederik.getByRole('button', { name: 'Houd het vernietigen tegen' }).click();
	await frederik.getByText('Van dit kind wordt voorlopig niets vernietigd.').waitFor();

	const marijke = await enter('marijke');
	await marijke.goto('/bewaren');
	await look(marijke, 'bewaren');
	await lookOnPhone(marijke, 'bewaren');
	await marijke.getByRole('button', { name: /^Vernietig \d+ stukken$/ }).click();
	await marijke.getByRole('dialog').getByRole('button', { name: 'Vernietigen' }).click();
	await marijke.getByText('Zet een vinkje: u heeft de lijst nagekeken.').first().waitFor();
	expect(await staatNogIn('Vlinderkruid')).toEqual(['observatie']);

	await marijke.getByLabel('Ik heb deze lijst nagekeken.', { exact: false }).check();
	await marijke.getByRole('button', { name: /^Vernietig \d+ stukken$/ }).click();
	await marijke.getByRole('dialog').getByRole('button', { name: 'Vernietigen' }).click();
	await marijke.getByText('De gegevens zijn vernietigd.').waitFor();
	await look(marijke, 'vernietigd');
	await lookOnPhone(marijke, 'vernietigd');
	expect(await staatNogIn('Vlinderkruid')).toEqual([]);
	expect(await marijke.getByText('Lenka').count()).toBe(0);

	const pdf = await marijke.request.get(
		(await marijke.getByRole('link', { name: 'Verklaring als PDF' }).getAttribute('href'))!
	);
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

	// What is held is all there; the name of who went stays until its own term is over (R-BEW-2).
	expect(await staatNogIn(naima)).toContain('observatie');
	expect(await staatNogIn(lenka)).not.toContain('resultaat');
	expect(await staatNogIn(lenka)).toContain('leerling');
	await marijke.goto('/bewaren');
	await marijke.getByText('Er is niets wat weg moet').waitFor();
	await marijke.getByRole('link', { name: 'Naïma Zerouali' }).click();
	await look(marijke, 'opgeschort');
	await marijke.getByLabel('Waarom kan het vernietigen weer doorgaan?').fill('De rechtbank heeft beslist.');
	await marijke.getByRole('button', { name: 'Laat het weer doorgaan' }).click();
	await marijke.locator('.kinderen').getByRole('heading', { name: 'Naïma Zerouali' }).waitFor();

	await frederik.goto('/gebeurtenissen?soort=vernietiging');
	await frederik
		.getByRole('cell', { name: /^vernietigde: bewaartermijn voorbij/ })
		.first()
		.waitFor();
});

test('five years ahead the names go too, and a shorter term is chosen with a reason', async () => {
	const marijke = await enter('marijke');
	await marijke.goto('/bewaren?peildatum=2031-08-01');
	await marijke.getByText('Dit is vooruitkijken. Vernietigen kan op de dag zelf.').waitFor();
	await marijke.getByText('1 inschrijving met naam en geboortedatum').first().waitFor();
	await marijke.getByRole('link', { name: 'Kies een termijn' }).click();
	await look(marijke, 'bewaartermijnen');
	await lookOnPhone(marijke, 'bewaartermijnen');
	await marijke.getByLabel('Bewaar leerlingdossier').selectOption('1');
	await marijke.locator('#reden-leerlingdossier').fill('Een jaar is voor ons werk genoeg.');
	await marijke.getByRole('button', { name: 'Bewaar de termijn' }).first().click();
	await marijke.getByText('De bewaartermijn is bewaard.').waitFor();
	await marijke.getByText('Gekozen door de school: Een jaar is voor ons werk genoeg.').waitFor();
});
