import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { together } from '#core/together.ts';
import { listLeerlingen, type Leerlingregel } from '#domain/organisatie/read.ts';
import {
	groei,
	hoofdmetingen,
	meetreeksen,
	momentKort,
	vakNaam,
	type Meting
} from '#domain/overzicht/meetreeks.ts';
import { readSteun } from '#domain/overzicht/readGroepsoverzicht.ts';
import { readMetingen } from '#domain/overzicht/readMetingen.ts';
import { listSignalen, type Signaalstand } from '#domain/signaal/listSignalen.ts';
import { vaknaam } from '#domain/signaal/verwoording.ts';
import { listKindscores } from '#domain/volglijst/readVolglijsten.ts';
import { vatBlikkenSamen, vergelijkBlikken } from '#domain/volglijst/vergelijk.ts';
import { compareDays, dayOf } from '#law/datum.ts';
import { beginOf, schooljaarOf } from '#law/schooljaar.ts';
import { findVeranderingen, type Verandering } from './findVeranderingen.ts';
import type { Besprekingskop } from './readBesprekingskop.ts';

type Day = Temporal.PlainDate;

export type Vakfeit = {
	readonly naam: string;
	readonly vorige: string | null;
	readonly laatste: string;
	readonly moment: string;
	readonly band: string | null;
	readonly groei: number | null;
	readonly reeks: readonly number[];
	/** Made since the last review. */
	readonly nieuw: boolean;
};

export type Afspraakfeit = {
	readonly id: string;
	readonly wat: string;
	readonly wie: string;
	readonly uiterlijk: Day;
	readonly gedaan: 'gedaan' | 'niet_meer_nodig' | null;
	readonly soort: string;
	readonly besprekingId: string | null;
};

/** What is known of a child before the talk begins, so that the meeting need not repeat it (S58, S59). */
export type Besprekingsleerling = Leerlingregel & {
	readonly sinds: Day;
	readonly niveau: number;
	readonly veranderingen: readonly Verandering[];
	readonly vakken: readonly Vakfeit[];
	readonly signalen: readonly Signaalstand[];
	/** What the newest lists of teacher and child say, in sentences (S107). */
	readonly blikken: readonly string[];
	readonly vragen: readonly { readonly id: string; readonly vraag: string }[];
	readonly plannen: readonly {
		readonly id: string;
		readonly doel: string;
		readonly evaluatieTot: Day | null;
	}[];
	/** Of before this review: still open, or finished since the last one. */
	readonly afspraken: readonly Afspraakfeit[];
	readonly openVragen: number;
	readonly lopendePlannen: number;
	readonly openAfspraken: number;
};

/**
 * The children of a review that this person may see, each with what is known and what changed since the last closed
 * review they were in, or since the school year began; in their first review every open signal is new. What this review itself decides is no change: the order stays
 * as it was when it began.
 */
export async function readBesprekingsfeiten(
	tx: Tx,
	kop: Besprekingskop,
	vandaag: Day
): Promise<Besprekingsleerling[]> {
	const leerlingen = await listLeerlingen(tx, vandaag, kop.groepId);
	const ids = leerlingen.map(({ id }) => id);
	if (ids.length === 0) return [];
	const begin = beginOf(schooljaarOf(vandaag));
	const { steun, scores, sporen, afspraken, ...gelezen } = await together({
		metingen: readMetingen(tx, ids, vandaag.subtract({ years: 3 })),
		steun: readSteun(tx, ids, vandaag),
		signalen: listSignalen(tx, vandaag, { groepId: kop.groepId }),
		scores: listKindscores(tx, ids, vandaag),
		sporen: readSporen(tx, ids, kop),
		afspraken: readEerdereAfspraken(tx, ids, kop)
	});
	const metingen = Map.groupBy(gelezen.metingen, ({ leerlingId }) => leerlingId);
	const signalen = Map.groupBy(gelezen.signalen, ({ leerlingId }) => leerlingId);
	return leerlingen.map((leerling) => {
		const spoor = sporen.get(leerling.id);
		const sinds = spoor?.sinds ?? begin;
		const eigen = steun.get(leerling.id);
		const open = (signalen.get(leerling.id) ?? []).filter(({ toestand }) => toestand.toestand === 'open');
		const vakken = vakreeksen(metingen.get(leerling.id) ?? []);
		const eigenAfspraken = (afspraken.get(leerling.id) ?? []).filter(
			({ gedaan, afgerondOp }) =>
				gedaan === null || (afgerondOp !== null && compareDays(afgerondOp, sinds) >= 0)
		);
		return {
			...leerling,
			sinds,
			niveau: eigen?.niveau ?? 1,
			veranderingen: findVeranderingen(
				{
					roepnaam: leerling.roepnaam ?? leerling.naam,
					ingestroomdOp: spoor?.ingestroomdOp ?? null,
					niveaus: spoor?.niveaus ?? [],
					signalen: open.map(({ ontstaanOp, sinds: feitOp, richting, vak, regel }) => ({
						// A rule that is new, or results read in later, do not make an old fact new, once it was discussed.
						op: spoor?.sinds ? earliest(dayOf(ontstaanOp), feitOp) : dayOf(ontstaanOp),
						richting,
						over: (vak ? vaknaam(vak) : regelInWoorden(regel)).toLowerCase()
					})),
					plannen: spoor?.plannen ?? [],
					vakken: vakken.map(({ naam, hoofd }) => ({
						naam,
						metingen: hoofd.map((meting) => ({
							op: meting.afgenomenOp,
							waarde: meting.waarde,
							tekst: meting.waardeTekst,
							band: meting.band
						}))
					}))
				},
				sinds
			),
			vakken: vakken.map(({ naam, hoofd }) => vakfeitOf(naam, hoofd, sinds)),
			signalen: open,
			blikken: vatBlikkenSamen(vergelijkBlikken(scores.get(leerling.id) ?? [])),
			vragen: eigen?.vragen ?? [],
			plannen: (eigen?.plannen ?? []).map(({ id, doel, evaluatieTot }) => ({
				id,
				doel,
				evaluatieTot: evaluatieTot ? Temporal.PlainDate.from(evaluatieTot) : null
			})),
			afspraken: eigenAfspraken,
			openVragen: eigen?.vragen.length ?? 0,
			lopendePlannen: eigen?.plannen.length ?? 0,
			openAfspraken: eigenAfspraken.filter(({ gedaan }) => gedaan === null).length
		};
	});
}

const earliest = (a: Day, b: Day): Day => (compareDays(a, b) < 0 ? a : b);

/** Per subject the newest series, as its main moments. */
function vakreeksen(metingen: readonly Meting[]): { naam: string; hoofd: Meting[] }[] {
	const seen = new Set<string>();
	return meetreeksen(metingen).flatMap((reeks) => {
		const hoofd = hoofdmetingen(reeks);
		if (hoofd.length === 0 || seen.has(reeks.vak)) return [];
		seen.add(reeks.vak);
		return [{ naam: vakNaam(reeks.vak), hoofd }];
	});
}

function vakfeitOf(naam: string, hoofd: readonly Meting[], sinds: Day): Vakfeit {
	const laatste = hoofd.at(-1)!;
	return {
		naam,
		vorige: hoofd.at(-2)?.waardeTekst ?? null,
		laatste: laatste.waardeTekst,
		moment: momentKort(laatste),
		band: laatste.band,
		groei: groei(hoofd),
		reeks: hoofd.slice(-5).flatMap(({ waarde }) => waarde ?? []),
		nieuw: compareDays(laatste.afgenomenOp, sinds) > 0
	};
}

type Spoor = {
	readonly sinds: Day | null;
	readonly ingestroomdOp: Day | null;
	readonly niveaus: { readonly op: Day; readonly van: number; readonly naar: number }[];
	readonly plannen: {
		readonly begonnenOp: Day;
		readonly evaluatie: { readonly op: Day; readonly uitkomst: 'bereikt' | 'deels' | 'niet' } | null;
		readonly over: string;
	}[];
};

type Stored<T> = { [K in keyof T]: T[K] extends Day | null ? string | null : T[K] };

/** Where each child left a trace before this review began: its last review, its levels and its plans. */
async function readSporen(tx: Tx, ids: readonly string[], kop: Besprekingskop): Promise<Map<string, Spoor>> {
	const { rows } = await sql<{
		id: string;
		sinds: Day | null;
		ingestroomdOp: Day | null;
		niveaus: Stored<Spoor['niveaus'][number]>[];
		plannen: { begonnenOp: string; op: string | null; uitkomst: 'bereikt' | null; over: string }[];
	}>`
		select leerling.id, leerling.ingestroomd_op as "ingestroomdOp",
			(select max((leerlingbespreking.afgesloten_op at time zone 'Europe/Amsterdam')::date) from besprekingsleerling
				join leerlingbespreking on leerlingbespreking.school_id = besprekingsleerling.school_id
					and leerlingbespreking.id = besprekingsleerling.leerlingbespreking_id
				where besprekingsleerling.school_id = leerling.school_id and besprekingsleerling.leerling_id = leerling.id
					and leerlingbespreking.afgesloten_op is not null and leerlingbespreking.id <> ${kop.id}) as sinds,
			coalesce((select jsonb_agg(besluit.* order by besluit.op) from (
				select besloten_op as op, op as geschreven, niveau as naar,
					coalesce(lag(niveau) over (order by besloten_op, op), 1) as van
				from niveaubesluit
				where niveaubesluit.school_id = leerling.school_id and niveaubesluit.leerling_id = leerling.id
			) besluit where ${kop.begonnenOp}::timestamptz is null or besluit.geschreven < ${kop.begonnenOp}), '[]') as niveaus,
			coalesce((select jsonb_agg(jsonb_build_object('begonnenOp', handelingsplan.begonnen_op,
				'op', planevaluatie.geevalueerd_op, 'uitkomst', planevaluatie.uitkomst, 'over', coalesce(
					(select handelingsplanversie.doel from handelingsplanversie
						where handelingsplanversie.school_id = handelingsplan.school_id
							and handelingsplanversie.handelingsplan_id = handelingsplan.id
						order by handelingsplanversie.versie desc limit 1), '')) order by handelingsplan.begonnen_op)
				from handelingsplan
				left join planevaluatie on planevaluatie.school_id = handelingsplan.school_id
					and planevaluatie.handelingsplan_id = handelingsplan.id
				where handelingsplan.school_id = leerling.school_id and handelingsplan.leerling_id = leerling.id
					and handelingsplan.begonnen_op is not null
					and (${kop.begonnenOp}::timestamptz is null or handelingsplan.op < ${kop.begonnenOp})), '[]') as plannen
		from leerling
		where leerling.id = any (${[...ids]}::uuid[])`.execute(tx);
	const day = (text: string) => Temporal.PlainDate.from(text);
	return new Map(
		rows.map((row) => [
			row.id,
			{
				sinds: row.sinds,
				ingestroomdOp: row.ingestroomdOp,
				niveaus: row.niveaus.map(({ op, van, naar }) => ({ op: day(op!), van, naar })),
				plannen: row.plannen.map(({ begonnenOp, op, uitkomst, over }) => ({
					begonnenOp: day(begonnenOp),
					evaluatie: op && uitkomst ? { op: day(op), uitkomst } : null,
					over
				}))
			}
		])
	);
}

/** Agreements about these children that were made before this review. */
async function readEerdereAfspraken(tx: Tx, ids: readonly string[], kop: Besprekingskop) {
	const { rows } = await sql<Afspraakfeit & { leerlingId: string; afgerondOp: Day | null }>`
		select afspraak.id, afspraak.leerling_id as "leerlingId", afspraak.wat, afspraak.uiterlijk, afspraak.soort,
			afspraak.leerlingbespreking_id as "besprekingId",
			concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam) as wie,
			afspraakafronding.uitkomst as gedaan, afspraakafronding.afgerond_op as "afgerondOp"
		from afspraak
		join medewerker on medewerker.school_id = afspraak.school_id and medewerker.id = afspraak.wie_id
		left join afspraakafronding on afspraakafronding.school_id = afspraak.school_id
			and afspraakafronding.afspraak_id = afspraak.id
		where afspraak.leerling_id = any (${[...ids]}::uuid[])
			and afspraak.leerlingbespreking_id is distinct from ${kop.id}
		order by afspraak.uiterlijk desc, afspraak.op desc`.execute(tx);
	return Map.groupBy(rows, ({ leerlingId }) => leerlingId);
}

/** What a rule without a subject is about; a hunch is what the teacher saw, not the name of its rule. */
const regelInWoorden = (regel: string) =>
	regel.startsWith('vermoeden_') ? 'wat de leerkracht zag' : regel.replaceAll('_', ' ');
