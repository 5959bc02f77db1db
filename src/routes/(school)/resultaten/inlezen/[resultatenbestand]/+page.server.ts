import { error, fail, redirect } from '@sveltejs/kit';
import { createHash } from 'node:crypto';
import { app } from '#core/app.ts';
import { removeVoorstel } from '#domain/organisatie/storeVoorstel.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { findOpen, importResultaten, mayImportResultaten, nietVanU } from '#domain/toets/importResultaten.ts';
import { alleenNaam } from '#domain/toets/matchLeerling.ts';
import { planResultaten } from '#domain/toets/planResultaten.ts';
import { readResultatenstand } from '#domain/toets/readResultatenstand.ts';
import { readResultatenvoorstel, saveVoorstelkeuzes } from '#domain/toets/readResultatenvoorstel.ts';
import { readVoorstelresultaten } from '../lezen.ts';
import { readAntwoorden } from './antwoorden.ts';
import { describePlan } from './beschrijving.ts';
import { weg } from './weg.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const voorstel = await database.inSession(user, 'read only', async (tx) => {
		if (!(await mayImportResultaten(tx))) error(403, nietVanU.message);
		return readResultatenvoorstel(tx, params.resultatenbestand);
	});
	if (!voorstel) error(404, weg);
	const gelezen = await readVoorstelresultaten(voorstel, user.brin);
	if (gelezen === 'kolommen') redirect(303, `/resultaten/inlezen/${voorstel.id}/kolommen`);
	if (!gelezen.ok) error(409, gelezen.message);
	const { resultaten } = gelezen.inlezing;
	const plan = planResultaten(
		gelezen.inlezing,
		await database.inSession(user, 'read only', (tx) => readResultatenstand(tx, resultaten, user.vandaag)),
		voorstel.keuzes
	);
	const open = findOpen(plan, voorstel.keuzes);
	return {
		id: voorstel.id,
		bestandsnaam: voorstel.bestandsnaam,
		metKolommen: voorstel.soort === 'resultaten',
		...describePlan(plan),
		foutenOverslaan: voorstel.keuzes.foutenOverslaan,
		/** What no answer on this page can mend. */
		onbruikbaar: open && !['fouten', 'twijfel', 'zonder_dag'].includes(open.refused) ? open.message : null,
		vandaag: user.vandaag.toString()
	};
};

export const actions: Actions = {
	/** Takes the only child with exactly that name, wherever the file knows no more than a name. */
	voorstellen: async ({ locals, params, request }) => {
		const user = locals.user!;
		const data = await request.formData();
		const { database } = app();
		const found = await database.inSession(user, 'read only', (tx) =>
			readResultatenvoorstel(tx, params.resultatenbestand)
		);
		if (!found) error(404, weg);
		const keuzes = { ...found.keuzes, ...readAntwoorden(data) };
		const gelezen = await readVoorstelresultaten({ ...found, keuzes }, user.brin);
		if (gelezen === 'kolommen') redirect(303, `/resultaten/inlezen/${found.id}/kolommen`);
		if (!gelezen.ok) return fail(409, { message: gelezen.message });
		await database.inSession(user, 'read write', async (tx) => {
			const stand = await readResultatenstand(tx, gelezen.inlezing.resultaten, user.vandaag);
			const enige = planResultaten(gelezen.inlezing, stand, keuzes).twijfels.flatMap((twijfel) =>
				twijfel.gekozen === null && twijfel.waarom === alleenNaam && twijfel.kandidaten.length === 1
					? [[twijfel.sleutel, twijfel.kandidaten[0]!.id] as const]
					: []
			);
			const leerlingen = { ...keuzes.leerlingen, ...Object.fromEntries(enige) };
			await saveVoorstelkeuzes(tx, found.id, { ...keuzes, leerlingen });
		});
		redirect(303, `/resultaten/inlezen/${found.id}#kinderen`);
	},
	inlezen: async ({ locals, params, request }) => {
		const user = locals.user!;
		const { database } = app();
		const data = await request.formData();
		const voorstel = await database.inSession(user, 'read write', async (tx) => {
			const found = await readResultatenvoorstel(tx, params.resultatenbestand);
			if (!found) return undefined;
			const keuzes = { ...found.keuzes, ...readAntwoorden(data) };
			// Kept before anything else, so that no answer is asked twice.
			await saveVoorstelkeuzes(tx, found.id, keuzes);
			return { ...found, keuzes };
		});
		if (!voorstel) error(404, weg);
		const gelezen = await readVoorstelresultaten(voorstel, user.brin);
		if (gelezen === 'kolommen') redirect(303, `/resultaten/inlezen/${voorstel.id}/kolommen`);
		if (!gelezen.ok) return fail(409, { message: gelezen.message });
		const { soort, bestandsnaam, inhoud, keuzes } = voorstel;
		const outcome = await database.inSession(user, 'read write', async (tx) => {
			const afdruk = createHash('sha256').update(inhoud).digest();
			const stored = await importResultaten(tx, {
				inlezing: gelezen.inlezing,
				keuzes,
				bron: { soort, bestandsnaam, afdruk },
				vandaag: user.vandaag
			});
			if (!stored.ok) return stored;
			if (stored.value.importId) await refreshSignalen(tx, user.vandaag);
			await removeVoorstel(tx, voorstel.id);
			return stored;
		});
		if (!outcome.ok) return fail(409, { message: outcome.message });
		const { importId } = outcome.value;
		redirect(303, importId ? `/resultaten/overzicht/${importId}` : '/resultaten/overzicht?niets');
	},
	weggooien: async ({ locals, params }) => {
		await app().database.inSession(locals.user!, 'read write', (tx) =>
			removeVoorstel(tx, params.resultatenbestand)
		);
		redirect(303, '/resultaten/inlezen');
	}
};
