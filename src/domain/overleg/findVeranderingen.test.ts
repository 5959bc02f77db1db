import { describe, expect, test } from 'vitest';
import { findVeranderingen, type Besprekingsfeiten } from './findVeranderingen.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const sinds = day('2026-10-12');
const feiten = (anders: Partial<Besprekingsfeiten> = {}): Besprekingsfeiten => ({
	roepnaam: 'Bram',
	ingestroomdOp: day('2023-08-21'),
	niveaus: [],
	signalen: [],
	plannen: [],
	vakken: [],
	...anders
});
const metingen = (...waarden: (number | [number, string])[]) => ({
	vakken: [
		{
			naam: 'Rekenen',
			metingen: waarden.map((waarde, index) => {
				const [getal, band] = Array.isArray(waarde) ? waarde : [waarde, null];
				const op = day('2027-02-01').subtract({ months: 6 * (waarden.length - 1 - index) });
				return { op, waarde: getal, tekst: String(getal), band };
			})
		}
	]
});
const teksten = (anders: Partial<Besprekingsfeiten>) =>
	findVeranderingen(feiten(anders), sinds).map(({ tekst }) => tekst);

describe('wat er veranderde sinds de vorige bespreking (S57, S58)', () => {
	test('what stood there already last time is no change', () => {
		expect(
			teksten({
				niveaus: [{ op: sinds, van: 1, naar: 2 }],
				signalen: [{ op: day('2026-09-30'), richting: 'zorg', over: 'rekenen' }],
				plannen: [{ begonnenOp: day('2026-09-01'), evaluatie: null, over: 'tafels' }]
			})
		).toEqual([]);
	});

	test('a new signal, a level and a plan each say what changed, strength as well as concern', () => {
		expect(
			teksten({
				ingestroomdOp: day('2027-01-04'),
				niveaus: [
					{ op: day('2026-11-02'), van: 1, naar: 2 },
					{ op: day('2026-12-02'), van: 2, naar: 2 }
				],
				signalen: [
					{ op: day('2027-02-02'), richting: 'kracht', over: 'rekenen' },
					{ op: day('2027-02-02'), richting: 'kracht', over: 'rekenen' },
					{ op: day('2027-02-02'), richting: 'zorg', over: 'spelling' }
				],
				plannen: [
					{
						begonnenOp: day('2026-09-01'),
						evaluatie: { op: day('2026-12-01'), uitkomst: 'deels' },
						over: 'lezen'
					},
					{ begonnenOp: day('2027-01-11'), evaluatie: null, over: 'tafels' }
				]
			})
		).toEqual([
			'Nieuw op school sinds 4 januari 2027',
			'Van niveau 1 naar niveau 2',
			'Sterk: rekenen',
			'Nieuw signaal: spelling',
			'Plan afgerond, doel deels bereikt: lezen',
			'Plan begonnen: tafels'
		]);
	});

	test('a new result that fits the own growth is no change; that everybody was tested is none (S100)', () => {
		expect(teksten(metingen(20, 28, 36))).toEqual([]);
		expect(teksten(metingen(20, 28, 24))).toEqual([]);
		expect(teksten(metingen(28))).toEqual([]);
	});

	test('standing still over two moments, a jump, and another band of the supplier are changes (S100, X9)', () => {
		expect(teksten(metingen(30, 34, 29))).toEqual(['Rekenen: niet gegroeid over twee metingen (30, nu 29)']);
		expect(teksten(metingen(20, 26, 32, 48))).toEqual(['Rekenen: sterk gegroeid (32, nu 48)']);
		expect(teksten(metingen([20, 'III'], [28, 'II']))).toEqual(['Rekenen: van III naar II']);
	});

	test('an old result says nothing new', () => {
		expect(findVeranderingen(feiten(metingen(30, 34, 29)), day('2027-02-01'))).toEqual([]);
	});
});
