import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** A parent says that a note is wrong: asked by the teacher, decided by the intern begeleider, read in the story (AVG art. 16). */
let application: Application;
let stuk: { kind: string; vraag: string; id: string; tekst: string };

beforeAll(async () => {
	application = await startApplication();
	const { rows } = await application.database.pool.query<typeof stuk>(
		`select vraagnotitie.leerling_id as kind, ondersteuningsvraag_id as vraag, vraagnotitie.id, tekst from vraagnotitie
		join groepsplaatsing on groepsplaatsing.leerling_id = vraagnotitie.leerling_id and groepsplaatsing.tot is null
		join groep on groep.id = groep_id
		where groep.naam = 'Groep 4' and vraagnotitie.soort = 'ouders'
			and vraagnotitie.id not in (select stuk_id from verbeterverzoek) order by vraagnotitie.id limit 1`
	);
	stuk = rows[0]!;
});
afterAll(() => application?.stop());

test('AVG art. 16: asked beside the piece, granted with a reason, and both texts stay readable in the story', async () => {
	const joost = await application.open('joost', { ...desk, javaScriptEnabled: false });
	await joost.page.goto(`/vragen/${stuk.vraag}`);
	await joost.page.locator(`a[href$="stuk=vraagnotitie:${stuk.id}#vragen"]`).click();
	expect(await joost.page.getByLabel('Wat moet er staan?').inputValue()).toBe(stuk.tekst.trim());
	await joost.page.getByLabel('Wat klopt er niet?').fill('Moeder zei dit anders.');
	await joost.page.getByRole('group', { name: 'Wie vraagt dit?' }).getByRole('radio').first().check();
	await joost.page.getByRole('button', { name: 'Vraag vastleggen' }).click();
	await joost.page.getByText('Dit staat er al zo.', { exact: false }).waitFor();
	await joost.page.getByLabel('Wat moet er staan?').fill('Moeder vertelt dat lezen thuis nu beter gaat.');
	await joost.page.getByRole('button', { name: 'Vraag vastleggen' }).click();
	await joost.page.getByText('De intern begeleider of de directie besluit hierover.').first().waitFor();
	await joost.close();

	const { page, close } = await application.open('samira', desk);
	await page.goto(`/leerlingen/${stuk.kind}/verbeteringen`);
	const regel = page.getByRole('article').filter({ hasText: 'Moeder zei dit anders.' });
	await regel.getByText('Beslissen', { exact: true }).click();
	await look(page, 'verbeteringen');
	await lookOnPhone(page, 'verbeteringen');
	await regel.getByRole('radio', { name: 'Ja, de nieuwe tekst komt in het stuk' }).check();
	await regel.getByLabel('Waarom?').fill('Het verslag gaf haar woorden niet goed weer.');
	await regel.getByRole('button', { name: 'Besluit vastleggen' }).click();
	await page.getByText('Het besluit is vastgelegd.').waitFor();

	await page.goto(`/vragen/${stuk.vraag}`);
	await page.getByText('Moeder vertelt dat lezen thuis nu beter gaat.').first().waitFor();
	await page.getByText(/^Verbeterd op 12 maart 2027/).click();
	await page.getByText(stuk.tekst.slice(0, 40), { exact: false }).first().waitFor();
	await look(page, 'vraag-verbeterd');
	await close();
});
