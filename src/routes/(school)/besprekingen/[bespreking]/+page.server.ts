import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { inBeamer } from '#core/beamer.ts';
import { id, optionalText, readForm, refusedForm, text, wholeNumber } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { recordInzage } from '#core/inzage.ts';
import { refused, type Outcome } from '#core/outcome.ts';
import type { Tx } from '#core/database.ts';
import { together } from '#core/together.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { deciderOf } from '#domain/ondersteuningsvraag/checkNiveaubesluit.ts';
import { niveaunummers, niveaus } from '#domain/ondersteuningsvraag/niveau.ts';
import { addBesprekingsafspraak, openVraag } from '#domain/overleg/addBesprekingsafspraak.ts';
import { beginBespreking } from '#domain/overleg/beginBespreking.ts';
import { decideBesprekingsniveau } from '#domain/overleg/decideBesprekingsniveau.ts';
import { changeFromForm } from '#domain/overleg/gedeeldeTekst.ts';
import { rondenaam } from '#domain/overleg/leerlingbespreking.ts';
import { gespreksvelden, tekstvelden } from '#domain/overleg/tekstvelden.ts';
import { readBesprekingsfeiten } from '#domain/overleg/readBesprekingsfeiten.ts';
import { listBesprekingskoppen } from '#domain/overleg/readBesprekingskop.ts';
import { listGroepsleerkrachten } from '#domain/overleg/listGroepsleerkrachten.ts';
import { readStanden } from '#domain/overleg/readStanden.ts';
import { readTeksten } from '#domain/overleg/readTeksten.ts';
import { recordBesproken } from '#domain/overleg/recordBesproken.ts';
import { storeTekst } from '#domain/overleg/storeTekst.ts';
import { compareDays, formatVoluit } from '#law/datum.ts';
import { readBase64, stateText } from '../../samen/staat.ts';
import { hideLeerling, hideStand } from './hideLeerling.ts';
import { orderOf, showLeerling, showStand } from './toon.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const missing = 'Deze bespreking bestaat niet, of u mag haar niet zien.';

export const load: PageServerLoad = async ({ locals, params, url, cookies }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const kop = isId(params.bespreking)
			? (await listBesprekingskoppen(tx, { id: params.bespreking }))[0]
			: undefined;
		if (!kop || kop.afgeslotenOp || !kop.mag) return kop && { kop };
		const leerlingen = await readBesprekingsfeiten(tx, kop, user.vandaag);
		return {
			kop,
			rest: await together({
				leerlingen,
				standen: readStanden(
					tx,
					kop,
					leerlingen.map(({ id: kind }) => kind)
				),
				teksten: readTeksten(tx, kop.id),
				collegas: listMedewerkers(tx, user.vandaag),
				leerkrachten: listGroepsleerkrachten(tx, kop.groepId)
			})
		};
	});
	// Who may read what came of it is for the recap itself to say.
	if (found?.kop.afgeslotenOp) redirect(303, `/besprekingen/${found.kop.id}/verslag`);
	if (!found?.rest) error(404, missing);
	const { kop, rest } = found;
	await recordInzage(
		database,
		user,
		rest.leerlingen.map(({ id: kind }) => ({
			leerlingId: kind,
			laag: 2 as const,
			onderdeel: 'leerlingbespreking'
		}))
	);
	const beamer = inBeamer(cookies);
	const volgorde = orderOf(rest.leerlingen);
	const gevraagd = url.searchParams.get('leerling');
	const gekozen = (volgorde.find(({ leerling }) => leerling.id === gevraagd) ?? volgorde[0])?.leerling.id;
	return {
		id: kop.id,
		groep: { id: kop.groepId, naam: kop.groepNaam },
		ronde: rondenaam(kop.ronde),
		datum: formatVoluit(kop.geplandOp),
		begonnen: kop.begonnenOp !== null,
		eigen: kop.eigen,
		vooruit: compareDays(kop.geplandOp, user.vandaag) > 0,
		ik: user.medewerkerId,
		collegas: rest.collegas,
		leerkracht: rest.leerkrachten[0] ?? user.medewerkerId,
		voorbereid: kop.voorbereid,
		laatste:
			rest.teksten
				.map(({ bijgewerktOp }) => bijgewerktOp.toString())
				.sort()
				.at(-1) ?? null,
		niveaunamen: Object.fromEntries(niveaunummers.map((nummer) => [nummer, niveaus[nummer].naam])),
		magHoger: deciderOf(user.rollen, 1, 3) !== null,
		beamer,
		leerlingen: volgorde.map(({ deel, leerling }, plek) => {
			const eigen = rest.teksten.filter(({ leerlingId }) => leerlingId === leerling.id);
			const shown = showLeerling(leerling, rest.leerlingen, user.vandaag);
			const stand = showStand(rest.standen.find(({ leerlingId }) => leerlingId === leerling.id)!);
			const dicht = beamer && leerling.id !== gekozen;
			return {
				...(dicht ? hideLeerling(shown, plek + 1) : shown),
				deel,
				stand: dicht ? hideStand(stand) : stand,
				voorbereiding: beamer ? '' : (eigen.find(({ veld }) => veld === 'voorbereiding')?.tekst ?? ''),
				teksten: Object.fromEntries(
					gespreksvelden.map((veld) => {
						const tekst = dicht ? undefined : eigen.find((ene) => ene.veld === veld);
						return [veld, { tekst: tekst?.tekst ?? '', staat: tekst ? stateText(tekst) : '' }];
					})
				)
			};
		})
	};
};

const client = optionalText(64);
const Afspraak = v.object({
	leerling: id,
	soort: v.picklist(['actie', 'ouders_vragen', 'plan_starten']),
	wat: text('Schrijf op wat er gaat gebeuren.', 400),
	wie: id,
	wanneer: optionalText(40),
	client
});
const Niveau = v.object({
	leerling: id,
	niveau: wholeNumber('Kies een niveau.', 1, 2),
	waarom: text('Schrijf in een of twee zinnen op waarom dit niveau nu past.'),
	ouders: v.picklist(['deelgenomen', 'vooraf_gesproken', 'geinformeerd', 'nog_niet']),
	kind: v.picklist(['deelgenomen', 'vooraf_gesproken', 'geinformeerd', 'nog_niet']),
	client
});
const Besproken = v.object({
	leerlingen: v.pipe(v.array(id), v.minLength(1, 'Kies minstens een kind.')),
	hoe: v.picklist(['besproken', 'geen_verandering', 'nog_niet']),
	client
});

/** One act of the meeting: what it refuses comes back with what was typed, and the page stays on the same child. */
async function act<S extends v.GenericSchema<unknown, unknown>, T>(
	event: RequestEvent,
	schema: S,
	work: (tx: Tx, value: v.InferOutput<S>) => Promise<Outcome<T>>
) {
	const form = await readForm(event.request, schema);
	if (!form.ok) return fail(400, form);
	const outcome = await app().database.inSession(event.locals.user!, 'read write', (tx) =>
		work(tx, form.value)
	);
	if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
	const leerling = form.values['leerling'] ?? '';
	redirect(303, `/besprekingen/${event.params.bespreking}${leerling && `?leerling=${leerling}`}`);
}

export const actions: Actions = {
	begin: (event) => act(event, v.object({}), (tx) => beginBespreking(tx, event.params.bespreking)),

	besproken: (event) =>
		act(event, Besproken, (tx, { leerlingen, hoe, client: who }) =>
			recordBesproken(tx, event.params.bespreking, leerlingen, hoe, who)
		),

	afspraak: (event) =>
		act(event, Afspraak, (tx, { leerling, soort, wat, wie, wanneer, client: who }) =>
			addBesprekingsafspraak(tx, event.locals.user!, {
				besprekingId: event.params.bespreking,
				leerlingId: leerling,
				wieId: wie,
				soort,
				wat,
				wanneer,
				client: who
			})
		),

	niveau: (event) =>
		act(event, Niveau, (tx, { leerling, niveau, waarom, ouders, kind, client: who }) =>
			decideBesprekingsniveau(tx, event.locals.user!, {
				besprekingId: event.params.bespreking,
				leerlingId: leerling,
				niveau,
				waarom,
				ouders,
				kind,
				client: who
			})
		),

	/** From level 3 a decision asks more than a line: it is made on the page of the question (S113-S119). */
	hoger: async (event) => {
		const form = await readForm(
			event.request,
			v.object({ leerling: id, niveau: wholeNumber('Kies een niveau.', 3, 5) })
		);
		if (!form.ok) return fail(400, form);
		const user = event.locals.user!;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			openVraag(tx, user, form.value.leerling, user.medewerkerId)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/vragen/${outcome.value.id}/niveau?naar=${form.value.niveau}`);
	},

	/** Without script: the whole text of a field comes at once and is merged with what others typed meanwhile. */
	tekst: (event) =>
		act(
			event,
			v.object({
				leerling: id,
				veld: v.picklist(tekstvelden),
				tekst: optionalText(8000),
				staat: optionalText(600_000)
			}),
			async (tx, { leerling, veld, tekst, staat }) => {
				const verandering = changeFromForm(readBase64(staat), tekst);
				if (!verandering)
					return refused('formulier', 'Dit formulier kwam niet goed over. Ververs de pagina.');
				return storeTekst(
					tx,
					{ besprekingId: event.params.bespreking, leerlingId: leerling, veld },
					verandering,
					null
				);
			}
		)
};
