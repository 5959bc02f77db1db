import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber } from './lesweken.ts';
import { termijnen } from './termijnen.ts';
import type { Kalender } from './vakanties.ts';
import { day, midden, promise, someDay, someVakantie } from './voorbeelden.ts';
import type { Feit, Regel, Termijn, Werkafspraak } from './werkafspraak.ts';
import { evaluatievenster, standaardWerkafspraken } from './werkafspraken.ts';

const rules: Regel[] = [
	{ soort: 'binnen', na: { feit: 'handelingsplan' }, termijn: { aantal: 3, eenheid: 'lesweken' } },
	{
		soort: 'voor',
		moment: { feit: 'leerlingbespreking' },
		vooraf: { aantal: 6, eenheid: 'weken' },
		minstens: { aantal: 5, eenheid: 'schooldagen' }
	},
	{ soort: 'aantal_per_schooljaar', kring: { feit: 'groep' }, minstens: 6 },
	{
		soort: 'eens_per_schooljaar',
		kring: { feit: 'groep' },
		van: { maand: 8, dag: 1 },
		uiterlijk: { maand: 6, dag: 30 }
	},
	{ soort: 'periodiek', kring: { feit: 'groep' }, elke: 'maand' }
];
const all: Werkafspraak[] = [
	...standaardWerkafspraken,
	...rules.map((regel, index): Werkafspraak => ({ ...promise, id: `regel-${index}`, regel }))
];

const soorten = [
	'afspraak',
	'afspraak_gedaan',
	'afspraak_vervallen',
	'evaluatie',
	'groep',
	'handelingsplan',
	'handelingsplan_intrekking',
	'leerlingbespreking',
	'niveaubesluit',
	'notitie',
	'ondersteuningsvraag_afsluiting',
	'signaal_besluit',
	'signaal_terzijde'
] as const;

/** Few ids, so that facts often belong together; each fact its own record unless it starts something. */
const someFeit: fc.Arbitrary<Omit<Feit, 'sleutel'>> = fc
	.record({
		soort: fc.constantFrom(...soorten),
		id: fc.constantFrom('a', 'b'),
		datum: someDay,
		bij: fc.constantFrom('0', '1', '2'),
		days: fc.nat(300)
	})
	.map(({ soort, id, datum, bij, days }) => ({
		soort,
		over: { soort: 'leerling', id },
		datum,
		bij,
		...(days % 3 === 0 ? { tot: datum.add({ days }) } : {}),
		attributes: {
			uiterlijk: datum.add({ days }),
			tot: datum.add({ days }),
			opnieuw_bekijken_op: datum.add({ days })
		}
	}));
const someFeiten = fc
	.array(someFeit, { maxLength: 24 })
	.map((list) => list.map((feit, index): Feit => ({ ...feit, sleutel: String(index) })));

const write = (list: Termijn[]) => JSON.stringify(list);
const periode = { van: day('2024-08-01'), tot: day('2029-07-31') };

test('the order of facts and promises does not matter, nor does saying a fact twice', () => {
	fc.assert(
		fc.property(someFeiten, someDay, fc.infiniteStream(fc.nat()), (feiten, peildatum, numbers) => {
			const shuffle = <T>(list: readonly T[]) =>
				list
					.map((item) => ({ item, key: numbers.next().value as number }))
					.sort((a, b) => a.key - b.key)
					.map(({ item }) => item);
			const expected = write(termijnen(all, feiten, peildatum, midden));
			expect(write(termijnen(shuffle(all), shuffle([...feiten, ...feiten]), peildatum, midden))).toBe(
				expected
			);
		})
	);
});

test('asking twice gives the same, and every id once', () => {
	fc.assert(
		fc.property(someFeiten, someDay, (feiten, peildatum) => {
			const first = termijnen(all, feiten, peildatum, midden);
			expect(write(termijnen(all, feiten, peildatum, midden))).toBe(write(first));
			expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
		})
	);
});

test('a window ends on or after it begins, and the state follows from the day', () => {
	fc.assert(
		fc.property(someFeiten, someDay, (feiten, peildatum) => {
			for (const termijn of termijnen(all, feiten, peildatum, midden)) {
				const [van, tot, today] = [termijn.vensterVan, termijn.uiterlijk, peildatum].map(dayNumber) as [
					number,
					number,
					number
				];
				expect(van).toBeLessThanOrEqual(tot);
				if (termijn.toestand === 'toekomstig') expect(today).toBeLessThan(van);
				if (termijn.toestand === 'open') expect(today >= van && today <= tot).toBe(true);
				if (termijn.toestand === 'verstreken') expect(today).toBeGreaterThan(tot);
				expect(termijn.openSinds !== undefined).toBe(['open', 'verstreken'].includes(termijn.toestand));
				expect(termijn.bewijs !== undefined).toBe(termijn.toestand === 'voldaan');
				if (termijn.voldaanOp) expect(dayNumber(termijn.voldaanOp)).toBeLessThanOrEqual(today);
			}
		})
	);
});

test('a later day never takes a proof away, and never makes what was open future again', () => {
	fc.assert(
		fc.property(someFeiten, someDay, fc.nat(400), (feiten, peildatum, days) => {
			const later = new Map(
				termijnen(all, feiten, peildatum.add({ days }), midden, periode).map((termijn) => [
					termijn.id,
					termijn
				])
			);
			for (const termijn of termijnen(all, feiten, peildatum, midden, periode)) {
				const next = later.get(termijn.id)!;
				if (termijn.toestand === 'voldaan') expect(next.bewijs).toBe(termijn.bewijs);
				if (termijn.toestand !== 'toekomstig') expect(next.toestand).not.toBe('toekomstig');
				if (termijn.toestand === 'verstreken')
					expect(['verstreken', 'voldaan', 'nvt']).toContain(next.toestand);
			}
		})
	);
});

test('one more fact never takes a proof away', () => {
	fc.assert(
		fc.property(someFeiten, someFeit, someDay, (feiten, extra, peildatum) => {
			const more = [...feiten, { ...extra, sleutel: 'extra' }];
			const after = new Map(
				termijnen(all, more, peildatum, midden).map(({ id, toestand }) => [id, toestand])
			);
			for (const { id, toestand } of termijnen(all, feiten, peildatum, midden))
				if (toestand === 'voldaan') expect(after.get(id)).toBe('voldaan');
		})
	);
});

test('S36, S57: the fact that is asked, on a day in the window, makes the term voldaan', () => {
	fc.assert(
		fc.property(someFeiten, someDay, fc.nat(), (feiten, peildatum, pick) => {
			const open = termijnen(all, feiten, peildatum, midden).filter(({ toestand }) => toestand === 'open');
			fc.pre(open.length > 0);
			const chosen = open[pick % open.length]!;
			const { bewijs, regel } = all.find(({ id }) => id === chosen.werkafspraak)!;
			fc.pre(regel.soort !== 'aantal_per_schooljaar');
			const bij = bewijs.band === 'zelfde' ? chosen.target.bij : chosen.target.id;
			const proof: Feit = {
				soort: bewijs.feiten[0]!,
				over: chosen.over,
				datum: peildatum,
				sleutel: 'zz',
				bij
			};
			const after = termijnen(all, [...feiten, proof], peildatum, midden).find(({ id }) => id === chosen.id);
			expect(after?.toestand).toBe('voldaan');
		})
	);
});

test('S36: one more holiday never makes an evaluation window begin or end earlier', () => {
	fc.assert(
		fc.property(someDay, fc.array(someVakantie, { minLength: 1, maxLength: 3 }), (begin, extra) => {
			const fuller: Kalender = { vakanties: [...midden.vakanties, ...extra] };
			const [before, after] = [evaluatievenster(begin, midden), evaluatievenster(begin, fuller)];
			expect(dayNumber(after.van)).toBeGreaterThanOrEqual(dayNumber(before.van));
			expect(dayNumber(after.tot)).toBeGreaterThanOrEqual(dayNumber(before.tot));
			expect(dayNumber(after.tot)).toBeGreaterThanOrEqual(dayNumber(after.van));
		})
	);
});
