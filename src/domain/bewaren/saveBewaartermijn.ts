import type * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { bewaartermijnen, isToegestaan } from '#law/bewaartermijnen.ts';
import type { Termijnkeuze } from './bewaren.ts';
import { mayVernietigen } from './readBewaarlijst.ts';

/**
 * The school keeps a kind of pieces shorter or longer than usual, with a reason (R-BEW-1, R-BEW-3). Refuses `geen_toegang`,
 * `buiten_grens` and `reden_te_kort`. Earlier choices stay readable.
 */
export async function saveBewaartermijn(
	tx: Tx,
	{ categorie, jaren, reden }: v.InferOutput<typeof Termijnkeuze>
): Promise<Outcome<undefined>> {
	if (!(await mayVernietigen(tx)))
		return refused(
			'geen_toegang',
			'Alleen de directie en de functionaris gegevensbescherming kiezen een bewaartermijn.'
		);
	const { minstens, hoogstens, grond } = bewaartermijnen[categorie];
	if (!isToegestaan(categorie, jaren))
		return refused('buiten_grens', `Kies ${minstens} tot en met ${hoogstens} jaar. ${grond}`);
	if (reden.length < 10) return refused('reden_te_kort', 'Schrijf iets meer op: een hele zin.');
	await tx.insertInto('bewaartermijn').values({ categorie, jaren, reden }).execute();
	return done();
}
