import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOidc } from '../oidc.ts';
import { nextCode, setUpApp, signIn, signOut, title } from './aanmeldhulp.ts';
import type { Page } from 'playwright-core';
import { axe, screenshot, startApplication, type Application, type Window } from './harness.ts';

/** People come in with the account of their school: a real provider stands beside a school that asks for a second step. */
let application: Application;
let elders: Awaited<ReturnType<typeof startOidc>>;
const windows: Window[] = [];
const juf = (naam: string, email_verified = true) => ({
	...{ sub: naam, email: `${naam}@deklimboom.example`, email_verified }
});

beforeAll(async () => {
	elders = await startOidc({
		terug: () => `${application.address}/aanmelden/extern/oidc/terug`,
		personen: {
			...{ ruben: juf('ruben'), lotte: juf('lotte'), vreemd: juf('vreemd') },
			onbewezen: { ...juf('wesley', false), sub: 'onbewezen' },
			...{ samira: { ...juf('samira'), amr: ['pwd', 'mfa'] }, weigert: juf('weigert') }
		}
	});
	application = await startApplication({
		environment: {
			...{ OIDC_SOORT: 'oidc', OIDC_ISSUER: elders.issuer, OIDC_NAAM: 'Proefbestuur' },
			...{ OIDC_CLIENT_ID: 'zorgvuldig', OIDC_CLIENT_SECRET: 'een geheim van de proef' }
		}
	});
	await application.database.pool.query(`update school set soort = 'test'`);
});
afterAll(async () => {
	for (const window of windows) await window.close();
	await application?.stop();
	await elders?.stop();
});

/** A browser of somebody, with the policy of the pages in force. */
async function open(options: { javaScriptEnabled?: boolean; width?: number; axe?: boolean } = {}) {
	const { width = 1440, axe: checked = false, ...rest } = options;
	const window = await application.open(undefined, {
		...{ ...rest, bypassCSP: checked, viewport: { width, height: 900 } }
	});
	windows.push(window);
	return window.page;
}

/** From the sign-in page through the provider as `wie`. */
async function enter(page: Page, wie: string, from = '/aanmelden') {
	await page.goto(from);
	await page.getByRole('link', { name: 'Aanmelden met Proefbestuur' }).click();
	await page.getByRole('link', { name: wie, exact: true }).click();
}
const path = (page: Page) => new URL(page.url()).pathname;

test('met het account van de school binnen, op de bladzijde waar iemand heen wilde, ook zonder script', async () => {
	const page = await open({ javaScriptEnabled: false });
	await enter(page, 'ruben', '/leerlingen');
	await page.waitForURL('/leerlingen');
	await page.goto('/account');
	expect(await page.getByRole('row', { name: /dit apparaat/ }).textContent()).toContain('via de school');
	await page.getByText('Proefbestuur, verbonden op').waitFor();
	await screenshot(page, 'account-schoolaccount');
});

test('wie wij niet kennen, wiens adres niet bewezen is en wie daar nee zegt: een zin, en nergens een account bij', async () => {
	const count = async () =>
		(await application.database.pool.query('select count(*)::int as n from gebruiker')).rows[0].n;
	const before = await count();
	for (const wie of ['vreemd', 'onbewezen']) {
		const page = await open();
		await enter(page, wie);
		await page.getByText('Met dit schoolaccount kunnen wij u niet vinden').waitFor();
		expect(path(page)).toBe('/aanmelden');
		await page.goto('/leerlingen');
		expect(path(page)).toBe('/aanmelden');
	}
	const page = await open({ width: 390, axe: true });
	await enter(page, 'weigert');
	await page.getByText('Het aanmelden met uw schoolaccount is niet gelukt').waitFor();
	expect(await axe(page)).toEqual([]);
	await screenshot(page, 'aanmelden-schoolaccount-390');
	expect(await count()).toBe(before);
});

test('een tweede stap hier blijft een tweede stap, tenzij de aanbieder zegt dat hij er een vroeg', async () => {
	const page = await open();
	await signIn(page, 'lotte');
	const { geheim } = await setUpApp(page);
	await page.goto('/');
	await signOut(page);
	await enter(page, 'lotte');
	expect(await title(page)).toBe('Nog een stap');
	await page.fill('#veld-code', nextCode(geheim));
	await page.getByRole('button', { name: 'Verder', exact: true }).click();
	await page.waitForURL('/');

	const samira = await open();
	await enter(samira, 'samira');
	await samira.waitForURL('/');
	expect(await samira.getByText('Stel voor uw veiligheid een tweede stap in').count()).toBe(0);
});

test('de directie zegt dat de aanbieder iedereen om een tweede stap vraagt; dan telt die', async () => {
	const directie = await open();
	await signIn(directie, 'marijke');
	await directie.goto('/medewerkers/aanmelden');
	await directie.getByLabel('Proefbestuur').check();
	await directie.fill('#veld-reden', 'Het bestuur verplicht de app daar voor iedereen');
	await screenshot(directie, 'aanmeldregels-schoolaccount');
	await directie.getByRole('button', { name: 'Regels opslaan' }).click();
	await directie.getByText('De regels gelden vanaf nu.').waitFor();
	await directie.getByText('vertrouwt Proefbestuur').waitFor();
	const page = await open();
	await enter(page, 'lotte');
	await page.waitForURL('/');
	await page.goto('/account');
	await page.getByRole('button', { name: 'Proefbestuur losmaken' }).click();
	await page.getByRole('button', { name: 'Ja, losmaken' }).click();
	await page.getByText('Het schoolaccount is losgemaakt.').waitFor();
});
