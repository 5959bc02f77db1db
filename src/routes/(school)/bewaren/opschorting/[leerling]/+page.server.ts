import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { Opheffing, Opschorting, opschortingsgronden } from '#domain/bewaren/bewaren.ts';
import { endOpschorting } from '#domain/bewaren/endOpschorting.ts';
import { listOpschortingen, readKindVoorBewaren } from '#domain/bewaren/listOpschortingen.ts';
import { mayVernietigen } from '#domain/bewaren/readBewaarlijst.ts';
import { recordOpschorting } from '#domain/bewaren/recordOpschorting.ts';
import { dayOf, formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const found = await app().database.inSession(user, 'read only', async (tx) =>
		(await mayVernietigen(tx))
			? {
					naam: isId(params.leerling) ? await readKindVoorBewaren(tx, params.leerling) : null,
					lopend: isId(params.leerling) ? (await listOpschortingen(tx, params.leerling))[0] : undefined
				}
			: undefined
	);
	if (!found) error(403, 'Deze bladzijde is voor de directie en de functionaris gegevensbescherming.');
	if (!found.naam) error(404, 'Dit kind staat niet op deze school.');
	return {
		naam: found.naam,
		lopend: found.lopend
			? {
					id: found.lopend.id,
					grond: opschortingsgronden[found.lopend.grond],
					reden: found.lopend.reden,
					door: found.lopend.door ?? 'de opdrachtregel',
					op: formatDatum(dayOf(found.lopend.op)),
					herzien: formatDatum(found.lopend.herzienOp)
				}
			: null,
		gronden: Object.entries(opschortingsgronden).map(([value, label]) => ({ value, label })),
		voorstel: user.vandaag.add({ months: 6 }).toString()
	};
};

export const actions: Actions = {
	opschorten: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Opschorting);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			recordOpschorting(tx, params.leerling, form.value, user.vandaag)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, '/bewaren?bewaard=opschorting');
	},
	opheffen: async ({ request, locals, params }) => {
		const form = await readForm(request, Opheffing);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(locals.user!, 'read write', async (tx) => {
			const lopend = (await listOpschortingen(tx, params.leerling))[0];
			return endOpschorting(tx, lopend?.id ?? params.leerling, form.value.opheffing);
		});
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, '/bewaren?bewaard=opgeheven');
	}
};
