import { describe, expect, test } from 'vitest';
import { computeSignalen } from './computeSignalen.ts';
import type { Resultaatfeit } from './leerlingfeiten.ts';
import { dag, feitenVan, peildatum, profielMet, resultaat, type Moment } from './proefleerling.ts';
import { standaardprofiel } from './standaardprofiel.ts';

const iep = (moment: Moment, waarde: number, feit: Partial<Resultaatfeit> = {}) =>
	resultaat(moment, { toets: 'iep_lvs', schaal: 'ontwikkelscore', waarde, ...feit });
const weinig = profielMet('weinig_groei', { stappen: [{ schaal: 'ontwikkelscore', vak: null, punten: 5 }] });
const veel = profielMet('veel_groei', { stappen: [{ schaal: 'ontwikkelscore', vak: null, punten: 20 }] });
const signalen = (resultaten: Resultaatfeit[], profiel = weinig, op = peildatum) =>
	computeSignalen(profiel, feitenVan({ resultaten }), op);

describe('eigen groei (S138, A24)', () => {
	test('S138: zonder aantal punten van de school is de regel uit', () => {
		expect(signalen([iep('E5', 100), iep('M6', 20)], standaardprofiel)).toEqual([]);
	});

	test('S138: een laatste stap onder de eigen grens is een signaal, precies erop niet', () => {
		const [signaal] = signalen([iep('M5', 60), iep('E5', 100), iep('M6', 103)]);
		expect(signaal).toMatchObject({ regel: 'weinig_groei', richting: 'zorg', vak: 'rekenen' });
		expect(signaal?.uitleg).toContain(
			'Rekenen: van E5 naar M6 3 punten omhoog (100 naar 103; grens minder dan 5).'
		);
		expect(signaal?.sinds.toString()).toBe('2027-01-18');
		expect(signaal?.feiten.map((feit) => feit.omschrijving)).toEqual([
			'E5 IEP LVS: 100 (ontwikkelscore)',
			'M6 IEP LVS: 103 (ontwikkelscore)'
		]);
		expect(signalen([iep('E5', 100), iep('M6', 105)])).toEqual([]);
	});

	test('S138: terugval wordt zo genoemd, en breuken beslissen niet', () => {
		expect(signalen([iep('E5', 100.5), iep('M6', 99.5)])[0]?.uitleg).toContain(
			'1 punt omlaag (100,5 naar 99,5'
		);
		expect(signalen([iep('E5', 100), iep('M6', 100)])[0]?.uitleg).toContain('geen verschil');
		expect(signalen([iep('E5', 0.1), iep('M6', 5.1)])).toEqual([]);
	});

	test('S138: een sprong telt als kracht vanaf de grens', () => {
		expect(signalen([iep('E5', 100), iep('M6', 120)], veel)[0]).toMatchObject({ regel: 'veel_groei' });
		expect(signalen([iep('E5', 100), iep('M6', 119)], veel)).toEqual([]);
	});

	test('S138: alleen waarden van dezelfde toets op dezelfde schaal zijn te vergelijken', () => {
		expect(signalen([iep('E5', 100, { toets: 'cito_lvs' }), iep('M6', 20)])).toEqual([]);
		expect(signalen([iep('E5', 100, { schaal: 'ruwe_score' }), iep('M6', 20)])).toEqual([]);
	});

	test('S138: een schaal waarvoor de school geen punten invulde, zegt niets', () => {
		const ruw = { schaal: 'ruwe_score' };
		expect(signalen([iep('E5', 100, ruw), iep('M6', 20, ruw)])).toEqual([]);
	});

	test('S138: een vorige toets van buiten de geldigheid telt niet, ook niet als het moment nog half geldig is', () => {
		const kort = profielMet('weinig_groei', {
			geldigheid: { aantal: 300, eenheid: 'dagen' },
			stappen: [{ schaal: 'ontwikkelscore', vak: null, punten: 5 }]
		});
		const andere = iep('E5', 50, { toets: 'dmt' });
		const eerst = iep('E5', 100, { afgenomenOp: dag('2026-05-15') });
		expect(signalen([andere, eerst, iep('M6', 90)], kort)).toEqual([]);
		expect(
			signalen([andere, { ...eerst, afgenomenOp: dag('2026-05-16') }, iep('M6', 90)], kort)
		).toHaveLength(1);
	});

	test('S138: een vak kan een eigen grens hebben, die voor de algemene gaat', () => {
		const profiel = profielMet('weinig_groei', {
			stappen: [
				{ schaal: 'ontwikkelscore', vak: null, punten: 5 },
				{ schaal: 'ontwikkelscore', vak: 'rekenen', punten: 0 }
			]
		});
		expect(signalen([iep('E5', 100), iep('M6', 103)], profiel)).toEqual([]);
		expect(signalen([iep('E5', 100), iep('M6', 99)], profiel)).toHaveLength(1);
	});

	test('S138: is de laatste meting ouder dan een jaar, dan zwijgt de regel (A7)', () => {
		const stap = [iep('M5', 100), iep('E5', 100)];
		expect(signalen(stap, weinig, dag('2027-06-01'))).toHaveLength(1);
		expect(signalen(stap, weinig, dag('2027-06-02'))).toEqual([]);
	});
});
