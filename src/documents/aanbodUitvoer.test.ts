import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { aanbodJson } from '#domain/aanbod/aanbodJson.ts';
import { composeAanbod } from '#domain/aanbod/composeAanbod.ts';
import { beginfeiten } from '#domain/aanbod/proefaanbod.ts';
import { aanbodPagina } from './aanbodPagina.ts';
import { aanbodPdf } from './aanbodPdf.ts';
import { aanbodWord } from './aanbodWord.ts';

const aanbod = composeAanbod(beginfeiten);
const stand = 'Vastgesteld op 21 juni 2026.';
const pdf = aanbodPdf(aanbod, stand);

test('the PDF is tagged, in Dutch and claims PDF/UA', () => {
	const raw = Buffer.from(pdf).toString('latin1');
	expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(raw).toContain('<rdf:li>nl-NL</rdf:li>');
	expect(raw).toContain('/Type /StructTreeRoot');
	expect(raw).toContain('Ondersteuningsaanbod 2026-2027 van De Proef');
});

test('the Word file has headings, lists and tables, and a promise stands in it', () => {
	const files = unzipSync(aanbodWord(aanbod, stand));
	const document = strFromU8(files['word/document.xml']!);
	expect(document).toContain('<w:pStyle w:val="Heading1"/>');
	expect(document).toContain('<w:numId w:val="1"/>');
	expect(document).toContain('<w:tblHeader/>');
	expect(document).toContain('acht tot tien keer per schooljaar');
	for (const [naam, inhoud] of Object.entries(files))
		expect(strFromU8(inhoud), naam).toMatch(/^<\?xml[^>]*\?>\n<[\s\S]*>$/);
});

test('what a school types is text in every output', () => {
	const kwaad = '<b>&"vet"</b> #panic("x")';
	const woorden = { ...beginfeiten.woorden, teksten: new Map([['ambities', kwaad]]) };
	const met = composeAanbod({ ...beginfeiten, woorden });
	expect(aanbodPagina(met, stand)).toContain('&lt;b&gt;&amp;&quot;vet&quot;&lt;/b&gt; #panic');
	expect(strFromU8(unzipSync(aanbodWord(met, stand))['word/document.xml']!)).toContain(
		'&lt;b&gt;&amp;&quot;vet'
	);
	expect(aanbodPdf(met, stand).length).toBeGreaterThan(1000);
});

test('the same data gives the same bytes', () => {
	const again = composeAanbod({ ...beginfeiten });
	expect(Buffer.from(aanbodPdf(again, stand)).equals(Buffer.from(pdf))).toBe(true);
	expect(Buffer.from(aanbodWord(again, stand)).equals(Buffer.from(aanbodWord(aanbod, stand)))).toBe(true);
	expect(aanbodPagina(again, stand)).toBe(aanbodPagina(aanbod, stand));
	expect(aanbodJson(JSON.parse(aanbodJson(again)) as typeof aanbod)).toBe(aanbodJson(aanbod));
});
