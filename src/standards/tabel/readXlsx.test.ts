import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { makeXlsx } from '#tests/voorbeelden/makeXlsx.ts';
import { readTabel } from './readTabel.ts';

const dag = Temporal.PlainDate.from('2027-03-12');
const read = (bytes: Uint8Array, blad?: string) =>
	readTabel({ bytes, naam: 'resultaten.xlsx' }, blad ? { blad } : {});
const sheet = (inhoud: string) => ({
	'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inhoud}</sheetData></worksheet>`
});

describe('Excel', () => {
	test('datums, getallen, percentages en foutcellen', () => {
		const uitkomst = read(
			makeXlsx([
				{
					naam: 'Blad1',
					rijen: [
						['Naam', 'Datum', 'Score', 'Goed', 'Nummer'],
						['Zoë & Mees', dag, 7.0999999999999996, { deel: 0.85 }, { fout: '#N/A' }]
					]
				}
			])
		);
		expect(uitkomst).toMatchObject({
			ok: true,
			tabel: { rijen: [{ nummer: 2, cellen: ['Zoë & Mees', '2027-03-12', '7.1', '85%', ''] }] },
			meldingen: [{ ernst: 'waarschuwing', plaats: 'werkblad Blad1' }]
		});
	});

	test('het eerste zichtbare blad met een tabel, of het gevraagde', () => {
		const bytes = makeXlsx([
			{ naam: 'Uitleg', rijen: [['Zo werkt het']] },
			{ naam: 'Lijstjes', verborgen: true, rijen: [['x'], ['y']] },
			{ naam: 'Lezen', rijen: [['Naam'], ['Mees']] },
			{ naam: 'Rekenen', rijen: [['Naam'], ['Noor']] }
		]);
		expect(read(bytes)).toMatchObject({
			tabel: { bladen: { namen: ['Uitleg', 'Lijstjes', 'Lezen', 'Rekenen'], gelezen: 'Lezen' } }
		});
		expect(read(bytes, 'Rekenen')).toMatchObject({ tabel: { rijen: [{ cellen: ['Noor'] }] } });
		expect(read(bytes, 'Spelling')).toMatchObject({ ok: false, refused: 'onbekend_blad' });
	});

	test('tekst in de cel, opmaak in stukken, geen celadressen, lege opgemaakte cellen ver weg', () => {
		const bytes = makeXlsx(
			[{ naam: 'Blad1', rijen: [] }],
			sheet(
				'<row><c t="inlineStr"><is><r><t>Na</t></r><r><t>am</t></r></is></c><c t="str"><v>Score</v></c></row>' +
					'<row r="4"><c r="A4" t="inlineStr"><is><t>Mees_x000D_</t></is></c><c r="B4"><v>12.5</v></c><c r="XFD4" s="1"/></row>' +
					'<row r="1048576"><c r="A1048576" s="1"/></row>'
			)
		);
		expect(read(bytes)).toMatchObject({
			tabel: { kop: ['Naam', 'Score'], rijen: [{ nummer: 4, cellen: ['Mees', '12.5'] }] }
		});
	});

	test('datums die vanaf 1904 tellen', () => {
		const bytes = makeXlsx([{ naam: 'Blad1', rijen: [] }], {
			...sheet(
				'<row><c t="str"><v>Datum</v></c></row><row><c s="1"><v>0</v></c></row><row><c s="1"><v>45000</v></c></row>'
			),
			'xl/workbook.xml':
				'<workbook xmlns="x" xmlns:r="y"><workbookPr date1904="1"/><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>'
		});
		expect(read(bytes)).toMatchObject({ tabel: { rijen: [{ cellen: ['0'] }, { cellen: ['2027-03-16'] }] } });
	});

	test('leest dezelfde cellen als een tweede lezer', async () => {
		const cel = fc.oneof(
			fc.integer({ min: -1000, max: 100_000 }),
			fc
				.string({ unit: fc.constantFrom(...'abc&<é "'), minLength: 1 })
				.filter((tekst) => tekst.trim() !== ''),
			fc.constant(dag)
		);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(cel, cel, cel), { minLength: 1, maxLength: 8 }), async (rijen) => {
				const bytes = makeXlsx([{ naam: 'Blad1', rijen: [['a', 'b', 'c'], ...rijen] }]);
				const [blad] = await readExcelFile(bytes, { trim: true });
				const ander = blad?.data.slice(1).map((rij) => rij.map(text));
				const uitkomst = read(bytes);
				expect(uitkomst.ok && uitkomst.tabel.rijen.map(({ cellen }) => cellen)).toEqual(ander);
			}),
			{ numRuns: 40 }
		);
	});
});

const text = (waarde: unknown): string =>
	waarde instanceof Date ? waarde.toISOString().slice(0, 10) : String(waarde).trim();

describe('Excel weigeren', () => {
	test('een bestand dat uitgepakt te groot wordt, ook als het archief dat verzwijgt', () => {
		const bytes = makeXlsx([{ naam: 'Blad1', rijen: [['a'], ['b']] }], {
			'xl/worksheets/sheet1.xml': ' '.repeat(210 * 1024 * 1024)
		});
		const plek = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
		bytes.writeUInt32LE(10, plek + 24);
		expect(read(bytes)).toMatchObject({ ok: false, refused: 'uitgepakt_te_groot' });
	});

	test('een gevulde cel in kolom GS of verder', () => {
		const bytes = makeXlsx(
			[{ naam: 'Blad1', rijen: [] }],
			sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')
		);
		expect(read(bytes)).toMatchObject({ ok: false, refused: 'te_veel_kolommen' });
	});

	test('entiteiten, kapotte XML, een afgebroken bestand, een ander soort archief', () => {
		const bom = '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData/></worksheet>';
		const leeg = [{ naam: 'Blad1', rijen: [['a'], ['b']] }];
		expect(read(makeXlsx(leeg, { 'xl/worksheets/sheet1.xml': bom }))).toMatchObject({
			refused: 'beschadigd'
		});
		expect(read(makeXlsx(leeg, { 'xl/worksheets/sheet1.xml': '<worksheet><row>' }))).toMatchObject({
			refused: 'beschadigd'
		});
		const heel = makeXlsx(leeg);
		expect(read(heel.subarray(0, heel.length - 100))).toMatchObject({ refused: 'beschadigd' });
		const ander = Buffer.from(
			heel.toString('latin1').replaceAll('xl/workbook.xml', 'wd/document.xml'),
			'latin1'
		);
		expect(read(ander)).toMatchObject({ refused: 'ander_bestand' });
	});

	test('een beschadigde byte geeft een tabel of een weigering, nooit een uitzondering', () => {
		const heel = makeXlsx([
			{
				naam: 'Blad1',
				rijen: [
					['Naam', 'Datum'],
					['Mees', dag]
				]
			}
		]);
		fc.assert(
			fc.property(fc.nat(heel.length - 1), fc.nat(255), (plek, waarde) => {
				const stuk = Buffer.from(heel);
				stuk[plek] = waarde;
				expect(typeof read(stuk).ok).toBe('boolean');
			}),
			{ numRuns: 500 }
		);
	});
});
