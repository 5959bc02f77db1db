import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** Joost, the teacher of groep 4, writes a plan, changes it, and comes back to what it did (S34-S36). */
let application: Application;
let joost: Window;
let vraag: string;
let plan: string;

beforeAll(async () => {
	application = await startApplication();
	joost = await application.open('joost', desk);
	const { rows } = await application.database.pool.query<{ id: string }>(
		`select leerling_id as id from groepsplaatsing join groep on groep.id = groep_id
		where groep.naam = 'Groep 4' and groepsplaatsing.tot is null
			and not exists (select from handelingsplan where handelingsplan.leerling_id = groepsplaatsing.leerling_id)
			and not exists (select from ondersteuningsvraag where ondersteuningsvraag.leerling_id = groepsplaatsing.leerling_id)
		order by leerling_id limit 1`
	);
	const { page } = joost;
	await page.goto(`/leerlingen/${rows[0]!.id}/vragen/nieuw`);
	await page.getByLabel('Wat is de vraag?').fill('Hoe komt er rust aan het begin van de les?');
	await page.getByRole('button', { name: 'Vraag openen' }).click();
	await page.waitForURL(/\/vragen\/[0-9a-f-]{36}$/);
	vraag = new URL(page.url()).pathname;
});
afterAll(() => application?.stop());

test('a plan that lacks something says what, and keeps what was typed', async () => {
	const { page } = joost;
	await page.goto(`${vraag}/plannen/nieuw`);
	await page.getByLabel(/^Naar/).fill('Binnen twee minuten aan het werk');
	await page.getByLabel('Hoe vaak?').fill('5');
	await page.getByLabel('Begint op').fill('2027-03-15');
	await page.getByRole('button', { name: 'Plan beginnen' }).click();
	await page.locator('#fouten').waitFor();
	await page
		.getByRole('link', { name: 'Schrijf het doel op: wat kan het kind als het plan gelukt is?' })
		.waitFor();
	await page.getByRole('link', { name: 'Schrijf op wat u gaat doen.' }).waitFor();
	expect(await page.getByLabel(/^Naar/).inputValue()).toBe('Binnen twee minuten aan het werk');
	expect(await page.getByLabel('Hoe vaak?').inputValue()).toBe('5');
	await look(page, 'handelingsplan-fouten');
});

test('it is kept as a draft that is not on the card yet, and a colleague asks what is missing', async () => {
	const { page } = joost;
	await page.getByLabel('Doel', { exact: true }).fill('Begint binnen twee minuten zonder hulp aan het werk.');
	await page.getByLabel('Aanpak').fill('Vaste plek, stappenkaart op tafel, na vijf minuten langslopen.');
	await page.getByRole('button', { name: 'Als concept bewaren' }).click();
	await page.waitForURL(/\/plannen\/[0-9a-f-]{36}$/);
	plan = new URL(page.url()).pathname;
	await page.getByText('Zolang het plan een concept is, staat het nog niet op de kaart.').waitFor();
	await page.getByText('Weten de ouders van dit plan, en wat zeggen zij?').waitFor();
	await page.goto(`${vraag}/plannen/nieuw`);
	await page.getByText('Er ligt al een concept').waitFor();
	await page.goto(plan);
	await page.getByRole('button', { name: 'Plan beginnen' }).click();
	await page.getByRole('heading', { name: 'Hoe ging het?' }).waitFor();
	await lookOnPhone(page, 'handelingsplan-loopt');
});

test('a change is a new version that shows what was and what became', async () => {
	const { page } = joost;
	await page.getByRole('link', { name: 'Wijzigen' }).click();
	await page.getByLabel('Aanpak').fill('Vaste plek en stappenkaart. Na drie minuten langslopen.');
	await page.getByRole('button', { name: 'Bewaren' }).click();
	await page.waitForURL(new RegExp(`${plan}$`));
	await page.getByText(/^Versie 2/).click();
	await page.locator('del', { hasText: 'na vijf minuten langslopen' }).waitFor();
	await page.locator('ins', { hasText: 'Na drie minuten langslopen' }).waitFor();
	await look(page, 'handelingsplan-versies');
});

test('two people who change it: the second is told, and keeps the words', async () => {
	const samira = await application.open('samira', desk);
	await samira.page.goto(`${plan}/wijzigen`);
	await joost.page.goto(`${plan}/wijzigen`);
	await joost.page.getByLabel(/^Waar\?/).fill('bij het raam');
	await joost.page.getByRole('button', { name: 'Bewaren' }).click();
	await joost.page.waitForURL(new RegExp(`${plan}$`));
	await samira.page.getByLabel(/^Waar\?/).fill('naast de juf');
	await samira.page.getByRole('button', { name: 'Bewaren' }).click();
	await samira.page.locator('#fouten').waitFor();
	expect(await samira.page.getByLabel(/^Waar\?/).inputValue()).toBe('naast de juf');
	await samira.close();
});

test('partly reached leads to another approach, beside which the old one stands', async () => {
	const { page } = joost;
	await application.vandaag('2027-05-31');
	await page.goto(`${plan}/evaluatie`);
	await page.getByRole('button', { name: 'Evaluatie bewaren en plan afsluiten' }).click();
	await page.locator('#fouten').waitFor();
	await page.getByRole('link', { name: 'Kies of het doel bereikt is.' }).waitFor();
	await page.getByLabel('Doel deels bereikt').check();
	await page.getByLabel('Wat hielp en wat niet?').fill('De stappenkaart hielp, het langslopen leidde af.');
	await page.getByLabel('Anders aanpakken').check();
	await page.getByRole('button', { name: 'Evaluatie bewaren en plan afsluiten' }).click();
	await page.getByText('U koos voor een andere aanpak').waitFor();
	expect(await page.getByLabel('Aanpak').inputValue()).toBe('');
	expect(await page.getByLabel('Doel', { exact: true }).inputValue()).toMatch(/Begint binnen twee minuten/);
	await look(page, 'handelingsplan-vervolg');
});

test('not reached may lead to more help: the way up is a decision', async () => {
	const { page } = joost;
	await page.getByLabel('Aanpak').fill('Begin samen met een maatje, met een zandloper op tafel.');
	await page.getByLabel('Begint op').fill('2027-05-31');
	await page.getByRole('button', { name: 'Plan beginnen' }).click();
	await page.waitForURL(/\/plannen\/[0-9a-f-]{36}$/);
	await page.getByRole('link', { name: 'Nu al evalueren' }).click();
	await page.getByText('Het is nog vroeg').waitFor();
	await page.getByLabel('Doel niet bereikt').check();
	await page.getByLabel('Wat hielp en wat niet?').fill('Zonder volwassene ernaast lukt het nog niet.');
	await page.getByLabel('Meer hulp inroepen').check();
	await page.getByRole('button', { name: 'Evaluatie bewaren en plan afsluiten' }).click();
	await page.getByRole('heading', { name: /^Welk niveau past nu bij/ }).waitFor();
	await look(page, 'handelingsplan-niveau');
});
