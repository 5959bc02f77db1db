import type { Buffer } from 'node:buffer';
import { grenzen, weiger, type GelezenTabel, type Rooster, type TabelRij } from './tabel.ts';
import { readNotaties, readTeksten, readWerkmap, walkXml, type Notatie } from './werkmap.ts';
import { openZip, type Zip } from './zip.ts';

type Weigering = GelezenTabel & { ok: false };

/** Stops the walk through a sheet as soon as a bound is passed, before the memory is gone. */
class Stop extends Error {
	readonly weigering: Weigering;
	constructor(weigering: Weigering) {
		super(weigering.message);
		this.weigering = weigering;
	}
}

/**
 * Reads one sheet of an .xlsx file: the one asked for, else the first visible one with at least two rows.
 * Only cells with something in them take memory, so a cell at the far corner of a sheet costs nothing.
 */
export function readXlsx(bytes: Uint8Array, blad?: string): Rooster | Weigering {
	const zip = openZip(bytes, grenzen.uitgepakt);
	if (!zip)
		return weiger(
			'beschadigd',
			'Dit Excel-bestand is beschadigd of niet helemaal overgekomen. Bewaar het opnieuw en probeer het nog eens.'
		);
	try {
		return readBladen(zip, blad);
	} catch (error) {
		if (error instanceof Stop) return error.weigering;
		return weiger(
			'beschadigd',
			'Dit Excel-bestand is niet te lezen. Open het in Excel, bewaar het opnieuw als .xlsx en probeer het nog eens.'
		);
	}
}

function readBladen(zip: Zip, gevraagd: string | undefined): Rooster | Weigering {
	if (!zip.names.includes('xl/workbook.xml')) return weiger('ander_bestand', anderBestand(zip));
	const werkmap = readWerkmap(part(zip, 'xl/workbook.xml'), part(zip, 'xl/_rels/workbook.xml.rels'));
	const namen = werkmap.bladen.map(({ naam }) => naam);
	const zichtbaar = werkmap.bladen.filter(({ naam, verborgen }) =>
		gevraagd ? naam === gevraagd : !verborgen
	);
	if (gevraagd && zichtbaar.length === 0)
		return weiger(
			'onbekend_blad',
			`Het werkblad ‘${gevraagd}’ staat niet in dit bestand. Wel: ${namen.join(', ')}.`
		);
	const inhoud: Inhoud = {
		teksten: zip.names.includes(werkmap.teksten) ? readTeksten(part(zip, werkmap.teksten)) : [],
		notaties: zip.names.includes(werkmap.stijlen) ? readNotaties(part(zip, werkmap.stijlen)) : [],
		sinds1904: werkmap.sinds1904
	};
	let eerste: Rooster | undefined;
	for (const { naam, pad } of zichtbaar) {
		const { rijen, fouten } = readBlad(part(zip, pad), inhoud);
		const tekst = `In ${fouten} ${fouten === 1 ? 'cel' : 'cellen'} op het werkblad ‘${naam}’ staat een foutmelding van Excel, zoals #N/B. Die lezen we als leeg.`;
		const rooster: Rooster = {
			rijen,
			soort: 'werkblad',
			bladen: { namen, gelezen: naam },
			meldingen: fouten ? [{ ernst: 'waarschuwing', plaats: `werkblad ${naam}`, tekst }] : []
		};
		if (rijen.length > 1) return rooster;
		eerste ??= rooster;
	}
	return eerste ?? weiger('leeg', 'In dit Excel-bestand staat geen werkblad.');
}

function part(zip: Zip, naam: string): Buffer {
	const bytes = zip.open(naam);
	if (bytes === 'too_big')
		throw new Stop(
			weiger(
				'uitgepakt_te_groot',
				'Dit Excel-bestand wordt uitgepakt groter dan 200 MB. Bewaar alleen het werkblad met de resultaten en probeer het opnieuw.'
			)
		);
	if (typeof bytes === 'string') throw new Error(`${naam}: ${bytes}`);
	return bytes;
}

function anderBestand(zip: Zip): string {
	if (zip.names.includes('content.xml'))
		return 'Dit is een bestand van LibreOffice (.ods). Bewaar het als Excel-bestand (.xlsx) of als CSV.';
	if (zip.names.includes('xl/workbook.bin'))
		return 'Dit is een binair Excel-bestand (.xlsb). Bewaar het in Excel als gewone werkmap (.xlsx).';
	return 'Dit is een ingepakt bestand, maar geen Excel-bestand. Kies het .xlsx- of CSV-bestand zelf.';
}

type Inhoud = {
	readonly teksten: readonly string[];
	readonly notaties: readonly Notatie[];
	readonly sinds1904: boolean;
};

function readBlad(bytes: Buffer, inhoud: Inhoud): { rijen: TabelRij[]; fouten: number } {
	const rijen: TabelRij[] = [];
	let [nummer, kolom, cellen, fouten] = [0, 0, 0, 0];
	let rij: string[] = [];
	let [soort, stijl, tekst, lezen] = ['n', 0, '', false];
	walkXml(bytes, {
		open(name, attributes) {
			if (name === 'row') {
				nummer = Number(attributes['r'] ?? nummer + 1);
				[rij, kolom] = [[], 0];
			} else if (name === 'c') {
				kolom = attributes['r'] ? kolomVan(attributes['r']) : kolom + 1;
				[soort, stijl, tekst] = [attributes['t'] ?? 'n', Number(attributes['s'] ?? 0), ''];
			}
			lezen = name === 'v' || name === 't';
		},
		text(stuk) {
			if (lezen) tekst += stuk;
		},
		close(name) {
			lezen = false;
			if (name === 'c') {
				if (soort === 'e') fouten++;
				const waarde = celtekst(soort, stijl, tekst, inhoud);
				if (!waarde) return;
				if (kolom > grenzen.kolommen)
					throw new Stop(teVeel('te_veel_kolommen', `${grenzen.kolommen} kolommen`));
				if (++cellen > grenzen.cellen) throw new Stop(teVeel('te_veel_rijen', '10 miljoen gevulde cellen'));
				while (rij.length < kolom - 1) rij.push('');
				rij[kolom - 1] = waarde;
			} else if (name === 'row' && rij.length > 0) {
				if (rijen.length > grenzen.rijen) throw new Stop(teVeel('te_veel_rijen', '200.000 rijen'));
				rijen.push({ nummer, cellen: rij });
			}
		}
	});
	return { rijen, fouten };
}

const teVeel = (sleutel: 'te_veel_rijen' | 'te_veel_kolommen', wat: string): Weigering =>
	weiger(sleutel, `Dit werkblad heeft meer dan ${wat}. Verdeel het over meer bestanden.`);

function kolomVan(verwijzing: string): number {
	let kolom = 0;
	for (const letter of verwijzing.toUpperCase()) {
		if (letter < 'A' || letter > 'Z') break;
		kolom = kolom * 26 + letter.charCodeAt(0) - 64;
	}
	return kolom;
}

function celtekst(soort: string, stijl: number, tekst: string, inhoud: Inhoud): string {
	if (soort === 'e') return '';
	if (soort === 'b') return tekst === '1' ? 'WAAR' : 'ONWAAR';
	if (soort === 'd') return tekst.slice(0, 10);
	if (soort === 's') return schoon(inhoud.teksten[Number(tekst)] ?? '');
	if (soort !== 'n') return schoon(tekst);
	const getal = Number(tekst);
	if (tekst === '' || !Number.isFinite(getal)) return tekst.trim();
	const notatie = inhoud.notaties[stijl] ?? 'getal';
	if (notatie === 'datum' && getal >= 1 && getal < 2_958_466)
		return dagVan(getal, inhoud.sinds1904).toString();
	// Excel shows fifteen digits and stores seventeen: 7.1 stands in the file as 7.0999999999999996.
	if (notatie === 'percentage') return `${Number((getal * 100).toPrecision(15))}%`;
	return String(Number(getal.toPrecision(15)));
}

/** In: number of days as Excel counts them, which takes 1900 for a leap year. */
function dagVan(getal: number, sinds1904: boolean): Temporal.PlainDate {
	const nulpunt = sinds1904 ? '1904-01-01' : getal < 60 ? '1899-12-31' : '1899-12-30';
	return Temporal.PlainDate.from(nulpunt).add({ days: Math.floor(getal) });
}

/** Excel writes control characters as `_x000D_`. */
const schoon = (tekst: string): string =>
	tekst
		.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
		.trim();
