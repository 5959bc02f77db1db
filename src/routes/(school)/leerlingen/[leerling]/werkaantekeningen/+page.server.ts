import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { listOndersteuningsvragen, readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { addWerkaantekening } from '#domain/werkaantekening/addWerkaantekening.ts';
import {
	listWerkaantekeningen,
	readWerkaantekeningdagen
} from '#domain/werkaantekening/listWerkaantekeningen.ts';
import { promoteWerkaantekening } from '#domain/werkaantekening/promoteWerkaantekening.ts';
import { NaarDossier, Werkaantekening, Wissen } from '#domain/werkaantekening/werkaantekening.ts';
import { withdrawWerkaantekening } from '#domain/werkaantekening/withdrawWerkaantekening.ts';
import { dayOf, formatDatum, formatRelatief } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		if (!isId(params.leerling) || !(await readToegang(tx, params.leerling, 2))) return undefined;
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		return (
			leerling && {
				leerling,
				aantekeningen: await listWerkaantekeningen(tx, leerling.id),
				vragen: await listOndersteuningsvragen(tx, { leerlingId: leerling.id }),
				dagen: await readWerkaantekeningdagen(tx)
			}
		);
	});
	if (!found) error(404, 'Dit kind bestaat niet, of u kunt er niets bij schrijven.');
	const { leerling } = found;
	return {
		id: leerling.id,
		naam: leerling.naam,
		roepnaam: leerling.roepnaam ?? leerling.naam,
		dagen: found.dagen,
		tot: formatDatum(user.vandaag.add({ days: found.dagen })),
		klaar: url.searchParams.get('klaar'),
		vragen: found.vragen.map(({ id, vraag }) => ({ value: id, label: vraag })),
		aantekeningen: found.aantekeningen.map(({ id, tekst, op, verlooptOp }) => ({
			id,
			tekst,
			op: formatDatum(dayOf(op)),
			tot: formatDatum(verlooptOp),
			wanneer: formatRelatief(verlooptOp, user.vandaag)
		}))
	};
};

export const actions: Actions = {
	noteer: async ({ request, locals, params }) => {
		const form = await readForm(request, Werkaantekening);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			addWerkaantekening(tx, params.leerling, form.value.tekst)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/werkaantekeningen?klaar=bewaard`);
	},
	wissen: async ({ request, locals, params }) => {
		const form = await readForm(request, Wissen);
		if (!form.ok) return fail(400, { ...form, values: {} });
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			withdrawWerkaantekening(tx, form.value.werkaantekening)
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/werkaantekeningen?klaar=weg`);
	},
	dossier: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, NaarDossier);
		if (!form.ok) return fail(400, { ...form, values: {} });
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			promoteWerkaantekening(tx, user.vandaag, {
				id: form.value.werkaantekening,
				vraagId: form.value.vraag
			})
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, `/vragen/${form.value.vraag}`);
	}
};
