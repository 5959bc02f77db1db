import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** The year as people handle it: something of the school's own, a promise that changes, and the account of it. */
let application: Application;
let samira: Window;
beforeAll(async () => {
	application = await startApplication();
	samira = await application.open('samira', { ...desk, javaScriptEnabled: false });
});
afterAll(() => application?.stop());

test('something of the school is put in the year, moved, locked, and taken out again', async () => {
	const { page } = samira;
	await page.goto('/jaarplan');
	await page.getByRole('link', { name: 'Iets toevoegen' }).click();
	await page.getByRole('button', { name: 'Zet in het jaarplan' }).click();
	await page.getByRole('link', { name: 'Schrijf op wat het is.' }).waitFor();
	await page.getByLabel('Wat is het?').fill('Schoolreis naar het bos');
	await page.getByLabel('Op welke dag?').fill('2027-05-20');
	await page.getByLabel('Voor wie?').selectOption({ label: 'Groep 5' });
	await page.getByRole('button', { name: 'Zet in het jaarplan' }).click();
	await page.getByRole('heading', { name: /Schoolreis naar het bos/ }).waitFor();
	await page.getByText('donderdag 20 mei 2027').first().waitFor();

	// On a day without school it cannot be.
	await page.getByLabel('Naar welke dag').fill('2027-05-22');
	await page.getByRole('button', { name: 'Zet op deze dag' }).click();
	await page.getByText(/Op zaterdag 22 mei 2027 is de school dicht/).waitFor();
	await page.getByLabel('Naar welke dag').fill('2027-05-21');
	await page.getByRole('button', { name: 'Zet op deze dag' }).click();
	await page.getByText('Het moment is verzet.').waitFor();
	await page.getByRole('button', { name: 'Zet vast' }).click();
	await page.getByText('Dit moment staat vast.').first().waitFor();
	await page.goto('/jaarplan?maand=2027-05');
	await page
		.getByRole('link', { name: /Schoolreis naar het bos/ })
		.first()
		.click();
	await page.getByRole('button', { name: 'Haal uit het jaarplan' }).click();
	await page.goto('/jaarplan?maand=2027-05');
	expect(await page.getByText('Schoolreis naar het bos').count()).toBe(0);
});

test('S18: a promise shows what a change does to the year before it is kept, and asks why', async () => {
	const { page } = samira;
	await page.goto('/werkafspraken/teamvergadering');
	await page
		.getByLabel(/Minstens/i)
		.first()
		.fill('6');
	await page
		.getByLabel(/Hoogstens/i)
		.first()
		.fill('6');
	await page.getByLabel('Waarom verandert dit?').fill('Het team vergadert liever minder vaak en langer.');
	await page.getByRole('button', { name: 'Bekijk wat dit doet met het jaar' }).click();
	await page.getByText('Zo wordt het. Er is nog niets bewaard.').waitFor();
	await page
		.getByText(/6 in plaats van 8 keer/)
		.first()
		.waitFor();
});

test('R-INZ-1: a term of the law can be stricter, not looser', async () => {
	const { page } = samira;
	await page.goto('/werkafspraken/inzageverzoek');
	await page.getByText(/strenger mag, ruimer niet/).waitFor();
	await page.getByRole('spinbutton').first().fill('60');
	await page.getByLabel('Waarom verandert dit?').fill('We hebben meer tijd nodig dan de wet geeft.');
	await page.getByRole('button', { name: 'Bekijk wat dit doet met het jaar' }).click();
	await page.getByText('Een school mag strenger zijn, niet ruimer.').first().waitFor();
	expect(await page.getByText('Zo wordt het. Er is nog niets bewaard.').count()).toBe(0);
});

test('the pages of the year can be used by everybody, at a desk and on a phone', async () => {
	const { page, close } = await application.open('samira', desk);
	for (const [place, name] of [
		['/jaarplan/toevoegen', 'jaarplan-toevoegen'],
		['/jaarplan/overzicht?beeld=week', 'jaarplan-week'],
		['/jaarplan/vrije-dagen', 'jaarplan-vrije-dagen'],
		['/jaarplan/maken', 'jaarplan-maken'],
		['/nakoming', 'nakoming']
	] as const) {
		await page.goto(place);
		await look(page, name);
		await lookOnPhone(page, name);
	}
	await close();
});
