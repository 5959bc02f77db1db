import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, startApplication, type Application, type Window } from './harness.ts';

/** A teacher writes down what she sees, decides about signals, and the intern begeleider changes the rules. */
let application: Application;
let joost: Window;
let samira: Window;

beforeAll(async () => {
	application = await startApplication();
	joost = await application.open('joost');
	samira = await application.open('samira');
});
afterAll(async () => {
	await joost?.close();
	await samira?.close();
	await application?.stop();
});

test('A9: een vermoeden in een regel is meteen een signaal, en kan dezelfde dag terug', async () => {
	const { page } = joost;
	await page.goto('/signalen');
	const kind = await page.locator('#kinderen option').first().getAttribute('value');
	await page.fill('[name=kind]', kind!);
	await page.fill('[name=tekst]', 'Kijkt vaak naar buiten bij het rekenen');
	await page.getByRole('button', { name: 'Zorg', exact: true }).click();
	await page.getByText('Het staat nu bij de signalen').waitFor();
	const regel = page.getByText('Kijkt vaak naar buiten bij het rekenen').first();
	expect(await regel.isVisible()).toBe(true);

	await page.getByRole('link', { name: 'Terugdraaien of nog iets noteren' }).click();
	await page.getByRole('button', { name: 'Draai terug' }).click();
	await page.waitForURL(/vermoeden$/);
	await page.goto('/signalen');
	expect(await regel.count()).toBe(0);
});

test('A9: een naam die op niemand past bewaart niets en houdt de tekst', async () => {
	const { page } = joost;
	await page.goto('/signalen');
	await page.fill('[name=kind]', 'Niemand Hier');
	await page.fill('[name=tekst]', 'Leest graag voor');
	await page.getByRole('button', { name: 'Sterke kant' }).click();
	await page.locator('#fouten').waitFor();
	expect(await page.inputValue('[name=tekst]')).toBe('Leest graag voor');
});

test('A13: een stelling over de hele klas wordt in een keer bewaard en staat er weer', async () => {
	const { page } = joost;
	await page.goto('/signalen');
	await page.getByRole('link', { name: 'Kijk de groep rond' }).click();
	await page.getByRole('link', { name: 'Uitgestelde aandacht' }).click();
	await page.locator('form fieldset').nth(0).getByText('gaat goed').click();
	await page.locator('form fieldset').nth(1).getByText('kost moeite').click();
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page.getByText('2 antwoorden bewaard').waitFor();
	expect(await page.locator('form fieldset').nth(0).getByLabel('gaat goed').isChecked()).toBe(true);
});

test('A6, A8: gezien, terzijde met een reden, en weer terug', async () => {
	const { page } = joost;
	await page.goto('/signalen?toon=niemand');
	const gezien = page.getByRole('button', { name: 'Gezien' });
	const aantal = await gezien.count();
	expect(aantal).toBeGreaterThan(1);
	await Promise.all([
		page.waitForResponse((answer) => answer.url().includes('/gezien')),
		gezien.first().click()
	]);
	await page.waitForURL(/toon=niemand$/);
	expect(await gezien.count()).toBe(aantal - 1);

	await page.getByRole('link', { name: 'Terzijde', exact: true }).last().click();
	await page.fill('[name=reden]', 'Gezien, wachten tot de E-toets');
	await page.getByRole('button', { name: 'Leg terzijde' }).click();
	await page
		.getByText(/Terzijde tot \d+ .*Gezien, wachten tot de E-toets/)
		.first()
		.waitFor();
	await page.getByRole('button', { name: 'Haal nu terug' }).click();
	await page.getByText('Kan dit wachten?').waitFor();
	expect(await page.locator('#besluiten').innerText()).toMatch(/Teruggehaald[\s\S]*Terzijde tot/);
});

test('S128-S138: eerst het effect zien, dan bewaren met een reden; iedereen ziet wat er veranderde', async () => {
	const { page } = samira;
	await page.goto('/signaalprofiel');
	await page.fill('[name="regel.lage_resultaten.aantal"]', '3');
	await page.getByRole('button', { name: 'Bekijk eerst het effect' }).click();
	await page.getByText(/Met deze instelling: \d+ in plaats van \d+ signalen/).waitFor();
	await page.getByRole('button', { name: /^Bewaar als versie/ }).click();
	await page.getByText('Schrijf in een zin waarom het profiel verandert.').first().waitFor();
	expect(await page.inputValue('[name="regel.lage_resultaten.aantal"]')).toBe('3');
	await page.locator('form[data-concept-gezien]').first().waitFor();
	await page.fill('[name=reden]', 'Twee keer laag zegt ons te weinig');
	await page.getByRole('button', { name: /^Bewaar als versie/ }).click();
	await page.getByText(/Versie \d+ geldt nu\. Er kwamen/).waitFor();
	await page.getByText('1 wijziging', { exact: true }).click();
	await page.getByText('herhaald lage resultaten op de hoofdmetingen: aantal van 2 naar 3.').waitFor();

	await joost.page.goto('/signaalprofiel');
	expect(await joost.page.getByRole('button', { name: /^Bewaar/ }).count()).toBe(0);
	expect(await joost.page.getByText('Twee keer laag zegt ons te weinig').count()).toBe(1);
});

test('A13, S138: de school kijkt met een eigen stelling, en een tik erop is meteen een signaal', async () => {
	const { page } = samira;
	await page.goto('/signalen/stellingen');
	await page.getByRole('link', { name: 'Stelling toevoegen' }).click();
	await page.fill('[name=naam]', 'Samen spelen');
	await page.fill('[name=vraag]', 'Wie speelt in de pauze samen?');
	await page.fill('[name=zorg]', 'speelt alleen');
	await page.fill('[name=sterk]', 'haalt anderen erbij');
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page
		.getByText(/Schrijf in een zin waarom/)
		.first()
		.waitFor();
	expect(await page.inputValue('[name=vraag]')).toBe('Wie speelt in de pauze samen?');
	await page.fill('[name=reden]', 'Dit jaar kijken we naar de pauze.');
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page.getByText('De observatielijst is bewaard.').waitFor();
	expect(await page.locator('#nu li').last().innerText()).toMatch(
		/Samen spelen[\s\S]*telt mee in het signaalprofiel/
	);
	expect(await axe(page)).toEqual([]);

	await joost.page.goto('/signalen');
	await joost.page.getByRole('link', { name: 'Kijk de groep rond' }).click();
	await joost.page.getByRole('link', { name: 'Samen spelen' }).click();
	await joost.page.getByRole('heading', { name: 'Wie speelt in de pauze samen?' }).waitFor();
	await joost.page.getByText('speelt alleen', { exact: true }).first().click();
	await joost.page.getByRole('button', { name: 'Bewaar' }).click();
	await joost.page.getByText(/Een antwoord bewaard/).waitFor();
	await joost.page.getByRole('link', { name: 'Naar de signalen' }).first().click();
	await joost.page
		.getByText(/Samen spelen: speelt alleen/)
		.first()
		.waitFor();
});
