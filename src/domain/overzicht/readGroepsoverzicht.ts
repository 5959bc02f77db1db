import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { listLeerlingen } from '#domain/organisatie/read.ts';
import { groei, hoofdmetingen, meetreeksen, momentKort, vakNaam, vakRang, type Meting } from './meetreeks.ts';
import { readMetingen } from './readMetingen.ts';

export type Vakcel = {
	vorige: string | null;
	laatste: string;
	moment: string;
	toets: string;
	groei: number | null;
	waarde: number | null;
	reeks: number[];
	band: string | null;
	referentieniveau: string | null;
};
export type Groepsregel = {
	id: string;
	naam: string;
	voorvoegsel: string | null;
	achternaam: string | null;
	roepnaam: string | null;
	jaargroep: string | null;
	niveau: number;
	zorg: number;
	kracht: number;
	vragen: { id: string; vraag: string }[];
	plannen: { id: string; doel: string; evaluatieTot: Temporal.PlainDate | null }[];
	vakken: Record<string, Vakcel>;
};
export type Groepsoverzicht = { vakken: { vak: string; naam: string }[]; regels: Groepsregel[] };

/**
 * One row per pupil of a group: per subject the last two main moments and the growth between them, open questions,
 * level, running plans and what stands out. Growth is the pupil's own (S100); bands only as delivered (X9).
 */
export async function readGroepsoverzicht(
	tx: Tx,
	groepId: string,
	vandaag: Temporal.PlainDate
): Promise<Groepsoverzicht> {
	const leerlingen = await listLeerlingen(tx, vandaag, groepId);
	const ids = leerlingen.map((leerling) => leerling.id);
	if (ids.length === 0) return { vakken: [], regels: [] };
	const [metingen, steun] = await Promise.all([
		readMetingen(tx, ids, vandaag.subtract({ years: 3 })),
		readSteun(tx, ids, vandaag)
	]);
	const perLeerling = Map.groupBy(metingen, (meting) => meting.leerlingId);
	const regels = leerlingen.map((leerling): Groepsregel => {
		const eigen = steun.get(leerling.id);
		return {
			id: leerling.id,
			naam: leerling.naam,
			voorvoegsel: leerling.voorvoegsel,
			achternaam: leerling.achternaam,
			roepnaam: leerling.roepnaam,
			jaargroep: leerling.jaargroep,
			niveau: eigen?.niveau ?? 1,
			zorg: eigen?.zorg ?? 0,
			kracht: eigen?.kracht ?? 0,
			vragen: eigen?.vragen ?? [],
			plannen: (eigen?.plannen ?? []).map((plan) => ({
				...plan,
				evaluatieTot: plan.evaluatieTot ? Temporal.PlainDate.from(plan.evaluatieTot) : null
			})),
			vakken: vakcellen(perLeerling.get(leerling.id) ?? [])
		};
	});
	const vakken = [...new Set(regels.flatMap((regel) => Object.keys(regel.vakken)))].sort(
		(a, b) => vakRang(a) - vakRang(b)
	);
	return { vakken: vakken.map((vak) => ({ vak, naam: vakNaam(vak) })), regels };
}

/** Per subject the newest series of this pupil, told in its last two main moments. */
function vakcellen(metingen: readonly Meting[]): Record<string, Vakcel> {
	const cellen: Record<string, Vakcel> = {};
	for (const reeks of meetreeksen(metingen)) {
		const hoofd = hoofdmetingen(reeks);
		const laatste = hoofd.at(-1);
		if (!laatste || cellen[reeks.vak]) continue;
		const vorige = hoofd.at(-2);
		cellen[reeks.vak] = {
			vorige: vorige ? vorige.waardeTekst : null,
			laatste: laatste.waardeTekst,
			moment: momentKort(laatste),
			toets: laatste.toets,
			groei: groei(hoofd),
			waarde: laatste.waarde,
			reeks: hoofd.slice(-5).flatMap((meting) => meting.waarde ?? []),
			band: laatste.band,
			referentieniveau: laatste.referentieniveau
		};
	}
	return cellen;
}

type Steun = {
	leerlingId: string;
	niveau: number | null;
	zorg: number;
	kracht: number;
	vragen: { id: string; vraag: string }[];
	plannen: { id: string; doel: string; evaluatieTot: string | null }[];
};

/** Level, open questions, running plans and open signals per pupil (L2): empty for who may not see them. */
export async function readSteun(
	tx: Tx,
	ids: readonly string[],
	vandaag: Temporal.PlainDate
): Promise<Map<string, Steun>> {
	const { rows } = await sql<Steun>`
		select kind.id as "leerlingId",
			(select niveaubesluit.niveau from niveaubesluit where niveaubesluit.school_id = huidige_school()
				and niveaubesluit.leerling_id = kind.id and niveaubesluit.besloten_op <= ${vandaag}
				order by niveaubesluit.besloten_op desc, niveaubesluit.op desc limit 1) as niveau,
			(select count(*)::int from open_signaal where open_signaal.leerling_id = kind.id and open_signaal.richting = 'zorg') as zorg,
			(select count(*)::int from open_signaal where open_signaal.leerling_id = kind.id and open_signaal.richting = 'kracht') as kracht,
			coalesce((select jsonb_agg(jsonb_build_object('id', ondersteuningsvraag.id, 'vraag', ondersteuningsvraag.vraag)
				order by ondersteuningsvraag.geopend_op)
				from ondersteuningsvraag where ondersteuningsvraag.school_id = huidige_school()
					and ondersteuningsvraag.leerling_id = kind.id
					and not exists (select from vraagsluiting where vraagsluiting.school_id = ondersteuningsvraag.school_id
						and vraagsluiting.ondersteuningsvraag_id = ondersteuningsvraag.id and vraagsluiting.heropend_op is null)), '[]') as vragen,
			coalesce((select jsonb_agg(jsonb_build_object('id', handelingsplan.id, 'evaluatieTot', handelingsplan.evaluatie_tot,
				'doel', (select handelingsplanversie.doel from handelingsplanversie
					where handelingsplanversie.school_id = handelingsplan.school_id
						and handelingsplanversie.handelingsplan_id = handelingsplan.id
					order by handelingsplanversie.versie desc limit 1)) order by handelingsplan.evaluatie_tot)
				from handelingsplan where handelingsplan.school_id = huidige_school() and handelingsplan.leerling_id = kind.id
					and handelingsplan.begonnen_op is not null
					and not exists (select from planevaluatie where planevaluatie.school_id = handelingsplan.school_id
						and planevaluatie.handelingsplan_id = handelingsplan.id)), '[]') as plannen
		from unnest(${[...ids]}::uuid[]) as kind (id)`.execute(tx);
	return new Map(rows.map((row) => [row.leerlingId, row]));
}
