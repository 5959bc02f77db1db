import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoWachtwoord } from '../../db/seed/cast.ts';
import { signIn } from './aanmeldhulp.ts';
import { screenshot, startApplication, type Application, type Window } from './harness.ts';

/** Joost types, and meanwhile his session is over: nothing that he typed is gone, wherever he was. */
let application: Application;
let joost: Window;

beforeAll(async () => {
	application = await startApplication();
	joost = await application.open(undefined, { viewport: { width: 1440, height: 900 } });
	await signIn(joost.page, 'joost');
	await joost.page.waitForURL('/');
});
afterAll(async () => {
	await joost?.close();
	await application?.stop();
});

const first = async (query: string) =>
	(await application.database.pool.query<{ id: string }>(query)).rows[0]!.id;

/** As three hours without a sign of life: two are enough to be signed out. */
const endSessions = () =>
	application.database.pool.query(`update sessie set gebruikt_op = now() - interval '3 hours'`);

async function signInAgain(page: Window['page']) {
	await page.fill('#veld-gebruikersnaam', 'joost');
	await page.fill('#veld-wachtwoord', demoWachtwoord);
	await page.getByRole('button', { name: 'Aanmelden met wachtwoord' }).click();
}

test('in a plan: the sign-in page says what happened, and the plan stands there with what was typed', async () => {
	const { page } = joost;
	const plan = await first(
		`select handelingsplan.id from handelingsplan
		join groepsplaatsing on groepsplaatsing.leerling_id = handelingsplan.leerling_id and groepsplaatsing.tot is null
		join groep on groep.id = groep_id
		where groep.naam = 'Groep 4' and begonnen_op is not null
			and not exists (select from planevaluatie where handelingsplan_id = handelingsplan.id)
		order by handelingsplan.op desc limit 1`
	);
	await page.goto(`/plannen/${plan}/wijzigen`);
	await page.locator('form[data-concept-gezien]').waitFor();
	const doel = page.getByLabel(/^Naar/);
	await doel.fill('Begint na het teken binnen een minuut');
	await endSessions();
	await page.getByRole('button', { name: 'Bewaren' }).click();
	await page.getByText('U was te lang weg').waitFor();
	await signInAgain(page);
	await page.waitForURL(`/plannen/${plan}/wijzigen`);
	await page.getByText(/Uw tekst van .* is teruggezet/).waitFor();
	expect(await doel.inputValue()).toBe('Begint na het teken binnen een minuut');
	await screenshot(page, 'plan-na-verlopen');
	await page.getByRole('button', { name: 'Bewaren' }).click();
	await page.waitForURL(`/plannen/${plan}`);
	await page.getByText('Begint na het teken binnen een minuut').first().waitFor();
});

test('in a live review: the page says so, and sends it by itself after signing in next to it', async () => {
	const { page, context } = joost;
	const samira = await application.open('samira');
	const adres = `/besprekingen/${await first(
		`select leerlingbespreking.id from leerlingbespreking join groep on groep.id = groep_id
		where groep.naam = 'Groep 4' and afgesloten_op is null order by gepland_op limit 1`
	)}`;
	await samira.page.goto(adres);
	await samira.page.getByRole('button', { name: 'Begin de bespreking' }).click();
	await samira.page.getByLabel('Leren').waitFor();
	await samira.close();
	await page.goto(adres);
	await page.locator('[data-klaar]').waitFor();
	const leren = page.getByLabel('Leren', { exact: true });
	await leren.pressSequentially('Voor de pauze. ');
	await page.getByText(/bewaard om \d/).waitFor();
	await endSessions();
	await leren.pressSequentially('Na de pauze.');
	await page.getByText('u bent afgemeld').waitFor();
	await screenshot(page, 'bespreking-verlopen');
	const [door] = await Promise.all([
		context.waitForEvent('page'),
		page.getByRole('link', { name: 'Meld u opnieuw aan' }).click()
	]);
	await signInAgain(door);
	await door.waitForURL(adres);
	// The page that was typed in is still open, and nothing was done there.
	await page.getByText(/bewaard om \d/).waitFor();
	expect(await leren.inputValue()).toBe('Voor de pauze. Na de pauze.');
	const { rows } = await application.database.pool.query<{ tekst: string }>(
		`select tekst from besprekingstekst where tekst like 'Voor de pauze%'`
	);
	expect(rows).toEqual([{ tekst: 'Voor de pauze. Na de pauze.' }]);
});

test('what is typed before the script of a page is there, stays', async () => {
	const { page, close } = await application.open('joost');
	const { rows } = await application.database.pool.query<{ id: string }>(
		`select overleg.moment_id as id from overleg join moment on moment.id = overleg.moment_id
		where moment.werkafspraak = 'teamvergadering' and overleg.begonnen_op is null limit 1`
	);
	const held = Promise.withResolvers<void>();
	await page.route('**/_app/**/*.js', async (route) => {
		await held.promise;
		await route.continue();
	});
	await page.goto(`/overleg/${rows[0]!.id}`, { waitUntil: 'commit' });
	await page.getByLabel('Wat u meegeeft').fill('Wie leest er mee?');
	await page.locator('#agenda summary').last().click();
	await page.getByLabel('Waarover').fill('Het plein');
	held.resolve();
	await page.locator('[data-klaar]').waitFor();
	expect(await page.getByLabel('Wat u meegeeft').inputValue()).toBe('Wie leest er mee?');
	expect(await page.locator('#veld-titel').inputValue()).toBe('Het plein');
	await close();
});
