import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { stuktabellen, type Stuktabel, type Verbetering } from './verbetering.ts';

type Day = Temporal.PlainDate;

type Rij = Omit<Verbetering, 'besluit' | 'verklaring'> & {
	uitkomst: 'verbeterd' | 'afgewezen' | null;
	besluitReden: string;
	tekst: string | null;
	besluitWas: string | null;
	beslotenOp: Day;
	besluitDoor: string | null;
	verklaring: string | null;
	gegevenOp: Day;
};

/** Requests to correct, the open ones first and then the newest, of one child or of all that this person sees. */
export async function listVerbeteringen(
	tx: Tx,
	of: { leerlingId?: string; id?: string } = {}
): Promise<Verbetering[]> {
	const { rows } = await sql<Rij>`
		select verzoek.id, verzoek.leerling_id as "leerlingId", verzoek.tabel, verzoek.stuk_id as "stukId", verzoek.was, verzoek.voorstel,
			verzoek.reden, verzoek.ontvangen_op as "ontvangenOp",
			verzoek.ouder_id as "ouderId",
			nullif(concat_ws(' ', ouder.voornaam, ouder.voorvoegsel, ouder.achternaam), '') as ouder,
			nullif(concat_ws(' ', vrager.roepnaam, vrager.voorvoegsel, vrager.achternaam), '') as door,
			besluit.uitkomst, besluit.reden as "besluitReden", besluit.tekst, besluit.was as "besluitWas", besluit.besloten_op as "beslotenOp",
			nullif(concat_ws(' ', beslisser.roepnaam, beslisser.voorvoegsel, beslisser.achternaam), '') as "besluitDoor",
			verklaring.tekst as verklaring, verklaring.gegeven_op as "gegevenOp"
		from verbeterverzoek verzoek
		left join ouder on ouder.school_id = verzoek.school_id and ouder.id = verzoek.ouder_id
		left join medewerker vrager on vrager.school_id = verzoek.school_id and vrager.id = verzoek.door
		left join verbeterbesluit besluit on besluit.school_id = verzoek.school_id and besluit.verbeterverzoek_id = verzoek.id
		left join medewerker beslisser on beslisser.school_id = besluit.school_id and beslisser.id = besluit.door
		left join verbeterverklaring verklaring on verklaring.school_id = verzoek.school_id and verklaring.verbeterverzoek_id = verzoek.id
		where verzoek.school_id = huidige_school()
			and (${of.leerlingId ?? null}::uuid is null or verzoek.leerling_id = ${of.leerlingId ?? null}::uuid)
			and (${of.id ?? null}::uuid is null or verzoek.id = ${of.id ?? null}::uuid)
		order by besluit.op desc nulls first, verzoek.ontvangen_op`.execute(tx);
	return rows.map(
		({
			uitkomst,
			besluitReden,
			tekst,
			besluitWas,
			beslotenOp,
			besluitDoor,
			verklaring,
			gegevenOp,
			...rest
		}) => ({
			...rest,
			besluit: uitkomst
				? { uitkomst, reden: besluitReden, tekst, was: besluitWas ?? rest.was, beslotenOp, door: besluitDoor }
				: null,
			verklaring: verklaring === null ? null : { tekst: verklaring, gegevenOp }
		})
	);
}

export type Verbeterbaar = {
	readonly tabel: Stuktabel;
	readonly id: string;
	readonly op: Day;
	readonly tekst: string;
};

/** Pieces about a child whose text can be corrected, newest first, as far as this person sees them. */
export async function listVerbeterbaar(tx: Tx, leerlingId: string): Promise<Verbeterbaar[]> {
	const { rows } = await sql<Verbeterbaar>`
		select * from (
			select 'vraagnotitie' as tabel, id, gebeurd_op as op, tekst from vraagnotitie
			where school_id = huidige_school() and leerling_id = ${leerlingId} and soort <> 'leerling'
			union all
			select 'observatie', id, gezien_op, tekst from observatie
			where school_id = huidige_school() and leerling_id = ${leerlingId} and tekst is not null
			union all
			select 'niveaubesluit', id, besloten_op, waarom from niveaubesluit
			where school_id = huidige_school() and leerling_id = ${leerlingId}
			union all
			select 'planevaluatie', id, geevalueerd_op, toelichting from planevaluatie
			where school_id = huidige_school() and leerling_id = ${leerlingId}
		) stuk order by op desc, id`.execute(tx);
	return rows;
}

/** What a piece is called where there are many: its kind. */
export const stuknaam = (tabel: Stuktabel): string => stuktabellen[tabel].naam;
