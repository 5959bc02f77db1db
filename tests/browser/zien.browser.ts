import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application, type Window } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

/** What a teacher sees: the group in one table, and one child with its growth as a chart and as figures. */
let application: Application;
let joost: Window;

beforeAll(async () => {
	application = await startApplication();
	joost = await application.open('joost', desk);
	await joost.page.goto('/groepen');
	await joost.page.getByRole('link', { name: 'Groep 4' }).first().click();
	await joost.page.getByRole('heading', { name: 'Groep 4', level: 1 }).waitFor();
});
afterAll(() => application?.stop());

const rows = () => joost.page.locator('table.overzicht tbody tr');
const levels = async () =>
	(await rows().locator('td.beside').allInnerTexts()).map((text) => Number(/\d/.exec(text)?.[0]));

test('the group is sorted by the head of a column, both ways, and the address keeps it', async () => {
	const { page } = joost;
	await page
		.getByRole('columnheader', { name: /^Niveau/ })
		.getByRole('link')
		.click();
	await page.waitForURL(/sorteer=-niveau/);
	const down = await levels();
	expect(down).toEqual([...down].sort((a, b) => b - a));
	expect(down[0]).toBeGreaterThan(1);
	await page
		.getByRole('columnheader', { name: /^Niveau/ })
		.getByRole('link')
		.click();
	await page.waitForURL(/sorteer=niveau/);
	expect(await levels()).toEqual(down.toReversed());
	await page.reload();
	expect(await levels()).toEqual(down.toReversed());
});

test('it shows only the children that are asked for, in the order that was chosen', async () => {
	const { page } = joost;
	const all = await rows().count();
	const tab = page.getByRole('link', { name: /^Niveau 2 of hoger/ });
	const count = Number(/\d+$/.exec(await tab.innerText())?.[0]);
	await tab.click();
	await page.waitForURL(/toon=niveau/);
	expect(await rows().count()).toBe(count);
	expect(count).toBeLessThan(all);
	expect(Math.min(...(await levels()))).toBeGreaterThan(1);
	expect(page.url()).toContain('sorteer=niveau');
});

test('on paper there is the table, and nothing to tap on', async () => {
	const { page } = joost;
	await page.getByRole('link', { name: /^Alle kinderen/ }).click();
	await page.waitForURL(/toon=alle/);
	await page.emulateMedia({ media: 'print' });
	expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
	expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
	expect(await rows().first().isVisible()).toBe(true);
	await page.emulateMedia({ media: 'screen' });
	await lookOnPhone(page, 'zien-groep');
});

test('a child: growth as a chart that says what it shows, and the same as figures', async () => {
	const { page } = joost;
	await rows().first().getByRole('rowheader').getByRole('link').click();
	const chart = page.locator('figure.chart').first();
	await chart.waitFor();
	const drawn = chart.locator('svg').filter({ visible: true });
	expect(await drawn.getAttribute('role')).toBe('img');
	const told = await drawn.evaluate(
		(svg) =>
			(svg.getAttribute('aria-label') ?? '') +
			(svg.getAttribute('aria-labelledby') ?? '')
				.split(' ')
				.map((id) => document.getElementById(id)?.textContent ?? '')
				.join(' ')
	);
	expect(told).toMatch(/\d+ metingen/);
	await chart.getByText('Dezelfde cijfers als tabel').click();
	expect(await chart.getByRole('table').getByRole('row').count()).toBeGreaterThan(2);
	await look(page, 'zien-leerling');
	await lookOnPhone(page, 'zien-leerling');
});
