import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { look, phone } from './look.ts';

/** The card of a teacher, on a phone and standing: what do I do with whom today, and how did it go (S30, C1). */
let application: Application;
let joost: Window;

beforeAll(async () => {
	application = await startApplication();
	joost = await application.open('joost', phone);
});
afterAll(() => application?.stop());

test('three taps: the card, what to do, and how it went; and it can be taken back', async () => {
	const { page } = joost;
	await page.goto('/');
	await page.getByRole('link', { name: 'Kaart', exact: true }).click();
	await page.getByRole('heading', { name: 'Wat doe ik vandaag met wie' }).waitFor();
	const kaarten = page.locator('article').filter({ has: page.getByText('Wat doe ik?') });
	const before = await kaarten.count();
	expect(before).toBeGreaterThan(0);
	await kaarten.first().getByText('Wat doe ik?').click();
	await look(page, 'kaart');
	await kaarten.first().getByRole('button', { name: 'Wisselend' }).click();
	const gedaan = page.locator('section', { has: page.getByRole('heading', { name: 'Vandaag genoteerd' }) });
	await gedaan.getByText('Wisselend').first().waitFor();
	await expect.poll(() => kaarten.count(), { timeout: 60_000 }).toBe(before - 1);

	await gedaan.getByText('Een regel erbij').first().click();
	await gedaan.getByLabel('Wat viel op?').first().fill('Begon zelf, raakte na tien minuten de draad kwijt.');
	await gedaan.getByRole('button', { name: 'Erbij zetten' }).first().click();
	await gedaan.getByText('Begon zelf, raakte na tien minuten de draad kwijt.').waitFor();
	await look(page, 'kaart-genoteerd');

	await gedaan
		.getByRole('button', { name: /^Ongedaan maken: Wisselend/ })
		.first()
		.click();
	await expect.poll(() => kaarten.count(), { timeout: 60_000 }).toBe(before);
});

test('every button is large enough for a thumb', async () => {
	const { page } = joost;
	await page.goto('/kaart');
	const sizes = await page.getByRole('button', { name: 'Goed', exact: true }).evaluateAll((buttons) =>
		buttons.map((button) => {
			const { width, height } = button.getBoundingClientRect();
			return width === 0 ? 44 : Math.min(width, height);
		})
	);
	expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
});

test('without script it works the same', async () => {
	const plain = await application.open('joost', { ...phone, javaScriptEnabled: false });
	await plain.page.goto('/kaart');
	await plain.page.getByRole('button', { name: 'Niet gedaan' }).first().click();
	await plain.page
		.getByText('Niet gedaan', { exact: true })
		.and(plain.page.locator('strong'))
		.first()
		.waitFor();
	await plain.close();
});

test('in the holidays there is nothing to do', async () => {
	await application.vandaag('2027-04-28');
	await joost.page.goto('/kaart');
	await joost.page.getByText('Vandaag is er geen school.').waitFor();
});
