import { describe, expect, test } from 'vitest';
import { computeSignalen } from './computeSignalen.ts';
import type { Volgscorefeit } from './leerlingfeiten.ts';
import { dag, feitenVan, peildatum, profielMet } from './proefleerling.ts';
import { standaardprofiel } from './standaardprofiel.ts';

const score = (competentie: string, waarde: number, feit: Partial<Volgscorefeit> = {}): Volgscorefeit => {
	const heel = { lijst: 'winter', instrument: 'kindbegrip', op: dag('2027-02-08'), ...feit } as const;
	return { ...heel, id: `${heel.lijst}/bram/${competentie}`, competentie, score: waarde };
};
const signalen = (volgscores: Volgscorefeit[], profiel = standaardprofiel) =>
	computeSignalen(profiel, feitenVan({ volgscores }), peildatum);

describe('S107: wat uit een volglijst komt, wordt een signaal', () => {
	test('een zorg op een onderdeel, met de lijst en de score als bewijs', () => {
		expect(signalen([score('relaties', 1), score('zelfmanagement', 3)])).toMatchObject([
			{
				regel: 'volglijst_zorg',
				richting: 'zorg',
				vak: null,
				uitleg:
					'Kindbegrip: relaties 1. Regel uit het signaalprofiel: een zorg op een volglijst (minstens 1 onderdeel op 1,4 of lager (van 1 tot 4)).',
				feiten: [
					{ soort: 'volgscore', id: 'winter/bram/relaties', omschrijving: 'Kindbegrip, relaties: zorg (1)' }
				]
			}
		]);
	});

	test('A10: een betere lijst daarna maakt er een eind aan', () => {
		const herfst = { lijst: 'herfst', op: dag('2026-09-14') };
		expect(signalen([score('relaties', 1, herfst)])).toHaveLength(1);
		expect(signalen([score('relaties', 1, herfst), score('relaties', 2)])).toEqual([]);
	});

	test('S106: wat het kind zelf zegt telt op zichzelf, ook als de leerkracht het anders ziet', () => {
		const [signaal] = signalen([
			score('relaties', 3),
			score('relaties', 1, { lijst: 'kind', instrument: 'leerlinglijst' })
		]);
		expect(signaal?.uitleg).toMatch(/^Leerlinglijst: relaties 1\./);
	});

	test('A4: bijna alles sterk is ook een signaal; een onderdeel minder niet', () => {
		const sterk = ['relaties', 'zelfmanagement', 'zelfbewustzijn', 'keuzes_maken'].map((een) =>
			score(een, 4)
		);
		expect(signalen(sterk).map(({ regel }) => regel)).toEqual(['volglijst_kracht']);
		expect(signalen(sterk.slice(1))).toEqual([]);
	});

	test('de school stelt zelf in hoeveel, hoe laag en welke lijsten; te oud telt niet', () => {
		const streng = profielMet('volglijst_zorg', { grens: 2, aantal: 2, instrumenten: ['kindbegrip'] });
		expect(signalen([score('relaties', 2)], streng)).toEqual([]);
		expect(signalen([score('relaties', 2), score('zelfmanagement', 1.5)], streng)).toHaveLength(1);
		expect(signalen([score('relaties', 1, { op: dag('2026-06-01') })])).toEqual([]);
	});
});
