import fc from 'fast-check';
import { listSchooljaren } from './schooljaar.ts';
import { kalenderFor, type Vakantie } from './vakanties.ts';
import type { Feit, Oversoort, Werkafspraak } from './werkafspraak.ts';

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

type Changes = Partial<Omit<Feit, 'tot'>> & { tot?: string };

/** A fact in one line: `feit('evaluatie', 'leerling:sem', '2026-12-01', 'evaluatie-1', { bij: 'plan-1' })`. */
export const feit = (
	soort: Feit['soort'],
	over: `${Oversoort}:${string}`,
	datum: string,
	sleutel: string,
	{ tot, ...rest }: Changes = {}
): Feit => {
	const [kind, id] = over.split(':') as [Oversoort, string];
	return {
		soort,
		over: { soort: kind, id },
		datum: day(datum),
		sleutel,
		...rest,
		...(tot ? { tot: day(tot) } : {})
	};
};

/** A promise to spread over for rules that no delivered promise has yet. */
export const promise: Werkafspraak = {
	id: 'voorbeeld',
	titel: 'Een voorbeeld',
	thema: 'school',
	wat: 'Een voorbeeld.',
	regel: { soort: 'binnen', na: { feit: 'leerling' }, termijn: { aantal: 42, eenheid: 'dagen' } },
	wie: 'intern_begeleider',
	over: 'leerling',
	bewijs: { feiten: ['notitie'], band: 'over' },
	bron: { soort: 'wet', vindplaats: 'R-OPP-2' },
	geldigVanaf: day('2020-08-01')
};
