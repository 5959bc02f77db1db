import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { vrijePerAccount, vrijePerAdres, wachttijd, wachttijdInWoorden } from './vertraging.ts';

/** What is guessed at: a kind of secret of an account, whether it exists or not; null when the guess names nobody. */
export type Doelwit = { soort: 'wachtwoord' | 'tweede_stap' | 'bevestiging'; van: string } | null;

/**
 * Asks for one attempt, and writes it down as failed before anything is judged: a hundred at once count as a hundred.
 * Out: its number for `passPoging`. Refuses `te_veel_pogingen` while account or address must wait; that depends on what
 * was typed only, so it does not tell whether an account exists.
 */
export async function beginPoging(
	database: Database,
	doelwit: Doelwit,
	adres: string
): Promise<Outcome<number>> {
	const waarvoor = doelwit && keyOf(doelwit);
	return database.atDoor('read write', async (tx) => {
		// One at a time per account and per address, in the same order for everybody.
		for (const key of [waarvoor, `adres ${adres}`])
			if (key) await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
		await sql`delete from aanmeldpoging where op < now() - interval '1 day'`.execute(tx);
		const { rows } = await sql<{
			account: number;
			accountSinds: number | null;
			adres: number;
			adresSinds: number | null;
		}>`
			with van_account as (
				select op from aanmeldpoging
				where waarvoor = ${waarvoor} and not gelukt and op > coalesce(
					(select max(op) from aanmeldpoging where waarvoor = ${waarvoor} and gelukt), '-infinity')
			), van_adres as (
				select op from aanmeldpoging
				where adres = ${adres} and not gelukt and op > now() - interval '15 minutes'
			)
			select (select count(*) from van_account) as account, (select count(*) from van_adres) as adres,
				extract(epoch from now() - (select max(op) from van_account))::float8 as "accountSinds",
				extract(epoch from now() - (select max(op) from van_adres))::float8 as "adresSinds"`.execute(tx);
		const counted = rows[0]!;
		const rest = Math.max(
			resterend(wachttijd(counted.account, vrijePerAccount), counted.accountSinds),
			resterend(wachttijd(counted.adres, vrijePerAdres), counted.adresSinds)
		);
		if (rest > 0)
			return refused(
				'te_veel_pogingen',
				`Er is te vaak geprobeerd. Wacht ${wachttijdInWoorden(rest)} en probeer het dan opnieuw.`
			);
		const { id } = await tx
			.insertInto('aanmeldpoging')
			.values({ waarvoor, adres, gelukt: false })
			.returning('id')
			.executeTakeFirstOrThrow();
		return done(id);
	});
}

/** What is left of a wait. The last attempt can be younger than this transaction, when two come at once. */
const resterend = (wachttijd: number, sinds: number | null) =>
	wachttijd === 0 ? 0 : wachttijd - Math.max(0, sinds ?? 0);

/** The attempt was right: earlier failures no longer slow this account down. */
export const passPoging = (database: Database, id: number) =>
	database.atDoor('read write', (tx) =>
		tx.updateTable('aanmeldpoging').set({ gelukt: true }).where('id', '=', id).execute()
	);

/** Not the typed name itself: sometimes people type their password there. */
const keyOf = ({ soort, van }: NonNullable<Doelwit>) =>
	createHash('sha256').update(`${soort} ${van}`).digest('base64url');
