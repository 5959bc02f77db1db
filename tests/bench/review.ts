import { chromium } from 'playwright-core';
import { findChromium } from '../browser/chromium.ts';
import type { Application } from './application.ts';
import { inMilliseconds, percentile, showMs, type Figure } from './measure.ts';
import type { Benchschool } from './school.ts';

/**
 * Next pupil in a live review, in a real browser: from the moment of the click, as the browser itself notes it, to the
 * first frame after the page shows the next pupil. Also the first letter typed there, and opening the review.
 */
export async function benchReview(
	school: Benchschool,
	application: Application,
	clicks = 60
): Promise<Figure[]> {
	const { rows } = await school.database.pool.query<{ id: string }>(
		`select leerlingbespreking.id from leerlingbespreking
		join groep on groep.school_id = leerlingbespreking.school_id and groep.id = groep_id
		where leerlingbespreking.school_id = $1 and afgesloten_op is null and begonnen_op is null
		order by gepland_op, leerlingbespreking.id limit 1`,
		[school.schoolId]
	);
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--disable-dev-shm-usage']
	});
	try {
		const context = await browser.newContext({
			baseURL: application.address,
			locale: 'nl-NL',
			viewport: { width: 1440, height: 900 }
		});
		await context.addCookies([{ name: 'sessie', value: application.token, url: application.address }]);
		const page = await context.newPage();
		await page.goto(`/besprekingen/${rows[0]!.id}`);
		await page.getByRole('button', { name: 'Begin de bespreking' }).click();
		await page.getByLabel('Leren', { exact: true }).waitFor();
		const opened = performance.now();
		await page.reload();
		await page.locator('[data-klaar]').waitFor();
		const opening = performance.now() - opened;
		const next = await page.evaluate(clickThrough, clicks);
		const sorted = next.toSorted((a, b) => a - b);
		return [
			inMilliseconds(
				'next pupil in a review, click to painted',
				percentile(sorted, 0.95),
				100,
				`p95 of ${clicks} clicks; median ${showMs(percentile(sorted, 0.5))}, slowest ${showMs(sorted.at(-1)!)}`
			),
			inMilliseconds('opening that review until one can type', opening, null, 'once, with a warm cache')
		];
	} finally {
		await browser.close();
	}
}

/** Runs in the page: clicks on, and back again at the end of the list; milliseconds from each click to its frame. */
async function clickThrough(clicks: number): Promise<number[]> {
	const took: number[] = [];
	const heading = () => document.querySelector('article h1')?.textContent ?? '';
	let key = 'j';
	for (let click = 0; click < clicks; click++) {
		let button = document.querySelector<HTMLElement>(`[data-toets="${key}"]`)!;
		if (button.getAttribute('aria-disabled') === 'true') {
			key = key === 'j' ? 'k' : 'j';
			button = document.querySelector<HTMLElement>(`[data-toets="${key}"]`)!;
		}
		const before = heading();
		took.push(
			await new Promise<number>((resolve) => {
				const begin = performance.now();
				const look = () => {
					if (heading() === before) requestAnimationFrame(look);
					// The frame in which it stands is painted when the next task runs after it.
					else {
						const { port1, port2 } = new MessageChannel();
						port1.onmessage = () => resolve(performance.now() - begin);
						requestAnimationFrame(() => port2.postMessage(0));
					}
				};
				button.click();
				requestAnimationFrame(look);
			})
		);
		// As somebody who looks up for a moment: what a click left to do is done before the next one.
		await new Promise((resolve) => setTimeout(resolve, 120));
	}
	return took;
}
