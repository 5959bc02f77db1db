import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/**
 * Takes every second step of a colleague away, and the link with an account elsewhere, for who lost telephone and paper, and
 * ends their sessions. They come in with
 * their password and set up a new one at once: there are no days without this time. Refuses `geen_toegang`,
 * `eigen_account` and `geen_account`.
 */
export async function resetTweedeStap(
	tx: Tx,
	user: Pick<User, 'medewerkerId'>,
	{ medewerkerId, reden }: { medewerkerId: string; reden: string }
): Promise<Outcome<undefined>> {
	const { rows } = await sql<{ mag: boolean }>`select geeft_accounts() as mag`.execute(tx);
	if (!rows[0]?.mag)
		return refused(
			'geen_toegang',
			'Alleen de directie en de beheerder wissen de tweede stap van een collega.'
		);
	if (medewerkerId === user.medewerkerId)
		return refused(
			'eigen_account',
			'Uw eigen tweede stap beheert u bij Mijn account. Wissen doet een collega die dat mag.'
		);
	if (reden.trim().length < 10)
		return refused('reden_te_kort', 'Schrijf in een zin waarom, en hoe u weet dat uw collega het vraagt.');
	const account = await tx
		.updateTable('gebruiker')
		.set({
			sessies_vanaf: sql<Temporal.Instant>`now()`,
			// Long ago: the days to set up a second step are over.
			tweede_stap_vanaf: Temporal.PlainDate.from('2000-01-01')
		})
		.where('medewerker_id', '=', medewerkerId)
		.returning('id')
		.executeTakeFirst();
	if (!account) return refused('geen_account', 'Deze collega heeft geen account.');
	await tx
		.insertInto('tweede_stap_wissing')
		.values({ medewerker_id: medewerkerId, reden: reden.trim() })
		.execute();
	for (const tabel of ['toegangssleutel', 'codeapp', 'herstelcode', 'externekoppeling'] as const)
		await tx.deleteFrom(tabel).where('gebruiker_id', '=', account.id).execute();
	return done();
}

/** Colleagues with an open account and no second step yet, by name; nobody for who may not know. */
export async function listZonderTweedeStap(
	tx: Tx
): Promise<{ id: string; roepnaam: string | null; voorvoegsel: string | null; achternaam: string | null }[]> {
	const { rows } = await sql<{
		id: string;
		roepnaam: string | null;
		voorvoegsel: string | null;
		achternaam: string | null;
	}>`
		select medewerker.id, roepnaam, voorvoegsel, achternaam
		from gebruiker
		join medewerker on medewerker.school_id = gebruiker.school_id and medewerker.id = gebruiker.medewerker_id
		where geeft_accounts() and gebruiker.actief and (in_dienst_tot is null or in_dienst_tot >= vandaag())
			and not exists (select from toegangssleutel where gebruiker_id = gebruiker.id)
			and not exists (select from codeapp where gebruiker_id = gebruiker.id)
		order by achternaam, roepnaam`.execute(tx);
	return rows;
}

type Aanmeldmiddelen = { sleutels: number; codeapp: boolean; gekoppeld: boolean };

/** Whether a colleague has a second step, and an account elsewhere; undefined for who may not know, and for who has no account. */
export async function readTweedeStap(tx: Tx, medewerkerId: string): Promise<Aanmeldmiddelen | undefined> {
	const { rows } = await sql<Aanmeldmiddelen>`
		select (select count(*) from toegangssleutel where gebruiker_id = gebruiker.id) as sleutels,
			exists (select from codeapp where gebruiker_id = gebruiker.id) as codeapp,
			exists (select from externekoppeling where gebruiker_id = gebruiker.id) as gekoppeld
		from gebruiker where medewerker_id::text = ${medewerkerId} and geeft_accounts()`.execute(tx);
	return rows[0];
}

/** The last time that the second step of the own account was wiped, in the past three months: by whom, when and why. */
export async function readWissing(
	tx: Tx,
	user: Pick<User, 'medewerkerId'>
): Promise<{ door: string | null; op: Temporal.Instant; reden: string } | undefined> {
	const { rows } = await sql<{ door: string | null; op: Temporal.Instant; reden: string }>`
		select op, reden, (select concat_ws(' ', roepnaam, voorvoegsel, achternaam) from medewerker
				where medewerker.school_id = tweede_stap_wissing.school_id and medewerker.id = tweede_stap_wissing.door) as door
		from tweede_stap_wissing
		where medewerker_id = ${user.medewerkerId} and op > now() - interval '3 months'
		order by op desc limit 1`.execute(tx);
	return rows[0];
}
