import { sql } from 'kysely';
import type { Aanbieder } from '#core/aanbieders.ts';
import type { Tx } from '#core/database.ts';
import { queueMail } from '#core/mail.ts';
import { done, type Outcome } from '#core/outcome.ts';
import type { Account } from '#core/session.ts';
import type { ExterneIdentiteit } from './externeIdentiteit.ts';
import { refuseExtern } from './externeWeigering.ts';

type Row = Account & { medewerkerId: string; werkt: boolean };

/**
 * The account of this person: by what the provider calls them, for ever the same; the first time by the proven address of
 * a colleague who already has an account, who hears of it by mail. Nobody gets an account here. Refuses `onbekend`,
 * `geen_toegang` and `meer_scholen`.
 */
export async function findExternAccount(
	tx: Tx,
	{ scholen }: Pick<Aanbieder, 'scholen'>,
	{ issuer, sub, emailadres, brin }: ExterneIdentiteit
): Promise<Outcome<Account>> {
	const here = sql`(${scholen.length === 0} or school.brin = any (${[...scholen]}::text[]))
		and (${brin}::text is null or left(school.brin, 4) = ${brin}::text)`;
	const linked = await sql<Row & { id: string }>`
		select externekoppeling.id, gebruiker.school_id as "schoolId", gebruiker.id as "gebruikerId",
			mag_binnen(gebruiker.school_id, gebruiker.id) as werkt
		from externekoppeling
		join gebruiker on gebruiker.school_id = externekoppeling.school_id and gebruiker.id = externekoppeling.gebruiker_id
		join school on school.id = gebruiker.school_id and ${here}
		where issuer = ${issuer} and sub = ${sub}`.execute(tx);
	if (linked.rows.length > 0) {
		const working = linked.rows.filter(({ werkt }) => werkt);
		if (working.length > 1) return refuseExtern('meer_scholen');
		const [one] = working;
		if (!one) return refuseExtern('geen_toegang');
		await sql`update externekoppeling set gebruikt_op = now()
			where school_id = ${one.schoolId} and id = ${one.id}`.execute(tx);
		return done({ schoolId: one.schoolId, gebruikerId: one.gebruikerId });
	}
	const byAddress = await sql<Row>`
		select gebruiker.school_id as "schoolId", gebruiker.id as "gebruikerId", medewerker.id as "medewerkerId"
		from medewerker
		join gebruiker on gebruiker.school_id = medewerker.school_id and gebruiker.medewerker_id = medewerker.id
		join school on school.id = medewerker.school_id and ${here}
		where lower(medewerker.emailadres) = ${emailadres} and mag_binnen(gebruiker.school_id, gebruiker.id)
			and not exists (select from externekoppeling where externekoppeling.school_id = gebruiker.school_id
				and externekoppeling.gebruiker_id = gebruiker.id and externekoppeling.issuer = ${issuer})`.execute(tx);
	if (byAddress.rows.length > 1) return refuseExtern('meer_scholen');
	const [found] = byAddress.rows;
	if (!found) return refuseExtern('onbekend');
	const { schoolId, gebruikerId, medewerkerId } = found;
	const made = await sql`insert into externekoppeling (school_id, gebruiker_id, issuer, sub)
		values (${schoolId}, ${gebruikerId}, ${issuer}, ${sub}) on conflict do nothing returning id`.execute(tx);
	// Two at once with one address: only the first is linked, and the other tries again.
	if (made.rows.length === 0) return refuseExtern('onbekend');
	await sql`select bevestig_emailadres(${schoolId}, ${medewerkerId}, ${emailadres})`.execute(tx);
	await queueMail(tx, { soort: 'aanmelding_gekoppeld', schoolId, medewerkerId });
	return done({ schoolId, gebruikerId });
}
