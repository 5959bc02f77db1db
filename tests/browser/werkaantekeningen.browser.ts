import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** A note to think with: for its writer only, on the work list before it goes, and into the file when it matters (R-INZ-1). */
let application: Application;
let kind: string;
const windows: Window[] = [];
beforeAll(async () => {
	application = await startApplication();
	const { rows } = await application.database.pool.query<{ leerling_id: string }>(
		`select leerling_id from werkaantekening where tekst like 'Leek twee ochtenden moe%'`
	);
	kind = rows[0]!.leerling_id;
});
afterEach(async () => {
	for (const window of windows.splice(0)) await window.close();
});
afterAll(() => application?.stop());

async function enter(naam: string, options = {}) {
	const window = await application.open(naam, { ...desk, ...options });
	windows.push(window);
	return window.page;
}

test('a note is written on a phone without script, nobody else sees it, and one goes into the file', async () => {
	const joost = await enter('joost', { javaScriptEnabled: false });
	await joost.goto('/werklijst');
	await joost.getByRole('link', { name: /^Kijk of uw werkaantekening over / }).click();
	await joost.getByText('Leek twee ochtenden moe.', { exact: false }).waitFor();
	await joost.getByRole('button', { name: 'Bewaar de aantekening' }).click();
	await joost.getByText('Schrijf op wat u wilt onthouden.').first().waitFor();
	await joost.getByLabel('Wat wilt u onthouden?').fill('Zat vandaag graag bij het aquarium.');
	await joost.getByRole('button', { name: 'Bewaar de aantekening' }).click();
	await joost.getByText('Uw aantekening is bewaard', { exact: false }).waitFor();

	const samira = await enter('samira');
	await samira.goto(`/leerlingen/${kind}/werkaantekeningen`);
	await samira.getByText('U heeft geen werkaantekeningen over', { exact: false }).waitFor();
	expect(await samira.getByText('aquarium').count()).toBe(0);

	await joost
		.getByRole('listitem')
		.filter({ hasText: 'Leek twee ochtenden moe' })
		.getByRole('button', { name: 'Zet in het dossier' })
		.click();
	await joost.getByText('Leek twee ochtenden moe.', { exact: false }).first().waitFor();
	expect(joost.url()).toContain('/vragen/');
	await samira.goto(joost.url());
	await samira.getByText('Leek twee ochtenden moe.', { exact: false }).first().waitFor();
});

test('it looks well on desk and phone, what is typed is not lost, and throwing away asks first', async () => {
	const joost = await enter('joost');
	await joost.goto(`/leerlingen/${kind}/werkaantekeningen`);
	await look(joost, 'werkaantekeningen');
	await lookOnPhone(joost, 'werkaantekeningen');
	await joost.getByLabel('Wat wilt u onthouden?').fill('Half geschreven');
	await joost.goto('/');
	await joost.goto(`/leerlingen/${kind}/werkaantekeningen`);
	await joost.locator('.concept').waitFor();
	expect(await joost.getByLabel('Wat wilt u onthouden?').inputValue()).toBe('Half geschreven');
	const regel = joost.getByRole('listitem').filter({ hasText: 'Bloeide op' });
	await regel.getByText('Gooi weg', { exact: true }).click();
	await regel.getByRole('button', { name: 'Gooi de aantekening weg' }).click();
	await joost.getByText('De aantekening is weg.').waitFor();
	expect(await regel.count()).toBe(0);
	await joost.goto(`/leerlingen/${kind}`);
	await joost.getByRole('heading', { name: 'Uw werkaantekeningen' }).waitFor();
	await look(joost, 'leerling-met-werkaantekeningen');
	await lookOnPhone(joost, 'leerling-met-werkaantekeningen');
});
