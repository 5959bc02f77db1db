import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { closeDossier } from '#domain/toegang/closeDossier.ts';
import {
	aanleidingen,
	composeReden,
	openingsdagen,
	openingsdagenHoogstens,
	Openingsform
} from '#domain/toegang/dossieropening.ts';
import { alsU } from '#domain/toegang/grond.ts';
import { listDossieropeningen } from '#domain/toegang/listDossieropeningen.ts';
import { openDossier } from '#domain/toegang/openDossier.ts';
import { readMijnGrond } from '#domain/toegang/readKijkers.ts';
import { formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

const onbekend = 'Dit kind staat niet op deze school, of u mag niet zien wie het dossier opende.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	if (!isId(params.leerling)) error(404, onbekend);
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		const mijn = leerling && (await readMijnGrond(tx, leerling.id));
		return leerling && mijn && { leerling, mijn, openingen: await listDossieropeningen(tx, leerling.id) };
	});
	const opent = user.rollen.some((rol) => rol === 'intern_begeleider' || rol === 'directie');
	if (!found || (!opent && found.mijn.laag < 2)) error(404, onbekend);
	const { leerling, mijn, openingen } = found;
	return {
		id: leerling.id,
		naam: leerling.naam,
		roepnaam: leerling.roepnaam ?? leerling.naam,
		magOpenen: opent && mijn.laag < 3,
		waarom: alsU(mijn.gronden),
		laag: mijn.laag,
		aanleidingen: Object.entries(aanleidingen).map(([value, label]) => ({ value, label })),
		tot: user.vandaag.add({ days: openingsdagen }).toString(),
		eerste: user.vandaag.toString(),
		laatste: user.vandaag.add({ days: openingsdagenHoogstens }).toString(),
		openingen: openingen.map(({ id: openingId, wie, mijn: vanMij, reden, van, tot, toestand }) => ({
			id: openingId,
			wie,
			reden,
			magSluiten: toestand === 'open' && (vanMij || user.rollen.includes('directie')),
			open: toestand === 'open',
			wanneer:
				toestand === 'open'
					? `open van ${formatDatum(van)} tot en met ${formatDatum(tot)}`
					: toestand === 'gesloten'
						? `geopend op ${formatDatum(van)}, eerder gesloten op ${formatDatum(tot)}`
						: `was open van ${formatDatum(van)} tot en met ${formatDatum(tot)}`
		}))
	};
};

export const actions: Actions = {
	openen: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Openingsform);
		if (!form.ok) return fail(400, form);
		const { aanleiding, toelichting, tot } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			openDossier(tx, {
				leerlingId: params.leerling,
				reden: composeReden(aanleiding, toelichting),
				tot,
				vandaag: user.vandaag
			})
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}`);
	},
	sluiten: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ opening: id }));
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			closeDossier(tx, user, { id: form.value.opening, leerlingId: params.leerling })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/openingen`);
	}
};
