import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { gewoneStilte, nextBericht, type Stilte } from '#law/stilte.ts';

/** Where the clock of a school stands. */
export const tijdzone = 'Europe/Amsterdam';

/** How often a colleague wants a mail about the own work list and when it is quiet; hour and day are kept with every choice. */
export type Keuze = {
	readonly hoeVaak: 'nooit' | 'dagelijks' | 'wekelijks';
	readonly tijd: Temporal.PlainTime;
	/** A weekday, 1 is Monday. */
	readonly dag: number;
	readonly stilte: Stilte;
};

/** What the page proposes to who never chose: no mail, and if one is wanted, on Monday before school. */
const zonderKeuze: Keuze = {
	hoeVaak: 'nooit',
	tijd: new Temporal.PlainTime(7, 45),
	dag: 1,
	stilte: gewoneStilte
};

/** The choice of this person, and when the next mail goes; null when none does. */
export async function readKeuze(
	tx: Tx,
	user: Pick<User, 'medewerkerId'>
): Promise<{ keuze: Keuze; volgende: Temporal.Instant | null }> {
	const row = await tx
		.selectFrom('berichtkeuze')
		.selectAll()
		.where('medewerker_id', '=', user.medewerkerId)
		.executeTakeFirst();
	return row ? { keuze: keuzeOf(row), volgende: row.volgende_op } : { keuze: zonderKeuze, volgende: null };
}

/** A stored choice as the rules read it. */
export const keuzeOf = (row: {
	hoe_vaak: string;
	tijd: string;
	dag: number;
	stil_van: string;
	stil_tot: string;
	stil_weekend: boolean;
	stil_vakantie: boolean;
}): Keuze => ({
	hoeVaak: row.hoe_vaak as Keuze['hoeVaak'],
	tijd: Temporal.PlainTime.from(row.tijd),
	dag: row.dag,
	stilte: {
		van: Temporal.PlainTime.from(row.stil_van),
		tot: Temporal.PlainTime.from(row.stil_tot),
		weekend: row.stil_weekend,
		vakantie: row.stil_vakantie
	}
});

/** Stores the own choice and plans the next mail from this moment. Out: when that goes; null for none. */
export async function storeKeuze(
	tx: Tx,
	user: Pick<User, 'medewerkerId' | 'vandaag'>,
	{ hoeVaak, tijd, dag, stilte }: Keuze
): Promise<Temporal.Instant | null> {
	const { rows } = await sql<{ nu: Temporal.Instant }>`select nu() as nu`.execute(tx);
	const kalender = await readKalender(tx, user.vandaag);
	const volgende =
		nextBericht(
			rows[0]!.nu.toZonedDateTimeISO(tijdzone),
			{ hoeVaak, tijd, dag },
			[stilte],
			kalender
		)?.toInstant() ?? null;
	const chosen = {
		...{ hoe_vaak: hoeVaak, tijd: tijd.toString(), dag, volgende_op: volgende },
		...{ stil_van: stilte.van.toString(), stil_tot: stilte.tot.toString() },
		...{ stil_weekend: stilte.weekend, stil_vakantie: stilte.vakantie }
	};
	await tx
		.insertInto('berichtkeuze')
		.values({ ...chosen, medewerker_id: user.medewerkerId })
		.onConflict((conflict) =>
			conflict
				.columns(['school_id', 'medewerker_id'])
				.doUpdateSet({ ...chosen, bijgewerkt_op: sql<Temporal.Instant>`nu()` })
		)
		.execute();
	return volgende;
}
