import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm, text } from '#core/form.ts';
import { describeApparaat } from '#domain/aanmelding/describeApparaat.ts';
import { listToegangssleutels } from '#domain/aanmelding/readAccount.ts';
import { registerToegangssleutel } from '#domain/aanmelding/registerToegangssleutel.ts';
import { removeToegangssleutel } from '#domain/aanmelding/removeTweedeStap.ts';
import { renameToegangssleutel } from '#domain/aanmelding/renameToegangssleutel.ts';
import { sleutelplaats } from '#domain/aanmelding/sleutelplaats.ts';
import { parseSleutelantwoord } from '#domain/aanmelding/verifyProef.ts';
import { longMoment } from '#ui/date.ts';
import { requireRecent } from '../../../requireRecent.ts';
import { strengthen } from '../strengthen.ts';
import type { Actions, PageServerLoad } from './$types';

const naam = text('Geef de sleutel een naam.', 60);

export const load: PageServerLoad = async (event) => {
	const user = event.locals.user!;
	// A device signs only once, so the proof comes before the form here, not after.
	if (event.request.method === 'GET') requireRecent(event);
	const sleutels = await app().database.inSession(user, 'read only', (tx) => listToegangssleutels(tx, user));
	return {
		naam: user.naam,
		voorstel: describeApparaat(event.request.headers.get('user-agent')),
		sleutels: sleutels.map((sleutel) => ({
			...{ id: sleutel.id, naam: sleutel.naam },
			gemaakt: longMoment(sleutel.gemaaktOp),
			gebruikt: sleutel.gebruiktOp && longMoment(sleutel.gebruiktOp)
		}))
	};
};

export const actions: Actions = {
	maak: async (event) => {
		requireRecent(event);
		const { database, settings } = app();
		const posted = await event.request.formData();
		const given = v.safeParse(naam, posted.get('naam'));
		const antwoord = parseSleutelantwoord<RegistrationResponseJSON>(
			String(posted.get('bewijs-waarde') ?? '')
		);
		if (!given.success)
			return fail(400, { values: {}, errors: { naam: 'Geef de sleutel een naam van hooguit 60 tekens.' } });
		const values = { naam: given.output };
		if (!antwoord) return fail(400, refusedForm(values, 'Er kwam geen antwoord van uw apparaat.'));
		const outcome = await registerToegangssleutel(
			database,
			event.locals.user!,
			sleutelplaats(settings, event.url),
			{ naam: given.output, antwoord }
		);
		if (!outcome.ok) return fail(409, refusedForm(values, outcome.message));
		return { gemaakt: given.output, codes: await strengthen(event) };
	},
	hernoem: async ({ request, locals }) => {
		const form = await readForm(request, v.object({ sleutel: id, naam }));
		if (!form.ok) return fail(400, { welke: form.values['sleutel'], ...form });
		const user = locals.user!;
		await app().database.inSession(user, 'read write', (tx) =>
			renameToegangssleutel(tx, user, { id: form.value.sleutel, naam: form.value.naam })
		);
		return { hernoemd: true };
	},
	weg: async (event) => {
		requireRecent(event);
		const form = await readForm(event.request, v.object({ sleutel: id }));
		if (!form.ok) return fail(400, form);
		const user = event.locals.user!;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			removeToegangssleutel(tx, user, form.value.sleutel)
		);
		return outcome.ok ? { weg: true } : fail(409, refusedForm({}, outcome.message));
	}
};
