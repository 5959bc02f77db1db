import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	endOfStilte,
	gewoneStilte,
	hoursUntilStil,
	isStil,
	nextBericht,
	type Berichtkeuze,
	type Stilte
} from './stilte.ts';
import { schooljaarFrom } from './schooljaar.ts';
import { kalenderFor } from './vakanties.ts';

const zone = 'Europe/Amsterdam';
const kalender = kalenderFor('midden', [schooljaarFrom(2026), schooljaarFrom(2027)]);
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`);
const time = (text: string) => Temporal.PlainTime.from(text);
const { compare } = Temporal.ZonedDateTime;

const times = fc
	.integer({ min: 0, max: 24 * 4 - 1 })
	.map((quarter) => new Temporal.PlainTime(Math.floor(quarter / 4), (quarter % 4) * 15));
const stilte: fc.Arbitrary<Stilte> = fc.record({
	van: times,
	tot: times,
	weekend: fc.boolean(),
	vakantie: fc.boolean()
});
const stiltes = fc.array(stilte, { maxLength: 2 });
const begin = at('2026-09-01T00:00').epochMilliseconds;
/** Any quarter of an hour of a school year, and more often those around the nights in which the clock changes. */
const moments = fc
	.oneof(
		fc.integer({ min: 0, max: 330 * 96 }).map((quarter) => begin + quarter * 900_000),
		fc
			.tuple(fc.constantFrom('2026-10-25T00:00', '2027-03-28T00:00'), fc.integer({ min: -8, max: 24 }))
			.map(([day, quarter]) => at(day).epochMilliseconds + quarter * 900_000)
	)
	.map((ms) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone));
const keuzes: fc.Arbitrary<Berichtkeuze> = fc.oneof(
	times.map((tijd) => ({ hoeVaak: 'dagelijks' as const, tijd })),
	fc
		.tuple(times, fc.integer({ min: 1, max: 7 }))
		.map(([tijd, dag]) => ({ hoeVaak: 'wekelijks' as const, tijd, dag }))
);

describe('the quiet', () => {
	it('ends at the first quarter that is not quiet, also when the clock changes', () => {
		fc.assert(
			fc.property(moments, stiltes, (moment, quiet) => {
				const end = endOfStilte(moment, quiet, kalender);
				let quarter = moment;
				for (let steps = 0; steps < 96 * 4; steps++, quarter = quarter.add({ minutes: 15 })) {
					if (end && compare(quarter, end) >= 0) break;
					expect(isStil(quarter, quiet, kalender)).toBe(true);
				}
				if (end) expect(isStil(end, quiet, kalender)).toBe(false);
			})
		);
	});

	it('is widened by a second quiet and never narrowed', () => {
		fc.assert(
			fc.property(moments, stilte, stilte, (moment, school, eigen) => {
				if (isStil(moment, [school], kalender)) expect(isStil(moment, [school, eigen], kalender)).toBe(true);
			})
		);
	});

	it('begins and ends on the minute', () => {
		const quiet = (text: string) => isStil(at(text), [gewoneStilte], kalender);
		expect(quiet('2027-03-11T17:59')).toBe(false);
		expect(quiet('2027-03-11T18:00')).toBe(true);
		expect(quiet('2027-03-12T00:00')).toBe(true);
		expect(quiet('2027-03-12T07:29')).toBe(true);
		expect(quiet('2027-03-12T07:30')).toBe(false);
	});
});

describe('the next mail', () => {
	it('comes later, never in the quiet, and at most once a day', () => {
		fc.assert(
			fc.property(moments, keuzes, stiltes, (na, keuze, quiet) => {
				const first = nextBericht(na, keuze, quiet, kalender);
				if (!first) return;
				expect(compare(first, na)).toBeGreaterThan(0);
				expect(isStil(first, quiet, kalender)).toBe(false);
				const second = nextBericht(first, keuze, quiet, kalender);
				if (second) expect(second.toPlainDate().equals(first.toPlainDate())).toBe(false);
			})
		);
	});

	it('skips no mail when one asks in between', () => {
		fc.assert(
			fc.property(moments, fc.nat(96 * 7), keuzes, stiltes, (na, quarters, keuze, quiet) => {
				const next = nextBericht(na, keuze, quiet, kalender);
				const between = na.add({ minutes: quarters * 15 });
				if (next && compare(between, next) < 0)
					expect(nextBericht(between, keuze, quiet, kalender)?.equals(next)).toBe(true);
			})
		);
	});

	it('keeps the hour on the clock through both changes of the clock', () => {
		const keuze = { hoeVaak: 'dagelijks', tijd: time('08:00') } as const;
		const next = (na: string) =>
			nextBericht(at(na), keuze, [gewoneStilte], kalender)?.toPlainDateTime().toString();
		expect(next('2027-03-26T08:00')).toBe('2027-03-30T08:00:00');
		expect(next('2026-10-23T08:00')).toBe('2026-10-26T08:00:00');
	});

	it('waits for school after a holiday, and for the morning after an evening', () => {
		const next = (na: string, keuze: Berichtkeuze) =>
			nextBericht(at(na), keuze, [gewoneStilte], kalender)?.toPlainDateTime().toString();
		expect(next('2026-12-18T09:00', { hoeVaak: 'dagelijks', tijd: time('08:00') })).toBe(
			'2027-01-04T08:00:00'
		);
		expect(next('2027-02-20T09:00', { hoeVaak: 'wekelijks', tijd: time('16:00'), dag: 3 })).toBe(
			'2027-03-01T16:00:00'
		);
		expect(next('2027-03-11T12:00', { hoeVaak: 'dagelijks', tijd: time('19:00') })).toBe(
			'2027-03-12T07:30:00'
		);
		expect(next('2027-03-12T12:00', { hoeVaak: 'dagelijks', tijd: time('19:00') })).toBe(
			'2027-03-15T07:30:00'
		);
		expect(next('2027-03-12T12:00', { hoeVaak: 'nooit' })).toBeUndefined();
	});

	it('goes stale before it would come in the quiet', () => {
		const hours = (text: string) => hoursUntilStil(at(text), [gewoneStilte], kalender);
		expect(hours('2027-03-11T07:45')).toBe(10);
		expect(hours('2027-03-11T17:30')).toBe(1);
		expect(hoursUntilStil(at('2027-03-11T07:45'), [], kalender)).toBe(48);
	});
});
