import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import { magAanbodSchrijven } from './setStap.ts';

type Woord = {
	readonly id: string;
	readonly tekst: string;
	/** Who wrote it. */
	readonly door: string | null;
	readonly op: Temporal.Instant;
};
/** A comment at a place of the document, with the answers to it in the order in which they were given. */
export type Opmerking = Woord & {
	readonly plek: string;
	readonly klaar: boolean;
	readonly magKlaar: boolean;
	readonly antwoorden: readonly Woord[];
};

/** What colleagues said about the document of a school year: what is open first, then what was settled; oldest first. */
export async function listOpmerkingen(
	tx: Tx,
	user: Pick<User, 'rollen' | 'medewerkerId'>,
	schooljaar: Schooljaar
): Promise<Opmerking[]> {
	const rows = await tx
		.selectFrom('aanbodopmerking')
		.select(['id', 'plek', 'tekst', 'door', 'op', 'antwoord_op', 'afgehandeld_op'])
		.where('schooljaar', '=', schooljaar)
		.orderBy('op')
		.execute();
	const schrijft = magAanbodSchrijven(user.rollen);
	const antwoorden = Map.groupBy(rows, ({ antwoord_op }) => antwoord_op);
	return (antwoorden.get(null) ?? [])
		.map(({ id, plek, tekst, door, op, afgehandeld_op }) => ({
			...{ id, plek, tekst, door, op },
			klaar: afgehandeld_op !== null,
			magKlaar: afgehandeld_op === null && (schrijft || door === user.medewerkerId),
			antwoorden: (antwoorden.get(id) ?? []).map((rij) => ({
				id: rij.id,
				tekst: rij.tekst,
				door: rij.door,
				op: rij.op
			}))
		}))
		.sort((a, b) => Number(a.klaar) - Number(b.klaar));
}

/** How many open comments there are at each place of the document. */
export async function countOpmerkingen(tx: Tx, schooljaar: Schooljaar): Promise<Record<string, number>> {
	const rows = await tx
		.selectFrom('aanbodopmerking')
		.select(({ fn }) => ['plek', fn.countAll<string>().as('aantal')])
		.where('schooljaar', '=', schooljaar)
		.where('antwoord_op', 'is', null)
		.where('afgehandeld_op', 'is', null)
		.groupBy('plek')
		.execute();
	return Object.fromEntries(rows.map(({ plek, aantal }) => [plek, Number(aantal)]));
}

/** Says something about a place of the document; everybody who works here may. Refuses `te_kort`. */
export async function addOpmerking(
	tx: Tx,
	schooljaar: Schooljaar,
	plek: string,
	tekst: string
): Promise<Outcome<undefined>> {
	if (tekst.trim().length < 2) return refused('te_kort', 'Schrijf op wat u bij deze plek wilt zeggen.');
	await tx.insertInto('aanbodopmerking').values({ schooljaar, plek, tekst: tekst.trim() }).execute();
	return done();
}

/** Answers an open comment. Refuses `te_kort`, `onbekend`. */
export async function answerOpmerking(tx: Tx, id: string, tekst: string): Promise<Outcome<undefined>> {
	if (tekst.trim().length < 2) return refused('te_kort', 'Schrijf uw antwoord op.');
	const vraag = await tx
		.selectFrom('aanbodopmerking')
		.select(['schooljaar', 'plek'])
		.where('id', '=', id)
		.where('antwoord_op', 'is', null)
		.where('afgehandeld_op', 'is', null)
		.executeTakeFirst();
	if (!vraag)
		return refused('onbekend', 'Deze opmerking is intussen afgehandeld. Begin zo nodig een nieuwe.');
	await tx
		.insertInto('aanbodopmerking')
		.values({ ...vraag, antwoord_op: id, tekst: tekst.trim() })
		.execute();
	return done();
}

/** Settles a comment: by who made it, or by who writes the document. Refuses `onbekend`. */
export async function settleOpmerking(tx: Tx, id: string): Promise<Outcome<undefined>> {
	const { rows } = await sql<{ id: string }>`
		update aanbodopmerking set afgehandeld_op = nu(), afgehandeld_door = huidige_medewerker()
		where id = ${id} and antwoord_op is null and afgehandeld_op is null returning id`.execute(tx);
	return rows.length > 0
		? done()
		: refused('onbekend', 'Deze opmerking is al afgehandeld, of u kunt haar niet afhandelen.');
}
