import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeWerklijst, nameSome, type Werkitem } from './werklijst.ts';

const vandaag = Temporal.PlainDate.from('2026-11-24');
const item = (id: string, van: number, uiterlijk: number, wie: string | null = null): Werkitem => ({
	id,
	soort: 'afspraak',
	tekst: 'Belt de ouders.',
	over: 'Bram de Boer',
	href: '/',
	van: vandaag.add({ days: van }),
	uiterlijk: vandaag.add({ days: uiterlijk }),
	wie,
	afspraakId: null
});
const items = fc
	.array(
		fc.record({
			van: fc.integer({ min: -60, max: 30 }),
			duur: fc.integer({ min: 0, max: 60 }),
			ander: fc.boolean()
		}),
		{ maxLength: 20 }
	)
	.map((given) =>
		given.map(({ van, duur, ander }, index) =>
			item(String(index), van, van + duur, ander ? 'Joris Visser' : null)
		)
	);

describe('the werklijst', () => {
	test('this week is what is open and due before Monday; what is not open yet or has time waits', () => {
		const { dezeWeek, later } = arrangeWerklijst(
			[item('zondag', -3, 5), item('maandag', -3, 6), item('voorbij', -30, -9), item('straks', 2, 4)],
			vandaag
		);
		expect(dezeWeek.map(({ id }) => id)).toEqual(['voorbij', 'zondag']);
		expect(later.map(({ id }) => id)).toEqual(['straks', 'maandag']);
	});

	test('what others have in hand stands apart, however late', () => {
		const arranged = arrangeWerklijst([item('zij', -30, -9, 'Joris Visser')], vandaag);
		expect(arranged.dezeWeek).toEqual([]);
		expect(arranged.wachtOpAnderen.map(({ id }) => id)).toEqual(['zij']);
	});

	test('a week never holds more than five things, nothing gets lost or doubled, and order of rows does not matter', () =>
		fc.assert(
			fc.property(
				items.chain((found) =>
					fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length }))
				),
				([found, shuffled]) => {
					const list = arrangeWerklijst(found, vandaag);
					expect(list.dezeWeek.length).toBeLessThanOrEqual(5);
					const all = [...list.dezeWeek, ...list.later, ...list.wachtOpAnderen];
					expect(all.length).toBe(found.length);
					expect(new Set(all)).toEqual(new Set(found));
					expect(arrangeWerklijst(shuffled, vandaag)).toEqual(list);
				}
			)
		));
});

test('names fit on one line', () => {
	expect(nameSome([])).toBe('');
	expect(nameSome(['Bram'])).toBe('Bram');
	expect(nameSome(['Bram', 'Zofia'])).toBe('Bram en Zofia');
	expect(nameSome(['Bram', 'Zofia', 'Daan'])).toBe('Bram, Zofia en 1 ander');
	expect(nameSome(['Bram', 'Zofia', 'Daan', 'Mila'])).toBe('Bram, Zofia en 2 anderen');
});
