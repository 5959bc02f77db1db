import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { standaardtabellen } from '#domain/aanbod/standaard/tabellen.ts';
import { checkAanbod } from '#domain/aanbod/checkAanbod.ts';
import { composeAanbod, isTabelnaam, rijenOf } from '#domain/aanbod/composeAanbod.ts';
import { readAanbod, readAanbodfeiten } from '#domain/aanbod/readAanbod.ts';
import { countOpmerkingen } from '#domain/aanbod/opmerkingen.ts';
import { listVersies, readStappen } from '#domain/aanbod/readStappen.ts';
import { readNieuwsteVersie } from '#domain/aanbod/readVersie.ts';
import { magAanbodSchrijven } from '#domain/aanbod/setStap.ts';
import { readBlok, storeBlok, storeRijen } from '#domain/aanbod/storeWoorden.ts';
import { nextStap, stapuitleg } from '#domain/aanbod/stappen.ts';
import { changeFromForm, staatOf } from '#domain/overleg/gedeeldeTekst.ts';
import { formatDatum } from '#law/datum.ts';
import { readJaar } from './lees.ts';
import { readTabelformulier } from './tabelformulier.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const jaar = readJaar(url, user);
	const magSchrijven = magAanbodSchrijven(user.rollen);
	const naast = url.searchParams.has('naast');
	const wijzig = magSchrijven ? (url.searchParams.get('wijzig') ?? null) : null;
	return app().database.inSession(user, 'read only', async (tx) => {
		const feiten = await readAanbodfeiten(tx, jaar.schooljaar, user.vandaag);
		const aanbod = composeAanbod(feiten);
		const stappen = await readStappen(tx, jaar.schooljaar);
		const versies = await listVersies(tx, jaar.schooljaar);
		const blok = wijzig && !isTabelnaam(wijzig) ? await readBlok(tx, jaar.schooljaar, wijzig) : undefined;
		const staat = blok && staatOf(blok);
		const volgende = nextStap(stappen);
		return {
			...jaar,
			magSchrijven,
			aanbod,
			opmerkingen: await countOpmerkingen(tx, jaar.schooljaar),
			vragen: checkAanbod(feiten, aanbod).length,
			brin: user.brin,
			stand: stappen.length === 0 ? 'concept' : stapuitleg[stappen.at(-1)!.naam].titel.toLowerCase(),
			volgende: volgende ? stapuitleg[volgende].titel : null,
			openbaar: stappen.some(({ naam }) => naam === 'gepubliceerd'),
			vastgesteld: versies[0] ? formatDatum(versies[0].vastgesteldOp) : null,
			wijzig: blok || (wijzig && isTabelnaam(wijzig)) ? wijzig : null,
			tekst: blok ? { tekst: blok.tekst, staat: staat ? Buffer.from(staat).toString('base64') : '' } : null,
			tabel:
				wijzig && isTabelnaam(wijzig)
					? { ...standaardtabellen[wijzig], rijen: rijenOf(wijzig, feiten) }
					: null,
			vorigAanbod: naast
				? ((await readNieuwsteVersie(tx, jaar.vorig))?.aanbod ??
					(await readAanbod(tx, jaar.vorig, user.vandaag)))
				: null,
			bewaard: url.searchParams.has('bewaard')
		};
	});
};

const Tekst = v.object({
	tekst: v.optional(
		v.pipe(v.string(), v.maxLength(8000, 'Maak deze tekst korter: hooguit 8000 tekens.')),
		''
	),
	staat: v.optional(v.pipe(v.string(), v.maxLength(1_000_000)), '')
});
const back = (url: URL, jaar: string, blok: string) =>
	`/ondersteuningsaanbod?jaar=${jaar}&bewaard=${blok}${url.searchParams.has('naast') ? '&naast' : ''}#blok-${blok}`;

export const actions: Actions = {
	tekst: async ({ locals, url, request }) => {
		const user = locals.user!;
		const { schooljaar } = readJaar(url, user);
		const blok = url.searchParams.get('wijzig') ?? '';
		const form = await readForm(request, Tekst);
		if (!form.ok) return fail(400, form);
		const staat = form.value.staat ? Buffer.from(form.value.staat, 'base64') : null;
		const change = changeFromForm(staat, form.value.tekst);
		if (!change)
			return fail(
				400,
				refusedForm(form.values, 'Deze tekst kwam niet goed over. Laad de bladzijde opnieuw.')
			);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			storeBlok(tx, user, schooljaar, blok, change)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, back(url, schooljaar, blok));
	},
	tabel: async ({ locals, url, request }) => {
		const user = locals.user!;
		const { schooljaar } = readJaar(url, user);
		const tabel = url.searchParams.get('wijzig') ?? '';
		if (!isTabelnaam(tabel)) error(404, 'Deze tabel bestaat niet.');
		const form = await readForm(request, v.looseObject({}));
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			const feiten = await readAanbodfeiten(tx, schooljaar, user.vandaag);
			const rijen = readTabelformulier(standaardtabellen[tabel], rijenOf(tabel, feiten), form.values);
			return storeRijen(tx, user, schooljaar, tabel, rijen);
		});
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, back(url, schooljaar, tabel));
	}
};
