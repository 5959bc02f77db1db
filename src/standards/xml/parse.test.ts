import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectMeldingen } from './meldingen.ts';
import { parseXml } from './parse.ts';
import { mostBytes } from './source.ts';
import type { XmlSource } from './source.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, big: boolean) =>
	Uint8Array.from(
		[...text]
			.flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8])
			.flatMap((_, at, all) => (big ? all[at ^ 1]! : all[at]!))
	);

async function read(source: XmlSource) {
	const meldingen = collectMeldingen();
	let text = '';
	let elements = 0;
	const listener = {
		open: () => void (elements += 1),
		text: (piece: string) => void (text += piece),
		close: () => undefined
	};
	await parseXml(source, listener, meldingen);
	return {
		text,
		elements,
		meldingen: meldingen.list(),
		tekst: meldingen.list()[0]?.tekst ?? '',
		plaats: meldingen.list()[0]?.plaats
	};
}

describe('encodings', () => {
	const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>Zoë Çelik</a>`;

	test.each([
		['UTF-8', utf8(xml('UTF-8'))],
		['UTF-8 with a mark', utf8(`\ufeff${xml('UTF-8')}`)],
		['UTF-8 without a declaration', utf8('<a>Zoë Çelik</a>')],
		['ISO-8859-1', latin1(xml('ISO-8859-1'))],
		['windows-1252', latin1(xml('windows-1252'))],
		['UTF-16 LE with a mark', utf16(`\ufeff${xml('UTF-16')}`, false)],
		['UTF-16 BE with a mark', utf16(`\ufeff${xml('UTF-16')}`, true)],
		['UTF-16 LE without a mark', utf16(xml('UTF-16'), false)]
	])('%s is read', async (_name, bytes) => {
		expect(await read(bytes)).toMatchObject({ text: 'Zoë Çelik', meldingen: [] });
	});

	test('a euro sign of windows-1252 is one, also when the file says ISO-8859-1', async () => {
		const bytes = latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u0080</a>');
		expect((await read(bytes)).text).toBe('€');
	});

	test('letters of another encoding than declared are refused with the line where they stand', async () => {
		const filler = '<b/>\n'.repeat(400);
		const { plaats, tekst } = await read(
			latin1(`<?xml version="1.0" encoding="UTF-8"?>\n<a>${filler}Zoë</a>`)
		);
		expect(plaats).toMatch(/^regel/);
		expect(tekst).toContain('niet passen bij de tekenset UTF-8');
	});

	test('a file that says UTF-16 and is not, and an encoding nobody reads, are refused by name', async () => {
		expect((await read(utf8(xml('UTF-16')))).tekst).toContain('zegt dat het in UTF-16 staat');
		expect((await read(utf8(xml('EBCDIC-NL')))).tekst).toContain('"EBCDIC-NL"');
	});

	test('a letter cut in two by the pieces of a stream stays whole', async () => {
		const bytes = utf8('<a>Zoë</a>');
		async function* byteByByte() {
			for (const byte of bytes) yield Uint8Array.of(byte);
		}
		expect((await read(byteByByte())).text).toBe('Zoë');
		expect((await read(new Blob([bytes]).stream())).text).toBe('Zoë');
	});
});

describe('refusals', () => {
	const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${[...'123456789']
		.map((at) => `<!ENTITY lol${at} "${`&lol${Number(at) - 1 || ''};`.repeat(10)}">`)
		.join('')}]><a>&lol9;</a>`;

	test.each([
		['billion laughs', laughs, 'DOCTYPE'],
		['a doctype without entities', '<!DOCTYPE a SYSTEM "http://voorbeeld.invalid/a.dtd"><a/>', 'DOCTYPE'],
		['an entity of its own', '<a>&school;</a>', 'verwijzing'],
		['65 levels', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`, 'meer dan 64 lagen'],
		[
			'a thousand attributes',
			`<a ${Array.from({ length: 1000 }, (_, at) => `b${at}="1"`).join(' ')}/>`,
			'meer dan 200 kenmerken'
		],
		['nothing', '', 'leeg'],
		['only a declaration', '<?xml version="1.0"?>', 'geen gegevens'],
		['plain text', 'naam;groep\nNoor;3', 'geen XML-bestand'],
		['a spreadsheet', 'PK\u0003\u0004rest', 'Excel'],
		['a pdf', '%PDF-1.7', 'pdf'],
		['a web page', '<!DOCTYPE html><html></html>', 'webpagina'],
		['a cut-off element', '<a><b>Noor', 'houdt te vroeg op (<b> is niet afgesloten)'],
		['a cut-off comment', '<a/><!-- einde', 'houdt te vroeg op'],
		['crossed tags', '<a><b></a></b>', 'beschadigd'],
		['a bare ampersand', '<a>Jip & Janneke</a>', 'los &-teken'],
		['a bare ampersand with a semicolon further on', '<a>Jip & Janneke</a>;', 'los &-teken'],
		['a control character', '<a>\u0001</a>', 'teken dat in XML niet mag'],
		['a blank line before the declaration', '\n<?xml version="1.0"?><a/>', 'eerste regel'],
		['an unknown prefix', '<a xsi:type="b"/>', 'voorvoegsel'],
		['two roots', '<a/><b/>', 'geen geldige XML']
	])('%s is refused in one clear sentence', async (_name, xml, sentence) => {
		const { meldingen, tekst } = await read(utf8(xml));
		expect(meldingen).toHaveLength(1);
		expect(meldingen[0]!.ernst).toBe('fout');
		expect(tekst).toContain(sentence);
	});

	test('64 levels are read', async () => {
		expect(await read(utf8(`${'<a>'.repeat(64)}${'</a>'.repeat(64)}`))).toMatchObject({
			elements: 64,
			meldingen: []
		});
	});

	test('the line of a mistake is named', async () => {
		expect((await read(utf8('<a>\n<b>\n</c>\n</a>'))).plaats).toBe('regel 3');
	});

	test('more than 60 MB is refused, and the source is not read to its end', async () => {
		let given = 0;
		let closed = false;
		async function* endless() {
			try {
				yield utf8('<a>');
				for (;;) {
					given += 1;
					yield new Uint8Array(1024 * 1024).fill(32);
				}
			} finally {
				closed = true;
			}
		}
		const { tekst } = await read(endless());
		expect(tekst).toContain('groter dan 60 MB');
		expect(given).toBeLessThanOrEqual(mostBytes / 1024 / 1024);
		expect(closed).toBe(true);
	});

	test('a source that fails is an accident and is thrown', async () => {
		async function* failing() {
			yield utf8('<a>');
			throw new Error('verbinding verbroken');
		}
		await expect(read(failing())).rejects.toThrow('verbinding verbroken');
	});
});

test('bytes of any kind never throw', async () => {
	const xmlLike = fc
		.array(
			fc.constantFrom(
				'<',
				'>',
				'/',
				'a',
				'&',
				';',
				'"',
				'=',
				'!',
				'[',
				']',
				'-',
				'?',
				' ',
				'<a>',
				'</a>',
				'<![CDATA[',
				'é'
			)
		)
		.map((parts) => utf8(parts.join('')));
	await fc.assert(
		fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), xmlLike), async (bytes) => {
			const { elements, meldingen } = await read(bytes);
			expect(elements > 0 || meldingen.length > 0).toBe(true);
		}),
		{ numRuns: 2000 }
	);
});
