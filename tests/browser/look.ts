import { expect } from 'vitest';
import { axe, ofWidth, screenshot, type Window } from './harness.ts';

export type Page = Window['page'];

/** A desk and a phone, as options for a window. */
export const desk = { viewport: { width: 1440, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 } };

/**
 * Stops at a page: whoever cannot see it can use it, it fits its window, and a picture stays in .test/beelden. Throws
 * with what is wrong.
 */
export async function look(page: Page, name: string, rules?: readonly string[]) {
	expect(await axe(page, rules), name).toEqual([]);
	expect(await page.evaluate(overflow), `${name}: breder dan het scherm`).toBe(0);
	await screenshot(page, name);
}

/** The same on a phone, and then back: a page that was looked at whole is not asked everything again. */
export async function lookOnPhone(page: Page, name: string) {
	const before = page.viewportSize() ?? desk.viewport;
	await page.setViewportSize(phone.viewport);
	await look(page, `${name}-390`, ofWidth);
	await page.setViewportSize(before);
}

/** How many pixels a page is wider than its window; a table that scrolls by itself does not count. */
const overflow = () =>
	Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth - 1);
