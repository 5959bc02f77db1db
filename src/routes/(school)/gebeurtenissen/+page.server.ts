import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { optionalText, readForm } from '#core/form.ts';
import { findKinderenInLog } from '#domain/gebeurtenis/findKinderenInLog.ts';
import {
	gebeurtenissoorten,
	grondInWoorden,
	lagen,
	overWieInWoorden,
	watInWoorden,
	wieInWoorden,
	Zoekvraag
} from '#domain/gebeurtenis/gebeurtenis.ts';
import { formatMoment } from '#domain/gebeurtenis/moment.ts';
import { mayReadGebeurtenissen, searchGebeurtenissen } from '#domain/gebeurtenis/searchGebeurtenissen.ts';
import { listMedewerkerregels } from '#domain/toegang/readMedewerkers.ts';
import { addressOf, readZoekvraag } from './zoekvraag.ts';
import type { Actions, PageServerLoad } from './$types';

const perPagina = 60;

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const vraag = readZoekvraag(url);
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		if (!(await mayReadGebeurtenissen(tx))) return undefined;
		return {
			...(await searchGebeurtenissen(tx, vraag, perPagina)),
			medewerkers: await listMedewerkerregels(tx, user.vandaag)
		};
	});
	if (!found)
		error(403, 'Alleen de functionaris gegevensbescherming doorzoekt wat er met de dossiers gebeurde.');
	const last = found.regels.at(-1);
	return {
		vraag: {
			kind: found.kinderen.length === 1 ? found.kinderen[0]!.naam : '',
			geen: vraag.kinderen === 'geen',
			wie: vraag.wie,
			soort: vraag.soort,
			laag: vraag.laag,
			machine: vraag.machine === 'ja',
			van: vraag.van?.toString() ?? '',
			tot: vraag.tot?.toString() ?? ''
		},
		gevraagd: addressOf(vraag) !== '',
		verder: vraag.voor !== undefined,
		kinderen: found.kinderen.map(({ id, naam }) => ({
			naam,
			href: addressOf({ ...vraag, kinderen: id })
		})),
		medewerkers: found.medewerkers.map(({ id, lijstnaam }) => ({ value: id, label: lijstnaam })),
		soorten: Object.entries(gebeurtenissoorten).map(([value, label]) => ({ value, label })),
		lagen: Object.entries(lagen)
			.filter(([laag]) => Number(laag) <= 4)
			.map(([value, label]) => ({ value, label })),
		regels: found.regels.map((regel) => ({
			id: regel.id,
			op: formatMoment(regel.op),
			wie: wieInWoorden(regel),
			wat: watInWoorden(regel),
			leerlingId: regel.leerling ? regel.leerlingId : null,
			over: overWieInWoorden(regel),
			laag: regel.laag === null ? null : lagen[regel.laag]!.slice(0, 2),
			grond: grondInWoorden(regel.grond)
		})),
		ouder: found.meer && last ? addressOf(vraag, { voor: String(last.id) }) : null,
		csv: `/gebeurtenissen/csv${addressOf(vraag)}`
	};
};

export const actions: Actions = {
	// Asked by post, answered at an address with numbers: a name does not stay behind in a history or a log of addresses.
	default: async ({ request, locals }) => {
		const form = await readForm(request, v.object({ ...Zoekvraag.entries, kind: optionalText(80) }));
		if (!form.ok) return fail(400, form);
		const { kind, ...vraag } = form.value;
		const found = kind
			? await app().database.inSession(locals.user!, 'read only', (tx) => findKinderenInLog(tx, kind))
			: [];
		const kinderen = kind ? found.map(({ id }) => id).join(',') || 'geen' : '';
		redirect(303, `/gebeurtenissen${addressOf({ ...vraag, kinderen })}`);
	}
};
