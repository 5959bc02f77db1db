import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { inBeamer } from '#core/beamer.ts';
import { day, id, oneOf, optionalText, readForm, refusedForm, text } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { refused, type Outcome } from '#core/outcome.ts';
import type { Tx, User } from '#core/database.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { changeFromForm } from '#domain/overleg/gedeeldeTekst.ts';
import {
	addBesluit,
	addOverlegaanvulling,
	addOverlegafspraak,
	beginOverleg,
	closeOverleg,
	noteGelezen,
	recordAanwezigen,
	removeRegel,
	settleOverlegafspraak,
	storeVoorbereiding
} from '#domain/vergadering/holdOverleg.ts';
import { storeBeeld } from '#domain/vergadering/beeld.ts';
import { addPunt, makeAgenda, removePunt } from '#domain/vergadering/makeAgenda.ts';
import { readOverleg } from '#domain/vergadering/readOverleg.ts';
import { notulenveld, storeNotulen } from '#domain/vergadering/storeNotulen.ts';
import { readBase64 } from '../../samen/staat.ts';
import { showOverleg } from './toon.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, cookies, url }) => {
	const user = locals.user!;
	return app().database.inSession(user, 'read only', async (tx) => {
		const overleg = isId(params.overleg) ? await readOverleg(tx, params.overleg) : undefined;
		if (!overleg) error(404, 'Dit overleg bestaat niet, of u mag het niet zien.');
		return {
			...(await showOverleg(tx, user, overleg, inBeamer(cookies))),
			collegas: (await listMedewerkers(tx, user.vandaag)).map(({ id, naam }) => ({ id, naam })),
			bewaard: url.searchParams.has('bewaard')
		};
	});
};

/** Reads a form of this page, does it, and comes back to where it was. */
async function act<T>(
	{ locals, params, request }: RequestEvent,
	schema: v.GenericSchema<unknown, T>,
	work: (tx: Tx, momentId: string, value: T, user: User) => Promise<Outcome<unknown>>,
	plek: (value: T) => string = () => ''
) {
	const user = locals.user!;
	const form = await readForm(request, schema);
	if (!form.ok) return fail(400, form);
	const { value } = form;
	const outcome = await app().database.inSession(user, 'read write', (tx) =>
		work(tx, params.overleg, value, user)
	);
	if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
	redirect(303, `/overleg/${params.overleg}?bewaard${plek(value)}`);
}

const niets = v.object({});
const toPunt = ({ punt }: { punt: string }) => `#punt-${punt}`;

export const actions: Actions = {
	agenda: (event) => act(event, niets, (tx, moment, _, user) => makeAgenda(tx, user, moment)),
	punt: (event) =>
		act(
			event,
			v.object({ titel: text('Geef het punt een naam.', 120), uitleg: optionalText(600) }),
			(tx, moment, value) => addPunt(tx, moment, value)
		),
	puntweg: (event) =>
		act(event, v.object({ punt: id }), (tx, moment, { punt }) => removePunt(tx, moment, punt)),
	voorbereiding: (event) =>
		act(event, v.object({ voorbereiding: optionalText(2000) }), (tx, moment, { voorbereiding }, user) =>
			storeVoorbereiding(tx, user, moment, voorbereiding)
		),
	begin: (event) => act(event, niets, (tx, moment, _, user) => beginOverleg(tx, user, moment)),
	aanwezig: (event) =>
		act(
			event,
			v.object({
				deelnemers: v.optional(v.array(id), []),
				aanwezig: v.optional(v.array(id), []),
				erbij: v.optional(v.union([v.literal(''), id]), '')
			}),
			(tx, moment, { deelnemers, aanwezig, erbij }) =>
				recordAanwezigen(tx, moment, deelnemers, erbij ? [...aanwezig, erbij] : aanwezig),
			() => '#wie'
		),
	tekst: (event) =>
		act(
			event,
			v.object({ leerling: id, veld: v.literal(notulenveld), staat: v.string(), tekst: optionalText(8000) }),
			async (tx, momentId, { leerling, staat, tekst }) => {
				const change = changeFromForm(readBase64(staat), tekst);
				return change
					? storeNotulen(tx, { momentId, puntId: leerling }, change, null)
					: refused('tekst_onleesbaar', 'Deze tekst kwam niet goed over. Probeer het opnieuw.');
			},
			({ leerling }) => `#punt-${leerling}`
		),
	besluit: (event) =>
		act(
			event,
			v.object({ punt: id, besluit: text('Schrijf op wat er besloten is.', 400) }),
			(tx, moment, { punt, besluit }) => addBesluit(tx, moment, punt, besluit),
			toPunt
		),
	afspraak: (event) =>
		act(
			event,
			v.object({
				punt: id,
				wat: text('Schrijf op wat er gaat gebeuren.', 400),
				wie: id,
				uiterlijk: day('Kies een dag.')
			}),
			(tx, moment, { punt, wat, wie, uiterlijk }, user) =>
				addOverlegafspraak(tx, user, moment, { puntId: punt, wat, wieId: wie, uiterlijk }),
			toPunt
		),
	regelweg: (event) =>
		act(
			event,
			v.object({
				punt: id,
				regel: id,
				soort: oneOf(['overlegbesluit', 'overlegafspraak'], 'Kies een regel.')
			}),
			(tx, moment, { regel, soort }) => removeRegel(tx, moment, soort, regel),
			toPunt
		),
	gedaan: (event) =>
		act(event, v.object({ afspraak: id }), (tx, _, { afspraak }) =>
			settleOverlegafspraak(tx, afspraak, true)
		),
	beeld: (event) =>
		act(
			event,
			niets,
			(tx, moment, _, user) => storeBeeld(tx, user, moment),
			() => '#cijfers'
		),
	sluit: (event) => act(event, niets, (tx, moment, _, user) => closeOverleg(tx, user, moment)),
	gelezen: (event) => act(event, niets, (tx, moment, _, user) => noteGelezen(tx, user, moment)),
	aanvulling: (event) =>
		act(
			event,
			v.object({ aanvulling: text('Schrijf op wat u wilt toevoegen.', 1000) }),
			(tx, moment, { aanvulling }) => addOverlegaanvulling(tx, moment, aanvulling)
		)
};
