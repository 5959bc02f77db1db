import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type {
	Gezagbron,
	Grond,
	Identiteit,
	Inzageverzoek,
	Manier,
	Uitkomst,
	Wijze
} from './inzageverzoek.ts';

type Day = Temporal.PlainDate;

type Rij = {
	id: string;
	leerlingId: string;
	kind: string;
	ouderId: string;
	aanvrager: string;
	grond: Grond;
	identiteit: Identiteit;
	gezagBron: Gezagbron;
	hoe: Manier;
	vraag: string;
	ontvangenOp: Day;
	door: string | null;
	verlengReden: string | null;
	meegedeeldOp: Day | null;
	uitkomst: Uitkomst | null;
	wijze: Wijze | null;
	toelichting: string;
	beantwoordOp: Day | null;
	antwoordDoor: string | null;
};

/** Requests to see a file, the longest waiting first and the answered ones last; of one child or all of them. For who handles them. */
export async function listInzageverzoeken(
	tx: Tx,
	of: { leerlingId?: string; id?: string } = {}
): Promise<Inzageverzoek[]> {
	const { rows } = await sql<Rij>`
		select verzoek.id, verzoek.leerling_id as "leerlingId", verzoek.ouder_id as "ouderId", verzoek.grond, verzoek.identiteit,
			verzoek.gezag_bron as "gezagBron", verzoek.hoe, verzoek.vraag, verzoek.ontvangen_op as "ontvangenOp",
			concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam) as kind,
			concat_ws(' ', ouder.voornaam, ouder.voorvoegsel, ouder.achternaam) as aanvrager,
			nullif(concat_ws(' ', schrijver.roepnaam, schrijver.voorvoegsel, schrijver.achternaam), '') as door,
			verlenging.reden as "verlengReden", verlenging.meegedeeld_op as "meegedeeldOp",
			antwoord.uitkomst, antwoord.wijze, coalesce(antwoord.toelichting, '') as toelichting, antwoord.beantwoord_op as "beantwoordOp",
			nullif(concat_ws(' ', gever.roepnaam, gever.voorvoegsel, gever.achternaam), '') as "antwoordDoor"
		from inzageverzoek verzoek
		join leerling on leerling.school_id = verzoek.school_id and leerling.id = verzoek.leerling_id
		join ouder on ouder.school_id = verzoek.school_id and ouder.id = verzoek.ouder_id
		left join medewerker schrijver on schrijver.school_id = verzoek.school_id and schrijver.id = verzoek.door
		left join inzageverlenging verlenging on verlenging.school_id = verzoek.school_id and verlenging.inzageverzoek_id = verzoek.id
		left join inzageantwoord antwoord on antwoord.school_id = verzoek.school_id and antwoord.inzageverzoek_id = verzoek.id
		left join medewerker gever on gever.school_id = antwoord.school_id and gever.id = antwoord.door
		where verzoek.school_id = huidige_school()
			and (${of.leerlingId ?? null}::uuid is null or verzoek.leerling_id = ${of.leerlingId ?? null}::uuid)
			and (${of.id ?? null}::uuid is null or verzoek.id = ${of.id ?? null}::uuid)
		order by antwoord.beantwoord_op desc nulls first, verzoek.ontvangen_op, verzoek.id`.execute(tx);
	return rows.map(
		({ verlengReden, meegedeeldOp, uitkomst, wijze, toelichting, beantwoordOp, antwoordDoor, ...rest }) => ({
			...rest,
			verlenging: verlengReden !== null && meegedeeldOp ? { reden: verlengReden, meegedeeldOp } : null,
			antwoord:
				uitkomst && beantwoordOp ? { uitkomst, wijze, toelichting, beantwoordOp, door: antwoordDoor } : null
		})
	);
}

/** One request, or undefined when there is none or this person does not handle requests. */
export const readInzageverzoek = async (tx: Tx, id: string): Promise<Inzageverzoek | undefined> =>
	(await listInzageverzoeken(tx, { id }))[0];

/** What the FG sees: that somebody asked, and the clock. Not what was asked or given. */
export type Toezichtregel = {
	readonly id: string;
	readonly kind: string;
	readonly grond: Grond;
	readonly ontvangenOp: Day;
	readonly verlengd: boolean;
	readonly uitkomst: Uitkomst | null;
	readonly beantwoordOp: Day | null;
};

/** Requests of the school for the FG, newest first; nothing for anybody else. */
export async function listInzageverzoekenVoorToezicht(tx: Tx): Promise<Toezichtregel[]> {
	const { rows } = await sql<Toezichtregel>`
		select id, kind, grond, ontvangen_op as "ontvangenOp", verlengd, uitkomst, beantwoord_op as "beantwoordOp"
		from inzageverzoeken_voor_toezicht()`.execute(tx);
	return rows;
}
