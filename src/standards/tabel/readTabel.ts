import { decodeTekst } from './decodeTekst.ts';
import { readCsv } from './readCsv.ts';
import { readXlsx } from './readXlsx.ts';
import { shapeTabel } from './shapeTabel.ts';
import { grenzen, weiger, type GelezenTabel } from './tabel.ts';

/** What a user brings: a file, or text pasted from a spreadsheet. */
export type Tabelbron = { readonly bytes: Uint8Array; readonly naam: string } | { readonly tekst: string };

/**
 * Reads a table from a CSV file, an Excel file (.xlsx) or pasted text. What the file is follows from its content, not its name.
 * In: the source and, for a workbook, the sheet that is wanted. Out: head and rows with remarks, or a refusal with its sentence.
 */
export function readTabel(bron: Tabelbron, keuze: { readonly blad?: string } = {}): GelezenTabel {
	if ('tekst' in bron) {
		if (bron.tekst.length > grenzen.bytes) return weiger('te_groot', teGroot);
		return readTekst(bron.tekst);
	}
	const { bytes } = bron;
	if (bytes.length > grenzen.bytes) return weiger('te_groot', teGroot);
	if (bytes.length === 0) return weiger('leeg', 'Dit bestand is leeg.');
	if (startsWith(bytes, [0x50, 0x4b])) {
		const rooster = readXlsx(bytes, keuze.blad);
		return 'ok' in rooster ? rooster : shapeTabel(rooster);
	}
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
		return weiger(
			'oude_excel',
			'Dit is een Excel-bestand van het oude soort (.xls) of een bestand met een wachtwoord. Open het in Excel en bewaar het zonder wachtwoord als .xlsx.'
		);
	const tekst = startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) ? null : decodeTekst(bytes);
	if (tekst === null)
		return weiger(
			'geen_tabel',
			'Dit is geen CSV- of Excel-bestand. Kies het bestand met de resultaten (.csv of .xlsx).'
		);
	return readTekst(tekst);
}

const teGroot = 'Dit bestand is groter dan 50 MB. Verdeel het over meer bestanden.';

const startsWith = (bytes: Uint8Array, begin: readonly number[]): boolean =>
	begin.every((byte, plek) => bytes[plek] === byte);

function readTekst(tekst: string): GelezenTabel {
	const begin = tekst
		.slice(0, 200)
		.replace(/^\uFEFF/, '')
		.trimStart()
		.toLowerCase();
	if (begin === '') return weiger('leeg', 'Er staat niets in.');
	if (begin.startsWith('<?xml'))
		return weiger(
			'ander_bestand',
			'Dit is een XML-bestand en geen tabel. Is het EDEXML of UWLR? Kies dan die manier van inlezen.'
		);
	if (/^<(!doctype|html|table)/.test(begin))
		return weiger(
			'ander_bestand',
			'Dit is een webpagina die eruitziet als Excel. Open het in Excel en bewaar het als .xlsx.'
		);
	const rooster = readCsv(tekst);
	return 'ok' in rooster ? rooster : shapeTabel(rooster);
}
