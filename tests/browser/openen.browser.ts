import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { axe, screenshot, startApplication, type Application, type Window } from './harness.ts';

/** Need to know, with a way out: who has no relation opens a file with a reason, for a while, and others can read it. */
let application: Application;
let kind: { id: string; vraag: string; naam: string };
const windows: Window[] = [];

beforeAll(async () => {
	application = await startApplication();
	const { rows } = await application.database.pool.query<typeof kind>(
		`select leerling.id, ondersteuningsvraag.vraag, concat_ws(' ', roepnaam, voorvoegsel, achternaam) as naam from leerling
		join groepsplaatsing on leerling_id = leerling.id join groep on groep.id = groep_id
		join ondersteuningsvraag on ondersteuningsvraag.leerling_id = leerling.id
		where groep.naam = 'Groep 4' and groepsplaatsing.tot is null order by leerling.id limit 1`
	);
	kind = rows[0]!;
});
afterEach(async () => {
	for (const window of windows.splice(0)) await window.close();
});
afterAll(() => application?.stop());

async function enter(naam: string, options = {}) {
	const window = await application.open(naam, options);
	windows.push(window);
	return window.page;
}

test('openen met een reden: the door, the reason, what is behind it, until it shuts by itself', async () => {
	const page = await enter('marijke', { javaScriptEnabled: false });
	await page.goto(`/leerlingen/${kind.id}`);
	await page.getByText('alleen naam, groep en contact').waitFor();
	expect(await page.content()).not.toContain(kind.vraag);
	await screenshot(page, 'openen-deur');

	await page.getByRole('link', { name: 'Dossier openen met een reden' }).click();
	await page.getByRole('button', { name: 'Dossier openen' }).click();
	await page.getByText('Kies waarom u dit dossier opent.').first().waitFor();
	await page.getByLabel('Iets anders').check();
	await page.getByLabel('Open tot en met').fill('2027-03-19');
	await page.getByRole('button', { name: 'Dossier openen' }).click();
	await page.getByText('Schrijf in een zin waarom u dit dossier opent').first().waitFor();
	expect(await page.getByLabel('Open tot en met').inputValue()).toBe('2027-03-19');
	await page.getByLabel('Gesprek met ouders').check();
	await page.getByLabel('In uw eigen woorden').fill('Moeder vraagt een gesprek aan.');
	await page.getByRole('button', { name: 'Dossier openen' }).click();

	await page.getByText('Het blijft voor u open tot en met 19 maart 2027').waitFor();
	await page.getByText('Gesprek met ouders of een klacht: Moeder vraagt een gesprek aan.').waitFor();
	await page.getByRole('link', { name: kind.vraag }).first().waitFor();

	await application.vandaag('2027-03-19');
	await page.goto(`/leerlingen/${kind.id}`);
	await page.getByRole('link', { name: kind.vraag }).first().waitFor();
	await application.vandaag('2027-03-20');
	await page.goto(`/leerlingen/${kind.id}`);
	await page.getByText('U had dit dossier open tot en met 19 maart 2027').waitFor();
	expect(await page.content()).not.toContain(kind.vraag);
});

test('who opens closes early, the teacher and the FG see who it was and why', async () => {
	const page = await enter('marijke');
	await page.goto(`/leerlingen/${kind.id}/openingen`);
	await page.getByLabel('Besluit over overgang').check();
	expect(await axe(page)).toEqual([]);
	await screenshot(page, 'openen-formulier');
	await page.getByRole('button', { name: 'Dossier openen' }).click();
	await page.getByRole('link', { name: 'Bekijken of eerder sluiten' }).click();
	await page.getByRole('button', { name: 'Nu sluiten' }).waitFor();

	const joost = await enter('joost', { viewport: { width: 390, height: 844 } });
	await joost.goto(`/leerlingen/${kind.id}`);
	await joost.getByText(/mensen kunnen iets van/).click();
	const kijker = joost.locator('#toegang li', { hasText: 'Marijke de Wit' });
	await kijker.getByText('opende het dossier met een reden').waitFor();
	await kijker.getByText('tot en met 3 april 2027').waitFor();
	await screenshot(joost, 'openen-wie-ziet-telefoon');

	await page.getByRole('button', { name: 'Nu sluiten' }).click();
	await page.getByText('eerder gesloten op 20 maart 2027').waitFor();
	expect(await page.getByRole('button', { name: 'Nu sluiten' }).count()).toBe(0);
	await page.goto(`/leerlingen/${kind.id}`);
	expect(await page.content()).not.toContain(kind.vraag);
	await joost.reload();
	expect(await joost.locator('#toegang li', { hasText: 'opende het dossier' }).count()).toBe(0);

	const frederik = await enter('frederik');
	await frederik.goto('/gebeurtenissen');
	await frederik.getByRole('link', { name: 'Geopend met een reden' }).click();
	const rij = frederik.getByRole('row', { name: /Moeder vraagt een gesprek aan/ });
	await rij.getByText('Marijke de Wit').waitFor();
	await rij.getByRole('link', { name: kind.naam }).waitFor();
	expect(await axe(frederik)).toEqual([]);
	await screenshot(frederik, 'openen-toezicht');
});
