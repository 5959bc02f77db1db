import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSchooldag } from '#law/lesweken.ts';
import { parseSchooljaar } from '#law/schooljaar.ts';
import { kalenderFor } from '#law/vakanties.ts';
import { besprekingsvensters } from './leerlingbespreking.ts';
import { proposeBesprekingsdagen } from './proposeBesprekingsdagen.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';

const schooljaar = parseSchooljaar('2026-2027')!;
const kalender = kalenderFor('midden', [schooljaar]);
const groepen = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht'];
const day = (text: string) => Temporal.PlainDate.from(text);
const propose = (vandaag: string, bestaand: string[] = []) =>
	proposeBesprekingsdagen(
		groepen,
		besprekingsvensters(schooljaar, standaardWerkafspraken),
		kalender,
		day(vandaag),
		new Set(bestaand)
	);
const vensterOf = (ronde: number) =>
	besprekingsvensters(schooljaar, standaardWerkafspraken).find((venster) => venster.ronde === ronde)!;

describe('dagen voor de leerlingbesprekingen (S57, X24)', () => {
	test('three rounds per group: in October or November, in March, in May or June (S57)', () => {
		const voorstel = propose('2026-08-24');
		expect(voorstel).toHaveLength(3 * groepen.length);
		expect([...new Set(voorstel.filter(({ ronde }) => ronde === 2).map(({ datum }) => datum.month))]).toEqual(
			[3]
		);
		for (const { ronde, datum } of voorstel) {
			const { van, tot } = vensterOf(ronde);
			expect(Temporal.PlainDate.compare(datum, van)).toBeGreaterThanOrEqual(0);
			expect(Temporal.PlainDate.compare(datum, tot)).toBeLessThanOrEqual(0);
		}
	});

	test('not all groups in one week: eight groups get eight days in a window of two months', () => {
		const najaar = propose('2026-08-24').filter(({ ronde }) => ronde === 1);
		expect(new Set(najaar.map(({ datum }) => datum.toString())).size).toBe(groepen.length);
	});

	test('a window that has passed is not planned any more, what stands is left alone', () => {
		expect(propose('2027-04-02').map(({ ronde }) => ronde)).toEqual(groepen.map(() => 3));
		expect(
			propose(
				'2027-04-02',
				groepen.slice(1).map((groep) => `${groep}/3`)
			).map(({ groepId }) => groepId)
		).toEqual(['een']);
		expect(propose('2027-07-02')).toEqual([]);
	});

	test('whatever the day: school days only, later than today, within the window (S57)', () => {
		const dagen = fc.integer({ min: 0, max: 364 }).map((days) => day('2026-08-01').add({ days }));
		fc.assert(
			fc.property(dagen, (vandaag) => {
				for (const { datum } of propose(vandaag.toString())) {
					expect(isSchooldag(datum, kalender)).toBe(true);
					expect(Temporal.PlainDate.compare(datum, vandaag)).toBe(1);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
