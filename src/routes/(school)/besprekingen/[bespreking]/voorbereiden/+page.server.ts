import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, optionalText, readForm, refusedForm } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { changeFromForm } from '#domain/overleg/gedeeldeTekst.ts';
import { rondenaam } from '#domain/overleg/leerlingbespreking.ts';
import { orderLeerlingen } from '#domain/overleg/orderLeerlingen.ts';
import { readBesprekingsfeiten } from '#domain/overleg/readBesprekingsfeiten.ts';
import { readBesprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import { readTeksten } from '#domain/overleg/readTeksten.ts';
import { storeTekst } from '#domain/overleg/storeTekst.ts';
import { formatVoluit } from '#law/datum.ts';
import { showLeerling } from '../toon.ts';
import { readBase64, stateText } from '../../../samen/staat.ts';
import type { Actions, PageServerLoad } from './$types';

const Vooraf = v.object({ leerling: id, tekst: optionalText(8000), staat: optionalText(600_000) });

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const kop = await readBesprekingskop(tx, params.bespreking);
		return (
			kop && {
				kop,
				leerlingen: kop.afgeslotenOp ? [] : await readBesprekingsfeiten(tx, kop, user.vandaag),
				teksten: await readTeksten(tx, kop.id),
				collegas: await listMedewerkers(tx, user.vandaag)
			}
		);
	});
	if (!found) error(404, 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	const { kop, leerlingen, teksten } = found;
	if (kop.afgeslotenOp) redirect(303, `/besprekingen/${kop.id}/verslag`);
	await recordInzage(
		database,
		user,
		leerlingen.map(({ id }) => ({ leerlingId: id, laag: 2 as const, onderdeel: 'voorbereiding bespreking' }))
	);
	const volgorde = orderLeerlingen(leerlingen);
	return {
		id: kop.id,
		groep: kop.groepNaam,
		ronde: rondenaam(kop.ronde),
		datum: formatVoluit(kop.geplandOp),
		ik: user.medewerkerId,
		collegas: found.collegas,
		laatste:
			teksten
				.map(({ bijgewerktOp }) => bijgewerktOp.toString())
				.sort()
				.at(-1) ?? null,
		leerlingen: [...volgorde.veranderd, ...volgorde.metVraag, ...volgorde.ongewijzigd].map((leerling) => {
			const eigen = teksten.find(
				(tekst) => tekst.leerlingId === leerling.id && tekst.veld === 'voorbereiding'
			);
			return {
				...showLeerling(leerling, leerlingen, user.vandaag),
				tekst: eigen?.tekst ?? '',
				// What the form was made from: the change is merged with what somebody else wrote in the meantime.
				staat: eigen ? stateText(eigen) : ''
			};
		})
	};
};

export const actions: Actions = {
	/** Without script: the line about one child, merged with what a colleague wrote in the meantime. */
	default: async ({ locals, params, request }) => {
		const user = locals.user!;
		const form = await readForm(request, Vooraf);
		if (!form.ok) return fail(400, form);
		const { leerling, tekst, staat } = form.value;
		const verandering = changeFromForm(readBase64(staat), tekst);
		if (!verandering)
			return fail(400, refusedForm(form.values, 'Dit formulier kwam niet goed over. Ververs de pagina.'));
		const plek = { besprekingId: params.bespreking, leerlingId: leerling, veld: 'voorbereiding' as const };
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			storeTekst(tx, plek, verandering, null)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/besprekingen/${params.bespreking}/voorbereiden#kind-${leerling}`);
	}
};
