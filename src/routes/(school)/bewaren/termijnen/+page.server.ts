import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { Termijnkeuze } from '#domain/bewaren/bewaren.ts';
import { listBewaartermijnen } from '#domain/bewaren/listBewaartermijnen.ts';
import { mayVernietigen } from '#domain/bewaren/readBewaarlijst.ts';
import { saveBewaartermijn } from '#domain/bewaren/saveBewaartermijn.ts';
import { readWerkaantekeningdagen } from '#domain/werkaantekening/listWerkaantekeningen.ts';
import {
	saveWerkaantekeningdagen,
	Werkaantekeningdagen
} from '#domain/werkaantekening/saveWerkaantekeningdagen.ts';
import { bewaartermijnen } from '#law/bewaartermijnen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const found = await app().database.inSession(locals.user!, 'read only', async (tx) =>
		(await mayVernietigen(tx))
			? { termijnen: await listBewaartermijnen(tx), dagen: await readWerkaantekeningdagen(tx) }
			: undefined
	);
	if (!found) error(403, 'Deze bladzijde is voor de directie en de functionaris gegevensbescherming.');
	return {
		dagen: found.dagen,
		kiestDagen: locals.user!.rollen.includes('directie'),
		termijnen: found.termijnen.map(({ categorie, jaren, reden }) => {
			const { naam, wat, grond, bron, regel, minstens, hoogstens, standaard } = bewaartermijnen[categorie];
			return {
				...{ categorie, naam, wat, grond, bron, regel, jaren, reden, standaard },
				keuzes: Array.from({ length: hoogstens - minstens + 1 }, (_, nr) => ({
					value: String(minstens + nr),
					label: `${minstens + nr} jaar`
				}))
			};
		})
	};
};

export const actions: Actions = {
	termijn: async ({ request, locals }) => {
		const form = await readForm(request, Termijnkeuze);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			saveBewaartermijn(tx, form.value)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, '/bewaren?bewaard=termijn');
	},
	werkaantekeningen: async ({ request, locals }) => {
		const form = await readForm(request, Werkaantekeningdagen);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			saveWerkaantekeningdagen(tx, form.value)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, '/bewaren?bewaard=termijn');
	}
};
