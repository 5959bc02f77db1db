import type { RequestEvent } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { sleutelplaats } from '#domain/aanmelding/sleutelplaats.ts';
import type { Proef, Proefplaats } from '#domain/aanmelding/verifyProef.ts';

const soorten: readonly Proef['soort'][] = ['wachtwoord', 'codeapp', 'herstelcode', 'toegangssleutel'];

/** Reads what somebody offers as proof from a posted form, and where it is looked at; no proof when nothing was filled in. */
export async function readProef(
	event: RequestEvent
): Promise<{ hier: Proefplaats; proef: Proef | undefined; data: FormData }> {
	const { database, settings, seal } = app();
	const data = await event.request.formData();
	const soort = soorten.find((one) => one === data.get('bewijs-soort'));
	const waarde = String(data.get('bewijs-waarde') ?? '').trim();
	return {
		hier: { database, seal, plaats: sleutelplaats(settings, event.url), adres: event.getClientAddress() },
		proef: soort && waarde ? { soort, waarde } : undefined,
		data
	};
}
