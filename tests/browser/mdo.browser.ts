import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone, phone } from './look.ts';
import { demodag } from './demodag.ts';

/** A meeting about one child with people from outside: asked for, prepared, held by two who write at once, and its report. */
let application: Application;
let ilse: Window;
let samira: Window;
beforeAll(async () => {
	application = await startApplication();
	ilse = await application.open('ilse', phone);
	samira = await application.open('samira', desk);
	const { pool } = application.database;
	// Amina's is on the next day for it; that day is today, and there is one more.
	await pool.query(
		`update moment set van = $1, tot = $1 where id = (select moment_id from mdo
			join leerling on leerling.id = mdo.leerling_id where leerling.roepnaam = 'Amina')`,
		[demodag]
	);
});
afterAll(() => application?.stop());

test('S87-S94: the list says who may come; somebody from outside waits for consent, and the letter is one page', async () => {
	const { page } = samira;
	await page.goto('/overleg');
	await page.getByRole('link', { name: 'MDO', exact: true }).click();
	await page.getByRole('heading', { name: 'Gepland' }).waitFor();
	await look(page, 'mdos');
	await page.getByRole('link', { name: /Amina/ }).click();
	await page.locator('[data-klaar]').waitFor();
	await page.getByText('Zet iemand op de lijst').click();
	await page.getByLabel('Iemand van buiten').fill('Hein van Stralen');
	await page.getByLabel('Namens welke organisatie').fill('Adviseur samenwerkingsverband');
	await page.getByRole('button', { name: 'Zet deze persoon erbij' }).click();
	await page.getByText('nog geen toestemming van').waitFor();
	await look(page, 'mdo-voorbereiden');
	await lookOnPhone(page, 'mdo-voorbereiden');
	await page.getByRole('button', { name: 'Begin het MDO' }).click();
	await page.getByText('Kies hoe Amina erbij is of gehoord wordt.').first().waitFor();
	await page.locator('[data-klaar]').waitFor();
	await page.getByLabel('Is vooraf gesproken').check();
	await page
		.getByLabel('Wat wil Amina zeggen, of waarom niet?')
		.fill('Zij wil graag bij haar vriendin blijven.');
	await page.locator('#inbreng').getByRole('button', { name: 'Bewaar' }).click();
	await page.getByText('Bewaard.').first().waitFor();
	await page.getByRole('button', { name: 'Haal weg: Hein van Stralen' }).click();
	await page.getByText('Hein van Stralen').waitFor({ state: 'detached' });
	const brief = await page.request.get(`${new URL(page.url()).pathname}/uitnodiging`);
	expect(brief.headers()['content-type']).toBe('application/pdf');
	await page
		.getByRole('button', { name: /^Is uitgenodigd: / })
		.first()
		.click();
	await page.getByText('uitgenodigd op').first().waitFor();
});

test('S95, S96: teacher and intern begeleider write at once; decided, agreed, closed and read', async () => {
	const { page } = samira;
	await page.getByRole('button', { name: 'Begin het MDO' }).click();
	await page.getByText('bezig').waitFor();
	await page.locator('[data-klaar]').waitFor();
	await ilse.page.goto('/');
	await ilse.page.goto(new URL(page.url()).pathname);
	await ilse.page.locator('[data-klaar]').waitFor();
	await page.getByText('Hier: u, Ilse').waitFor();
	const veld = (window: Window) =>
		window.page.getByRole('region', { name: 'Wat de school ziet en deed' }).getByLabel('Wat erbij komt');
	await Promise.all([
		veld(samira).pressSequentially('Samira schrijft dit. ', { delay: 15 }),
		veld(ilse).pressSequentially('Ilse schrijft mee. ', { delay: 15 })
	]);
	for (const window of [samira, ilse])
		await expect
			.poll(() => veld(window).inputValue(), { timeout: 60_000 })
			.toMatch(
				/(Samira schrijft dit\. .*Ilse schrijft mee\.)|(Ilse schrijft mee\. .*Samira schrijft dit\.)/s
			);
	await lookOnPhone(ilse.page, 'mdo-gesprek');
	for (const box of await page.locator('#wie').getByRole('checkbox').all()) await box.check();
	await page.getByRole('button', { name: 'Bewaar wie er zijn' }).click();
	await page.getByText('Bewaard.').first().waitFor();
	await page.locator('[data-klaar]').waitFor();
	await page.getByLabel('Wat is er besloten?').fill('De eigen leerlijn blijft, met een doel erbij.');
	await page.getByRole('button', { name: 'Schrijf het besluit op' }).click();
	await page.getByText('Besluit: De eigen leerlijn blijft').waitFor();
	await page.getByLabel('Wat gaat er gebeuren?').fill('Past het doel aan.');
	await page.locator('#uitkomst').getByLabel('Wie', { exact: true }).selectOption({ label: 'Ilse Kosters' });
	await page.getByRole('button', { name: 'Leg de afspraak vast' }).click();
	await page.getByText('Afspraak: Past het doel aan.').waitFor();
	await look(page, 'mdo-uitkomst');
	await page.getByRole('button', { name: 'Sluit het MDO af' }).click();
	await page.getByRole('heading', { name: 'Besluiten' }).waitFor();
	await look(page, 'mdo-verslag');
	const verslag = await page.request.get(`${new URL(page.url()).pathname}/verslag`);
	expect(verslag.headers()['content-type']).toBe('application/pdf');

	await ilse.page.goto('/werklijst');
	await ilse.page.getByText('Past het doel aan.').waitFor();
	await ilse.page.goto(new URL(page.url()).pathname);
	await ilse.page
		.getByLabel('Wat wilt u toevoegen?')
		.fill('Amina vond het fijn dat haar woorden op tafel lagen.');
	await ilse.page.getByRole('button', { name: 'Voeg toe' }).click();
	await ilse.page.getByText('Amina vond het fijn').waitFor();
});

test('X4: a teacher asks for one about the own pupil from level 3, and the intern begeleider is asked for a day', async () => {
	const youssef = await application.open('youssef', desk);
	const { page } = youssef;
	const { rows } = await application.database.pool.query<{ id: string }>(
		`select leerling.id from leerling join groepsplaatsing on groepsplaatsing.leerling_id = leerling.id
		join groep on groep.id = groep_id where groep.naam = 'Groep 6' and groepsplaatsing.tot is null and leerling.roepnaam = 'Bram' limit 1`
	);
	await page.goto(`/leerlingen/${rows[0]!.id}`);
	await page.getByRole('link', { name: 'MDO', exact: true }).click();
	await look(page, 'mdo-aanvragen');
	await page
		.getByLabel('Waarop moet het MDO antwoord geven?')
		.fill('Wat heeft Bram nodig om weer te durven rekenen?');
	await page.getByRole('button', { name: 'Vraag het MDO aan' }).click();
	await page.getByText('nog zonder dag').waitFor();
	await look(page, 'mdo-aangevraagd');
	await samira.page.goto('/mdo');
	await samira.page.getByRole('link', { name: /^Bram/ }).click();
	await samira.page.locator('[data-klaar]').waitFor();
	await samira.page.getByRole('button', { name: 'Leg de dag vast' }).click();
	await samira.page.getByText('Bewaard.').first().waitFor();
	await samira.page.goto('/mdo');
	await samira.page.locator('#gepland').getByRole('link', { name: /^Bram/ }).waitFor();
});
