import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** Consent, from one parent to both, and withdrawn again (R-TOE-1, R-TOE-3, R-GEZ-1). */
let application: Application;
let yusuf: string;

beforeAll(async () => {
	application = await startApplication();
	const { rows } = await application.database.pool.query<{ id: string }>(
		`select leerling_id as id from toestemming where partner like 'Tirza%'`
	);
	yusuf = rows[0]!.id;
});
afterAll(() => application?.stop());

test('R-GEZ-1, R-TOE-3: the school may share when both parents said so, until one takes it back', async () => {
	const { page, close } = await application.open('joost', { ...desk, javaScriptEnabled: false });
	await page.goto(`/leerlingen/${yusuf}`);
	await page.getByRole('link', { name: 'Toestemmingen' }).click();
	await page.getByText(/^Nog niet delen: er is geen toestemming van/).waitFor();

	const missing = /van (.+)\./.exec((await page.getByText(/^Nog niet delen/).textContent())!)![1]!;
	await page.getByRole('radio', { name: missing }).check();
	await page.getByLabel('Aan wie?').fill('tirza vonk,  LOGOPEDIST');
	await page.getByLabel('Welke gegevens?').fill('De laatste leestoets');
	await page.getByLabel('Waarvoor?').fill('Met dezelfde klanken oefenen');
	await page.getByRole('radio', { name: 'in een gesprek' }).check();
	await page.getByLabel('Waaruit blijkt het?').fill('Gesprek bij de deur, met Joost');
	await page.getByLabel('Geldt tot en met').fill('2029-04-01');
	await page.getByRole('button', { name: 'Vastleggen' }).click();
	await page.getByText('Een toestemming geldt hooguit twee jaar.', { exact: false }).waitFor();
	expect(await page.getByLabel('Waarvoor?').inputValue()).toBe('Met dezelfde klanken oefenen');
	await page.getByLabel('Geldt tot en met').fill('2027-12-31');
	await page.getByRole('button', { name: 'Vastleggen' }).click();
	await page.getByText('De toestemming is vastgelegd.').waitFor();
	await page.getByText(/^De school mag delen tot en met/).waitFor();
	await page.getByText('Gesprek bij de deur, met Joost').waitFor();

	await page.getByText('Intrekken', { exact: true }).first().click();
	await page.getByRole('button', { name: 'Toestemming intrekken' }).first().click();
	await page.getByText('De toestemming is ingetrokken.').waitFor();
	expect(await page.getByText(/^Nog niet delen: er is geen toestemming van/).count()).toBe(1);
	await close();
});

test('R-TOE-3: what ends soon stands on the work list of the intern begeleider, and the page reads on a phone', async () => {
	const { page, close } = await application.open('samira', desk);
	await page.goto('/werklijst');
	await page.getByRole('link', { name: /Vraag de toestemming over Jayden .* opnieuw/ }).click();
	await page.getByRole('heading', { name: 'Toestemmingen', level: 1 }).waitFor();
	await look(page, 'toestemmingen');
	await lookOnPhone(page, 'toestemmingen');
	await page.goto(`/leerlingen/${yusuf}/toestemmingen`);
	await look(page, 'toestemmingen-ingetrokken');
	await close();
});
