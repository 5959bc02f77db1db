import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyKolomindeling } from './applyKolomindeling.ts';
import type { Kolomindeling } from './kolomindeling.ts';
import { recognizeKolommen } from './kolommen.ts';

const tabel = (kop: string[], ...cellen: string[][]) => ({
	kop,
	rijen: cellen.map((rij, plek) => ({ nummer: plek + 2, cellen: rij }))
});
function read(invoer: ReturnType<typeof tabel>, standaard: Partial<Kolomindeling['standaard']> = {}) {
	const indeling = recognizeKolommen(invoer.kop, invoer.rijen);
	return applyKolomindeling(invoer, { ...indeling, standaard: { ...indeling.standaard, ...standaard } });
}

describe('resultaten zoals geleverd', () => {
	test('waarde als tekst en getal, band en percentiel blijven wat ze zijn', () => {
		const { rijen, fouten } = read(
			tabel(
				[
					'Leerlingnummer',
					'Vak',
					'Toets',
					'Datum',
					'Vaardigheidsscore',
					'Niveau',
					'Percentiel',
					'Normversie'
				],
				['1042', 'Spelling', 'Cito LVS', '20-1-2023', '132,5', 'v-', '<1', '3.0']
			)
		);
		expect(fouten).toEqual([]);
		expect(rijen).toMatchObject([
			{
				...{
					rijnummer: 2,
					vak: 'spelling',
					instrument: 'cito_lvs',
					schaal: 'vaardigheidsscore',
					band: 'V-min',
					normversie: '3.0'
				},
				waarde: { tekst: '132,5', getal: 132.5 },
				percentiel: { tekst: '<1', getal: null },
				moment: { schooljaar: '2022-2023', deel: 'midden' }
			}
		]);
	});

	test('twee waarden op eigen schalen zijn twee resultaten', () => {
		const { rijen } = read(
			tabel(
				['Leerlingnummer', 'Vak', 'Datum', 'Ontwikkelscore', 'Ruwe score', 'Referentieniveau'],
				['1042', 'Lezen', '20-1-2027', '180', '31', '1F']
			)
		);
		expect(
			rijen.map(({ schaal, waarde, referentieniveau }) => [schaal, waarde?.getal, referentieniveau])
		).toEqual([
			['ontwikkelscore', 180, '1F'],
			['ruwe_score', 31, null]
		]);
	});

	test('S98: een methodetoets houdt punten en maximum, en telt nooit als hoofdmoment', () => {
		const { rijen } = read(
			tabel(
				['Leerlingnummer', 'Vak', 'Methode', 'Blok', 'Datum', 'Behaald', 'Maximum'],
				['1042', 'Rekenen', 'methode Pluspunt', 'Blok 3', '20-1-2027', '18', '20']
			),
			{ instrument: 'methodetoets' }
		);
		expect(rijen).toMatchObject([
			{
				behaald: 18,
				maximum: 20,
				onderdeel: 'Blok 3',
				schaal: 'ruwe_score',
				waarde: { tekst: '18' },
				moment: { deel: 'tussen' }
			}
		]);
	});

	test('DMT en AVI in één rij zijn twee resultaten voor technisch lezen', () => {
		const { rijen } = read(
			tabel(
				['Naam', 'Datum', 'DMT score', 'DMT niveau', 'AVI'],
				['Mees Bos', '20-1-2027', '67', 'B', 'AVI-M5']
			)
		);
		expect(rijen.map(({ instrument, vak, band, waarde }) => [instrument, vak, band, waarde?.tekst])).toEqual([
			['dmt', 'technisch_lezen', 'B', '67'],
			['avi', 'technisch_lezen', null, 'AVI-M5']
		]);
	});

	test('een domein is een onderdeel, de naam van het vak zelf niet', () => {
		const { rijen } = read(
			tabel(
				['Leerlingnummer', 'Vak', 'Onderdeel', 'Datum', 'Ontwikkelscore'],
				['1', 'Rekenen', 'Getallen', '20-1-2027', '1'],
				['1', 'Rekenen', 'Rekenen', '20-1-2027', '2']
			)
		);
		expect(rijen.map(({ vak, onderdeel }) => [vak, onderdeel])).toEqual([
			['rekenen', 'Getallen'],
			['rekenen', null]
		]);
	});

	test('vak en moment uit de naam van de toets', () => {
		const { rijen } = read(
			tabel(['Leerlingnummer', 'Toets', 'Datum', 'Score'], ['1', 'IEP Rekenen M5', '9-3-2027', '201'])
		);
		expect(rijen).toMatchObject([
			{
				vak: 'rekenen',
				instrument: 'iep_lvs',
				schaal: 'ontwikkelscore',
				moment: { deel: 'midden', jaargroep: 5 }
			}
		]);
	});
});

describe('schooljaar van oudere toetsen', () => {
	const breed = tabel(['Leerling', 'Groep', 'RW M5 VS', 'RW M6 VS'], ['Mees Bos', '6', '180', '201']);
	test('wordt teruggeteld vanaf de groep, en dat wordt gezegd', () => {
		const { rijen, fouten } = read(breed, { schooljaar: '2026-2027', instrument: 'cito_lvs' });
		expect(rijen.map(({ moment }) => moment.schooljaar)).toEqual(['2025-2026', '2026-2027']);
		expect(fouten).toMatchObject([{ ernst: 'waarschuwing', plaats: 'bestand' }]);
	});
	test('wordt gevraagd als de groep ontbreekt', () => {
		const { rijen, fouten } = read(tabel(['Leerling', 'RW M5 VS', 'RW M6 VS'], ['Mees Bos', '180', '201']), {
			schooljaar: '2026-2027',
			instrument: 'cito_lvs'
		});
		expect(rijen).toEqual([]);
		expect(fouten).toMatchObject([{ ernst: 'fout', plaats: 'bestand' }]);
		expect(fouten[0]?.tekst).toContain('met de groep');
	});
	test('een bestand zonder enig jaar geeft één melding, niet één per rij', () => {
		const rijen = Array.from({ length: 50 }, (_, plek) => [`${plek}`, 'Lezen', 'M5', '180']);
		expect(read(tabel(['Leerlingnummer', 'Vak', 'Moment', 'Ontwikkelscore'], ...rijen)).fouten).toHaveLength(
			1
		);
	});
});

describe('fouten per rij', () => {
	const kop = ['Leerlingnummer', 'Vak', 'Datum', 'Ontwikkelscore', 'Referentieniveau'];
	const goed = ['1042', 'Lezen', '20-1-2027', '180', '1F'];
	const vervang = (plek: number, waarde: string) => goed.map((cel, nth) => (nth === plek ? waarde : cel));
	test.each([
		[0, '', 'rij 3', 'over welke leerling'],
		[1, 'Handvaardigheid', 'rij 3, kolom ‘Vak’', 'Handvaardigheid'],
		[2, '31-2-2027', 'rij 3, kolom ‘Datum’', '31-2-2027'],
		[3, '18o', 'rij 3, kolom ‘Ontwikkelscore’', 'geen getal'],
		[4, '4F', 'rij 3, kolom ‘Referentieniveau’', '<1F, 1F, 1S of 2F']
	])('cel %i met ‘%s’', (plek, waarde, plaats, tekst) => {
		const { rijen, fouten } = read(tabel(kop, goed, vervang(plek, waarde)));
		expect(rijen).toHaveLength(1);
		expect(fouten).toMatchObject([{ ernst: 'fout', plaats }]);
		expect(fouten[0]?.tekst).toContain(tekst);
	});

	test('meer punten dan het maximum, en een percentage boven 100', () => {
		const punten = tabel(
			['Leerlingnummer', 'Vak', 'Datum', 'Behaald', 'Maximum'],
			['1', 'Rekenen', '20-1-2027', '21', '20']
		);
		expect(read(punten, { instrument: 'methodetoets' })).toMatchObject({
			rijen: [],
			fouten: [{ ernst: 'fout' }]
		});
		const procent = tabel(
			['Leerlingnummer', 'Vak', 'Datum', 'Percentage'],
			['1', 'Rekenen', '20-1-2027', '101%']
		);
		expect(read(procent, { instrument: 'methodetoets' })).toMatchObject({
			rijen: [],
			fouten: [{ ernst: 'fout' }]
		});
	});

	test('afwezig is geen fout en geen resultaat; leeg is leeg', () => {
		const { rijen, fouten } = read(
			tabel(kop, goed, vervang(3, 'afwezig').with(4, ''), vervang(3, '-').with(4, ''))
		);
		expect(rijen).toHaveLength(1);
		expect(fouten.map(({ ernst, plaats }) => [ernst, plaats])).toEqual([
			['waarschuwing', 'rij 3, kolom ‘Ontwikkelscore’'],
			['waarschuwing', 'rij 4']
		]);
	});

	test('duizenden fouten worden een lijst die een mens kan lezen', () => {
		const rijen = Array.from({ length: 2000 }, () => vervang(3, 'x'));
		const { fouten } = read(tabel(kop, ...rijen.map((rij, plek) => (plek === 0 ? goed : rij))));
		expect(fouten).toHaveLength(501);
		expect(fouten.at(-1)?.tekst).toContain('1499');
	});
});

test('willekeurige tabellen geven resultaten of meldingen, nooit een uitzondering', () => {
	const kop = fc.constantFrom(
		'Naam',
		'Leerlingnummer',
		'Vak',
		'RW M5',
		'Niveau',
		'Score',
		'Datum',
		'AVI',
		'Max',
		'Behaald',
		'?',
		'Toets'
	);
	const cel = fc.oneof(
		fc.constantFrom('', 'Lezen', 'M5', 'B', '12,5', '12-3-2027', '1F', '18/20', '#1', '%'),
		fc.string({ maxLength: 6 })
	);
	fc.assert(
		fc.property(
			fc.array(kop, { minLength: 1, maxLength: 6 }),
			fc.array(fc.array(cel, { maxLength: 6 }), { maxLength: 5 }),
			(namen, cellen) => {
				const { rijen, fouten } = read(tabel(namen, ...cellen));
				for (const rij of rijen)
					expect(rij.waarde ?? rij.band ?? rij.percentiel ?? rij.referentieniveau).not.toBeNull();
				for (const fout of fouten) expect(fout.tekst).toMatch(/\.$/);
			}
		),
		{ numRuns: 500 }
	);
});
