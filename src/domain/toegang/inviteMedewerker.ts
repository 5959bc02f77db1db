import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { text } from '#core/form.ts';
import { queueMail } from '#core/mail.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { fingerprint, makeToken } from '#core/token.ts';
import { dayOf } from '#law/datum.ts';
import { geenRollen, Gebruikersnaam, mayGrant } from './createGebruiker.ts';
import { geldigheid, linkPath, withdrawToegangslinks } from './toegangslink.ts';

/** An e-mail address of a colleague. */
export const Emailadres = v.pipe(
	text('Vul het e-mailadres in.', 254),
	v.email('Dit e-mailadres klopt niet. Kijk naar het apenstaartje en de punt.')
);

/** How an invitation goes: by mail, or as a link that somebody hands over in person. */
export type Uitnodiging =
	| { readonly weg: 'mail'; readonly emailadres: string; readonly gebruikersnaam: string }
	| {
			readonly weg: 'hand';
			readonly pad: string;
			readonly gebruikersnaam: string;
			readonly verlooptOp: string;
	  };

/**
 * Invites a colleague to choose a password: gives an account when there is none, and a link that works once, for seven
 * days. By mail the address is proven by opening the link; by hand it is shown once and stands nowhere else.
 * Refuses `geen_toegang`, `naam_bezet`, `adres_bezet` and `account_gesloten`.
 */
export async function inviteMedewerker(
	tx: Tx,
	user: { schoolId: string },
	given: { medewerkerId: string; weg: 'mail'; emailadres: string } | { medewerkerId: string; weg: 'hand' }
): Promise<Outcome<Uitnodiging>> {
	if (!(await mayGrant(tx))) return geenRollen;
	const emailadres = given.weg === 'mail' ? given.emailadres : null;
	if (emailadres) {
		const kept = await setEmailadres(tx, given.medewerkerId, emailadres);
		if (!kept.ok) return kept;
	}
	const account = await ensureGebruiker(tx, given.medewerkerId);
	if (!account.ok) return account;
	const { id: gebruikerId, gebruikersnaam } = account.value;
	await withdrawToegangslinks(tx, { schoolId: user.schoolId, gebruikerId, soort: 'uitnodiging' });
	const link = { soort: 'uitnodiging', gebruiker_id: gebruikerId, emailadres } as const;
	if (emailadres) {
		const { id } = await tx.insertInto('toegangslink').values(link).returning('id').executeTakeFirstOrThrow();
		await queueMail(tx, { soort: 'uitnodiging', medewerkerId: given.medewerkerId, toegangslinkId: id });
		return done({ weg: 'mail', emailadres, gebruikersnaam });
	}
	const token = makeToken();
	const verlooptOp = Temporal.Now.instant().add(geldigheid.uitnodiging);
	await tx
		.insertInto('toegangslink')
		.values({ ...link, token_afdruk: fingerprint(token), verloopt_op: verlooptOp })
		.execute();
	return done({
		weg: 'hand',
		pad: linkPath('uitnodiging', token),
		gebruikersnaam,
		verlooptOp: dayOf(verlooptOp).toString()
	});
}

/** Sets the address of a colleague. Refuses `adres_bezet` when a colleague has it. */
export async function setEmailadres(
	tx: Tx,
	medewerkerId: string,
	emailadres: string
): Promise<Outcome<undefined>> {
	const other = await tx
		.selectFrom('medewerker')
		.select('id')
		.where(({ fn, eb }) => eb(fn('lower', ['emailadres']), '=', emailadres.toLowerCase()))
		.where('id', '!=', medewerkerId)
		.executeTakeFirst();
	if (other)
		return refused(
			'adres_bezet',
			'Dit e-mailadres staat al bij een collega. Een adres hoort bij één persoon.'
		);
	await tx
		.updateTable('medewerker')
		.set({ emailadres })
		.where('id', '=', medewerkerId)
		.where('emailadres', 'is distinct from', emailadres)
		.execute();
	return done();
}

/** The account of a colleague, made without a password when there is none: its owner chooses one, or signs in elsewhere. */
async function ensureGebruiker(
	tx: Tx,
	medewerkerId: string
): Promise<Outcome<{ id: string; gebruikersnaam: string }>> {
	const existing = await tx
		.selectFrom('gebruiker')
		.select(['id', 'gebruikersnaam', 'actief'])
		.where('medewerker_id', '=', medewerkerId)
		.executeTakeFirst();
	if (existing && !existing.actief)
		return refused('account_gesloten', 'Dit account is gesloten. Open het eerst weer.');
	if (existing) return done(existing);
	const { emailadres, brin } = await tx
		.selectFrom('medewerker')
		.innerJoin('school', 'school.id', 'medewerker.school_id')
		.select(['emailadres', 'brin'])
		.where('medewerker.id', '=', medewerkerId)
		.executeTakeFirstOrThrow();
	// Somebody who works at two schools of one installation has the address as a name at the first, with the BRIN at the next.
	const names = emailadres ? [emailadres, `${emailadres}-${brin}`] : [];
	for (const name of names) {
		const gebruikersnaam = v.safeParse(Gebruikersnaam, name);
		if (!gebruikersnaam.success) continue;
		const made = await tx
			.insertInto('gebruiker')
			.values({ medewerker_id: medewerkerId, gebruikersnaam: gebruikersnaam.output })
			.onConflict((conflict) => conflict.column('gebruikersnaam').doNothing())
			.returning(['id', 'gebruikersnaam'])
			.executeTakeFirst();
		if (made) return done(made);
	}
	return refused(
		'geen_adres',
		'Vul eerst het e-mailadres in; dat wordt de gebruikersnaam. Zonder adres maakt u een account met een startwachtwoord.'
	);
}
