import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { changePassword } from '#core/session.ts';
import type { Actions, PageServerLoad } from './$types';

const Wachtwoord = v.object({
	huidig: text('Vul uw huidige wachtwoord in.', 500),
	nieuw: v.pipe(
		v.string('Kies een nieuw wachtwoord.'),
		v.minLength(12, 'Kies een wachtwoord van minstens 12 tekens; een zinnetje onthoudt goed.'),
		v.maxLength(500, 'Kies een korter wachtwoord.')
	)
});

export const load: PageServerLoad = ({ locals }) => ({ start: locals.user!.startwachtwoord === true });

export const actions: Actions = {
	default: async ({ request, locals, cookies }) => {
		const form = await readForm(request, Wachtwoord);
		// What was typed is never sent back: a password does not belong in a page.
		if (!form.ok) return fail(400, { values: {}, errors: form.errors });
		const outcome = await changePassword(app().database, locals.user!, {
			...form.value,
			token: cookies.get('sessie') ?? ''
		});
		return outcome.ok ? { gelukt: true } : fail(409, refusedForm({}, outcome.message));
	}
};
