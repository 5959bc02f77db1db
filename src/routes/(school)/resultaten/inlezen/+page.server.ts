import { fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { storeVoorstel } from '#domain/organisatie/storeVoorstel.ts';
import { checkKolomindeling } from '#domain/toets/checkKolomindeling.ts';
import { fromTabel } from '#domain/toets/fromTabel.ts';
import { mayImportResultaten, nietVanU } from '#domain/toets/importResultaten.ts';
import { proposeKolomindeling } from '#domain/toets/rememberKolomindeling.ts';
import { saveVoorstelkeuzes } from '#domain/toets/readResultatenvoorstel.ts';
import { geenKeuzes } from '#domain/toets/resultatenplan.ts';
import { readUwlr, readVoorsteltabel, soortOf } from './lezen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	app().database.inSession(locals.user!, 'read only', async (tx) => ({
		waaromNiet: (await mayImportResultaten(tx)) ? null : nietVanU.message
	}));

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const user = locals.user!;
		const data = await request.formData();
		const file = data.get('bestand');
		const tekst = String(data.get('tekst') ?? '');
		const refuse = (veld: 'bestand' | 'tekst', message: string, meldingen: readonly Melding[] = []) =>
			fail(400, { values: { tekst }, errors: { [veld]: message }, meldingen: meldingen.slice(0, 100) });
		const gekozen = file instanceof File && file.size > 0 ? file : undefined;
		if (!gekozen && tekst.trim() === '')
			return refuse('bestand', 'Kies een bestand, of plak de resultaten in het vak daaronder.');
		const veld = gekozen ? 'bestand' : 'tekst';
		const inhoud = gekozen ? new Uint8Array(await gekozen.arrayBuffer()) : new TextEncoder().encode(tekst);
		const bestandsnaam = gekozen?.name ?? 'Geplakte resultaten';
		const soort = soortOf(inhoud);
		const bestand = { soort, bestandsnaam, inhoud };
		const tabel = soort === 'resultaten' ? readVoorsteltabel(bestand, null) : undefined;
		const gelezen = tabel ?? (await readUwlr(bestand, user.brin));
		if (!gelezen.ok) return refuse(veld, gelezen.message, gelezen.meldingen);
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			if (!(await mayImportResultaten(tx))) return nietVanU;
			const stored = await storeVoorstel(tx, bestand);
			if (!stored.ok || !tabel?.ok) return stored;
			const { indeling, onthouden } = await proposeKolomindeling(tx, tabel.tabel);
			// Columns that somebody pointed out for an earlier file need no second look, unless this file lacks something.
			const compleet =
				Object.keys(checkKolomindeling(tabel.tabel, indeling)).length === 0 &&
				fromTabel(tabel.tabel, indeling).meldingen.every(
					({ ernst, plaats }) => ernst !== 'fout' || plaats !== 'bestand'
				);
			if (onthouden && compleet)
				await saveVoorstelkeuzes(tx, stored.value.id, { ...geenKeuzes, indeling, blad: null });
			return stored;
		});
		if (!outcome.ok) return refuse(veld, outcome.message);
		redirect(303, `/resultaten/inlezen/${outcome.value.id}`);
	}
};

type Melding = { readonly plaats: string; readonly tekst: string };
