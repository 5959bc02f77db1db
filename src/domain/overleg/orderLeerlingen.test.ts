import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderLeerlingen, type TeBespreken } from './orderLeerlingen.ts';

const kind = (roepnaam: string, anders: Partial<TeBespreken> = {}): TeBespreken => ({
	roepnaam,
	achternaam: 'Bakker',
	veranderingen: [],
	openVragen: 0,
	lopendePlannen: 0,
	openAfspraken: 0,
	...anders
});
const zorg = { soort: 'signaal', richting: 'zorg', tekst: 'Nieuw signaal: rekenen' } as const;
const kracht = { soort: 'signaal', richting: 'kracht', tekst: 'Sterk: rekenen' } as const;
const namen = (kinderen: readonly TeBespreken[]) => kinderen.map(({ roepnaam }) => roepnaam);

describe('de volgorde van een leerlingbespreking (S57, S58)', () => {
	test('changed first, then what is still open, then those to confirm together (S58)', () => {
		const volgorde = orderLeerlingen([
			kind('Anna'),
			kind('Bram', { openVragen: 1 }),
			kind('Cas', { veranderingen: [zorg] }),
			kind('Dana', { openAfspraken: 1 }),
			kind('Eva', { lopendePlannen: 2, openVragen: 1 })
		]);
		expect(namen(volgorde.veranderd)).toEqual(['Cas']);
		expect(namen(volgorde.metVraag)).toEqual(['Eva', 'Bram', 'Dana']);
		expect(namen(volgorde.ongewijzigd)).toEqual(['Anna']);
	});

	test('a child that does well stands beside a child that worries, the most changed first (S58)', () => {
		const volgorde = orderLeerlingen([
			kind('Zoë', { veranderingen: [kracht] }),
			kind('Abel', { veranderingen: [zorg] }),
			kind('Mila', { veranderingen: [kracht, zorg] })
		]);
		expect(namen(volgorde.veranderd)).toEqual(['Mila', 'Abel', 'Zoë']);
	});

	test('nobody is forgotten and nobody comes twice: all pupils are discussed (S58)', () => {
		const kinderen = fc.array(
			fc.record({
				roepnaam: fc.string({ minLength: 1, maxLength: 6 }),
				achternaam: fc.constant('Smit'),
				veranderingen: fc.array(fc.constantFrom(zorg, kracht), { maxLength: 3 }),
				openVragen: fc.nat(2),
				lopendePlannen: fc.nat(2),
				openAfspraken: fc.nat(2)
			}),
			{ maxLength: 30 }
		);
		fc.assert(
			fc.property(kinderen, (groep) => {
				const { veranderd, metVraag, ongewijzigd } = orderLeerlingen(groep);
				const all = [...veranderd, ...metVraag, ...ongewijzigd];
				expect(all).toHaveLength(groep.length);
				expect(new Set(all)).toEqual(new Set(groep));
				expect(veranderd.every(({ veranderingen }) => veranderingen.length > 0)).toBe(true);
				expect(
					ongewijzigd.every(
						(ene) => ene.veranderingen.length + ene.openVragen + ene.lopendePlannen + ene.openAfspraken === 0
					)
				).toBe(true);
			})
		);
	});
});
