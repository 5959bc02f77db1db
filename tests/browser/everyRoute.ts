import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, startApplication, type Application, type Window } from './harness.ts';
import { editors, expected, listRoutes, visitors, type Route, type Visitor } from './routes.ts';
import { readSamples } from './samples.ts';

/** Compressed bytes of script: on a page that is read, that keeps what is typed, and where hands work (the budgets of the project). */
const budget = { read: 5_000, typed: 7_000, hands: 60_000, editor: 150_000 };

let application: Application;
let fill: (address: string) => string;
const cookies = new Map<Visitor, string>();
const windows = new Map<Visitor, Window>();
const links = new Map<string, { visitor: Visitor; from: string }>();
/** Of which kinds of address somebody has a link in there already. */
const kinds = new Set<string>();

const halves = ['even', 'oneven'] as const;

/** Tests of half of all routes, so that two of them can be walked side by side: it takes longest of all. */
export function walkEveryRoute(half: (typeof halves)[number]) {
	const routes = listRoutes().filter((_, at) => at % 2 === halves.indexOf(half));
	beforeAll(open);
	afterAll(close);

	test('every route has its line in routes.ts, and every line its route', () => {
		expect(Object.keys(expected).sort()).toEqual(listRoutes().map(({ address }) => address));
	});

	describe('every route answers everybody as it should, accessibly and without strangers', () => {
		// What each is answered is asked for everybody; a page is looked at as the first who may, and as a twelfth of the others in turn.
		test.each(routes)('$address', async (route) => {
			const { address, page } = route;
			const place = fill(address);
			const answers = Object.fromEntries(
				await Promise.all(visitors.map(async (visitor) => [visitor, await statusOf(place, visitor)]))
			);
			expect(answers).toEqual(expected[address]);
			const problems: string[] = [];
			const inside = page ? visitors.filter((visitor) => answers[visitor] === 200) : [];
			const turn = routes.indexOf(route) % 12;
			for (const visitor of inside.filter((_, at) => at === 0 || at % 12 === turn))
				problems.push(...(await look(place, visitor, route)).map((problem) => `${visitor}: ${problem}`));
			expect(problems).toEqual([]);
		});
	});

	test('no link on any of these pages leads nowhere', async () => {
		const dead: string[] = [];
		const queue = links.entries();
		const follow = async () => {
			for (const [key, { visitor, from }] of queue) {
				const target = key.slice(key.indexOf(' ') + 1);
				const status = await statusOf(target, visitor);
				if (status >= 400) dead.push(`${visitor}: ${from} -> ${target} (${status})`);
			}
		};
		await Promise.all([follow(), follow(), follow(), follow()]);
		// What the program said about it goes with the failure.
		expect(dead, application.heard.said.slice(-1500)).toEqual([]);
	});
}

async function open() {
	application = await startApplication();
	fill = await readSamples(application.database);
	for (const visitor of visitors)
		if (visitor !== 'niemand') cookies.set(visitor, `sessie=${await application.cookie(visitor)}`);
}

async function close() {
	for (const window of windows.values()) await window.close();
	await application?.stop();
}

async function statusOf(place: string, visitor: Visitor) {
	const cookie = cookies.get(visitor);
	const response = await fetch(application.address + place, {
		redirect: 'manual',
		headers: cookie ? { cookie } : {}
	});
	// Not read to its end: a stream of news has none.
	await response.body?.cancel();
	return response.status;
}

/** What is wrong with this page for this person. */
async function look(place: string, visitor: Visitor, route: Route): Promise<string[]> {
	const window =
		windows.get(visitor) ?? (await application.open(visitor === 'niemand' ? undefined : visitor));
	windows.set(visitor, window);
	const { page, traffic } = window;
	traffic.clear();
	const response = await page.goto(place, { waitUntil: 'load' });
	if (!response?.headers()['content-type']?.startsWith('text/html')) return ['is geen bladzijde'];
	const problems = (await isNew(page, place))
		? (await axe(page)).map((violation) => `toegankelijkheid: ${violation}`)
		: [];
	problems.push(...traffic.elsewhere.map((url) => `vraagt iets elders: ${url}`));
	problems.push(...traffic.errors.map((error) => `fout in het script: ${error}`));
	const typed = (await page.locator('[data-concept]').count()) > 0;
	problems.push(...(await weighScripts(traffic, route, typed)));
	if (!/script-src[^;]*'self'/.test(response.headers()['content-security-policy'] ?? ''))
		problems.push('mist een Content-Security-Policy');
	await page.setViewportSize({ width: 390, height: 844 });
	const overflow = await page.evaluate(async () => {
		// Two frames: the new width is laid out, and what follows the width by script as well.
		for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
		return document.documentElement.scrollWidth - document.documentElement.clientWidth;
	});
	if (overflow > 0) problems.push(`schuift ${overflow} px opzij op een telefoon van 390 px`);
	await page.setViewportSize({ width: 1280, height: 800 });
	await collectLinks(page, place, visitor);
	return problems;
}

/** Whether this address shows kinds of elements here that axe has not looked at yet for somebody else. */
async function isNew(page: Window['page'], place: string) {
	const kinds = await page.evaluate(() =>
		[...document.querySelectorAll('body, body *')].map((element) =>
			[
				element.tagName,
				...element.getAttributeNames(),
				element.getAttribute('class'),
				element.getAttribute('type')
			].join(' ')
		)
	);
	const known = looked.get(place) ?? new Set();
	looked.set(place, known.union(new Set(kinds)));
	return kinds.some((kind) => !known.has(kind));
}
const looked = new Map<string, Set<string>>();

/** Pages are read without a script of their own; the one of all pages keeps drafts and shortcuts. */
async function weighScripts(traffic: Window['traffic'], { address, csr }: Route, typed: boolean) {
	const own = traffic.scripts.filter(({ url }) => url.startsWith('/_app/'));
	const total = (await Promise.all(traffic.scripts.map(({ bytes }) => bytes))).reduce(
		(sum, bytes) => sum + bytes,
		0
	);
	const problems = [];
	if (!csr && own.length > 0)
		problems.push(`heeft een script zonder csr = true: ${own.map(({ url }) => url).join(', ')}`);
	const limit = !csr
		? budget[typed ? 'typed' : 'read']
		: editors.includes(address)
			? budget.editor
			: budget.hands;
	if (total > limit) problems.push(`stuurt ${total} bytes script, meer dan ${limit}`);
	return problems;
}

async function collectLinks(page: Window['page'], place: string, visitor: Visitor) {
	const found = await page.$$eval('a[href]', (anchors) =>
		anchors.map((anchor) => (anchor as HTMLAnchorElement).href)
	);
	for (const href of found) {
		// The page of samples has links that only show what a link looks like.
		if (!href.startsWith(application.address) || place === '/ontwerp') continue;
		const target = href.slice(application.address.length).replace(/#.*/, '');
		// One of each kind is enough: the twenty-four other children have the same page.
		const kind = `${visitor} ${target.replace(/[0-9a-f-]{36}/g, 'id').replace(/\?.*/, '')}`;
		if (kinds.has(kind)) continue;
		kinds.add(kind);
		links.set(`${visitor} ${target}`, { visitor, from: place });
	}
}
