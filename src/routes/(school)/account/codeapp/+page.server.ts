import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import type { User } from '#core/database.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { codeappAdres, inGroepen } from '#domain/aanmelding/codeapp.ts';
import { readCodeapp, readGebruikersnaam } from '#domain/aanmelding/readAccount.ts';
import { openVoorstel, proposeCodeapp, registerCodeapp } from '#domain/aanmelding/registerCodeapp.ts';
import { removeCodeapp } from '#domain/aanmelding/removeTweedeStap.ts';
import { longMoment } from '#ui/date.ts';
import { requireRecent } from '../../../requireRecent.ts';
import { strengthen } from '../strengthen.ts';
import { drawVierkant } from './vierkant.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the page shows of a secret that is not proven yet. */
async function show(user: User, geheim: string, voorstel: string) {
	const gebruikersnaam = await app().database.inSession(user, 'read only', (tx) =>
		readGebruikersnaam(tx, user)
	);
	const adres = codeappAdres(geheim, { school: user.schoolNaam, gebruikersnaam });
	return { voorstel, adres, geheim: inGroepen(geheim), vierkant: drawVierkant(adres) };
}

export const load: PageServerLoad = async (event) => {
	const user = event.locals.user!;
	const { database, seal } = app();
	const codeapp = await database.inSession(user, 'read only', (tx) => readCodeapp(tx, user));
	const { geheim, voorstel } = proposeCodeapp(seal, user);
	return {
		naam: user.naam,
		sinds: codeapp ? longMoment(codeapp.gemaaktOp) : null,
		gebruikt: codeapp?.gebruiktOp ? longMoment(codeapp.gebruiktOp) : null,
		nieuw: codeapp ? null : await show(user, geheim, voorstel)
	};
};

const Instelling = v.object({ voorstel: v.string(), code: text('Vul de code uit de app in.', 12) });

export const actions: Actions = {
	instellen: async (event) => {
		requireRecent(event);
		const { database, seal } = app();
		const user = event.locals.user!;
		const form = await readForm(event.request, Instelling);
		const voorstel = form.ok ? form.value.voorstel : (form.values['voorstel'] ?? '');
		const geheim = openVoorstel(seal, user, voorstel);
		// The same square again: it may be in the app already.
		const again = geheim ? await show(user, geheim, voorstel) : null;
		if (!form.ok) return fail(400, { again, values: {}, errors: form.errors });
		const outcome = await database.inSession(user, 'read write', (tx) =>
			registerCodeapp(tx, seal, user, form.value)
		);
		if (!outcome.ok) return fail(409, { again, ...refusedForm({}, outcome.message) });
		return { ingesteld: true, codes: await strengthen(event) };
	},
	weg: async (event) => {
		requireRecent(event);
		const user = event.locals.user!;
		const outcome = await app().database.inSession(user, 'read write', (tx) => removeCodeapp(tx, user));
		return outcome.ok ? { weg: true } : fail(409, { again: null, ...refusedForm({}, outcome.message) });
	}
};
