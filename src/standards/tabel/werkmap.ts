import type { Buffer } from 'node:buffer';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** One sheet as the workbook names it, with the place of its file in the archive. */
export type Blad = { readonly naam: string; readonly pad: string; readonly verborgen: boolean };
export type Werkmap = {
	readonly bladen: readonly Blad[];
	readonly sinds1904: boolean;
	readonly teksten: string;
	readonly stijlen: string;
};

/** How the number of a cell is meant, by the style of the cell. */
export type Notatie = 'datum' | 'percentage' | 'getal';

/** Handlers for one XML part; names come without their prefix, because writers differ in it. */
export type Handlers = {
	open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
	text?: (text: string) => void;
	close?: (name: string) => void;
};

/** Walks through one XML part in pieces, so that a big sheet is never one string. Throws on XML that is not well formed. */
export function walkXml(bytes: Buffer, handlers: Handlers): void {
	const parser = new SaxesParser();
	const fail = (error: Error): never => {
		throw error;
	};
	parser.on('error', fail);
	// A document type is how entity bombs come in, and no spreadsheet has one.
	parser.on('doctype', () => fail(new Error('doctype')));
	parser.on('opentag', (tag: SaxesTagPlain) => handlers.open?.(local(tag.name), tag.attributes));
	parser.on('closetag', (tag: SaxesTagPlain) => handlers.close?.(local(tag.name)));
	if (handlers.text) {
		parser.on('text', handlers.text);
		parser.on('cdata', handlers.text);
	}
	const decoder = new TextDecoder('utf-8');
	for (let at = 0; at < bytes.length; at += 65_536)
		parser.write(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }));
	parser.write(decoder.decode());
	parser.close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads which sheets a workbook has and where its texts and styles are. In: the two parts of the workbook. */
export function readWerkmap(workbook: Buffer, relations: Buffer): Werkmap {
	const paden = new Map<string, string>();
	let [teksten, stijlen] = ['xl/sharedStrings.xml', 'xl/styles.xml'];
	walkXml(relations, {
		open(name, { Id = '', Target = '', Type = '' }) {
			if (name !== 'Relationship') return;
			const pad = Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`;
			if (Type.endsWith('/sharedStrings')) teksten = pad;
			else if (Type.endsWith('/styles')) stijlen = pad;
			else if (Type.endsWith('/worksheet')) paden.set(Id, pad);
		}
	});
	const bladen: Blad[] = [];
	let sinds1904 = false;
	walkXml(workbook, {
		open(name, attributes) {
			if (name === 'workbookPr') sinds1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
			if (name !== 'sheet') return;
			const relatie = Object.entries(attributes).find(([key]) => local(key) === 'id' && key.includes(':'));
			const pad = paden.get(relatie?.[1] ?? '');
			const zichtbaar = (attributes['state'] ?? 'visible') === 'visible';
			if (pad) bladen.push({ naam: attributes['name'] ?? '', pad, verborgen: !zichtbaar });
		}
	});
	return { bladen, sinds1904, teksten, stijlen };
}

/** Reads the shared texts of a workbook; phonetic guides are left out. */
export function readTeksten(part: Buffer): string[] {
	const teksten: string[] = [];
	let [tekst, inTekst, uitspraak] = ['', false, false];
	walkXml(part, {
		open(name) {
			if (name === 'si') tekst = '';
			if (name === 'rPh') uitspraak = true;
			inTekst = name === 't' && !uitspraak;
		},
		text(stuk) {
			if (inTekst) tekst += stuk;
		},
		close(name) {
			if (name === 'si') teksten.push(tekst);
			if (name === 'rPh') uitspraak = false;
			inTekst = false;
		}
	});
	return teksten;
}

/** Reads per cell style whether its number is a date, a percentage or just a number. */
export function readNotaties(part: Buffer): Notatie[] {
	const codes = new Map<string, string>();
	const notaties: Notatie[] = [];
	let inCellen = false;
	walkXml(part, {
		open(name, attributes) {
			if (name === 'numFmt') codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
			if (name === 'cellXfs') inCellen = true;
			if (name !== 'xf' || !inCellen) return;
			const nummer = attributes['numFmtId'] ?? '0';
			notaties.push(notatieVan(Number(nummer), codes.get(nummer)));
		},
		close(name) {
			if (name === 'cellXfs') inCellen = false;
		}
	});
	return notaties;
}

function notatieVan(nummer: number, code: string | undefined): Notatie {
	if (code === undefined) {
		if (nummer === 9 || nummer === 10) return 'percentage';
		// Numbers that every spreadsheet knows: 14-17 and 22 are dates, 27-36 and 50-58 dates of other languages.
		const datum =
			nummer === 22 ||
			[[14, 17] as const, [27, 36] as const, [50, 58] as const].some(
				([van, tot]) => nummer >= van && nummer <= tot
			);
		return datum ? 'datum' : 'getal';
	}
	const kaal = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
	if (/[yd]/i.test(kaal)) return 'datum';
	return kaal.includes('%') ? 'percentage' : 'getal';
}
