import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { Emailadres, inviteMedewerker } from '#domain/toegang/inviteMedewerker.ts';
import type { Uitnodigingstand } from '#domain/toegang/readUitnodiging.ts';
import { dayOf, formatDatum } from '#law/datum.ts';
import { requireRecent } from '../../../requireRecent.ts';
import type { RequestEvent } from './$types';

const Uitnodiging = v.variant('weg', [
	v.object({ weg: v.literal('mail'), emailadres: Emailadres }),
	v.object({ weg: v.literal('hand') })
]);

/** Invites by mail, or shows once the link that somebody hands over. */
export async function invite(event: RequestEvent) {
	requireRecent(event);
	const user = event.locals.user!;
	const { database, settings } = app();
	const form = await readForm(event.request, Uitnodiging);
	if (!form.ok) return fail(400, { welk: 'uitnodiging', ...form });
	const { medewerker: medewerkerId } = event.params;
	const refuse = (message: string) =>
		fail(409, { welk: 'uitnodiging', ...refusedForm(form.values, message) });
	if (form.value.weg === 'mail' && !settings.mail)
		return refuse('Er is geen mailserver ingesteld. Maak een link die u zelf overhandigt.');
	const outcome = await database.inSession(user, 'read write', (tx) =>
		inviteMedewerker(tx, user, { medewerkerId, ...form.value })
	);
	if (!outcome.ok) return refuse(outcome.message);
	const { value } = outcome;
	const link =
		value.weg === 'hand'
			? {
					href: (settings.adres ?? event.url.origin) + value.pad,
					tot: formatDatum(Temporal.PlainDate.from(value.verlooptOp))
				}
			: null;
	return {
		welk: 'uitnodiging',
		uitgenodigd: {
			gebruikersnaam: value.gebruikersnaam,
			emailadres: value.weg === 'mail' ? value.emailadres : null,
			link
		}
	};
}

const standen: Record<Uitnodigingstand['stand'], string> = {
	onderweg: 'gaat zo de deur uit',
	open: 'is nog niet gebruikt',
	verlopen: 'is verlopen',
	niet_verzonden: 'kwam niet aan: de mailserver nam haar niet aan'
};

/** How an open invitation stands, in a sentence. */
export function describeUitnodiging(stand: Uitnodigingstand | undefined): string | null {
	if (!stand) return null;
	const dag = formatDatum(dayOf(stand.op));
	const aan = stand.emailadres ? ` aan ${stand.emailadres}` : ' om te overhandigen';
	return `De uitnodiging${aan} van ${dag} ${standen[stand.stand]}.`;
}
