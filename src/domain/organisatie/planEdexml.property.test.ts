import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyInMemory, legeStand, makeBestand } from '#tests/inleesstand.ts';
import type { Bestandsleerling, Bestandsmedewerker, Inleesbestand } from './inleesbestand.ts';
import { isLeeg, type Inleesplan } from './inleesplan.ts';
import type { Inleesstand } from './inleesstand.ts';
import { planEdexml } from './planEdexml.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Choices from which a list of any year is made: who is in which group, who has a key, who left when. */
const kinderen = fc.uniqueArray(
	fc.record({
		nummer: fc.integer({ min: 1, max: 14 }),
		voorlopig: fc.boolean(),
		eckid: fc.boolean(),
		groep: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
		plus: fc.boolean(),
		jaargroep: fc.constantFrom(undefined, '3', '4'),
		weg: fc.constantFrom(undefined, -20, 60),
		nieuw: fc.constantFrom(undefined, -300, 40)
	}),
	{ selector: ({ nummer }) => nummer, maxLength: 10 }
);
const wens = fc.record({
	kinderen,
	groepen: fc.integer({ min: 0, max: 3 }),
	leerkrachten: fc.uniqueArray(
		fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('LRK', 'OWA', 'VAK')),
		{
			selector: ([nummer]) => nummer,
			maxLength: 4
		}
	),
	dag: fc.integer({ min: -40, max: 300 })
});
const lijst = wens.map((one) => (jaar: number) => makeList(one, jaar));

type Wens = typeof wens extends fc.Arbitrary<infer T> ? T : never;

function makeList(wens: Wens, jaar: number): Inleesbestand {
	const begin = day(`${jaar}-08-01`);
	const from = (days: number | undefined) => (days === undefined ? undefined : begin.add({ days }));
	const groepen = Array.from({ length: wens.groepen }, (_, at) => ({
		...{
			key: `g${at + 1}`,
			dummy: false,
			soort: 'stamgroep' as const,
			naam: `Groep ${at + 1}`,
			jaargroep: at === 2 ? 'C' : '3'
		}
	}));
	const plus = { key: 'plus', dummy: false, soort: 'samengesteld' as const, naam: 'Plus' };
	const exists = (groep: number | undefined) => groep !== undefined && groep <= wens.groepen;
	const leerlingen = wens.kinderen.map((one): Bestandsleerling => ({
		key: `${one.voorlopig ? '#' : ''}${one.nummer}`,
		dummy: one.voorlopig,
		eckid: one.eckid ? `https://ketenid.example/${one.nummer}` : undefined,
		roepnaam: `Kind ${one.nummer}`,
		achternaam: 'Molenbeek',
		geboortedatum: day('2018-01-01').add({ days: one.nummer }),
		groepKey: exists(one.groep) ? `g${one.groep}` : undefined,
		samengesteldeGroepKeys: one.plus ? ['plus'] : [],
		jaargroep: one.jaargroep,
		uitstroomdatum: from(one.weg),
		instroomdatum: from(one.nieuw)
	}));
	const leerkrachten = wens.leerkrachten.map(([nummer, code]): Bestandsmedewerker => ({
		...{
			key: `m${nummer}`,
			dummy: false,
			roepnaam: `Juf ${nummer}`,
			achternaam: 'Berkhof',
			rollen: [{ code }]
		},
		groepen: exists(nummer) ? [{ key: `g${nummer}`, soort: 'stamgroep' as const, rollen: [] }] : []
	}));
	return {
		...makeBestand({ groepen: [...groepen, plus], leerlingen, leerkrachten }),
		school: { schooljaar: `${jaar}-${jaar + 1}`, brin: '99ZZ', aanmaakdatum: from(wens.dag)! }
	};
}

const step = (stand: Inleesstand, bestand: Inleesbestand): { plan: Inleesplan; stand: Inleesstand } => {
	const plan = planEdexml(bestand, stand, bestand.school.aanmaakdatum!);
	return { plan, stand: applyInMemory(stand, plan) };
};
const history = (stand: Inleesstand, jaar: string) => {
	const groepen = new Set(stand.groepen.filter(({ schooljaar }) => schooljaar < jaar).map(({ id }) => id));
	return stand.plaatsingen.filter(({ groep }) => groepen.has(groep));
};
const sane = (stand: Inleesstand) => {
	for (const { van, tot } of [...stand.plaatsingen, ...stand.koppelingen])
		expect(tot === null || Temporal.PlainDate.compare(tot, van) >= 0).toBe(true);
	const rows = [...stand.plaatsingen.map((one) => [one.leerling, one.groep, one.van.toString()].join())];
	expect(new Set(rows).size).toBe(rows.length);
	const home = new Set(stand.groepen.filter(({ soort }) => soort === 'stamgroep').map(({ id }) => id));
	for (const a of stand.plaatsingen.filter(({ groep }) => home.has(groep)))
		for (const b of stand.plaatsingen.filter(
			(one) => one !== a && one.leerling === a.leerling && home.has(one.groep)
		))
			expect(overlaps(a, b), `${a.leerling} in two groups at once`).toBe(false);
};
type Stay = { van: Temporal.PlainDate; tot: Temporal.PlainDate | null };
const overlaps = (a: Stay, b: Stay) =>
	(a.tot === null || Temporal.PlainDate.compare(b.van, a.tot) <= 0) &&
	(b.tot === null || Temporal.PlainDate.compare(a.van, b.tot) <= 0);

test('the same list twice changes nothing, whatever came before', () => {
	fc.assert(
		fc.property(lijst, lijst, fc.constantFrom(2026, 2027), (eerst, dan, jaar) => {
			const before = step(legeStand, eerst(2026)).stand;
			const after = step(before, dan(jaar)).stand;
			sane(after);
			const again = planEdexml(dan(jaar), after, dan(jaar).school.aanmaakdatum!);
			expect(again.regels.filter(({ soort }) => soort !== 'ongewijzigd' && soort !== 'twijfel')).toEqual([]);
			expect(isLeeg(again)).toBe(true);
		}),
		{ numRuns: 400 }
	);
});

test('a list of the next year keeps every stay of the years before and ends it on 31 July at the latest', () => {
	fc.assert(
		fc.property(lijst, lijst, (eerst, dan) => {
			const before = step(legeStand, eerst(2026)).stand;
			const after = step(before, dan(2027)).stand;
			const kept = history(after, '2027-2028');
			expect(kept.map(({ leerling, groep, van }) => [leerling, groep, van.toString()])).toEqual(
				before.plaatsingen.map(({ leerling, groep, van }) => [leerling, groep, van.toString()])
			);
			for (const { tot } of kept)
				expect(tot && Temporal.PlainDate.compare(tot, day('2027-07-31')) <= 0).toBe(true);
			expect(after.leerlingen.length).toBeGreaterThanOrEqual(before.leerlingen.length);
		}),
		{ numRuns: 400 }
	);
});
