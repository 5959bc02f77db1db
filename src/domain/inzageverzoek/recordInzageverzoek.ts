import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import type { Gezagbron, Grond, Identiteit, Manier } from './inzageverzoek.ts';

type Gevraagd = {
	readonly leerlingId: string;
	readonly ouderId: string;
	readonly identiteit: Identiteit;
	readonly gezagBron: Gezagbron;
	readonly hoe: Manier;
	readonly vraag: string;
	readonly ontvangenOp: Temporal.PlainDate;
};

/**
 * Records that a parent asks to see the file; from the day it came the clock runs (AVG 12(3), R-INZ-1). Whether the parent has
 * gezag decides what may be asked (R-GEZ-2). Refuses `geen_rol`, `ouder_onbekend`, `datum_in_de_toekomst`, `loopt_al`.
 */
export async function recordInzageverzoek(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	gevraagd: Gevraagd
): Promise<Outcome<{ id: string; grond: Grond }>> {
	const { leerlingId, ouderId, ontvangenOp } = gevraagd;
	const { rows } = await sql<{ mag: boolean; gezag: boolean | null; loopt: boolean }>`
		select is_beheer() or heeft_rol('intern_begeleider') or heeft_rol('directie') as mag,
			(select gezag from ouderschap where school_id = huidige_school() and leerling_id = ${leerlingId} and ouder_id = ${ouderId}) as gezag,
			exists (select from inzageverzoek verzoek where verzoek.school_id = huidige_school() and verzoek.leerling_id = ${leerlingId}
				and verzoek.ouder_id = ${ouderId} and not exists (select from inzageantwoord antwoord
					where antwoord.school_id = verzoek.school_id and antwoord.inzageverzoek_id = verzoek.id)) as loopt`.execute(
		tx
	);
	const { mag, gezag, loopt } = rows[0]!;
	if (!mag)
		return refused(
			'geen_rol',
			'De intern begeleider en de directie behandelen een inzageverzoek. Geef de vraag vandaag door.'
		);
	if (gezag === null)
		return refused(
			'ouder_onbekend',
			'Deze ouder staat niet bij dit kind. Voeg de ouder eerst toe bij de ouders en verzorgers.'
		);
	if (compareDays(ontvangenOp, vandaag) > 0)
		return refused('datum_in_de_toekomst', 'De vraag kan niet in de toekomst zijn gekomen.');
	if (loopt) return refused('loopt_al', 'Van deze ouder loopt al een inzageverzoek over dit kind.');
	const grond: Grond = gezag ? 'gezag' : 'informatieplicht';
	const { id } = await tx
		.insertInto('inzageverzoek')
		.values({
			leerling_id: leerlingId,
			ouder_id: ouderId,
			grond,
			identiteit: gevraagd.identiteit,
			gezag_bron: gevraagd.gezagBron,
			hoe: gevraagd.hoe,
			vraag: gevraagd.vraag.trim(),
			ontvangen_op: ontvangenOp
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return done({ id, grond });
}
