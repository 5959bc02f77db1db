import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../../src/core/database.ts';
import { openSession } from '../../src/core/session.ts';
import { startTestServer } from '../server.ts';
import { findChromium } from './chromium.ts';
import { demodag } from './demodag.ts';

const root = path.join(import.meta.dirname, '../..');
const pictures = path.join(root, '.test/beelden');

/** What axe must be silent about: WCAG 2.2 AA, and all below it. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

export type Application = Awaited<ReturnType<typeof startApplication>>;

/**
 * The built application on a fresh database, as `npm start` starts it, with a browser in front of it.
 * `school`: the demo school, or none yet. `vandaag`: the day it pretends it is. `environment`: more settings, which may
 * ask the address it will have. `between`: makes of the address of the database the one the application gets. Call `stop` in
 * afterAll.
 */
export async function startApplication({
	school = 'demo',
	vandaag = demodag,
	environment = {},
	between = (url) => url
}: {
	school?: 'demo' | 'leeg';
	vandaag?: string;
	environment?: Record<string, string> | ((address: string) => Record<string, string>);
	between?: (url: string) => string;
} = {}) {
	const server = await startTestServer();
	// On another day the story is another: then the application itself makes the school, as for a stranger.
	const template = inject(school === 'demo' && vandaag === demodag ? 'klimboom' : 'template');
	const url = await server.createDatabase('browser', template);
	const database = openDatabase(url, 3);
	const folder = mkdtempSync(path.join(tmpdir(), 'zorgvuldig-'));
	const port = await freePort();
	const launch = (day: string) =>
		spawn(
			process.execPath,
			[
				'--disable-warning=ExperimentalWarning',
				'src/cli/main.ts',
				'start',
				...(school === 'leeg' ? ['--leeg'] : [])
			],
			{
				cwd: root,
				env: {
					...withoutVitest(process.env),
					...{
						DATABASE_URL: between(url),
						ZORGVULDIG_DATA: folder,
						ZORGVULDIG_VANDAAG: day,
						ZORGVULDIG_VERBINDINGEN: '4'
					},
					...{ PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' },
					...(typeof environment === 'function' ? environment(`http://localhost:${port}`) : environment)
				},
				stdio: ['ignore', 'pipe', 'pipe']
			}
		);
	let running = launch(vandaag);
	const heard = { said: '', addresses: new Set<string>() };
	const listen = (child: ChildProcess) => {
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (chunk: Buffer) => (heard.said += chunk.toString()));
	};
	listen(running);
	let address = await ready(running);
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb']
	});

	return {
		database,
		/** Where the database is, for who fills it with a world of their own. */
		url,
		browser,
		/** The process that runs now. */
		get pid() {
			return running.pid;
		},
		/** All that the program said on its output, and every address that a window asked it for. */
		heard,
		get address() {
			return address;
		},
		/** A new browser window for somebody; without a name for nobody. `options` such as the size of the screen. */
		open: (gebruikersnaam?: string, options: BrowserContextOptions = {}) =>
			openWindow({ browser, database, address, heard, gebruikersnaam, options }),
		/** The cookie of a session for this account, for requests without a browser. */
		cookie: (gebruikersnaam: string) => sessionOf(database, gebruikersnaam),
		/** Stops the application and starts it on another day; windows stay open and people stay signed in. */
		async vandaag(day: string) {
			await end(running);
			running = launch(day);
			listen(running);
			address = await ready(running);
		},
		async stop() {
			await browser.close();
			await end(running);
			await database.close();
			await server.dropDatabase(url);
			await server.release();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

type Window = Awaited<ReturnType<typeof openWindow>>;
export type { Window };

async function openWindow(given: {
	browser: Browser;
	database: Database;
	address: string;
	heard: { addresses: Set<string> };
	gebruikersnaam: string | undefined;
	options: BrowserContextOptions;
}) {
	const { browser, database, address, heard, gebruikersnaam, options } = given;
	const context = await browser.newContext({
		baseURL: address,
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		// Only for axe, which has to run a script on the page; the header itself is checked apart.
		bypassCSP: true,
		reducedMotion: 'reduce',
		...options
	});
	if (gebruikersnaam)
		await context.addCookies([
			{ name: 'sessie', value: await sessionOf(database, gebruikersnaam), url: address }
		]);
	// Two busy cores, with the database and the browser on them: patience costs nothing when all goes well.
	context.setDefaultTimeout(90_000);
	const page = await context.newPage();
	const traffic = watch(page, address);
	page.on('request', (request) => heard.addresses.add(request.url()));
	return { context, page, traffic, close: () => context.close() };
}

/** What a page asks for: scripts with their size as sent, addresses elsewhere, and errors in its console. */
function watch(page: Page, address: string) {
	const seen = {
		scripts: [] as { url: string; bytes: Promise<number> }[],
		elsewhere: [] as string[],
		errors: [] as string[]
	};
	page.on('request', (request) => {
		if (!request.url().startsWith(address) && /^(https?|wss?):/.test(request.url()))
			seen.elsewhere.push(request.url());
	});
	page.on('requestfinished', (request) => {
		if (request.resourceType() !== 'script') return;
		const bytes = request.sizes().then(({ responseBodySize }) => responseBodySize);
		// A window may close before the size is known; only who asks for it hears that.
		bytes.catch(() => {});
		seen.scripts.push({ url: request.url().slice(address.length), bytes });
	});
	page.on('pageerror', (error) => seen.errors.push(error.message));
	return {
		...seen,
		/** Forgets what was seen, before the next page. */
		clear() {
			seen.scripts.length = seen.elsewhere.length = seen.errors.length = 0;
		}
	};
}

/** Rules whose answer can be another one when the same page gets narrower. */
export const ofWidth = ['target-size', 'scrollable-region-focusable', 'label', 'button-name', 'link-name'];

/** What axe finds against WCAG 2.2 AA, or against some of its rules: rule, and the elements it is about. */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
	if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axeSource);
	const asked = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: wcag };
	const violations = await page.evaluate(async (runOnly) => {
		const { axe } = globalThis as unknown as {
			axe: { run: (root: Document, options: object) => Promise<Results> };
		};
		return (
			await axe.run(document, {
				runOnly,
				resultTypes: ['violations'],
				// What is fetched again for rules that these tags do not have.
				preload: false
			})
		).violations;
	}, asked);
	return violations.map(
		({ id, help, nodes }) =>
			`${id} (${help}): ${nodes
				.map(({ target }) => target.join(' '))
				.slice(0, 4)
				.join(' | ')}`
	);
}
type Results = { violations: { id: string; help: string; nodes: { target: string[] }[] }[] };
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Keeps a picture of the whole page in .test/beelden, for people to look at; where nobody looks it is not made. */
export async function screenshot(page: Page, name: string) {
	if (process.env['CI'] || process.env['ZONDER_BEELDEN']) return;
	mkdirSync(pictures, { recursive: true });
	await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

async function sessionOf(database: Database, gebruikersnaam: string) {
	const { rows } = await database.pool.query<{ school_id: string; id: string }>(
		'select school_id, id from gebruiker where gebruikersnaam = $1',
		[gebruikersnaam]
	);
	const account = rows[0];
	if (!account) throw new Error(`Er is geen account ${gebruikersnaam} in deze school.`);
	// As after a second step: only the journeys about signing in walk through it.
	return openSession(
		database,
		{ schoolId: account.school_id, gebruikerId: account.id },
		{ wijze: 'toegangssleutel', factoren: 2, apparaat: 'proef' }
	);
}

/** The address at which the application says it runs. Throws with what it said when it stops before that. */
function ready(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		const limit = setTimeout(
			() => reject(new Error(`De toepassing startte niet binnen drie minuten.\n${said}`)),
			180_000
		);
		const listen = (chunk: Buffer) => {
			said += chunk.toString();
			const found = /draait op http:\/\/[^:\s]+:(\d+)/.exec(said)?.[1];
			if (!found) return;
			clearTimeout(limit);
			resolve(`http://localhost:${found}`);
		};
		child.stdout?.on('data', listen);
		child.stderr?.on('data', listen);
		child.once('exit', (code) => {
			clearTimeout(limit);
			reject(new Error(`De toepassing stopte (${code}) voordat zij begon.\n${said}`));
		});
	});
}

async function end(child: ChildProcess) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, 'exit');
	child.kill('SIGTERM');
	const limit = setTimeout(() => child.kill('SIGKILL'), 10_000);
	await gone;
	clearTimeout(limit);
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** The application must not think that it is a test. */
const withoutVitest = (environment: NodeJS.ProcessEnv) =>
	Object.fromEntries(
		Object.entries(environment).filter(
			([name]) => !/^(VITEST|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/.test(name)
		)
	);
