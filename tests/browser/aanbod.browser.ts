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

test('R-SG-6: what changed since last year is a list, and the two years stand beside each other while writing', async () => {
	const { page } = samira;
	await page.getByRole('link', { name: 'Wat er veranderde' }).click();
	await page.getByRole('heading', { name: 'Wat er veranderde' }).waitFor();
	await page.getByRole('listitem').filter({ hasText: 'elke week samen lezen.' }).waitFor();
	await look(page, 'aanbod-verschil');
	await lookOnPhone(page, 'aanbod-verschil');
	await page.getByRole('link', { name: 'Naast wat dit jaar is vastgesteld' }).click();
	await page.getByText('2 verschillen').waitFor();
	await page.getByRole('link', { name: /De hele tekst naast/ }).click();
	await page
		.getByText(/^Gelijk aan 20/)
		.first()
		.waitFor();
	await page.getByRole('link', { name: /Wijzig.*ambities/ }).click();
	await look(page, 'aanbod-naast');
	await lookOnPhone(page, 'aanbod-naast');
	await page.getByRole('link', { name: 'Niet wijzigen' }).click();
	await page.getByRole('link', { name: /Zonder 20.* ernaast/ }).click();
});

test('S57: a promise is changed from its sentence, with what that does to the year, and one comes back to the sentence', async () => {
	const { page } = samira;
	await page.getByRole('link', { name: /^Werkafspraak ?: rapport$/ }).click();
	await page.getByLabel('Waarom verandert dit?').fill('De raad vroeg erom.');
	await page.getByLabel('De afspraak in een zin').fill('Elk kind krijgt twee rapporten, met een gesprek.');
	await page.getByRole('button', { name: 'Bekijk wat dit doet met het jaar' }).click();
	await page.getByText('Zo wordt het. Er is nog niets bewaard.').waitFor();
	await page.getByRole('button', { name: 'Bewaar de wijziging' }).click();
	await page.waitForURL(/ondersteuningsaanbod\?jaar=.*#blok-belofte-rapport$/);
	await page.getByText('Elk kind krijgt twee rapporten, met een gesprek.').waitFor();
	await page.getByRole('link', { name: /vra(ag|gen) bij de tekst/ }).click();
	await page.getByRole('heading', { name: 'Vragen bij de tekst' }).waitFor();
	await look(page, 'aanbod-vragen');
	await lookOnPhone(page, 'aanbod-vragen');
	await page.goto('/ondersteuningsaanbod');
});

test('R-SG-4: a colleague says something about the text, and who writes answers and settles it', async () => {
	const joost = await application.open('joost', { ...desk, javaScriptEnabled: false });
	await joost.page.goto('/ondersteuningsaanbod');
	expect(await joost.page.getByRole('link', { name: /^Wijzig/ }).count()).toBe(0);
	await joost.page.getByRole('link', { name: /^1 opmerking ?: ambities$/ }).click();
	await joost.page.getByLabel('Uw opmerking').fill('Is het kind er altijd bij?');
	await joost.page.getByRole('button', { name: 'Plaats de opmerking' }).click();
	await joost.page.getByText('Bewaard.').waitFor();
	await joost.close();
	const { page } = samira;
	await page.goto('/ondersteuningsaanbod');
	await page.getByRole('link', { name: /^2 opmerkingen ?: ambities$/ }).click();
	const gesprek = page.getByRole('listitem').filter({ hasText: 'Is het kind er altijd bij?' });
	await gesprek.locator('summary').click();
	await gesprek.getByLabel('Uw antwoord').fill('Ja, als het dat wil.');
	await look(page, 'aanbod-opmerkingen');
	await lookOnPhone(page, 'aanbod-opmerkingen');
	await gesprek.getByRole('button', { name: 'Plaats het antwoord' }).click();
	await gesprek.getByText('Ja, als het dat wil.').waitFor();
	await gesprek.getByRole('button', { name: /^Afgehandeld/ }).click();
	await page.getByRole('heading', { name: 'Afgehandeld' }).waitFor();
	await page.goto('/ondersteuningsaanbod');
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
	await page.getByLabel('Bij welke stap').selectOption({ label: 'Instemming van de ouders in de raad' });
	const bestand = (name: string, tekst: string) => ({
		name,
		mimeType: 'application/pdf',
		buffer: Buffer.from(tekst)
	});
	await page.getByLabel('Verslag of brief').setInputFiles(bestand('brief.pdf', 'geen pdf'));
	await page.getByRole('button', { name: 'Bewaar het stuk' }).click();
	await page.getByText('Dit is geen PDF.').first().waitFor();
	await page.getByLabel('Verslag of brief').setInputFiles(bestand('brief.pdf', '%PDF-1.4\n%%EOF\n'));
	await page.getByRole('button', { name: 'Bewaar het stuk' }).click();
	await page.getByText('Bewaard.').waitFor();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'brief.pdf' }).click()
	]);
	expect(download.suggestedFilename()).toBe('brief.pdf');
	await lookOnPhone(page, 'aanbod-jaar');
	await page.getByRole('button', { name: /^Haal weg.*brief.pdf$/ }).click();
	await page.getByText('Bewaard.').waitFor();
	expect(await page.getByRole('link', { name: 'brief.pdf' }).count()).toBe(0);
	await page.getByLabel('Wat is er veranderd?').fill('We lezen nu elke week samen.');
	await look(page, 'aanbod-jaar');
	await page.getByRole('button', { name: 'Maak een nieuwe versie' }).click();
	await page.getByText('Bewaard.').waitFor();
	await anybody.page.goto('/aanbod/99kb?opnieuw');
	await anybody.page.getByText('elke week samen lezen.').waitFor();
	await anybody.page.getByText('We lezen nu elke week samen.').waitFor();
	await anybody.close();
});
