import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { optionalText, readForm, refusedForm, text } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { recordInzage } from '#core/inzage.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { domeinen, type Domein } from '#domain/ondersteuningsvraag/ondersteuningsvraag.ts';
import { openOndersteuningsvraag } from '#domain/ondersteuningsvraag/openOndersteuningsvraag.ts';
import { proposeVraag } from '#domain/ondersteuningsvraag/proposeVraag.ts';
import { listOndersteuningsvragen, readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { listSignalen } from '#domain/signaal/listSignalen.ts';
import { vakken } from '#domain/toets/toets.ts';
import { formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const leerling = isId(params.leerling)
			? await readLeerling(tx, params.leerling, user.vandaag)
			: undefined;
		const grond = leerling && (await readToegang(tx, leerling.id, 2));
		if (!leerling || !grond) return undefined;
		return {
			leerling,
			grond,
			signalen: await listSignalen(tx, user.vandaag, { leerlingId: leerling.id }),
			vragen: await listOndersteuningsvragen(tx, { leerlingId: leerling.id, alleenOpen: true })
		};
	});
	if (!found) error(404, 'Dit kind staat niet op deze school, of u mag er geen vraag over openen.');
	const { leerling, signalen } = found;
	await recordInzage(database, user, [
		{ leerlingId: leerling.id, laag: 2, onderdeel: 'nieuwe ondersteuningsvraag', grond: found.grond }
	]);
	const asked = new Set(url.searchParams.getAll('signaal'));
	const chosen = signalen.filter(({ id, sleutel }) => asked.has(id) || asked.has(sleutel));
	const roepnaam = leerling.roepnaam ?? leerling.naam;
	return {
		leerling: { id: leerling.id, naam: leerling.naam, roepnaam },
		groep: leerling.groepId ? { id: leerling.groepId, naam: leerling.groepNaam ?? '' } : null,
		voorstel: proposeVraag(roepnaam, chosen),
		gekozen: chosen.map(({ sleutel }) => sleutel),
		signalen: signalen
			.filter(
				(signaal) => chosen.includes(signaal) || ['open', 'terzijde'].includes(signaal.toestand.toestand)
			)
			.map(({ sleutel, gezien, sinds }) => ({ sleutel, gezien, sinds: formatDatum(sinds) })),
		vragen: found.vragen.map(({ id, vraag }) => ({ id, vraag })),
		vakken: Object.entries(vakken).map(([value, label]) => ({ value, label })),
		domeinen: Object.entries(domeinen).map(([value, label]) => ({ value, label }))
	};
};

const Nieuw = v.object({
	vraag: text('Schrijf de vraag op zoals u haar aan een collega zou stellen.', 400),
	watHelpt: optionalText(1000),
	vak: optionalText(60),
	domein: v.picklist(Object.keys(domeinen) as Domein[], 'Kies waar de vraag vooral over gaat.'),
	richting: v.picklist(['zorg', 'kracht'], 'Kies of het om zorg of om uitdaging gaat.'),
	signaal: v.optional(v.array(v.string()), [])
});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const user = locals.user!;
		// The form reader keeps single fields; the ticks are kept apart, so that a refusal loses none of them.
		const gekozen = (await request.formData()).getAll('signaal[]').map(String);
		const form = await readForm(request, Nieuw);
		if (!form.ok) return fail(400, { ...form, gekozen });
		const { signaal, ...vraag } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			openOndersteuningsvraag(tx, { ...vraag, leerlingId: params.leerling, signalen: signaal })
		);
		if (!outcome.ok) return fail(409, { ...refusedForm(form.values, outcome.message), gekozen });
		redirect(303, `/vragen/${outcome.value.id}`);
	}
};
