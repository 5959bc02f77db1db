import { expect, test } from 'vitest';
import { inzagetermijn } from './inzagetermijn.ts';
import { schooljaarFrom } from './schooljaar.ts';
import { termijnen } from './termijnen.ts';
import { kalenderFor } from './vakanties.ts';
import { standaardWerkafspraken } from './werkafspraken.ts';
import type { Feit } from './werkafspraak.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test('R-INZ-1: an answer within a month, three when it was extended; a short month ends on its last day', () => {
	expect(inzagetermijn(day('2027-03-12'), false).uiterlijk).toEqual(day('2027-04-12'));
	expect(inzagetermijn(day('2027-03-12'), true)).toEqual({
		uiterlijk: day('2027-06-12'),
		verlengenTot: day('2027-04-12')
	});
	expect(inzagetermijn(day('2027-01-31'), false).uiterlijk).toEqual(day('2027-02-28'));
	expect(inzagetermijn(day('2027-11-30'), true).uiterlijk).toEqual(day('2028-02-29'));
});

test('R-INZ-1: the promise of the work list ends on the same day, open from the first', () => {
	const over = { soort: 'leerling', id: 'bram' } as const;
	const feit = (verlengd: boolean): Feit => ({
		...{ soort: 'inzageverzoek', over, datum: day('2027-01-31'), sleutel: 'verzoek' },
		attributes: { verlengd }
	});
	const answer: Feit = {
		...{
			soort: 'inzageverzoek_antwoord',
			over,
			datum: day('2027-02-10'),
			sleutel: 'antwoord',
			bij: 'verzoek'
		}
	};
	const at = (feiten: Feit[], dag: string) =>
		termijnen(standaardWerkafspraken, feiten, day(dag), kalenderFor('midden', [schooljaarFrom(2026)]))[0]!;
	expect(at([feit(false)], '2027-01-31')).toMatchObject({ toestand: 'open', uiterlijk: day('2027-02-28') });
	expect(at([feit(false)], '2027-03-01').toestand).toBe('verstreken');
	expect(at([feit(true)], '2027-03-01')).toMatchObject({
		toestand: 'open',
		uiterlijk: inzagetermijn(day('2027-01-31'), true).uiterlijk
	});
	expect(at([feit(false), answer], '2027-03-01').toestand).toBe('voldaan');
});
