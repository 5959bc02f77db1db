import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm } from '#core/form.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import {
	listKeuzesOf,
	listKeuzebestanden,
	listResultaatkeuzes,
	type Openkeuze
} from '#domain/toets/listResultaatkeuzes.ts';
import { recordResultaatkeuze } from '#domain/toets/recordResultaatkeuze.ts';
import {
	instrumenten,
	schalen,
	vakken,
	type Instrument,
	type Schaal,
	type Vak
} from '#domain/toets/toets.ts';
import { nameToetsmoment } from '#domain/toets/toetsmoment.ts';
import { dayOf, formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { keuzes, totaal, bestanden } = await app().database.inSession(
		locals.user!,
		'read only',
		async (tx) => ({
			...(await listResultaatkeuzes(tx)),
			bestanden: await listKeuzebestanden(tx)
		})
	);
	return {
		totaal,
		bestanden: bestanden.filter(({ aantal }) => aantal > 2),
		gekozen: url.searchParams.has('gekozen'),
		keuzes: keuzes.map(describeKeuze)
	};
};

const describeKeuze = (keuze: Openkeuze) => ({
	id: keuze.id,
	leerling: { id: keuze.leerlingId, naam: keuze.naam },
	wat: [
		instrumenten[keuze.toets as Instrument] ?? keuze.toets,
		[(vakken[keuze.vak as Vak] ?? keuze.vak).toLowerCase(), keuze.onderdeel].filter(Boolean).join(', ')
	].join(', '),
	moment: nameToetsmoment({
		schooljaar: keuze.schooljaar,
		deel: keuze.deel,
		jaargroep: keuze.jaargroep === null ? null : Number(keuze.jaargroep)
	}),
	schaal: (schalen[keuze.schaal as Schaal] ?? keuze.schaal).toLowerCase(),
	kanten: [
		{ waarde: 'bestaand', titel: 'Telt nu', ...describeKant(keuze.bestaand) },
		{ waarde: 'geboden', titel: 'Later aangeboden', ...describeKant(keuze.geboden) }
	]
});

const describeKant = ({ tekst, band, referentieniveau, percentiel, ...kant }: Openkeuze['geboden']) => ({
	tekst,
	extra: [
		band !== tekst && band ? `niveau ${band}` : null,
		referentieniveau !== tekst ? referentieniveau : null,
		percentiel === null ? null : `percentiel ${percentiel}`,
		kant.normversie ? `norm ${kant.normversie}` : null
	].filter((deel) => deel !== null),
	gemaakt: formatDatum(kant.afgenomenOp),
	bron: kant.bron ?? 'onbekend',
	ingevoerd: [kant.op && `op ${formatDatum(dayOf(kant.op))}`, kant.door && `door ${kant.door}`]
		.filter(Boolean)
		.join(' ')
});

const Keuze = v.object({
	keuze: id,
	gekozen: v.picklist(['bestaand', 'geboden'], 'Kies een van de twee waarden.')
});

const Alle = v.object({ import: id, gekozen: Keuze.entries.gekozen });

export const actions: Actions = {
	kies: async ({ locals, request }) => {
		const user = locals.user!;
		const form = await readForm(request, Keuze);
		if (!form.ok) return fail(400, { message: 'Kies een van de twee waarden.' });
		const { keuze, gekozen } = form.value;
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			const recorded = await recordResultaatkeuze(tx, keuze, gekozen);
			if (recorded.ok) await refreshSignalen(tx, user.vandaag, [recorded.value.leerlingId]);
			return recorded;
		});
		if (!outcome.ok) return fail(409, { message: outcome.message });
		redirect(303, '/resultaten/keuzes?gekozen');
	},
	/** One source that is always right: the same answer for every open choice of a file. */
	alle: async ({ locals, request }) => {
		const user = locals.user!;
		const form = await readForm(request, Alle);
		if (!form.ok) return fail(400, { message: 'Kies een van de twee.' });
		await app().database.inSession(user, 'read write', async (tx) => {
			const leerlingen = new Set<string>();
			for (const keuze of await listKeuzesOf(tx, form.value.import)) {
				const recorded = await recordResultaatkeuze(tx, keuze, form.value.gekozen);
				if (recorded.ok) leerlingen.add(recorded.value.leerlingId);
			}
			await refreshSignalen(tx, user.vandaag, [...leerlingen]);
		});
		redirect(303, '/resultaten/keuzes?gekozen');
	}
};
