import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** What does not move along by itself is asked once. */
let application: Application;
let samira: Window;
beforeAll(async () => {
	application = await startApplication();
	samira = await application.open('samira', desk);
});
afterAll(() => application?.stop());

test('without a class list the groups are made out of those of now, and a child that stays down is placed by hand', async () => {
	const apart = await startApplication();
	const directie = await apart.open('marijke', desk);
	const { page } = directie;
	await page.goto('/jaarwisseling');
	await page.getByRole('link', { name: 'maak de groepen uit die van nu' }).click();
	await page.getByRole('heading', { name: 'Groepen van 2027-2028' }).waitFor();
	await look(page, 'groepen-voorstel');
	await lookOnPhone(page, 'groepen-voorstel');
	const rij = page.locator('.rij').filter({ hasText: 'groep 3,' }).first();
	expect(await rij.getByRole('textbox').inputValue()).toBe('Groep 4');
	await rij.getByRole('textbox').fill('Groep 4 boven');
	await rij.getByText('Wie gaat mee').click();
	const blijver = rij.locator('.choice').first();
	const naam = (await blijver.innerText()).trim();
	await blijver.click();
	await page.getByRole('button', { name: 'Maak de groepen' }).click();
	await page.getByText(/\d+ kinderen geplaatst\./).waitFor();
	const zonder = page.locator('#groep-zonder');
	expect(await zonder.innerText()).toContain(naam);
	await look(page, 'groepen');
	await lookOnPhone(page, 'groepen');
	await zonder.getByText(naam).click();
	await page.getByLabel('Zet wie is aangevinkt in').selectOption({ label: 'Groep 3' });
	await page.getByRole('button', { name: 'Plaats' }).click();
	await page.getByText('1 kind geplaatst.').waitFor();
	expect(await zonder.count()).toBe(0);
	await page.getByRole('link', { name: 'Terug naar wat er openstaat' }).click();
	await page.getByText(/Groep 4 boven \(\d+\)/).waitFor();
	await page.getByText(/^Nog niemand staat voor/).waitFor();
	await directie.close();
	await apart.stop();
});

test('the class list of next year is there: a question of a teacher who stays behind is handed over', async () => {
	const { page } = samira;
	await page.goto('/jaarplan');
	await page.getByRole('link', { name: 'Naar volgend schooljaar' }).click();
	await page.getByText('Er zijn nog geen groepen van 2027-2028.').waitFor();
	await look(page, 'jaarwisseling-leeg');
	// The children of groep 4 go to a groep 5 with the teacher of groep 8 before it; the others are not there yet.
	await application.database.pool.query(`
		with nieuw as (
			insert into groep (school_id, naam, jaargroep, schooljaar)
			select school_id, 'Groep 5', '5', '2027-2028' from gebruiker where gebruikersnaam = 'ruben' returning school_id, id
		), juf as (
			insert into groep_medewerker (school_id, groep_id, medewerker_id, van)
			select nieuw.school_id, nieuw.id, gebruiker.medewerker_id, '2027-08-01' from nieuw, gebruiker where gebruikersnaam = 'ruben'
		)
		insert into groepsplaatsing (school_id, leerling_id, groep_id, jaargroep, van)
		select plaats.school_id, plaats.leerling_id, nieuw.id, '5', '2027-08-01' from nieuw, groepsplaatsing plaats
		join groep on groep.id = plaats.groep_id and groep.naam = 'Groep 4' and groep.schooljaar = '2026-2027'
		where plaats.tot is null or plaats.tot > '2027-03-12'`);
	await page.reload();
	await page.getByText(/^Groep 5 \(\d+\)\.$/).waitFor();
	await page.getByText(/kinderen nog zonder groep/).waitFor();
	const knoppen = page.getByRole('button', { name: /^Draag over/ });
	const voor = await knoppen.count();
	expect(voor).toBeGreaterThan(0);
	await look(page, 'jaarwisseling');
	await lookOnPhone(page, 'jaarwisseling');
	await page.getByLabel('Wie volgt de vraag').first().selectOption({ label: 'Ruben Timmermans' });
	await knoppen.first().click();
	await page.getByText('Bewaard.').waitFor();
	expect(await knoppen.count()).toBe(voor - 1);
});
