import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { checkBegin } from '#domain/plannen/controle.ts';
import { inhoudOf, Wijzigformulier } from '#domain/plannen/planformulier.ts';
import { readHandelingsplan } from '#domain/plannen/read.ts';
import { reviseHandelingsplan } from '#domain/plannen/reviseHandelingsplan.ts';
import { vakchoices, valuesOf } from '../../formulier.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const plan = await readHandelingsplan(tx, params.plan);
		return (
			plan && {
				plan,
				medewerkers: await listMedewerkers(tx, user.vandaag),
				grond: await readToegang(tx, plan.leerlingId, 2)
			}
		);
	});
	if (!found) error(404, 'Dit plan bestaat niet, of u mag het niet zien.');
	const { plan } = found;
	if (plan.evaluatie) redirect(303, `/plannen/${plan.id}`);
	await recordInzage(database, user, [
		{
			leerlingId: plan.leerlingId,
			laag: 2,
			onderdeel: 'handelingsplan wijzigen',
			grond: found.grond ?? undefined
		}
	]);
	return {
		id: plan.id,
		leerling: { id: plan.leerlingId, roepnaam: plan.roepnaam, naam: plan.naam },
		richting: plan.richting,
		begonnen: plan.begonnenOp !== null,
		waarden: { ...valuesOf(plan.inhoud), vak: plan.vak ?? '', opVersie: String(plan.inhoud.versie) },
		medewerkers: found.medewerkers.map(({ id, naam }) => ({ value: id, label: naam })),
		vakken: plan.begonnenOp ? undefined : vakchoices(plan.vak)
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const form = await readForm(request, Wijzigformulier);
		if (!form.ok) return fail(400, form);
		const inhoud = inhoudOf(form.value);
		const { opVersie, vak } = form.value;
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			reviseHandelingsplan(tx, { planId: params.plan, opVersie, inhoud, vak })
		);
		if (!outcome.ok) {
			const errors = outcome.refused === 'plan_onvolledig' ? checkBegin(inhoud) : undefined;
			return errors
				? fail(400, { values: form.values, errors })
				: fail(409, refusedForm(form.values, outcome.message));
		}
		redirect(303, `/plannen/${params.plan}`);
	}
};
