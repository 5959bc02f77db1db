import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { drawnHere } from '#core/drawnHere.ts';
import { day, id, readForm, refusedForm, text } from '#core/form.ts';
import { beginInzage } from '#core/inzage.ts';
import { together } from '#core/together.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { addAfspraak } from '#domain/ondersteuningsvraag/addAfspraak.ts';
import { addVraagnotitie } from '#domain/ondersteuningsvraag/addVraagnotitie.ts';
import { listNiveaubesluiten } from '#domain/ondersteuningsvraag/listNiveaubesluiten.ts';
import { niveaunummers, niveaus, soortLetter, wieNamen } from '#domain/ondersteuningsvraag/niveau.ts';
import {
	afspraaksoorten,
	domeinen,
	notitiesoorten,
	type Afspraaksoort,
	type Domein,
	type Notitiesoort
} from '#domain/ondersteuningsvraag/ondersteuningsvraag.ts';
import { readToegang, readVraagkop } from '#domain/ondersteuningsvraag/read.ts';
import { listOuders } from '#domain/overzicht/readLeerlingportret.ts';
import { readDraad } from '#domain/ondersteuningsvraag/readDraad.ts';
import { readEffect } from '#domain/ondersteuningsvraag/readEffect.ts';
import { recordAfspraakafronding } from '#domain/ondersteuningsvraag/recordAfspraakafronding.ts';
import { reopenOndersteuningsvraag } from '#domain/ondersteuningsvraag/reopenOndersteuningsvraag.ts';
import { tellBladzijde } from '#domain/ondersteuningsvraag/tellBladzijde.ts';
import { undoAfspraakafronding } from '#domain/ondersteuningsvraag/undoAfspraakafronding.ts';
import { volgendeBladzijde } from '#domain/ondersteuningsvraag/volgendeBladzijde.ts';
import { listKijkers } from '#domain/toegang/readKijkers.ts';
import { toetsnaam, vaknaam } from '#domain/signaal/verwoording.ts';
import { markVerbetering, stukOf } from '#domain/verbetering/verbetering.ts';
import { listVerbeteringen } from '#domain/verbetering/readVerbeteringen.ts';
import { formatDag, formatDatum, formatSinds } from '#law/datum.ts';
import { linkStap } from './stap.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const draad = await readDraad(tx, params.vraag);
		if (!draad) return undefined;
		return together({
			draad,
			besluiten: listNiveaubesluiten(tx, draad.leerlingId, () => null),
			effect: readEffect(tx, draad.kop),
			kijkers: listKijkers(tx, draad.leerlingId),
			medewerkers: listMedewerkers(tx, user.vandaag),
			ouders: listOuders(tx, draad.leerlingId),
			verbeteringen: listVerbeteringen(tx, { leerlingId: draad.leerlingId }),
			grond: readToegang(tx, draad.leerlingId, 2)
		});
	});
	if (!found) error(404, 'Deze vraag bestaat niet, of u mag haar niet zien.');
	const { draad, besluiten, kijkers } = found;
	beginInzage(locals, database, user, [
		{
			leerlingId: draad.leerlingId,
			laag: 2,
			onderdeel: 'ondersteuningsvraag',
			grond: found.grond ?? undefined
		}
	]);
	const { kop, niveau } = draad;
	const stap = volgendeBladzijde(draad, user.vandaag);
	return drawnHere({
		id: draad.id,
		vraag: draad.vraag,
		leerling: { id: kop.leerlingId, naam: kop.naam, roepnaam: kop.roepnaam },
		toestand: draad.toestand,
		open: draad.toestand !== 'gesloten',
		geopend: `${formatDatum(kop.geopendOp)} (${formatSinds(kop.geopendOp, user.vandaag)})`,
		eigenaar: kop.eigenaar,
		onderwerp: [kop.vak ? vaknaam(kop.vak) : (domeinen[kop.domein as Domein] ?? null)]
			.filter(Boolean)
			.join(', '),
		kracht: kop.richting === 'kracht',
		watHelpt: kop.watHelpt,
		bladzijden: draad.bladzijden.map((bladzijde) => ({
			...tellBladzijde(bladzijde, kop.roepnaam),
			stuk: stukOf(bladzijde),
			merken: found.verbeteringen
				.filter(({ stukId }) => stukId === bladzijde.id)
				.flatMap((verbetering) => markVerbetering(verbetering, formatDatum) ?? [])
		})),
		stap: linkStap(stap, draad.id),
		ook: stap.ook.map((ander) => linkStap(ander, draad.id)),
		niveau: {
			nummer: niveau.niveau,
			naam: niveaus[niveau.niveau].naam,
			letter: soortLetter(niveau.soort),
			opnieuw: niveau.opnieuwOp ? formatDatum(niveau.opnieuwOp) : null,
			sinds: niveau.beslotenOp ? formatDatum(niveau.beslotenOp) : null
		},
		trap: niveaunummers.map((nummer) => ({
			nummer,
			naam: niveaus[nummer].naam,
			wanneer: niveaus[nummer].wanneer,
			mensen: niveaus[nummer].mensen.map((wie) => wieNamen[wie].toLowerCase()).join(', ')
		})),
		weg: besluiten.map(({ id: besluitId, van, naar, niveausoort, op }) => ({
			id: besluitId,
			van,
			naar,
			letter: soortLetter(niveausoort),
			op: formatDag(op, true)
		})),
		kijkers: kijkers
			.filter(({ laag }) => laag >= 2)
			.map(({ id: kijkerId, naam, gronden }) => ({ id: kijkerId, naam, grond: gronden.join(', ') })),
		effect: found.effect.map(({ toets, voor, na }) => ({
			toets: toetsnaam(toets),
			voor: voor.waarde,
			voorOp: formatDatum(voor.op),
			na: na.waarde,
			naOp: formatDatum(na.op)
		})),
		medewerkers: found.medewerkers.map(({ id: value, naam }) => ({ value, label: naam })),
		ouders: found.ouders.map(({ id: value, naam, relatie }) => ({ value, label: `${naam} (${relatie})` })),
		ik: user.medewerkerId,
		vandaag: user.vandaag.toString(),
		overTweeWeken: user.vandaag.add({ weeks: 2 }).toString(),
		notitiesoorten: Object.entries(notitiesoorten).map(([value, label]) => ({
			value,
			label: value === 'leerling' ? `Van ${kop.roepnaam} zelf` : label
		})),
		afspraaksoorten: Object.entries(afspraaksoorten).map(([value, label]) => ({ value, label }))
	});
};

const Notitie = v.object({
	notitiesoort: v.picklist(Object.keys(notitiesoorten) as Notitiesoort[], 'Kies van wie dit is.'),
	tekst: text('Schrijf op wat u zag, hoorde of besprak.'),
	gebeurdOp: day('Kies de dag waarop het gebeurde.'),
	ouders: v.optional(v.array(id), [])
});
const Afspraak = v.object({
	afspraaksoort: v.picklist(
		Object.keys(afspraaksoorten) as Afspraaksoort[],
		'Kies wat voor afspraak het is.'
	),
	wat: text('Schrijf op wat er gaat gebeuren.', 400),
	wieId: v.pipe(v.string('Kies wie het doet.'), v.uuid('Kies wie het doet.')),
	uiterlijk: day('Kies voor welke dag het gedaan is.')
});
const Afronding = v.object({ afspraakId: id });
const Vervallen = v.object({
	afspraakId: id,
	reden: text('Schrijf kort op waarom de afspraak niet meer nodig is.', 400)
});
const Heropening = v.object({ heropenreden: text('Schrijf op waarom de vraag weer open gaat.') });

export const actions: Actions = {
	notitie: async ({ locals, params, request }) => {
		const user = locals.user!;
		const form = await readForm(request, Notitie);
		if (!form.ok) return fail(400, { ...form, formulier: 'notitie' });
		const { notitiesoort, tekst, gebeurdOp, ouders } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			addVraagnotitie(tx, user.vandaag, {
				vraagId: params.vraag,
				soort: notitiesoort,
				tekst,
				gebeurdOp,
				ouderIds: ouders
			})
		);
		if (!outcome.ok) return fail(409, { ...refusedForm(form.values, outcome.message), formulier: 'notitie' });
		redirect(303, `/vragen/${params.vraag}#bladzijde-${outcome.value.id}`);
	},
	afspraak: async ({ locals, params, request }) => {
		const user = locals.user!;
		const form = await readForm(request, Afspraak);
		if (!form.ok) return fail(400, { ...form, formulier: 'afspraak' });
		const { afspraaksoort, wat, wieId, uiterlijk } = form.value;
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			const kop = await readVraagkop(tx, params.vraag);
			if (!kop) error(404, 'Deze vraag bestaat niet, of u mag haar niet zien.');
			return addAfspraak(tx, user.vandaag, {
				leerlingId: kop.leerlingId,
				vraagId: kop.id,
				soort: afspraaksoort,
				wat,
				wieId,
				uiterlijk
			});
		});
		if (!outcome.ok)
			return fail(409, { ...refusedForm(form.values, outcome.message), formulier: 'afspraak' });
		redirect(303, `/vragen/${params.vraag}#afspraak-${outcome.value.id}`);
	},
	gedaan: async ({ locals, params, request }) => {
		const form = await readForm(request, Afronding);
		if (!form.ok) return fail(400, { ...form, formulier: 'afronding' });
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			recordAfspraakafronding(tx, { afspraakId: form.value.afspraakId, uitkomst: 'gedaan' })
		);
		if (!outcome.ok)
			return fail(409, { ...refusedForm(form.values, outcome.message), formulier: 'afronding' });
		redirect(303, `/vragen/${params.vraag}#afspraak-${form.value.afspraakId}`);
	},
	vervallen: async ({ locals, params, request }) => {
		const form = await readForm(request, Vervallen);
		if (!form.ok) return fail(400, { ...form, formulier: 'afronding' });
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			recordAfspraakafronding(tx, {
				afspraakId: form.value.afspraakId,
				uitkomst: 'niet_meer_nodig',
				toelichting: form.value.reden
			})
		);
		if (!outcome.ok)
			return fail(409, { ...refusedForm(form.values, outcome.message), formulier: 'afronding' });
		redirect(303, `/vragen/${params.vraag}#afspraak-${form.value.afspraakId}`);
	},
	ongedaan: async ({ locals, params, request }) => {
		const form = await readForm(request, Afronding);
		if (!form.ok) return fail(400, { ...form, formulier: 'afronding' });
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			undoAfspraakafronding(tx, form.value.afspraakId)
		);
		if (!outcome.ok)
			return fail(409, { ...refusedForm(form.values, outcome.message), formulier: 'afronding' });
		redirect(303, `/vragen/${params.vraag}#afspraak-${form.value.afspraakId}`);
	},
	heropen: async ({ locals, params, request }) => {
		const user = locals.user!;
		const form = await readForm(request, Heropening);
		if (!form.ok) return fail(400, { ...form, formulier: 'heropening' });
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			reopenOndersteuningsvraag(tx, user.vandaag, {
				vraagId: params.vraag,
				reden: form.value.heropenreden
			})
		);
		if (!outcome.ok)
			return fail(409, { ...refusedForm(form.values, outcome.message), formulier: 'heropening' });
		redirect(303, `/vragen/${params.vraag}`);
	}
};
