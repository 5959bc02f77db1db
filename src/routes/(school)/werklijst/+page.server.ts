import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { drawnHere } from '#core/drawnHere.ts';
import type { Tx } from '#core/database.ts';
import { id, readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import type { Outcome } from '#core/outcome.ts';
import { readWerklijst } from '#domain/jaarplan/readWerklijst.ts';
import { recordAfspraakafronding } from '#domain/ondersteuningsvraag/recordAfspraakafronding.ts';
import { undoAfspraakafronding } from '#domain/ondersteuningsvraag/undoAfspraakafronding.ts';
import { settleOverlegafspraak } from '#domain/vergadering/holdOverleg.ts';
import { describeWerkitem } from './describeWerkitem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const lijst = await app().database.inSession(user, 'read only', (tx) => readWerklijst(tx, user));
	const klaar = url.searchParams.get('klaar');
	const show = (item: (typeof lijst.later)[number]) => describeWerkitem(item, user.vandaag);
	return drawnHere({
		verdeelt: user.rollen.includes('intern_begeleider'),
		dezeWeek: lijst.dezeWeek.map(show),
		later: lijst.later.map(show),
		wachtOpAnderen: lijst.wachtOpAnderen.map(show),
		klaar: klaar && isId(overlegOf(klaar) ?? klaar) ? klaar : null
	});
};

/** An agreement about a child by its id, or one of a meeting (see overlegafspraakId). */
const afspraakId = v.union([
	id,
	v.pipe(v.string(), v.regex(/^overleg:[0-9a-f-]{36}$/, 'Dit formulier is niet volledig. Ververs de pagina.'))
]);
const Afronding = v.object({ afspraakId });
const overlegOf = (given: string) => /^overleg:(.+)$/.exec(given)?.[1];

async function settle(tx: Tx, given: string, gedaan: boolean): Promise<Outcome<unknown>> {
	const overleg = overlegOf(given);
	if (overleg) return settleOverlegafspraak(tx, overleg, gedaan);
	return gedaan
		? recordAfspraakafronding(tx, { afspraakId: given, uitkomst: 'gedaan' })
		: undoAfspraakafronding(tx, given);
}

export const actions: Actions = {
	gedaan: async ({ locals, request }) => {
		const form = await readForm(request, Afronding);
		if (!form.ok) return fail(400, form);
		const { afspraakId } = form.value;
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			settle(tx, afspraakId, true)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/werklijst?klaar=${afspraakId}`);
	},
	ongedaan: async ({ locals, request }) => {
		const form = await readForm(request, Afronding);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			settle(tx, form.value.afspraakId, false)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, '/werklijst');
	}
};
