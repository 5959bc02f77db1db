import fc from 'fast-check';
import { startjaar } from './feitenindex.ts';
import type { Leerlingfeiten } from './leerlingfeiten.ts';
import { peildatum } from './proefleerling.ts';

/** Days before the day of the story; `tot` is the nearest. */
export const dagVoor = (tot: number, van: number) =>
	fc.integer({ min: tot, max: van }).map((dagen) => peildatum.subtract({ days: dagen }));
const vak = fc.constantFrom('rekenen', 'technisch_lezen', 'spelling');

export const resultaatOp = (dagen: fc.Arbitrary<Temporal.PlainDate>) =>
	fc
		.record({
			id: fc.uuid(),
			vak,
			toets: fc.constantFrom('iep_lvs', 'cito_lvs'),
			hoofdmoment: fc.boolean(),
			afgenomenOp: dagen,
			jaargroep: fc.constantFrom(null, 5, 6),
			waarde: fc.option(fc.integer({ min: 0, max: 24 })),
			schaal: fc.constant('ontwikkelscore'),
			band: fc.option(fc.constantFrom('A', 'B', 'C', 'D', 'E')),
			percentiel: fc.option(fc.integer({ min: 0, max: 100 })),
			referentieniveau: fc.option(fc.constantFrom('<1F', '1F', '2F'))
		})
		.map((feit) => {
			const jaar = startjaar(feit.afgenomenOp);
			const deel = feit.afgenomenOp.month >= 8 || feit.afgenomenOp.month <= 3 ? 'midden' : 'eind';
			return { ...feit, moment: { schooljaar: `${jaar}-${jaar + 1}`, deel } as const };
		});
export const methodetoetsOp = (dagen: fc.Arbitrary<Temporal.PlainDate>) =>
	fc.record({
		id: fc.uuid(),
		vak,
		methode: fc.constant('Pluspunt'),
		blok: fc.constantFrom('1', '2', '3', '4', '5'),
		afgenomenOp: dagen,
		behaald: fc.integer({ min: 0, max: 30 }),
		maximum: fc.constant(30)
	});
export const observatieOp = (dagen: fc.Arbitrary<Temporal.PlainDate>) =>
	fc.record({
		id: fc.uuid(),
		soort: fc.constantFrom('tempo', 'welbevinden', 'werkhouding', 'uitgestelde_aandacht', 'vermoeden'),
		waarde: fc.constantFrom('zorg' as const, 'gewoon' as const, 'sterk' as const),
		vak: fc.option(vak),
		tekst: fc.option(fc.string()),
		op: dagen
	});
/** A whole list: competences of one child lie near each other, so that rules that ask for many of them fire as well. */
const volglijstOp = (dagen: fc.Arbitrary<Temporal.PlainDate>) =>
	fc
		.record({
			lijst: fc.uuid(),
			instrument: fc.constantFrom('kindbegrip' as const, 'leerlinglijst' as const),
			op: dagen,
			midden: fc.integer({ min: 10, max: 40 }),
			ruis: fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 4, maxLength: 4 })
		})
		.map(({ midden, ruis, ...lijst }) =>
			['relaties', 'zelfmanagement', 'zelfbewustzijn', 'keuzes_maken'].map((competentie, at) => ({
				...lijst,
				id: `${lijst.lijst}/${competentie}`,
				competentie,
				score: Math.min(40, Math.max(10, midden + ruis[at]!)) / 10
			}))
		);
/** Any pupil: facts inside and outside every window, and some of after the day. */
export const feiten: fc.Arbitrary<Leerlingfeiten> = fc.record({
	leerlingId: fc.uuid(),
	jaargroep: fc.option(fc.integer({ min: 3, max: 8 })),
	resultaten: fc.array(resultaatOp(dagVoor(-30, 800)), { maxLength: 25 }),
	methodetoetsen: fc.array(methodetoetsOp(dagVoor(-30, 250)), { maxLength: 15 }),
	doublures: fc.array(
		fc.record({
			id: fc.uuid(),
			schooljaar: fc.constantFrom('2022-2023', '2024-2025', '2027-2028'),
			jaargroep: fc.constantFrom('2', '4'),
			soort: fc.constantFrom('doublure' as const, 'kleuterverlenging' as const, 'versnelling' as const)
		}),
		{ maxLength: 2 }
	),
	observaties: fc.array(observatieOp(dagVoor(-30, 120)), { maxLength: 10 }),
	volgscores: fc.array(volglijstOp(dagVoor(-30, 300)), { maxLength: 4 }).map((lijsten) => lijsten.flat())
});
