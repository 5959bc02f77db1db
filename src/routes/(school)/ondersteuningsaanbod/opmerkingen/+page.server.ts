import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import type { Tx } from '#core/database.ts';
import { id, optionalText, readForm, refusedForm } from '#core/form.ts';
import type { Outcome } from '#core/outcome.ts';
import { plekOf, type Aanbod } from '#domain/aanbod/aanbod.ts';
import {
	addOpmerking,
	answerOpmerking,
	listOpmerkingen,
	settleOpmerking
} from '#domain/aanbod/opmerkingen.ts';
import { readAanbod } from '#domain/aanbod/readAanbod.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { formatDatum } from '#law/datum.ts';
import { readJaar } from '../lees.ts';
import type { Actions, PageServerLoad } from './$types';

/** What colleagues say about the text, by place; with `bij` a form to say something about one. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const jaar = readJaar(url, user);
	return app().database.inSession(user, 'read only', async (tx) => {
		const plekken = placesOf(await readAanbod(tx, jaar.schooljaar, user.vandaag));
		const wie = new Map((await listMedewerkers(tx, user.vandaag)).map(({ id: key, naam }) => [key, naam]));
		const show = (woord: { tekst: string; door: string | null; op: Temporal.Instant }) => ({
			tekst: woord.tekst,
			wie: wie.get(woord.door ?? '') ?? 'Een oud-collega',
			op: formatDatum(woord.op.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate())
		});
		const opmerkingen = (await listOpmerkingen(tx, user, jaar.schooljaar)).map((opmerking) => ({
			...show(opmerking),
			id: opmerking.id,
			plek: opmerking.plek,
			waar: plekken.get(opmerking.plek) ?? 'Stond eerder in het document',
			klaar: opmerking.klaar,
			magKlaar: opmerking.magKlaar,
			antwoorden: opmerking.antwoorden.map(show)
		}));
		const bij = url.searchParams.get('bij') ?? '';
		return {
			...jaar,
			bij: plekken.has(bij) ? { plek: bij, waar: plekken.get(bij)! } : null,
			open: opmerkingen.filter(({ klaar }) => !klaar),
			klaar: opmerkingen.filter(({ klaar }) => klaar),
			bewaard: url.searchParams.has('bewaard')
		};
	});
};

/** Every place that can be spoken about, as a reader would call it. */
const placesOf = (aanbod: Aanbod): Map<string, string> =>
	new Map(
		aanbod.hoofdstukken.flatMap(({ paragrafen }) =>
			paragrafen.flatMap(({ titel, blokken }) =>
				blokken.map((blok) => {
					const kop = blok.kop ?? (blok.soort === 'tabel' ? blok.titel : '');
					return [plekOf(blok), kop && kop !== titel ? `${titel}: ${kop}` : titel] as const;
				})
			)
		)
	);

const Woorden = v.object({ tekst: optionalText(1000) });
const Antwoord = v.object({ opmerking: id, tekst: optionalText(1000) });
const Klaar = v.object({ opmerking: id });

async function act<S extends v.GenericSchema<unknown, unknown>>(
	event: RequestEvent,
	schema: S,
	work: (
		tx: Tx,
		value: v.InferOutput<S>,
		schooljaar: ReturnType<typeof readJaar>['schooljaar']
	) => Promise<Outcome<unknown>>
) {
	const user = event.locals.user!;
	const { schooljaar } = readJaar(event.url, user);
	const form = await readForm(event.request, schema);
	if (!form.ok) return fail(400, form);
	const outcome = await app().database.inSession(user, 'read write', (tx) =>
		work(tx, form.value, schooljaar)
	);
	if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
	redirect(303, `/ondersteuningsaanbod/opmerkingen?jaar=${schooljaar}&bewaard`);
}

export const actions: Actions = {
	plaats: (event) =>
		act(event, Woorden, async (tx, { tekst }, schooljaar) => {
			const plek = event.url.searchParams.get('bij') ?? '';
			const bekend = placesOf(await readAanbod(tx, schooljaar, event.locals.user!.vandaag)).has(plek);
			return bekend
				? addOpmerking(tx, schooljaar, plek, tekst)
				: { ok: false, refused: 'plek', message: 'Deze plek staat niet meer in het document.' };
		}),
	antwoord: (event) =>
		act(event, Antwoord, (tx, { opmerking, tekst }) => answerOpmerking(tx, opmerking, tekst)),
	klaar: (event) => act(event, Klaar, (tx, { opmerking }) => settleOpmerking(tx, opmerking))
};
