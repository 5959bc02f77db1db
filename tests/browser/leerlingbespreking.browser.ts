import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { axe, screenshot, startApplication, type Application, type Window } from './harness.ts';

/** Samira, the intern begeleider, and Joost, the teacher of groep 4, in the review of his group (S57-S61). */
let application: Application;
let adres: string;
const windows: Window[] = [];

beforeAll(async () => {
	application = await startApplication();
	const { rows } = await application.database.pool.query<{ id: string }>(
		`select leerlingbespreking.id from leerlingbespreking join groep on groep.id = groep_id
		where groep.naam = 'Groep 4' and afgesloten_op is null order by gepland_op limit 1`
	);
	adres = `/besprekingen/${rows[0]!.id}`;
	const { page } = await enter('samira');
	await page.goto(adres);
	await page.getByRole('button', { name: 'Begin de bespreking' }).click();
	await page.getByLabel('Leren').waitFor();
});
afterEach(async () => {
	for (const window of windows.splice(0)) await window.close();
});
afterAll(() => application?.stop());

async function enter(naam: string, options = {}) {
	const window = await application.open(naam, options);
	windows.push(window);
	return window;
}

/** Opens the meeting and waits until letters go to school. */
async function meet(naam: string, kind = 0) {
	const window = await enter(naam);
	await window.page.goto(adres);
	const plek = window.page.getByRole('navigation', { name: 'Kinderen van deze bespreking' });
	await window.page.locator('[data-klaar]').waitFor();
	await plek.getByRole('link').nth(kind).click();
	return window;
}
type Page = Window['page'];
const veld = (page: Page, label = 'Leren') => page.getByLabel(label, { exact: true });
const kept = (page: Page) => page.getByText(/bewaard om \d/).waitFor();
const value = (page: Page, text: string | RegExp, label = 'Leren') =>
	expect.poll(() => veld(page, label).inputValue(), { timeout: 20_000 }).toMatch(text);

test('two people type in one field at the same moment and both keep their words (S59)', async () => {
	const [samira, joost] = [await meet('samira'), await meet('joost')];
	await veld(samira.page).focus();
	await veld(joost.page).focus();
	await samira.page.getByText('Joost schrijft hier').waitFor();
	await Promise.all([
		veld(samira.page).pressSequentially('Samira ziet groei. ', { delay: 25 }),
		veld(joost.page).pressSequentially('Joost ziet tempo. ', { delay: 35 })
	]);
	await kept(samira.page);
	await kept(joost.page);
	const both = () =>
		Promise.all([veld(samira.page).inputValue(), veld(joost.page).inputValue()]).then(([one, other]) =>
			one === other ? one : `${one} | ${other}`
		);
	// Letters of one writer stay in their own order, between those of the other.
	await expect.poll(async () => (await both()).length, { timeout: 20_000 }).toBe(37);
	const text = await both();
	for (const words of ['Samira ziet groei. ', 'Joost ziet tempo. '])
		expect(subsequence(words, text)).toBe(true);
	await screenshot(samira.page, 'leerlingbespreking');
	expect([...samira.traffic.errors, ...joost.traffic.errors]).toEqual([]);
});

test('what was typed stands there after a reload, also when it came right before it', async () => {
	const { page } = await meet('joost', 1);
	await veld(page).fill('Dit blijft staan.');
	await page.reload();
	await page.locator('[data-klaar]').waitFor();
	await value(page, /^Dit blijft staan\.$/);
});

test('without a connection it stays on the device and says so, and goes to school when that is back', async () => {
	const { page, context } = await meet('joost', 2);
	await context.setOffline(true);
	await veld(page).pressSequentially('Getypt in de gang.');
	await page.getByText('Niet bewaard: geen verbinding').waitFor();
	await page.keyboard.press('Escape');
	await page.keyboard.press('j');
	await context.setOffline(false);
	await kept(page);
	const samira = await meet('samira', 2);
	await value(samira.page, /^Getypt in de gang\.$/);
});

test('a session that ends while somebody types loses nothing', async () => {
	const { page, context } = await meet('joost', 3);
	await veld(page).pressSequentially('Voor het afmelden. ');
	await kept(page);
	await context.clearCookies();
	await veld(page).pressSequentially('Na het afmelden.');
	await page.getByText('u bent afgemeld').waitFor();
	// The page is closed, and opened again after signing in.
	await page.goto('about:blank');
	await context.addCookies([
		{ name: 'sessie', value: await application.cookie('joost'), url: application.address }
	]);
	await page.goto(adres);
	await page.locator('[data-klaar]').waitFor();
	await page
		.getByRole('navigation', { name: 'Kinderen van deze bespreking' })
		.getByRole('link')
		.nth(3)
		.click();
	await value(page, /^Voor het afmelden\. Na het afmelden\.$/);
	await kept(page);
	const samira = await meet('samira', 3);
	await value(samira.page, /^Voor het afmelden\. Na het afmelden\.$/);
});

test('keys alone: next, previous, an agreement, confirm and back; never while typing', async () => {
	const { page } = await meet('samira', 4);
	const naam = () => page.getByRole('heading', { level: 1 }).textContent();
	const vierde = await naam();
	await page.keyboard.press('j');
	const vijfde = await naam();
	expect(vijfde).not.toBe(vierde);
	await page.keyboard.press('ArrowUp');
	expect(await naam()).toBe(vierde);
	await page.keyboard.press('a');
	await page.keyboard.type('jokken en kaarten: elke dag vijf minuten');
	expect(await naam()).toBe(vierde);
	await page.keyboard.press('Enter');
	await page.getByText('uiterlijk').first().waitFor();
	await page.keyboard.press('Escape');
	await page.keyboard.press('j');
	await page.keyboard.press('Enter');
	expect(await naam()).not.toBe(vijfde);
	const agenda = page.getByRole('navigation', { name: 'Kinderen van deze bespreking' });
	await agenda.getByRole('link', { name: 'geen verandering' }).first().waitFor();
	await page.keyboard.press('b');
	await agenda.waitFor({ state: 'detached' });
	expect(await axe(page)).toEqual([]);
});

test('an answer that left the school before a word was said does not undo the word', async () => {
	const { page } = await enter('samira');
	const held = Promise.withResolvers<void>();
	const asked = Promise.withResolvers<void>();
	await page.route(/\/stand$/, async (route) => {
		const answer = await route.fetch();
		asked.resolve();
		await held.promise;
		await route.fulfill({ response: answer });
	});
	await page.goto(adres);
	await page.locator('[data-klaar]').waitFor();
	await asked.promise;
	const agenda = page.getByRole('navigation', { name: 'Kinderen van deze bespreking' });
	const laatste = agenda.getByRole('link').last();
	await laatste.click();
	const kept = page.waitForResponse(/\/stand\?leerling=/);
	await page.getByRole('button', { name: 'Besproken', exact: true }).click();
	await kept;
	const answered = page.waitForResponse(/\/stand$/);
	held.resolve();
	await answered;
	await page.evaluate(() => new Promise((done) => setTimeout(done)));
	expect(await laatste.textContent()).toMatch(/, besproken$/);
	await page.getByRole('button', { name: 'Toch niet besproken' }).click();
	await agenda
		.getByRole('link', { name: /, nog niet besproken$/ })
		.last()
		.waitFor();
});

test('without script the same is done with plain forms', async () => {
	const { page } = await enter('joost', { javaScriptEnabled: false });
	await page.goto(`${adres}/voorbereiden`);
	await page
		.getByLabel(/^Vooraf over/)
		.first()
		.fill('Vraagt vaak om bevestiging.');
	await page.getByRole('button', { name: 'Bewaar' }).first().click();
	expect(
		await page
			.getByLabel(/^Vooraf over/)
			.first()
			.inputValue()
	).toBe('Vraagt vaak om bevestiging.');
	await page.goto(adres);
	const link = page
		.getByRole('navigation', { name: 'Kinderen van deze bespreking' })
		.getByRole('link')
		.nth(6);
	await page.goto(new URL((await link.getAttribute('href'))!, page.url()).href);
	await veld(page, 'Lichamelijk').fill('Beweegt graag.');
	await page.getByRole('button', { name: 'Bewaar' }).nth(2).click();
	expect(await veld(page, 'Lichamelijk').inputValue()).toBe('Beweegt graag.');
	await page.getByLabel('Afspraak').fill('Gymleraar vragen');
	await page.getByLabel('Uiterlijk').fill('26 maart');
	await page.getByRole('button', { name: 'Spreek af' }).click();
	await page.getByText('Gymleraar vragen').waitFor();
});

test('closing asks for everybody, and then the recap stands, with what each person will do (S61)', async () => {
	const { page } = await meet('samira');
	await page.getByRole('link', { name: 'Afronden' }).click();
	await page.getByRole('button', { name: 'Sluit de bespreking af' }).click();
	await page.getByText('Nog niet besproken:').waitFor();
	for (const box of await page.getByRole('checkbox').all()) await box.check();
	await page.getByRole('button', { name: 'Sluit de bespreking af' }).click();
	await page.getByRole('heading', { name: /^Verslag/ }).waitFor();
	await page.getByRole('row', { name: /jokken en kaarten.*Joost.*26 mrt|jokken en kaarten/ }).waitFor();
	expect(await axe(page)).toEqual([]);
	await screenshot(page, 'leerlingbespreking-verslag');
	await page.goto(adres);
	expect(new URL(page.url()).pathname).toBe(`${adres}/verslag`);
});

/** Whether these letters stand in the text in this order, with or without others between them. */
const subsequence = (words: string, text: string) => {
	let at = -1;
	return [...words].every((letter) => (at = text.indexOf(letter, at + 1)) >= 0);
};
