import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listBotsingen } from './botsingen.ts';
import { countBelasting, weekOf } from './belasting.ts';
import { kenmerkenOf } from './catalogus.ts';
import { dayNumber, isSchooldag } from './lesweken.ts';
import { planJaar, proposeDag } from './planJaar.ts';
import type { Plankring, Planmoment, Planvraag } from './planvraag.ts';
import { beginOf, schooljaarFrom } from './schooljaar.ts';
import { kalenderFor, regios, type Vakantie } from './vakanties.ts';
import { day } from './voorbeelden.ts';
import { standaardWerkafspraken } from './werkafspraken.ts';

const groepen = [1, 2, 3, 4, 5, 6, 7, 8];
const bouwen = { onderbouw: [1, 2], middenbouw: [3, 4, 5], bovenbouw: [6, 7, 8] };
const kring: Plankring = {
	over: [
		{ over: { soort: 'school', id: 'klimboom' }, kenmerken: {}, betrokkenen: [], leerlingen: 200 },
		...Object.entries(bouwen).map(([id, jaren]) => ({
			over: { soort: 'bouw', id } as const,
			kenmerken: {},
			betrokkenen: jaren.map((jaar) => `juf${jaar}`),
			leerlingen: 60
		})),
		...groepen.map((jaar) => ({
			over: { soort: 'groep', id: String(jaar) } as const,
			kenmerken: kenmerkenOf([jaar]),
			betrokkenen: [`juf${jaar}`],
			leerlingen: 25
		})),
		...groepen.map((jaar) => ({
			over: { soort: 'medewerker', id: `juf${jaar}` } as const,
			kenmerken: { leerkracht: true },
			betrokkenen: [`juf${jaar}`],
			leerlingen: 0
		}))
	],
	groepen: { team: groepen.map((jaar) => `juf${jaar}`), intern_begeleider: ['ib'], directie: ['directie'] }
};
const schooljaar = schooljaarFrom(2026);
const vraag: Planvraag = {
	werkafspraken: standaardWerkafspraken,
	kring,
	schooljaar,
	kalender: kalenderFor('midden', [schooljaar]),
	vanaf: beginOf(schooljaar),
	vast: []
};
const plan = planJaar(vraag);
const of = (id: string) => plan.filter(({ werkafspraak }) => werkafspraak === id);

/** Requirement, promise, how many moments in the calendar of a school of eight groups and eight teachers. */
const aantallen = [
	['S18', 'teamvergadering', 9],
	['S19', 'overleg-ib-directie', 40],
	['S20', 'groepsbespreking', 6],
	['S23', 'opbrengstenvergadering', 2],
	['S24', 'overleg-stafbureau', 2],
	['S25', 'klassenbezoek', 48],
	['S52', 'intervisie', 5],
	['S57', 'leerlingbespreking', 24],
	['S88', 'mdo', 11],
	['S152', 'doublurevergadering', 1],
	['S70', 'kennismakingsgesprek', 8],
	['S72', 'rapport', 12],
	['S76', 'adviesgesprek', 1],
	['S47', 'hoofdtoetsen', 12],
	['R-G8-1', 'voorlopig-advies', 1]
] as const;

describe('a school year with one button', () => {
	test.each(aantallen)('%s: %s stands %i times in the year', (_eis, id, aantal) => {
		expect(of(id)).toHaveLength(aantal);
	});

	test('everything stands on school days and in its window', () => {
		for (const { van, tot, vensterVan, vensterTot, sleutel } of plan) {
			expect(isSchooldag(van, vraag.kalender) && isSchooldag(tot, vraag.kalender), sleutel).toBe(true);
			expect(dayNumber(van), sleutel).toBeGreaterThanOrEqual(dayNumber(vensterVan));
			expect(dayNumber(tot), sleutel).toBeLessThanOrEqual(dayNumber(vensterTot));
		}
	});

	test('X23: intervisie is on the day of a teamvergadering', () => {
		const days = of('teamvergadering').map(({ van }) => String(van));
		for (const { van } of of('intervisie')) expect(days).toContain(String(van));
	});

	test('S57: no two reviews on one day, and those of the summer come after the tests', () => {
		const days = of('leerlingbespreking').map(({ van }) => String(van));
		expect(new Set(days).size).toBe(days.length);
		const lastTest = of('hoofdtoetsen')
			.filter(({ ronde }) => ronde === 'eind')
			.map(({ tot }) => dayNumber(tot));
		for (const { ronde, van, over } of of('leerlingbespreking'))
			if (ronde === 'zomer' && Number(over.id) >= 3)
				expect(dayNumber(van)).toBeGreaterThan(Math.max(...lastTest));
	});

	test('S152: the doublurevergadering is in the last days of June', () => {
		expect(of('doublurevergadering').map(({ van }) => van.month * 100 + van.day)[0]).toBeGreaterThanOrEqual(
			621
		);
	});

	test('everybody at once: the tests of a round are in the same days', () => {
		for (const ronde of ['midden', 'eind']) {
			const days = of('hoofdtoetsen')
				.filter((moment) => moment.ronde === ronde)
				.map(({ van, tot }) => `${van}/${tot}`);
			expect(new Set(days).size).toBe(1);
		}
	});
});

test('the order of promises, people and fixed moments does not matter, and asking twice gives the same', () => {
	const again = planJaar({
		...vraag,
		werkafspraken: standaardWerkafspraken.toReversed(),
		kring: { ...kring, over: kring.over.toReversed() }
	});
	expect(JSON.stringify(again)).toBe(JSON.stringify(plan));
	const fixed = plan.filter((_, index) => index % 3 === 0).map((moment) => ({ ...moment, vast: true }));
	const rest = { ...vraag, vast: fixed };
	expect(JSON.stringify(planJaar({ ...rest, vast: fixed.toReversed() }))).toBe(
		JSON.stringify(planJaar(rest))
	);
});

test('what stands fixed is not moved and not doubled', () => {
	const elsewhere = of('teamvergadering').map((moment) => ({
		...moment,
		van: day('2026-09-02'),
		tot: day('2026-09-02'),
		vast: true
	}));
	const again = planJaar({ ...vraag, vast: elsewhere });
	expect(again.filter(({ werkafspraak }) => werkafspraak === 'teamvergadering')).toEqual(elsewhere);
	expect(again).toHaveLength(plan.length);
});

test('a plan that is made during the year puts nothing in the past', () => {
	const vanaf = day('2026-11-26');
	const late = planJaar({ ...vraag, vanaf });
	for (const { van } of late) expect(dayNumber(van)).toBeGreaterThanOrEqual(dayNumber(vanaf));
	expect(late.filter(({ werkafspraak }) => werkafspraak === 'kennismakingsgesprek')).toEqual([]);
});

test('any year, region and study days: every moment on school days in its window, as often as there is room', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...regios),
			fc.integer({ min: 2020, max: 2060 }),
			fc.array(fc.nat(330), { maxLength: 6 }),
			(regio, jaar, extra) => {
				const year = schooljaarFrom(jaar);
				const studiedagen = extra.map((days): Vakantie => {
					const dag = beginOf(year).add({ days });
					return { naam: `studiedag ${days}`, van: dag, tot: dag, bron: 'school' };
				});
				const kalender = kalenderFor(regio, [year], studiedagen);
				const made = planJaar({ ...vraag, schooljaar: year, kalender, vanaf: beginOf(year) });
				expect(new Set(made.map(({ sleutel }) => sleutel)).size).toBe(made.length);
				for (const { van, tot, vensterVan, vensterTot } of made) {
					expect(isSchooldag(van, kalender)).toBe(true);
					expect(dayNumber(van) >= dayNumber(vensterVan) && dayNumber(tot) <= dayNumber(vensterTot)).toBe(
						true
					);
				}
				expect(made.filter(({ werkafspraak }) => werkafspraak === 'teamvergadering')).toHaveLength(9);
			}
		),
		{ numRuns: 2 }
	);
});

const moment = (id: string, dag: string, deelnemers: string[], minuten: number): Planmoment => ({
	sleutel: `${id}|${dag}`,
	werkafspraak: id,
	ronde: '1',
	over: { soort: 'school', id: 'klimboom' },
	vorm: 'overleg',
	van: day(dag),
	tot: day(dag),
	vensterVan: day('2026-09-01'),
	vensterTot: day('2026-10-10'),
	deelnemers,
	minuten,
	vast: false
});

describe('what still pinches is said', () => {
	test('a day with more meetings than it can hold, and a better day', () => {
		const full = [moment('a', '2026-09-15', ['ib', 'juf1'], 120), moment('b', '2026-09-15', ['ib'], 120)];
		expect(listBotsingen(full, [], vraag.kalender)).toMatchObject([
			{ soort: 'dag', wie: ['ib'], dag: day('2026-09-15') }
		]);
		const better = proposeDag(full[1]!, full, vraag)!;
		expect(isSchooldag(better, vraag.kalender)).toBe(true);
		const spread = [full[0]!, { ...full[1]!, van: better, tot: better }];
		expect(listBotsingen(spread, [], vraag.kalender)).toEqual([]);
		expect(proposeDag(spread[1]!, spread, vraag)).toBeUndefined();
	});

	test('a week that takes too much of somebody', () => {
		const busy = ['14', '15', '16', '17'].map((dag) => moment(`m${dag}`, `2026-09-${dag}`, ['ib'], 150));
		expect(listBotsingen(busy, [], vraag.kalender)).toMatchObject([
			{ soort: 'week', wie: ['ib'], minuten: 600, dag: day('2026-09-14') }
		]);
	});

	test('something held before what it needs is over', () => {
		const early = { ...of('opbrengstenvergadering')[1]!, van: day('2027-05-20'), tot: day('2027-05-20') };
		const others = plan.filter(({ sleutel }) => sleutel !== early.sleutel);
		const found = listBotsingen([...others, early], standaardWerkafspraken, vraag.kalender).filter(
			({ soort }) => soort === 'volgorde'
		);
		expect(found.map(({ momenten }) => momenten[0]!.sleutel)).toContain(early.sleutel);
	});

	test('handing in is work of the three weeks before', () => {
		const report = { ...moment('rapport', '2026-09-18', ['juf1'], 360), vorm: 'inleveren' as const };
		const load = countBelasting([report], vraag.kalender);
		expect(
			['2026-09-01', '2026-09-07', '2026-09-14'].map((dag) => load.inWeek('juf1', weekOf(day(dag))))
		).toEqual([120, 120, 120]);
		expect(load.onDay('juf1', dayNumber(day('2026-09-18')))).toBe(0);
	});
});
