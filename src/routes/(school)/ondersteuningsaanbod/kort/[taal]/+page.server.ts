import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { oneOf, optionalText, readForm, refusedForm } from '#core/form.ts';
import { delen, type Taal } from '#domain/aanbod/kort/kort.ts';
import { delenOf } from '#domain/aanbod/kort/korteVersie.ts';
import { readKorteversies } from '#domain/aanbod/kort/readKort.ts';
import { recordControle, storeDeel } from '#domain/aanbod/kort/storeKort.ts';
import { nl } from '#domain/aanbod/kort/nl.ts';
import { talen } from '#domain/aanbod/kort/talen.ts';
import { writeDeel } from '#domain/aanbod/kort/tekst.ts';
import { magAanbodSchrijven } from '#domain/aanbod/setStap.ts';
import { formatDatum } from '#law/datum.ts';
import { readJaar } from '../../lees.ts';
import type { Actions, PageServerLoad } from './$types';

const taalOf = (code: string): Taal => {
	const taal = talen.find((een) => een.code === code);
	if (!taal) error(404, 'In deze taal is er geen korte versie.');
	return taal;
};

export const load: PageServerLoad = async ({ locals, url, params }) => {
	const user = locals.user!;
	const taal = taalOf(params.taal);
	const jaar = readJaar(url, user);
	return app().database.inSession(user, 'read only', async (tx) => {
		const { feiten, nederlands, talen: alle } = await readKorteversies(tx, jaar.schooljaar, user.vandaag);
		const { vertaling, stand } = alle.find((een) => een.taal.code === taal.code)!;
		const [links, rechts] = [delenOf(nl, feiten, nederlands), delenOf(taal, feiten, vertaling.teksten)];
		return {
			...jaar,
			magSchrijven: magAanbodSchrijven(user.rollen),
			taal: { code: taal.code, naam: taal.naam, nederlands: taal.nederlands, richting: taal.richting },
			titel: taal.titel(feiten),
			delen: delen.map((deel, at) => ({
				deel,
				nederlands: links[at]!,
				tekst: rechts[at]!,
				getypt: writeDeel(rechts[at]!),
				eigen: deel in vertaling.teksten
			})),
			stand,
			door: vertaling.gecontroleerdDoor,
			op: vertaling.gecontroleerdOp ? formatDatum(vertaling.gecontroleerdOp) : '',
			wijzig: url.searchParams.get('wijzig'),
			bewaard: url.searchParams.get('bewaard')
		};
	});
};

const Deeltekst = v.object({
	deel: oneOf(delen, 'Dit deel bestaat niet.'),
	tekst: optionalText(3000),
	was: optionalText(6000)
});
const Controle = v.object({ door: optionalText(120) });

export const actions: Actions = {
	tekst: async ({ locals, url, params, request }) => {
		const user = locals.user!;
		const taal = taalOf(params.taal);
		const { schooljaar } = readJaar(url, user);
		const form = await readForm(request, Deeltekst);
		if (!form.ok) return fail(400, form);
		const { deel, tekst: getypt, was } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			storeDeel(tx, user, schooljaar, taal, { deel, getypt, was })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/ondersteuningsaanbod/kort/${taal.code}?jaar=${schooljaar}&bewaard=tekst#${deel}`);
	},
	controle: async ({ locals, url, params, request }) => {
		const user = locals.user!;
		const taal = taalOf(params.taal);
		const { schooljaar } = readJaar(url, user);
		const form = await readForm(request, Controle);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			recordControle(tx, user, schooljaar, taal, form.value.door)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/ondersteuningsaanbod/kort/${taal.code}?jaar=${schooljaar}&bewaard=controle`);
	}
};
