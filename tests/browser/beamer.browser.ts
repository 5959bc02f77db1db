import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, screenshot, startApplication, type Application, type Window } from './harness.ts';

/** A screen that others see: the server leaves out other names and what not everybody may read. */
let application: Application;
let joost: Window;
beforeAll(async () => {
	application = await startApplication();
	joost = await application.open('joost');
});
afterAll(() => application?.stop());

async function namesOf(groep: string) {
	const { rows } = await application.database.pool.query<{ id: string; naam: string; ouder: string }>(
		`select leerling.id, concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam) as naam,
			(select ouder.telefoon from ouder join ouderschap on ouder_id = ouder.id
				where leerling_id = leerling.id and telefoon is not null limit 1) as ouder
		from leerling join groepsplaatsing on leerling_id = leerling.id
		where groep_id = $1 and tot is null order by leerling.id`,
		[groep]
	);
	return rows;
}

test('with one key the group has no names, the file no parents and no notes, and off again they are back', async () => {
	const { page } = joost;
	const { rows } = await application.database.pool.query<{ id: string }>(
		`select id from groep where naam = 'Groep 4' order by schooljaar desc limit 1`
	);
	const groep = rows[0]!.id;
	const kinderen = await namesOf(groep);
	await page.goto(`/groepen/${groep}`);
	await page.keyboard.press('b');
	await page.getByText('De beamerstand staat aan').waitFor();
	const overzicht = await page.content();
	const lijst = kinderen.map(({ naam }) => naam.split(' ').at(-1)!);
	expect(lijst.filter((naam) => overzicht.includes(naam))).toEqual([]);
	expect(await axe(page)).toEqual([]);
	await screenshot(page, 'beamer-groep');

	const kind = kinderen.find(({ ouder }) => ouder !== null)!;
	await page.goto(`/leerlingen/${kind.id}`);
	await page.getByRole('heading', { name: kind.naam }).waitFor();
	const dossier = await page.content();
	expect(dossier).not.toContain(kind.ouder);
	expect(dossier).not.toContain('Wie ziet dit kind');
	expect(dossier).not.toContain('id="tijdlijn"');
	await screenshot(page, 'beamer-dossier');
	await page.getByRole('button', { name: 'Beamer uit' }).click();
	await page.getByText(kind.ouder).first().waitFor();
});

test('the live review sends one child at a time to the beamer, without the preparation', async () => {
	const { page } = joost;
	const { rows } = await application.database.pool.query<{ id: string; groep_id: string }>(
		`select leerlingbespreking.id, groep_id from leerlingbespreking join groep on groep.id = groep_id
		where groep.naam = 'Groep 4' and afgesloten_op is null order by gepland_op limit 1`
	);
	const { id, groep_id: groep } = rows[0]!;
	await application.database.pool.query(
		`update leerlingbespreking set begonnen_op = coalesce(begonnen_op, now()) where id = $1`,
		[id]
	);
	const voorbereid = await application.database.pool.query<{ tekst: string }>(
		`select tekst from besprekingstekst where leerlingbespreking_id = $1 and veld = 'voorbereiding' and tekst <> ''`,
		[id]
	);
	const kinderen = await namesOf(groep);
	const [een, ander] = [kinderen[0]!, kinderen[1]!];
	await page.goto(`/besprekingen/${id}?leerling=${een.id}`);
	await page.getByRole('button', { name: 'Beamer', exact: true }).click();
	await page.getByText('De beamerstand staat aan').waitFor();
	await page.getByRole('heading', { name: een.naam }).waitFor();
	const answer = await page.request.get(`/besprekingen/${id}?leerling=${ander.id}`);
	const text = await answer.text();
	expect(text).toContain(ander.naam);
	expect(text).not.toContain(een.naam);
	expect(voorbereid.rows.filter(({ tekst }) => text.includes(tekst.slice(0, 40)))).toEqual([]);
	await screenshot(page, 'beamer-bespreking');
});
