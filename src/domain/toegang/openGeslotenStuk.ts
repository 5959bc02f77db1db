import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { recordGebeurtenis } from '#core/gebeurtenis.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';

export type Stuktekst = {
	readonly volgnummer: number;
	readonly tekst: string;
	readonly door: string | null;
	readonly op: Temporal.Instant;
};

/**
 * Opens a closed piece: the tick. It is written down first, and only in this same transaction the database gives the text;
 * so what was not recorded cannot be read, on a screen, in a PDF or in an export. Refuses `geen_lezer`.
 */
export async function openGeslotenStuk(
	tx: Tx,
	stuk: { readonly id: string; readonly leerlingId: string },
	hoe: 'scherm' | 'pdf' | 'uitvoer'
): Promise<Outcome<Stuktekst[]>> {
	const { rows: mijn } = await sql<{ mag: boolean }>`
		select ${stuk.id}::uuid = any (mijn_gesloten_stukken()) as mag`.execute(tx);
	if (!mijn[0]!.mag)
		return refused(
			'geen_lezer',
			'U bent niet genoemd als lezer van dit stuk. Vraag een van de lezers wat u moet weten.'
		);
	await tx.insertInto('gesloten_stuk_opening').values({ gesloten_stuk_id: stuk.id, hoe }).execute();
	await recordGebeurtenis(tx, {
		soort: hoe === 'scherm' ? 'inzage' : hoe === 'pdf' ? 'afdruk' : 'uitvoer',
		handeling: hoe === 'scherm' ? 'lezen' : hoe === 'pdf' ? 'pdf' : 'json',
		leerlingId: stuk.leerlingId,
		laag: 4,
		grond: 'gesloten_stuk',
		onderdeel: 'gesloten stuk'
	});
	const rows = await tx
		.selectFrom('gesloten_stuk_tekst')
		.leftJoin('medewerker', 'medewerker.id', 'gesloten_stuk_tekst.door')
		.select(['volgnummer', 'tekst', 'op', 'roepnaam', 'voorletters', 'voorvoegsel', 'achternaam'])
		.where('gesloten_stuk_id', '=', stuk.id)
		.orderBy('volgnummer')
		.execute();
	return done(
		rows.map((row) => ({
			volgnummer: row.volgnummer,
			tekst: row.tekst,
			op: row.op,
			door: volledigeNaam(row) || null
		}))
	);
}
