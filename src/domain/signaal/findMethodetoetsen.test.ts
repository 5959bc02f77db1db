import { describe, expect, test } from 'vitest';
import { computeSignalen } from './computeSignalen.ts';
import type { Methodetoetsfeit } from './leerlingfeiten.ts';
import { dag, feitenVan, methodetoets, peildatum, profielMet } from './proefleerling.ts';
import { standaardprofiel } from './standaardprofiel.ts';

const signalen = (methodetoetsen: Methodetoetsfeit[], profiel = standaardprofiel, op = peildatum) =>
	computeSignalen(profiel, feitenVan({ methodetoetsen }), op);
const regels = (...gegeven: Parameters<typeof signalen>) =>
	signalen(...gegeven).map((signaal) => signaal.regel);

/** Four blocks in the weeks before the day. */
const blokken = (...behaald: number[]) =>
	behaald.map((punten, plek) => methodetoets(String(plek + 1), `2027-02-0${plek + 1}`, punten));

describe('methodetoetsen (S130, S135)', () => {
	test('S130: twee van de laatste vier blokken onder 60% geven een signaal dat ze noemt', () => {
		const [signaal, ...rest] = signalen(blokken(17, 24, 10, 24));
		expect(rest).toEqual([]);
		expect(signaal).toMatchObject({ regel: 'lage_methodetoetsen', richting: 'zorg', vak: 'rekenen' });
		expect(signaal?.sinds.toString()).toBe('2027-02-03');
		expect(signaal?.uitleg).toBe(
			'Rekenen: 2 van de laatste 4 methodetoetsen onder 60% (blok 1: 56,6%; blok 3: 33,3%). Regel uit het ' +
				'signaalprofiel: lage scores op methodetoetsen (minstens 2 van de laatste 4 methodetoetsen onder 60%).'
		);
		expect(signaal?.feiten[0]?.omschrijving).toBe('Pluspunt blok 1: 17 van 30 (56,6%)');
	});

	test('S130: precies 60% is niet laag', () => {
		expect(regels(blokken(18, 18, 18, 18))).toEqual([]);
		expect(regels(blokken(18, 17.9, 17.9, 18))).toEqual(['lage_methodetoetsen']);
	});

	test('S135: vanaf precies 90% telt een blok als hoog', () => {
		expect(regels(blokken(27, 20, 27, 20))).toEqual(['hoge_methodetoetsen']);
		expect(regels(blokken(26.9, 20, 27, 20))).toEqual([]);
		expect(signalen(blokken(27, 20, 30, 20))[0]).toMatchObject({ richting: 'kracht' });
		expect(signalen(blokken(27, 20, 30, 20))[0]?.uitleg).toContain(
			'op 90% of hoger (blok 1: 90%; blok 3: 100%)'
		);
	});

	test('S130: wat voor de laatste vier blokken lag, telt niet meer (A10)', () => {
		expect(regels(blokken(5, 5, 24, 24, 24))).toEqual([]);
	});

	test('S130: een herkansing vervangt het blok, hetzelfde blok van vorig jaar niet', () => {
		const laag = [methodetoets('1', '2027-02-01', 5), methodetoets('2', '2027-02-08', 5)];
		expect(regels(laag)).toEqual(['lage_methodetoetsen']);
		expect(regels([...laag, methodetoets('2', '2027-02-15', 24)])).toEqual([]);
		const vorigJaar = dag('2026-09-10');
		expect(
			regels(
				[methodetoets('1', '2026-07-01', 5), methodetoets('1', '2026-09-01', 5)],
				standaardprofiel,
				vorigJaar
			)
		).toEqual(['lage_methodetoetsen']);
	});

	test('S130: toetsen ouder dan de geldigheid doven uit, de laatste dag telt nog (A7)', () => {
		const laag = [methodetoets('1', '2026-09-13', 5), methodetoets('2', '2027-02-08', 5)];
		expect(regels(laag, standaardprofiel, dag('2027-03-12'))).toEqual(['lage_methodetoetsen']);
		expect(regels(laag, standaardprofiel, dag('2027-03-13'))).toEqual([]);
	});

	test('S130, X9: een methode kan een eigen grens hebben', () => {
		const profiel = profielMet('lage_methodetoetsen', {
			perMethode: [{ methode: 'Pluspunt', percentage: 80 }]
		});
		expect(regels(blokken(23, 23), profiel)).toEqual(['lage_methodetoetsen']);
		expect(signalen(blokken(23, 23), profiel)[0]?.uitleg).toContain(
			'2 van de laatste 2 methodetoetsen onder 80%'
		);
		const andere = blokken(23, 23).map((toets) => ({ ...toets, methode: 'Wereld in Getallen' }));
		expect(regels(andere, profiel)).toEqual([]);
	});

	test('S130: een toets zonder maximum zegt niets', () => {
		expect(regels(blokken(0, 0).map((toets) => ({ ...toets, maximum: 0 })))).toEqual([]);
	});
});
