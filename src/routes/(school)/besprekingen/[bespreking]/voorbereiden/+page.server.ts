import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { recordInzage } from '#core/inzage.ts';
import { refused } from '#core/outcome.ts';
import { changeFromForm } from '#domain/overleg/gedeeldeTekst.ts';
import { rondenaam } from '#domain/overleg/leerlingbespreking.ts';
import { orderLeerlingen } from '#domain/overleg/orderLeerlingen.ts';
import { readBesprekingsfeiten } from '#domain/overleg/readBesprekingsfeiten.ts';
import { readBesprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import { readTeksten } from '#domain/overleg/readTeksten.ts';
import { storeTekst } from '#domain/overleg/storeTekst.ts';
import { formatVoluit } from '#law/datum.ts';
import { showLeerling } from '../toon.ts';
import { readBase64, stateText } from '../tekst/staat.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const kop = await readBesprekingskop(tx, params.bespreking);
		return (
			kop && {
				kop,
				leerlingen: kop.afgeslotenOp ? [] : await readBesprekingsfeiten(tx, kop, user.vandaag),
				teksten: await readTeksten(tx, kop.id)
			}
		);
	});
	if (!found) error(404, 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	const { kop, leerlingen, teksten } = found;
	if (kop.afgeslotenOp) redirect(303, `/besprekingen/${kop.id}/verslag`);
	await recordInzage(
		database,
		user,
		leerlingen.map(({ id }) => ({ leerlingId: id, laag: 2 as const, onderdeel: 'voorbereiding bespreking' }))
	);
	const volgorde = orderLeerlingen(leerlingen);
	return {
		id: kop.id,
		groep: kop.groepNaam,
		ronde: rondenaam(kop.ronde),
		datum: formatVoluit(kop.geplandOp),
		begonnen: kop.begonnenOp !== null,
		leerlingen: [...volgorde.veranderd, ...volgorde.metVraag, ...volgorde.ongewijzigd].map((leerling) => {
			const eigen = teksten.find(
				(tekst) => tekst.leerlingId === leerling.id && tekst.veld === 'voorbereiding'
			);
			return {
				...showLeerling(leerling, user.vandaag),
				tekst: eigen?.tekst ?? '',
				// What the form was made from: the change is merged with what somebody else wrote in the meantime.
				staat: eigen ? stateText(eigen) : ''
			};
		})
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const user = locals.user!;
		const data = await request.formData();
		const keys = [...data.keys()].filter((key) => key.startsWith('tekst-'));
		const text = (key: string) => String(data.get(key) ?? '').replace(/\r\n/g, '\n');
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			for (const key of keys) {
				const leerlingId = key.slice('tekst-'.length);
				const verandering = changeFromForm(readBase64(text(`staat-${leerlingId}`)), text(key));
				if (!verandering)
					return refused('formulier', 'Dit formulier kwam niet goed over. Ververs de pagina.');
				if (text(key) === text(`was-${leerlingId}`)) continue;
				const plek = { besprekingId: params.bespreking, leerlingId, veld: 'voorbereiding' as const };
				const stored = await storeTekst(tx, plek, verandering, null);
				if (!stored.ok) return stored;
			}
			return { ok: true } as const;
		});
		if (!outcome.ok) return fail(409, { values: {}, errors: {}, message: outcome.message });
		redirect(303, `/besprekingen/${params.bespreking}?voorbereid`);
	}
};
