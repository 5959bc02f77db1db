import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { listWerkafspraakversies } from '#domain/organisatie/readWerkafspraken.ts';
import { adjustWerkafspraak } from '#law/adjustWerkafspraak.ts';
import { compareDays } from '#law/datum.ts';
import { describeRegel } from '#law/describeRegel.ts';
import type { Regel, Rol, Werkafspraak } from '#law/werkafspraak.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';

type Werkafspraakwijziging = {
	readonly regel: Regel;
	readonly wie: Rol;
	/** The promise in one sentence; empty: it follows from its name and its rule. */
	readonly wat: string;
	readonly vervalt: boolean;
	readonly geldigVanaf: Temporal.PlainDate;
	readonly reden: string;
};
type Wie = Pick<User, 'rollen' | 'vandaag'>;

/** Who decides what the school promises. */
export const magWerkafspraakWijzigen = (rollen: readonly string[]): boolean =>
	rollen.includes('directie') || rollen.includes('intern_begeleider');

/**
 * The next version of a promise, not stored yet, so that a page can show what it does to the year. Refuses what
 * adjustWerkafspraak refuses, and `werkafspraak_onbekend`, `geen_toegang`, `geldig_vanaf_voorbij`, `niets_veranderd`, `wet_vervalt_niet`.
 */
export async function proposeWerkafspraak(
	tx: Tx,
	user: Wie,
	id: string,
	wijziging: Werkafspraakwijziging
): Promise<Outcome<{ versies: Werkafspraak[]; nieuw: Werkafspraak }>> {
	if (!magWerkafspraakWijzigen(user.rollen))
		return refused('geen_toegang', 'De directie en de intern begeleider wijzigen de werkafspraken.');
	const delivered = standaardWerkafspraken.find((werkafspraak) => werkafspraak.id === id);
	if (!delivered) return refused('werkafspraak_onbekend', 'Deze werkafspraak bestaat niet meer.');
	const versies: Werkafspraak[] = [delivered, ...(await listWerkafspraakversies(tx, id))];
	const huidig = versies.at(-1)!;
	if (compareDays(wijziging.geldigVanaf, user.vandaag) < 0)
		return refused(
			'geldig_vanaf_voorbij',
			'Kies vandaag of een latere dag. Wat geweest is, blijft zoals het was.'
		);
	if (wijziging.vervalt && delivered.bron.soort === 'wet')
		return refused(
			'wet_vervalt_niet',
			'Dit is een wettelijke termijn. Een school kan hem niet laten vervallen.'
		);
	const { regel, wie, geldigVanaf, reden } = wijziging;
	const same = JSON.stringify(regel) === JSON.stringify(huidig.regel);
	const wat = wijziging.wat.trim() || (same ? huidig.wat : sentenceOf(delivered.titel, regel));
	if (
		same &&
		wie === huidig.wie &&
		wat === huidig.wat &&
		wijziging.vervalt === (huidig.geldigTot !== undefined)
	)
		return refused('niets_veranderd', 'Er is niets veranderd aan deze werkafspraak.');
	const adjusted = adjustWerkafspraak(huidig, { regel, wie, wat, geldigVanaf, reden }, delivered.regel);
	if (!adjusted.ok) return adjusted;
	const nieuw = wijziging.vervalt
		? { ...adjusted.value, geldigTot: geldigVanaf.subtract({ days: 1 }) }
		: adjusted.value;
	return done({ versies, nieuw });
}

const sentenceOf = (titel: string, regel: Regel): string => `${titel}: ${describeRegel(regel)}.`;

/** Stores the next version of a promise (X-numbers stay switchable by the school). Refuses what proposeWerkafspraak refuses. */
export async function changeWerkafspraak(
	tx: Tx,
	user: Wie,
	id: string,
	wijziging: Werkafspraakwijziging
): Promise<Outcome<undefined>> {
	const proposed = await proposeWerkafspraak(tx, user, id, wijziging);
	if (!proposed.ok) return proposed;
	const { nieuw } = proposed.value;
	await tx
		.insertInto('werkafspraakversie')
		.values({
			werkafspraak: id,
			regel: JSON.stringify(nieuw.regel),
			wie: nieuw.wie,
			wat: nieuw.wat,
			vervalt: wijziging.vervalt,
			geldig_vanaf: nieuw.geldigVanaf,
			reden: wijziging.reden.trim()
		})
		.execute();
	return done();
}
