import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, text } from '#core/form.ts';
import { requestHerstel } from '#domain/toegang/requestHerstel.ts';
import type { Actions, PageServerLoad } from './$types';

const Verzoek = v.object({ naam: text('Vul uw e-mailadres of gebruikersnaam in.', 200) });

export const load: PageServerLoad = () => ({ mail: app().settings.mail !== undefined });

export const actions: Actions = {
	/** Whatever is asked, the answer is the same: whether an account exists is nobody's business. */
	default: async ({ request, getClientAddress }) => {
		const form = await readForm(request, Verzoek);
		if (!form.ok) return fail(400, form);
		const { database, settings } = app();
		if (settings.mail) await requestHerstel(database, { naam: form.value.naam, adres: getClientAddress() });
		return { gevraagd: true };
	}
};
