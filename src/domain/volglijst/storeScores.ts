import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { listReachable } from '#domain/observatie/listReachable.ts';
import { worksForGroep } from '#domain/organisatie/worksForGroep.ts';
import type { Instrument } from './instrument.ts';
import { listLijstscores, type Volglijst } from './readVolglijsten.ts';

/** A score of 1 to 4 of one child on one competence. */
export type Nieuwescore = {
	readonly leerlingId: string;
	readonly competentie: string;
	readonly score: number;
};

/**
 * Writes scores in the open list of this instrument in a group; the first one opens it. What is the same stays as it was, so who
 * filled it in first keeps the name; a child without an answer gets none. Out: how many scores changed. Refuses
 * `geen_toegang` and `onbekende_competentie`: then nothing is stored.
 */
export async function storeScores(
	tx: Tx,
	groepId: string,
	instrument: Instrument,
	scores: readonly Nieuwescore[],
	ingelezen = false
): Promise<Outcome<{ veranderd: number }>> {
	const kinderen = [...new Set(scores.map(({ leerlingId }) => leerlingId))];
	if (!(await worksForGroep(tx, groepId)) || (await listReachable(tx, kinderen)).length !== kinderen.length)
		return refused('geen_toegang', 'Een van deze kinderen is niet uit uw groep. Er is niets bewaard.');
	const bekend = new Set(instrument.competenties.map(({ id }) => id));
	if (scores.some(({ competentie }) => !bekend.has(competentie)))
		return refused(
			'onbekende_competentie',
			`${instrument.naam} kent dit onderdeel niet. Er is niets bewaard.`
		);
	if (scores.length === 0) return done({ veranderd: 0 });
	// Two people who begin at once find the same list.
	await sql`select pg_advisory_xact_lock(hashtextextended(${`${groepId} ${instrument.soort}`}, 0))`.execute(
		tx
	);
	const open = await readOpen(tx, groepId, instrument);
	const { id } =
		open ??
		(await tx
			.insertInto('volglijst')
			.values({ groep_id: groepId, instrument: instrument.soort })
			.returning('id')
			.executeTakeFirstOrThrow());
	const staand = new Map(
		(await listLijstscores(tx, id)).map(({ leerlingId, competentie, score }) => [
			`${leerlingId} ${competentie}`,
			score
		])
	);
	const anders = scores.filter(
		({ leerlingId, competentie, score }) => staand.get(`${leerlingId} ${competentie}`) !== score
	);
	if (anders.length > 0)
		await tx
			.insertInto('volgscore')
			.values(
				anders.map(({ leerlingId, competentie, score }) => ({
					...{ volglijst_id: id, leerling_id: leerlingId, competentie, score, ingelezen }
				}))
			)
			.onConflict((conflict) =>
				conflict
					.columns(['school_id', 'volglijst_id', 'leerling_id', 'competentie'])
					.doUpdateSet(({ ref, fn }) => ({
						score: ref('excluded.score'),
						ingelezen: ref('excluded.ingelezen'),
						door: fn<string>('huidige_medewerker', []),
						op: fn<Temporal.Instant>('nu', [])
					}))
			)
			.execute();
	return done({ veranderd: anders.length });
}

/** The list of this instrument that is being filled in in this group. */
export async function readOpen(
	tx: Tx,
	groepId: string,
	{ soort }: Pick<Instrument, 'soort'>
): Promise<Pick<Volglijst, 'id' | 'afgenomenOp'> | undefined> {
	return tx
		.selectFrom('volglijst')
		.select(['id', 'afgenomen_op as afgenomenOp'])
		.where('groep_id', '=', groepId)
		.where('instrument', '=', soort)
		.where('ingeleverd_op', 'is', null)
		.executeTakeFirst();
}

/**
 * Hands the open list in: from here it counts for signals and reviews. Out: whom it is about. Refuses `niets_ingevuld`, `geen_toegang`. Children
 * that were not scored are no reason to wait: who was ill is left out.
 */
export async function closeVolglijst(
	tx: Tx,
	groepId: string,
	instrument: Instrument
): Promise<Outcome<{ leerlingIds: string[] }>> {
	const open = await readOpen(tx, groepId, instrument);
	const scores = open ? await listLijstscores(tx, open.id) : [];
	if (!open || scores.length === 0)
		return refused('niets_ingevuld', 'Er is nog niets ingevuld. Vul eerst bij een of meer kinderen iets in.');
	const closed = await tx
		.updateTable('volglijst')
		.set(({ fn }) => ({
			ingeleverd_op: fn<Temporal.Instant>('nu', []),
			ingeleverd_door: fn<string>('huidige_medewerker', [])
		}))
		.where('id', '=', open.id)
		.returning('id')
		.executeTakeFirst();
	if (!closed)
		return refused('geen_toegang', 'Wie voor de groep staat, of de intern begeleider, levert de lijst in.');
	return done({ leerlingIds: [...new Set(scores.map(({ leerlingId }) => leerlingId))] });
}

/**
 * Opens a list that was handed in, to put something right. Out: whom it is about. Refuses `volglijst_onbekend`, and
 * `andere_open`: two lists of one instrument cannot be filled in at once.
 */
export async function openVolglijst(
	tx: Tx,
	groepId: string,
	instrument: Instrument,
	id: string
): Promise<Outcome<{ leerlingIds: string[] }>> {
	if (await readOpen(tx, groepId, instrument))
		return refused('andere_open', 'Er is al een lijst open. Lever die eerst in.');
	const row = await tx
		.updateTable('volglijst')
		.set({ ingeleverd_op: null, ingeleverd_door: null })
		.where('id', '=', id)
		.where('groep_id', '=', groepId)
		.where('instrument', '=', instrument.soort)
		.returning('id')
		.executeTakeFirst();
	if (!row) return refused('volglijst_onbekend', 'Deze lijst bestaat niet, of u mag hem niet openen.');
	const scores = await listLijstscores(tx, id);
	return done({ leerlingIds: [...new Set(scores.map(({ leerlingId }) => leerlingId))] });
}
