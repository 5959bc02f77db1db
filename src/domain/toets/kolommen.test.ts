import { describe, expect, test } from 'vitest';
import { recognizeKolommen } from './kolommen.ts';
import { reuseKolomindeling } from './reuseKolomindeling.ts';
import { fingerprintKop } from './vingerafdruk.ts';

const rijen = (...cellen: string[][]) => cellen.map((rij, plek) => ({ nummer: plek + 2, cellen: rij }));
const velden = (kop: string[], ...cellen: string[][]) =>
	recognizeKolommen(kop, rijen(...cellen)).kolommen.map(({ veld }) => veld);

describe('kolommen herkennen', () => {
	test('één rij per toets', () => {
		const indeling = recognizeKolommen(
			[
				'Leerlingnummer',
				'Leerling',
				'Geb.datum',
				'Groep',
				'Vakgebied',
				'Afnamemoment',
				'Datum afname',
				'Ontwikkelscore',
				'Niveau'
			],
			rijen(['1042', "Hof, Gradje van 't", '3-11-2016', '6a', 'Lezen', 'M6', '20-1-2027', '180', '<1F'])
		);
		expect(indeling.vorm).toBe('lang');
		expect(indeling.standaard.instrument).toBe('iep_lvs');
		expect(indeling.kolommen.map(({ veld }) => veld)).toEqual([
			'las_sleutel',
			'naam',
			'geboortedatum',
			'groep',
			'vak',
			'moment',
			'afnamedatum',
			'waarde',
			'referentieniveau'
		]);
		expect(indeling.kolommen[7]?.meting?.schaal).toBe('ontwikkelscore');
		expect(indeling.kolommen.every(({ waarom }) => waarom.endsWith('.'))).toBe(true);
	});

	test('één rij per kind, vak en moment in de kolomnamen', () => {
		const { vorm, kolommen } = recognizeKolommen(
			['Leerling', 'BL M5 VS', 'BL M5 niveau', 'RW E5'],
			rijen(['Mees Bos', '132', 'B', '201'])
		);
		expect(vorm).toBe('breed');
		expect(kolommen[1]).toMatchObject({
			veld: 'waarde',
			meting: {
				vak: 'begrijpend_lezen',
				schaal: 'vaardigheidsscore',
				moment: { deel: 'midden', jaargroep: 5 }
			}
		});
		expect(kolommen[2]).toMatchObject({ veld: 'band', meting: { vak: 'begrijpend_lezen' } });
		expect(kolommen[3]).toMatchObject({
			veld: 'waarde',
			meting: { vak: 'rekenen', moment: { deel: 'eind' } }
		});
	});

	test('de inhoud beslist waar de kolomnaam open is', () => {
		expect(velden(['Naam', 'Niveau'], ['Mees', 'IV'])).toEqual(['naam', 'band']);
		expect(velden(['Naam', 'Niveau'], ['Mees', '1F'])).toEqual(['naam', 'referentieniveau']);
		expect(velden(['Naam', 'Niveau'], ['Mees', 'gevorderd'])).toEqual(['naam', null]);
		expect(velden(['x', 'y'], ['https://ketenid.nl/proef/aa11', 'Bos, Mees'])).toEqual(['eckid', 'naam']);
	});

	test('een BSN wordt nooit aangewezen, hoe de kolom ook heet', () => {
		for (const naam of ['BSN', 'Burgerservicenummer', 'bsn leerling', 'PGN', 'Onderwijsnummer']) {
			const [kolom] = recognizeKolommen([naam, 'Score'], rijen(['1', '2'])).kolommen;
			expect(kolom).toMatchObject({ veld: null, waarom: 'Dit gegeven bewaren we niet.' });
		}
	});

	test('getallen die burgerservicenummers kunnen zijn worden niet aangewezen, leerlingnummers van negen cijfers wel', () => {
		const getallen = Array.from({ length: 30 }, (_, plek) => `${100_000_000 + plek * 7_654_321}`);
		const elfproef = (getal: string) =>
			[...getal].reduce((som, cijfer, plek) => som + Number(cijfer) * (plek === 8 ? -1 : 9 - plek), 0) %
				11 ===
			0;
		// Made while the test runs: such a number may stand in no file.
		const gemaakt = getallen.flatMap((getal) =>
			Array.from({ length: 10 }, (_, laatste) => getal.slice(0, 8) + laatste).filter(elfproef)
		);
		expect(gemaakt.length).toBeGreaterThan(10);
		expect(velden(['Leerlingnummer', 'Score'], ...gemaakt.map((getal) => [getal, '1']))).toEqual([
			null,
			'waarde'
		]);
		expect(velden(['Leerlingnummer', 'Score'], ...getallen.map((getal) => [getal, '1']))).toEqual([
			'las_sleutel',
			'waarde'
		]);
	});

	test('een enkele foute cel verbergt een kolom met een duidelijke naam niet', () => {
		expect(velden(['Naam', 'Datum'], ['Mees', '20-1-2027'], ['Noor', '31-2-2027'])).toEqual([
			'naam',
			'afnamedatum'
		]);
	});

	test('twee kolommen voor hetzelfde: de zekerste blijft', () => {
		expect(velden(['Naam', 'Volledige naam'], ['Mees', 'Mees Bos'])).toEqual(['naam', null]);
	});

	test('een methodetoets per blok met het maximum', () => {
		const { kolommen, standaard } = recognizeKolommen(
			['Naam', 'Blok 1', 'Blok 1 max'],
			rijen(['Mees', '18', '20'])
		);
		expect(standaard.instrument).toBe('methodetoets');
		expect(kolommen.map(({ veld, meting }) => [veld, meting?.onderdeel])).toEqual([
			['naam', undefined],
			['waarde', 'Blok 1'],
			['maximum', 'Blok 1']
		]);
	});
});

describe('een leverancier onthouden', () => {
	const kop = ['Leerling', 'BL M5 VS', 'RW M5 VS', 'Vreemd'];
	const volgend = ['Vreemd', 'Leerling', 'BL E5 VS', 'BL M6 VS', 'RW E5 VS', 'RW M6 VS'];
	const rij = rijen(['Mees', '132', '200', 'iets']);

	test('dezelfde vingerafdruk bij andere momenten en een andere volgorde, een andere bij andere kolommen', () => {
		expect(fingerprintKop(volgend)).toBe(fingerprintKop(kop));
		expect(fingerprintKop([...kop, 'Niveau'])).not.toBe(fingerprintKop(kop));
	});

	test('wat een mens koos blijft, momenten komen uit de nieuwe kolomnamen', () => {
		const eerst = recognizeKolommen(kop, rij);
		const gekozen = {
			...eerst,
			kolommen: eerst.kolommen.map((kolom) =>
				kolom.kop === 'Vreemd' ? { ...kolom, veld: 'opmerking' as const } : kolom
			),
			standaard: { ...eerst.standaard, instrument: 'cito_lvs' as const, schooljaar: '2025-2026' }
		};
		const nu = reuseKolomindeling(gekozen, volgend, rijen(['iets', 'Mees', '140', '150', '210', '220']));
		expect(nu.kolommen[0]).toMatchObject({ veld: 'opmerking', zekerheid: 'zeker' });
		expect(nu.kolommen[3]).toMatchObject({
			veld: 'waarde',
			meting: { vak: 'begrijpend_lezen', moment: { deel: 'midden', jaargroep: 6 } }
		});
		expect(nu.standaard).toMatchObject({ instrument: 'cito_lvs', schooljaar: null });
	});
});
