import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm, text } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { recordInzage } from '#core/inzage.ts';
import { addAanvulling } from '#domain/overleg/addAanvulling.ts';
import { closeBespreking } from '#domain/overleg/closeBespreking.ts';
import { aanvullenTot, formatTijd, rondenaam } from '#domain/overleg/leerlingbespreking.ts';
import { veldnamen } from '#domain/overleg/tekstvelden.ts';
import { listBesprekingskoppen } from '#domain/overleg/readBesprekingskop.ts';
import { readVerslag } from '#domain/overleg/readVerslag.ts';
import { compareDays, dayOf, formatDag, formatDatum, formatVoluit } from '#law/datum.ts';
import { showStand } from '../toon.ts';
import type { Actions, PageServerLoad } from './$types';

const missing = 'Deze bespreking bestaat niet, of u mag haar niet zien.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		if (!isId(params.bespreking)) return undefined;
		const kop = (await listBesprekingskoppen(tx, { id: params.bespreking }))[0];
		// A closed review is also for who sees one of its children now: the teacher of the next year.
		if (!kop || (!kop.mag && !kop.afgeslotenOp)) return undefined;
		return { kop, regels: await readVerslag(tx, kop, user.vandaag) };
	});
	if (!found || (!found.kop.mag && found.regels.length === 0)) error(404, missing);
	const { kop, regels } = found;
	await recordInzage(
		database,
		user,
		regels.map(({ leerlingId }) => ({
			leerlingId,
			laag: 2 as const,
			onderdeel: 'verslag leerlingbespreking'
		}))
	);
	const tot = kop.afgeslotenOp && aanvullenTot(kop.afgeslotenOp);
	const shown = regels.map((regel) => ({
		id: regel.leerlingId,
		naam: regel.naam,
		roepnaam: regel.roepnaam,
		voorbereiding: regel.voorbereiding,
		teksten: regel.teksten.map(({ veld, tekst }) => ({ naam: veldnamen[veld], tekst })),
		aanvullingen: regel.aanvullingen.map(({ tekst, door, op }) => ({
			tekst,
			door,
			op: formatDatum(dayOf(op))
		})),
		stand: showStand(regel)
	}));
	return {
		id: kop.id,
		groep: { id: kop.groepId, naam: kop.groepNaam },
		ronde: rondenaam(kop.ronde),
		schooljaar: kop.schooljaar,
		datum: formatVoluit(kop.begonnenOp ? dayOf(kop.begonnenOp) : kop.geplandOp),
		begonnen: kop.begonnenOp !== null,
		afgesloten: kop.afgeslotenOp
			? `${formatDatum(dayOf(kop.afgeslotenOp))} om ${formatTijd(kop.afgeslotenOp)} uur${kop.afgeslotenDoor ? ` door ${kop.afgeslotenDoor}` : ''}`
			: null,
		aanvullenTot: tot && kop.mag && compareDays(user.vandaag, tot) <= 0 ? formatDag(tot) : null,
		besproken: shown.filter((kind) => hasWords(kind)),
		afspraken: shown.flatMap(({ id: kind, naam, stand }) =>
			stand.afspraken.map((afspraak) => ({ ...afspraak, kind, naam }))
		),
		ookBesproken: shown
			.filter((kind) => !hasWords(kind) && kind.stand.hoe === 'besproken')
			.map(({ naam }) => naam),
		ongewijzigd: shown
			.filter((kind) => !hasWords(kind) && kind.stand.hoe === 'geen_verandering')
			.map(({ naam }) => naam),
		rest: kop.afgeslotenOp ? [] : shown.filter(({ stand }) => stand.hoe === 'nog_niet'),
		kinderen: shown.map(({ id: kind, naam }) => ({ value: kind, label: naam }))
	};
};

/** Whether there is more to tell of a child than what stands in the table of agreements. */
const hasWords = (kind: { teksten: unknown[]; aanvullingen: unknown[]; stand: { besluiten: unknown[] } }) =>
	kind.teksten.length + kind.aanvullingen.length + kind.stand.besluiten.length > 0;

export const actions: Actions = {
	sluit: async ({ locals, params, request }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ bevestigd: v.optional(v.array(id), []) }));
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			closeBespreking(tx, user, params.bespreking, form.value.bevestigd)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/besprekingen/${params.bespreking}/verslag`);
	},
	aanvulling: async ({ locals, params, request }) => {
		const user = locals.user!;
		const form = await readForm(
			request,
			v.object({ leerling: id, tekst: text('Schrijf op wat u wilt aanvullen.', 2000) })
		);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			addAanvulling(tx, user, {
				besprekingId: params.bespreking,
				leerlingId: form.value.leerling,
				tekst: form.value.tekst
			})
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/besprekingen/${params.bespreking}/verslag#kind-${form.value.leerling}`);
	}
};
