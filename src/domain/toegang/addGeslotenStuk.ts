import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { readMijnGrond } from './readKijkers.ts';
import type { Stuksoort } from './geslotenStuk.ts';

/**
 * Adds a closed piece to a child's file, with who may open it: always who adds it, and the colleagues that are named (R-KWA-2).
 * Only for who sees the care file (L3). Refuses `geen_toegang`, `datum_in_de_toekomst` and `lezer_onbekend`.
 */
export async function addGeslotenStuk(
	tx: Tx,
	user: { readonly medewerkerId: string; readonly vandaag: Temporal.PlainDate },
	stuk: {
		leerlingId: string;
		soort: Stuksoort;
		stukVan: Temporal.PlainDate;
		tekst: string;
		lezers: readonly string[];
	}
): Promise<Outcome<{ id: string }>> {
	const mijn = await readMijnGrond(tx, stuk.leerlingId);
	if (!mijn || mijn.laag < 3)
		return refused(
			'geen_toegang',
			'Een afgesloten stuk voegt u toe als het zorgdossier van dit kind voor u open is.'
		);
	if (compareDays(stuk.stukVan, user.vandaag) > 0)
		return refused(
			'datum_in_de_toekomst',
			'De datum van het stuk ligt in de toekomst. Kies de dag waarop het is geschreven.'
		);
	const readers = [...new Set([user.medewerkerId, ...stuk.lezers])];
	const known = await tx.selectFrom('medewerker').select('id').where('id', 'in', readers).execute();
	if (known.length !== readers.length)
		return refused(
			'lezer_onbekend',
			'Een van deze collega’s staat niet op school. Ververs de pagina en kies opnieuw.'
		);
	const row = await tx
		.insertInto('gesloten_stuk')
		.values({ leerling_id: stuk.leerlingId, soort: stuk.soort, stuk_van: stuk.stukVan })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('gesloten_stuk_lezer')
		.values(readers.map((medewerkerId) => ({ gesloten_stuk_id: row.id, medewerker_id: medewerkerId })))
		.execute();
	await tx
		.insertInto('gesloten_stuk_tekst')
		.values({ gesloten_stuk_id: row.id, volgnummer: 1, tekst: stuk.tekst.trim() })
		.execute();
	return done(row);
}
