import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { compareDays, formatVoluit } from '#law/datum.ts';
import { isSchooldag } from '#law/lesweken.ts';
import { readBesprekingskop } from './readBesprekingskop.ts';

/**
 * Moves a review that has not begun to another day. Refuses `bespreking_onbekend`, `geen_intern_begeleider`,
 * `al_begonnen`, `datum_voorbij`, `geen_schooldag`.
 */
export async function changeBesprekingsdatum(
	tx: Tx,
	user: Pick<User, 'vandaag' | 'rollen'>,
	id: string,
	datum: Temporal.PlainDate
): Promise<Outcome<undefined>> {
	// First: who sees no reviews hears who moves them, not that there is none.
	if (!user.rollen.includes('intern_begeleider'))
		return refused(
			'geen_intern_begeleider',
			'Deze leerlingbespreking is al gepland. De intern begeleider verzet haar.'
		);
	const kop = await readBesprekingskop(tx, id);
	if (!kop) return refused('bespreking_onbekend', 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	if (kop.begonnenOp) return refused('al_begonnen', 'Deze bespreking is al begonnen.');
	if (compareDays(datum, user.vandaag) < 0)
		return refused('datum_voorbij', 'Die dag is al voorbij. Kies vandaag of later.');
	if (!isSchooldag(datum, await readKalender(tx, user.vandaag)))
		return refused('geen_schooldag', `Op ${formatVoluit(datum)} is de school dicht. Kies een schooldag.`);
	await tx.updateTable('leerlingbespreking').set({ gepland_op: datum }).where('id', '=', id).execute();
	return done();
}
