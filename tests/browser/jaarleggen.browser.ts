import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** The year is laid with one button and moved by hand; a phone follows it until the link is withdrawn. */
let application: Application;
let marijke: Window;
beforeAll(async () => {
	application = await startApplication();
	marijke = await application.open('marijke', desk);
});
afterAll(() => application?.stop());

const dayOf = async (id: string) => {
	const { rows } = await application.database.pool.query<{ van: Temporal.PlainDate }>(
		'select van from moment where id = $1',
		[id]
	);
	return rows[0]?.van.toString();
};

test('a moment is dragged to another day of school, and not to one on which it is closed', async () => {
	const { page } = marijke;
	await page.goto('/jaarplan?maand=2027-04');
	await page.waitForFunction(() => document.querySelector('.moment[draggable="true"]') !== null);
	const moment = page
		.getByRole('group', { name: 'dinsdag 13' })
		.getByRole('link', { name: /Teamvergadering/ });
	const id = (await moment.getAttribute('href'))!.split('/').at(-1)!;
	await moment.dragTo(page.getByRole('group', { name: 'vrijdag 30' }).first());
	expect(await dayOf(id)).toBe('2027-04-13');
	await Promise.all([
		page.waitForURL(/verzet/),
		moment.dragTo(page.getByRole('group', { name: 'donderdag 15' }))
	]);
	expect(await dayOf(id)).toBe('2027-04-15');
	await page
		.getByRole('group', { name: 'donderdag 15' })
		.getByRole('link', { name: /Teamvergadering/ })
		.waitFor();
	await look(page, 'jaarplan-maand');
	await lookOnPhone(page, 'jaarplan-maand');
});

test('a round moves as one, what is locked stays, and laying the year again leaves what was locked', async () => {
	const samira = await application.open('samira', desk);
	const { page } = samira;
	const { rows } = await application.database.pool.query<{ id: string }>(
		`select id from moment where werkafspraak = 'leerlingbespreking' and van > '2027-05-01' order by van, id limit 2`
	);
	const [eerste, tweede] = rows.map(({ id }) => id);
	await page.goto(`/jaarplan/momenten/${tweede}`);
	await page.getByRole('button', { name: 'Zet vast' }).click();
	await page.getByText('Dit moment staat vast.').first().waitFor();
	const [voor, vast] = [await dayOf(eerste!), await dayOf(tweede!)];
	await page.goto(`/jaarplan/momenten/${eerste}`);
	await page.getByLabel('Aantal schooldagen').fill('1');
	await page.getByRole('button', { name: 'Verschuif de ronde' }).click();
	await page.getByText('De hele ronde is verschoven.').waitFor();
	expect(await dayOf(eerste!)).not.toBe(voor);
	expect(await dayOf(tweede!)).toBe(vast);

	await page.goto('/jaarplan');
	await page.getByRole('link', { name: 'Opnieuw leggen' }).click();
	await page.getByRole('button', { name: 'Leg het opnieuw' }).click();
	await page.waitForURL((url) => url.pathname !== '/jaarplan/maken');
	expect(await dayOf(tweede!)).toBe(vast);
	await look(page, 'jaarplan-gelegd');
	await samira.close();
});

test('a link for the phone gives the calendar without names of children, until it is withdrawn', async () => {
	const { page } = marijke;
	await page.goto('/jaarplan/agenda');
	await page.getByRole('radio', { name: 'dat van de hele school' }).check();
	await page.getByRole('button', { name: 'Maak een link' }).click();
	const adres = (await page.locator('#adres').innerText()).trim();
	const calendar = await fetch(adres);
	expect(calendar.headers.get('content-type')).toContain('text/calendar');
	const words = new Set((await calendar.text()).split(/[^\p{L}]+/u));
	expect(words.has('Teamvergadering')).toBe(true);
	const { rows } = await application.database.pool.query<{ achternaam: string }>(
		'select distinct achternaam from leerling where length(achternaam) > 4'
	);
	expect(rows.filter(({ achternaam }) => words.has(achternaam))).toEqual([]);
	await page.getByRole('button', { name: 'Trek in' }).first().click();
	await page.getByRole('button', { name: 'Ja, trek in' }).click();
	await page.getByText('Er is nog geen link.').waitFor();
	expect((await fetch(adres)).status).toBe(404);
});
