import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

/** What the small script promises: no typed word is lost, and none is shown to somebody else. On pages of its own. */
let server: Server;
let browser: Browser;
let page: Page;
let answer: 'stored' | 'errors' | 'broken' | 'signed-out';
let person: string;
let origin: string;

beforeAll(async () => {
	server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://zelf');
		if (url.pathname.endsWith('.js')) {
			response.setHeader('Content-Type', 'text/javascript');
			response.end(readFileSync(path.join(import.meta.dirname, '../../static', url.pathname)));
			return;
		}
		if (request.method === 'POST' && url.pathname === '/plan') {
			if (answer === 'broken') return void request.socket.destroy();
			if (answer !== 'errors') {
				response.writeHead(303, { Location: answer === 'stored' ? '/klaar' : '/aanmelden' }).end();
				return;
			}
		}
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end(pageText(url.pathname, request.method === 'POST'));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	browser = await chromium.launch({
		executablePath: findChromium(),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking'
		]
	});
});

afterAll(async () => {
	await browser?.close();
	server?.close();
});

beforeEach(async () => {
	answer = 'stored';
	person = 'samira';
	page = await (await browser.newContext()).newPage();
	return () => page.context().close();
});

test('a draft comes back after the page was closed, with a line that says so', async () => {
	await open();
	await page.fill('#doel', 'Bram leest 60 woorden');
	await page.check('[value="buiten"]');
	await page.goto(`${origin}/elders`);
	await open();
	await page.locator('.concept').waitFor();
	expect(await typed()).toEqual(['Bram leest 60 woorden', 'buiten']);
	expect(await page.textContent('.concept')).toMatch(
		/^Uw tekst van \d{1,2}\.\d\d uur is teruggezet\. Weggooien$/
	);
});

test('what is typed before the draft is back goes before it', async () => {
	await open();
	await page.fill('#doel', 'van gisteren');
	await page.check('[value="buiten"]');
	await page.goto(`${origin}/elders`);
	// Somebody who types while the page is still being read: earlier than any script.
	await page.addInitScript(() =>
		document.addEventListener('DOMContentLoaded', () => {
			const field = document.querySelector<HTMLInputElement>('#doel');
			if (field) field.value = 'van nu';
		})
	);
	await open();
	await page.locator('.concept').waitFor();
	expect(await typed()).toEqual(['van nu', 'buiten']);
});

test('throwing it away gives the form of the server back and stays so', async () => {
	await open();
	await page.fill('#doel', 'weg ermee');
	await open();
	await page.click('.concept button');
	expect(await typed()).toEqual(['van de server', 'klas']);
	await open();
	await settled();
	expect(await typed()).toEqual(['van de server', 'klas']);
});

test('what was stored does not come back', async () => {
	await send('dit is bewaard');
	await page.waitForURL('**/klaar');
	await page.waitForFunction(() => Object.keys(localStorage).length === 0);
	await open();
	await settled();
	expect(await typed()).toEqual(['van de server', 'klas']);
});

test.each(['errors', 'broken', 'signed-out'] as const)(
	'what was sent but not stored is kept: %s',
	async (how) => {
		answer = how;
		await send('dit mag niet weg');
		if (how === 'signed-out') await page.waitForURL('**/aanmelden');
		if (how === 'errors') await page.locator('#fouten').waitFor();
		await open();
		await page.locator('.concept').waitFor();
		expect((await typed())[0]).toBe('dit mag niet weg');
	}
);

test('somebody else at the same computer does not see it, the writer does', async () => {
	await open();
	await page.fill('#doel', 'van Samira');
	await page.goto(`${origin}/elders`);
	person = 'joost';
	await open();
	await settled();
	expect((await typed())[0]).toBe('van de server');
	person = 'samira';
	await open();
	await page.locator('.concept').waitFor();
	expect((await typed())[0]).toBe('van Samira');
});

test('signing out forgets every draft', async () => {
	await open();
	await page.fill('#doel', 'geheim');
	await page.click('text=Afmelden');
	await page.waitForURL('**/weg');
	await open();
	await settled();
	expect((await typed())[0]).toBe('van de server');
});

test('a password is never kept', async () => {
	await open();
	await page.fill('#wachtwoord', 'hoort niet op schijf');
	await page.fill('#doel', 'wel bewaren');
	await page.goto(`${origin}/elders`);
	expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('hoort niet');
	await open();
	await page.locator('.concept').waitFor();
	expect(await page.inputValue('#wachtwoord')).toBe('');
});

test('shortcuts are listed under ?, work outside fields, and can be switched off', async () => {
	await open();
	await settled();
	await page.keyboard.press('?');
	expect(await page.textContent('dialog[open] dl')).toBe('n Naar elders');
	await page.uncheck('dialog[open] input');
	await page.keyboard.press('Escape');
	await page.keyboard.press('n');
	expect(new URL(page.url()).pathname).toBe('/plan');
	await page.keyboard.press('?');
	await page.check('dialog[open] input');
	await page.keyboard.press('Escape');
	await page.focus('#doel');
	await page.keyboard.press('n');
	expect(new URL(page.url()).pathname).toBe('/plan');
	await page.locator('#doel').blur();
	await page.keyboard.press('n');
	await page.waitForURL('**/elders');
});

test('a list is narrowed without regard to accents and says how many are left', async () => {
	await open();
	await settled();
	await page.fill('[data-filter]', 'zoe');
	expect(await page.locator('#lijst li:visible').allTextContents()).toEqual(['Zoë Meijer']);
	expect(await page.textContent('[data-filter-aantal]')).toBe('1 van 2');
});

test('an act that cannot be undone asks first', async () => {
	await open();
	await settled();
	await page.click('text=Sluit de vraag');
	expect(await page.textContent('dialog[open] p')).toBe('Vraag sluiten?');
	await page.click('text=Nee, terug');
	expect(new URL(page.url()).pathname).toBe('/plan');
	await page.click('text=Sluit de vraag');
	await page.click('text=Ja, sluiten');
	await page.waitForURL('**/weg');
});

async function open() {
	await page.goto(`${origin}/plan`);
}

async function send(text: string) {
	await open();
	await settled();
	await page.fill('#doel', text);
	await page.click('#vastleggen').catch((error: unknown) => {
		if (answer !== 'broken') throw error;
	});
	if (answer === 'broken') await page.waitForURL('chrome-error://**').catch(() => undefined);
}

/** The script has looked at this form, whether there was a draft or not. */
async function settled() {
	await page.locator('form[data-concept-gezien]').waitFor();
}

const typed = () =>
	page.evaluate(() => [
		globalThis.document.querySelector<HTMLTextAreaElement>('#doel')?.value,
		globalThis.document.querySelector<HTMLInputElement>('[name=waar]:checked')?.value
	]);

function pageText(pathname: string, isAnswer: boolean): string {
	const form = `
		${isAnswer ? '<div id="fouten">Dit moet nog anders</div>' : ''}
		<form method="post" action="/plan" data-concept="plan">
			<textarea id="doel" name="doel">van de server</textarea>
			<input type="radio" name="waar" value="klas" checked><input type="radio" name="waar" value="buiten">
			<input type="password" id="wachtwoord" name="wachtwoord">
			<button id="vastleggen">Vastleggen</button>
		</form>
		<a href="/elders" data-toets="n">Naar elders</a>
		<div><input data-filter="#lijst"><output data-filter-aantal></output></div>
		<ul id="lijst"><li>Zoë Meijer</li><li>Bram de Boer</li></ul>
		<form method="post" action="/weg" data-bevestig="Vraag sluiten?" data-bevestig-knop="Ja, sluiten"><button>Sluit de vraag</button></form>`;
	return `<!doctype html><html lang="nl"><title>proef</title><body><div data-concept-van="${person}">
		${pathname === '/plan' ? form : `<p>${pathname}</p>`}
		<form method="post" action="/weg" data-concept-weg><button>Afmelden</button></form>
		</div><script type="module" src="/gedrag.js"></script></body></html>`;
}
