import { sql } from 'kysely';
import type { Database } from '#core/database.ts';
import { queueMail } from '#core/mail.ts';
import { withdrawToegangslinks } from './toegangslink.ts';

const perName = 3;
const perAddress = 20;

/**
 * Asks for a link to choose a new password, by name or confirmed e-mail address. Says nothing back: whether the account
 * exists is nobody's business, so the answer on screen is always the same. Three times an hour per name and twenty per
 * network address; more is passed over in silence.
 */
export async function requestHerstel(
	database: Database,
	given: { naam: string; adres: string }
): Promise<void> {
	const naam = given.naam.trim().toLowerCase();
	await database.atDoor('read write', async (tx) => {
		await sql`delete from herstelverzoek where op < now() - interval '1 day'`.execute(tx);
		const { rows: counts } = await sql<{ naam: number; adres: number }>`
			select count(*) filter (where naam = ${naam}) as naam, count(*) filter (where adres = ${given.adres}) as adres
			from herstelverzoek where op > now() - interval '1 hour' and (naam = ${naam} or adres = ${given.adres})`.execute(
			tx
		);
		const counted = counts[0] ?? { naam: 0, adres: 0 };
		await tx.insertInto('herstelverzoek').values({ naam, adres: given.adres }).execute();
		if (counted.naam >= perName || counted.adres >= perAddress) return;
		// Only a confirmed address: one that was typed wrong belongs to a stranger.
		const { rows } = await sql<{
			schoolId: string;
			gebruikerId: string;
			medewerkerId: string;
			emailadres: string;
		}>`
			select gebruiker.school_id as "schoolId", gebruiker.id as "gebruikerId", medewerker.id as "medewerkerId", medewerker.emailadres
			from gebruiker
			join medewerker on medewerker.school_id = gebruiker.school_id and medewerker.id = gebruiker.medewerker_id
			where gebruiker.actief and medewerker.emailadres_bevestigd_op is not null
				and (gebruiker.gebruikersnaam = ${naam} or lower(medewerker.emailadres) = ${naam})`.execute(tx);
		for (const { schoolId, gebruikerId, medewerkerId, emailadres } of rows) {
			await withdrawToegangslinks(tx, { schoolId, gebruikerId, soort: 'herstel' });
			const { id } = await tx
				.insertInto('toegangslink')
				.values({ school_id: schoolId, soort: 'herstel', gebruiker_id: gebruikerId, emailadres, door: null })
				.returning('id')
				.executeTakeFirstOrThrow();
			await queueMail(tx, { soort: 'herstel', schoolId, medewerkerId, toegangslinkId: id, hours: 1 });
		}
	});
}
