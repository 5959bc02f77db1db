import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, optionalDay, readForm, refusedForm, text } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { formatMoment } from '#domain/gebeurtenis/moment.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { addStuktekst } from '#domain/toegang/addStuktekst.ts';
import { stuksoorten, Vinkje } from '#domain/toegang/geslotenStuk.ts';
import { mayName, nameStuklezer } from '#domain/toegang/nameStuklezer.ts';
import { openGeslotenStuk } from '#domain/toegang/openGeslotenStuk.ts';
import {
	listGeslotenStukken,
	listStukopeningen,
	readKindBijStuk
} from '#domain/toegang/readGeslotenStukken.ts';
import { withdrawStuklezer } from '#domain/toegang/withdrawStuklezer.ts';
import { formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

const onbekend = 'Dit stuk bestaat niet, of u mag niet weten dat het er is.';
const hoe: Record<string, string> = { scherm: 'op het scherm', pdf: 'als PDF', uitvoer: 'in een uitvoer' };

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	if (!isId(params.stuk)) error(404, onbekend);
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const [stuk] = await listGeslotenStukken(tx, { id: params.stuk });
		const kind = stuk && (await readKindBijStuk(tx, stuk.id));
		if (!stuk || !kind) return undefined;
		const magNoemen = await mayName(tx, stuk.id);
		return {
			stuk,
			kind,
			magNoemen,
			medewerkers: magNoemen ? await listMedewerkers(tx, user.vandaag) : [],
			openingen: await listStukopeningen(tx, stuk.id)
		};
	});
	if (!found) error(404, onbekend);
	const { stuk, kind, magNoemen, medewerkers, openingen } = found;
	const lezers = new Set(stuk.lezers.map(({ medewerkerId }) => medewerkerId));
	return {
		id: stuk.id,
		kind: kind.naam,
		leerlingId: kind.leerlingId,
		soort: stuksoorten[stuk.soort],
		van: formatDatum(stuk.stukVan),
		toegevoegd: `${stuk.door ? `door ${stuk.door}, ` : ''}${formatMoment(stuk.op)}`,
		mag: stuk.mag,
		magNoemen,
		vandaag: user.vandaag.toString(),
		lezers: stuk.lezers.map((lezer) => ({
			id: lezer.id,
			naam: lezer.naam,
			tot: lezer.tot && formatDatum(lezer.tot)
		})),
		medewerkers: medewerkers
			.filter((one) => !lezers.has(one.id))
			.map(({ id: value, naam: label }) => ({ value, label })),
		openingen: openingen.map((opening) => ({
			wie: opening.wie,
			hoe: hoe[opening.hoe] ?? opening.hoe,
			op: formatMoment(opening.op)
		}))
	};
};

/** The child of a piece, for who may know of it. */
async function readStuk(user: App.Locals['user'], stuk: string) {
	const kind = isId(stuk)
		? await app().database.inSession(user!, 'read only', (tx) => readKindBijStuk(tx, stuk))
		: undefined;
	if (!kind) error(404, onbekend);
	return { id: stuk, leerlingId: kind.leerlingId };
}

export const actions: Actions = {
	// The text goes with this answer only: there is no address at which it stands.
	openen: async ({ request, locals, params }) => {
		const form = await readForm(request, Vinkje);
		if (!form.ok) return fail(400, form);
		const stuk = await readStuk(locals.user, params.stuk);
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			openGeslotenStuk(tx, stuk, 'scherm')
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		return {
			teksten: outcome.value.map(({ volgnummer, tekst, door, op }) => ({
				volgnummer,
				tekst,
				bij: `${door ? `${door}, ` : ''}${formatMoment(op)}`
			}))
		};
	},
	aanvullen: async ({ request, locals, params }) => {
		const form = await readForm(
			request,
			v.object({ tekst: text('Schrijf op wat u wilt toevoegen.', 20_000) })
		);
		if (!form.ok) return fail(400, form);
		const stuk = await readStuk(locals.user, params.stuk);
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			addStuktekst(tx, stuk, form.value.tekst)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/gesloten-stukken/${stuk.id}`);
	},
	noemen: async ({ request, locals, params }) => {
		const user = locals.user!;
		const Lezer = v.object({ lezer: id, tot: optionalDay('Kies een dag, of laat het leeg.') });
		const form = await readForm(request, Lezer);
		if (!form.ok) return fail(400, form);
		const stuk = await readStuk(user, params.stuk);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			nameStuklezer(tx, {
				stukId: stuk.id,
				medewerkerId: form.value.lezer,
				tot: form.value.tot,
				vandaag: user.vandaag
			})
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/gesloten-stukken/${stuk.id}#lezers`);
	},
	weghalen: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ lezerId: id }));
		if (!form.ok) return fail(400, form);
		const stuk = await readStuk(user, params.stuk);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			withdrawStuklezer(tx, user, { stukId: stuk.id, lezerId: form.value.lezerId })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		// Who takes their own name away may no longer know of it.
		redirect(303, '/gesloten-stukken');
	}
};
