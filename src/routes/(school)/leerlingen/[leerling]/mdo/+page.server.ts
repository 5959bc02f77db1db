import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { recordInzage } from '#core/inzage.ts';
import { requestMdo } from '#domain/mdo/planMdo.ts';
import { vanafNiveau } from '#domain/mdo/mdo.ts';
import { listMdos } from '#domain/mdo/readMdo.ts';
import { readNiveau, readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { formatVoluit } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

const weg = 'Dit kind staat niet op deze school, of u mag de zorg ervan niet zien.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	if (!isId(params.leerling)) error(404, weg);
	const found = await database.inSession(user, 'read only', async (tx) => {
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		if (!leerling || !(await readToegang(tx, leerling.id, 3))) return undefined;
		return {
			leerling,
			mdos: await listMdos(tx, { leerlingId: leerling.id }),
			niveau: (await readNiveau(tx, leerling.id)).niveau
		};
	});
	if (!found) error(404, weg);
	const { leerling, mdos, niveau } = found;
	await recordInzage(database, user, [{ leerlingId: leerling.id, laag: 3, onderdeel: 'mdos' }]);
	return {
		id: leerling.id,
		naam: leerling.naam,
		roepnaam: leerling.roepnaam ?? leerling.naam,
		niveau,
		kan: niveau >= vanafNiveau,
		loopt: mdos.some(({ stand }) => stand !== 'afgesloten' && stand !== 'afgezegd'),
		mdos: mdos.map(({ id, vraag, stand, dag }) => ({ id, vraag, stand, dag: dag ? formatVoluit(dag) : null }))
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const form = await readForm(
			request,
			v.object({ vraag: text('Schrijf op waarop het MDO antwoord moet geven.', 600) })
		);
		if (!form.ok) return fail(400, form);
		const user = locals.user!;
		if (!isId(params.leerling)) error(404, weg);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			requestMdo(tx, user, { leerlingId: params.leerling, vraag: form.value.vraag })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/mdo/${outcome.value.id}`);
	}
};
