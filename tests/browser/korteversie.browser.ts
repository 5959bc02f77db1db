import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** The short version for parents: written, read by who speaks the language, and found by a parent (R-SG-5). */
let application: Application;
beforeAll(async () => {
	application = await startApplication();
});
afterAll(() => application?.stop());

test('R-SG-5: a language is read beside the Dutch, gets a better sentence, and then parents find it', async () => {
	const { page, close } = await application.open('samira', { ...desk, javaScriptEnabled: false });
	await page.goto('/ondersteuningsaanbod');
	await page.getByRole('link', { name: 'Korte versie voor ouders' }).click();
	const oekraiens = page.getByRole('listitem').filter({ hasText: 'Oekraïens' });
	await oekraiens.getByText('Nog door niemand gelezen.').waitFor();
	await oekraiens.getByRole('link', { name: 'Lezen en controleren' }).click();
	await page.getByRole('link', { name: /Wijzig.*Vragen/ }).click();
	await page.getByLabel('Tekst in het Oekraïens').fill('Маєте запитання?\n\nЗапитайте Саміру.');
	await page.getByRole('button', { name: 'Bewaar deze tekst' }).click();
	await page.getByText('De tekst is bewaard.').waitFor();
	await page.getByText('Eigen woorden van de school').waitFor();
	await page.getByLabel('Wie heeft beide teksten gelezen?').fill('Olena Shevchenko, ouder');
	await page.getByRole('button', { name: 'Deze tekst klopt' }).click();
	await page.getByText('Gelezen door Olena Shevchenko, ouder op 12 maart 2027').waitFor();
	await close();

	const seen = await application.open('samira', desk);
	await seen.page.goto('/ondersteuningsaanbod/kort');
	await look(seen.page, 'korte-versie');
	await lookOnPhone(seen.page, 'korte-versie');
	await seen.page.goto('/ondersteuningsaanbod/kort/ar?wijzig=plan');
	await look(seen.page, 'korte-versie-arabisch');
	await lookOnPhone(seen.page, 'korte-versie-arabisch');
	await seen.close();

	const ouder = await application.open(undefined, desk);
	await ouder.page.goto('/aanbod/99KB');
	await ouder.page.getByRole('link', { name: /Kort en in gewone taal/ }).click();
	await look(ouder.page, 'korte-versie-ouder');
	await ouder.page.getByRole('link', { name: 'Українська' }).click();
	await ouder.page.getByText('Запитайте Саміру.').waitFor();
	await ouder.page.getByRole('link', { name: 'العربية' }).click();
	const tekst = ouder.page.getByRole('main');
	await tekst.getByRole('heading', { level: 1 }).filter({ hasText: 'De Klimboom' }).waitFor();
	expect(
		await tekst.evaluate((main) => [main.getAttribute('lang'), getComputedStyle(main).direction])
	).toEqual(['ar', 'rtl']);
	await look(ouder.page, 'korte-versie-ouder-arabisch');
	await lookOnPhone(ouder.page, 'korte-versie-ouder-arabisch');
	const pdf = await ouder.page.request.get('/aanbod/99KB/kort/ar/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	expect((await ouder.page.request.get('/aanbod/99KB/kort/xx')).status()).toBe(404);
	await ouder.close();
});
