import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { closeOndersteuningsvraag } from '#domain/ondersteuningsvraag/closeOndersteuningsvraag.ts';
import { uitkomsten, type Uitkomst } from '#domain/ondersteuningsvraag/ondersteuningsvraag.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { readDraad } from '#domain/ondersteuningsvraag/readDraad.ts';
import { readEffect } from '#domain/ondersteuningsvraag/readEffect.ts';
import { toetsnaam } from '#domain/signaal/verwoording.ts';
import { formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const draad = await readDraad(tx, params.vraag);
		return (
			draad && {
				draad,
				effect: await readEffect(tx, draad.kop),
				grond: await readToegang(tx, draad.leerlingId, 2)
			}
		);
	});
	if (!found) error(404, 'Deze vraag bestaat niet, of u mag haar niet zien.');
	const { draad } = found;
	await recordInzage(database, user, [
		{
			leerlingId: draad.leerlingId,
			laag: 2,
			onderdeel: 'sluiting van een vraag',
			grond: found.grond ?? undefined
		}
	]);
	if (draad.toestand === 'gesloten') redirect(303, `/vragen/${draad.id}`);
	const evaluaties = draad.bladzijden.filter((bladzijde) => bladzijde.soort === 'evaluatie');
	const gesloten = new Set(evaluaties.map(({ planId }) => planId));
	return {
		id: draad.id,
		vraag: draad.vraag,
		leerling: { id: draad.leerlingId, naam: draad.kop.naam, roepnaam: draad.roepnaam },
		niveau: draad.niveau.niveau,
		lopend: draad.bladzijden
			.filter((bladzijde) => bladzijde.soort === 'plan')
			.filter(({ planId, begonnenOp }) => begonnenOp !== null && !gesloten.has(planId))
			.map(({ planId, doel }) => ({ planId, doel })),
		evaluaties: evaluaties.map(({ id, uitkomst, startwaarde, eindwaarde, toelichting, op }) => ({
			id,
			uitkomst,
			startwaarde,
			eindwaarde,
			toelichting,
			op: formatDatum(op)
		})),
		openAfspraken: draad.bladzijden
			.filter((bladzijde) => bladzijde.soort === 'afspraak')
			.filter(({ afronding }) => afronding === null)
			.map(({ id, wat, wie }) => ({ id, wat, wie })),
		effect: found.effect.map(({ toets, voor, na }) => ({
			toets: toetsnaam(toets),
			voor: `${voor.waarde} (${formatDatum(voor.op)})`,
			na: `${na.waarde} (${formatDatum(na.op)})`
		})),
		uitkomsten: Object.entries(uitkomsten).map(([value, label]) => ({ value, label }))
	};
};

const Sluiting = v.object({
	uitkomst: v.picklist(Object.keys(uitkomsten) as Uitkomst[], 'Kies hoe deze vraag eindigt.'),
	toelichting: text('Schrijf in een of twee zinnen op wat de hulp heeft gedaan.')
});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await readForm(request, Sluiting);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			closeOndersteuningsvraag(tx, { vraagId: params.vraag, ...form.value })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/vragen/${params.vraag}#bladzijde-${outcome.value.id}`);
	}
};
