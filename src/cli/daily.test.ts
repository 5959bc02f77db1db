import fc from 'fast-check';
import { expect, test } from 'vitest';
import { untilNight } from './daily.ts';

const hours = 3_600_000;

test('the next night is at three, also when it is three now', () => {
	const at = (text: string) => untilNight(Temporal.ZonedDateTime.from(`${text}[Europe/Amsterdam]`), 3);
	expect(at('2026-11-24T01:00:00')).toBe(2 * hours);
	expect(at('2026-11-24T03:00:00')).toBe(24 * hours);
	expect(at('2026-11-24T22:30:00')).toBe(4.5 * hours);
});

test('A7: whatever the clock does in spring and autumn, the wait is more than nothing and at most 25 hours', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }), (seconds) => {
			const now = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(
				'Europe/Amsterdam'
			);
			const wait = untilNight(now, 3);
			expect(wait).toBeGreaterThan(0);
			expect(wait).toBeLessThanOrEqual(25 * hours);
			expect(now.add({ milliseconds: wait }).hour).toBe(3);
		})
	);
});
