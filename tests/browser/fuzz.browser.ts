import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application } from './harness.ts';
import { action, fieldName, nasty } from './fuzzvalues.ts';
import { hostileFiles } from './hostilefiles.ts';
import { listRoutes } from './routes.ts';
import { readSamples } from './samples.ts';

/**
 * Nonsense over HTTP against the built application: it never answers 500 and never grows past what is stated here. A
 * failing case is made smaller by fast-check and shown.
 */
const runs = Number(process.env['FUZZ'] ?? 25);
/** The same row of cases each time, so that a change is what makes it fail; ZAAD tries another row. */
const seed = Number(process.env['ZAAD'] ?? 20261126);
/** How much the memory of the application may grow, in bytes, while all of this goes on. */
const bound = 400 << 20;

let application: Application;
let cookie: string;
let fill: (address: string) => string;
let before: number;

beforeAll(async () => {
	application = await startApplication();
	cookie = await application.cookie('samira');
	fill = await readSamples(application.database);
	before = memory();
});
afterAll(() => application?.stop());

const memory = () => {
	const status = readFileSync(`/proc/${application.pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) * 1024;
};

/** Addresses of pages, with the sample of their parameter filled in. */
const pages = listRoutes()
	.filter(({ page }) => page)
	.map(({ address }) => address);
async function send(path: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
	const response = await fetch(`${application.address}${path}`, {
		redirect: 'manual',
		...init,
		headers: {
			cookie: `sessie=${cookie}`,
			origin: application.address,
			accept: 'text/html',
			...init.headers
		}
	}).catch((error: unknown) => {
		// A connection that is closed on a request that is far too large is an answer too.
		if (String((error as Error).cause ?? error).match(/EPIPE|ECONNRESET|other side closed|Invalid URL/))
			return undefined;
		throw error;
	});
	await response?.arrayBuffer().catch(() => undefined);
	return response?.status ?? 0;
}
const trace = () =>
	new Promise<number>((resolve, reject) => {
		request(application.address, { method: 'TRACE' }, (response) => {
			response.resume();
			resolve(response.statusCode!);
		})
			.on('error', reject)
			.end();
	});
const fine = (status: number, what: string) => expect(status, what).not.toBeGreaterThanOrEqual(500);
const check = (property: fc.IAsyncProperty<unknown>, numRuns = runs) =>
	fc.assert(property as fc.IAsyncProperty<[unknown]>, { numRuns, seed, endOnFailure: true });

const address = fc.constantFrom(...pages);
test('odd addresses and query strings', async () => {
	await check(
		fc.asyncProperty(address, nasty, nasty, nasty, async (page, piece, name, value) => {
			const odd = page.replace(/\[(\w+)\]/, () => encodeURIComponent(piece.toWellFormed()));
			const query = `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`;
			fine(await send(`${fill(odd)}?${query}`), `${odd}?${query}`);
		}) as never,
		runs * 3
	);
	for (const raw of [
		'/%',
		'/%ff',
		'/leerlingen/%00',
		'/..%2f..%2fetc',
		'/leerlingen?sorteer=%ff',
		'/?/',
		'/aanmelden?terug=//kwaad'
	])
		fine(await send(raw), raw);
}, 600_000);

test('known questions of a page with values that cannot be', async () => {
	const names = [
		'sorteer',
		'groep',
		'zoek',
		'vak',
		'kind',
		'dag',
		'van',
		'tot',
		'terug',
		'jaar',
		'toon',
		'stap',
		'leerling',
		'veld',
		'sinds',
		'vector'
	];
	await check(
		fc.asyncProperty(address, fc.constantFrom(...names), nasty, async (page, name, value) => {
			const path = `${fill(page)}?${name}=${encodeURIComponent(value.toWellFormed())}`;
			fine(await send(path), path);
		}) as never,
		runs * 3
	);
}, 600_000);

test('forms with fields that nobody made', async () => {
	await check(
		fc.asyncProperty(
			action,
			fc.array(fc.tuple(fieldName, nasty), { maxLength: 12 }),
			async (path, fields) => {
				const body = new URLSearchParams(
					fields.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()])
				);
				fine(await send(fill(path), { method: 'POST', body }), `${path} ${JSON.stringify(fields)}`);
			}
		) as never,
		runs * 3
	);
}, 600_000);

test('malformed multipart, wrong encodings, wrong types', async () => {
	const type = fc.constantFrom(
		...[
			'multipart/form-data',
			'multipart/form-data; boundary=x',
			'multipart/form-data; boundary="',
			'application/x-www-form-urlencoded'
		],
		...[
			'application/json',
			'text/plain',
			'application/x-www-form-urlencoded; charset=utf-16',
			'nergens/op',
			''
		]
	);
	const body = fc.oneof(
		fc.uint8Array({ maxLength: 400 }),
		fc
			.constantFrom(
				'--x\r\n',
				'--x\r\nContent-Disposition: form-data; name="tekst"\r\n\r\na',
				'--x--',
				'%ff%fe=%c3%28',
				'{"leerling":'
			)
			.map((text) => Buffer.from(text))
	);
	await check(
		fc.asyncProperty(action, type, body, async (path, kind, bytes) => {
			fine(
				await send(fill(path), {
					method: 'POST',
					body: Buffer.from(bytes),
					headers: { 'content-type': kind }
				}),
				`${path} ${kind}`
			);
		}) as never,
		runs * 3
	);
}, 600_000);

test('what is sent to a live review', async () => {
	await check(
		fc.asyncProperty(fc.oneof(fc.json(), nasty), async (text) => {
			const path = fill('/besprekingen/[bespreking]/tekst');
			const headers = { 'content-type': 'application/json' };
			fine(await send(path, { method: 'POST', body: text.toWellFormed(), headers }), text);
			const verandering = Buffer.from(text).toString('base64');
			const message = JSON.stringify({
				leerling: fill('[leerling]'),
				veld: 'voorbereiding',
				verandering,
				vector: verandering,
				client: 'x'
			});
			fine(await send(path, { method: 'POST', body: message, headers }), message);
		}) as never
	);
}, 600_000);

const upload = (path: string, name: string, bytes: Uint8Array) => {
	const body = new FormData();
	body.set('bestand', new File([bytes as Uint8Array<ArrayBuffer>], name));
	return send(path, { method: 'POST', body });
};

test('uploads that are hostile, or nothing at all', async () => {
	for (const [name, bytes] of hostileFiles())
		for (const path of ['/inlezen', '/resultaten/inlezen'])
			fine(await upload(path, name, bytes), `${path} ${name}`);
	await check(
		fc.asyncProperty(
			fc.uint8Array({ maxLength: 2000 }),
			fc.constantFrom('PK\u0003\u0004', '<EDEX>', '<leerresultaten_verzoek>', ''),
			async (bytes, begin) => {
				fine(await upload('/resultaten/inlezen', 'x.bin', Buffer.concat([Buffer.from(begin), bytes])), begin);
			}
		) as never
	);
}, 600_000);

test('bodies and headers past every bound are refused', async () => {
	const form = { 'content-type': 'application/x-www-form-urlencoded' };
	expect([413, 0]).toContain(
		await send(fill('/vragen/[vraag]?/notitie'), {
			method: 'POST',
			body: `tekst=${'x'.repeat(3 << 20)}`,
			headers: form
		})
	);
	expect([413, 0]).toContain(
		await send('/inlezen', {
			method: 'POST',
			body: new Uint8Array(65 << 20),
			headers: { 'content-type': 'multipart/form-data; boundary=x' }
		})
	);
	expect([431, 0]).toContain(await send('/', { headers: { 'x-lang': 'x'.repeat(40_000) } }));
	// What came in is never sent back as it is.
	expect(await trace()).toBeGreaterThanOrEqual(400);
	const many = Array.from({ length: 30_000 }, (_, n) => `a${n}=1`).join('&');
	expect(await send('/leerlingen/nieuw', { method: 'POST', body: many, headers: form })).toBe(400);
}, 600_000);

test('from another site nothing is posted and nothing is read', async () => {
	const elsewhere = { origin: 'https://elders.voorbeeld' };
	expect(await send('/aanmelden', { method: 'POST', body: new URLSearchParams(), headers: elsewhere })).toBe(
		403
	);
	expect(
		await send(fill('/besprekingen/[bespreking]/tekst'), {
			method: 'POST',
			body: '{}',
			headers: { ...elsewhere, 'content-type': 'application/json' }
		})
	).toBe(403);
	expect(
		await send(fill('/besprekingen/[bespreking]/stand'), {
			headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }
		})
	).toBe(403);
});

test('after all this the application works, and its memory stayed within the bound', async () => {
	expect(await send('/')).toBe(200);
	expect(memory() - before).toBeLessThan(bound);
});
