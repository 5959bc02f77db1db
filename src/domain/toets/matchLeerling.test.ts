import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { naamdelen, orderNaam } from './leerlingnaam.ts';
import { indexLeerlingen, matchLeerling, type BekendeLeerling } from './matchLeerling.ts';
import type { Leerlingverwijzing } from './resultaatRij.ts';

const dag = (tekst: string) => Temporal.PlainDate.from(tekst);
const leerling = (
	id: string,
	naam: string,
	geboren: string,
	rest: Partial<BekendeLeerling> = {}
): BekendeLeerling => ({
	...{ id, naam, geboortedatum: dag(geboren), lasSleutel: id, eckid: null },
	...rest
});
const gradje = leerling('1042', "Gradje van 't Hof", '2016-11-03', {
	eckid: 'https://ketenid.nl/proef/aa11'
});
const zoe = leerling('1043', 'Zoë Kılıç', '2017-02-14');
const amira = leerling('1044', 'Amira el Idrissi', '2016-12-30');
const mees1 = leerling('1048', 'Mees Visser', '2017-01-01');
const mees2 = leerling('1049', 'Mees de Visser', '2017-01-01');
const dummy = leerling('#1', 'Noor Bos', '2017-04-04');
const index = indexLeerlingen([gradje, zoe, amira, mees1, mees2, dummy]);
const match = (rij: Partial<Leerlingverwijzing>) =>
	matchLeerling(
		{ lasSleutel: null, eckid: null, naam: null, geboortedatum: null, groep: null, ...rij },
		index
	);

describe('leerling vinden', () => {
	test('eerst op leerlingnummer, dan op ECK iD, dan op naam met geboortedatum', () => {
		expect(match({ lasSleutel: ' 1042 ' })).toEqual({
			soort: 'gevonden',
			leerling: gradje,
			op: 'las_sleutel'
		});
		expect(match({ eckid: 'HTTPS://ketenid.nl/proef/AA11' })).toEqual({
			soort: 'gevonden',
			leerling: gradje,
			op: 'eckid'
		});
		expect(match({ lasSleutel: '9', eckid: 'https://ketenid.nl/proef/aa11' })).toMatchObject({ op: 'eckid' });
		for (const naam of ['Kilic, Zoe', 'ZOË KILIÇ', 'Zoë Kılıç'])
			expect(match({ naam, geboortedatum: dag('2017-02-14') })).toMatchObject({
				leerling: zoe,
				op: 'naam_en_geboortedatum'
			});
	});

	test('alleen een naam, of een andere geboortedatum, is twijfel', () => {
		expect(match({ naam: 'Zoë Kılıç' })).toMatchObject({ soort: 'twijfel', kandidaten: [zoe] });
		expect(match({ naam: 'Zoë Kılıç', geboortedatum: dag('2017-02-15') })).toMatchObject({
			soort: 'twijfel',
			kandidaten: [zoe]
		});
		expect(match({ naam: 'Zoë Kılıç-Bakker', geboortedatum: dag('2017-02-14') })).toMatchObject({
			soort: 'twijfel',
			kandidaten: [zoe]
		});
	});

	test('twee kinderen met dezelfde naam en geboortedatum: een mens kiest', () => {
		expect(match({ naam: 'Visser, Mees', geboortedatum: dag('2017-01-01') })).toMatchObject({
			soort: 'twijfel',
			kandidaten: [mees1, mees2]
		});
	});

	test('een leerlingnummer dat bij een heel andere naam hoort is twijfel', () => {
		expect(match({ lasSleutel: '1042', naam: 'Zoë Kılıç' })).toMatchObject({
			soort: 'twijfel',
			kandidaten: [gradje, zoe]
		});
		expect(match({ lasSleutel: '1042', naam: 'Gerard Hof' })).toMatchObject({
			soort: 'gevonden',
			leerling: gradje
		});
	});

	test('nummer en ECK iD van twee kinderen is twijfel', () => {
		expect(match({ lasSleutel: '1043', eckid: 'https://ketenid.nl/proef/aa11' })).toMatchObject({
			soort: 'twijfel',
			kandidaten: [zoe, gradje]
		});
	});

	test('een sleutel die met # begint telt nooit', () => {
		expect(match({ lasSleutel: '#1' })).toMatchObject({ soort: 'onbekend' });
		expect(match({ lasSleutel: '#1', naam: 'Noor Bos', geboortedatum: dag('2017-04-04') })).toMatchObject({
			leerling: dummy,
			op: 'naam_en_geboortedatum'
		});
	});

	test('onbekend blijft onbekend', () => {
		expect(match({ naam: 'Sam Deelstra', geboortedatum: dag('2017-02-14') })).toMatchObject({
			soort: 'onbekend'
		});
		expect(match({ lasSleutel: '777' })).toMatchObject({ soort: 'onbekend' });
	});
});

describe('namen', () => {
	test.each([
		"Hof, Gradje van 't",
		"Gradje van 't Hof",
		'Gradje van ’t Hof',
		"van 't Hof, Gradje",
		'HOF GRADJE'
	])('%s', (naam) => {
		expect(naamdelen(naam)).toEqual(['gradje', 'hof']);
	});
	test('leesvolgorde', () => {
		expect(orderNaam("Hof, Gradje van 't")).toBe("Gradje van 't Hof");
		expect(orderNaam('Gradje')).toBe('Gradje');
	});
	test('een naam van enkel voorvoegsels verdwijnt niet', () => {
		expect(naamdelen('Ben Al')).toEqual(['al', 'ben']);
	});
	test('accenten, hoofdletters en volgorde maken nooit uit', () => {
		const woord = fc.string({ unit: fc.constantFrom(...'abcdefghëïöçşğéñ'), minLength: 3, maxLength: 8 });
		fc.assert(
			fc.property(woord, woord, (voor, achter) => {
				expect(naamdelen(`${achter.toUpperCase()}, ${voor.normalize('NFD')}`)).toEqual(
					naamdelen(`${voor} ${achter}`)
				);
			})
		);
	});
});
