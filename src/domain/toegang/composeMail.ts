import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Compose, Waiting } from '#core/mail.ts';
import { fingerprint, makeToken } from '#core/token.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { writeMail } from './mailteksten.ts';
import { geldigheid, linkPath, type Linksoort } from './toegangslink.ts';

/**
 * Makes a mail when it leaves: reads for whom it is, and makes the secret of its link only now, so that no secret ever
 * stands in the database. A second try makes a new one. In: the address of this installation. Out: for the carrier.
 */
export const composeMail =
	(adres: string): Compose =>
	async (tx, waiting) => {
		const facts = await readOntvanger(tx, waiting);
		if ('vervallen' in facts) return facts;
		const { aan } = facts;
		const { soort } = waiting;
		if (soort === 'werklijst')
			throw new Error('A mail about the work list is made where the work list is known.');
		if (soort === 'wachtwoord_gewijzigd' || soort === 'aanmelding_gekoppeld')
			return writeMail(aan, facts.school, { soort, adres });
		if (!facts.linkOpen) return { vervallen: 'De link is intussen gebruikt of ingetrokken.' };
		const link = adres + linkPath(soort, await issueToken(tx, waiting, soort));
		return writeMail({ ...aan, emailadres: facts.linkadres ?? aan.emailadres }, facts.school, {
			soort,
			link,
			gebruikersnaam: facts.gebruikersnaam
		});
	};

/** For whom a waiting mail is and what it is about; or why it is no longer worth sending. */
export async function readOntvanger(
	tx: Tx,
	waiting: Waiting
): Promise<{ vervallen: string } | (Facts & { aan: { naam: string; emailadres: string } })> {
	const facts = await readFacts(tx, waiting);
	if (facts?.verlopen) return { vervallen: 'Te laat om nog te versturen.' };
	if (!facts?.emailadres) return { vervallen: 'Er is geen e-mailadres meer.' };
	return { ...facts, aan: { naam: volledigeNaam(facts), emailadres: facts.emailadres } };
}

type Facts = {
	roepnaam: string | null;
	voorletters: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	emailadres: string | null;
	school: string;
	gebruikersnaam: string;
	verlopen: boolean;
	linkOpen: boolean;
	linkadres: string | null;
	/** Of a mail about the work list: how much of each kind. */
	tellingen: unknown;
};

async function readFacts(tx: Tx, { schoolId, id }: Waiting): Promise<Facts | undefined> {
	const { rows } = await sql<Facts>`
		select medewerker.roepnaam, medewerker.voorletters, medewerker.voorvoegsel, medewerker.achternaam, medewerker.emailadres,
			school.naam as school, coalesce(gebruiker.gebruikersnaam, '') as gebruikersnaam,
			mailbericht.vervalt_op <= now() as verlopen, toegangslink.emailadres as linkadres, mailbericht.tellingen,
			coalesce(gebruiker.actief and toegangslink.gebruikt_op is null and toegangslink.ingetrokken_op is null, false) as "linkOpen"
		from mailbericht
		join school on school.id = mailbericht.school_id
		join medewerker on medewerker.school_id = mailbericht.school_id and medewerker.id = mailbericht.medewerker_id
		left join toegangslink on toegangslink.school_id = mailbericht.school_id and toegangslink.id = mailbericht.toegangslink_id
		left join gebruiker on gebruiker.school_id = toegangslink.school_id and gebruiker.id = toegangslink.gebruiker_id
		where mailbericht.school_id = ${schoolId} and mailbericht.id = ${id}`.execute(tx);
	return rows[0];
}

async function issueToken(tx: Tx, { schoolId, toegangslinkId }: Waiting, soort: Linksoort): Promise<string> {
	const token = makeToken();
	await tx
		.updateTable('toegangslink')
		.set({ token_afdruk: fingerprint(token), verloopt_op: Temporal.Now.instant().add(geldigheid[soort]) })
		.where('school_id', '=', schoolId)
		.where('id', '=', toegangslinkId)
		.execute();
	return token;
}
