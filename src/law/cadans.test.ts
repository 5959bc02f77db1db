import { expect, test } from 'vitest';
import { cadansInWoorden, wanneerInWoorden } from './cadans.ts';
import { duur, op, venster } from './catalogus.ts';
import type { Regel } from './werkafspraak.ts';

const school = { feit: 'school' } as const;

test.each<[string, Regel]>([
	[
		'acht tot tien keer per schooljaar',
		{ soort: 'aantal_per_schooljaar', kring: school, minstens: 8, hoogstens: 10 }
	],
	['minstens 14 keer per schooljaar', { soort: 'aantal_per_schooljaar', kring: school, minstens: 14 }],
	['elke schoolweek', { soort: 'periodiek', kring: school, elke: 'week' }],
	['binnen zes weken', { soort: 'binnen', na: school, termijn: duur(42, 'dagen') }],
	['binnen vijf dagen', { soort: 'binnen', na: school, termijn: duur(5, 'dagen') }],
	[
		'twee tot drie weken',
		{ soort: 'venster_na', na: school, vanaf: duur(14, 'dagen'), tot: duur(21, 'dagen') }
	],
	[
		'vijf dagen tot drie weken',
		{ soort: 'venster_na', na: school, vanaf: duur(5, 'dagen'), tot: duur(21, 'dagen') }
	],
	['vooraf', { soort: 'voor', moment: school, vooraf: duur(4, 'weken'), minstens: duur(0, 'dagen') }],
	['op de afgesproken dag', { soort: 'op_datum', na: school, attribuut: 'tot' }],
	[
		'een keer per schooljaar, eind juni',
		{ soort: 'in_vensters', kring: school, vensters: [venster('juni', op(21, 6), op(30, 6))] }
	],
	[
		'een keer per schooljaar, in december',
		{ soort: 'eens_per_schooljaar', kring: school, van: op(1, 12), uiterlijk: op(18, 12) }
	],
	[
		'een keer per schooljaar',
		{ soort: 'eens_per_schooljaar', kring: school, van: op(1, 8), uiterlijk: op(31, 7) }
	],
	[
		'twee keer per schooljaar: begin oktober en in januari of februari',
		{
			soort: 'in_vensters',
			kring: school,
			vensters: [venster('najaar', op(1, 10), op(9, 10)), venster('winter', op(10, 1), op(10, 2))]
		}
	]
])('S18-S36, S57: %s', (woorden, regel) => {
	expect(cadansInWoorden(regel)).toBe(woorden);
});

test('S76: what comes once in the year is said by its time of year', () => {
	expect(
		wanneerInWoorden({ soort: 'eens_per_schooljaar', kring: school, van: op(1, 12), uiterlijk: op(18, 12) })
	).toBe('in december');
});
