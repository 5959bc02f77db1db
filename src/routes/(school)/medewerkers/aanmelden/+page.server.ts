import { error, fail } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import {
	Aanmeldregelform,
	listAanmeldregels,
	listVertrouwdeAanbieders,
	readAanmeldregel,
	saveAanmeldregel
} from '#domain/aanmelding/aanmeldregel.ts';
import { listZonderTweedeStap } from '#domain/aanmelding/resetTweedeStap.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { mayGrant } from '#domain/toegang/createGebruiker.ts';
import { longMoment } from '#ui/date.ts';
import { requireRecent } from '../../../requireRecent.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { database, settings } = app();
	const naamVan = (sleutel: string) =>
		settings.aanbieders.find((aanbieder) => aanbieder.sleutel === sleutel)?.naam ?? sleutel;
	return database.inSession(locals.user!, 'read only', async (tx) => {
		if (!(await mayGrant(tx))) error(403, 'Deze bladzijde is voor de directie en de beheerder.');
		return {
			regel: await readAanmeldregel(tx),
			aanbieders: settings.aanbieders.map(({ sleutel, naam }) => ({ value: sleutel, label: naam })),
			vertrouwd: await listVertrouwdeAanbieders(tx),
			zonder: (await listZonderTweedeStap(tx)).map((wie) => ({ id: wie.id, naam: volledigeNaam(wie) })),
			versies: (await listAanmeldregels(tx)).map(({ op, ...versie }) => ({
				...{ respijtdagen: versie.respijtdagen, stilMinuten: versie.stilMinuten },
				...{ uiterlijkUren: versie.uiterlijkUren, door: versie.door, reden: versie.reden },
				vertrouwd: versie.vertrouwd.map(naamVan),
				op: longMoment(op)
			}))
		};
	});
};

export const actions: Actions = {
	default: async (event) => {
		requireRecent(event);
		const form = await readForm(event.request, Aanmeldregelform);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(event.locals.user!, 'read write', (tx) =>
			saveAanmeldregel(tx, form.value)
		);
		return outcome.ok ? { opgeslagen: true } : fail(403, refusedForm(form.values, outcome.message));
	}
};
