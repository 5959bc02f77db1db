import { CsvError, parse } from 'csv-parse/sync';
import { findScheidingsteken, type Scheidingsteken } from './scheidingsteken.ts';
import { grenzen, weiger, type GelezenTabel, type Rooster } from './tabel.ts';

/**
 * Reads text with cells parted by `;`, `,`, a tab or `|` (found by itself, or named by a first line `sep=;`).
 * Row numbers are those a spreadsheet shows: empty rows count, a cell with line ends is one row.
 */
export function readCsv(tekst: string): Rooster | (GelezenTabel & { ok: false }) {
	const inhoud = tekst.replace(/^\uFEFF/, '');
	const genoemd = /^"?sep=(.)"?\r?\n/i.exec(inhoud);
	const rest = genoemd ? inhoud.slice(genoemd[0].length) : inhoud;
	const teken = (genoemd?.[1] as Scheidingsteken | undefined) ?? findScheidingsteken(rest);
	const verschoven = genoemd ? 2 : 1;
	try {
		const records = rest.includes('"') ? parseQuoted(rest, teken) : splitPlain(rest, teken);
		const rijen = records.map((cellen, plek) => ({ nummer: plek + verschoven, cellen: cellen.map(schoon) }));
		return { rijen, soort: 'tekst', meldingen: mojibake(inhoud) };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const regel = (Number(error['lines']) || 0) + verschoven - 1;
		return weiger(
			'beschadigd',
			error.code === 'CSV_QUOTE_NOT_CLOSED'
				? `Er staat een aanhalingsteken open dat nergens sluit (regel ${regel}). Het bestand is waarschijnlijk afgebroken. Maak het opnieuw en probeer het nog eens.`
				: `Bij regel ${regel} is het bestand niet als tabel te lezen. Bewaar het als CSV of als Excel-bestand (.xlsx) en probeer het nog eens.`
		);
	}
}

const hoogstens = grenzen.rijen + 100;

const parseQuoted = (tekst: string, delimiter: Scheidingsteken): string[][] =>
	parse(tekst, {
		delimiter,
		record_delimiter: ['\r\n', '\n', '\r'],
		relax_column_count: true,
		relax_quotes: true,
		to: hoogstens
	});

/** Text without quotation marks falls apart at its line ends and signs; that is far quicker on a big file. */
const splitPlain = (tekst: string, teken: Scheidingsteken): string[][] =>
	tekst.split(/\r\n|\n|\r/, hoogstens).map((regel) => regel.split(teken));

const schoon = (cel: string): string => cel.replaceAll('\u00a0', ' ').trim();

function mojibake(tekst: string): Rooster['meldingen'] {
	const plek = tekst.search(/Ã[«©¨¯¶¼¡³]/);
	const fout = plek === -1 ? null : /[^\s;,|"]*$/.exec(tekst.slice(Math.max(0, plek - 30), plek + 2));
	if (!fout) return [];
	return [
		{
			ernst: 'waarschuwing',
			plaats: 'bestand',
			tekst: `Letters met een accent zijn al in het bestand verminkt, bijvoorbeeld ‘${fout[0]}’. Maak het bestand opnieuw, met codering UTF-8.`
		}
	];
}
