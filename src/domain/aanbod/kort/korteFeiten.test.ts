import { expect, test } from 'vitest';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import type { Duur } from '#law/werkafspraak.ts';
import { beginfeiten } from '../proefaanbod.ts';
import { composeAanbod } from '../composeAanbod.ts';

const weken = (vanaf: Duur, tot: Duur) =>
	composeAanbod({
		...beginfeiten,
		werkafspraken: standaardWerkafspraken.map((afspraak) =>
			afspraak.id === 'handelingsplan-evaluatie' && afspraak.regel.soort === 'venster_na'
				? { ...afspraak, regel: { ...afspraak.regel, vanaf, tot } }
				: afspraak
		)
	}).kort.planweken;

test('S36: parents are told weeks, in whatever unit the school counts', () => {
	const duur = (aantal: number, eenheid: Duur['eenheid']) => ({ aantal, eenheid });
	expect(weken(duur(8, 'lesweken'), duur(12, 'weken'))).toEqual({ van: 8, tot: 12 });
	expect(weken(duur(56, 'dagen'), duur(3, 'maanden'))).toEqual({ van: 8, tot: 13 });
	expect(weken(duur(20, 'schooldagen'), duur(30, 'werkdagen'))).toEqual({ van: 4, tot: 6 });
	expect(weken(duur(2, 'dagen'), duur(1, 'weken'))).toEqual({ van: 1, tot: 1 });
});
