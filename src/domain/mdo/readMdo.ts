import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { partnersleutel } from '#domain/toestemming/toestemming.ts';
import { heeftToestemming } from '#domain/toestemming/readToestemmingen.ts';
import { standOf, type Deelnemer, type Mdo, type Mdoveld } from './mdo.ts';

type Row = Omit<Mdo, 'naam' | 'roepnaam' | 'stand'> & {
	voornaam: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	begonnenOp: Temporal.Instant | null;
	afgezegdOp: Temporal.Instant | null;
};

/** The meetings about children whose care this person sees (L3): about one child, or all; those with a day first, by day. */
export async function listMdos(tx: Tx, keuze: { leerlingId?: string; id?: string } = {}): Promise<Mdo[]> {
	const { rows } = await sql<Row>`
		select mdo.id, mdo.leerling_id as "leerlingId", leerling.roepnaam as voornaam, leerling.voorvoegsel, leerling.achternaam,
			mdo.moment_id as "momentId", moment.van as dag, coalesce(mdo.begintijd, moment.begintijd) as begintijd, mdo.vraag,
			mdo.leerling_rol as "leerlingRol", mdo.leerling_toelichting as "leerlingToelichting", mdo.zonder_ouders as "zonderOuders",
			mdo.begonnen_op as "begonnenOp", mdo.afgesloten_op as "afgeslotenOp", mdo.afgezegd_op as "afgezegdOp",
			mdo.afgezegd_reden as "afgezegdReden",
			concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam) as "aangevraagdDoor"
		from mdo
		join leerling on leerling.school_id = mdo.school_id and leerling.id = mdo.leerling_id
		left join moment on moment.school_id = mdo.school_id and moment.id = mdo.moment_id
		left join medewerker on medewerker.school_id = mdo.school_id and medewerker.id = mdo.door
		where mdo.school_id = huidige_school()
			and ${keuze.leerlingId ? sql`mdo.leerling_id = ${keuze.leerlingId}` : sql`true`}
			and ${keuze.id ? sql`mdo.id = ${keuze.id}` : sql`true`}
		order by moment.van, coalesce(mdo.begintijd, moment.begintijd), mdo.op`.execute(tx);
	return rows.map(({ voornaam, voorvoegsel, achternaam, begonnenOp, afgezegdOp, ...row }) => {
		const naam = volledigeNaam({ roepnaam: voornaam, voorvoegsel, achternaam });
		return { ...row, naam, roepnaam: voornaam ?? naam, stand: standOf({ ...row, begonnenOp, afgezegdOp }) };
	});
}

/** One meeting; undefined when there is none, or when this person does not see the child's care. */
export const readMdo = async (tx: Tx, id: string): Promise<Mdo | undefined> =>
	(await listMdos(tx, { id }))[0];

/** Who is asked, parents first, then colleagues, then people from outside (S89-S94). */
export async function listDeelnemers(tx: Tx, mdoId: string): Promise<Deelnemer[]> {
	const { rows } = await sql<Deelnemer>`
		select mdodeelnemer.id, mdodeelnemer.soort, mdodeelnemer.medewerker_id as "medewerkerId", mdodeelnemer.ouder_id as "ouderId",
			case mdodeelnemer.soort
				when 'ouder' then concat_ws(' ', ouder.voornaam, ouder.voorvoegsel, ouder.achternaam)
				when 'medewerker' then concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam)
				else mdodeelnemer.naam end as naam,
			mdodeelnemer.partner, mdodeelnemer.uitgenodigd_op as "uitgenodigdOp", mdodeelnemer.aanwezig
		from mdodeelnemer
		left join ouder on ouder.school_id = mdodeelnemer.school_id and ouder.id = mdodeelnemer.ouder_id
		left join medewerker on medewerker.school_id = mdodeelnemer.school_id and medewerker.id = mdodeelnemer.medewerker_id
		where mdodeelnemer.school_id = huidige_school() and mdodeelnemer.mdo_id = ${mdoId}
		order by array_position(array['ouder', 'medewerker', 'extern'], mdodeelnemer.soort), 5`.execute(tx);
	return rows;
}

/** Per organisation that comes: whether the school may share with it on the day, and until when; else whose consent is missing (R-TOE-3). */
export async function weighDeelnemers(
	tx: Tx,
	{ leerlingId }: Pick<Mdo, 'leerlingId'>,
	deelnemers: readonly Deelnemer[],
	dag: Temporal.PlainDate
) {
	const partners = new Map(
		deelnemers
			.filter(({ soort }) => soort === 'extern')
			.map(({ partner }) => [partnersleutel(partner), partner])
	);
	const wegingen = [];
	for (const partner of partners.values())
		wegingen.push({ partner, weging: await heeftToestemming(tx, { leerlingId, partner }, dag) });
	return wegingen;
}

/** What was written from each point of view. */
export async function listMdoteksten(tx: Tx, mdoId: string, sinds?: Temporal.Instant) {
	const rows = await tx
		.selectFrom('mdotekst')
		.select(['leerling_id as leerlingId', 'veld', 'tekst', 'staat', 'bijgewerkt_op as bijgewerktOp'])
		.where('mdo_id', '=', mdoId)
		.$if(sinds !== undefined, (query) => query.where('bijgewerkt_op', '>=', sinds!))
		.execute();
	return rows.map((row) => ({ ...row, veld: row.veld as Mdoveld }));
}

export type Mdoregel = {
	readonly id: string;
	readonly soort: 'besluit' | 'aanvulling';
	readonly tekst: string;
	readonly door: string;
	readonly op: Temporal.Instant;
};
export type Mdoafspraak = {
	readonly id: string;
	readonly wat: string;
	readonly wie: string;
	readonly uiterlijk: Temporal.PlainDate;
	readonly gedaan: boolean;
};

/** What was decided and added, and what was agreed with who does it when. */
export async function listUitkomsten(tx: Tx, mdoId: string) {
	const { rows: regels } = await sql<Mdoregel>`
		select mdoregel.id, mdoregel.soort, mdoregel.tekst, mdoregel.op,
			concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam) as door
		from mdoregel
		left join medewerker on medewerker.school_id = mdoregel.school_id and medewerker.id = mdoregel.door
		where mdoregel.school_id = huidige_school() and mdoregel.mdo_id = ${mdoId}
		order by mdoregel.op`.execute(tx);
	const { rows: afspraken } = await sql<Mdoafspraak>`
		select afspraak.id, afspraak.wat, afspraak.uiterlijk,
			concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam) as wie,
			exists (select from afspraakafronding where afspraakafronding.school_id = afspraak.school_id
				and afspraakafronding.afspraak_id = afspraak.id) as gedaan
		from afspraak
		join medewerker on medewerker.school_id = afspraak.school_id and medewerker.id = afspraak.wie_id
		where afspraak.school_id = huidige_school() and afspraak.mdo_id = ${mdoId}
		order by afspraak.uiterlijk, afspraak.op`.execute(tx);
	return {
		besluiten: regels.filter(({ soort }) => soort === 'besluit'),
		aanvullingen: regels.filter(({ soort }) => soort === 'aanvulling'),
		afspraken
	};
}
