import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeSignalen, prepareSignalen } from './computeSignalen.ts';
import type { Leerlingfeiten } from './leerlingfeiten.ts';
import { dag, feitenVan, observatie, peildatum, profielMet } from './proefleerling.ts';
import { signaalSleutel } from './signaal.ts';
import type { Signaalprofiel } from './signaalprofiel.ts';
import { standaardprofiel } from './standaardprofiel.ts';
import { vaknaam } from './verwoording.ts';
import { dagVoor, feiten, methodetoetsOp, observatieOp, resultaatOp } from './willekeurigeFeiten.ts';

/** The default profile with the growth rules on and two cut scores, so that every kind of rule can fire. */
const profiel: Signaalprofiel = {
	regels: standaardprofiel.regels.map((regel) =>
		regel.soort === 'groei'
			? {
					...regel,
					stappen: [{ schaal: 'ontwikkelscore', vak: null, punten: regel.richting === 'zorg' ? 3 : 9 }]
				}
			: regel
	),
	grensscores: [
		{
			vak: 'rekenen',
			toets: 'iep_lvs',
			jaargroep: 6,
			deel: 'midden',
			schaal: 'ontwikkelscore',
			laagOnder: 8,
			hoogVanaf: 16
		}
	]
};

const door = <T>(lijst: readonly T[]) => fc.shuffledSubarray([...lijst], { minLength: lijst.length });

describe('signalen van een leerling', () => {
	test('A3: de volgorde waarin feiten binnenkwamen maakt niets uit', () => {
		const geschud = feiten.chain((een) =>
			fc
				.record({
					resultaten: door(een.resultaten),
					methodetoetsen: door(een.methodetoetsen),
					doublures: door(een.doublures),
					observaties: door(een.observaties)
				})
				.map((lijsten): [Leerlingfeiten, Leerlingfeiten] => [een, { ...een, ...lijsten }])
		);
		fc.assert(
			fc.property(geschud, ([een, ander]) => {
				expect(computeSignalen(profiel, ander, peildatum)).toEqual(computeSignalen(profiel, een, peildatum));
			})
		);
	});

	test('A7: een feit van buiten de geldigheid verandert niets', () => {
		fc.assert(
			fc.property(
				feiten,
				fc.array(resultaatOp(dagVoor(732, 2000)), { minLength: 1 }),
				fc.array(methodetoetsOp(dagVoor(181, 800))),
				fc.array(observatieOp(dagVoor(91, 800))),
				(een, resultaten, methodetoetsen, observaties) => {
					const met = {
						...een,
						resultaten: [...een.resultaten, ...resultaten],
						methodetoetsen: [...een.methodetoetsen, ...methodetoetsen],
						observaties: [...een.observaties, ...observaties]
					};
					expect(computeSignalen(profiel, met, peildatum)).toEqual(computeSignalen(profiel, een, peildatum));
				}
			)
		);
	});

	test('S138: een regel uitzetten haalt precies zijn eigen signalen weg', () => {
		fc.assert(
			fc.property(feiten, fc.constantFrom(...profiel.regels), (een, uit) => {
				const zonder = {
					...profiel,
					regels: profiel.regels.map((regel) => (regel === uit ? { ...regel, aan: false } : regel))
				};
				expect(computeSignalen(zonder, een, peildatum)).toEqual(
					computeSignalen(profiel, een, peildatum).filter((signaal) => signaal.regel !== uit.sleutel)
				);
			})
		);
	});

	test('A3: elk signaal heeft eigen feiten van voor de peildatum, noemt zijn vak en heeft een eigen sleutel', () => {
		const gevuurd = new Set<string>();
		fc.assert(
			fc.property(feiten, (een) => {
				const signalen = computeSignalen(profiel, een, peildatum);
				expect(new Set(signalen.map((signaal) => signaal.sleutel)).size).toBe(signalen.length);
				const bekend = new Set(
					[een.resultaten, een.methodetoetsen, een.doublures, een.observaties, een.volgscores]
						.flat()
						.map((feit) => feit.id)
				);
				for (const signaal of signalen) {
					gevuurd.add(signaal.regel);
					expect(signaal.sleutel).toBe(signaalSleutel(een.leerlingId, signaal.regel, signaal.vak));
					expect(signaal.feiten.length).toBeGreaterThan(0);
					if (signaal.vak !== null) expect(signaal.uitleg).toContain(vaknaam(signaal.vak));
					expect(signaal.uitleg).toMatch(/^\p{Lu}.* Regel uit het signaalprofiel: .*\.$/su);
					const datums = signaal.feiten.map((feit) => feit.datum.toString());
					expect(datums).toEqual(datums.toSorted());
					expect(datums).toContain(signaal.sinds.toString());
					for (const feit of signaal.feiten) {
						expect(bekend).toContain(feit.id);
						expect(Temporal.PlainDate.compare(feit.datum, peildatum)).toBeLessThanOrEqual(0);
					}
				}
			}),
			{ numRuns: 300 }
		);
		// The property says nothing about a rule that never fired.
		const verwacht = profiel.regels.map((regel) => regel.sleutel);
		expect([...gevuurd].sort()).toEqual(
			verwacht.filter((sleutel) => sleutel !== 'verlengde_instructie').sort()
		);
	});

	test('A3: een klaargemaakt profiel geeft voor elk kind hetzelfde als een los profiel', () => {
		const bereken = prepareSignalen(profiel, peildatum);
		fc.assert(
			fc.property(fc.array(feiten, { maxLength: 4 }), (kinderen) => {
				expect(kinderen.map(bereken)).toEqual(
					kinderen.map((kind) => computeSignalen(profiel, kind, peildatum))
				);
			}),
			{ numRuns: 30 }
		);
	});

	test('A3: twee signalen delen nooit een sleutel', () => {
		const deel = fc.string({ unit: fc.constantFrom('a', '/', '%', ' ') });
		fc.assert(
			fc.property(fc.tuple(deel, deel, deel), fc.tuple(deel, deel, deel), (een, ander) => {
				const gelijk = een.every((stuk, plek) => stuk === ander[plek]);
				expect(signaalSleutel(...een) === signaalSleutel(...ander)).toBe(gelijk);
			})
		);
	});
});

describe('uitdoven in lesweken (A7)', () => {
	const profielInWeken = profielMet('tempo', { geldigheid: { aantal: 4, eenheid: 'lesweken' } });
	const gezien = feitenVan({ observaties: [observatie('tempo', 'zorg', '2026-12-14')] });
	const kerst = {
		vakanties: [
			{ naam: 'Kerstvakantie', van: dag('2026-12-21'), tot: dag('2027-01-03'), bron: 'school' as const }
		]
	};
	const aantal = (op: string, kalender: Parameters<typeof computeSignalen>[3]) =>
		computeSignalen(profielInWeken, gezien, dag(op), kalender).length;

	test('S132: een vakantieweek telt niet als lesweek', () => {
		expect(aantal('2027-01-15', { vakanties: [] })).toBe(1);
		expect(aantal('2027-01-18', { vakanties: [] })).toBe(0);
		expect(aantal('2027-01-29', kerst)).toBe(1);
		expect(aantal('2027-02-01', kerst)).toBe(0);
	});

	test('S132: zonder kalender kan niet in lesweken geteld worden', () => {
		expect(() => computeSignalen(profielInWeken, gezien, peildatum)).toThrow('telt in lesweken');
	});
});
