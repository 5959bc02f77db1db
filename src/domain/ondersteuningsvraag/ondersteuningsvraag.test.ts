import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	orderBladzijden,
	summarizePlannotities,
	vraagtoestandOf,
	type Bladzijde,
	type Plannotitie
} from './ondersteuningsvraag.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('how a question stands', () => {
	const sluiting = (geslotenOp: string, heropendOp: string | null, volgorde = 0) => ({
		geslotenOp: day(geslotenOp),
		heropendOp: heropendOp ? day(heropendOp) : null,
		volgorde
	});

	test('open, closed, reopened and closed again are derived from rows', () => {
		expect(vraagtoestandOf([])).toBe('open');
		expect(vraagtoestandOf([sluiting('2026-11-02', null)])).toBe('gesloten');
		expect(vraagtoestandOf([sluiting('2026-11-02', '2026-11-20')])).toBe('heropend');
		expect(vraagtoestandOf([sluiting('2027-01-05', null), sluiting('2026-11-02', '2026-11-20')])).toBe(
			'gesloten'
		);
	});

	test('of two closings on one day the later one counts', () =>
		expect(vraagtoestandOf([sluiting('2026-11-02', null, 2), sluiting('2026-11-02', '2026-11-02', 1)])).toBe(
			'gesloten'
		));
});

const notitie = (id: string, op: string, volgorde: number): Bladzijde => ({
	soort: 'notitie',
	id,
	op: day(op),
	volgorde,
	door: null,
	notitiesoort: 'notitie',
	tekst: id
});
const pageOf = fc
	.record({
		soort: fc.constantFrom('opening' as const, 'heropening' as const, 'notitie' as const),
		dag: fc.integer({ min: 0, max: 20 }),
		volgorde: fc.integer({ min: 0, max: 3 })
	})
	.map(({ soort, dag, volgorde }) => ({
		...notitie('', '2026-09-01', volgorde),
		soort,
		op: day('2026-09-01').add({ days: dag })
	})) as fc.Arbitrary<Bladzijde>;
const pages = fc
	.array(pageOf, { maxLength: 25 })
	.map((found) => found.map((page, index) => ({ ...page, id: String(index) })));

describe('the order of the story', () => {
	test('what happened earlier but was written later still comes first', () =>
		expect(
			orderBladzijden([notitie('b', '2026-11-10', 1), notitie('a', '2026-11-09', 2)]).map(({ id }) => id)
		).toEqual(['a', 'b']));

	test('it never depends on the order of the rows, loses no page and never goes back in time', () =>
		fc.assert(
			fc.property(
				pages.chain((found) =>
					fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length }))
				),
				([found, shuffled]) => {
					const ordered = orderBladzijden(found);
					expect(orderBladzijden(shuffled)).toEqual(ordered);
					expect(new Set(ordered)).toEqual(new Set(found));
					for (const [index, page] of ordered.entries())
						if (index > 0)
							expect(Temporal.PlainDate.compare(ordered[index - 1]!.op, page.op)).toBeLessThanOrEqual(0);
				}
			)
		));
});

describe('S28-S30: notes of a plan', () => {
	const aantekening = (
		id: string,
		gebeurdOp: string,
		hoe: Plannotitie['hoe'],
		tekst: string | null = null
	): Plannotitie => ({ id, planId: 'plan', gebeurdOp: day(gebeurdOp), hoe, tekst, volgorde: 0 });

	test('become one page a week with the words that were written', () => {
		const weeks = summarizePlannotities([
			aantekening('1', '2026-11-16', 'goed'),
			aantekening('2', '2026-11-18', 'moeizaam', ' Snel moe '),
			aantekening('3', '2026-11-20', 'niet_gedaan'),
			aantekening('4', '2026-11-23', 'wisselend', '')
		]);
		expect(weeks).toHaveLength(2);
		expect(weeks[0]).toMatchObject({ keren: 2, goed: 1, moeizaam: 1, nietGedaan: 1, teksten: ['Snel moe'] });
		expect(weeks[0]!.op.toString()).toBe('2026-11-20');
		expect(weeks[1]).toMatchObject({ keren: 1, teksten: [] });
	});

	test('a week never counts more or fewer times than were noted', () =>
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						dag: fc.integer({ min: 0, max: 60 }),
						hoe: fc.constantFrom<Plannotitie['hoe']>('goed', 'wisselend', 'moeizaam', 'niet_gedaan')
					})
				),
				(given) => {
					const weeks = summarizePlannotities(
						given.map(({ dag, hoe }, index) =>
							aantekening(String(index), day('2026-09-01').add({ days: dag }).toString(), hoe)
						)
					);
					const total = weeks.reduce(
						(sum, week) => sum + (week.soort === 'planweek' ? week.keren + week.nietGedaan : 0),
						0
					);
					expect(total).toBe(given.length);
				}
			)
		));
});
