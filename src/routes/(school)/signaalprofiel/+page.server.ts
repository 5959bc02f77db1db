import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { readStellingen } from '#domain/observatie/stellingen.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { readReferentielijnen } from '#domain/overzicht/readLeerlinggroei.ts';
import { compareSignaalprofiel } from '#domain/signaal/compareSignaalprofiel.ts';
import { countSignalen } from '#domain/signaal/countSignalen.ts';
import { profielVelden, readProfielformulier } from '#domain/signaal/profielformulier.ts';
import { describeProfielverschil } from '#domain/signaal/profielverschil.ts';
import { beginversie, listSignaalprofielen, readSignaalprofiel } from '#domain/signaal/readSignaalprofiel.ts';
import { lijnVelden, momentnamen, readLijnformulier } from '#domain/signaal/referentielijnen.ts';
import { saveReferentielijnen } from '#domain/signaal/saveReferentielijnen.ts';
import { magSignaalprofielWijzigen, saveSignaalprofiel } from '#domain/signaal/saveSignaalprofiel.ts';
import { instrumenten, schalen, vakken } from '#domain/toets/toets.ts';
import { dayOf, formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

const choices = (namen: Readonly<Record<string, string>>) =>
	Object.entries(namen).map(([value, label]) => ({ value, label }));

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const huidig = await readSignaalprofiel(tx);
		return {
			huidig,
			versies: await listSignaalprofielen(tx),
			tellingen: await countSignalen(tx, huidig.profiel),
			lijnen: await readReferentielijnen(tx),
			stellingen: (await readStellingen(tx)).stellingen,
			medewerkers: await listMedewerkers(tx, user.vandaag)
		};
	});
	const { huidig, versies, tellingen, lijnen, stellingen, medewerkers } = found;
	const magWijzigen = magSignaalprofielWijzigen(user.rollen);
	return {
		versie: huidig.versie,
		magWijzigen,
		bewaard: url.searchParams.get('bewaard'),
		effect: url.searchParams.get('effect'),
		velden: profielVelden(huidig.profiel),
		lijnvelden: lijnVelden(lijnen),
		aantalLijnen: lijnen.length,
		aantalGrenzen: huidig.profiel.grensscores.length,
		regels: huidig.profiel.regels.map(({ soort, sleutel, naam, richting, source, ...regel }) => ({
			soort,
			sleutel,
			naam,
			richting,
			source,
			stappen: 'stappen' in regel ? regel.stappen.length : 0,
			aantal: magWijzigen ? (tellingen.find((telling) => telling.regel === sleutel)?.aantal ?? 0) : null
		})),
		observaties: [
			{ value: 'vermoeden', label: 'een regel van de leerkracht' },
			...stellingen.map(({ soort, naam }) => ({ value: soort as string, label: naam.toLowerCase() }))
		],
		momenten: [...momentnamen],
		vakken: choices(vakken),
		toetsen: choices(instrumenten),
		schalen: choices(schalen),
		versies: [...versies, beginversie].map((versie, plek, alle) => {
			const eerder = alle[plek + 1];
			return {
				versie: versie.versie,
				reden: versie.reden ?? 'Zoals elke school begint.',
				wie: medewerkers.find(({ id }) => id === versie.doorId)?.naam ?? null,
				op: versie.op ? formatDatum(dayOf(versie.op)) : null,
				verschil: eerder ? describeProfielverschil(eerder.profiel, versie.profiel) : []
			};
		})
	};
};

const Velden = v.record(v.string(), v.string());

export const actions: Actions = {
	bekijk: async ({ request, locals }) => {
		const user = locals.user!;
		const form = await readForm(request, Velden);
		if (!form.ok) return fail(400, { ...form, vergelijking: undefined });
		const outcome = await app().database.inSession(user, 'read only', async (tx) => {
			const { profiel } = await readSignaalprofiel(tx);
			const gelezen = readProfielformulier(profiel, form.value);
			return gelezen.ok
				? {
						ok: true as const,
						vergelijking: await compareSignaalprofiel(tx, user.vandaag, profiel, gelezen.profiel),
						verschil: describeProfielverschil(profiel, gelezen.profiel)
					}
				: gelezen;
		});
		if (!outcome.ok) return fail(400, { values: form.values, errors: outcome.errors });
		const { vergelijking, verschil } = outcome;
		return { values: form.values, errors: {}, vergelijking: { ...vergelijking, verschil } };
	},
	bewaar: async ({ request, locals }) => {
		const user = locals.user!;
		const form = await readForm(request, Velden);
		if (!form.ok) return fail(400, { ...form, vergelijking: undefined });
		const { database } = app();
		const outcome = await database.inSession(user, 'read write', async (tx) => {
			const { profiel } = await readSignaalprofiel(tx);
			const gelezen = readProfielformulier(profiel, form.value);
			if (!gelezen.ok) return gelezen;
			return saveSignaalprofiel(tx, user, {
				profiel: gelezen.profiel,
				reden: form.value['reden'] ?? '',
				gebaseerdOp: Number(form.value['versie'])
			});
		});
		if ('errors' in outcome) return fail(400, { values: form.values, errors: outcome.errors });
		if (!outcome.ok)
			return outcome.refused === 'reden_ontbreekt'
				? fail(400, { values: form.values, errors: { reden: outcome.message } })
				: fail(409, refusedForm(form.values, outcome.message));
		const { versie, nieuw, vervallen } = outcome.value;
		redirect(303, `/signaalprofiel?bewaard=${versie}&effect=${nieuw}-${vervallen}`);
	},
	lijnen: async ({ request, locals }) => {
		const user = locals.user!;
		const form = await readForm(request, Velden);
		if (!form.ok) return fail(400, { ...form, vergelijking: undefined });
		const gelezen = readLijnformulier(form.value);
		if (!gelezen.ok) return fail(400, { lijnen: form.values, errors: gelezen.errors, values: undefined });
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			saveReferentielijnen(tx, user, { lijnen: gelezen.lijnen, reden: form.value['lijnreden'] ?? '' })
		);
		if (!outcome.ok)
			return fail(400, { lijnen: form.values, errors: { lijnreden: outcome.message }, values: undefined });
		redirect(303, '/signaalprofiel?bewaard=lijnen#referentielijnen');
	}
};
