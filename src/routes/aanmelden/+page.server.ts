import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { backPath } from '#core/backPath.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { continueAanmelding, type Bewijs } from '#domain/aanmelding/continueAanmelding.ts';
import { readExterneReden } from '#domain/aanmelding/externeWeigering.ts';
import { beginPoging, passPoging } from '#domain/aanmelding/guardPoging.ts';
import { sleutelplaats } from '#domain/aanmelding/sleutelplaats.ts';
import { parseSleutelantwoord } from '#domain/aanmelding/verifyProef.ts';
import { verifyToegangssleutel } from '#domain/aanmelding/verifyToegangssleutel.ts';
import { verifyWachtwoord } from '#domain/aanmelding/verifyWachtwoord.ts';
import type { Account } from '#core/session.ts';
import { countSchools, listDemorollen, readDemogebruiker } from '#domain/toegang/read.ts';
import { admit } from './admit.ts';
import type { Actions, PageServerLoad } from './$types';

const Aanmelding = v.object({
	gebruikersnaam: text('Vul uw gebruikersnaam in.', 200),
	wachtwoord: text('Vul uw wachtwoord in.', 500)
});

/** Who shows most of a role in the demo: the teacher whose review is today. */
const demogezichten = ['joost'];

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.user) redirect(303, backPath(url.searchParams.get('terug')));
	const { database, settings } = app();
	if ((await countSchools(database)) === 0) redirect(303, '/eerste-keer');
	return {
		demo: await listDemorollen(database, demogezichten),
		terug: backPath(url.searchParams.get('terug')),
		afgemeld: url.searchParams.has('afgemeld'),
		gekozen: url.searchParams.has('gekozen'),
		verlopen: url.searchParams.has('verlopen'),
		aanbieders: settings.aanbieders.map(({ sleutel, naam }) => ({ sleutel, naam })),
		extern: readExterneReden(url.searchParams.get('extern'))
	};
};

/** Continues with a proven account, and goes where that leads. */
async function proceed(
	{ cookies, url, request }: RequestEvent,
	account: Account,
	bewijs: Omit<Bewijs, 'apparaat'>,
	values: Record<string, string> = {}
) {
	const { database, settings } = app();
	const apparaat = request.headers.get('user-agent') ?? '';
	const outcome = await continueAanmelding(database, account, { ...bewijs, apparaat }, settings.vandaag);
	if (!outcome.ok) return fail(403, refusedForm(values, outcome.message));
	redirect(303, await admit(cookies, outcome.value, backPath(url.searchParams.get('terug'))));
}

export const actions: Actions = {
	wachtwoord: async (event) => {
		const form = await readForm(event.request, Aanmelding);
		if (!form.ok) return fail(400, { ...form, values: { ...form.values, wachtwoord: '' } });
		const adres = event.getClientAddress();
		const outcome = await verifyWachtwoord(app().database, { ...form.value, adres });
		const values = { gebruikersnaam: form.value.gebruikersnaam };
		if (!outcome.ok) return fail(403, refusedForm(values, outcome.message));
		return proceed(event, outcome.value, { wijze: 'wachtwoord', factoren: 1 }, values);
	},
	/** A passkey says itself whose it is, and asked for finger, face or code: two steps in one. */
	sleutel: async (event) => {
		const { database, settings } = app();
		const posted = (await event.request.formData()).get('bewijs-waarde');
		const antwoord = parseSleutelantwoord<AuthenticationResponseJSON>(String(posted ?? ''));
		const poging = await beginPoging(database, null, event.getClientAddress());
		if (!poging.ok) return fail(403, refusedForm({}, poging.message));
		const outcome =
			antwoord && (await verifyToegangssleutel(database, sleutelplaats(settings, event.url), antwoord));
		if (!outcome?.ok)
			return fail(403, refusedForm({}, outcome?.message ?? 'Er kwam geen antwoord van uw toegangssleutel.'));
		await passPoging(database, poging.value);
		return proceed(event, outcome.value, { wijze: 'toegangssleutel', factoren: 2 });
	},
	/** One click per role, in a demo only: the query finds no account of a real school. */
	demo: async (event) => {
		const gebruikersnaam = String((await event.request.formData()).get('gebruikersnaam') ?? '');
		const account = await readDemogebruiker(app().database, gebruikersnaam);
		if (!account) return fail(403, refusedForm({}, 'Dit account hoort niet bij de demo.'));
		return proceed(event, account, { wijze: 'demo', factoren: 1 });
	}
};
