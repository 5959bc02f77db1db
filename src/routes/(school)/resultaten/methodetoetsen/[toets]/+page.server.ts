import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { toVeld } from '#domain/toets/methodetoets.ts';
import { worksForGroep } from '#domain/organisatie/worksForGroep.ts';
import { listMethoden, listPuntenkinderen, readMethodetoets } from '#domain/toets/readMethodetoetsen.ts';
import { recordMethodepunten } from '#domain/toets/recordMethodepunten.ts';
import {
	changeMethodetoets,
	Methodetoetsvelden,
	removeMethodetoets
} from '#domain/toets/saveMethodetoets.ts';
import { vakken, type Vak } from '#domain/toets/toets.ts';
import { formatDatum } from '#law/datum.ts';
import { nameBlokOnScreen } from '../naam.ts';
import { keepTyped, readRegels } from './regels.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const toets = await readMethodetoets(tx, params.toets);
		if (!toets || !(await worksForGroep(tx, toets.groepId))) return undefined;
		return { toets, kinderen: await listPuntenkinderen(tx, toets), methoden: await listMethoden(tx) };
	});
	if (!found) error(404, 'Deze toets bestaat niet, of u mag haar niet zien.');
	const { toets, kinderen, methoden } = found;
	return {
		toets: {
			id: toets.id,
			groep: { id: toets.groepId, naam: toets.groepNaam },
			vak: vakken[toets.vak as Vak] ?? toets.vak,
			methode: toets.methode,
			blok: nameBlokOnScreen(toets.blok),
			maximum: toets.maximum,
			dag: formatDatum(toets.afgenomenOp)
		},
		velden: {
			vak: toets.vak,
			methode: toets.methode,
			blok: toets.blok,
			maximum: toVeld(toets.maximum),
			afgenomenOp: toets.afgenomenOp.toString()
		},
		kinderen: kinderen.map((kind) => ({
			id: kind.id,
			naam: kind.naam,
			behaald: toVeld(kind.behaald),
			herkansing: toVeld(kind.herkansing)
		})),
		opgeslagen: url.searchParams.has('opgeslagen')
			? { signalen: Number(url.searchParams.get('signalen')) || 0 }
			: null,
		vakken: Object.entries(vakken).map(([value, label]) => ({ value, label })),
		methoden,
		vandaag: user.vandaag.toString()
	};
};

export const actions: Actions = {
	punten: async ({ locals, params, request }) => {
		const user = locals.user!;
		const regels = readRegels(await request.formData());
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			const toets = await readMethodetoets(tx, params.toets);
			if (!toets || !(await worksForGroep(tx, toets.groepId)))
				error(404, 'Deze toets bestaat niet, of u mag haar niet zien.');
			const uitkomst = await recordMethodepunten(tx, params.toets, regels);
			if (!uitkomst.ok) return uitkomst;
			const nieuw =
				uitkomst.gewijzigd.length > 0
					? (await refreshSignalen(tx, user.vandaag, uitkomst.gewijzigd)).nieuw
					: 0;
			return { ...uitkomst, nieuw };
		});
		if (!outcome.ok)
			return fail(400, { typed: keepTyped(regels), fouten: outcome.fouten, punten: outcome.message });
		const botsingen = Object.fromEntries(
			Object.entries(outcome.botsingen).map(([id, { behaald, herkansing, door }]) => [
				id,
				{ behaald: toVeld(behaald), herkansing: toVeld(herkansing), door }
			])
		);
		const aantal = Object.keys(botsingen).length;
		if (aantal > 0)
			return fail(409, {
				typed: keepTyped(regels, botsingen),
				botsingen,
				punten: `Bij ${aantal === 1 ? 'één kind' : `${aantal} kinderen`} vulde een collega intussen iets anders in. De rest is opgeslagen. Kijk wat klopt en sla nog een keer op.`
			});
		redirect(303, `/resultaten/methodetoetsen/${params.toets}?opgeslagen&signalen=${outcome.nieuw}`);
	},
	toets: async ({ locals, params, request }) => {
		const user = locals.user!;
		const form = await readForm(request, Methodetoetsvelden);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			const changed = await changeMethodetoets(tx, params.toets, form.value, user.vandaag);
			const toets = changed.ok ? await readMethodetoets(tx, params.toets) : undefined;
			if (toets) {
				const kinderen = await listPuntenkinderen(tx, toets);
				await refreshSignalen(
					tx,
					user.vandaag,
					kinderen.map(({ id }) => id)
				);
			}
			return changed;
		});
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/resultaten/methodetoetsen/${params.toets}?opgeslagen`);
	},
	weghalen: async ({ locals, params }) => {
		const outcome = await app().database.inSession(locals.user!, 'read write', async (tx) => {
			const toets = await readMethodetoets(tx, params.toets);
			if (!toets) error(404, 'Deze toets bestaat niet meer.');
			const removed = await removeMethodetoets(tx, toets.id);
			return removed.ok ? { ok: true as const, groep: toets.groepId } : removed;
		});
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, `/resultaten/methodetoetsen?groep=${outcome.groep}`);
	}
};
