import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { day, oneOf, optionalText } from '#core/form.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { addMedewerker } from '#domain/organisatie/addPersoon.ts';
import { linkGroep } from '#domain/organisatie/linkGroep.ts';
import { compareDays } from '#law/datum.ts';
import { mayGrant } from './createGebruiker.ts';
import { Emailadres, inviteMedewerker, type Uitnodiging } from './inviteMedewerker.ts';
import { setDienst } from './setDienst.ts';

export const Inval = v.pipe(
	v.object({
		wie: oneOf(['bekend', 'nieuw'], 'Kies of de invaller al eens op school was.'),
		medewerker: optionalText(40),
		roepnaam: optionalText(64),
		voorvoegsel: optionalText(10),
		achternaam: optionalText(70),
		emailadres: v.union(
			[v.literal(''), Emailadres],
			'Dit e-mailadres klopt niet. Kijk naar het apenstaartje en de punt.'
		),
		groep: v.pipe(v.string('Kies een groep.'), v.uuid('Kies een groep.')),
		van: day('Vul de eerste dag in.'),
		tot: day('Vul de laatste dag in.')
	}),
	v.forward(
		v.check(({ wie, medewerker }) => wie !== 'bekend' || medewerker !== '', 'Kies wie er invalt.'),
		['medewerker']
	),
	v.forward(
		v.check(({ wie, roepnaam }) => wie !== 'nieuw' || roepnaam !== '', 'Vul de voornaam in.'),
		['roepnaam']
	),
	v.forward(
		v.check(({ wie, achternaam }) => wie !== 'nieuw' || achternaam !== '', 'Vul de achternaam in.'),
		['achternaam']
	),
	v.forward(
		v.check(
			({ van, tot }) => compareDays(van, tot) <= 0,
			'De laatste dag ligt voor de eerste. Kijk de datums na.'
		),
		['tot']
	)
);

export type Geregeld = { readonly medewerkerId: string; readonly uitnodiging: Uitnodiging | null };

/**
 * Arranges a substitute in one go: a new or known colleague, in service for these days, before the group as invaller, and
 * invited when an account is still to come (domain 3.2: temporary access, names and weetjes). Out: who, and the invitation
 * that went out or is to be handed over; null when there is an account, no address, or who arranges may not give accounts.
 * Refuses what its parts refuse; then nothing of it was done, because the caller rolls back.
 */
export async function arrangeInvaller(
	tx: Tx,
	user: { schoolId: string },
	inval: v.InferOutput<typeof Inval>,
	weg: 'mail' | 'hand'
): Promise<Outcome<Geregeld>> {
	const found = await findInvaller(tx, inval);
	if (!found.ok) return found;
	const medewerkerId = found.value;
	const linked = await linkGroep(tx, medewerkerId, {
		groep: inval.groep,
		rol: 'invaller',
		van: inval.van,
		tot: inval.tot
	});
	if (!linked.ok) return linked;
	const account = await tx
		.selectFrom('gebruiker')
		.select('id')
		.where('medewerker_id', '=', medewerkerId)
		.executeTakeFirst();
	const { emailadres } = await tx
		.selectFrom('medewerker')
		.select('emailadres')
		.where('id', '=', medewerkerId)
		.executeTakeFirstOrThrow();
	if (account || !emailadres || !(await mayGrant(tx))) return done({ medewerkerId, uitnodiging: null });
	const invited = await inviteMedewerker(
		tx,
		user,
		weg === 'mail' ? { medewerkerId, weg, emailadres } : { medewerkerId, weg }
	);
	return invited.ok ? done({ medewerkerId, uitnodiging: invited.value }) : invited;
}

/** The colleague, in service on all these days: somebody who was here before begins again, nobody is shortened. */
async function findInvaller(tx: Tx, inval: v.InferOutput<typeof Inval>): Promise<Outcome<string>> {
	const { van, tot } = inval;
	if (inval.wie === 'nieuw') {
		const added = await addMedewerker(tx, inval);
		if (!added.ok) return added;
		const set = await setDienst(tx, added.value.id, { van, tot });
		return set.ok ? done(added.value.id) : set;
	}
	const known = await tx
		.selectFrom('medewerker')
		.select(['id', 'in_dienst_van', 'in_dienst_tot'])
		.where('id', '=', inval.medewerker)
		.executeTakeFirst();
	if (!known) return refused('onbekend', 'Deze collega staat niet meer in de lijst. Kies iemand anders.');
	const { in_dienst_van: begon, in_dienst_tot: eindigde } = known;
	const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => compareDays(a, b) < 0;
	const again = eindigde !== null && before(eindigde, van);
	const first = again || (begon !== null && before(van, begon)) ? van : begon;
	const last = eindigde !== null && before(eindigde, tot) ? tot : eindigde;
	if (first !== begon || last !== eindigde) {
		const set = await setDienst(tx, known.id, { van: first, tot: last });
		if (!set.ok) return set;
	}
	return done(known.id);
}
