import { error, fail } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import type { Outcome } from '#core/outcome.ts';
import { mayImport } from '#domain/organisatie/importEdexml.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { arrangeInvaller, Inval, type Geregeld } from '#domain/toegang/arrangeInvaller.ts';
import { mayGrant } from '#domain/toegang/createGebruiker.ts';
import { listMedewerkerregels } from '#domain/toegang/readMedewerkers.ts';
import { mayBeheerDienst } from '#domain/toegang/setDienst.ts';
import { compareDays, formatDatum, formatPeriode } from '#law/datum.ts';
import { requireRecent } from '../../../requireRecent.ts';
import type { Actions, PageServerLoad } from './$types';

const geenInvallers = 'Alleen de directie en de administratie regelen invallers.';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	return app().database.inSession(user, 'read only', async (tx) => {
		if (!((await mayImport(tx)) && (await mayBeheerDienst(tx)))) error(403, geenInvallers);
		const medewerkers = await listMedewerkerregels(tx, user.vandaag);
		return {
			vandaag: user.vandaag.toString(),
			magUitnodigen: await mayGrant(tx),
			mail: app().settings.mail !== undefined,
			medewerkers: medewerkers.map(({ id, naam, inDienstTot }) => ({
				value: id,
				label:
					inDienstTot && compareDays(inDienstTot, user.vandaag) < 0
						? `${naam} (was hier tot en met ${formatDatum(inDienstTot)})`
						: naam
			})),
			groepen: (await listGroepen(tx, user.vandaag)).map(({ id, naam }) => ({ value: id, label: naam }))
		};
	});
};

class Undo extends Error {}

export const actions: Actions = {
	default: async (event) => {
		requireRecent(event);
		const { request, locals, url } = event;
		const user = locals.user!;
		const { database, settings } = app();
		const form = await readForm(request, Inval);
		if (!form.ok) return fail(400, form);
		let outcome: Outcome<Geregeld> | undefined;
		try {
			await database.inSession(user, 'read write', async (tx) => {
				outcome = await arrangeInvaller(tx, user, form.value, settings.mail ? 'mail' : 'hand');
				// All of it or nothing: a colleague without the group would be half a substitute.
				if (!outcome.ok) throw new Undo();
			});
		} catch (error) {
			if (!(error instanceof Undo)) throw error;
		}
		if (!outcome?.ok) return fail(409, refusedForm(form.values, outcome?.message ?? geenInvallers));
		const { medewerkerId, uitnodiging } = outcome.value;
		return {
			geregeld: {
				medewerkerId,
				periode: formatPeriode(form.value.van, form.value.tot),
				gemaild: uitnodiging?.weg === 'mail' ? uitnodiging.emailadres : null,
				link:
					uitnodiging?.weg === 'hand'
						? {
								href: (settings.adres ?? url.origin) + uitnodiging.pad,
								gebruikersnaam: uitnodiging.gebruikersnaam
							}
						: null
			}
		};
	}
};
