import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { readEvaluatieweken } from '#domain/plannen/readEvaluatieweken.ts';
import { checkBegin, checkBeginkeuze } from '#domain/plannen/controle.ts';
import { draftHandelingsplan } from '#domain/plannen/draftHandelingsplan.ts';
import { uitkomsten } from '#domain/plannen/handelingsplan.ts';
import { inhoudOf, Planformulier } from '#domain/plannen/planformulier.ts';
import { vensterInWoorden } from '#domain/plannen/planvenster.ts';
import { prefillHandelingsplan } from '#domain/plannen/prefillHandelingsplan.ts';
import { startHandelingsplan } from '#domain/plannen/startHandelingsplan.ts';
import { formatDag, formatSinds, formatVoluit } from '#law/datum.ts';
import { evaluatievenster } from '#law/werkafspraken.ts';
import { vakchoices, valuesOf } from '../../../../plannen/formulier.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const kalender = await readKalender(tx, user.vandaag);
		const voorstel = await prefillHandelingsplan(tx, user, params.vraag, kalender);
		return (
			voorstel && {
				...voorstel,
				kalender,
				weken: await readEvaluatieweken(tx, voorstel.begonnenOp),
				medewerkers: await listMedewerkers(tx, user.vandaag),
				grond: await readToegang(tx, voorstel.vraag.leerlingId, 2)
			}
		);
	});
	if (!found) error(404, 'Deze vraag bestaat niet, of u mag haar niet zien.');
	const { vraag, inhoud, voorganger, begonnenOp, kalender } = found;
	await recordInzage(database, user, [
		{
			leerlingId: vraag.leerlingId,
			laag: 2,
			onderdeel: 'nieuw handelingsplan',
			grond: found.grond ?? undefined
		}
	]);
	return {
		vraag: {
			id: vraag.id,
			vraag: vraag.vraag,
			sinds: formatSinds(vraag.geopendOp, user.vandaag),
			gesloten: vraag.toestand === 'gesloten'
		},
		leerling: { id: vraag.leerlingId, roepnaam: vraag.roepnaam, naam: vraag.naam },
		richting: vraag.richting,
		concept: found.conceptId,
		signalen: found.signalen.map(({ uitleg, sinds }) => ({
			uitleg,
			sinds: formatSinds(sinds, user.vandaag)
		})),
		uitslagen: found.uitslagen
			.slice(-4)
			.toReversed()
			.map(({ op, toets, waarde }) => ({ op: formatDag(op, true), toets, waarde })),
		voorganger: voorganger?.evaluatie
			? {
					id: voorganger.id,
					doel: voorganger.inhoud.doel,
					aanpak: voorganger.inhoud.aanpak,
					uitkomst: uitkomsten[voorganger.evaluatie.uitkomst],
					toelichting: voorganger.evaluatie.toelichting,
					anders: voorganger.evaluatie.vervolg === 'anders'
				}
			: null,
		waarden: {
			...valuesOf(inhoud),
			vak: found.vak ?? '',
			voorgangerId: voorganger?.id ?? '',
			begonnenOp: begonnenOp.toString(),
			minWeken: String(found.weken.minWeken),
			maxWeken: String(found.weken.maxWeken)
		},
		venster: `Begint het plan op ${formatVoluit(begonnenOp)}, dan is het: ${lower(
			vensterInWoorden(begonnenOp, evaluatievenster(begonnenOp, kalender, found.weken), kalender)
		)}.`,
		medewerkers: found.medewerkers.map(({ id, naam }) => ({ value: id, label: naam })),
		vakken: vakchoices(found.vak)
	};
};

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Planformulier);
		if (!form.ok) return fail(400, form);
		const { value, values } = form;
		const inhoud = inhoudOf(value);
		const { begonnenOp, minWeken, maxWeken } = value;
		const keuze = begonnenOp && { begonnenOp, minWeken, maxWeken };
		if (value.daarna === 'beginnen') {
			const errors = {
				...checkBegin(inhoud),
				...(keuze
					? checkBeginkeuze(keuze, user.vandaag)
					: { begonnenOp: 'Kies de dag waarop het plan begint.' })
			};
			if (Object.keys(errors).length > 0) return fail(400, { values, errors });
		}
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			const draft = await draftHandelingsplan(tx, {
				vraagId: params.vraag,
				vak: value.vak || null,
				inhoud,
				voorgangerId: value.voorgangerId
			});
			if (draft.ok && value.daarna === 'beginnen' && keuze)
				await startHandelingsplan(tx, user, draft.value.id, keuze);
			return draft;
		});
		if (!outcome.ok) return fail(409, refusedForm(values, outcome.message));
		redirect(303, `/plannen/${outcome.value.id}`);
	}
};
