import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { axe, screenshot, startApplication, type Application, type Window } from './harness.ts';

/** A parent asks who looked; the intern begeleider answers, and the FG keeps an eye on reading (R-INZ-1). */
let application: Application;
let kind: { id: string; naam: string };
const windows: Window[] = [];

beforeAll(async () => {
	application = await startApplication();
	const { rows } = await application.database.pool.query<{ id: string; naam: string }>(
		`select leerling.id, concat_ws(' ', roepnaam, voorvoegsel, achternaam) as naam from leerling
		join groepsplaatsing on leerling_id = leerling.id join groep on groep.id = groep_id
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

test('the teacher reads, the intern begeleider answers the parent on screen and on paper', async () => {
	const joost = await enter('joost');
	await joost.goto(`/leerlingen/${kind.id}`);
	const samira = await enter('samira', { javaScriptEnabled: false });
	await samira.goto(`/leerlingen/${kind.id}`);
	await samira.getByRole('link', { name: 'Wie keek in dit dossier?' }).click();
	const lijst = samira.getByRole('table');
	await lijst.getByText('Joost van der Meulen, groepsleerkracht').waitFor();
	expect(await lijst.getByText('Kind van de eigen groep').count()).toBe(1);

	await samira.getByLabel('Namen van medewerkers').selectOption('nee');
	await samira.getByRole('button', { name: 'Toon' }).click();
	expect(await samira.getByText('Joost').count()).toBe(0);
	const address = await samira.getByRole('link', { name: 'PDF voor de ouder' }).getAttribute('href');
	expect(address).toContain('namen=nee');
	const pdf = await samira.request.get(address!);
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the FG finds it back, takes it along and sees that too', async () => {
	const frederik = await enter('frederik');
	await frederik.goto('/');
	await frederik.getByRole('link', { name: 'Wie deed wat' }).click();
	await frederik.getByLabel('Kind', { exact: false }).first().fill(kind.naam);
	await frederik.getByLabel('Wat', { exact: true }).selectOption('afdruk');
	await frederik.getByRole('button', { name: 'Zoeken' }).click();
	await frederik.getByRole('cell', { name: 'maakte een PDF: wie keek' }).first().waitFor();
	expect(await axe(frederik)).toEqual([]);
	await screenshot(frederik, 'wie-deed-wat');

	const csv = await frederik.request.get(
		(await frederik.getByRole('link', { name: 'Meenemen als CSV-bestand' }).getAttribute('href'))!
	);
	expect(await csv.text()).toContain(`maakte een PDF: wie keek;${kind.naam}`);
	await frederik.goto('/gebeurtenissen?soort=uitvoer');
	await frederik.getByRole('cell', { name: /nam mee als bestand \(csv\): gebeurtenissen/ }).waitFor();

	await frederik.goto('/gebeurtenissen/controle');
	await frederik.getByText('Het log is heel').waitFor();
});

test('the FG judges reading that stands out, with bounds of the school', async () => {
	const frederik = await enter('frederik', { viewport: { width: 390, height: 844 } });
	await frederik.goto('/gebeurtenissen/opvallend');
	// Whatever the hour of this test is, call it night.
	const { hour } = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam');
	await frederik.getByLabel('De nacht begint om').fill(String((hour + 23) % 24));
	await frederik.getByLabel('De nacht eindigt om').fill(String((hour + 2) % 24));
	await frederik.getByLabel('Waarom deze grenzen?').fill('Proef met de grenzen van de nacht.');
	await frederik.getByRole('button', { name: 'Grenzen bewaren' }).click();
	await frederik.getByText('De grenzen zijn bewaard.').waitFor();
	const bevinding = frederik.getByRole('article', { name: 'In de nacht: Joost van der Meulen' });
	await bevinding.getByLabel('Wat vond u?').fill('Hij bereidde een gesprek voor.');
	await bevinding.getByRole('button', { name: 'Oordeel bewaren' }).click();
	await frederik.getByText('Kies wat u ervan vindt.').first().waitFor();
	expect(await bevinding.getByLabel('Wat vond u?').inputValue()).toBe('Hij bereidde een gesprek voor.');
	await bevinding.getByLabel('In orde: er is een goede reden voor').check();
	await bevinding.getByRole('button', { name: 'Oordeel bewaren' }).click();
	await frederik.getByText('Uw oordeel is bewaard.').waitFor();
	expect(await bevinding.count()).toBe(0);
	await frederik.getByText('Hij bereidde een gesprek voor.').waitFor();
	expect(await axe(frederik)).toEqual([]);
});

test('what cannot be written down is not shown', async () => {
	const samira = await enter('samira', { javaScriptEnabled: false });
	const { pool } = application.database;
	const children = /\/leerlingen\/[0-9a-f-]{36}/;
	for (const address of [`/leerlingen/${kind.id}`, '/signalen']) {
		expect(await (await samira.request.get(address)).text(), address).toMatch(children);
		await pool.query(`create function geen_log() returns trigger language plpgsql as $$ begin raise exception 'vol'; end $$;
			create trigger geen_log before insert on gebeurtenis for each row when (new.soort = 'inzage') execute function geen_log()`);
		try {
			const answer = await samira.request.get(address);
			expect(answer.status(), address).toBe(500);
			expect(await answer.text(), address).not.toMatch(children);
		} finally {
			await pool.query('drop function geen_log() cascade');
		}
		expect((await samira.request.get(address)).status(), address).toBe(200);
	}
});
