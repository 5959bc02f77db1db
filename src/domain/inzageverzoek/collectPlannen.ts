import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import {
	uitkomsten,
	verlopen,
	vervolgen,
	type Uitkomst,
	type Verloop,
	type Vervolg
} from '#domain/plannen/handelingsplan.ts';
import { vakInWoorden } from '#domain/plannen/listUitslagen.ts';
import { dayOf, formatDatum, formatPeriode } from '#law/datum.ts';
import { filled } from './collectKind.ts';
import type { Stuk } from './stuk.ts';
import { opsomming } from '#law/woorden.ts';

type Day = Temporal.PlainDate;
type Naam = (id: string | null) => string | null;

/** Plans: each version that was worked with, the notes along the way and the evaluation; drafts are proposed to stay out. */
export async function collectPlannen(tx: Tx, leerlingId: string, naam: Naam): Promise<Stuk[]> {
	const { rows: versies } = await sql<Versie>`
		select plan.id, plan.vak, plan.begonnen_op as begin, plan.evaluatie_van as van, plan.evaluatie_tot as tot,
			versie_gold(plan.id, versie.versie) as gold, versie.*
		from handelingsplan plan
		join handelingsplanversie versie on versie.school_id = plan.school_id and versie.handelingsplan_id = plan.id
		where plan.school_id = huidige_school() and plan.leerling_id = ${leerlingId}
		order by plan.op, versie.versie`.execute(tx);
	return [
		...versies.map((versie) => planStuk(versie, naam)),
		...(await collectPlannotities(tx, leerlingId, naam)),
		...(await collectEvaluaties(tx, leerlingId, naam))
	];
}

type Versie = {
	id: string;
	vak: string | null;
	begin: Day | null;
	van: Day | null;
	tot: Day | null;
	gold: boolean;
	versie: number;
	beginsituatie: string;
	doel: string;
	meetbaar_aan: string;
	startwaarde: string;
	doelwaarde: string;
	aanpak: string;
	uitvoerder_id: string | null;
	uitvoerder_tekst: string;
	keer_per_week: number;
	minuten: number;
	plaats: string;
	dagen: string[];
	ouders: string;
	leerlingwoorden: string;
	door: string | null;
	op: Temporal.Instant;
};

function planStuk(versie: Versie, naam: Naam): Stuk {
	const vak = versie.vak ? ` ${vakInWoorden(versie.vak).toLowerCase()}` : '';
	return {
		...{
			sleutel: `handelingsplan:${versie.id}:${versie.versie}`,
			deel: 'plannen',
			op: dayOf(versie.op),
			door: naam(versie.door)
		},
		kop: versie.gold
			? `Handelingsplan${vak}${versie.versie > 1 ? `, versie ${versie.versie}` : ''}`
			: `Concept van een plan${vak}, versie ${versie.versie}`,
		kopBuiten: versie.gold ? 'Handelingsplan' : 'Werkversie van een plan',
		regels: [
			...filled([
				['Begonnen', versie.begin && formatDatum(versie.begin)],
				['Evaluatie', versie.van && versie.tot && formatPeriode(versie.van, versie.tot)],
				['Doel', versie.doel]
			]),
			...filled([
				['Beginsituatie', versie.beginsituatie],
				['Te zien aan', versie.meetbaar_aan],
				['Van', versie.startwaarde],
				['Naar', versie.doelwaarde],
				['Aanpak', versie.aanpak],
				['Wie', [naam(versie.uitvoerder_id), versie.uitvoerder_tekst].filter(Boolean).join(', ')],
				[
					'Hoe vaak',
					`${versie.keer_per_week} keer per week, ${versie.minuten} minuten${versie.dagen.length > 0 ? `, ${opsomming(versie.dagen)}` : ''}`
				],
				['Waar', versie.plaats],
				['Ouders', versie.ouders],
				['In eigen woorden', versie.leerlingwoorden]
			]).map((regel) => ({ ...regel, verhaal: true as const }))
		],
		...(versie.gold
			? ({ voorstel: 'beoordelen', feit: true } as const)
			: ({ voorstel: 'weglaten', reden: 'werkversie' } as const))
	};
}

async function collectPlannotities(tx: Tx, leerlingId: string, naam: Naam): Promise<Stuk[]> {
	const rows = await tx
		.selectFrom('plannotitie')
		.select(['id', 'handelingsplan_id', 'gebeurd_op', 'hoe', 'tekst', 'door'])
		.where('leerling_id', '=', leerlingId)
		.orderBy('gebeurd_op')
		.orderBy('op')
		.execute();
	return [...Map.groupBy(rows, ({ handelingsplan_id }) => handelingsplan_id)].map(([plan, notities]) => ({
		...{
			sleutel: `plannotitie:${plan}`,
			deel: 'plannen',
			kop: 'Hoe het plan liep',
			op: notities[0]!.gebeurd_op,
			door: null
		},
		regels: notities.map(({ gebeurd_op, hoe, tekst, door }) => ({
			naam: formatDatum(gebeurd_op),
			tekst: `${[verlopen[hoe as Verloop], tekst].filter(Boolean).join('. ')}${naam(door) ? ` (${naam(door)})` : ''}`
		})),
		voorstel: 'beoordelen'
	}));
}

async function collectEvaluaties(tx: Tx, leerlingId: string, naam: Naam): Promise<Stuk[]> {
	const rows = await tx
		.selectFrom('planevaluatie')
		.select([
			'id',
			'uitkomst',
			'eindwaarde',
			'toelichting',
			'ouders',
			'leerlingwoorden',
			'vervolg',
			'geevalueerd_op',
			'door'
		])
		.where('leerling_id', '=', leerlingId)
		.orderBy('geevalueerd_op')
		.execute();
	return rows.map((row) => ({
		...{
			sleutel: `planevaluatie:${row.id}`,
			deel: 'plannen',
			kop: 'Evaluatie van een plan',
			op: row.geevalueerd_op,
			door: naam(row.door)
		},
		regels: [
			...filled([
				['Uitkomst', uitkomsten[row.uitkomst as Uitkomst]],
				['Nu', row.eindwaarde]
			]),
			...filled([
				['Wat het deed', row.toelichting],
				['Ouders', row.ouders],
				['In eigen woorden', row.leerlingwoorden],
				['En nu', vervolgen[row.vervolg as Vervolg]]
			]).map((regel) => ({ ...regel, verhaal: true as const }))
		],
		...{ voorstel: 'beoordelen', feit: true }
	}));
}
