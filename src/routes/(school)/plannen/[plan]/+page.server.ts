import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm } from '#core/form.ts';
import { beginInzage } from '#core/inzage.ts';
import { together } from '#core/together.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { checkBegin, listAandachtspunten } from '#domain/plannen/controle.ts';
import {
	isEvaluatieOpen,
	isLopend,
	planstandOf,
	ritmeInWoorden,
	standInWoorden,
	uitkomsten,
	uitvoerderInWoorden,
	vervolgen
} from '#domain/plannen/handelingsplan.ts';
import { vakInWoorden } from '#domain/plannen/listUitslagen.ts';
import { Beginformulier, Notitieformulier } from '#domain/plannen/planformulier.ts';
import { vensterInWoorden } from '#domain/plannen/planvenster.ts';
import { readEvaluatieweken } from '#domain/plannen/readEvaluatieweken.ts';
import { listPlannotities, listPlanversies, readHandelingsplan } from '#domain/plannen/read.ts';
import { recordPlannotitie } from '#domain/plannen/recordPlannotitie.ts';
import { startHandelingsplan } from '#domain/plannen/startHandelingsplan.ts';
import { undoPlannotitie } from '#domain/plannen/undoPlannotitie.ts';
import { countVerloop, verloopInWoorden } from '#domain/plannen/verloop.ts';
import { listWijzigingen } from '#domain/plannen/wijziging.ts';
import { withdrawConcept } from '#domain/plannen/withdrawConcept.ts';
import { compareDays, formatDag, formatDatum } from '#law/datum.ts';
import { isSchooldag, nextSchooldag } from '#law/lesweken.ts';
import { evaluatievenster } from '#law/werkafspraken.ts';
import { weeksOf } from '../notities.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { vandaag } = user;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const plan = await readHandelingsplan(tx, params.plan);
		return (
			plan &&
			together({
				plan,
				kalender: readKalender(tx, vandaag),
				weken: readEvaluatieweken(tx, vandaag),
				versies: listPlanversies(tx, plan.id),
				notities: listPlannotities(tx, plan.id),
				grond: readToegang(tx, plan.leerlingId, 2)
			})
		);
	});
	if (!found) error(404, 'Dit plan bestaat niet, of u mag het niet zien.');
	const { plan, kalender, versies, notities } = found;
	beginInzage(locals, database, user, [
		{ leerlingId: plan.leerlingId, laag: 2, onderdeel: 'handelingsplan', grond: found.grond ?? undefined }
	]);
	const { inhoud, evaluatie, begonnenOp, evaluatieVan, evaluatieTot } = plan;
	const stand = planstandOf(plan, vandaag);
	const start = nextSchooldag(vandaag, kalender);
	return {
		id: plan.id,
		leerling: { id: plan.leerlingId, roepnaam: plan.roepnaam, naam: plan.naam },
		vraag: { id: plan.vraagId, vraag: plan.vraag },
		vak: plan.vak && vakInWoorden(plan.vak),
		kracht: plan.richting === 'kracht',
		stand,
		standInWoorden: standInWoorden(plan, vandaag),
		loopt: isLopend(stand),
		evaluatieOpen: isEvaluatieOpen(stand),
		venster:
			begonnenOp && evaluatieVan && evaluatieTot
				? vensterInWoorden(begonnenOp, { van: evaluatieVan, tot: evaluatieTot }, kalender)
				: null,
		begonnenOp: begonnenOp && formatDatum(begonnenOp),
		voorgangerId: plan.voorgangerId,
		opvolgerId: plan.opvolgerId,
		opgesteld: `${formatDatum(plan.opgesteldOp)}${plan.opgesteldDoor ? ` door ${plan.opgesteldDoor}` : ''}`,
		doel: inhoud.doel,
		startwaarde: inhoud.startwaarde,
		doelwaarde: inhoud.doelwaarde,
		meetbaarAan: inhoud.meetbaarAan,
		aanpak: inhoud.aanpak,
		plaats: inhoud.plaats,
		ritme: ritmeInWoorden(inhoud),
		uitvoerder: uitvoerderInWoorden(inhoud),
		beginsituatie: inhoud.beginsituatie,
		ouders: inhoud.ouders,
		leerlingwoorden: inhoud.leerlingwoorden,
		aandachtspunten: evaluatie ? [] : listAandachtspunten(inhoud).map(({ vraag }) => vraag),
		missing: Object.values(checkBegin(inhoud)),
		begin: {
			begonnenOp: start.toString(),
			venster: vensterInWoorden(start, evaluatievenster(start, kalender, found.weken), kalender),
			minWeken: String(found.weken.minWeken),
			maxWeken: String(found.weken.maxWeken)
		},
		telling: verloopInWoorden(countVerloop(notities)),
		weken: weeksOf(notities, user),
		dagen: begonnenOp
			? Array.from({ length: 8 }, (_, ago) => vandaag.subtract({ days: ago }))
					.filter(
						(dag, ago) => (ago === 0 || isSchooldag(dag, kalender)) && compareDays(dag, begonnenOp) >= 0
					)
					.map((dag) => ({
						value: dag.toString(),
						label: dag.equals(vandaag) ? 'vandaag' : formatDag(dag)
					}))
			: [],
		evaluatie: evaluatie && {
			...evaluatie,
			uitkomst: uitkomsten[evaluatie.uitkomst],
			vervolg: vervolgen[evaluatie.vervolg],
			geevalueerdOp: formatDatum(evaluatie.geevalueerdOp)
		},
		versies: versies
			.map((versie, index) => ({
				versie: versie.versie,
				op: formatDatum(versie.op),
				door: versie.door,
				wijzigingen: index === 0 ? [] : listWijzigingen(versies[index - 1]!, versie)
			}))
			.toReversed()
	};
};

const Ongedaan = v.object({ notitie: id });

export const actions: Actions = {
	beginnen: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Beginformulier);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			startHandelingsplan(tx, user, params.plan, form.value)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/plannen/${params.plan}`);
	},
	notitie: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Notitieformulier);
		if (!form.ok) return fail(400, form);
		const { verloop, tekst, gebeurdOp } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			recordPlannotitie(tx, user, { planId: params.plan, verloop, tekst, gebeurdOp })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/plannen/${params.plan}#notities`);
	},
	ongedaan: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Ongedaan);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			undoPlannotitie(tx, user, form.value.notitie)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/plannen/${params.plan}#notities`);
	},
	weggooien: async ({ locals, params }) => {
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			withdrawConcept(tx, params.plan)
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, `/vragen/${outcome.value.vraagId}`);
	}
};
