import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** A second value for a test, an import that was the wrong one, and a method test typed and pasted into the grid. */
let application: Application;
let samira: Window;
let joost: Window;
type Kind = { sleutel: string; naam: string; lijstnaam: string };
let kinderen: Kind[];

beforeAll(async () => {
	application = await startApplication();
	samira = await application.open('samira', desk);
	joost = await application.open('joost', desk);
	const { rows } = await application.database.pool.query<Kind>(
		`select leerling.las_key as sleutel, concat_ws(' ', roepnaam, voorvoegsel, achternaam) as naam,
			concat(achternaam, ', ', concat_ws(' ', roepnaam, voorvoegsel)) as lijstnaam
		from leerling
		join groepsplaatsing on leerling_id = leerling.id and groepsplaatsing.tot is null
		join groep on groep.id = groep_id where groep.naam = 'Groep 4' and groep.soort = 'stamgroep'
		order by leerling.las_key limit 3`
	);
	kinderen = rows;
});
afterAll(() => application?.stop());

/** Reads in one test of three children, pasted as it comes out of a spreadsheet. */
async function paste(scores: readonly [string, string, string]) {
	const { page } = samira;
	const rows = kinderen.map(({ sleutel, naam }, at) =>
		[sleutel, naam, 'Spelling', 'IEP LVS', '8-3-2027', scores[at]].join('\t')
	);
	await page.goto('/resultaten/inlezen');
	await page
		.getByLabel(/^Of plak de rijen uit Excel/)
		.fill(['Leerlingnummer\tLeerling\tVak\tToets\tDatum\tOntwikkelscore', ...rows].join('\n'));
	await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
	const kolommen = page.getByRole('button', { name: 'Bekijk wat er wordt ingelezen' });
	const inlezen = page.getByRole('button', { name: 'Inlezen', exact: true });
	await kolommen.or(inlezen).first().waitFor();
	if (await kolommen.isVisible()) await kolommen.click();
	await inlezen.waitFor();
}
const store = async () => {
	await samira.page.getByRole('button', { name: 'Inlezen', exact: true }).click();
	await samira.page.waitForURL(/resultaten\/overzicht\//);
};

test('a second value for the same moment is chosen by a person, and the other stays readable', async () => {
	const { page } = samira;
	await paste(['81', '92', '77']);
	await store();
	await paste(['81', '95', '77']);
	await page.getByRole('heading', { name: 'Er staat al een andere waarde' }).waitFor();
	await store();
	await page.getByRole('link', { name: 'Kies de juiste waarden' }).click();
	const keuze = page.getByRole('listitem').filter({ hasText: kinderen[1]!.naam });
	await keuze.getByText('92').first().waitFor();
	await lookOnPhone(page, 'resultaten-keuze');
	await keuze.getByRole('button', { name: /^95 nemen/ }).click();
	await page.getByText('Uw keuze is vastgelegd.').waitFor();
	const { rows } = await application.database.pool.query(
		`select waarde_tekst, vervallen_op is not null as oud from resultaat
		join leerling on leerling.id = leerling_id where leerling.las_key = $1 and vak = 'spelling' and afgenomen_op = '2027-03-08'
		order by ingevoerd_op`,
		[kinderen[1]!.sleutel]
	);
	expect(rows).toEqual([
		{ waarde_tekst: '92', oud: true },
		{ waarde_tekst: '95', oud: false }
	]);
});

test('a whole import is taken back with a reason, and what stood before counts again', async () => {
	const { page } = samira;
	await page.goto('/resultaten/overzicht');
	await page.getByRole('link', { name: 'Geplakte resultaten' }).first().click();
	await page.getByLabel('Waarom draait u dit terug?').fill('Dit was de oefenversie.');
	await page.getByRole('button', { name: 'Import terugdraaien' }).click();
	await page.getByRole('button', { name: 'Terugdraaien', exact: true }).click();
	await page.getByText('Dit was de oefenversie.').waitFor();
	await look(page, 'resultaten-teruggedraaid');
	const { rows } = await application.database.pool.query(
		`select waarde_tekst from resultaat join leerling on leerling.id = leerling_id
		where leerling.las_key = $1 and vak = 'spelling' and afgenomen_op = '2027-03-08' and vervallen_op is null`,
		[kinderen[1]!.sleutel]
	);
	expect(rows).toEqual([{ waarde_tekst: '92' }]);
});

test('the points of a method test: Enter goes down, a column is pasted, a fault is said at once', async () => {
	const { page } = joost;
	await page.goto('/resultaten/methodetoetsen');
	const nieuw = page
		.locator('#nieuw, section')
		.filter({ has: page.getByRole('heading', { name: 'Nieuwe toets' }) });
	await nieuw.getByLabel('Vak').selectOption('Spelling');
	await nieuw.getByLabel('Methode').fill('Taal actief');
	await nieuw.getByLabel('Blok of hoofdstuk').fill('7');
	await nieuw.getByLabel('Hoogst haalbare aantal punten').fill('20');
	await page.getByRole('button', { name: 'Verder naar de punten' }).click();
	const behaald = page.getByLabel(/^Behaald van/);
	// Before its script is there, Enter stores the points.
	await page.locator('[data-klaar]').waitFor();
	await behaald.first().focus();
	await page.keyboard.type('15');
	await page.keyboard.press('Enter');
	await page.keyboard.type('25');
	await page.keyboard.press('ArrowUp');
	expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('15');
	await page.locator('.fout').first().waitFor();
	await behaald.nth(1).evaluate((cell) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text', '18\n12,5\n20\n');
		cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	});
	await page.getByText('3 rijen geplakt vanaf').first().waitFor();
	expect(await page.locator('.fout').count()).toBe(0);
	expect(await behaald.nth(2).inputValue()).toBe('12,5');
	await look(page, 'resultaten-methodetoets');
	await page.getByRole('button', { name: 'Punten opslaan' }).click();
	await page.getByText('Opgeslagen.').waitFor();
	expect(await behaald.first().inputValue()).toBe('15');
	expect(await behaald.nth(3).inputValue()).toBe('20');
});
