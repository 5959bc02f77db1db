import type { Tabel } from '#standards/tabel/tabel.ts';
import { readTabel } from '#standards/tabel/readTabel.ts';
import { readLeerresultaten } from '#standards/uwlr/read.ts';
import { fromTabel } from '#domain/toets/fromTabel.ts';
import { fromUwlr, isOfOtherSchool } from '#domain/toets/fromUwlr.ts';
import type { Inlezing } from '#domain/toets/inleesresultaat.ts';
import type { Resultatenvoorstel } from '#domain/toets/readResultatenvoorstel.ts';
import type { Rijmelding } from '#domain/toets/resultaatRij.ts';

export type Nietgelezen = {
	readonly ok: false;
	readonly message: string;
	readonly meldingen: readonly Rijmelding[];
};
type Gelezen<T> = ({ readonly ok: true } & T) | Nietgelezen;

/** What kind of file this is, by its content: UWLR is XML, everything else is a table. */
export const soortOf = (inhoud: Uint8Array): 'uwlr' | 'resultaten' => {
	const begin = new TextDecoder('utf-8')
		.decode(inhoud.subarray(0, 400))
		.replace(/^\uFEFF/, '')
		.trimStart();
	// UTF-16 has a zero beside every letter.
	return /^<(\?xml|[\w-]+:|leerresultaten)/.test(begin.replaceAll('\0', '')) ? 'uwlr' : 'resultaten';
};

type Bestand = Pick<Resultatenvoorstel, 'soort' | 'bestandsnaam' | 'inhoud'>;

/** The table of a CSV or Excel file, with the remarks of its reader. */
export function readVoorsteltabel(
	{ inhoud, bestandsnaam }: Bestand,
	blad: string | null
): Gelezen<{ tabel: Tabel; meldingen: readonly Rijmelding[] }> {
	const gelezen = readTabel({ bytes: inhoud, naam: bestandsnaam }, blad === null ? {} : { blad });
	return gelezen.ok
		? { ok: true, tabel: gelezen.tabel, meldingen: gelezen.meldingen }
		: { ok: false, message: gelezen.message, meldingen: [] };
}

/** The results of a UWLR file of this school. */
export async function readUwlr({ inhoud }: Bestand, brin: string): Promise<Gelezen<{ inlezing: Inlezing }>> {
	const gelezen = await readLeerresultaten(inhoud);
	if (!gelezen.ok) {
		const fouten = gelezen.meldingen.filter(({ ernst }) => ernst === 'fout');
		return {
			ok: false,
			message: fouten[0]?.tekst ?? 'Dit bestand is niet bruikbaar.',
			meldingen: fouten.length > 1 ? fouten : []
		};
	}
	const { bestand } = gelezen;
	if (isOfOtherSchool(bestand, brin))
		return {
			ok: false,
			message: `Dit bestand is van school ${bestand.school.brin}, niet van ${brin}. Kies het bestand van uw eigen school.`,
			meldingen: []
		};
	const { resultaten, meldingen } = fromUwlr(bestand);
	return { ok: true, inlezing: { resultaten, meldingen: [...gelezen.meldingen, ...meldingen] } };
}

/** The results of a file that waits, or `kolommen` when somebody has to say first what its columns hold. */
export async function readVoorstelresultaten(
	voorstel: Resultatenvoorstel,
	brin: string
): Promise<Gelezen<{ inlezing: Inlezing }> | 'kolommen'> {
	if (voorstel.soort === 'uwlr') return readUwlr(voorstel, brin);
	const { indeling, blad } = voorstel.keuzes;
	if (!indeling) return 'kolommen';
	const gelezen = readVoorsteltabel(voorstel, blad);
	if (!gelezen.ok) return gelezen;
	const { resultaten, meldingen } = fromTabel(gelezen.tabel, indeling);
	return { ok: true, inlezing: { resultaten, meldingen: [...gelezen.meldingen, ...meldingen] } };
}
