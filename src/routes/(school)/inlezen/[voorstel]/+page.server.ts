import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { geenToegang, mayImport } from '#domain/organisatie/importEdexml.ts';
import type { Keuzes } from '#domain/organisatie/inleesplan.ts';
import { grootVanaf, isDood, stopInleestaak } from '#domain/organisatie/inleestaak.ts';
import { readVoorstel } from '#domain/organisatie/readImport.ts';
import { removeVoorstel } from '#domain/organisatie/storeVoorstel.ts';
import { soorten } from '../soorten.ts';
import { requireRecent } from '../../../requireRecent.ts';
import { startBekijken, startInlezen } from './taak.ts';
import type { Actions, PageServerLoad } from './$types';

const weg = 'Dit voorstel bestaat niet meer. Kies het bestand opnieuw bij Inlezen.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const voorstel = await database.inSession(user, 'read only', async (tx) => {
		if (!(await mayImport(tx))) error(403, geenToegang);
		const kop = await readVoorstel(tx, params.voorstel, false);
		return kop && kop.omvang <= grootVanaf && !kop.taak ? readVoorstel(tx, params.voorstel) : kop;
	});
	const soort = voorstel && soorten[voorstel.soort];
	if (!voorstel || !soort) error(404, weg);
	const kop = { titel: soort.titel, bestandsnaam: voorstel.bestandsnaam, omvang: voorstel.omvang };
	const { taak } = voorstel;
	if (taak?.importId) redirect(303, `/inlezen/gedaan/${taak.importId}`);
	if (taak && taak.stand === 'bezig' && !isDood(taak, Date.now()))
		return {
			...kop,
			bezig: { fase: taak.fase, gedaan: taak.gedaan },
			mislukt: null,
			voorbeeld: null,
			gezien: '',
			groot: true
		};
	if (taak?.stand === 'klaar' && taak.voorbeeld)
		return {
			...kop,
			bezig: null,
			mislukt: null,
			voorbeeld: taak.voorbeeld,
			gezien: taak.gezien ?? '',
			groot: true
		};
	if (taak) {
		const zin =
			taak.zin ?? 'Het inlezen is tussendoor afgebroken. Er is niets ingelezen. Probeer het nog eens.';
		return {
			...kop,
			bezig: null,
			mislukt: { zin, meldingen: taak.meldingen ?? [] },
			voorbeeld: null,
			gezien: '',
			groot: true
		};
	}
	if (voorstel.omvang > grootVanaf)
		return { ...kop, bezig: null, mislukt: null, voorbeeld: null, gezien: '', groot: true };

	const gelezen = await soort.read(voorstel.inhoud, voorstel.bestandsnaam);
	if (!gelezen.ok) error(409, gelezen.meldingen[0]?.tekst ?? weg);
	const outcome = await database.inSession(user, 'read only', (tx) =>
		soort.preview(tx, user, gelezen.bestand, gelezen.meldingen)
	);
	if (!outcome.ok)
		return {
			...kop,
			bezig: null,
			mislukt: { zin: outcome.message, meldingen: [] },
			voorbeeld: null,
			gezien: '',
			groot: false
		};
	return { ...kop, bezig: null, mislukt: null, ...outcome.value, groot: false };
};

/** The answers on the questions of the page; each field is `antwoord:` and the id of its question. */
const answersIn = (data: FormData): Keuzes =>
	Object.fromEntries(
		[...data].flatMap(([name, value]) =>
			name.startsWith('antwoord:') && typeof value === 'string' && value ? [[name.slice(9), value]] : []
		)
	);

export const actions: Actions = {
	/** Reads and compares a large file in the background. */
	bekijken: async ({ locals, params }) => {
		const user = locals.user!;
		await startBekijken(app().database, user, params.voorstel);
		redirect(303, `/inlezen/${params.voorstel}`);
	},
	inlezen: async (event) => {
		const { request, locals, params } = event;
		const user = locals.user!;
		const { database } = app();
		const voorstel = await database.inSession(user, 'read only', (tx) => readVoorstel(tx, params.voorstel));
		const soort = voorstel && soorten[voorstel.soort];
		// A list of roles decides who sees which child, as giving them one by one does.
		if (voorstel?.soort === 'medewerkers') requireRecent(event);
		const data = await request.formData();
		const keuzes = answersIn(data);
		const gezien = String(data.get('gezien') ?? '');
		if (!voorstel || !soort || voorstel.omvang === 0) error(404, weg);
		if (voorstel.omvang > grootVanaf) {
			await startInlezen(database, user, voorstel.id, keuzes, gezien);
			redirect(303, `/inlezen/${voorstel.id}`);
		}
		const gelezen = await soort.read(voorstel.inhoud, voorstel.bestandsnaam);
		if (!gelezen.ok) return fail(409, { keuzes, refused: gelezen.meldingen[0]?.tekst ?? weg });
		const outcome = await database.inSession(user, 'read write', async (tx) => {
			const { bestand, meldingen } = gelezen;
			const { inhoud, bestandsnaam } = voorstel;
			const stored = await soort.store(tx, user, {
				bestand,
				meldingen,
				inhoud,
				bestandsnaam,
				keuzes,
				gezien
			});
			if (stored.ok) await removeVoorstel(tx, voorstel.id);
			return stored;
		});
		if (!outcome.ok) return fail(409, { keuzes, refused: outcome.message });
		redirect(303, `/inlezen/gedaan/${outcome.value.importId}`);
	},
	stoppen: async ({ locals, params }) => {
		await app().database.inSession(locals.user!, 'read write', (tx) => stopInleestaak(tx, params.voorstel));
		redirect(303, `/inlezen/${params.voorstel}`);
	},
	weggooien: async ({ locals, params }) => {
		await app().database.inSession(locals.user!, 'read write', (tx) => removeVoorstel(tx, params.voorstel));
		redirect(303, '/inlezen');
	}
};
