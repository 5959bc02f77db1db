import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** What was deleted by mistake comes back within thirty days. */
let application: Application;
const windows: Window[] = [];
beforeAll(async () => {
	application = await startApplication();
});
afterEach(async () => {
	for (const window of windows.splice(0)) await window.close();
});
afterAll(() => application?.stop());

test('an observation that was taken back is put back, and counts again', async () => {
	const window = await application.open('joost', desk);
	windows.push(window);
	const { page } = window;
	await page.goto('/prullenbak');
	await page.getByText('Legde de klas uit hoe de waterkringloop werkt.').waitFor();
	await look(page, 'prullenbak');
	await lookOnPhone(page, 'prullenbak');
	await page.getByRole('button', { name: 'Zet terug: Observatie' }).first().click();
	await page.getByText('Het staat weer op zijn plek.').waitFor();
	const { rows } = await application.database.pool.query(
		`select from observatie where tekst = 'Legde de klas uit hoe de waterkringloop werkt.'`
	);
	expect(rows).toHaveLength(1);
	expect(await page.getByText('Legde de klas uit').count()).toBe(0);
});
