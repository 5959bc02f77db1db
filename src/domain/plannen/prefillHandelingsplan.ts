import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { readVraagkop, type Vraagkop } from '#domain/ondersteuningsvraag/read.ts';
import { compareDays, formatDatum } from '#law/datum.ts';
import { nextSchooldag } from '#law/lesweken.ts';
import type { Kalender } from '#law/vakanties.ts';
import { uitkomsten, type Planinhoud } from './handelingsplan.ts';
import { listUitslagen, uitslagInWoorden, type Uitslag } from './listUitslagen.ts';
import { readHandelingsplan, type Handelingsplan } from './read.ts';

type Day = Temporal.PlainDate;

/** What a new plan starts from: everything that is already known is filled in and can be changed (C4, C5). */
export type Planvoorstel = {
	readonly vraag: Vraagkop;
	readonly vak: string | null;
	readonly inhoud: Planinhoud;
	readonly begonnenOp: Day;
	/** What was seen: the explanations of the signals in this question, oldest first. */
	readonly signalen: readonly { readonly uitleg: string; readonly sinds: Day }[];
	readonly uitslagen: readonly Uitslag[];
	/** The plan it follows on, when its evaluation said so. */
	readonly voorganger: Handelingsplan | null;
	/** A draft under this question that waits to be finished: better than a second one. */
	readonly conceptId: string | null;
};

/**
 * Fills in a plan from its question, the facts of its signals, the last results as delivered and, after an evaluation
 * that said to go on, the plan before it (S34, S35). Undefined when this person may not see the question.
 */
export async function prefillHandelingsplan(
	tx: Tx,
	user: Pick<User, 'vandaag'>,
	vraagId: string,
	kalender: Kalender
): Promise<Planvoorstel | undefined> {
	const vraag = await readVraagkop(tx, vraagId);
	if (!vraag) return undefined;
	const signalen = await listVraagsignalen(tx, vraag.id);
	const voorganger = await readVoorganger(tx, vraag.id);
	const vakken = new Set(signalen.flatMap(({ vak }) => (vak ? [vak] : [])));
	const vak = voorganger?.vak ?? vraag.vak ?? (vakken.size === 1 ? [...vakken][0]! : null);
	const uitslagen = await listUitslagen(tx, vraag.leerlingId, vak);
	const laatste = uitslagen.at(-1);
	const vorig = voorganger?.inhoud;
	const inhoud: Planinhoud = {
		beginsituatie: voorganger ? composeVervolg(voorganger) : composeBeginsituatie(vraag, signalen, uitslagen),
		doel: vorig?.doel ?? '',
		meetbaarAan: vorig?.meetbaarAan ?? (laatste ? laatste.toets.replace(/,.*$/, '') : ''),
		startwaarde: voorganger?.evaluatie?.eindwaarde || (laatste ? uitslagInWoorden(laatste) : ''),
		doelwaarde: voorganger?.evaluatie?.uitkomst === 'bereikt' ? '' : (vorig?.doelwaarde ?? ''),
		// To do otherwise asks for another approach; the old one stands beside the form.
		aanpak: voorganger?.evaluatie?.vervolg === 'anders' ? '' : (vorig?.aanpak ?? ''),
		uitvoerderId: vorig ? vorig.uitvoerderId : await readLeerkracht(tx, vraag.leerlingId, user.vandaag),
		uitvoerderTekst: vorig?.uitvoerderTekst ?? '',
		keerPerWeek: vorig?.keerPerWeek ?? 3,
		minuten: vorig?.minuten ?? 20,
		plaats: vorig?.plaats ?? 'in de groep',
		dagen: vorig?.dagen ?? [],
		ouders: '',
		leerlingwoorden: ''
	};
	return {
		vraag,
		vak,
		inhoud,
		begonnenOp: nextSchooldag(user.vandaag, kalender),
		signalen,
		uitslagen,
		voorganger,
		conceptId: await readConcept(tx, vraag.id)
	};
}

const composeBeginsituatie = (
	vraag: Vraagkop,
	signalen: readonly { readonly uitleg: string }[],
	uitslagen: readonly Uitslag[]
): string =>
	[
		...signalen.map(({ uitleg }) => uitleg),
		...uitslagen.slice(-2).map((uitslag) => `${uitslagInWoorden(uitslag)}.`),
		vraag.watHelpt ? `Wat helpt: ${vraag.watHelpt}` : ''
	]
		.filter(Boolean)
		.join('\n');

const composeVervolg = ({ begonnenOp, evaluatie }: Handelingsplan): string =>
	evaluatie && begonnenOp
		? `Vervolg op het plan dat op ${formatDatum(begonnenOp)} begon. ${uitkomsten[evaluatie.uitkomst]}: ${evaluatie.toelichting}`
		: '';

async function listVraagsignalen(tx: Tx, vraagId: string) {
	const { rows } = await sql<{ uitleg: string; sinds: Day; vak: string | null }>`
		select distinct on (signaal.sleutel) signaal.uitleg, signaal.sinds, signaal.vak
		from signaalbesluit
		join signaal on signaal.school_id = signaalbesluit.school_id and signaal.leerling_id = signaalbesluit.leerling_id
			and signaal.sleutel = signaalbesluit.signaal_sleutel
		where signaalbesluit.school_id = huidige_school() and signaalbesluit.ondersteuningsvraag_id = ${vraagId}
			and signaalbesluit.soort = 'in_vraag'
		order by signaal.sleutel, signaal.ontstaan_op desc`.execute(tx);
	return rows.sort((een, ander) => compareDays(een.sinds, ander.sinds));
}

async function readConcept(tx: Tx, vraagId: string): Promise<string | null> {
	const row = await tx
		.selectFrom('handelingsplan')
		.select('id')
		.where('ondersteuningsvraag_id', '=', vraagId)
		.where('begonnen_op', 'is', null)
		.orderBy('op', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.id ?? null;
}

/** The last plan of this question whose evaluation asked for a next one that is not there yet (C10). */
async function readVoorganger(tx: Tx, vraagId: string): Promise<Handelingsplan | null> {
	const row = await tx
		.selectFrom('planevaluatie')
		.innerJoin('handelingsplan', (join) =>
			join
				.onRef('handelingsplan.school_id', '=', 'planevaluatie.school_id')
				.onRef('handelingsplan.id', '=', 'planevaluatie.handelingsplan_id')
		)
		.select(['handelingsplan.id', 'planevaluatie.vervolg'])
		.where('handelingsplan.ondersteuningsvraag_id', '=', vraagId)
		.orderBy('planevaluatie.geevalueerd_op', 'desc')
		.orderBy('planevaluatie.op', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!row || (row.vervolg !== 'doorgaan' && row.vervolg !== 'anders')) return null;
	const plan = await readHandelingsplan(tx, row.id);
	return plan && plan.opvolgerId === null ? plan : null;
}

/** Who stands before the group of this child: the one who carries a plan out unless somebody else is chosen. */
async function readLeerkracht(tx: Tx, leerlingId: string, vandaag: Day): Promise<string | null> {
	const { rows } = await sql<{ medewerker_id: string }>`
		select groep_medewerker.medewerker_id
		from groepsplaatsing
		join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id
			and groep.soort = 'stamgroep' and groep.vervallen_op is null
		join groep_medewerker on groep_medewerker.school_id = groepsplaatsing.school_id
			and groep_medewerker.groep_id = groepsplaatsing.groep_id
			and groep_medewerker.rol in ('groepsleerkracht', 'duo')
			and groep_medewerker.van <= ${vandaag} and (groep_medewerker.tot is null or groep_medewerker.tot >= ${vandaag})
		where groepsplaatsing.school_id = huidige_school() and groepsplaatsing.leerling_id = ${leerlingId}
			and groepsplaatsing.van <= ${vandaag} and (groepsplaatsing.tot is null or groepsplaatsing.tot >= ${vandaag})
		order by groep_medewerker.medewerker_id = huidige_medewerker() desc, groep_medewerker.rol = 'groepsleerkracht' desc,
			groep_medewerker.van
		limit 1`.execute(tx);
	return rows[0]?.medewerker_id ?? null;
}
