import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkKolomindeling, describeOnzeker } from './checkKolomindeling.ts';
import { composeKolomindeling, momentkeuze } from './composeKolomindeling.ts';
import type { Kolomindeling } from './kolomindeling.ts';
import { readKolomindeling } from './kolomindelingschema.ts';
import { recognizeKolommen } from './kolommen.ts';

const tabel = (kop: string[], ...cellen: string[][]) => ({
	kop,
	rijen: cellen.map((rij, plek) => ({ nummer: plek + 2, cellen: rij }))
});
const breed = tabel(['Leerling', 'Groep', 'RW M5 VS', 'RW M5 niveau'], ['Mees Bos', '6', '180', 'B']);
const lang = tabel(['Leerlingnummer', 'Vak', 'Datum', 'Score'], ['1042', 'Lezen', '20-1-2027', '180']);
const propose = ({ kop, rijen }: typeof breed) => recognizeKolommen(kop, rijen);

/** The form as the page shows it, sent without a change. */
const formOf = ({ kolommen, standaard }: Kolomindeling): Record<string, string> => ({
	...Object.fromEntries(
		kolommen.flatMap(({ index, veld, meting }) => [
			[`veld_${index}`, veld ?? ''],
			[`vak_${index}`, meting?.vak ?? ''],
			[`toets_${index}`, meting?.instrument ?? ''],
			[`schaal_${index}`, meting?.schaal ?? ''],
			[`moment_${index}`, momentkeuze(meting?.moment)]
		])
	),
	toets: standaard.instrument ?? ''
});

describe('het formulier van de kolommen', () => {
	test.each([
		['breed', breed],
		['lang', lang]
	])('ongewijzigd opsturen verandert niets aan %s', (_, invoer) => {
		const voorstel = propose(invoer);
		const indeling = composeKolomindeling(voorstel, formOf(voorstel));
		expect(indeling.kolommen.map(({ veld, meting }) => ({ veld, meting }))).toEqual(
			voorstel.kolommen.map(({ veld, meting }) => ({ veld, meting }))
		);
		expect(readKolomindeling(JSON.parse(JSON.stringify(indeling)))).toEqual(indeling);
	});

	test('een kolom weglaten, aanwijzen en een vak kiezen', () => {
		const indeling = composeKolomindeling(propose(breed), {
			...formOf(propose(breed)),
			...{ veld_3: '', vak_2: 'lezen', moment_2: 'eind-4' }
		});
		expect(indeling.kolommen[3]).toMatchObject({ veld: null, meting: null });
		expect(indeling.kolommen[2]?.meting).toMatchObject({
			vak: 'lezen',
			moment: { deel: 'eind', jaargroep: 4 }
		});
	});

	test('wat geen keuze is, is geen keuze', () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.constantFrom(...Object.keys(formOf(propose(breed))), 'schooljaar'), fc.string()),
				(form) => {
					const indeling = composeKolomindeling(propose(breed), form);
					expect(readKolomindeling(JSON.parse(JSON.stringify(indeling)))).toEqual(indeling);
				}
			)
		);
	});
});

describe('wat een indeling tegenhoudt', () => {
	test('een kolom met burgerservicenummers kan niemand aanwijzen', () => {
		const invoer = tabel(
			['Leerlingnummer', 'BSN', 'Vak', 'Datum', 'Score'],
			['1', '', 'Lezen', '20-1-2027', '3']
		);
		const voorstel = propose(invoer);
		expect(voorstel.kolommen[1]?.veld).toBeNull();
		const indeling = composeKolomindeling(voorstel, { ...formOf(voorstel), veld_1: 'las_sleutel' });
		expect(checkKolomindeling(invoer, indeling)).toMatchObject({
			veld_1: expect.stringContaining('niet bewaren')
		});
	});
	test('zonder kind of zonder resultaat wordt gezegd wat ontbreekt', () => {
		const zonder = (veld: string) => {
			const voorstel = propose(lang);
			const kolommen = voorstel.kolommen.map((kolom) =>
				kolom.veld === veld ? { ...kolom, veld: null, meting: null } : kolom
			);
			return checkKolomindeling(lang, { ...voorstel, kolommen })['formulier'];
		};
		expect(zonder('las_sleutel')).toContain('over welk kind');
		expect(zonder('waarde')).toContain('resultaat');
		expect(zonder('nietsdergelijks')).toBeUndefined();
	});
	test('voor de opdrachtregel: wat alleen uit de cellen blijkt, is niet zeker', () => {
		expect(describeOnzeker(lang, propose(lang))).toBeNull();
		const vaag = tabel(['Leerlingnummer', 'Iets', 'Score'], ['1', 'Lezen', '3']);
		expect(describeOnzeker(vaag, propose(vaag))).toContain('‘Iets’ (misschien vak)');
	});
	test('een bewaarde indeling van een andere versie telt niet', () => {
		for (const bewaard of [null, {}, [], 'x', { ...propose(lang), vorm: 'rond' }])
			expect(readKolomindeling(bewaard)).toBeNull();
	});
});
