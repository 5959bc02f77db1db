import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { mayReadGebeurtenissen } from './searchGebeurtenissen.ts';

export const oordelen = {
	in_orde: 'In orde: er is een goede reden voor',
	nagevraagd: 'Nagevraagd bij de collega',
	vervolg: 'Hier komt een vervolg op'
} as const;
export type Oordeel = keyof typeof oordelen;

/** What the FG thought of reading that stood out, with a note. Refuses `geen_toegang`, `notitie_te_kort`. */
export async function recordInzagebeoordeling(
	tx: Tx,
	{ sleutel, oordeel, notitie }: { sleutel: string; oordeel: Oordeel; notitie: string }
): Promise<Outcome<undefined>> {
	if (!(await mayReadGebeurtenissen(tx)))
		return refused('geen_toegang', 'De functionaris gegevensbescherming beoordeelt dit.');
	if (notitie.trim().length < 5)
		return refused('notitie_te_kort', 'Schrijf in een paar woorden op wat u vond.');
	await tx.insertInto('inzagebeoordeling').values({ sleutel, oordeel, notitie: notitie.trim() }).execute();
	return done();
}
