import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { lijstnaam, volledigeNaam } from '#domain/organisatie/naam.ts';
import { isEvaluatieOpen, planstandOf, type Planstand } from '#domain/plannen/handelingsplan.ts';
import { compareDays } from '#law/datum.ts';

type Day = Temporal.PlainDate;

export type OpenVraag = {
	id: string;
	leerlingId: string;
	roepnaam: string;
	lijstnaam: string;
	achternaam: string | null;
	groepId: string | null;
	groep: string | null;
	vraag: string;
	kracht: boolean;
	geopendOp: Day;
	eigenaar: string | null;
	isMijn: boolean;
	niveau: number;
	/** When the level of this child is looked at again. */
	opnieuwOp: Day | null;
	/** The newest plan under this question that is not closed. */
	plan: { id: string; stand: Planstand; evaluatieVan: Day | null; evaluatieTot: Day | null } | null;
};

/**
 * Every open question this person may see (L2), with the child's level and what is done about it, longest open first:
 * what an intern begeleider keeps an eye on across all groups (S57, S108).
 */
export async function listOpenVragen(tx: Tx, vandaag: Day): Promise<OpenVraag[]> {
	const { rows } = await sql<Rij>`
		select vraag.id, vraag.leerling_id, vraag.vraag, vraag.richting = 'kracht' as kracht, vraag.geopend_op,
			leerling.roepnaam, leerling.voorletters, leerling.voorvoegsel, leerling.achternaam,
			groep.id as groep_id, groep.naam as groep,
			medewerker.roepnaam as eigenaar_roepnaam, medewerker.voorvoegsel as eigenaar_voorvoegsel,
			medewerker.achternaam as eigenaar_achternaam,
			coalesce(vraag.eigenaar_id = huidige_medewerker(), false) as is_mijn,
			besluit.niveau, besluit.opnieuw_op,
			plan.id as plan_id, plan.begonnen_op, plan.evaluatie_van, plan.evaluatie_tot
		from ondersteuningsvraag vraag
		join leerling on leerling.school_id = vraag.school_id and leerling.id = vraag.leerling_id
		left join medewerker on medewerker.school_id = vraag.school_id and medewerker.id = vraag.eigenaar_id
		left join lateral (
			select groepsplaatsing.groep_id from groepsplaatsing
			join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id
				and groep.soort = 'stamgroep' and groep.vervallen_op is null
			where groepsplaatsing.school_id = vraag.school_id and groepsplaatsing.leerling_id = vraag.leerling_id
				and groepsplaatsing.van <= ${vandaag} and (groepsplaatsing.tot is null or groepsplaatsing.tot >= ${vandaag})
			order by groepsplaatsing.van desc
			limit 1
		) plaatsing on true
		left join groep on groep.school_id = vraag.school_id and groep.id = plaatsing.groep_id
		${besluitEnPlan(vandaag)}
		where ${isOpen(vandaag)}
		order by vraag.geopend_op, vraag.op`.execute(tx);
	return rows.map((row) => ({
		id: row.id,
		leerlingId: row.leerling_id,
		roepnaam: row.roepnaam ?? row.voorletters ?? row.achternaam ?? '',
		lijstnaam: lijstnaam(row),
		achternaam: row.achternaam,
		groepId: row.groep_id,
		groep: row.groep,
		vraag: row.vraag,
		kracht: row.kracht,
		geopendOp: row.geopend_op,
		eigenaar:
			volledigeNaam({
				roepnaam: row.eigenaar_roepnaam,
				voorvoegsel: row.eigenaar_voorvoegsel,
				achternaam: row.eigenaar_achternaam
			}) || null,
		isMijn: row.is_mijn,
		niveau: row.niveau ?? 1,
		...standOf(row, vandaag)
	}));
}

/** What an open question waits for. */
export type Vraagstand = Pick<OpenVraag, 'plan' | 'opnieuwOp'>;

/** How every open question stands, as listOpenVragen() would tell it, without about whom it is: for who only counts them. */
export async function listVraagstanden(tx: Tx, vandaag: Day): Promise<Vraagstand[]> {
	const { rows } = await sql<Standrij>`
		select besluit.opnieuw_op, plan.id as plan_id, plan.begonnen_op, plan.evaluatie_van, plan.evaluatie_tot
		from ondersteuningsvraag vraag
		join leerling on leerling.school_id = vraag.school_id and leerling.id = vraag.leerling_id
		${besluitEnPlan(vandaag)}
		where ${isOpen(vandaag)}`.execute(tx);
	return rows.map((row) => standOf(row, vandaag));
}

/** The level of the child on this day, and the newest plan under the question that is not closed. */
const besluitEnPlan = (vandaag: Day) => sql`
		left join lateral (
			select niveaubesluit.niveau, niveaubesluit.opnieuw_op from niveaubesluit
			where niveaubesluit.school_id = vraag.school_id and niveaubesluit.leerling_id = vraag.leerling_id
				and niveaubesluit.besloten_op <= ${vandaag}
			order by niveaubesluit.besloten_op desc, niveaubesluit.op desc
			limit 1
		) besluit on true
		left join lateral (
			select handelingsplan.id, handelingsplan.begonnen_op, handelingsplan.evaluatie_van, handelingsplan.evaluatie_tot
			from handelingsplan
			where handelingsplan.school_id = vraag.school_id and handelingsplan.ondersteuningsvraag_id = vraag.id
				and not exists (select from planevaluatie where planevaluatie.school_id = handelingsplan.school_id
					and planevaluatie.handelingsplan_id = handelingsplan.id)
			order by handelingsplan.op desc
			limit 1
		) plan on true`;

/** Not closed, or opened again, of a child that is at school. */
const isOpen = (vandaag: Day) => sql`vraag.school_id = huidige_school()
			and (leerling.uitgestroomd_op is null or leerling.uitgestroomd_op >= ${vandaag})
			and not exists (select from vraagsluiting where vraagsluiting.school_id = vraag.school_id
				and vraagsluiting.ondersteuningsvraag_id = vraag.id and vraagsluiting.heropend_op is null)`;

const standOf = (row: Standrij, vandaag: Day): Vraagstand => ({
	opnieuwOp: row.opnieuw_op,
	plan: row.plan_id
		? {
				id: row.plan_id,
				stand: planstandOf(
					{
						begonnenOp: row.begonnen_op,
						evaluatieVan: row.evaluatie_van,
						evaluatieTot: row.evaluatie_tot,
						geevalueerdOp: null
					},
					vandaag
				),
				evaluatieVan: row.evaluatie_van,
				evaluatieTot: row.evaluatie_tot
			}
		: null
});

/** Whether this question waits for somebody: a plan to evaluate, or a level whose day to look again has come. */
export const isTeEvalueren = ({ plan }: Vraagstand) => plan !== null && isEvaluatieOpen(plan.stand);
export const isNiveauAanDeBeurt = (vraag: Vraagstand, vandaag: Day) =>
	vraag.opnieuwOp !== null && compareDays(vraag.opnieuwOp, vandaag) <= 0;

type Rij = {
	id: string;
	leerling_id: string;
	vraag: string;
	kracht: boolean;
	geopend_op: Day;
	roepnaam: string | null;
	voorletters: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	groep_id: string | null;
	groep: string | null;
	eigenaar_roepnaam: string | null;
	eigenaar_voorvoegsel: string | null;
	eigenaar_achternaam: string | null;
	is_mijn: boolean;
	niveau: number | null;
} & Standrij;

type Standrij = {
	opnieuw_op: Day | null;
	plan_id: string | null;
	begonnen_op: Day | null;
	evaluatie_van: Day | null;
	evaluatie_tot: Day | null;
};
