import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { deciderOf, listVereisten } from '#domain/ondersteuningsvraag/checkNiveaubesluit.ts';
import {
	hoeNamen,
	niveauFrom,
	niveaunummers,
	niveaus,
	niveausoorten,
	proposeOpnieuwOp,
	soortLetter,
	standNamen,
	vereisteVragen,
	wieNamen,
	type Hoe,
	type Niveaunummer,
	type Stand,
	type Wie
} from '#domain/ondersteuningsvraag/niveau.ts';
import { readNiveau, readToegang, readVraagkop } from '#domain/ondersteuningsvraag/read.ts';
import { recordNiveaubesluit } from '#domain/ondersteuningsvraag/recordNiveaubesluit.ts';
import { formatDatum } from '#law/datum.ts';
import { Besluit, readBesluit } from './besluitformulier.ts';
import type { Actions, PageServerLoad } from './$types';

const missing = 'Deze vraag bestaat niet, of u mag haar niet zien.';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const kop = await readVraagkop(tx, params.vraag);
		if (!kop) return undefined;
		return {
			kop,
			nu: await readNiveau(tx, kop.leerlingId),
			kalender: await readKalender(tx, user.vandaag),
			grond: await readToegang(tx, kop.leerlingId, 2)
		};
	});
	if (!found) error(404, missing);
	const { kop, nu, kalender } = found;
	await recordInzage(database, user, [
		{ leerlingId: kop.leerlingId, laag: 2, onderdeel: 'niveau', grond: found.grond ?? undefined }
	]);
	const naar = niveauFrom(Number(url.searchParams.get('naar')));
	const mag = (niveau: Niveaunummer) => deciderOf(user.rollen, nu.niveau, niveau) !== null;
	const opnieuw = naar && proposeOpnieuwOp(naar, user.vandaag, kalender);
	return {
		id: kop.id,
		vraag: kop.vraag,
		gesloten: kop.toestand === 'gesloten',
		leerling: { id: kop.leerlingId, naam: kop.naam, roepnaam: kop.roepnaam },
		nu: {
			niveau: nu.niveau,
			letter: soortLetter(nu.soort),
			naam: niveaus[nu.niveau].naam,
			sinds: nu.beslotenOp ? formatDatum(nu.beslotenOp) : null
		},
		keuzes: niveaunummers.map((nummer) => ({
			nummer,
			naam: niveaus[nummer].naam,
			wanneer: niveaus[nummer].wanneer,
			mensen: joinWords(
				niveaus[nummer].mensen.map((wie) => inSentence(wieOf(wie, kop.roepnaam), kop.roepnaam))
			),
			vraagt: joinWords(
				niveaus[nummer].vereisten.map((vereiste) => inSentence(vereisteVragen[vereiste].naam, kop.roepnaam))
			),
			slaatOver: nummer > nu.niveau + 1,
			mag: mag(nummer) && !(kop.toestand === 'gesloten' && nummer > nu.niveau)
		})),
		besluit: naar
			? {
					naar,
					naam: niveaus[naar].naam,
					wanneer: niveaus[naar].wanneer,
					mag: mag(naar),
					mensen: niveaus[naar].mensen.map((wie) => ({
						wie,
						naam: wieOf(wie, kop.roepnaam),
						vraagtNaam: wie === 'externen' || wie === 'ouders',
						voorstel:
							(wie === 'groepsleerkracht' || wie === 'intern_begeleider') && user.rollen.includes(wie)
								? 'deelgenomen'
								: ''
					})),
					...asksOf(nu, naar),
					vandaag: user.vandaag.toString(),
					opnieuwOp: opnieuw ? opnieuw.toString() : ''
				}
			: null,
		hoes: (Object.keys(hoeNamen) as Hoe[]).map((value) => ({ value, label: hoeNamen[value] })),
		soorten: Object.entries(niveausoorten).map(([value, label]) => ({ value, label }))
	};
};

const wieOf = (wie: Wie, roepnaam: string) => (wie === 'leerling' ? `${roepnaam} zelf` : wieNamen[wie]);

/** A name of a list, inside a sentence; the child keeps its capital. */
const inSentence = (naam: string, roepnaam: string) =>
	naam.startsWith(roepnaam) ? naam : naam.charAt(0).toLowerCase() + naam.slice(1);
const joinWords = (woorden: readonly string[]) =>
	woorden.length < 2 ? (woorden[0] ?? '') : `${woorden.slice(0, -1).join(', ')} en ${woorden.at(-1)}`;

/** What the form of this step asks; at level 5 for both kinds alike, so that changing the kind loses no answer. */
function asksOf(nu: Parameters<typeof listVereisten>[0], naar: Niveaunummer) {
	const step = naar === 5 && nu.niveau === 5 ? { niveau: 4 as const, soort: null } : nu;
	const { gevraagd, verplicht } = listVereisten(step, { niveau: naar, soort: null });
	return {
		verplicht: verplicht && !(naar === 5 && nu.niveau === 5),
		vereisten: gevraagd.map((vereiste) => {
			const { vraag, uitleg, magNietNodig } = vereisteVragen[vereiste];
			const standen: Stand[] = [
				'aanwezig',
				'onderweg',
				'niet',
				...(magNietNodig ? ['niet_nodig' as const] : [])
			];
			return {
				vereiste,
				vraag,
				uitleg,
				standen: standen.map((value) => ({ value, label: standNamen[value] }))
			};
		})
	};
}

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const user = locals.user!;
		const form = await readForm(request, Besluit);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			const kop = await readVraagkop(tx, params.vraag);
			if (!kop) error(404, missing);
			const vorig = await readNiveau(tx, kop.leerlingId);
			return recordNiveaubesluit(tx, user, {
				...readBesluit(form.value, vorig),
				leerlingId: kop.leerlingId,
				vraagId: kop.id
			});
		});
		if (!outcome.ok)
			return fail(409, {
				values: form.values,
				errors: Object.fromEntries(outcome.weigeringen.map(({ veld, message }) => [veld, message]))
			});
		redirect(303, `/vragen/${params.vraag}#bladzijde-${outcome.value.id}`);
	}
};
