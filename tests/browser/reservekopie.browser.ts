import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, startApplication, type Application } from './harness.ts';

/** The beheerder finds the backup that was made by itself, and makes another one. */
let application: Application;
const place = mkdtempSync(path.join(tmpdir(), 'zorgvuldig-'));
const folder = path.join(place, 'kopie');

beforeAll(async () => {
	application = await startApplication({
		environment: {
			ZORGVULDIG_RESERVEKOPIE: folder,
			ZORGVULDIG_RESERVEKOPIE_SLEUTEL: path.join(place, 'kluis/sleutel')
		}
	});
});
afterAll(async () => {
	await application?.stop();
	rmSync(place, { recursive: true, force: true });
});

test('na de start wordt vanzelf een reservekopie gemaakt, en de beheerder maakt er een bij zonder script', async () => {
	const { page, close } = await application.open('bas', { javaScriptEnabled: false });
	const finished = () => page.locator('td:has-text("gecontroleerd")').count();
	const waitFor = (count: number) =>
		expect
			.poll(
				async () => {
					await page.goto('/reservekopie');
					return finished();
				},
				{ timeout: 60_000, interval: 500 }
			)
			.toBe(count);
	await waitFor(1);
	await page.getByRole('button', { name: 'Maak nu een reservekopie' }).click();
	expect(await page.getByText('Er wordt nu een reservekopie gemaakt').count()).toBe(1);
	await waitFor(2);
	expect(readdirSync(folder).filter((name) => name.endsWith('.age'))).toHaveLength(2);
	await close();
});

test('de bladzijde is voor iedereen te gebruiken', async () => {
	const { page, close } = await application.open('bas');
	await page.goto('/reservekopie');
	expect(await axe(page)).toEqual([]);
	await close();
});
