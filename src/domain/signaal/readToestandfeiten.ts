import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { latest } from '#law/duur.ts';
import type { Richting } from './signaalprofiel.ts';
import type { Dekkend, Signaalbesluit, Vraag } from './toestand.ts';

type Day = Temporal.PlainDate;

/** What decides how a signal stands. */
export type Toestandfeiten = {
	readonly besluiten: readonly Signaalbesluit[];
	readonly plannen: readonly Dekkend[];
	readonly vragen: readonly Vraag[];
};

/**
 * Decisions, running plans and the questions signals were taken into, of these pupils; the answer gives them per pupil and signal (A5, A7,
 * A8). What was closed in years before says nothing about how a signal stands, and stays where it is.
 */
export async function readToestandfeiten(
	tx: Tx,
	leerlingIds: readonly string[],
	vandaag: Day
): Promise<(leerlingId: string, sleutel: string) => Toestandfeiten> {
	const ids = listOf(leerlingIds);
	const gelezen = await Promise.all([
		readBesluiten(tx, ids),
		readPlannen(tx, ids, vandaag),
		readVragen(tx, ids, vandaag)
	]);
	const besluiten = Map.groupBy(gelezen[0], ({ leerlingId, sleutel }) => leerlingId + sleutel);
	const plannen = Map.groupBy(gelezen[1], ({ leerlingId }) => leerlingId);
	const vragen = Map.groupBy(gelezen[2], ({ leerlingId }) => leerlingId);
	return (leerlingId, sleutel) => ({
		besluiten: (besluiten.get(leerlingId + sleutel) ?? []).map(({ besluit }) => besluit),
		plannen: plannen.get(leerlingId) ?? [],
		vragen: vragen.get(leerlingId) ?? []
	});
}

/** As PostgreSQL writes a list: the driver looks at each element of an array, and this one goes along with every question. */
const listOf = (ids: readonly string[]): string => `{${ids.join()}}`;

async function readBesluiten(tx: Tx, ids: string) {
	const { rows } = await sql<{
		leerling_id: string;
		signaal_sleutel: string;
		id: string;
		op: Temporal.Instant;
		soort: 'terzijde' | 'in_vraag' | 'gezien';
		reden: string;
		tot: Day;
		ondersteuningsvraag_id: string;
	}>`
		select leerling_id, signaal_sleutel, id, op, soort, reden, tot, ondersteuningsvraag_id
		from signaalbesluit
		where leerling_id = any (${ids}::uuid[])`.execute(tx);
	return rows.map(({ leerling_id, signaal_sleutel, id, op, soort, reden, tot, ondersteuningsvraag_id }) => ({
		leerlingId: leerling_id,
		sleutel: signaal_sleutel,
		besluit: (soort === 'terzijde'
			? { id, op, soort, reden, tot }
			: soort === 'in_vraag'
				? { id, op, soort, ondersteuningsvraagId: ondersteuningsvraag_id }
				: { id, op, soort }) satisfies Signaalbesluit as Signaalbesluit
	}));
}

async function readPlannen(tx: Tx, ids: string, vandaag: Day): Promise<(Dekkend & { leerlingId: string })[]> {
	const { rows } = await sql<{
		leerlingId: string;
		planId: string;
		vak: string | null;
		richting: Richting;
		ondersteuningsvraagId: string;
		van: Day;
		tot: Day | null;
		geslotenOp: Day | null;
	}>`
		select handelingsplan.leerling_id as "leerlingId", handelingsplan.id as "planId", handelingsplan.vak,
			handelingsplan.richting, handelingsplan.ondersteuningsvraag_id as "ondersteuningsvraagId",
			handelingsplan.begonnen_op as van, handelingsplan.evaluatie_tot as tot,
			planevaluatie.geevalueerd_op as "geslotenOp"
		from handelingsplan
		left join planevaluatie on planevaluatie.school_id = handelingsplan.school_id
			and planevaluatie.handelingsplan_id = handelingsplan.id
		where handelingsplan.leerling_id = any (${ids}::uuid[]) and handelingsplan.begonnen_op <= ${vandaag}
			and (handelingsplan.evaluatie_tot is null or handelingsplan.evaluatie_tot >= ${vandaag})
			and (planevaluatie.geevalueerd_op is null or planevaluatie.geevalueerd_op > ${vandaag})`.execute(tx);
	return rows;
}

/** A question that was opened again is open: only a closing that still holds counts. */
async function readVragen(tx: Tx, ids: string, vandaag: Day): Promise<(Vraag & { leerlingId: string })[]> {
	const { rows } = await sql<{ leerlingId: string; id: string; geslotenOp: Day | null }>`
		select ondersteuningsvraag.leerling_id as "leerlingId", ondersteuningsvraag.id, (
			select min(vraagsluiting.gesloten_op)
			from vraagsluiting
			where vraagsluiting.school_id = ondersteuningsvraag.school_id
				and vraagsluiting.ondersteuningsvraag_id = ondersteuningsvraag.id
				and (vraagsluiting.heropend_op is null or vraagsluiting.heropend_op > ${vandaag}::date)
		) as "geslotenOp"
		from ondersteuningsvraag
		where ondersteuningsvraag.id in (
			select ondersteuningsvraag_id from signaalbesluit where soort = 'in_vraag' and leerling_id = any (${ids}::uuid[]))`.execute(
		tx
	);
	return rows;
}

/**
 * The last day on which somebody looked (A6): at the signal itself by deciding about it, or at the pupil by a note, a
 * review, a level decision or a note in a plan.
 */
export async function readBlikken(
	tx: Tx,
	leerlingIds: readonly string[]
): Promise<(leerlingId: string, sleutel: string) => Day | null> {
	const ids = listOf(leerlingIds);
	// Per kind of look apart: each is read from an index that ends with the day, without the rest of the row.
	const { rows } = await sql<{ leerling_id: string; sleutel: string | null; op: Day }>`
		select leerling_id, signaal_sleutel as sleutel, (max(op) at time zone 'Europe/Amsterdam')::date as op
		from signaalbesluit where leerling_id = any (${ids}::uuid[]) group by leerling_id, signaal_sleutel
		union all
		select leerling_id, null, max(gebeurd_op)
		from vraagnotitie where leerling_id = any (${ids}::uuid[]) group by leerling_id
		union all
		select leerling_id, null, (max(besproken_op) at time zone 'Europe/Amsterdam')::date
		from besprekingsleerling where leerling_id = any (${ids}::uuid[]) and besproken_op is not null group by leerling_id
		union all
		select leerling_id, null, max(besloten_op)
		from niveaubesluit where leerling_id = any (${ids}::uuid[]) group by leerling_id
		union all
		select leerling_id, null, max(gebeurd_op)
		from plannotitie where leerling_id = any (${ids}::uuid[]) group by leerling_id`.execute(tx);
	const found = new Map<string, Day>();
	for (const { leerling_id, sleutel, op } of rows) {
		const key = leerling_id + (sleutel ?? '');
		found.set(key, latest(found.get(key) ?? op, op));
	}
	return (leerlingId, sleutel) => {
		const kind = found.get(leerlingId) ?? null;
		const signaal = found.get(leerlingId + sleutel) ?? null;
		return kind && signaal ? latest(kind, signaal) : (kind ?? signaal);
	};
}
