import { describe, expect, test } from 'vitest';
import { computeSignalen } from './computeSignalen.ts';
import type { Resultaatfeit } from './leerlingfeiten.ts';
import { dag, feitenVan, peildatum, profielMet, resultaat, type Moment } from './proefleerling.ts';
import type { Grensscore, Signaalprofiel } from './signaalprofiel.ts';
import { standaardprofiel } from './standaardprofiel.ts';

const signalen = (resultaten: Resultaatfeit[], profiel: Signaalprofiel = standaardprofiel, op = peildatum) =>
	computeSignalen(profiel, feitenVan({ resultaten }), op);

const regels = (resultaten: Resultaatfeit[], profiel: Signaalprofiel = standaardprofiel, op = peildatum) =>
	signalen(resultaten, profiel, op).map((signaal) => signaal.regel);

const banden = (per: Partial<Record<Moment, string>>) =>
	Object.entries(per).map(([moment, band]) => resultaat(moment as Moment, { band }));

describe('herhaald lage resultaten (S128)', () => {
	test('S128: twee van de laatste drie hoofdmetingen laag geeft een signaal dat zijn feiten noemt', () => {
		const [signaal, ...rest] = signalen(banden({ M5: 'D', E5: 'E', M6: 'C' }));
		expect(rest).toEqual([]);
		expect(signaal).toMatchObject({
			leerlingId: 'bram',
			regel: 'lage_resultaten',
			vak: 'rekenen',
			richting: 'zorg',
			sleutel: 'bram/lage_resultaten/rekenen'
		});
		expect(signaal?.uitleg).toBe(
			'Rekenen: 2 van de laatste 3 hoofdmetingen laag (M5: D; E5: E). Regel uit het signaalprofiel: ' +
				'herhaald lage resultaten op de hoofdmetingen (minstens 2 van de laatste 3 hoofdmetingen).'
		);
		expect(signaal?.sinds.toString()).toBe('2026-06-01');
		expect(signaal?.feiten).toEqual([
			{
				soort: 'resultaat',
				id: 'M5-rekenen-cito_lvs',
				datum: dag('2026-01-19'),
				omschrijving: 'M5 Cito LVS: D'
			},
			{
				soort: 'resultaat',
				id: 'E5-rekenen-cito_lvs',
				datum: dag('2026-06-01'),
				omschrijving: 'E5 Cito LVS: E'
			}
		]);
	});

	test('S128: een enkele lage meting is niet herhaald', () => {
		expect(regels(banden({ M5: 'C', E5: 'E', M6: 'C' }))).toEqual([]);
	});

	test('S128: Romeinse banden tellen als IV en V, III niet', () => {
		expect(regels(banden({ E5: 'IV', M6: 'V' }))).toEqual(['lage_resultaten']);
		expect(regels(banden({ E5: 'III', M6: 'V' }))).toEqual([]);
	});

	test('S128: lage metingen van verschillende vakken tellen niet samen', () => {
		expect(regels([resultaat('E5', { band: 'E' }), resultaat('M6', { band: 'E', vak: 'spelling' })])).toEqual(
			[]
		);
	});

	test('S128: een kind kan herstellen: na twee goede metingen is het signaal weg (A10)', () => {
		expect(regels(banden({ M5: 'E', E5: 'D', M6: 'C' }))).toEqual(['lage_resultaten']);
		expect(regels(banden({ E4: 'E', M5: 'D', E5: 'C', M6: 'C' }))).toEqual([]);
	});

	test('S128: tussenmetingen en onderdelen van een toets tellen niet als hoofdmeting', () => {
		expect(
			regels([
				resultaat('E5', { band: 'E', hoofdmoment: false }),
				resultaat('M6', { band: 'E', onderdeel: 'getallen' }),
				resultaat('M5', { band: 'E' })
			])
		).toEqual([]);
	});

	test('S128: twee toetsen op hetzelfde moment zijn een hoofdmeting', () => {
		const dmt = { vak: 'technisch_lezen', toets: 'dmt', band: 'E' };
		const ander = { vak: 'technisch_lezen', toets: 'cito_lvs', band: 'D' };
		expect(regels([resultaat('M6', dmt), resultaat('M6', ander)])).toEqual([]);
		const [signaal] = signalen([resultaat('E5', dmt), resultaat('M6', dmt), resultaat('M6', ander)]);
		expect(signaal?.uitleg).toContain(
			'Technisch lezen: 2 van de laatste 2 hoofdmetingen laag (E5: E; M6: D voor Cito LVS en E voor DMT)'
		);
	});

	test('S128: een tweede afname van dezelfde toets vervangt de eerste', () => {
		const eerste = resultaat('M6', { id: 'a', band: 'E', afgenomenOp: dag('2027-01-18') });
		const tweede = resultaat('M6', { id: 'b', band: 'C', afgenomenOp: dag('2027-02-01') });
		const eerder = resultaat('E5', { band: 'E' });
		expect(regels([eerder, eerste])).toEqual(['lage_resultaten']);
		expect(regels([eerder, eerste, tweede])).toEqual([]);
		expect(regels([eerder, tweede, eerste])).toEqual([]);
	});

	test('S128: twee waarden van dezelfde dag: de volgorde van binnenkomen beslist niet', () => {
		const een = resultaat('M6', { id: 'a', band: 'E' });
		const ander = resultaat('M6', { id: 'b', band: 'C' });
		const eerder = resultaat('E5', { band: 'E' });
		expect(regels([eerder, een, ander])).toEqual(regels([eerder, ander, een]));
	});

	test('S128: van een meting op twee dagen telt alleen de toets die nog geldig is, en hij is zo vers als de nieuwste (A7)', () => {
		const kort = profielMet('lage_resultaten', { aantal: 1, geldigheid: { aantal: 50, eenheid: 'dagen' } });
		const oud = resultaat('M6', { toets: 'dmt', band: 'E', afgenomenOp: dag('2027-01-04') });
		const nieuw = resultaat('M6', { band: 'C', afgenomenOp: dag('2027-02-01') });
		expect(regels([oud, nieuw], kort)).toEqual([]);
		expect(regels([nieuw, oud], kort)).toEqual([]);
		expect(regels([oud, { ...nieuw, band: 'D' }], kort)).toEqual(['lage_resultaten']);
		expect(regels([{ ...nieuw, band: 'D' }, oud], kort)).toEqual(['lage_resultaten']);
	});

	test('S128: is de nieuwste meting ouder dan twaalf maanden, dan zwijgt de regel (A7)', () => {
		const laag = banden({ M5: 'E', E5: 'E' });
		expect(regels(laag, standaardprofiel, dag('2027-06-01'))).toEqual(['lage_resultaten']);
		expect(regels(laag, standaardprofiel, dag('2027-06-02'))).toEqual([]);
	});

	test('S128: een meting van na de peildatum telt nog niet', () => {
		const laag = banden({ E5: 'E', M6: 'E' });
		expect(regels(laag, standaardprofiel, dag('2027-01-17'))).toEqual([]);
		expect(regels(laag, standaardprofiel, dag('2027-01-18'))).toEqual(['lage_resultaten']);
	});

	test('S128: de naam van de meting is die van de toets, of teruggerekend over een doublure', () => {
		const resultaten = [
			resultaat('E5', { band: 'E', vak: 'spelling', jaargroep: 4 }),
			resultaat('M6', { band: 'E', vak: 'spelling' })
		];
		const doublures = [{ id: 'd', schooljaar: '2026-2027', jaargroep: '6', soort: 'doublure' as const }];
		const uitleg = (feiten: object) =>
			computeSignalen(standaardprofiel, feitenVan({ resultaten, ...feiten }), peildatum).find(
				(signaal) => signaal.regel === 'lage_resultaten'
			)?.uitleg;
		expect(uitleg({})).toContain('(E4: E; M6: E)');
		resultaten[0] = resultaat('E5', { band: 'E', vak: 'spelling' });
		expect(uitleg({})).toContain('(E5: E; M6: E)');
		expect(uitleg({ doublures })).toContain('(E6: E; M6: E)');
		const versnelling = { ...doublures[0], soort: 'versnelling' as const };
		expect(uitleg({ doublures: [versnelling] })).toContain('(E4: E; M6: E)');
		expect(uitleg({ jaargroep: null })).toContain('(eind 2025-2026: E; midden 2026-2027: E)');
	});
});

describe('meerdere hoge resultaten (S134)', () => {
	test('S134: twee A-scores van de laatste drie geven een signaal van kracht', () => {
		const [signaal] = signalen(banden({ M5: 'A', E5: 'B', M6: 'A' }));
		expect(signaal).toMatchObject({ regel: 'hoge_resultaten', richting: 'kracht', vak: 'rekenen' });
		expect(signaal?.uitleg).toContain('Rekenen: 2 van de laatste 3 hoofdmetingen hoog (M5: A; M6: A)');
	});

	test('S134: I telt, II niet', () => {
		expect(regels(banden({ E5: 'I', M6: 'I' }))).toEqual(['hoge_resultaten']);
		expect(regels(banden({ E5: 'II', M6: 'I' }))).toEqual([]);
	});
});

describe('laag of hoog is wat iemand zei, nooit wat wij uitrekenen (X9)', () => {
	const iep = (moment: Moment, feit: Partial<Resultaatfeit>) =>
		resultaat(moment, { toets: 'iep_lvs', schaal: 'ontwikkelscore', ...feit });
	const tweemaal = (feit: Partial<Resultaatfeit>) => [iep('E5', feit), iep('M6', feit)];
	const grens = (
		deel: Grensscore['deel'],
		jaargroep: number,
		laagOnder: number | null,
		hoogVanaf: number | null
	) => ({
		vak: 'rekenen',
		toets: 'iep_lvs',
		jaargroep,
		deel,
		schaal: 'ontwikkelscore',
		laagOnder,
		hoogVanaf
	});
	const metGrenzen: Signaalprofiel = {
		...standaardprofiel,
		grensscores: [grens('eind', 5, 90, 130), grens('midden', 6, 95, 135)]
	};

	test('X9: een kale ontwikkelscore is laag noch hoog', () => {
		expect(regels(tweemaal({ waarde: 1 }))).toEqual([]);
		expect(regels(tweemaal({ waarde: 1000 }))).toEqual([]);
	});

	test('X9: heeft de school een grensscore ingevuld, dan telt die, met de grens zelf als niet laag en wel hoog', () => {
		const scores = (eind: number, midden: number) =>
			regels([iep('E5', { waarde: eind }), iep('M6', { waarde: midden })], metGrenzen);
		expect(scores(89, 94)).toEqual(['lage_resultaten']);
		expect(scores(90, 94)).toEqual([]);
		expect(scores(130, 135)).toEqual(['hoge_resultaten']);
		expect(scores(130, 134)).toEqual([]);
		expect(signalen(tweemaal({ waarde: 80 }), metGrenzen)[0]?.uitleg).toContain(
			'(E5: 80, grens van de school 90; M6: 80, grens van de school 95)'
		);
	});

	test('X9: een grensscore geldt alleen voor haar vak, toets, jaargroep, moment en schaal', () => {
		expect(regels(tweemaal({ waarde: 80, vak: 'spelling' }), metGrenzen)).toEqual([]);
		expect(regels(tweemaal({ waarde: 80, toets: 'cito_lvs' }), metGrenzen)).toEqual([]);
		expect(regels(tweemaal({ waarde: 80, schaal: 'ruwe_score' }), metGrenzen)).toEqual([]);
		expect(regels(tweemaal({ waarde: 80, jaargroep: 7 }), metGrenzen)).toEqual([]);
	});

	test('X9: de grensscore van de school gaat voor de geleverde band, de band voor het percentiel', () => {
		expect(regels(tweemaal({ waarde: 120, band: 'E' }), metGrenzen)).toEqual([]);
		expect(regels(tweemaal({ band: 'C', percentiel: 4 }))).toEqual([]);
		expect(regels(tweemaal({ band: 'D', percentiel: 40 }))).toEqual(['lage_resultaten']);
	});

	test('S128, S134: een geleverd percentiel telt tot en met 25 en vanaf 76', () => {
		expect(regels(tweemaal({ percentiel: 25 }))).toEqual(['lage_resultaten']);
		expect(regels(tweemaal({ percentiel: 26 }))).toEqual([]);
		expect(regels(tweemaal({ percentiel: 75 }))).toEqual([]);
		expect(regels(tweemaal({ percentiel: 76 }))).toEqual(['hoge_resultaten']);
		expect(signalen(tweemaal({ percentiel: 12.5 }))[0]?.uitleg).toContain('M6: percentiel 12,5');
	});

	test('S128: onder een geleverde lijn is laag, precies erop niet', () => {
		const opLijn = (waarde: number) =>
			tweemaal({ waarde, lijnen: [{ naam: 'Ontwikkellijn 1F', waarde: 100 }] });
		expect(regels(opLijn(99))).toEqual(['lage_resultaten']);
		expect(regels(opLijn(100))).toEqual([]);
		expect(regels(tweemaal({ waarde: 99, lijnen: [{ naam: 'landelijk gemiddelde', waarde: 100 }] }))).toEqual(
			[]
		);
	});

	test('X9: een geleverde lijn gaat voor het referentieniveau', () => {
		const lijnen = [{ naam: 'ontwikkellijn 1F', waarde: 100 }];
		const boven = [iep('E5', { jaargroep: 6 }), iep('M6', {})].map((feit) => ({
			...feit,
			waarde: 101,
			referentieniveau: '<1F',
			lijnen
		}));
		const inGroep7 = (resultaten: Resultaatfeit[]) =>
			computeSignalen(standaardprofiel, feitenVan({ resultaten, jaargroep: 7 }), peildatum);
		expect(inGroep7(boven)).toEqual([]);
		expect(inGroep7(boven.map((feit) => ({ ...feit, lijnen: [] })))).toHaveLength(1);
	});

	test('X9: zonder band telt het referentieniveau, vanaf de jaargroepen die de school noemt', () => {
		const niveaus = [iep('E5', { referentieniveau: '<1F' }), iep('M6', { referentieniveau: '<1F' })];
		expect(regels(niveaus)).toEqual([]);
		const inGroep7 = computeSignalen(
			standaardprofiel,
			feitenVan({ resultaten: niveaus, jaargroep: 7 }),
			peildatum
		);
		expect(inGroep7.map((signaal) => signaal.regel)).toEqual(['lage_resultaten']);
		const vanaf5 = profielMet('lage_resultaten', {
			referentieniveaus: [5, 6].map((jaargroep) => ({ jaargroep, niveaus: ['<1F'] }))
		});
		expect(regels(niveaus, vanaf5)).toEqual(['lage_resultaten']);
	});

	test('X9: het referentieniveau wordt gewogen naar de jaargroep van het kind, niet van de toets', () => {
		const lagereToets = [
			iep('E5', { referentieniveau: '<1F', jaargroep: 5 }),
			iep('M6', { referentieniveau: '<1F', jaargroep: 5 })
		];
		const inGroep8 = feitenVan({ resultaten: lagereToets, jaargroep: 8 });
		expect(computeSignalen(standaardprofiel, inGroep8, peildatum).map((signaal) => signaal.regel)).toEqual([
			'lage_resultaten'
		]);
	});
});
