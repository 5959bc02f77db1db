import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** From the question of a parent to the file on paper, with the clock beside it (R-INZ-1, R-GEZ-2, AVG art. 12). */
let application: Application;
let kind: { id: string; naam: string };
let address: string;

beforeAll(async () => {
	application = await startApplication();
	const { rows } = await application.database.pool.query<{ id: string; naam: string }>(
		`select leerling_id as id, concat_ws(' ', roepnaam, voorvoegsel, achternaam) as naam from niveaubesluit
		join leerling on leerling.id = leerling_id
		where niveau >= 2 and leerling_id not in (select leerling_id from inzageverzoek union select leerling_id from gesloten_stuk)
			and (select count(*) from ouderschap where ouderschap.leerling_id = leerling.id and gezag) = 2
		group by 1, 2 order by count(*) desc, 1 limit 1`
	);
	kind = rows[0]!;
});
afterAll(() => application?.stop());

test('R-INZ-1: asked, with a clock that can be extended once, and read piece by piece', async () => {
	const { page, close } = await application.open('samira', { ...desk, javaScriptEnabled: false });
	await page.goto(`/leerlingen/${kind.id}`);
	await page.getByRole('link', { name: 'Ouder vraagt het dossier' }).click();
	await page.getByRole('group', { name: 'Wie vraagt het?' }).getByRole('radio').first().check();
	await page.getByRole('radio', { name: 'wij kennen deze ouder persoonlijk' }).check();
	await page.getByRole('radio', { name: 'in het gezagsregister nagekeken' }).check();
	await page.getByLabel('Wanneer kwam de vraag?').fill('2027-02-22');
	await page.getByRole('radio', { name: 'in een gesprek' }).check();
	await page.getByRole('button', { name: 'Verzoek vastleggen' }).click();
	await page.getByText('Het verzoek is vastgelegd. De tijd loopt.').waitFor();
	await page.getByText('antwoord uiterlijk 22 maart 2027').waitFor();
	await page.getByText('nog 10 dagen').waitFor();
	address = new URL(page.url()).pathname;

	// More time, said in time.
	await page.getByText('Meer tijd nodig?').click();
	await page.getByLabel('Waarom duurt het langer?').fill('Het dossier is groot en we lezen het zorgvuldig.');
	await page.getByRole('button', { name: 'Termijn verlengen' }).click();
	await page.getByText('antwoord uiterlijk 22 mei 2027').waitFor();

	// One piece without some words, one left out; what is asked without a reason is refused.
	const stuk = page.getByRole('article').filter({ hasText: 'nog beoordelen' }).first();
	await stuk.getByText('Beslissen', { exact: true }).click();
	await stuk.getByRole('radio', { name: 'Weglaten, met melding waarom' }).check();
	await stuk.getByRole('button', { name: 'Besluit bewaren' }).click();
	await page.getByText('Kies waarom dit niet of niet helemaal meegaat.').waitFor();
	await page.getByLabel('Waarom niet, of niet helemaal?').locator('visible=true').selectOption('derden');
	await page.getByRole('button', { name: 'Besluit bewaren' }).locator('visible=true').click();
	await page.getByText('Uw besluit is bewaard.').waitFor();
	await close();
});

test('R-INZ-1: given when everything is read, as PDF and as a file; the FG sees the clock and no more', async () => {
	const { page, close } = await application.open('samira', { ...desk, javaScriptEnabled: false });
	await page.goto(address);
	// Closing before everything is read does not work.
	await page.getByRole('radio', { name: 'De ouder krijgt het dossier' }).check();
	await page.getByLabel('Hoe krijgt de ouder het?').selectOption('op_school');
	await page.getByRole('button', { name: 'Vastleggen en afsluiten' }).click();
	await page.getByText(/die niemand heeft beoordeeld/).waitFor();
	const samen = page.getByRole('button', { name: /gelezen: (het gaat|ze gaan) mee/ });
	const loaded = () => page.waitForEvent('load');
	for (await page.waitForLoadState('load'); (await samen.count()) > 0;)
		await Promise.all([loaded(), samen.first().click()]);
	await page.getByText('U heeft alles gelezen.').waitFor();
	await page.getByRole('radio', { name: 'De ouder krijgt het dossier' }).check();
	await page.getByLabel('Hoe krijgt de ouder het?').selectOption('op_school');
	await page.getByRole('button', { name: 'Vastleggen en afsluiten' }).click();
	await page.getByText('Het antwoord is vastgelegd. Het verzoek is klaar.').waitFor();
	await page.getByText(/op school samen gelezen.*binnen de termijn/).waitFor();

	const pdf = await page.request.get(`${address}/pdf`);
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	const json = (await (await page.request.get(`${address}/json`)).json()) as {
		schema: string;
		kind: string;
		aantal: { weggelaten: number };
	};
	expect(json).toMatchObject({ schema: 'zorgvuldig/inzagedossier/1', kind: kind.naam });
	expect(json.aantal.weggelaten).toBeGreaterThan(0);
	await close();

	const seen = await application.open('samira', desk);
	await seen.page.goto(address);
	await look(seen.page, 'inzageverzoek-klaar');
	await seen.close();

	const frederik = await application.open('frederik', desk);
	await frederik.page.goto('/inzageverzoeken');
	const regel = frederik.page.getByRole('row').filter({ hasText: kind.naam });
	await regel.getByText('gegeven op 12 maart 2027, binnen de termijn').waitFor();
	expect(await frederik.page.getByRole('link', { name: kind.naam }).count()).toBe(0);
	await look(frederik.page, 'inzageverzoeken-fg');
	await frederik.close();
});

test('R-INZ-1: it stands on the work list with its age, and directie opens the file with a reason first', async () => {
	const { page, close } = await application.open('marijke', desk);
	await page.goto('/inzageverzoeken');
	await look(page, 'inzageverzoeken');
	await lookOnPhone(page, 'inzageverzoeken');
	await page.goto('/werklijst');
	await page
		.getByRole('link', { name: /Beantwoord het inzageverzoek van/ })
		.first()
		.click();
	await page.getByRole('heading', { name: 'Het dossier openen' }).waitFor();
	await look(page, 'inzageverzoek-openen');
	await page.getByRole('button', { name: 'Dossier openen' }).click();
	await page.getByText(/stukken in het dossier/).waitFor();
	await close();
});

test('R-GEZ-2: for a parent without gezag only the facts; the page of the flow reads on a phone', async () => {
	const { page, close } = await application.open('samira', desk);
	const { rows } = await application.database.pool.query<{ id: string; grond: string; leerling: string }>(
		'select id, grond, leerling_id as leerling from inzageverzoek order by op'
	);
	await page.goto(`/inzageverzoeken/${rows.find(({ grond }) => grond === 'informatieplicht')!.id}`);
	await page.getByText('Deze ouder heeft geen gezag', { exact: false }).first().waitFor();
	expect(await page.getByRole('heading', { name: 'Besprekingen', level: 2 }).count()).toBe(0);
	expect(await page.getByRole('heading', { name: 'Toetsen en groei', level: 2 }).count()).toBe(1);
	await look(page, 'inzageverzoek-zonder-gezag');
	await page.goto(`/inzageverzoeken/${rows.find(({ grond }) => grond === 'gezag')!.id}`);
	await look(page, 'inzageverzoek');
	await lookOnPhone(page, 'inzageverzoek');
	await page.goto(`/leerlingen/${rows[0]!.leerling}/inzageverzoek`);
	await look(page, 'inzageverzoek-nieuw');
	await lookOnPhone(page, 'inzageverzoek-nieuw');
	await close();
});
