import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { recordInzage } from '#core/inzage.ts';
import type { Outcome } from '#core/outcome.ts';
import type { Tx, User } from '#core/database.ts';
import { answerInzageverzoek } from '#domain/inzageverzoek/answerInzageverzoek.ts';
import { decideStukken, splitPassages } from '#domain/inzageverzoek/decideStukken.ts';
import { extendInzageverzoek } from '#domain/inzageverzoek/extendInzageverzoek.ts';
import { listAnderen } from '#domain/inzageverzoek/findAnderen.ts';
import {
	Antwoordformulier,
	gezagbronnen,
	gronden,
	identiteiten,
	manieren,
	redenen,
	Stukformulier,
	uitkomsten,
	Verlengformulier,
	wetten,
	wijzen
} from '#domain/inzageverzoek/inzageverzoek.ts';
import { readBehandeling } from '#domain/inzageverzoek/readBehandeling.ts';
import { readInzageverzoek } from '#domain/inzageverzoek/readInzageverzoek.ts';
import { openDossier } from '#domain/toegang/openDossier.ts';
import { compareDays, formatDatum } from '#law/datum.ts';
import { inzagetermijn } from '#law/inzagetermijn.ts';
import { klokInWoorden } from '../klok.ts';
import { toonDelen } from './toon.ts';
import type { Actions, PageServerLoad } from './$types';

const weg = 'Dit verzoek bestaat niet, of u behandelt geen inzageverzoeken.';
const choices = (words: Record<string, string>) =>
	Object.entries(words).map(([value, label]) => ({ value, label }));

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { database } = app();
	if (!isId(params.verzoek)) error(404, weg);
	const found = await database.inSession(user, 'read only', async (tx) => {
		const verzoek = await readInzageverzoek(tx, params.verzoek);
		return (
			verzoek && {
				verzoek,
				gewogen: verzoek.antwoord ? undefined : await readBehandeling(tx, verzoek),
				anderen: await listAnderen(tx, verzoek.leerlingId, verzoek.ouderId)
			}
		);
	});
	if (!found) error(404, weg);
	const { verzoek, gewogen, anderen } = found;
	if (gewogen)
		await recordInzage(database, user, [
			{ leerlingId: verzoek.leerlingId, laag: 3, onderdeel: 'inzageverzoek' }
		]);
	const { ontvangenOp, verlenging, antwoord, grond } = verzoek;
	const loop = { ontvangenOp, verlengd: verlenging !== null, beantwoordOp: antwoord?.beantwoordOp ?? null };
	const { verlengenTot, uiterlijk } = inzagetermijn(ontvangenOp, loop.verlengd);
	const open = gewogen?.filter(({ stand }) => stand === 'open').length ?? 0;
	return {
		id: verzoek.id,
		leerling: verzoek.leerlingId,
		kind: verzoek.kind,
		aanvrager: verzoek.aanvrager,
		klok: klokInWoorden(loop, user.vandaag),
		feiten: [
			{ term: 'Wie vraagt', text: `${verzoek.aanvrager}, ${gronden[grond]}` },
			{ term: 'Op grond van', text: wetten[grond] },
			{ term: 'Identiteit', text: identiteiten[verzoek.identiteit] },
			{ term: 'Gezag', text: gezagbronnen[verzoek.gezagBron] },
			{ term: 'Vraag', text: verzoek.vraag || 'Niet nader gezegd; dat hoeft ook niet.' },
			{
				term: 'Gekomen',
				text: `${formatDatum(ontvangenOp)}, ${manieren[verzoek.hoe]}${verzoek.door ? `, vastgelegd door ${verzoek.door}` : ''}`
			},
			...(verlenging
				? [
						{
							term: 'Verlengd',
							text: `Aan de ouder gezegd op ${formatDatum(verlenging.meegedeeldOp)}: ${verlenging.reden}`
						}
					]
				: [])
		],
		zonderGezag: grond === 'informatieplicht',
		stap: antwoord ? 4 : gewogen && open === 0 ? 3 : 2,
		verlengbaar: !antwoord && !verlenging && compareDays(user.vandaag, verlengenTot) <= 0,
		verlengenTot: formatDatum(verlengenTot),
		verlengdTot: formatDatum(inzagetermijn(ontvangenOp, true).uiterlijk),
		vandaag: user.vandaag.toString(),
		antwoord: antwoord && {
			gegeven: antwoord.uitkomst === 'gegeven',
			tekst: `${uitkomsten[antwoord.uitkomst]} op ${formatDatum(antwoord.beantwoordOp)}${antwoord.wijze ? `, ${wijzen[antwoord.wijze]}` : ''}${antwoord.door ? `, door ${antwoord.door}` : ''}`,
			toelichting: antwoord.toelichting
		},
		heel: gewogen !== undefined,
		open,
		aantal: gewogen?.length ?? 0,
		delen: gewogen ? toonDelen(gewogen, anderen) : [],
		redenen: choices(redenen),
		wijzen: choices(wijzen),
		opening: `Inzageverzoek van ${verzoek.aanvrager}, te beantwoorden voor ${formatDatum(uiterlijk)}.`,
		bewaard: url.searchParams.get('bewaard')
	};
};

/** Does an act on a request and returns to its page, at the place where the hand was. */
async function perform(
	user: User,
	values: Record<string, string>,
	back: string,
	act: (tx: Tx) => Promise<Outcome<unknown>>
) {
	const outcome = await app().database.inSession(user, 'read write', act);
	if (!outcome.ok) return fail(409, refusedForm(values, outcome.message));
	redirect(303, back);
}

const Samen = v.object({
	deel: text('Ververs de pagina.', 40),
	stukken: text('Ververs de pagina.', 100_000)
});

export const actions: Actions = {
	stuk: async ({ request, locals, params }) => {
		const form = await readForm(request, Stukformulier);
		if (!form.ok) return fail(400, form);
		const { passages, reden, ...keuze } = form.value;
		const back = `/inzageverzoeken/${params.verzoek}?bewaard=stuk#stuk-${keuze.stuk.replaceAll(':', '-')}`;
		return perform(locals.user!, form.values, back, (tx) =>
			decideStukken(tx, params.verzoek, [
				{ ...keuze, reden: reden || null, passages: splitPassages(passages) }
			])
		);
	},
	samen: async ({ request, locals, params }) => {
		const form = await readForm(request, Samen);
		if (!form.ok) return fail(400, form);
		const keuzes = form.value.stukken.split('\n').map((regel) => {
			const [stuk = '', afdruk = ''] = regel.split(' ');
			return { stuk, afdruk, besluit: 'erbij' as const, reden: null, toelichting: '', passages: [] };
		});
		const back = `/inzageverzoeken/${params.verzoek}?bewaard=samen#${encodeURIComponent(form.value.deel)}`;
		return perform(locals.user!, {}, back, (tx) => decideStukken(tx, params.verzoek, keuzes));
	},
	verlengen: async ({ request, locals, params }) => {
		const form = await readForm(request, Verlengformulier);
		if (!form.ok) return fail(400, form);
		return perform(locals.user!, form.values, `/inzageverzoeken/${params.verzoek}?bewaard=verlengd`, (tx) =>
			extendInzageverzoek(tx, locals.user!.vandaag, { id: params.verzoek, ...form.value })
		);
	},
	antwoord: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Antwoordformulier);
		if (!form.ok) return fail(400, form);
		const { wijze, ...rest } = form.value;
		return perform(user, form.values, `/inzageverzoeken/${params.verzoek}?bewaard=antwoord`, (tx) =>
			answerInzageverzoek(tx, user.vandaag, {
				id: params.verzoek,
				school: user.schoolNaam,
				wijze: wijze || null,
				...rest
			})
		);
	},
	openen: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(
			request,
			v.object({ reden: text('Schrijf op waarom u dit dossier opent.', 500) })
		);
		if (!form.ok) return fail(400, form);
		return perform(user, form.values, `/inzageverzoeken/${params.verzoek}`, async (tx) => {
			const verzoek = await readInzageverzoek(tx, params.verzoek);
			return openDossier(tx, {
				leerlingId: verzoek?.leerlingId ?? params.verzoek,
				reden: form.value.reden,
				tot: user.vandaag.add({ days: 30 }),
				vandaag: user.vandaag
			});
		});
	}
};
