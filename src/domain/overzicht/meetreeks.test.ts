import { expect, test } from 'vitest';
import { groei, hoofdmetingen, meetreeksen, momentKort, type Meting } from './meetreeks.ts';

const meting = (extra: Partial<Meting>): Meting => ({
	id: 1,
	leerlingId: 'a',
	toets: 'iep_lvs',
	vak: 'rekenen',
	onderdeel: null,
	schooljaar: '2025-2026',
	deel: 'midden',
	jaargroep: '5',
	afgenomenOp: Temporal.PlainDate.from('2026-01-20'),
	schaal: 'ontwikkelscore',
	waarde: 100,
	waardeTekst: '100',
	band: null,
	referentieniveau: null,
	...extra
});

test('K15, S100: results are compared only within one test, subject and scale', () => {
	const reeksen = meetreeksen([
		meting({}),
		meting({ id: 2, toets: 'cito_lvs', schaal: 'vaardigheidsscore', waarde: 210 }),
		meting({ id: 3, onderdeel: 'getallen' })
	]);
	expect(reeksen.map((reeks) => reeks.toets).sort()).toEqual(['cito_lvs', 'iep_lvs']);
	expect(reeksen.flatMap((reeks) => reeks.metingen.map((een) => een.id)).sort()).toEqual([1, 2]);
});

test('S100: growth is the step since the own previous main moment, whatever the order of arrival', () => {
	const eind = meting({
		id: 2,
		deel: 'eind',
		afgenomenOp: Temporal.PlainDate.from('2026-06-08'),
		waarde: 107.25
	});
	const tussen = meting({
		id: 3,
		deel: 'tussen',
		afgenomenOp: Temporal.PlainDate.from('2026-04-01'),
		waarde: 150
	});
	const [reeks] = meetreeksen([eind, tussen, meting({})]);
	expect(groei(hoofdmetingen(reeks!))).toBe(7.3);
});

test('no number, no growth: an AVI level is not a score', () => {
	expect(groei([meting({ waarde: null }), meting({ id: 2 })])).toBeNull();
	expect(groei([meting({})])).toBeNull();
});

test('a main moment has a short name with the jaargroep of the test', () => {
	expect(momentKort(meting({}))).toBe('M5');
	expect(momentKort(meting({ deel: 'eind', jaargroep: null }))).toBe('E');
});
