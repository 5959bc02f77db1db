import type { Database } from '#core/database.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { makeSchool } from './makeSchool.ts';
import { storeSchool } from './storeSchool.ts';

/** The school that numbers are measured with: 400 pupils and eight years of history, with who left. */
export const meetschool = { leerlingen: 400, groepen: 16, jaren: 8, archief: true } as const;

export type Archief = {
	readonly vandaag: Temporal.PlainDate;
	/** Tells schools of one installation apart: each gets its own BRIN and sign-in names. */
	readonly nummer: number;
	/** Hash for all accounts; without one nobody can sign in. */
	readonly wachtwoord?: string;
};

/**
 * Stores one school with a full archive, for measuring. In: the day, a number from 0 to 675. Out: its id. Its accounts
 * are those of the cast with `-<nummer>` behind the name. Throws when that school is there already.
 */
export async function seedArchief(
	database: Database,
	{ vandaag, nummer, wachtwoord }: Archief
): Promise<string> {
	const id = crypto.randomUUID();
	const verhaal = makeSchool({ ...meetschool, seed: 1000 + nummer, peildatum: vandaag });
	await database.dangerouslyAsBeheer(id, 'read write', vandaag, async (tx) => {
		await tx
			.insertInto('school')
			.values({ id, naam: `Meetschool ${nummer}`, brin: brinOf(nummer), soort: 'test' })
			.execute();
		await storeSchool(tx, verhaal, { achtervoegsel: `-${nummer}`, ...(wachtwoord ? { wachtwoord } : {}) });
		await refreshSignalen(tx, vandaag);
	});
	return id;
}

const letter = (plek: number) => String.fromCodePoint(65 + (plek % 26));
const brinOf = (nummer: number) => `98${letter(Math.floor(nummer / 26))}${letter(nummer)}`;
