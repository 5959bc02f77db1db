import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { listLasSleutels } from '#domain/organisatie/listLasSleutels.ts';
import { lijstnaam } from '#domain/organisatie/naam.ts';
import { readPlaktabel } from '#domain/volglijst/readPlaktabel.ts';
import { storeScores } from '#domain/volglijst/storeScores.ts';
import { readInstrumentgroep } from '../../readGroep.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	return app().database.inSession(user, 'read only', async (tx) => {
		const { instrument, groep } = await readInstrumentgroep(tx, user, params.groep, params.instrument);
		return {
			groep: { id: groep.id, naam: groep.naam },
			instrument: {
				soort: instrument.soort,
				naam: instrument.naam,
				competenties: instrument.competenties.map(({ naam }) => naam)
			}
		};
	});
};

const Plakken = v.object({
	tabel: text('Plak eerst een tabel.', 60_000),
	zeker: v.optional(v.picklist(['', 'ja']), '')
});

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Plakken);
		if (!form.ok) return fail(400, { ...form, voorbeeld: undefined });
		const { tabel, zeker } = form.value;
		const outcome = await app().database.inSession(
			user,
			zeker === 'ja' ? 'read write' : 'read only',
			async (tx) => {
				const { instrument, groep, leerlingen } = await readInstrumentgroep(
					tx,
					user,
					params.groep,
					params.instrument
				);
				const sleutels = await listLasSleutels(
					tx,
					leerlingen.map(({ id }) => id)
				);
				const gelezen = readPlaktabel(
					tabel,
					instrument,
					leerlingen.map(({ id, naam }) => ({ id, naam, lasSleutel: sleutels.get(id) ?? null }))
				);
				if (!gelezen.ok) return { fouten: gelezen.fouten };
				if (zeker === 'ja') {
					const stored = await storeScores(tx, groep.id, instrument, gelezen.scores, true);
					return stored.ok ? { bewaard: stored.value.veranderd } : { fouten: [stored.message] };
				}
				return {
					voorbeeld: {
						kinderen: gelezen.kinderen,
						zonder: leerlingen
							.filter(({ id }) => !gelezen.scores.some(({ leerlingId }) => leerlingId === id))
							.map(lijstnaam),
						regels: leerlingen.flatMap((leerling) => {
							const eigen = gelezen.scores.filter(({ leerlingId }) => leerlingId === leerling.id);
							if (eigen.length === 0) return [];
							return {
								id: leerling.id,
								naam: lijstnaam(leerling),
								scores: instrument.competenties.map(({ id, naam }) => ({
									naam,
									score: String(eigen.find(({ competentie }) => competentie === id)?.score ?? '').replace(
										'.',
										','
									)
								}))
							};
						})
					}
				};
			}
		);
		if ('bewaard' in outcome)
			redirect(303, `/groepen/${params.groep}/volglijsten/${params.instrument}?bewaard=${outcome.bewaard}`);
		if (outcome.fouten)
			return fail(400, {
				...refusedForm(
					form.values,
					outcome.fouten.length === 1
						? `Er is niets bewaard. ${outcome.fouten[0]}`
						: `Er is niets bewaard: op ${outcome.fouten.length} plaatsen klopt iets niet.`
				),
				fouten: outcome.fouten,
				voorbeeld: undefined
			});
		return { values: form.values, errors: {}, voorbeeld: outcome.voorbeeld };
	}
};
