import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm } from '#core/form.ts';
import { mayImport } from '#domain/organisatie/importEdexml.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { Ouderform, ouderrelaties } from '#domain/organisatie/ouder.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import {
	linkOuder,
	listOudersVan,
	readOuderstand,
	saveOuder,
	unlinkOuder
} from '#domain/organisatie/storeOuders.ts';
import type { Actions, PageServerLoad } from './$types';

const weg = 'Dit kind staat niet op deze school, of u mag het niet zien.';
const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	if (!isId(params.leerling)) error(404, weg);
	return app().database.inSession(user, 'read only', async (tx) => {
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		if (!leerling) error(404, weg);
		const ouders = await listOudersVan(tx, leerling.id);
		const magWijzigen = await mayImport(tx);
		// Parents of a child with the same surname: most likely those of a brother or sister.
		const stand = magWijzigen ? await readOuderstand(tx) : undefined;
		const family = stand?.leerlingen.filter(
			({ id, achternaam }) => id !== leerling.id && achternaam !== null && achternaam === leerling.achternaam
		);
		const siblings = new Set(family?.map(({ id }) => id));
		const own = new Set(ouders.map(({ id }) => id));
		const near = new Set(
			stand?.ouderschappen.filter(({ leerling: other }) => siblings.has(other)).map(({ ouder }) => ouder)
		);
		return {
			id: leerling.id,
			naam: leerling.naam,
			magWijzigen,
			ouders: ouders.map((ouder) => ({ ...ouder, naam: naamOf(ouder) })),
			bekend: (stand?.ouders ?? [])
				.filter(({ id }) => near.has(id) && !own.has(id))
				.map((ouder) => ({ value: ouder.id, label: naamOf(ouder) })),
			relaties: Object.entries(ouderrelaties).map(([value, label]) => ({ value, label }))
		};
	});
};

const naamOf = (ouder: { voornaam: string | null; voorvoegsel: string | null; achternaam: string }) =>
	volledigeNaam({ roepnaam: ouder.voornaam, voorvoegsel: ouder.voorvoegsel, achternaam: ouder.achternaam });

const Bewaren = v.object({ ...Ouderform.entries, ouder: v.optional(v.union([v.literal(''), id]), '') });
const Koppelen = v.object({
	ouder: v.pipe(v.string('Kies een ouder.'), v.uuid('Kies een ouder.')),
	relatie: Ouderform.entries.relatie,
	gezag: Ouderform.entries.gezag
});

export const actions: Actions = {
	bewaren: async ({ request, locals, params }) => {
		const form = await readForm(request, Bewaren);
		if (!form.ok) return fail(400, { welk: form.values['ouder'] || 'nieuw', ...form });
		const { ouder, ...gegeven } = form.value;
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			saveOuder(tx, { leerlingId: params.leerling, ouderId: ouder || null }, gegeven)
		);
		if (!outcome.ok)
			return fail(409, { welk: ouder || 'nieuw', ...refusedForm(form.values, outcome.message) });
		return { welk: outcome.value.id, klaar: true };
	},
	koppelen: async ({ request, locals, params }) => {
		const form = await readForm(request, Koppelen);
		if (!form.ok) return fail(400, { welk: 'koppelen', ...form });
		const { ouder, relatie, gezag } = form.value;
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			linkOuder(tx, { leerlingId: params.leerling, ouderId: ouder, relatie, gezag: gezag === 'ja' })
		);
		if (!outcome.ok) return fail(409, { welk: 'koppelen', ...refusedForm(form.values, outcome.message) });
		return { welk: 'koppelen', klaar: true };
	},
	weghalen: async ({ request, locals, params }) => {
		const form = await readForm(request, v.object({ ouder: id }));
		if (!form.ok) return fail(400, { welk: 'weghalen', ...form });
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			unlinkOuder(tx, { leerlingId: params.leerling, ouderId: form.value.ouder })
		);
		if (!outcome.ok) return fail(409, { welk: 'weghalen', ...refusedForm({}, outcome.message) });
		return { welk: 'weghalen', klaar: true };
	}
};
