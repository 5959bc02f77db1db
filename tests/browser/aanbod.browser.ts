import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** The ondersteuningsaanbod: one document that says what the school does, for who works there and for anybody (R-SG-1). */
let application: Application;
let samira: Window;

beforeAll(async () => {
	application = await startApplication();
	samira = await application.open('samira', desk);
});
afterAll(() => application?.stop());

test('Samira reads the document as parents do, and changes a sentence in its place', async () => {
	const { page } = samira;
	await page.goto('/');
	await page.getByRole('link', { name: 'Aanbod', exact: true }).click();
	await page.getByRole('heading', { name: /^Ondersteuningsaanbod 20/ }).waitFor();
	await look(page, 'aanbod');
	await lookOnPhone(page, 'aanbod');
	await page.getByRole('link', { name: /Wijzig.*ambities/ }).click();
	const tekst = page.getByLabel('Uw tekst');
	await tekst.fill(`${await tekst.inputValue()}\n- elke week samen lezen.`);
	await look(page, 'aanbod-wijzigen');
	await page.getByRole('button', { name: 'Bewaar deze tekst' }).click();
	await page.getByRole('listitem').filter({ hasText: 'elke week samen lezen.' }).waitFor();
	await page.getByRole('link', { name: /Wijzig.*Didactisch aanbod/ }).click();
	await page.getByRole('group', { name: 'Anders, namelijk' }).getByLabel('Wat').fill('Schaken');
	await page.getByRole('group', { name: 'Anders, namelijk' }).getByLabel('In kernwoorden').fill('op vrijdag');
	await look(page, 'aanbod-tabel');
	await page.getByRole('button', { name: 'Bewaar deze tabel' }).click();
	await page.getByRole('row', { name: 'Schaken Ja op vrijdag' }).waitFor();
});

test('anybody reads what was published, without signing in; what changed since waits for a correction', async () => {
	const { page } = samira;
	const anybody = await application.open(undefined, desk);
	const response = await anybody.page.goto('/aanbod/99kb');
	expect(response?.headers()['cache-control']).toContain('public');
	await anybody.page.getByRole('heading', { name: 'Met wie we samenwerken' }).waitFor();
	await look(anybody.page, 'aanbod-openbaar');
	await lookOnPhone(anybody.page, 'aanbod-openbaar');
	expect(await anybody.page.getByText('elke week samen lezen.').count()).toBe(0);
	expect((await anybody.page.context().cookies()).length).toBe(0);
	const size = await anybody.page.evaluate(() =>
		(performance.getEntries() as PerformanceResourceTiming[])
			.filter(({ entryType }) => entryType === 'resource' || entryType === 'navigation')
			.reduce((sum, { transferSize }) => sum + (transferSize || 0), 0)
	);
	expect(size).toBeLessThan(150_000);

	await page.getByRole('link', { name: 'Het jaar van dit document' }).click();
	await page.getByLabel('Wat is er veranderd?').fill('We lezen nu elke week samen.');
	await look(page, 'aanbod-jaar');
	await page.getByRole('button', { name: 'Maak een nieuwe versie' }).click();
	await page.getByText('Bewaard.').waitFor();
	await anybody.page.goto('/aanbod/99kb?opnieuw');
	await anybody.page.getByText('elke week samen lezen.').waitFor();
	await anybody.page.getByText('We lezen nu elke week samen.').waitFor();
	await anybody.close();
});
