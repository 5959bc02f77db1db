import { expect, test } from 'vitest';
import { isOverdue, type Attempt } from './readBackups.ts';

const now = Temporal.Instant.from('2027-03-12T09:00:00Z');
const at = (moment: string): Attempt => ({
	...{ klaarOp: Temporal.Instant.from(moment), gecontroleerd: true, melding: null },
	...{ bestand: 'a.age', grootte: 1, rijen: 1 }
});

test('a proven backup is good for two days, and none is never good', () => {
	expect(isOverdue(at('2027-03-12T02:00:00Z'), now)).toBe(false);
	expect(isOverdue(at('2027-03-10T09:00:00Z'), now)).toBe(false);
	expect(isOverdue(at('2027-03-10T08:59:59Z'), now)).toBe(true);
	expect(isOverdue(undefined, now)).toBe(true);
});
