import type { Tx } from '#core/database.ts';
import { compareDays } from '#law/datum.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import type { Regel, Rol, Werkafspraak } from '#law/werkafspraak.ts';

type Werkafspraakversie = Werkafspraak & {
	readonly door: string | null;
	readonly op: Temporal.Instant;
};

/** What this school changed about promises, oldest first. A promise that is no longer delivered is left out. */
export async function listWerkafspraakversies(tx: Tx, id?: string): Promise<Werkafspraakversie[]> {
	const rows = await tx
		.selectFrom('werkafspraakversie')
		.select(['werkafspraak', 'regel', 'wie', 'wat', 'vervalt', 'geldig_vanaf', 'reden', 'door', 'op'])
		.$if(id !== undefined, (query) => query.where('werkafspraak', '=', id!))
		.orderBy('geldig_vanaf')
		.execute();
	return rows.flatMap((row) => {
		const delivered = standaardWerkafspraken.find((standaard) => standaard.id === row.werkafspraak);
		if (!delivered) return [];
		return [
			{
				...delivered,
				regel: row.regel as unknown as Regel,
				wie: row.wie as Rol,
				wat: row.wat,
				geldigVanaf: row.geldig_vanaf,
				...(row.vervalt ? { geldigTot: row.geldig_vanaf.subtract({ days: 1 }) } : {}),
				reden: row.reden,
				door: row.door,
				op: row.op
			}
		];
	});
}

/** Every promise of this school: as delivered, and the versions of the school itself, each from its day. */
export async function readWerkafspraken(tx: Tx): Promise<readonly Werkafspraak[]> {
	return [...standaardWerkafspraken, ...(await listWerkafspraakversies(tx))];
}

/** The version of each promise that holds on this day, in the order of delivery; what the school dropped is not there. */
export function werkafsprakenOp(
	werkafspraken: readonly Werkafspraak[],
	datum: Temporal.PlainDate
): Werkafspraak[] {
	const holding = new Map<string, Werkafspraak>();
	for (const werkafspraak of werkafspraken) {
		if (compareDays(werkafspraak.geldigVanaf, datum) > 0) continue;
		const known = holding.get(werkafspraak.id);
		if (!known || compareDays(known.geldigVanaf, werkafspraak.geldigVanaf) < 0)
			holding.set(werkafspraak.id, werkafspraak);
	}
	return [...holding.values()].filter(({ geldigTot }) => !geldigTot || compareDays(geldigTot, datum) >= 0);
}
