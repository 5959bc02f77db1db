import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone, phone } from './look.ts';

/** A list about the development of a group: with one thumb, in two sittings, from a table, and what comes out of it. */
let application: Application;
let joost: Window;
beforeAll(async () => {
	application = await startApplication();
	joost = await application.open('joost', phone);
});
afterAll(() => application?.stop());

const idOf = async (groep: string) => {
	const { rows } = await application.database.pool.query<{ id: string }>(
		`select id from groep where naam = $1 and schooljaar = '2026-2027'`,
		[groep]
	);
	return rows[0]!.id;
};

test('S105: one competence at a time with a thumb, left and taken up again, handed in', async () => {
	const { page } = joost;
	await page.goto(`/groepen/${await idOf('Groep 4')}`);
	await page.getByRole('link', { name: 'Volglijsten' }).click();
	await look(page, 'volglijsten-390');
	await page
		.getByRole('listitem')
		.filter({ hasText: 'Kindbegrip' })
		.getByRole('link', { name: 'Nieuwe lijst' })
		.click();
	const eerste = page.getByRole('group').first();
	const naam = await eerste.locator('legend').innerText();
	const knop = await eerste.getByText('let op', { exact: true }).boundingBox();
	expect(knop!.height).toBeGreaterThanOrEqual(44);
	await eerste.getByText('let op', { exact: true }).click();
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page.getByText('Een antwoord bewaard.').waitFor();
	await look(page, 'volglijst-invullen-390');

	await page.goto('/werklijst');
	await page.goto(`/groepen/${await idOf('Groep 4')}/volglijsten`);
	await page.getByText('1 van 26 kinderen').waitFor();
	await page.getByRole('link', { name: 'Ga verder' }).click();
	expect(
		await page.getByRole('group', { name: naam }).getByRole('radio', { name: 'let op' }).isChecked()
	).toBe(true);
	await page.getByRole('link', { name: /^Relaties/ }).click();
	await page.getByRole('group', { name: naam }).getByText('zorg', { exact: true }).click();
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page.getByText('Een antwoord bewaard.').waitFor();
	await page.getByRole('button', { name: 'Lever de lijst in' }).click();
	await page.getByRole('button', { name: 'Inleveren', exact: true }).click();
	await page.getByText('De lijst is ingeleverd').waitFor();
	await look(page, 'volglijst-ingeleverd-390');

	await page.getByRole('link', { name: 'Bekijk de hele groep' }).click();
	await page.getByRole('link', { name: naam }).click();
	const relaties = page.locator('#volglijsten').getByRole('row', { name: /^Relaties/ });
	await relaties.getByText('zorg').waitFor();
	// S107: it is a signal, and it says where it came from.
	await page.locator('#signalen').getByText('Kindbegrip: relaties 1').waitFor();
});

test('S106: what children filled in elsewhere is pasted; a fault stops all of it, and says where', async () => {
	const ilse = await application.open('ilse', desk);
	const { page } = ilse;
	const groep = await idOf('Groep 7');
	await page.goto(`/groepen/${groep}/volglijsten`);
	await page
		.getByRole('listitem')
		.filter({ hasText: 'Leerlinglijst' })
		.getByRole('link', { name: 'Plak een tabel' })
		.click();
	const { rows } = await application.database.pool.query<{ naam: string }>(
		`select concat_ws(' ', roepnaam, voorvoegsel, achternaam) as naam from leerling
		join groepsplaatsing on groepsplaatsing.leerling_id = leerling.id where groep_id = $1 and tot is null order by achternaam limit 3`,
		[groep]
	);
	const tabel = (score: string) =>
		['Naam;Relaties;Keuzes maken', ...rows.map(({ naam }, at) => `${naam};${at + 1};${score}`)].join('\n');
	await page.getByLabel('De tabel').fill(tabel('7'));
	await page.getByRole('button', { name: 'Bekijk de tabel' }).click();
	await page.getByText('Er is niets bewaard: op 3 plaatsen klopt iets niet.').first().waitFor();
	await page.getByText('Rij 2, Keuzes maken: "7" is geen score.').waitFor();
	await look(page, 'volglijst-plakken-fout');
	await page.getByLabel('De tabel').fill(tabel('2,5'));
	await page.getByRole('button', { name: 'Bekijk de tabel' }).click();
	await page.getByRole('heading', { name: 'Dit wordt overgenomen' }).waitFor();
	await look(page, 'volglijst-plakken');
	await page.getByRole('button', { name: 'Neem over van 3 kinderen' }).click();
	await page.getByText('6 antwoorden bewaard.').waitFor();
	await page.getByRole('link', { name: /^Keuzes maken/ }).click();
	await page.getByText('Ingelezen: 2,5').first().waitFor();
	await look(page, 'volglijst-ingelezen');
});

test('S107: the views of teacher and child lie side by side, and who stands out is one tab', async () => {
	const samira = await application.open('samira', desk);
	const { page } = samira;
	await page.goto(`/groepen/${await idOf('Groep 5')}/volglijsten`);
	await look(page, 'volglijsten');
	await page.getByRole('link', { name: /^Wie opvalt/ }).click();
	const jayden = page.getByRole('row', { name: /Jayden/ });
	await jayden.getByText('zien dit anders').waitFor();
	await lookOnPhone(page, 'volglijsten-opvallend');
	await jayden.getByRole('link').click();
	await page.locator('#volglijsten').getByText('zien dit anders').waitFor();
});
