import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { assignLeerling, mayAssign } from '#domain/toegang/assignLeerling.ts';
import { endToewijzing } from '#domain/toegang/endToewijzing.ts';
import { listSpecialisten, listToewijzingen } from '#domain/toegang/listToewijzingen.ts';
import { readMijnGrond } from '#domain/toegang/readKijkers.ts';
import { Toewijzingsform, toewijzingsdagen } from '#domain/toegang/toewijzing.ts';
import { formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

const onbekend = 'Dit kind staat niet op deze school, of u mag niet zien wie het begeleidt.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	if (!isId(params.leerling)) error(404, onbekend);
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		const mijn = leerling && (await readMijnGrond(tx, leerling.id));
		const mag = await mayAssign(tx);
		if (!leerling || !mijn || (mijn.laag < 2 && !mag)) return undefined;
		return {
			leerling,
			mag,
			toewijzingen: await listToewijzingen(tx, leerling.id),
			specialisten: mag ? await listSpecialisten(tx, user.vandaag) : []
		};
	});
	if (!found) error(404, onbekend);
	const { leerling, mag, toewijzingen, specialisten } = found;
	return {
		id: leerling.id,
		naam: leerling.naam,
		roepnaam: leerling.roepnaam ?? leerling.naam,
		mag,
		specialisten: specialisten.map(({ medewerkerId, rol, naam }) => ({
			value: `${medewerkerId} ${rol}`,
			label: naam
		})),
		tot: user.vandaag.add({ months: 3 }).toString(),
		eerste: user.vandaag.toString(),
		laatste: user.vandaag.add({ days: toewijzingsdagen }).toString(),
		toewijzingen: toewijzingen.map((een) => ({
			id: een.id,
			wie: een.wie,
			rol: een.rol,
			waarvoor: een.waarvoor,
			loopt: een.loopt,
			wanneer: `${een.loopt ? 'van' : 'was van'} ${formatDatum(een.van)} tot en met ${formatDatum(een.tot)}`
		}))
	};
};

export const actions: Actions = {
	toewijzen: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Toewijzingsform);
		if (!form.ok) return fail(400, form);
		const { wie, waarvoor, tot } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			assignLeerling(tx, { leerlingId: params.leerling, ...wie, waarvoor, tot, vandaag: user.vandaag })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/toewijzingen`);
	},
	beeindigen: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ toewijzing: id }));
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			endToewijzing(tx, user, { id: form.value.toewijzing, leerlingId: params.leerling })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/toewijzingen`);
	}
};
