import { expect, test } from 'vitest';
import { countStand } from './nakoming.ts';
import { termijnen } from './termijnen.ts';
import { day, feit, midden } from './voorbeelden.ts';
import { standaardWerkafspraken } from './werkafspraken.ts';

const groep = feit('groep', 'groep:5', '2026-08-01', '5', { tot: '2027-07-31' });
const held = (datum: string) => feit('leerlingbespreking', 'groep:5', datum, datum);
const standOp = (datum: string, ...facts: ReturnType<typeof held>[]) =>
	countStand(
		termijnen(
			standaardWerkafspraken.filter(({ id }) => id === 'leerlingbespreking'),
			[groep, ...facts],
			day(datum),
			midden
		)
	);

test('S57: kept, running, missed and still to come', () => {
	expect(standOp('2027-03-10', held('2026-11-03'))).toEqual({
		gehouden: 1,
		later: 0,
		loopt: 1,
		gemist: 0,
		komt: 1
	});
	expect(standOp('2027-04-10', held('2026-11-03'))).toEqual({
		gehouden: 1,
		later: 0,
		loopt: 0,
		gemist: 1,
		komt: 1
	});
	expect(standOp('2026-09-10')).toEqual({ gehouden: 0, later: 0, loopt: 0, gemist: 0, komt: 3 });
});

test('S57: kept after the last day is kept, and said to be later', () => {
	expect(standOp('2027-04-20', held('2026-11-03'), held('2027-04-15'))).toMatchObject({
		gehouden: 2,
		later: 1,
		gemist: 0
	});
});
