import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { day, id, readForm, refusedForm } from '#core/form.ts';
import { toPlanmoment } from '#domain/jaarplan/jaarmoment.ts';
import { magJaarPlannen } from '#domain/jaarplan/makeJaarplan.ts';
import { moveMoment } from '#domain/jaarplan/moveMoment.ts';
import { readWerkafspraken, werkafsprakenOp } from '#domain/organisatie/readWerkafspraken.ts';
import { countBelasting, weekOf } from '#law/belasting.ts';
import { listBotsingen, type Botsing } from '#law/botsingen.ts';
import { compareDays, formatDag } from '#law/datum.ts';
import { latest } from '#law/duur.ts';
import { listLesweken } from '#law/lesweken.ts';
import { proposeDag } from '#law/planJaar.ts';
import { beginOf, eindOf } from '#law/schooljaar.ts';
import { describeBotsing } from '../botsing.ts';
import { readFilter, readJaarplan } from '../lees.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const filter = { ...readFilter(url, user), groep: '', wie: '', soort: '' };
	const { momenten, kalender, namen, werkafspraken } = await app().database.inSession(
		user,
		'read only',
		async (tx) => ({
			...(await readJaarplan(tx, user, filter)),
			werkafspraken: werkafsprakenOp(
				await readWerkafspraken(tx),
				latest(user.vandaag, beginOf(filter.schooljaar))
			)
		})
	);
	const magPlannen = magJaarPlannen(user.rollen);
	const plan = momenten.map((moment) => toPlanmoment(moment, user.schoolId));
	const bySleutel = new Map(momenten.map((moment) => [moment.sleutel, moment]));
	const komend = (botsing: Botsing) => compareDays(botsing.dag.add({ days: 6 }), user.vandaag) >= 0;
	const propose = (botsing: Botsing) => {
		const movable = botsing.momenten.filter(
			({ vast, van, vensterVan, vensterTot }) =>
				!vast && compareDays(van, user.vandaag) > 0 && !vensterVan.equals(vensterTot)
		);
		for (const moment of movable.toReversed()) {
			const naar = proposeDag(moment, plan, {
				kalender,
				schooljaar: filter.schooljaar,
				vanaf: user.vandaag.add({ days: 1 })
			});
			const own = bySleutel.get(moment.sleutel);
			if (naar && own)
				return {
					id: own.id,
					naam: own.over ? `${own.titel}, ${own.over}` : own.titel,
					van: naar.toString(),
					dag: formatDag(naar)
				};
		}
		return null;
	};
	const weken = listLesweken(beginOf(filter.schooljaar), eindOf(filter.schooljaar), kalender);
	const belasting = countBelasting(
		plan.filter(({ deelnemers }) => deelnemers.length > 0),
		kalender
	);
	const mensen = [...belasting.weeks().keys()]
		.filter((wie) => magPlannen || wie === user.medewerkerId)
		.map((wie) => ({
			id: wie,
			naam: namen.get(wie) ?? 'een collega',
			uren: weken.map((monday) => Math.round((belasting.inWeek(wie, weekOf(monday)) / 60) * 2) / 2)
		}))
		.sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
	return {
		schooljaar: filter.schooljaar,
		magPlannen,
		gemaakt: url.searchParams.get('gemaakt'),
		verzet: url.searchParams.has('verzet'),
		weken: weken.map((monday) => ({
			dag: monday.toString(),
			nummer: monday.weekOfYear!,
			begin: formatDag(monday)
		})),
		mensen: mensen.map((mens) => ({ ...mens, samen: Math.round(mens.uren.reduce((a, b) => a + b, 0)) })),
		botsingen: (magPlannen ? listBotsingen(plan, werkafspraken, kalender) : [])
			.filter(komend)
			.slice(0, 40)
			.map((botsing, index) => ({
				id: index,
				zin: describeBotsing(
					botsing,
					(wie) => namen.get(wie) ?? 'een collega',
					(sleutel) => bySleutel.get(sleutel)
				),
				voorstel: propose(botsing)
			}))
	};
};

export const actions: Actions = {
	verzet: async ({ locals, request, url }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ moment: id, van: day('Kies een dag.') }));
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			moveMoment(tx, user, form.value.moment, { van: form.value.van })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/jaarplan/drukte?schooljaar=${readFilter(url, user).schooljaar}&verzet`);
	}
};
