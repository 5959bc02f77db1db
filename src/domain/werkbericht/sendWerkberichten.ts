import { sql } from 'kysely';
import type { Database, Tx, User } from '#core/database.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { readWerklijst } from '#domain/jaarplan/readWerklijst.ts';
import { countSoorten } from '#domain/jaarplan/werksoorten.ts';
import { hoursUntilStil, isStil, nextBericht } from '#law/stilte.ts';
import { keuzeOf, tijdzone } from './berichtkeuze.ts';
import type { Tellingen } from './tellingen.ts';

type School = { id: string; naam: string; soort: User['schoolSoort']; brin: string };
type Rij = Parameters<typeof keuzeOf>[0] & {
	medewerkerId: string;
	volgendeOp: Temporal.Instant;
	gebruikerId: string | null;
	roepnaam: string | null;
	voorletters: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	rollen: string[];
	/** Works today, can sign in and has an address. */
	bereikbaar: boolean;
};

/**
 * Queues a mail about the work list for each colleague whose moment it is, and plans the next one. Counted with the eyes of
 * that colleague; what is queued holds numbers and no names. Nothing due this week is no mail. In: the school and this moment
 * on its clock. Out: how many were queued.
 */
export async function sendWerkberichten(
	database: Database,
	school: School,
	nu: Temporal.ZonedDateTime
): Promise<number> {
	const vandaag = nu.toPlainDate();
	const asBeheer = <T>(work: (tx: Tx) => Promise<T>) =>
		database.dangerouslyAsBeheer(school.id, 'read write', vandaag, work);
	let queued = 0;
	for (const rij of await asBeheer((tx) => listDue(tx, nu))) {
		const tellingen = rij.bereikbaar ? await count(database, school, rij, vandaag) : null;
		queued += await asBeheer((tx) => settle(tx, rij, tellingen, nu));
	}
	return queued;
}

async function listDue(tx: Tx, nu: Temporal.ZonedDateTime): Promise<Rij[]> {
	const { rows } = await sql<Rij>`
		select keuze.*, keuze.medewerker_id as "medewerkerId", keuze.volgende_op as "volgendeOp", gebruiker.id as "gebruikerId",
			medewerker.roepnaam, medewerker.voorletters, medewerker.voorvoegsel, medewerker.achternaam,
			array(select distinct rol from medewerker_rol
				where medewerker_rol.school_id = keuze.school_id and medewerker_rol.medewerker_id = keuze.medewerker_id
					and van <= vandaag() and (tot is null or tot >= vandaag())) as rollen,
			coalesce(gebruiker.actief, false) and medewerker.emailadres is not null
				and (in_dienst_van is null or in_dienst_van <= vandaag()) and (in_dienst_tot is null or in_dienst_tot >= vandaag())
				and not exists (select from verlof where verlof.school_id = keuze.school_id
					and verlof.medewerker_id = keuze.medewerker_id and verlof.ingetrokken_op is null
					and verlof.van <= vandaag() and (verlof.tot is null or verlof.tot >= vandaag())) as bereikbaar
		from berichtkeuze keuze
		join medewerker on medewerker.school_id = keuze.school_id and medewerker.id = keuze.medewerker_id
		left join gebruiker on gebruiker.school_id = keuze.school_id and gebruiker.medewerker_id = keuze.medewerker_id
		where keuze.volgende_op <= ${nu.toInstant()}
		order by keuze.volgende_op`.execute(tx);
	return rows;
}

/** What is due for this colleague, as the own page shows it; null when there is nothing for this week. */
async function count(
	database: Database,
	school: School,
	rij: Rij,
	vandaag: Temporal.PlainDate
): Promise<Tellingen | null> {
	const user: User = {
		...{ schoolId: school.id, schoolNaam: school.naam, schoolSoort: school.soort, brin: school.brin },
		...{ gebruikerId: rij.gebruikerId!, medewerkerId: rij.medewerkerId, naam: volledigeNaam(rij) },
		...{ rollen: rij.rollen, vandaag }
	};
	const { dezeWeek, later, wachtOpAnderen } = await database.inSession(user, 'read only', (tx) =>
		readWerklijst(tx, user)
	);
	if (dezeWeek.length === 0) return null;
	return { dezeWeek: countSoorten(dezeWeek), later: later.length, wacht: wachtOpAnderen.length };
}

/** Plans the next mail and queues this one, together: of two processes one does it. Out: how many were queued. */
async function settle(
	tx: Tx,
	rij: Rij,
	tellingen: Tellingen | null,
	nu: Temporal.ZonedDateTime
): Promise<number> {
	const { stilte, ...keuze } = keuzeOf(rij);
	const kalender = await readKalender(tx, nu.toPlainDate());
	const next = nextBericht(nu, keuze, [stilte], kalender);
	const mine = await tx
		.updateTable('berichtkeuze')
		.set({ volgende_op: next?.toInstant() ?? null })
		.where('medewerker_id', '=', rij.medewerkerId)
		.where('volgende_op', '=', rij.volgendeOp)
		.returning('medewerker_id')
		.executeTakeFirst();
	// A holiday that was entered since the moment was planned is kept quiet too.
	if (!mine || !tellingen || isStil(nu, [stilte], kalender)) return 0;
	await sql`
		insert into mailbericht (school_id, soort, medewerker_id, tellingen, vervalt_op)
		values (huidige_school(), 'werklijst', ${rij.medewerkerId}, ${JSON.stringify(tellingen)},
			now() + make_interval(hours => ${hoursUntilStil(nu, [stilte], kalender)}))`.execute(tx);
	return 1;
}
