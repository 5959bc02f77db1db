import type { Tx, User } from '#core/database.ts';
import { refused, type Outcome } from '#core/outcome.ts';
import { recordPlannotitie } from './recordPlannotitie.ts';
import { undoPlannotitie } from './undoPlannotitie.ts';

/** Adds a line to a note of today, after the tap: the note is written anew with its line. Refuses what undoing and recording refuse. */
export async function addPlannotitietekst(
	tx: Tx,
	user: Pick<User, 'vandaag' | 'medewerkerId'>,
	{ id, tekst }: { id: string; tekst: string }
): Promise<Outcome<{ id: string }>> {
	if (tekst.trim() === '') return refused('tekst_ontbreekt', 'Schrijf op wat u erbij wilt zetten.');
	const eerder = await undoPlannotitie(tx, user, id);
	return eerder.ok ? recordPlannotitie(tx, user, { ...eerder.value, tekst }) : eerder;
}
