/**
 * Makes the pictures of the README and the handbook anew, from a running demo school: start one with ZORGVULDIG_VANDAAG=2026-11-25.
 * Usage: node bin/node.mjs scripts/beelden.ts [ADDRESS], standard http://localhost:3000. Everything on them is invented.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../tests/browser/chromium.ts';
import { makeEdexml } from '../tests/edexml-maker.ts';
import { cast, demoSchool, demoWachtwoord } from '../db/seed/cast.ts';

const address = process.argv[2] ?? 'http://localhost:3000';
const folder = path.join(import.meta.dirname, '../docs/beelden');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(console.log), args: ['--no-sandbox'] });

type Size = { width: number; height: number };
const desk: Size = { width: 1280, height: 860 };
const phone: Size = { width: 390, height: 760 };

/** A window in which somebody of the demo school has signed in. */
async function open(wie: keyof typeof cast, viewport: Size): Promise<Page> {
	const context = await browser.newContext({
		baseURL: address,
		viewport,
		locale: 'nl-NL',
		colorScheme: 'light',
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await page.goto('/aanmelden');
	await page.getByLabel('Gebruikersnaam').fill(cast[wie].gebruikersnaam);
	await page.getByLabel('Wachtwoord').fill(demoWachtwoord);
	await page.getByRole('button', { name: 'Aanmelden met wachtwoord' }).click();
	await page.waitForURL((url) => url.pathname === '/');
	return page;
}

/** Keeps what the window shows, with nothing of a mouse or a focus on it. */
async function keep(page: Page, naam: string) {
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: path.join(folder, `${naam}.png`), animations: 'disabled' });
	console.log(`docs/beelden/${naam}.png`);
}

const joost = await open('joost', desk);
await keep(joost, 'vandaag');
await joost.goto('/groepen');
await joost.getByRole('link', { name: 'Groep 4', exact: true }).click();
await joost.getByRole('heading', { name: 'Groep 4', level: 1 }).waitFor();
await keep(joost, 'groepsoverzicht');
await joost.goto('/leerlingen?zoek=Yusuf+Demirel');
await joost.getByRole('link', { name: 'Demirel, Yusuf' }).click();
await joost.getByRole('heading', { name: 'Yusuf Demirel', level: 1 }).waitFor();
await joost.setViewportSize({ width: 1280, height: 1450 });
await keep(joost, 'leerling');
await joost.setViewportSize(desk);
await joost.locator('#vragen h3 a').first().click();
await joost.getByRole('heading', { name: 'Het verhaal' }).waitFor();
await keep(joost, 'vraag');
await joost.goto('/vragen?toon=evalueren');
await joost.locator('tbody a[href$="/evaluatie"]').first().click();
await joost.getByRole('heading', { name: 'Voor en na' }).waitFor();
await keep(joost, 'evaluatie');

const onderweg = await open('joost', phone);
await onderweg.goto('/kaart');
await keep(onderweg, 'kaart');

const samira = await open('samira', desk);
await samira.goto('/vragen');
await keep(samira, 'vragen');
await samira.goto('/signalen');
await keep(samira, 'signalen');
await samira.goto('/besprekingen');
await samira.locator('#eerstvolgende a').first().click();
await samira.getByRole('button', { name: 'Begin de bespreking' }).click();
await samira.getByRole('textbox').first().waitFor();
await keep(samira, 'bespreking');
await samira.goto('/resultaten/inlezen');
await samira
	.getByLabel('Of plak de rijen uit Excel')
	.fill(
		'Leerlingnummer\tVak\tAfnamedatum\tToets\tOntwikkelscore\n1001\tLezen\t20-1-2027\tIEP\t38\n1002\tLezen\t20-1-2027\tIEP\t41'
	);
await samira.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
await samira.getByRole('heading', { level: 1, name: /kolommen|ingelezen/ }).waitFor();
await keep(samira, 'kolommen');

await samira.goto('/inlezen');
await samira.getByLabel('EDEXML-bestand').setInputFiles({
	name: 'klassenlijst 2026-2027.xml',
	mimeType: 'text/xml',
	buffer: Buffer.from([...makeEdexml({ leerlingen: 12 })].join('').replace('99ZZ', demoSchool.brin))
});
await samira.getByRole('button', { name: 'Bekijk wat er verandert' }).first().click();
await samira.getByText('Er is nog niets opgeslagen').waitFor();
await keep(samira, 'inlezen');

await browser.close();
