import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import { readAanbod } from './readAanbod.ts';
import { listVersies, readStappen } from './readStappen.ts';
import { nextStap, stapuitleg, type Stapnaam } from './stappen.ts';

type Wie = Pick<User, 'rollen' | 'vandaag'>;

/** Who writes the document and takes it through its year. */
export const magAanbodSchrijven = (rollen: readonly string[]): boolean =>
	rollen.includes('directie') || rollen.includes('intern_begeleider');

/**
 * Sets the next step of the year (R-SG-1, R-SG-3); `vastgesteld` freezes the document as it is. Refuses `geen_toegang`,
 * `volgorde`, `dag_later`, `dag_te_vroeg`, `stuk_ontbreekt`.
 */
export async function setStap(
	tx: Tx,
	user: Wie,
	schooljaar: Schooljaar,
	{ naam, gedaanOp, stuk }: { naam: Stapnaam; gedaanOp: Temporal.PlainDate; stuk: string }
): Promise<Outcome<undefined>> {
	if (!magAanbodSchrijven(user.rollen))
		return refused('geen_toegang', 'De directie en de intern begeleider zetten de stappen van het jaar.');
	const gezet = await readStappen(tx, schooljaar);
	if (nextStap(gezet) !== naam)
		return refused('volgorde', 'Deze stap is al gezet, of er is nog een stap voor.');
	if (compareDays(gedaanOp, user.vandaag) > 0)
		return refused('dag_later', 'Kies vandaag of een eerdere dag: een stap die nog komt, is nog niet gezet.');
	const previous = gezet.at(-1);
	if (previous && compareDays(gedaanOp, previous.gedaanOp) < 0)
		return refused('dag_te_vroeg', 'Deze dag ligt voor de vorige stap.');
	if (stapuitleg[naam].stuk && stuk.trim() === '')
		return refused(
			'stuk_ontbreekt',
			'Schrijf op in welk stuk dit staat, bijvoorbeeld het verslag en de datum.'
		);
	await tx
		.insertInto('aanbodstap')
		.values({ schooljaar, stap: naam, gedaan_op: gedaanOp, stuk: stuk.trim() })
		.execute();
	if (naam === 'vastgesteld')
		await freeze(tx, user, schooljaar, { nummer: 1, op: gedaanOp, toelichting: '' });
	return done();
}

/**
 * A correction in the year: the document as it is now becomes the next version, with a sentence that says what changed.
 * Refuses `geen_toegang`, `niet_vastgesteld`, `toelichting_ontbreekt`.
 */
export async function correctAanbod(
	tx: Tx,
	user: Wie,
	schooljaar: Schooljaar,
	toelichting: string
): Promise<Outcome<undefined>> {
	if (!magAanbodSchrijven(user.rollen))
		return refused('geen_toegang', 'De directie en de intern begeleider maken een correctie.');
	if (toelichting.trim().length < 10)
		return refused('toelichting_ontbreekt', 'Schrijf in een zin wat er veranderd is. Ouders lezen dat.');
	const [last] = await listVersies(tx, schooljaar);
	if (!last)
		return refused('niet_vastgesteld', 'Dit aanbod is nog niet vastgesteld: pas de tekst gewoon aan.');
	await freeze(tx, user, schooljaar, {
		nummer: last.nummer + 1,
		op: user.vandaag,
		toelichting: toelichting.trim()
	});
	return done();
}

async function freeze(
	tx: Tx,
	user: Wie,
	schooljaar: Schooljaar,
	{ nummer, op, toelichting }: { nummer: number; op: Temporal.PlainDate; toelichting: string }
) {
	const aanbod = await readAanbod(tx, schooljaar, user.vandaag);
	await tx
		.insertInto('aanbodversie')
		.values({ schooljaar, nummer, inhoud: JSON.stringify(aanbod), toelichting, vastgesteld_op: op })
		.execute();
}
