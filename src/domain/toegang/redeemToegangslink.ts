import { sql } from 'kysely';
import * as v from 'valibot';
import type { Database, Tx } from '#core/database.ts';
import { queueMail } from '#core/mail.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { hashPassword } from '#core/password.ts';
import { findWeakness } from '#core/passwordRules.ts';
import { fingerprint } from '#core/token.ts';
import type { Linksoort } from './toegangslink.ts';

/** A password that somebody chooses. */
export const NieuwWachtwoord = v.object({
	wachtwoord: v.pipe(
		v.string('Kies een wachtwoord.'),
		v.minLength(1, 'Kies een wachtwoord.'),
		v.maxLength(500, 'Kies een korter wachtwoord.')
	)
});

/** For whom an open link is; nothing for one that was used, withdrawn, too old or never given. */
export type Linkhouder = { readonly naam: string; readonly gebruikersnaam: string; readonly school: string };

const spent: Record<Linksoort, string> = {
	uitnodiging:
		'Deze uitnodiging werkt niet meer. Zij werkt één keer en zeven dagen. Vraag de directie of de beheerder om een nieuwe.',
	herstel:
		'Deze link werkt niet meer. Hij werkt één keer en een uur lang. Vraag een nieuwe aan op de aanmeldpagina.'
};

/** Why a link opens nothing, in a sentence. */
export const linkGesloten = (soort: Linksoort) => refused('link_gesloten', spent[soort]);

/** Looks who a link is for, without using it: a mail program that looks ahead does not spend it. */
export const readLinkhouder = (
	database: Database,
	soort: Linksoort,
	token: string
): Promise<Linkhouder | undefined> =>
	database.atDoor('read only', async (tx) => {
		const { rows } = await sql<Linkhouder>`
			select gebruiker.gebruikersnaam, school.naam as school, naam_aan_de_deur(gebruiker.school_id, gebruiker.medewerker_id) as naam
			from toegangslink
			join gebruiker on gebruiker.school_id = toegangslink.school_id and gebruiker.id = toegangslink.gebruiker_id and gebruiker.actief
			join school on school.id = toegangslink.school_id
			where toegangslink.token_afdruk = ${fingerprint(token)} and toegangslink.soort = ${soort}
				and gebruikt_op is null and ingetrokken_op is null and verloopt_op > now()`.execute(tx);
		return rows[0];
	});

/**
 * Uses a link: its owner has chosen a password. All sessions of the account end, the address that the link went to is
 * proven, and after a reset a mail says that it happened. Refuses `wachtwoord_zwak`, and `link_gesloten`, also for the
 * second of two at once.
 */
export async function redeemToegangslink(
	database: Database,
	given: { soort: Linksoort; token: string; wachtwoord: string }
): Promise<Outcome<{ schoolId: string; gebruikerId: string; gebruikersnaam: string }>> {
	const houder = await readLinkhouder(database, given.soort, given.token);
	if (!houder) return linkGesloten(given.soort);
	const zwak = findWeakness(given.wachtwoord, [houder.naam, houder.gebruikersnaam, houder.school]);
	if (zwak) return refused('wachtwoord_zwak', zwak);
	const wachtwoord = await hashPassword(given.wachtwoord);
	return database.atDoor('read write', async (tx) => {
		const account = await spend(tx, given.soort, given.token);
		if (!account) return linkGesloten(given.soort);
		const { schoolId, gebruikerId, medewerkerId, emailadres, gebruikersnaam } = account;
		await tx
			.updateTable('gebruiker')
			.set({ wachtwoord })
			.where('school_id', '=', schoolId)
			.where('id', '=', gebruikerId)
			.execute();
		await tx
			.deleteFrom('sessie')
			.where('school_id', '=', schoolId)
			.where('gebruiker_id', '=', gebruikerId)
			.execute();
		// Whichever way the password changed, a link that was still on its way opens nothing any more.
		await sql`update toegangslink set ingetrokken_op = now()
			where school_id = ${schoolId} and gebruiker_id = ${gebruikerId} and gebruikt_op is null and ingetrokken_op is null`.execute(
			tx
		);
		if (emailadres)
			await sql`select bevestig_emailadres(${schoolId}, ${medewerkerId}, ${emailadres})`.execute(tx);
		if (given.soort === 'herstel')
			await queueMail(tx, { soort: 'wachtwoord_gewijzigd', schoolId, medewerkerId });
		return done({ schoolId, gebruikerId, gebruikersnaam });
	});
}

type Account = {
	schoolId: string;
	gebruikerId: string;
	medewerkerId: string;
	gebruikersnaam: string;
	emailadres: string | null;
};

async function spend(tx: Tx, soort: Linksoort, token: string): Promise<Account | undefined> {
	const { rows } = await sql<Account>`
		update toegangslink set gebruikt_op = now()
		from gebruiker
		where gebruiker.school_id = toegangslink.school_id and gebruiker.id = toegangslink.gebruiker_id and gebruiker.actief
			and toegangslink.token_afdruk = ${fingerprint(token)} and toegangslink.soort = ${soort}
			and gebruikt_op is null and ingetrokken_op is null and verloopt_op > now()
		returning gebruiker.school_id as "schoolId", gebruiker.id as "gebruikerId", gebruiker.medewerker_id as "medewerkerId",
			gebruiker.gebruikersnaam, toegangslink.emailadres`.execute(tx);
	return rows[0];
}
