import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { worksForGroep } from '#domain/organisatie/worksForGroep.ts';
import { listMethoden, listMethodetoetsen } from '#domain/toets/readMethodetoetsen.ts';
import { createMethodetoets, Methodetoetsvelden } from '#domain/toets/saveMethodetoets.ts';
import { vakken, type Vak } from '#domain/toets/toets.ts';
import { formatDatum } from '#law/datum.ts';
import { nameBlokOnScreen } from './naam.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const gevraagd = url.searchParams.get('groep');
	return app().database.inSession(user, 'read only', async (tx) => {
		const alle = (await listGroepen(tx, user.vandaag)).filter(({ soort }) => soort === 'stamgroep');
		const groepen = [];
		for (const groep of alle) if (await worksForGroep(tx, groep.id)) groepen.push(groep);
		const eigen = groepen.filter((groep) => groep.eigen);
		const groep = gevraagd
			? groepen.find(({ id }) => id === gevraagd)
			: groepen.length === 1
				? groepen[0]
				: eigen.length === 1
					? eigen[0]
					: undefined;
		if (gevraagd && !groep)
			error(404, 'Deze groep bestaat niet in dit schooljaar, of u voert er geen methodetoetsen voor in.');
		const toetsen = groep ? await listMethodetoetsen(tx, groep.id) : [];
		return {
			groepen: groepen.map(({ id, naam }) => ({ id, naam })),
			groep: groep ? { id: groep.id, naam: groep.naam, leerlingen: groep.leerlingen } : null,
			vandaag: user.vandaag.toString(),
			vakken: Object.entries(vakken).map(([value, label]) => ({ value, label })),
			methoden: await listMethoden(tx),
			toetsen: toetsen.map((toets) => ({
				id: toets.id,
				vak: vakken[toets.vak as Vak] ?? toets.vak,
				methode: toets.methode,
				blok: nameBlokOnScreen(toets.blok),
				maximum: toets.maximum,
				dag: formatDatum(toets.afgenomenOp),
				ingevuld: toets.ingevuld
			}))
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const user = locals.user!;
		const groep = url.searchParams.get('groep') ?? '';
		const form = await readForm(request, Methodetoetsvelden);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			createMethodetoets(tx, groep, form.value, user.vandaag)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/resultaten/methodetoetsen/${outcome.value}`);
	}
};
