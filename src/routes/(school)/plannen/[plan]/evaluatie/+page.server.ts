import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { readLeerlinggroei } from '#domain/overzicht/readLeerlinggroei.ts';
import {
	isEvaluatieOpen,
	isLopend,
	planstandOf,
	ritmeInWoorden,
	standInWoorden,
	uitvoerderInWoorden
} from '#domain/plannen/handelingsplan.ts';
import { listUitslagen, uitslagInWoorden, type Uitslag } from '#domain/plannen/listUitslagen.ts';
import { Evaluatieformulier } from '#domain/plannen/planformulier.ts';
import { vensterInWoorden } from '#domain/plannen/planvenster.ts';
import { listPlannotities, readHandelingsplan } from '#domain/plannen/read.ts';
import { recordPlanevaluatie } from '#domain/plannen/recordPlanevaluatie.ts';
import { countVerloop, verloopInWoorden } from '#domain/plannen/verloop.ts';
import { compareDays, formatDag, formatDatum } from '#law/datum.ts';
import { weeksOf } from '../../notities.ts';
import { planchart } from '../../planchart.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { vandaag } = user;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const plan = await readHandelingsplan(tx, params.plan);
		if (!plan) return undefined;
		const leerling = await readLeerling(tx, plan.leerlingId, vandaag);
		return {
			plan,
			kalender: await readKalender(tx, vandaag),
			notities: await listPlannotities(tx, plan.id),
			uitslagen: await listUitslagen(tx, plan.leerlingId, plan.vak),
			groei: plan.vak ? await readLeerlinggroei(tx, plan.leerlingId, leerling?.groepId ?? null, vandaag) : [],
			grond: await readToegang(tx, plan.leerlingId, 2)
		};
	});
	if (!found) error(404, 'Dit plan bestaat niet, of u mag het niet zien.');
	const { plan, notities, uitslagen, kalender } = found;
	const { begonnenOp, evaluatieVan, evaluatieTot, inhoud } = plan;
	const stand = planstandOf(plan, vandaag);
	// A closed plan shows its evaluation on its own page; a draft has nothing to evaluate yet.
	if (!isLopend(stand) || !begonnenOp || !evaluatieVan || !evaluatieTot) redirect(303, `/plannen/${plan.id}`);
	await recordInzage(database, user, [
		{ leerlingId: plan.leerlingId, laag: 2, onderdeel: 'planevaluatie', grond: found.grond ?? undefined }
	]);
	const isSince = ({ op }: Uitslag) => compareDays(op, begonnenOp) > 0;
	const [voor, sinds] = [uitslagen.filter((uitslag) => !isSince(uitslag)), uitslagen.filter(isSince)];
	const line = ({ op, toets, waarde }: Uitslag) => ({ op: formatDag(op, true), toets, waarde });
	const reeks = found.groei
		.filter(({ vak }) => vak === plan.vak)
		.sort((een, ander) => ander.eigen.length - een.eigen.length)[0];
	const laatste = sinds.at(-1);
	return {
		id: plan.id,
		leerling: { id: plan.leerlingId, roepnaam: plan.roepnaam, naam: plan.naam },
		vraag: { id: plan.vraagId, vraag: plan.vraag },
		standInWoorden: standInWoorden(plan, vandaag),
		open: isEvaluatieOpen(stand),
		venster: vensterInWoorden(begonnenOp, { van: evaluatieVan, tot: evaluatieTot }, kalender),
		begonnenOp: formatDatum(begonnenOp),
		doel: inhoud.doel,
		startwaarde: inhoud.startwaarde,
		doelwaarde: inhoud.doelwaarde,
		meetbaarAan: inhoud.meetbaarAan,
		afspraak: `${ritmeInWoorden(inhoud)}, ${uitvoerderInWoorden(inhoud)}`,
		voor: voor.slice(-3).map(line),
		sinds: sinds.map(line),
		telling: verloopInWoorden(countVerloop(notities)),
		weken: weeksOf(notities, user),
		chart: reeks ? planchart(reeks, plan.roepnaam, { van: begonnenOp, tot: vandaag }) : null,
		eindwaarde: laatste ? uitslagInWoorden(laatste) : ''
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Evaluatieformulier);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			recordPlanevaluatie(tx, user, { planId: params.plan, ...form.value })
		);
		if (!outcome.ok)
			return outcome.refused === 'toelichting_ontbreekt'
				? fail(400, { values: form.values, errors: { toelichting: outcome.message } })
				: fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/vragen/${outcome.value.vraagId}${next[form.value.vervolg]}`);
	}
};

/** Where the story goes on: a next plan that is already filled in, the decision about a level, or the question itself. */
const next = {
	stoppen: '',
	doorgaan: '/plannen/nieuw',
	anders: '/plannen/nieuw',
	opschalen: '/niveau'
} as const;
