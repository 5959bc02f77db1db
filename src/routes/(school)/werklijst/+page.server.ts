import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { readWerklijst } from '#domain/jaarplan/readWerklijst.ts';
import { recordAfspraakafronding } from '#domain/ondersteuningsvraag/recordAfspraakafronding.ts';
import { undoAfspraakafronding } from '#domain/ondersteuningsvraag/undoAfspraakafronding.ts';
import { describeWerkitem } from './describeWerkitem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const lijst = await app().database.inSession(user, 'read only', (tx) => readWerklijst(tx, user));
	const klaar = url.searchParams.get('klaar');
	const show = (item: (typeof lijst.later)[number]) => describeWerkitem(item, user.vandaag);
	return {
		verdeelt: user.rollen.includes('intern_begeleider'),
		dezeWeek: lijst.dezeWeek.map(show),
		later: lijst.later.map(show),
		wachtOpAnderen: lijst.wachtOpAnderen.map(show),
		klaar: klaar && isId(klaar) ? klaar : null
	};
};

const Afronding = v.object({ afspraakId: id });

export const actions: Actions = {
	gedaan: async ({ locals, request }) => {
		const form = await readForm(request, Afronding);
		if (!form.ok) return fail(400, form);
		const { afspraakId } = form.value;
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			recordAfspraakafronding(tx, { afspraakId, uitkomst: 'gedaan' })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/werklijst?klaar=${afspraakId}`);
	},
	ongedaan: async ({ locals, request }) => {
		const form = await readForm(request, Afronding);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			undoAfspraakafronding(tx, form.value.afspraakId)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, '/werklijst');
	}
};
