import fc from 'fast-check';
import { listSchooljaren } from './schooljaar.ts';
import { kalenderFor, type Vakantie } from './vakanties.ts';

/** A day from text, for tests. */
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** Regio midden from 2024 to 2029. */
export const midden = kalenderFor('midden', listSchooljaren(day('2024-08-01'), day('2029-07-31')));

/** Any day of the years that `midden` knows, leap day of 2028 included. */
export const someDay = fc.integer({ min: 0, max: 1700 }).map((days) => day('2024-08-01').add({ days }));

/** A holiday of one day to three weeks. */
export const someVakantie: fc.Arbitrary<Vakantie> = fc
	.tuple(someDay, fc.integer({ min: 0, max: 20 }))
	.map(([van, days]) => ({ naam: 'extra', van, tot: van.add({ days }), bron: 'school' }));
