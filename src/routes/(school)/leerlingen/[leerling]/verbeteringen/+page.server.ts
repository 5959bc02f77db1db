import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { recordInzage } from '#core/inzage.ts';
import { addVerklaring } from '#domain/verbetering/addVerklaring.ts';
import { decideVerbetering } from '#domain/verbetering/decideVerbetering.ts';
import { listVerbeterbaar, listVerbeteringen, stuknaam } from '#domain/verbetering/readVerbeteringen.ts';
import { recordVerbeterverzoek } from '#domain/verbetering/recordVerbeterverzoek.ts';
import { Besluitformulier, Verklaringformulier, Verzoekformulier } from '#domain/verbetering/verbetering.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { listOuders } from '#domain/overzicht/readLeerlingportret.ts';
import { formatDag, formatDatum } from '#law/datum.ts';
import { inzagetermijn } from '#law/inzagetermijn.ts';
import type { Actions, PageServerLoad } from './$types';

const weg = 'Dit kind staat niet op deze school, of u mag het niet zien.';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { database } = app();
	if (!isId(params.leerling)) error(404, weg);
	const found = await database.inSession(user, 'read only', async (tx) => {
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		if (!leerling || !(await readToegang(tx, leerling.id, 2))) return undefined;
		return {
			leerling,
			verbeteringen: await listVerbeteringen(tx, { leerlingId: leerling.id }),
			stukken: await listVerbeterbaar(tx, leerling.id),
			ouders: await listOuders(tx, leerling.id)
		};
	});
	if (!found) error(404, weg);
	const { leerling, stukken } = found;
	await recordInzage(database, user, [{ leerlingId: leerling.id, laag: 2, onderdeel: 'verbeteringen' }]);
	const asked = url.searchParams.get('stuk') ?? '';
	const chosen = stukken.find(({ tabel, id }) => `${tabel}:${id}` === asked);
	return {
		id: leerling.id,
		naam: leerling.naam,
		beslist: user.rollen.some((rol) => rol === 'intern_begeleider' || rol === 'directie'),
		vandaag: user.vandaag.toString(),
		gekozen: chosen ? asked : '',
		tekst: chosen?.tekst ?? '',
		stukken: stukken.map(({ tabel, id, op, tekst }) => ({
			value: `${tabel}:${id}`,
			label: `${formatDag(op, true)}, ${stuknaam(tabel).toLowerCase()}: ${tekst.length > 70 ? `${tekst.slice(0, 68)} …` : tekst}`
		})),
		vragers: [
			...found.ouders.map(({ id, naam, relatie }) => ({ value: id, label: `${naam} (${relatie})` })),
			{ value: 'collega', label: 'Ik, als collega' }
		],
		bewaard: url.searchParams.get('bewaard'),
		regels: found.verbeteringen.map(
			({ id, tabel, was, voorstel, reden, ouder, door, ontvangenOp, besluit, verklaring }) => ({
				id,
				kop: `${stuknaam(tabel)}, gevraagd door ${ouder ?? door ?? 'een collega'}`,
				gevraagd: formatDatum(ontvangenOp),
				uiterlijk: formatDatum(inzagetermijn(ontvangenOp, false).uiterlijk),
				isOpen: besluit === null,
				verbeterd: besluit?.uitkomst === 'verbeterd',
				/** A parent may add own words to what was not corrected. */
				verklaarbaar: besluit?.uitkomst === 'afgewezen' && ouder !== null && verklaring === null,
				ouder: ouder ?? '',
				voorstel,
				feiten: [
					{
						term: besluit?.uitkomst === 'verbeterd' ? 'Wat er stond' : 'Wat er staat',
						text: besluit?.was ?? was
					},
					...(besluit?.tekst
						? [{ term: 'Wat er nu staat', text: besluit.tekst }]
						: [{ term: 'Wat er moet staan', text: voorstel }]),
					{ term: 'Wat er niet klopt', text: reden },
					...(besluit
						? [
								{
									term: 'Besluit',
									text: `${besluit.uitkomst} op ${formatDatum(besluit.beslotenOp)}${besluit.door ? ` door ${besluit.door}` : ''}. ${besluit.reden}`
								}
							]
						: [])
				],
				verklaring: verklaring && { tekst: verklaring.tekst, op: formatDatum(verklaring.gegevenOp) }
			})
		)
	};
};

export const actions: Actions = {
	vragen: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Verzoekformulier);
		if (!form.ok) return fail(400, form);
		const { stuk, wie, ...rest } = form.value;
		const [tabel = '', stukId = ''] = stuk.split(':');
		if (wie !== 'collega' && !isId(wie)) return fail(400, refusedForm(form.values, 'Kies wie dit vraagt.'));
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			recordVerbeterverzoek(tx, user.vandaag, {
				leerlingId: params.leerling,
				tabel,
				stukId,
				ouderId: wie === 'collega' ? null : wie,
				...rest
			})
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/verbeteringen?bewaard=gevraagd`);
	},
	besluiten: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Besluitformulier);
		if (!form.ok) return fail(400, form);
		const { verzoek, ...besluit } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			decideVerbetering(tx, user.vandaag, { id: verzoek, ...besluit })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/verbeteringen?bewaard=besloten`);
	},
	verklaren: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Verklaringformulier);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			addVerklaring(tx, user.vandaag, { id: form.value.verzoek, tekst: form.value.verklaring })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/verbeteringen?bewaard=verklaard`);
	}
};
