import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { listPrullenbak } from '#domain/prullenbak/listPrullenbak.ts';
import { restorePrullenbak } from '#domain/prullenbak/restorePrullenbak.ts';
import { dayOf, formatDatum, formatRelatief } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const { database } = app();
	const regels = await database.inSession(user, 'read only', listPrullenbak);
	await recordInzage(
		database,
		user,
		[...new Set(regels.flatMap(({ kind }) => kind?.id ?? []))].map((leerlingId) => ({
			leerlingId,
			laag: 2 as const,
			onderdeel: 'prullenbak'
		}))
	);
	return {
		terug: url.searchParams.has('terug'),
		regels: regels.map(({ handeling, wat, tekst, kind, door, op, verlooptOp }) => ({
			handeling,
			wat,
			tekst,
			kind,
			door,
			op: formatDatum(dayOf(op)),
			weg: formatRelatief(verlooptOp.add({ days: 1 }), user.vandaag)
		}))
	};
};

const Terugzetting = v.object({
	handeling: v.pipe(v.string(), v.regex(/^\d{1,20}$/, 'Dit formulier is niet volledig. Ververs de pagina.'))
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const user = locals.user!;
		const form = await readForm(request, Terugzetting);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			restorePrullenbak(tx, form.value.handeling, user.vandaag)
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, '/prullenbak?terug');
	}
};
