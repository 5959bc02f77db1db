import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { isId } from '#core/id.ts';
import { readNamen } from '#domain/ondersteuningsvraag/readDraad.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { dayOf } from '#law/datum.ts';
import type {
	Dag,
	Planevaluatie,
	Planloop,
	Plannotitie,
	Planversie,
	Uitkomst,
	Verloop,
	Vervolg
} from './handelingsplan.ts';

type Day = Temporal.PlainDate;

export type Handelingsplan = Planloop & {
	readonly id: string;
	readonly leerlingId: string;
	readonly roepnaam: string;
	readonly naam: string;
	readonly vraagId: string;
	readonly vraag: string;
	readonly vak: string | null;
	readonly richting: 'zorg' | 'kracht';
	readonly voorgangerId: string | null;
	/** The plan that follows on this one, when there is one. */
	readonly opvolgerId: string | null;
	readonly opgesteldDoor: string | null;
	readonly opgesteldOp: Day;
	/** The latest version: what holds now. */
	readonly inhoud: Planversie;
	readonly evaluatie: Planevaluatie | null;
};

/** A plan as it holds now, or undefined when there is none or this person may not see it (L2). */
export async function readHandelingsplan(tx: Tx, id: string): Promise<Handelingsplan | undefined> {
	if (!isId(id)) return undefined;
	const { rows } = await sql<Planrij>`
		select handelingsplan.id, handelingsplan.leerling_id, handelingsplan.ondersteuningsvraag_id, handelingsplan.vak,
			handelingsplan.richting, handelingsplan.begonnen_op, handelingsplan.evaluatie_van, handelingsplan.evaluatie_tot,
			handelingsplan.voorganger_id, handelingsplan.opgesteld_door, handelingsplan.op,
			leerling.roepnaam, leerling.voorletters, leerling.voorvoegsel, leerling.achternaam,
			ondersteuningsvraag.vraag,
			(select opvolger.id from handelingsplan opvolger
				where opvolger.school_id = handelingsplan.school_id and opvolger.voorganger_id = handelingsplan.id
				order by opvolger.op desc limit 1) as opvolger_id
		from handelingsplan
		join leerling on leerling.school_id = handelingsplan.school_id and leerling.id = handelingsplan.leerling_id
		join ondersteuningsvraag on ondersteuningsvraag.school_id = handelingsplan.school_id
			and ondersteuningsvraag.id = handelingsplan.ondersteuningsvraag_id
		where handelingsplan.school_id = huidige_school() and handelingsplan.id = ${id}`.execute(tx);
	const row = rows[0];
	if (!row) return undefined;
	const naam = await readNamen(tx);
	const inhoud = (await listPlanversies(tx, id, naam)).at(-1);
	if (!inhoud) throw new Error('Een plan zonder tekst');
	const evaluatie = await readPlanevaluatie(tx, id, naam);
	return {
		id: row.id,
		leerlingId: row.leerling_id,
		roepnaam: row.roepnaam ?? row.voorletters ?? row.achternaam ?? '',
		naam: volledigeNaam(row),
		vraagId: row.ondersteuningsvraag_id,
		vraag: row.vraag,
		vak: row.vak,
		richting: row.richting,
		begonnenOp: row.begonnen_op,
		evaluatieVan: row.evaluatie_van,
		evaluatieTot: row.evaluatie_tot,
		geevalueerdOp: evaluatie?.geevalueerdOp ?? null,
		voorgangerId: row.voorganger_id,
		opvolgerId: row.opvolger_id,
		opgesteldDoor: naam(row.opgesteld_door),
		opgesteldOp: dayOf(row.op),
		inhoud,
		evaluatie
	};
}

type Planrij = {
	id: string;
	leerling_id: string;
	ondersteuningsvraag_id: string;
	vak: string | null;
	richting: 'zorg' | 'kracht';
	begonnen_op: Day | null;
	evaluatie_van: Day | null;
	evaluatie_tot: Day | null;
	voorganger_id: string | null;
	opvolger_id: string | null;
	opgesteld_door: string | null;
	op: Temporal.Instant;
	roepnaam: string | null;
	voorletters: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	vraag: string;
};

type Naam = (id: string | null) => string | null;

/** All versions of a plan, oldest first; none is ever overwritten (C16). */
export async function listPlanversies(tx: Tx, planId: string, naam?: Naam): Promise<Planversie[]> {
	const nameOf = naam ?? (await readNamen(tx));
	const rows = await tx
		.selectFrom('handelingsplanversie')
		.selectAll()
		.where('handelingsplan_id', '=', planId)
		.orderBy('versie')
		.execute();
	return rows.map((row) => ({
		versie: row.versie,
		beginsituatie: row.beginsituatie,
		doel: row.doel,
		meetbaarAan: row.meetbaar_aan,
		startwaarde: row.startwaarde,
		doelwaarde: row.doelwaarde,
		aanpak: row.aanpak,
		uitvoerderId: row.uitvoerder_id,
		uitvoerder: nameOf(row.uitvoerder_id),
		uitvoerderTekst: row.uitvoerder_tekst,
		keerPerWeek: row.keer_per_week,
		minuten: row.minuten,
		plaats: row.plaats,
		dagen: row.dagen as Dag[],
		ouders: row.ouders,
		leerlingwoorden: row.leerlingwoorden,
		door: nameOf(row.door),
		op: dayOf(row.op)
	}));
}

/** The notes of a plan, newest first (S28-S30); from `vanaf` when given. */
export async function listPlannotities(tx: Tx, planId: string, vanaf?: Day): Promise<Plannotitie[]> {
	const naam = await readNamen(tx);
	let query = tx
		.selectFrom('plannotitie')
		.select(['id', 'gebeurd_op', 'hoe', 'tekst', 'door', 'op'])
		.where('handelingsplan_id', '=', planId)
		.orderBy('gebeurd_op', 'desc')
		.orderBy('op', 'desc');
	if (vanaf) query = query.where('gebeurd_op', '>=', vanaf);
	return (await query.execute()).map((row) => ({
		id: row.id,
		gebeurdOp: row.gebeurd_op,
		verloop: row.hoe as Verloop,
		tekst: row.tekst,
		doorId: row.door,
		door: naam(row.door),
		op: dayOf(row.op)
	}));
}

async function readPlanevaluatie(tx: Tx, planId: string, naam: Naam): Promise<Planevaluatie | null> {
	const row = await tx
		.selectFrom('planevaluatie')
		.selectAll()
		.where('handelingsplan_id', '=', planId)
		.executeTakeFirst();
	if (!row) return null;
	return {
		uitkomst: row.uitkomst as Uitkomst,
		eindwaarde: row.eindwaarde,
		toelichting: row.toelichting,
		ouders: row.ouders,
		leerlingwoorden: row.leerlingwoorden,
		vervolg: row.vervolg as Vervolg,
		geevalueerdOp: row.geevalueerd_op,
		door: naam(row.door)
	};
}
