import type { Tx, User } from '#core/database.ts';
import { readNakoming } from '#domain/jaarplan/readNakoming.ts';
import { countStand } from '#law/nakoming.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import { blokkenOf, type Aanbod } from './aanbod.ts';

/** A promise of the document with how it went in a school year: kept so often, missed so often. */
export type Terugblik = {
	readonly afspraak: string;
	readonly belofte: string;
	readonly gehouden: number;
	readonly gemist: number;
};

/**
 * The promises of this document that were not always kept in `schooljaar`, in its order. Of who did not keep them
 * nothing is said: this is about the promise (0023).
 */
export async function readTerugblik(
	tx: Tx,
	user: User,
	aanbod: Aanbod,
	schooljaar: Schooljaar
): Promise<Terugblik[]> {
	const { termijnen, wordtBijgehouden } = await readNakoming(tx, user, schooljaar);
	const perAfspraak = Map.groupBy(termijnen, ({ werkafspraak }) => werkafspraak);
	return blokkenOf(aanbod).flatMap((blok) => {
		if (blok.soort !== 'belofte' || !wordtBijgehouden(blok.afspraak)) return [];
		const { gehouden, gemist } = countStand(perAfspraak.get(blok.afspraak) ?? []);
		return gemist > 0 ? [{ afspraak: blok.afspraak, belofte: blok.tekst, gehouden, gemist }] : [];
	});
}
