import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { openingsdagenHoogstens } from './dossieropening.ts';
import { readMijnGrond } from './readKijkers.ts';

/**
 * Opens a child's file with a reason until a day, for the intern begeleider or directie without another relation (domain
 * §3.2: open with a reason instead of a blanket right). The reason stays with the file and parents can read it later.
 * Refuses `geen_rol`, `kind_onbekend`, `al_open`, `niet_nodig` (the file is open already by another relation), `reden_te_kort`
 * (10 characters) and `periode` (90 days).
 */
export async function openDossier(
	tx: Tx,
	opening: {
		leerlingId: string;
		reden: string;
		tot: Temporal.PlainDate;
		vandaag: Temporal.PlainDate;
	}
): Promise<Outcome<{ id: string }>> {
	const { leerlingId, tot, vandaag } = opening;
	const reden = opening.reden.trim();
	const { rows } = await sql<{ magOpenen: boolean; bestaat: boolean; open: boolean }>`
		select heeft_rol('intern_begeleider') or heeft_rol('directie') as "magOpenen",
			exists (select from leerling where id = ${leerlingId}) as bestaat,
			exists (select from dossieropening where leerling_id = ${leerlingId} and medewerker_id = huidige_medewerker()
				and gesloten_op is null and van <= ${vandaag} and tot >= ${vandaag}) as open`.execute(tx);
	const now = rows[0]!;
	if (!now.bestaat)
		return refused('kind_onbekend', 'Dit kind staat niet op deze school, of u mag het niet zien.');
	if (!now.magOpenen)
		return refused(
			'geen_rol',
			'Alleen de intern begeleider en de directie openen een dossier met een reden. Vraag een van hen wat u nodig heeft.'
		);
	if (now.open)
		return refused('al_open', 'U heeft dit dossier al open. Sluit het eerst als de reden verandert.');
	if (((await readMijnGrond(tx, leerlingId))?.laag ?? 0) >= 3)
		return refused('niet_nodig', 'U ziet dit dossier al helemaal. U hoeft het niet te openen.');
	if (reden.length < 10)
		return refused(
			'reden_te_kort',
			'Schrijf in een zin waarom u dit dossier opent; ouders kunnen dat later lezen.'
		);
	const days = vandaag.until(tot).days;
	if (days < 0 || days > openingsdagenHoogstens)
		return refused(
			'periode',
			`Kies een laatste dag vanaf vandaag, hooguit ${openingsdagenHoogstens} dagen verder.`
		);
	const row = await tx
		.insertInto('dossieropening')
		.values({ leerling_id: leerlingId, reden, tot })
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(row);
}
