import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { mayImport } from '#domain/organisatie/importEdexml.ts';
import { doubluresoorten } from '#domain/organisatie/planAanvullingen.ts';
import { jaargroepNaam } from '#domain/organisatie/jaargroep.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import {
	addDoublure,
	Doublureform,
	readSchoolgegevens,
	removeDoublure,
	storeThuistalen
} from '#domain/organisatie/storeAanvullingen.ts';
import { readMijnGrond } from '#domain/toegang/readKijkers.ts';
import { previousSchooljaar, schooljaarOf } from '#law/schooljaar.ts';
import type { Actions, PageServerLoad } from './$types';

const weg = 'Dit kind staat niet op deze school, of u mag het niet zien.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	if (!/^[0-9a-f-]{36}$/.test(params.leerling)) error(404, weg);
	return app().database.inSession(user, 'read only', async (tx) => {
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		if (!leerling) error(404, weg);
		const mijn = await readMijnGrond(tx, leerling.id);
		if (!mijn || mijn.laag < 1)
			error(
				403,
				'Deze gegevens horen bij de ontwikkeling van het kind. U ziet van dit kind alleen naam en groep.'
			);
		const { thuistaal, doublures } = await readSchoolgegevens(tx, leerling.id);
		const jaren = [schooljaarOf(user.vandaag)];
		for (let at = 0; at < 8; at++) jaren.push(previousSchooljaar(jaren.at(-1)!));
		return {
			id: leerling.id,
			naam: leerling.naam,
			thuistaal,
			magDoublure: await mayImport(tx),
			doublures: doublures.map(({ schooljaar, jaargroep, soort }) => ({
				schooljaar,
				zin: `${schooljaar}: ${jaargroepNaam(jaargroep)}, ${doubluresoorten[soort]}`
			})),
			jaren: jaren.map((jaar) => ({ value: jaar, label: jaar })),
			jaargroepen: ['1', '2', '3', '4', '5', '6', '7', '8'].map((value) => ({
				value,
				label: jaargroepNaam(value)
			})),
			soorten: Object.entries(doubluresoorten).map(([value, label]) => ({
				value,
				label: `Dit kind ${label}`
			}))
		};
	});
};

export const actions: Actions = {
	taal: async ({ request, locals, params }) => {
		const form = await readForm(
			request,
			v.object({ thuistaal: text('Vul in welke taal het kind thuis spreekt.', 60) })
		);
		if (!form.ok) return fail(400, { welk: 'taal', ...form });
		const stored = await app().database.inSession(locals.user!, 'read write', async (tx) => {
			const mijn = isId(params.leerling) ? await readMijnGrond(tx, params.leerling) : undefined;
			if (!mijn || mijn.laag < 1) return false;
			await storeThuistalen(tx, [{ leerling: params.leerling, thuistaal: form.value.thuistaal }]);
			return true;
		});
		if (!stored) error(404, weg);
		return { klaar: true };
	},
	doublure: async ({ request, locals, params }) => {
		const form = await readForm(request, Doublureform);
		if (!form.ok) return fail(400, { welk: 'doublure', ...form });
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			addDoublure(tx, params.leerling, form.value)
		);
		return outcome.ok
			? { klaar: true }
			: fail(409, { welk: 'doublure', ...refusedForm(form.values, outcome.message) });
	},
	weghalen: async ({ request, locals, params }) => {
		const form = await readForm(request, v.object({ schooljaar: Doublureform.entries.schooljaar }));
		if (!form.ok) return fail(400, { welk: 'weghalen', ...form });
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			removeDoublure(tx, params.leerling, form.value.schooljaar)
		);
		return outcome.ok
			? { klaar: true }
			: fail(409, { welk: 'weghalen', ...refusedForm({}, outcome.message) });
	}
};
