import { Buffer } from 'node:buffer';
import { strToU8, zipSync } from 'fflate';

/** A cell to write: text, number, day, percentage (a fraction), `#N/A`, or nothing. */
export type Cel =
	string | number | Temporal.PlainDate | { readonly deel: number } | { readonly fout: string } | null;
export type Werkblad = {
	readonly naam: string;
	readonly rijen: readonly (readonly Cel[])[];
	readonly verborgen?: boolean;
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Writes a workbook as spreadsheets do, with shared texts and styles for days and percentages. For tests and samples only. */
export function makeXlsx(bladen: readonly Werkblad[], rauw: Readonly<Record<string, string>> = {}): Buffer {
	const teksten: string[] = [];
	const parts: Record<string, string> = {
		'[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${bladen.map((_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${bladen.map(({ naam, verborgen }, n) => `<sheet name="${escape(naam)}" sheetId="${n + 1}"${verborgen ? ' state="hidden"' : ''} r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${bladen.map((_, n) => `<Relationship Id="rId${n + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}<Relationship Id="stijl" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="tekst" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>`
	};
	for (const [n, { rijen }] of bladen.entries())
		parts[`xl/worksheets/sheet${n + 1}.xml`] =
			`<worksheet xmlns="${main}"><sheetData>${rijen.map((rij, y) => `<row r="${y + 1}">${rij.map((cel, x) => cell(cel, x, y, teksten)).join('')}</row>`).join('')}</sheetData></worksheet>`;
	parts['xl/sharedStrings.xml'] =
		`<sst xmlns="${main}">${teksten.map((tekst) => `<si><t xml:space="preserve">${escape(tekst)}</t></si>`).join('')}</sst>`;
	const bytes = Object.entries({ ...parts, ...rauw }).map(([naam, tekst]) => [naam, strToU8(tekst)] as const);
	return Buffer.from(zipSync(Object.fromEntries(bytes), { mtime: new Date('2027-01-04T12:00:00Z') }));
}

function cell(cel: Cel, x: number, y: number, teksten: string[]): string {
	const place = `r="${(x >= 26 ? String.fromCharCode(64 + Math.floor(x / 26)) : '') + String.fromCharCode(65 + (x % 26))}${y + 1}"`;
	if (cel === null) return '';
	if (typeof cel === 'string') return `<c ${place} t="s"><v>${teksten.push(cel) - 1}</v></c>`;
	if (typeof cel === 'number') return `<c ${place}><v>${cel}</v></c>`;
	if ('deel' in cel) return `<c ${place} s="2"><v>${cel.deel}</v></c>`;
	if ('fout' in cel) return `<c ${place} t="e"><v>${cel.fout}</v></c>`;
	return `<c ${place} s="1"><v>${Temporal.PlainDate.from('1899-12-30').until(cel).total('days')}</v></c>`;
}

const escape = (tekst: string): string =>
	tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
