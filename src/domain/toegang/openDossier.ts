import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/** How long an opened file stays open when nobody says otherwise. */
export const openingsdagen = 14;

/**
 * Opens a child's file with a reason, for two weeks, for the intern begeleider or directie without another relation
 * (domain §3.2: open with a reason instead of a blanket right). The reason stays in the file of access.
 */
export async function openDossier(
	tx: Tx,
	{ leerlingId, reden, vandaag }: { leerlingId: string; reden: string; vandaag: Temporal.PlainDate }
): Promise<Outcome<undefined>> {
	if (reden.trim().length < 10) {
		return refused(
			'reden_te_kort',
			'Schrijf in een zin waarom u dit dossier opent; ouders kunnen dat later lezen.'
		);
	}
	await tx
		.insertInto('dossieropening')
		.values({ leerling_id: leerlingId, reden: reden.trim(), tot: vandaag.add({ days: openingsdagen }) })
		.execute();
	return done();
}
