import { expect, test } from 'vitest';
import { termijnen } from './termijnen.ts';
import { day, feit, midden, promise } from './voorbeelden.ts';
import type { Feit, Regel, Werkafspraak } from './werkafspraak.ts';

/** Rules of which no delivered promise exists yet, on an invented promise. */
const lines = (regel: Regel, feiten: Feit[], peildatum: string, rest: Partial<Werkafspraak> = {}) =>
	termijnen([{ ...promise, ...rest, regel }], feiten, day(peildatum), midden).map(
		({ vensterVan, uiterlijk, toestand }) => `${vensterVan} ${uiterlijk} ${toestand}`
	);

const leerling = feit('leerling', 'leerling:mila', '2026-10-12', 'inschrijving-1', {
	attributes: { groep: 8 }
});
const notitie = (datum: string, over: `leerling:${string}` | `medewerker:${string}` = 'leerling:mila') =>
	feit('notitie', over, datum, `notitie-${datum}`);

test('R-OPP-2: within six weeks counts every day, holidays too', () => {
	const regel: Regel = {
		soort: 'binnen',
		na: { feit: 'leerling' },
		termijn: { aantal: 42, eenheid: 'dagen' }
	};
	expect(lines(regel, [leerling], '2026-11-23')).toEqual(['2026-10-12 2026-11-23 open']);
	expect(lines(regel, [leerling], '2026-11-24')).toEqual(['2026-10-12 2026-11-23 verstreken']);
	expect(lines(regel, [leerling, notitie('2026-11-01')], '2026-11-24')).toEqual([
		'2026-10-12 2026-11-23 voldaan'
	]);
	expect(lines(regel, [leerling, notitie('2026-10-11')], '2026-11-24')).toEqual([
		'2026-10-12 2026-11-23 verstreken'
	]);
});

test('S61: a fact that starts a term does not prove it itself', () => {
	const regel: Regel = { soort: 'binnen', na: { feit: 'notitie' }, termijn: { aantal: 3, eenheid: 'weken' } };
	expect(lines(regel, [notitie('2026-10-12')], '2026-10-20')).toEqual(['2026-10-12 2026-11-02 open']);
});

test('S70: within three weeks, school days or months after the event', () => {
	const uiterlijk = (aantal: number, eenheid: 'weken' | 'schooldagen' | 'maanden' | 'lesweken') =>
		lines(
			{ soort: 'binnen', na: { feit: 'leerling' }, termijn: { aantal, eenheid } },
			[leerling],
			'2026-10-12'
		)[0]!.slice(11, 21);
	expect(uiterlijk(3, 'weken')).toBe('2026-11-02');
	expect(uiterlijk(5, 'schooldagen')).toBe('2026-10-26');
	expect(uiterlijk(3, 'lesweken')).toBe('2026-11-09');
	expect(uiterlijk(1, 'maanden')).toBe('2026-11-12');
});

test('S152: before another moment, such as the parents heard before the doublurevergadering', () => {
	const regel: Regel = {
		soort: 'voor',
		moment: { feit: 'leerlingbespreking' },
		vooraf: { aantal: 6, eenheid: 'lesweken' },
		minstens: { aantal: 5, eenheid: 'schooldagen' }
	};
	const moment = feit('leerlingbespreking', 'leerling:mila', '2027-06-29', 'vergadering-1');
	expect(lines(regel, [moment], '2027-05-20')).toEqual(['2027-05-18 2027-06-22 open']);
	expect(lines(regel, [moment, notitie('2027-06-01')], '2027-06-02')).toEqual([
		'2027-05-18 2027-06-22 voldaan'
	]);
	expect(lines(regel, [moment, notitie('2027-03-01')], '2027-06-23')).toEqual([
		'2027-05-18 2027-06-22 verstreken'
	]);
});

test('S25: six class visits a year per teacher, spread over the lesweken; the third visit proves the third', () => {
	const regel: Regel = { soort: 'aantal_per_schooljaar', kring: { feit: 'medewerker' }, minstens: 6 };
	const kees = feit('medewerker', 'medewerker:kees', '2024-08-01', 'kees');
	const visits = ['2026-09-10', '2026-09-11', '2027-01-20'].map((datum) => notitie(datum, 'medewerker:kees'));
	const result = lines(regel, [kees, ...visits], '2027-02-15');
	expect(result.map((line) => line.slice(22))).toEqual([
		'voldaan',
		'voldaan',
		'voldaan',
		'open',
		'toekomstig',
		'toekomstig'
	]);
	expect(result[0]).toBe('2026-08-31 2026-10-09 voldaan');
	expect(result[5]).toMatch(/^2027-\d\d-\d\d 2027-07-16/);
	const late = feit('medewerker', 'medewerker:kees', '2027-03-01', 'kees');
	expect(lines(regel, [late], '2027-03-02')).toHaveLength(3);
});

test('R-OPP-6: once a school year per pupil, and only for those the promise is about', () => {
	const regel: Regel = {
		soort: 'eens_per_schooljaar',
		kring: { feit: 'leerling', waarbij: { groep: 8 } },
		van: { maand: 5, dag: 1 },
		uiterlijk: { maand: 7, dag: 31 }
	};
	const other = feit('leerling', 'leerling:noor', '2026-10-12', 'inschrijving-2', {
		attributes: { groep: 7 }
	});
	expect(lines(regel, [leerling, other], '2027-06-01')).toEqual(['2027-05-01 2027-07-31 open']);
	expect(lines(regel, [leerling, notitie('2027-02-01')], '2027-06-01')).toEqual([
		'2027-05-01 2027-07-31 voldaan'
	]);
	expect(lines(regel, [leerling, notitie('2027-02-01')], '2028-06-01')).toEqual([
		'2028-05-01 2028-07-31 open'
	]);
});

test('a pupil who left and came back is one pupil: the last stay speaks', () => {
	const regel: Regel = {
		soort: 'eens_per_schooljaar',
		kring: { feit: 'leerling' },
		van: { maand: 8, dag: 1 },
		uiterlijk: { maand: 6, dag: 30 }
	};
	const before = feit('leerling', 'leerling:mila', '2024-08-01', 'inschrijving-0', { tot: '2026-09-30' });
	expect(lines(regel, [leerling, before], '2026-10-01')).toEqual(['2026-10-12 2027-06-30 toekomstig']);
	expect(lines(regel, [before], '2026-10-01')).toEqual(['2026-08-01 2027-06-30 nvt']);
});

test('S25: what was proven before a colleague left stays proven when the colleague comes back', () => {
	const regel: Regel = { soort: 'aantal_per_schooljaar', kring: { feit: 'medewerker' }, minstens: 2 };
	const first = feit('medewerker', 'medewerker:kees', '2024-08-01', 'stay-1', { tot: '2026-12-01' });
	const again = feit('medewerker', 'medewerker:kees', '2027-01-04', 'stay-2');
	const visit = notitie('2026-09-10', 'medewerker:kees');
	expect(lines(regel, [first, again, visit], '2027-02-01')[0]).toMatch(/^2026-08-31 .* voldaan$/);
});

test('a past year can be asked for as it ended', () => {
	const regel: Regel = {
		soort: 'in_vensters',
		kring: { feit: 'leerling' },
		vensters: [{ naam: 'maart', van: { maand: 3, dag: 1 }, tot: { maand: 3, dag: 31 } }]
	};
	const periode = { van: day('2026-08-01'), tot: day('2027-07-31') };
	const found = termijnen([{ ...promise, regel }], [leerling], day('2028-09-01'), midden, periode);
	expect(found.map(({ id, toestand }) => `${id} ${toestand}`)).toEqual([
		'voorbeeld|leerling:mila|2026-2027/maart verstreken'
	]);
});
