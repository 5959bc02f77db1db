import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import { magAanbodSchrijven } from './setStap.ts';
import { stapuitleg, type Stapnaam } from './stappen.ts';

/** A file that shows a step was set: minutes or a letter, without what is in it. */
export type Stuk = {
	readonly id: string;
	readonly stap: Stapnaam;
	readonly naam: string;
	readonly grootte: number;
	readonly op: Temporal.Instant;
};

/** How large a file may be, in bytes. */
export const grootsteStuk = 10 * 1024 * 1024;

const latin = new TextDecoder('latin1');
/** Whether these bytes are a PDF by what they are, not by what they are called: the header and the end mark (ISO 32000-1, 7.5). */
export const isPdf = (inhoud: Uint8Array): boolean =>
	latin.decode(inhoud.subarray(0, 5)) === '%PDF-' && latin.decode(inhoud.subarray(-1024)).includes('%%EOF');

/** The files of the steps of a school year, oldest first. */
export async function listStukken(tx: Tx, schooljaar: Schooljaar): Promise<Stuk[]> {
	const rows = await tx
		.selectFrom('aanbodstuk')
		.select((eb) => ['id', 'stap', 'naam', 'op', eb.fn<number>('octet_length', ['inhoud']).as('grootte')])
		.where('schooljaar', '=', schooljaar)
		.orderBy('op')
		.execute();
	return rows.map(({ id, stap, naam, op, grootte }) => ({ id, stap: stap as Stapnaam, naam, op, grootte }));
}

/** One file with its bytes; undefined when this school has no such file. */
export const readStuk = (tx: Tx, id: string): Promise<{ naam: string; inhoud: Uint8Array } | undefined> =>
	tx.selectFrom('aanbodstuk').select(['naam', 'inhoud']).where('id', '=', id).executeTakeFirst();

/**
 * Keeps a file with a step that was set (R-SG-1, R-SG-3: each step with its document). Refuses `geen_toegang`, `stap_niet_gezet`,
 * `stap_zonder_stuk`, `te_groot` and `geen_pdf`.
 */
export async function addStuk(
	tx: Tx,
	user: Pick<User, 'rollen'>,
	schooljaar: Schooljaar,
	{ stap, naam, inhoud }: { stap: Stapnaam; naam: string; inhoud: Uint8Array }
): Promise<Outcome<undefined>> {
	if (!magAanbodSchrijven(user.rollen))
		return refused('geen_toegang', 'De directie en de intern begeleider bewaren stukken bij een stap.');
	if (!stapuitleg[stap].stuk) return refused('stap_zonder_stuk', 'Bij deze stap hoort geen stuk.');
	if (inhoud.length > grootsteStuk)
		return refused('te_groot', 'Dit bestand is groter dan 10 MB. Maak er een kleinere PDF van.');
	if (!isPdf(inhoud))
		return refused('geen_pdf', 'Dit is geen PDF. Bewaar het verslag of de brief als PDF en kies die.');
	const gezet = await tx
		.selectFrom('aanbodstap')
		.select('stap')
		.where('schooljaar', '=', schooljaar)
		.where('stap', '=', stap)
		.executeTakeFirst();
	if (!gezet) return refused('stap_niet_gezet', 'Noteer eerst de stap zelf.');
	await tx
		.insertInto('aanbodstuk')
		.values({ schooljaar, stap, naam: naam.slice(0, 120) || 'stuk.pdf', inhoud: Buffer.from(inhoud) })
		.execute();
	return done();
}

/** Takes a file away that should not have been here; the step and what it says stay. Refuses `geen_toegang` and `weg`. */
export async function removeStuk(
	tx: Tx,
	user: Pick<User, 'rollen'>,
	id: string
): Promise<Outcome<undefined>> {
	if (!magAanbodSchrijven(user.rollen))
		return refused('geen_toegang', 'De directie en de intern begeleider halen een stuk weg.');
	const { numDeletedRows } = await tx.deleteFrom('aanbodstuk').where('id', '=', id).executeTakeFirst();
	return numDeletedRows > 0n ? done() : refused('weg', 'Dit stuk is er niet meer.');
}
