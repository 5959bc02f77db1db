import { strToU8, zipSync } from 'fflate';

/** Parts of a Word document (ECMA-376) as XML. Every text is escaped; nothing depends on clock or chance. */

const escape = (tekst: string): string =>
	tekst
		.replaceAll(/[^\P{Cc}\n\t]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

const run = (tekst: string): string =>
	tekst
		.split('\n')
		.map((regel) => `<w:r><w:t xml:space="preserve">${escape(regel)}</w:t></w:r>`)
		.join('<w:r><w:br/></w:r>');

/** A paragraph, in a style of this document. */
export const alinea = (tekst: string, stijl?: 'Title'): string =>
	`<w:p>${stijl ? `<w:pPr><w:pStyle w:val="${stijl}"/></w:pPr>` : ''}${run(tekst)}</w:p>`;

/** A heading that Word's navigation and a table of contents know. */
export const kop = (niveau: 1 | 2 | 3, tekst: string): string =>
	`<w:p><w:pPr><w:pStyle w:val="Heading${niveau}"/></w:pPr>${run(tekst)}</w:p>`;

/** A point of a list. */
export const punt = (tekst: string): string =>
	`<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(tekst)}</w:p>`;

/** Width between the margins of A4, in twentieths of a point. */
const breedte = 9638;

/** Widths of columns: more for what has more to say, and never less than its heading. */
function divide(koppen: readonly string[], rijen: readonly (readonly string[])[]): number[] {
	const lengths = koppen.map((kop, at) => {
		const longest = Math.max(kop.length, ...rijen.map((rij) => rij[at]?.length ?? 0));
		return Math.min(Math.max(longest, kop.length + 4), 60);
	});
	const total = lengths.reduce((sum, length) => sum + length, 0);
	return lengths.map((length) => Math.floor((breedte * length) / total));
}

/** A table with a header row that returns on each page. */
export function tabel(koppen: readonly string[], rijen: readonly (readonly string[])[]): string {
	const kolommen = divide(koppen, rijen);
	const cel = (tekst: string, at: number, vet: boolean) =>
		`<w:tc><w:tcPr><w:tcW w:w="${kolommen[at] ?? 0}" w:type="dxa"/></w:tcPr><w:p>${vet ? run(tekst).replaceAll('<w:r><w:t', '<w:r><w:rPr><w:b/></w:rPr><w:t') : run(tekst)}</w:p></w:tc>`;
	const rij = (cellen: readonly string[], hoofd: boolean) =>
		`<w:tr><w:trPr><w:cantSplit/>${hoofd ? '<w:tblHeader/>' : ''}</w:trPr>${cellen.map((tekst, at) => cel(tekst, at, hoofd)).join('')}</w:tr>`;
	return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${breedte}" w:type="dxa"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${kolommen.map((kolom) => `<w:gridCol w:w="${kolom}"/>`).join('')}</w:tblGrid>${rij(koppen, true)}${rijen.map((cellen) => rij(cellen, false)).join('')}</w:tbl><w:p/>`;
}

const xml = (inhoud: string): Uint8Array =>
	strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${inhoud}`);
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const pakket = 'http://schemas.openxmlformats.org/package/2006';
const kantoor = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const soort = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const stijl = (id: string, naam: string, grootte: number, niveau?: number): string =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${naam}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="${grootte * 10}" w:after="80"/>${niveau === undefined ? '' : `<w:outlineLvl w:val="${niveau}"/>`}</w:pPr><w:rPr><w:b/><w:color w:val="1F4E4A"/><w:sz w:val="${grootte}"/></w:rPr></w:style>`;

const stijlen = `<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/><w:sz w:val="22"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>${stijl('Title', 'Title', 44)}${stijl('Heading1', 'heading 1', 32, 0)}${stijl('Heading2', 'heading 2', 26, 1)}${stijl('Heading3', 'heading 3', 23, 2)}<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:ind w:left="567" w:hanging="283"/><w:contextualSpacing/></w:pPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((kant) => `<w:${kant} w:val="single" w:sz="4" w:space="0" w:color="C9C0AE"/>`).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

/** A whole Word file. Two calls with the same words give the same bytes: order and time (without a zone) in the archive are fixed. */
export function writeWord({
	titel,
	maker,
	inhoud
}: {
	readonly titel: string;
	readonly maker: string;
	readonly inhoud: readonly string[];
}): Uint8Array {
	const type = (naam: string, wat: string) => `<Override PartName="/${naam}" ContentType="${wat}"/>`;
	const relatie = (id: number, wat: string, doel: string) =>
		`<Relationship Id="rId${id}" Type="${wat}" Target="${doel}"/>`;
	const files: Record<string, Uint8Array> = {
		'[Content_Types].xml': xml(
			`<Types xmlns="${pakket}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('word/document.xml', `${soort}.document.main+xml`)}${type('word/styles.xml', `${soort}.styles+xml`)}${type('word/numbering.xml', `${soort}.numbering+xml`)}${type('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`
		),
		'_rels/.rels': xml(
			`<Relationships xmlns="${pakket}/relationships">${relatie(1, `${kantoor}/officeDocument`, 'word/document.xml')}${relatie(2, `${pakket}/relationships/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`
		),
		'docProps/core.xml': xml(
			`<cp:coreProperties xmlns:cp="${pakket}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(titel)}</dc:title><dc:creator>${escape(maker)}</dc:creator><dc:language>nl-NL</dc:language></cp:coreProperties>`
		),
		'word/_rels/document.xml.rels': xml(
			`<Relationships xmlns="${pakket}/relationships">${relatie(1, `${kantoor}/styles`, 'styles.xml')}${relatie(2, `${kantoor}/numbering`, 'numbering.xml')}</Relationships>`
		),
		'word/document.xml': xml(
			`<w:document ${word}><w:body>${inhoud.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`
		),
		'word/numbering.xml': xml(
			`<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
		),
		'word/styles.xml': xml(stijlen)
	};
	return zipSync(files, { mtime: '1980-06-01T00:00:00', level: 9 });
}
