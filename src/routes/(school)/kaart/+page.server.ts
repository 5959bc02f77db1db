import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm, text } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { addPlannotitietekst } from '#domain/plannen/addPlannotitietekst.ts';
import { isEvaluatieOpen, planstandOf } from '#domain/plannen/handelingsplan.ts';
import { beurtOf, countKeren } from '#domain/plannen/kaart.ts';
import { listKaartplannen, type Kaartplan } from '#domain/plannen/listKaartplannen.ts';
import { vakInWoorden } from '#domain/plannen/listUitslagen.ts';
import { Notitieformulier } from '#domain/plannen/planformulier.ts';
import { recordPlannotitie } from '#domain/plannen/recordPlannotitie.ts';
import { undoPlannotitie } from '#domain/plannen/undoPlannotitie.ts';
import { formatVoluit } from '#law/datum.ts';
import { isSchooldag } from '#law/lesweken.ts';
import { notitieregel } from '../plannen/notities.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	const { vandaag } = user;
	const { database } = app();
	const { plannen, kalender } = await database.inSession(user, 'read only', async (tx) => ({
		plannen: await listKaartplannen(tx, vandaag),
		kalender: await readKalender(tx, vandaag)
	}));
	const leerlingen = [...new Set(plannen.map(({ leerlingId }) => leerlingId))];
	await recordInzage(
		database,
		user,
		leerlingen.map((leerlingId) => ({ leerlingId, laag: 2 as const, onderdeel: 'kaart' }))
	);
	const school = isSchooldag(vandaag, kalender);
	const card = (plan: Kaartplan) => {
		const beurt = beurtOf(plan, plan.notities, vandaag);
		return {
			id: plan.id,
			roepnaam: plan.roepnaam,
			achternaam: plan.achternaam,
			vak: plan.vak && vakInWoorden(plan.vak),
			doel: plan.doel,
			aanpak: plan.aanpak,
			waar: `${plan.minuten} minuten${plan.plaats ? `, ${plan.plaats}` : ''}`,
			week: `${countKeren(plan.notities, vandaag)} van ${plan.keerPerWeek} deze week`,
			uitvoerder: plan.isMijn ? null : plan.uitvoerder,
			evalueren: isEvaluatieOpen(planstandOf(plan, vandaag)),
			wanneer: beurt.wanneer === 'vandaag' && !school ? ('later' as const) : beurt.wanneer,
			dag: beurt.wanneer === 'later' ? beurt.dag : null,
			vandaag: plan.notities
				.filter(({ gebeurdOp }) => gebeurdOp.equals(vandaag))
				.map((notitie) => notitieregel(notitie, user))
		};
	};
	const cards = plannen.toSorted((een, ander) => Number(ander.isMijn) - Number(een.isMijn)).map(card);
	return {
		dag: formatVoluit(vandaag),
		school,
		vandaag: cards.filter(({ wanneer }) => wanneer === 'vandaag'),
		gedaan: cards.filter(({ wanneer }) => wanneer === 'gedaan'),
		later: cards.filter(({ wanneer }) => wanneer === 'later')
	};
};

const Ongedaan = v.object({ notitie: id });
const Aanvulling = v.object({
	notitie: id,
	plan: id,
	tekst: text('Schrijf op wat u erbij wilt zetten.', 1000)
});

export const actions: Actions = {
	notitie: async ({ request, locals }) => {
		const user = locals.user!;
		const form = await readForm(request, Notitieformulier);
		if (!form.ok) return fail(400, form);
		const { plan, verloop, tekst } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			recordPlannotitie(tx, user, { planId: plan, verloop, tekst })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/kaart#plan-${plan}`);
	},
	aanvullen: async ({ request, locals }) => {
		const user = locals.user!;
		const form = await readForm(request, Aanvulling);
		if (!form.ok) return fail(400, form);
		const { notitie, plan, tekst } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			addPlannotitietekst(tx, user, { id: notitie, tekst })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/kaart#plan-${plan}`);
	},
	ongedaan: async ({ request, locals }) => {
		const user = locals.user!;
		const form = await readForm(request, Ongedaan);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			undoPlannotitie(tx, user, form.value.notitie)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/kaart#plan-${outcome.value.planId}`);
	}
};
