import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { drawnHere } from '#core/drawnHere.ts';
import { optionalText, readForm } from '#core/form.ts';
import { mayImport } from '#domain/organisatie/importEdexml.ts';
import { jaargroepNaam } from '#domain/organisatie/jaargroep.ts';
import { lijstnaam } from '#domain/organisatie/naam.ts';
import { listLeerlingen } from '#domain/organisatie/read.ts';
import { listMijnStukken } from '#domain/toegang/readGeslotenStukken.ts';
import { fits } from './zoek.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const { leerlingen, magToevoegen, stukken } = await app().database.inSession(
		user,
		'read only',
		async (tx) => ({
			leerlingen: await listLeerlingen(tx, user.vandaag),
			magToevoegen: await mayImport(tx),
			stukken: (await listMijnStukken(tx)).length
		})
	);
	const groepen = [
		...new Map(
			leerlingen.flatMap(({ groepId, groepNaam }) =>
				groepId && groepNaam ? [[groepId, groepNaam] as const] : []
			)
		)
	]
		.map(([value, label]) => ({ value, label }))
		.sort((a, b) => a.label.localeCompare(b.label, 'nl', { numeric: true }));
	const groep = groepen.find(({ value }) => value === url.searchParams.get('groep'))?.value ?? '';
	return drawnHere({
		groep,
		groepen,
		magToevoegen,
		stukken,
		aantal: leerlingen.length,
		leerlingen: leerlingen.map((leerling) => ({
			id: leerling.id,
			naam: lijstnaam(leerling),
			groep: leerling.groepNaam,
			groepId: leerling.groepId,
			jaargroep: jaargroepNaam(leerling.jaargroep)
		}))
	});
};

const Zoekform = v.object({ zoek: optionalText(80), groep: optionalText(40) });

export const actions: Actions = {
	// Searching is a post: what is typed is a name, and an address is kept by browsers and proxies.
	default: async ({ request, locals }) => {
		const form = await readForm(request, Zoekform);
		if (!form.ok) return fail(400, { ...form, gevonden: undefined });
		const { zoek, groep } = form.value;
		const { vandaag } = locals.user!;
		const leerlingen = await app().database.inSession(locals.user!, 'read only', (tx) =>
			listLeerlingen(tx, vandaag)
		);
		return {
			values: { zoek, groep },
			gevonden: leerlingen
				.filter((leerling) => !groep || leerling.groepId === groep)
				.filter((leerling) => !zoek || fits(leerling, zoek))
				.map(({ id }) => id)
		};
	}
};
