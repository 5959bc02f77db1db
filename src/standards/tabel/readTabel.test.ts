import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTabel } from './readTabel.ts';
import type { Tabel } from './tabel.ts';

const read = (tekst: string, codering: BufferEncoding = 'utf8') =>
	readTabel({ bytes: Buffer.from(tekst, codering), naam: 'resultaten.csv' });

function tabel(uitkomst: ReturnType<typeof readTabel>): Tabel {
	if (!uitkomst.ok) throw new Error(uitkomst.message);
	return uitkomst.tabel;
}

describe('scheidingsteken', () => {
	test.each([
		[';', 'Naam;Score;Niveau\n"Hof, Gradje van \'t";12,5;B\nDeel, Mees;13,5;C'],
		[',', 'Naam,Score,Niveau\n"Hof, Gradje van \'t","12,5",B\n"Deel, Mees","13,5",C'],
		['tab', "Naam\tScore\tNiveau\nHof, Gradje van 't\t12,5\tB\nDeel, Mees\t13,5\tC"],
		['|', "Naam|Score|Niveau\nHof, Gradje van 't|12,5|B\nDeel, Mees|13,5|C"]
	])('%s wordt herkend, ook met komma’s in namen en getallen', (_, tekst) => {
		expect(tabel(read(tekst))).toEqual({
			kop: ['Naam', 'Score', 'Niveau'],
			rijen: [
				{ nummer: 2, cellen: ["Hof, Gradje van 't", '12,5', 'B'] },
				{ nummer: 3, cellen: ['Deel, Mees', '13,5', 'C'] }
			]
		});
	});

	test('de regel sep= van Excel telt wel mee in de rijnummers', () => {
		expect(tabel(read('sep=,\r\na,b\r\n1,2\r\n'))).toEqual({
			kop: ['a', 'b'],
			rijen: [{ nummer: 3, cellen: ['1', '2'] }]
		});
	});
});

describe('codering', () => {
	const tekst = 'Naam;Score\nZoë Şahin;12\n';
	test('UTF-8 met en zonder merk', () => {
		expect(tabel(read(tekst)).rijen[0]?.cellen[0]).toBe('Zoë Şahin');
		expect(tabel(read(`\uFEFF${tekst}`)).kop).toEqual(['Naam', 'Score']);
	});
	test('windows-1252 als het geen UTF-8 is', () => {
		expect(tabel(read('Naam;Score\nZoë;12\n', 'latin1')).rijen[0]?.cellen[0]).toBe('Zoë');
	});
	test('UTF-16 met en zonder merk, in beide volgordes', () => {
		for (const merk of ['\uFEFF', '']) {
			const klein = Buffer.from(merk + tekst, 'utf16le');
			expect(tabel(readTabel({ bytes: klein, naam: 'x.csv' })).rijen[0]?.cellen[0]).toBe('Zoë Şahin');
			const groot = Buffer.from(klein).swap16();
			expect(tabel(readTabel({ bytes: groot, naam: 'x.csv' })).rijen[0]?.cellen[0]).toBe('Zoë Şahin');
		}
	});
	test('al verminkte accenten geven een waarschuwing', () => {
		const uitkomst = read('Naam;Score\nZoÃ«;12\n');
		expect(uitkomst.meldingen[0]?.tekst).toContain('‘ZoÃ«’');
	});
});

describe('vorm', () => {
	test('titels boven de kop worden overgeslagen, met een melding', () => {
		const uitkomst = read('Overzicht resultaten;;\n\nNaam;Score;Niveau\nMees;12;B\n');
		expect(tabel(uitkomst).kop).toEqual(['Naam', 'Score', 'Niveau']);
		expect(tabel(uitkomst).rijen[0]?.nummer).toBe(4);
		expect(uitkomst.meldingen[0]?.tekst).toContain('rij 3');
	});
	test('een rij met te veel cellen wordt genoemd en overgeslagen', () => {
		const uitkomst = read('Naam;Score\nMees;12\nSam;extra;13\nNoor;14\n');
		expect(tabel(uitkomst).rijen.map(({ nummer }) => nummer)).toEqual([2, 4]);
		expect(uitkomst.meldingen).toMatchObject([{ ernst: 'fout', plaats: 'rij 3' }]);
	});
	test('een te korte laatste rij wijst op een afgebroken bestand', () => {
		const uitkomst = read('Naam;Score;Niveau\nMees;12;B\nSam;1');
		expect(uitkomst.meldingen).toMatchObject([{ ernst: 'waarschuwing', plaats: 'rij 3' }]);
	});
	test('plakken uit Excel', () => {
		expect(tabel(readTabel({ tekst: 'Naam\tScore\r\nMees\t12,5\r\n' })).rijen).toEqual([
			{ nummer: 2, cellen: ['Mees', '12,5'] }
		]);
	});
});

describe('weigeren', () => {
	test.each([
		['leeg', ''],
		['leeg', ' \n ; ;\n'],
		['geen_rijen', 'Naam;Score\n'],
		['beschadigd', 'Naam;Score\n"Mees;12\nSam;13'],
		['ander_bestand', '<?xml version="1.0"?><EDEX/>'],
		['ander_bestand', '<html><table></table></html>'],
		['geen_tabel', '%PDF-1.7'],
		['geen_tabel', 'a\u0000\u0001;b\n1;2'],
		['beschadigd', 'PK\u0003\u0004']
	])('%s', (sleutel, tekst) => {
		const uitkomst = read(tekst);
		expect(uitkomst).toMatchObject({ ok: false, refused: sleutel });
		expect(uitkomst.meldingen[0]?.tekst.length).toBeGreaterThan(5);
	});
	test('een oud Excel-bestand, met de weg eruit', () => {
		const uitkomst = readTabel({ bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), naam: 'oud.xls' });
		expect(uitkomst).toMatchObject({ ok: false, refused: 'oude_excel' });
	});
	test('meer dan 200.000 rijen en meer dan 200 kolommen', () => {
		expect(read(`a;b\n${'1;2\n'.repeat(200_001)}`)).toMatchObject({ ok: false, refused: 'te_veel_rijen' });
		expect(read(`${'a;'.repeat(201)}b\n${'1;'.repeat(201)}2\n`)).toMatchObject({
			refused: 'te_veel_kolommen'
		});
		expect(readTabel({ bytes: new Uint8Array(50 * 1024 * 1024 + 1), naam: 'x' })).toMatchObject({
			refused: 'te_groot'
		});
	});
});

const cel = fc
	.string({ unit: fc.constantFrom(...'abzéŞ\'"0123456789,.;|\t\n -%') })
	.map((tekst) => tekst.trim());
const naam = fc.string({ unit: fc.constantFrom(...'abcdeëf;,"|'), minLength: 1, maxLength: 8 });
const tabellen = fc.uniqueArray(naam, { minLength: 1, maxLength: 6 }).chain((kop) =>
	fc.record({
		kop: fc.constant(kop),
		rijen: fc.array(fc.array(cel, { minLength: kop.length, maxLength: kop.length }), {
			minLength: 1,
			maxLength: 12
		}),
		teken: fc.constantFrom(';', ',', '\t', '|'),
		einde: fc.constantFrom('\n', '\r\n')
	})
);

describe('eigenschappen', () => {
	test('elke tabel komt door CSV heen terug zoals hij was', () => {
		fc.assert(
			fc.property(tabellen, ({ kop, rijen, teken, einde }) => {
				fc.pre(rijen.some((rij) => rij.some(Boolean)));
				const quote = (tekst: string) =>
					/[",;|\t\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
				const tekst = [kop, ...rijen].map((rij) => rij.map(quote).join(teken) + einde).join('');
				const uitkomst = tabel(readTabel({ bytes: Buffer.from(tekst), naam: 'x.csv' }));
				expect(uitkomst.kop).toEqual(kop);
				expect(uitkomst.rijen).toEqual(
					rijen
						.map((cellen, plek) => ({ nummer: plek + 2, cellen }))
						.filter(({ cellen }) => cellen.some(Boolean))
				);
			}),
			{ numRuns: 300 }
		);
	});
	test('willekeurige bytes geven een tabel of een weigering, nooit een uitzondering', () => {
		const begin = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]);
		fc.assert(
			fc.property(begin, fc.uint8Array({ maxLength: 300 }), (eerst, rest) => {
				const uitkomst = readTabel({ bytes: Uint8Array.from([...eerst, ...rest]), naam: 'x' });
				expect(uitkomst.ok ? uitkomst.tabel.rijen.length > 0 : uitkomst.message.length > 0).toBe(true);
			}),
			{ numRuns: 1000 }
		);
	});
});
