import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import {
	gezagbronnen,
	identiteiten,
	manieren,
	Verzoekformulier
} from '#domain/inzageverzoek/inzageverzoek.ts';
import { listInzageverzoeken } from '#domain/inzageverzoek/readInzageverzoek.ts';
import { recordInzageverzoek } from '#domain/inzageverzoek/recordInzageverzoek.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { listOuders } from '#domain/overzicht/readLeerlingportret.ts';
import type { Actions, PageServerLoad } from './$types';

const weg = 'Dit kind staat niet op deze school, of u behandelt geen inzageverzoeken.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	if (!isId(params.leerling)) error(404, weg);
	if (!user.rollen.some((rol) => rol === 'intern_begeleider' || rol === 'directie')) error(404, weg);
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		if (!leerling) return undefined;
		return {
			leerling,
			ouders: await listOuders(tx, leerling.id),
			lopend: (await listInzageverzoeken(tx, { leerlingId: leerling.id })).filter(({ antwoord }) => !antwoord)
		};
	});
	if (!found) error(404, weg);
	const choices = (words: Record<string, string>) =>
		Object.entries(words).map(([value, label]) => ({ value, label }));
	return {
		id: found.leerling.id,
		naam: found.leerling.naam,
		roepnaam: found.leerling.roepnaam ?? found.leerling.naam,
		vandaag: user.vandaag.toString(),
		ouders: found.ouders.map(({ id, naam, relatie, gezag }) => ({
			value: id,
			label: naam,
			help: `${relatie}, ${gezag ? 'met gezag: het hele dossier' : 'zonder gezag: de feiten over hoe het gaat'}`
		})),
		lopend: found.lopend.map(({ id, aanvrager }) => ({ id, aanvrager })),
		identiteiten: choices(identiteiten),
		gezagbronnen: choices(gezagbronnen),
		manieren: choices(manieren)
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Verzoekformulier);
		if (!form.ok) return fail(400, form);
		const { ouder, ...rest } = form.value;
		if (!isId(ouder)) return fail(400, refusedForm(form.values, 'Kies wie het vraagt.'));
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			recordInzageverzoek(tx, user.vandaag, { leerlingId: params.leerling, ouderId: ouder, ...rest })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/inzageverzoeken/${outcome.value.id}?bewaard=vastgelegd`);
	}
};
