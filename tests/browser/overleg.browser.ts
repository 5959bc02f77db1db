import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demodag } from './demodag.ts';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** Every meeting of the school, from its agenda to who does what (S18-S26, S52-S56, S152). */
let application: Application;
let samira: Window;

beforeAll(async () => {
	application = await startApplication();
	samira = await application.open('samira', desk);
});
afterAll(() => application?.stop());

/** A moment of this kind that is today and was not held yet. */
async function today(werkafspraak: string): Promise<string> {
	const { pool } = application.database;
	const { rows } = await pool.query<{ id: string }>(
		`update moment set van = $2, tot = $2 where id = (
			select id from moment where werkafspraak = $1 and not exists (select from overleg where moment_id = moment.id)
			order by van limit 1) returning id`,
		[werkafspraak, demodag]
	);
	await pool.query('delete from momentuitkomst where moment_id = $1', [rows[0]!.id]);
	return rows[0]!.id;
}

test('S18: two people write in the minutes of a team meeting, decide and agree; who was ill reads it and adds a line', async () => {
	const id = await today('teamvergadering');
	const { page } = samira;
	await page.goto('/');
	await page.getByRole('link', { name: 'Overleg', exact: true }).click();
	await page.getByRole('heading', { name: 'Wat komt' }).waitFor();
	await look(page, 'overleg');
	await lookOnPhone(page, 'overleg');
	await page.goto(`/overleg/${id}`);
	await page.getByRole('button', { name: 'Maak de agenda' }).click();
	// What was opened before the script is there, it closes again.
	await page.locator('[data-klaar]').waitFor();
	await page.getByText('Zet iets op de agenda').click();
	await page.getByLabel('Waarover').fill('Pleinwacht');
	await page.getByRole('button', { name: 'Zet op de agenda' }).click();
	await page.getByRole('heading', { name: /Pleinwacht/ }).waitFor();
	await page.getByLabel('Wat u meegeeft').fill('Wie kan er op dinsdag?');
	await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await page.getByText('Wie kan er op dinsdag?').first().waitFor();
	await page.getByRole('button', { name: 'Begin het overleg' }).click();
	await page.getByText('bezig').waitFor();
	await page.locator('[data-klaar]').waitFor();

	const joost = await application.open('joost', desk);
	await joost.page.goto(`/overleg/${id}`);
	await joost.page.locator('[data-klaar]').waitFor();
	const punt = (window: Window) => window.page.getByRole('region', { name: /Pleinwacht/ });
	const notulen = (window: Window) => punt(window).getByLabel('Wat er gezegd is');
	await page.getByText('Hier: u, Joost').waitFor();
	await Promise.all([
		notulen(samira).pressSequentially('Samira schrijft dit. ', { delay: 15 }),
		notulen(joost).pressSequentially('Joost schrijft mee. ', { delay: 15 })
	]);
	for (const window of [samira, joost])
		await expect
			.poll(() => notulen(window).inputValue(), { timeout: 30_000 })
			.toSatisfy((tekst: string) => [...'Samira schrijft dit.Joost schrijft mee.'].length <= tekst.length);
	await expect
		.poll(async () => (await notulen(samira).inputValue()) === (await notulen(joost).inputValue()), {
			timeout: 30_000
		})
		.toBe(true);

	await punt(samira).getByText('Besluit', { exact: false }).first().click();
	await punt(samira).getByLabel('Wat is er besloten?').fill('Twee collega’s op het plein.');
	await punt(samira).getByRole('button', { name: 'Schrijf het besluit op' }).click();
	// Joost sees it without asking.
	await joost.page.getByText('Twee collega’s op het plein.').waitFor();
	await punt(samira).locator('summary').filter({ hasText: 'Afspraak' }).click();
	await punt(samira).getByLabel('Wat gaat er gebeuren?').fill('Maakt een rooster.');
	await punt(samira).getByLabel('Wie', { exact: true }).selectOption({ label: 'Joost van der Meulen' });
	await punt(samira).getByRole('button', { name: 'Leg de afspraak vast' }).click();
	await joost.page.getByText('Maakt een rooster.').first().waitFor();
	await look(page, 'overleg-bezig');
	await lookOnPhone(page, 'overleg-bezig');

	await page.getByRole('checkbox', { name: 'Samira El Idrissi' }).check();
	await page.getByRole('checkbox', { name: 'Joost van der Meulen' }).check();
	await page.getByRole('button', { name: 'Bewaar wie er zijn' }).click();
	await page.getByText('Bewaard.').waitFor();
	await page.getByRole('button', { name: 'Sluit het overleg af' }).click();
	await page.getByRole('heading', { name: 'Wie doet wat' }).waitFor();
	await page.getByText('Samira schrijft').waitFor();
	await look(page, 'overleg-verslag');
	await lookOnPhone(page, 'overleg-verslag');
	const verslag = await page.request.get(`/overleg/${id}/pdf`);
	expect((await verslag.body()).subarray(0, 5).toString()).toBe('%PDF-');
	await page.getByRole('link', { name: 'Verslag als PDF' }).waitFor();
	await joost.page.goto('/werklijst');
	await joost.page.getByRole('button', { name: 'Gedaan: Maakt een rooster.' }).click();
	await joost.page.getByText('De afspraak is gedaan.').waitFor();
	await joost.close();

	const ruben = await application.open('ruben', desk);
	await ruben.page.goto('/werklijst');
	await ruben.page.getByRole('link', { name: /^Lees het verslag van vr 12 mrt/ }).click();
	await ruben.page.getByRole('button', { name: 'Ik heb het gelezen' }).click();
	await ruben.page.getByLabel('Aanvulling op het verslag').fill('Op donderdag kan ik ook.');
	await ruben.page.getByRole('button', { name: 'Voeg toe' }).click();
	await ruben.page.getByText('Op donderdag kan ik ook.').waitFor();
	await ruben.close();
	await page.reload();
	await page.getByText('Ruben Timmermans (las het verslag)').waitFor();
});

describe('every other kind goes the same way', () => {
	const soorten = [
		['overleg-ib-directie', 'samira', /open vragen, \d+ signalen/],
		['groepsbespreking', 'samira', /\d+ kinderen: \d+ met iets om naar te kijken/],
		['overleg-stafbureau', 'samira', 'Groepen van minder dan 10 kinderen staan er niet bij.'],
		['opbrengstenvergadering', 'samira', 'Groepen van minder dan 4 kinderen staan er niet bij.'],
		['klassenbezoek', 'marijke', 'Dit lezen alleen de leerkracht en de directie.'],
		['intervisie', 'samira', 'Start 10 minuten'],
		['doublurevergadering', 'marijke', 'Zijn de ouders gesproken?']
	] as const;

	test.each(soorten)('%s', async (werkafspraak, wie, ziet) => {
		const window = await application.open(wie, desk);
		const { page } = window;
		const id = await today(werkafspraak);
		await page.goto(`/overleg/${id}`);
		await page.getByRole('button', { name: 'Maak de agenda' }).click();
		await page.getByRole('button', { name: 'Begin het overleg' }).click();
		await page.getByText('bezig').waitFor();
		await page.getByText(ziet).first().waitFor();
		await page.locator('[data-klaar]').waitFor();
		await look(page, `overleg-${werkafspraak}`);
		if (werkafspraak === 'opbrengstenvergadering') await lookOnPhone(page, `overleg-${werkafspraak}`);
		await page.getByLabel('Wat er gezegd is').last().fill('Zo doen we het.');
		await page.getByText(/bewaard om/).waitFor();
		await page.locator('input[name="aanwezig[]"]').first().check();
		await page.getByRole('button', { name: 'Bewaar wie er zijn' }).click();
		await page.getByText('Bewaard.').waitFor();
		await page.getByRole('button', { name: 'Sluit het overleg af' }).click();
		await page.getByText('afgesloten', { exact: true }).waitFor();
		await page.getByText('Zo doen we het.').waitFor();
		await window.close();
	});
});

test('the school adds a kind of its own, in a series', async () => {
	const { page } = samira;
	await page.goto('/overleg');
	await page.getByRole('link', { name: 'Een eigen overleg' }).click();
	await page.getByLabel('Hoe heet het?').fill('Werkgroep lezen');
	await page.getByLabel('Op welke dag?').fill('2027-03-18');
	await page.getByLabel('Begint om').fill('15:30');
	await page.getByRole('radio', { name: 'Elke vier weken' }).check();
	await page.getByRole('checkbox', { name: 'Joost van der Meulen' }).check();
	await look(page, 'overleg-nieuw');
	await lookOnPhone(page, 'overleg-nieuw');
	await page.getByRole('button', { name: 'Zet in het jaarplan' }).click();
	await page.getByRole('heading', { name: 'Werkgroep lezen' }).waitFor();
	await page.getByRole('link', { name: 'Volgende keer: 15 april 2027' }).waitFor();
});

test('without a script the minutes are written too, and a colleague outside a meeting does not find it', async () => {
	const id = await today('overleg-ib-directie');
	const plain = await application.open('samira', { ...desk, javaScriptEnabled: false });
	await plain.page.goto(`/overleg/${id}`);
	await plain.page.getByRole('button', { name: 'Maak de agenda' }).click();
	await plain.page.getByLabel('Wat er gezegd is').first().fill('Zonder script.');
	await plain.page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
	await plain.page.getByText('Bewaard.').waitFor();
	expect(await plain.page.getByLabel('Wat er gezegd is').first().inputValue()).toBe('Zonder script.');
	await plain.close();
	const joost = await application.open('joost', desk);
	const response = await joost.page.goto(`/overleg/${id}`);
	expect(response?.status()).toBe(404);
	await joost.close();
});
