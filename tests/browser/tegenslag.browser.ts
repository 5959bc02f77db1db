import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application } from './harness.ts';
import { look, phone, type Page } from './look.ts';
import { readSamples } from './samples.ts';
import { layLine } from './verbinding.ts';

/** A disk without room and a database that is away: a sentence, and what was typed comes back. */
let application: Application;
let line: Awaited<ReturnType<typeof layLine>>;
let vraag: string;

beforeAll(async () => {
	line = await layLine();
	application = await startApplication({ between: line.along });
	vraag = (await readSamples(application.database))('/vragen/[vraag]');
});
afterAll(async () => {
	await application?.stop();
	await line?.cut();
});

const field = (page: Page) => page.getByLabel('Wat zag, hoorde of besprak u?');

/** Types a note and sends it. */
async function write(page: Page, text: string) {
	await page.goto(vraag);
	const summary = page.getByText('Notitie, of de woorden van ouders of kind');
	if (!(await field(page).isVisible())) await summary.click();
	await field(page).fill(text);
	await page.getByRole('button', { name: 'Bladzijde toevoegen' }).click();
}

/** The note stands where it was typed; sent once more it is on the page. */
async function finish(page: Page, text: string) {
	await page.goto(vraag);
	await page.locator('.concept').first().waitFor();
	expect(await field(page).inputValue()).toBe(text);
	if (!(await field(page).isVisible()))
		await page.getByText('Notitie, of de woorden van ouders of kind').click();
	await page.getByRole('button', { name: 'Bladzijde toevoegen' }).click();
	await page.getByText(text, { exact: true }).first().waitFor();
	const { rows } = await application.database.pool.query(
		'select count(*)::int as aantal from vraagnotitie where tekst = $1',
		[text]
	);
	expect(rows[0].aantal).toBe(1);
}

test('een volle schijf: een zin, en de tekst staat er nog', async () => {
	const { page, close } = await application.open('joost');
	const text = 'Yusuf las vandaag de hele bladzijde zonder te stoppen.';
	await application.database.pool.query(`
		create function schijf_vol() returns trigger language plpgsql as $$
		begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
		create trigger schijf_vol before insert on vraagnotitie execute function schijf_vol()`);
	await write(page, text);
	await page.getByRole('heading', { name: 'Er past niets meer bij' }).waitFor();
	await look(page, 'tegenslag-schijf');
	await application.database.pool.query('drop trigger schijf_vol on vraagnotitie; drop function schijf_vol');
	await finish(page, text);
	await close();
});

test('de database is weg: een zin, en de tekst staat er nog als zij terug is', async () => {
	const { page, close } = await application.open('joost', phone);
	const text = 'Moeder vertelt dat Yusuf thuis uit zichzelf voorleest.';
	await page.goto(vraag);
	await page.getByText('Notitie, of de woorden van ouders of kind').click();
	await field(page).fill(text);
	await line.cut();
	await page.getByRole('button', { name: 'Bladzijde toevoegen' }).click();
	await page.getByRole('heading', { name: 'Zorgvuldig kan even niet bij de gegevens' }).waitFor();
	await look(page, 'tegenslag-verbinding-390');
	await line.mend();
	await finish(page, text);
	await close();
});
