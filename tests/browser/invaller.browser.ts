import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, screenshot, startApplication, type Application } from './harness.ts';

const wachtwoord = 'een dagje in groep vier staan';
let application: Application;
beforeAll(async () => {
	application = await startApplication({ vandaag: '2027-03-11' });
});
afterAll(() => application?.stop());

test('a substitute comes for a day, sees the names of one group on that day only, and nothing more', async () => {
	const kantoor = await application.open('marijke');
	await kantoor.page.goto('/medewerkers');
	await kantoor.page.getByRole('link', { name: 'Invaller regelen' }).click();
	const form = kantoor.page.locator('form', { has: kantoor.page.getByLabel('Eerste dag') });
	await form.getByLabel('Nee, voor het eerst').check();
	expect(await form.getByLabel('Wie valt in?').isVisible()).toBe(false);
	await form.getByLabel('Voornaam').fill('Imane');
	await form.getByLabel('Achternaam').fill('Benali');
	await form.getByLabel('E-mailadres').fill('imane@inval.example');
	await form.getByLabel('Voor welke groep?').selectOption({ label: 'Groep 4' });
	await form.getByLabel('Eerste dag').fill('2027-03-12');
	await form.getByLabel('Laatste dag').fill('2027-03-12');
	expect(await axe(kantoor.page)).toEqual([]);
	await form.getByRole('button', { name: 'Invaller regelen' }).click();
	// Without a mail server the link is shown once, to hand over.
	await kantoor.page.getByText('De invaller is geregeld').waitFor();
	const link = (await kantoor.page.getByText('/uitnodiging/').innerText()).trim();
	expect(await axe(kantoor.page)).toEqual([]);
	await screenshot(kantoor.page, 'invaller-geregeld');

	const inval = await application.open();
	const { page } = inval;
	await page.goto(link.replace(/^https?:\/\/[^/]+/, ''));
	await page.getByLabel('Nieuw wachtwoord').fill(wachtwoord);
	await page.getByRole('button', { name: 'Wachtwoord kiezen' }).click();
	const signIn = async () => {
		await page.goto('/aanmelden');
		await page.getByLabel('Gebruikersnaam').fill('imane@inval.example');
		await page.getByLabel('Wachtwoord', { exact: true }).fill(wachtwoord);
		await page.getByRole('button', { name: 'Aanmelden met wachtwoord' }).click();
	};
	// The day before: not yet.
	await signIn();
	await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();

	await inval.context.clearCookies();
	await application.vandaag('2027-03-12');
	await signIn();
	await page.waitForURL((url) => !url.pathname.startsWith('/aanmelden'));
	await page.goto('/leerlingen');
	const names = await page.locator('main table tbody tr').count();
	expect(names).toBeGreaterThan(15);
	const { rows } = await application.database.pool.query<{ ander: string; groep: string; eigen: string }>(
		`select (select leerling_id from groepsplaatsing join groep on groep.id = groep_id
				where groep.naam = 'Groep 8' and tot is null limit 1) as ander,
			(select leerling_id from groepsplaatsing join groep on groep.id = groep_id
				where groep.naam = 'Groep 4' and tot is null limit 1) as eigen,
			(select id from groep where naam = 'Groep 4' order by schooljaar desc limit 1) as groep`
	);
	const { ander, eigen, groep } = rows[0]!;
	const status = async (place: string) => (await page.goto(place))!.status();
	expect(await status(`/leerlingen/${eigen}`)).toBe(200);
	expect(await page.locator('main').innerText()).not.toContain('Handelingsplan');
	expect(await status(`/leerlingen/${ander}`)).toBe(404);
	expect(await status(`/groepen/${groep}`)).toBe(200);
	await screenshot(page, 'invaller-groep');
	expect(await status('/medewerkers/toegang')).toBe(403);

	// The day after, in the same browser: out at the next click.
	await application.vandaag('2027-03-13');
	await page.goto('/leerlingen');
	expect(new URL(page.url()).pathname).toBe('/aanmelden');
	await Promise.all([kantoor.close(), inval.close()]);
});

test('directie previews a last day and leave, and sees who has access until when', async () => {
	const kantoor = await application.open('marijke');
	const { page } = kantoor;
	await page.goto('/medewerkers/toegang');
	expect(await axe(page)).toEqual([]);
	await screenshot(page, 'toegangsoverzicht');
	await page.getByRole('link', { name: 'Joost van der Meulen' }).click();
	const leave = page.locator('#verlof');
	await leave.getByLabel('Eerste dag').fill('2027-03-22');
	await leave.getByLabel('Laatste dag').fill('2027-03-26');
	await leave.getByRole('button', { name: 'Bekijk wat dit doet' }).click();
	const gevolg = page.getByRole('form', { name: 'Wat dit doet' });
	await gevolg.getByText('met verlof en heeft geen toegang').waitFor();
	await gevolg.getByText('Groep 4 heeft dan geen groepsleerkracht').waitFor();
	expect(await axe(page)).toEqual([]);
	await screenshot(page, 'verlof-voorbeeld');
	// Looking changed nothing.
	const count = async () =>
		Number((await application.database.pool.query('select count(*) as n from verlof')).rows[0].n);
	expect(await count()).toBe(0);
	await gevolg.getByRole('button', { name: 'Vastleggen' }).click();
	await page.getByText('Dat is vastgelegd.').waitFor();
	expect(await count()).toBe(1);
	await page.getByText('22 t/m 26 maart 2027').first().waitFor();
	const teacher = await application.open('joost');
	expect((await teacher.page.goto('/groepen'))!.status()).toBe(200);
	await application.vandaag('2027-03-23');
	await teacher.page.goto('/groepen');
	expect(new URL(teacher.page.url()).pathname).toBe('/aanmelden');
	await application.vandaag('2027-03-27');
	await teacher.page.goto('/groepen');
	expect(new URL(teacher.page.url()).pathname).toBe('/groepen');
	await Promise.all([kantoor.close(), teacher.close()]);
});
