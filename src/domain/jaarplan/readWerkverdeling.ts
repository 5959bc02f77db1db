import type { Tx, User } from '#core/database.ts';
import { listMedewerkerregels } from '#domain/toegang/readMedewerkers.ts';
import { compareDays } from '#law/datum.ts';
import { listWerk, readWerk } from './readWerklijst.ts';
import type { Werksoort } from './werklijst.ts';
import { countSoorten } from './werksoorten.ts';

/** What is in the hands of one colleague: how many things of each kind, and how many of them are for this week. */
export type Werkdeel = {
	readonly id: string;
	readonly naam: string;
	readonly soorten: readonly (readonly [soort: Werksoort, aantal: number])[];
	readonly dezeWeek: number;
};

/**
 * The work of the school over those who work there, by name: for the intern begeleider, to see who could use a hand. Seen with
 * the eyes of who asks; no order but the alphabet, and what is past its day is not told apart (no score of people).
 */
export async function readWerkverdeling(tx: Tx, user: User): Promise<Werkdeel[]> {
	const werk = await readWerk(tx, user.vandaag);
	const zondag = user.vandaag.add({ days: 7 - user.vandaag.dayOfWeek });
	const delen: Werkdeel[] = [];
	for (const { id, naam, rollen } of await listMedewerkerregels(tx, user.vandaag)) {
		const collega = { ...user, medewerkerId: id, rollen: [...rollen] };
		const eigen = (await listWerk(tx, collega, werk)).items.filter(({ wie }) => wie === null);
		const soorten = countSoorten(eigen);
		const dezeWeek = eigen.filter(({ uiterlijk }) => compareDays(uiterlijk, zondag) <= 0).length;
		if (eigen.length > 0) delen.push({ id, naam, soorten, dezeWeek });
	}
	return delen;
}
