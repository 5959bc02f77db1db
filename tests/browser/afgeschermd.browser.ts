import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { axe, screenshot, startApplication, type Application, type Window } from './harness.ts';

/** Closed pieces, weetjes and assignments: who may know, that it exists, and what it says. */
let application: Application;
const windows: Window[] = [];
const geheim = 'Beschikking over de omgang';

beforeAll(async () => {
	application = await startApplication();
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
async function find(query: string) {
	const { rows } = await application.database.pool.query<{ id: string }>(query);
	return rows[0]!.id;
}

test('a closed piece: the teacher sees that it is there, a reader opens it with a tick, on the screen and as a PDF', async () => {
	const kacper = await find(`select leerling_id as id from gesloten_stuk`);
	const joost = await enter('joost');
	await joost.goto(`/leerlingen/${kacper}`);
	await joost.getByRole('link', { name: 'Uitspraak of besluit van de rechter' }).click();
	await joost.getByText('U ziet dat dit stuk er is, niet wat erin staat').waitFor();
	expect(await joost.getByRole('button', { name: 'Stuk openen' }).count()).toBe(0);
	const stuk = new URL(joost.url()).pathname;
	const guess = (path: string) =>
		joost.request.post(stuk + path, {
			form: { vinkje: 'ja' },
			headers: { origin: application.address }
		});
	for (const path of ['?/openen', '/pdf']) {
		const answer = await guess(path);
		expect(await answer.text()).not.toContain(geheim);
	}

	const samira = await enter('samira', { javaScriptEnabled: false });
	await samira.goto('/leerlingen');
	await samira.getByRole('link', { name: 'Afgesloten stukken' }).click();
	await samira.getByRole('link', { name: 'Uitspraak of besluit van de rechter' }).click();
	expect(await samira.content()).not.toContain(geheim);
	await samira.getByRole('button', { name: 'Stuk openen' }).click();
	await samira.getByText('Zet een vinkje').first().waitFor();
	await samira.getByLabel('Ik heb dit stuk nu nodig').check();
	await samira.getByRole('button', { name: 'Stuk openen' }).click();
	await samira.getByText(geheim).waitFor();
	await screenshot(samira, 'gesloten-stuk-open');
	await samira.getByLabel('Wat wilt u toevoegen?').fill('Vader belde over het ophalen.');
	await samira.getByRole('button', { name: 'Toevoegen' }).click();
	await samira.getByText('Samira El Idrissi, op het scherm').first().waitFor();
	expect(await samira.content()).not.toContain('Vader belde');
	const pdf = await samira.request.post(`${stuk}/pdf`, {
		form: { vinkje: 'ja' },
		headers: { origin: application.address }
	});
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	await samira.reload();
	await samira.getByText('Samira El Idrissi, als PDF').waitFor();
});

test('an assistant reads the weetjes of the group and nothing of the file; the teacher adds one', async () => {
	const groep = await find(`select id from groep where naam = 'Groep 4' order by schooljaar desc limit 1`);
	const kind = await find(`select leerling_id as id from groepsplaatsing where groep_id = '${groep}'
		and tot is null and leerling_id not in (select leerling_id from weetje) limit 1`);
	const joost = await enter('joost');
	await joost.goto(`/leerlingen/${kind}`);
	await joost.getByRole('link', { name: 'Weetje', exact: true }).click();
	await joost.getByLabel('Medicatie').check();
	await joost.getByLabel('Wat moet een ander weten?').fill('Puffer voor het sporten, in de la.');
	expect(await axe(joost)).toEqual([]);
	await joost.getByRole('button', { name: 'Toevoegen' }).click();
	await joost.getByRole('button', { name: 'Weghalen' }).waitFor();

	const wesley = await enter('wesley', { viewport: { width: 390, height: 844 } });
	await wesley.goto(`/groepen/${groep}`);
	await wesley.getByRole('link', { name: 'Weetjes' }).click();
	await wesley.getByText('Puffer voor het sporten, in de la.').waitFor();
	await wesley.getByText('Geen pinda of noten').waitFor();
	expect(await axe(wesley)).toEqual([]);
	const daan = await enter('daan');
	await daan.goto(`/groepen/${groep}/weetjes`);
	await daan.getByText('Hier komen de weetjes van deze groep').waitFor();
});

test('a specialist sees a child from the assignment on, until it ends', async () => {
	const kind = await find(`select leerling_id as id from groepsplaatsing join groep on groep.id = groep_id
		where groep.naam = 'Groep 6' and groepsplaatsing.tot is null order by leerling_id limit 1`);
	const karim = await enter('karim');
	expect((await karim.goto(`/leerlingen/${kind}`))?.status()).toBe(404);
	const samira = await enter('samira');
	await samira.goto(`/leerlingen/${kind}/toewijzingen`);
	await samira.getByLabel(/begeleiden/).selectOption({ label: 'Karim Boualam, motorische remedial teacher' });
	await samira.getByLabel('Waarvoor?').fill('Evenwicht en balvaardigheid, op dinsdag.');
	expect(await axe(samira)).toEqual([]);
	await samira.getByRole('button', { name: 'Toewijzen' }).click();
	await samira.getByText('Evenwicht en balvaardigheid').waitFor();
	await karim.goto(`/leerlingen/${kind}`);
	await karim.getByText('want u begeleidt dit kind').waitFor();
	await samira.getByRole('button', { name: 'Beëindigen' }).click();
	await samira.getByRole('dialog').getByRole('button', { name: 'Beëindigen' }).click();
	await samira.getByText('was van').waitFor();
	expect((await karim.goto(`/leerlingen/${kind}`))?.status()).toBe(404);
});
