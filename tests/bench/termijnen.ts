import { kenmerkenOf } from '#law/catalogus.ts';
import { planJaar } from '#law/planJaar.ts';
import type { Plankring } from '#law/planvraag.ts';
import { beginOf, eindOf, schooljaarFrom } from '#law/schooljaar.ts';
import { termijnen } from '#law/termijnen.ts';
import { kalenderFor } from '#law/vakanties.ts';
import type { Feit, Over } from '#law/werkafspraak.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import { inMilliseconds, percentile, repeat, showMs, type Figure } from './measure.ts';

const schooljaar = schooljaarFrom(2026);
const begin = beginOf(schooljaar);
const kalender = kalenderFor('midden', [schooljaar]);
const peildatum = Temporal.PlainDate.from('2027-03-12');
const groepen = Array.from({ length: 16 }, (_, index) => ({
	id: `groep-${index}`,
	jaargroep: 1 + Math.floor(index / 2)
}));

/** Every promise of a school of 400 pupils on one day, with everything that starts or proves one; and its year laid anew. */
export async function benchTermijnen(small: boolean): Promise<Figure[]> {
	const feiten = makeFeiten();
	const found = termijnen(standaardWerkafspraken, feiten, peildatum, kalender);
	const times = small ? 10 : 50;
	const terms = await repeat(
		times,
		// A fresh calendar each time: nothing of an earlier run may be remembered.
		() => Promise.resolve(termijnen(standaardWerkafspraken, feiten, peildatum, { ...kalender })),
		3
	);
	const plan = await repeat(small ? 3 : 10, () => Promise.resolve(makePlan()), 1);
	const rate = (400 / percentile(terms, 0.5)) * 1000;
	return [
		inMilliseconds(
			`all ${standaardWerkafspraken.length} promises of a school of 400 pupils: ${found.length.toLocaleString('en')} termijnen from ${feiten.length.toLocaleString('en')} facts`,
			percentile(terms, 0.5),
			100,
			`median of ${times}; fastest ${showMs(terms[0]!)}, slowest ${showMs(terms.at(-1)!)}`
		),
		{
			what: 'the same for the country: 1.4 million pupils',
			measured: `${Math.round(rate).toLocaleString('en')} pupils/s`,
			budget: '',
			ratio: null,
			note: `one core, ${Math.round(1_400_000 / rate / 60)} minutes; on facts that were read`
		},
		inMilliseconds(
			`the year of that school laid: ${makePlan().length} moments`,
			percentile(plan, 0.5),
			1000,
			`median of ${plan.length}; fastest ${showMs(plan[0]!)}, slowest ${showMs(plan.at(-1)!)}`
		)
	];
}

const about = (soort: Over['soort'], id: string): Over => ({ soort, id });
const lasting = (soort: Feit['soort'], over: Over, attributes: Feit['attributes'] = {}): Feit => ({
	...{ soort, over, datum: begin, tot: eindOf(schooljaar), sleutel: over.id, attributes }
});

function makeFeiten(): Feit[] {
	const school = lasting('school', about('school', 'school'));
	const kinderen = Array.from({ length: 400 }, (_, nummer) => {
		const groep = groepen[nummer % 16]!;
		return { over: about('leerling', `kind-${nummer}`), kenmerken: kenmerkenOf([groep.jaargroep]), nummer };
	});
	return [
		school,
		...['onderbouw', 'middenbouw', 'bovenbouw'].map((bouw) => lasting('bouw', about('bouw', bouw))),
		...groepen.map(({ id, jaargroep }) =>
			lasting('groep', about('groep', id), { ...kenmerkenOf([jaargroep]), eigen_aanbod: true })
		),
		...Array.from({ length: 25 }, (_, nummer) =>
			lasting('medewerker', about('medewerker', `juf-${nummer}`), { leerkracht: true })
		),
		...kinderen.flatMap(({ over, kenmerken, nummer }) => [
			lasting('leerling', over, { ...kenmerken, drie_maanden_op_school: true }),
			{ soort: 'schooljaarbegin', over, datum: begin.add({ days: 30 }), sleutel: `begin-${nummer}` } as const,
			...proofs(over, nummer)
		]),
		// A fifth has a plan with a note each week, some have extra support, and everybody has agreements.
		...kinderen.filter(({ nummer }) => nummer % 5 === 0).flatMap(({ over, nummer }) => planOf(over, nummer)),
		...kinderen
			.filter(({ nummer }) => nummer % 20 === 0)
			.map(({ over }) => lasting('ontwikkelingsperspectief', over))
	];
}

const proofs = (over: Over, nummer: number): Feit[] =>
	(['kennismakingsgesprek', 'voortgangsgesprek', 'rapport', 'vragenlijst_ouders'] as const).map(
		(soort, index) => ({
			...{ soort, over, datum: begin.add({ days: 40 + 45 * index }), sleutel: `${soort}-${nummer}` }
		})
	);

function planOf(over: Over, nummer: number): Feit[] {
	const sleutel = `plan-${nummer}`;
	return [
		{ soort: 'handelingsplan', over, datum: begin.add({ days: 45 + (nummer % 30) }), sleutel },
		...Array.from({ length: 20 }, (_, week): Feit => ({
			...{
				soort: 'notitie',
				over,
				datum: begin.add({ days: 50 + 7 * week }),
				sleutel: `${sleutel}-${week}`,
				bij: sleutel
			}
		}))
	];
}

function makePlan() {
	const kring: Plankring = {
		over: [
			{ over: about('school', 'school'), kenmerken: {}, betrokkenen: [], leerlingen: 400 },
			...groepen.map(({ id, jaargroep }, index) => ({
				...{ over: about('groep', id), kenmerken: kenmerkenOf([jaargroep]) },
				...{ betrokkenen: [`juf-${index}`], leerlingen: 25 }
			})),
			...groepen.map((_, index) => ({
				...{ over: about('medewerker', `juf-${index}`), kenmerken: { leerkracht: true } },
				...{ betrokkenen: [`juf-${index}`], leerlingen: 0 }
			}))
		],
		groepen: {
			team: groepen.map((_, index) => `juf-${index}`),
			intern_begeleider: ['ib'],
			directie: ['directie']
		}
	};
	return planJaar({
		werkafspraken: standaardWerkafspraken,
		kring,
		kalender,
		schooljaar,
		vanaf: begin,
		vast: []
	});
}
