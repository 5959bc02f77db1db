import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { recordInzage } from '#core/inzage.ts';
import { jaargroepenNaam } from '#domain/organisatie/jaargroep.ts';
import { lijstnaam } from '#domain/organisatie/naam.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { readGroepsoverzicht } from '#domain/overzicht/readGroepsoverzicht.ts';
import { mayAddMethodetoets } from '#domain/toets/readMethodetoetsen.ts';
import { formatDag } from '#law/datum.ts';
import { filters, sortRegels, type Filter } from './sorteer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const groep = (await listGroepen(tx, user.vandaag)).find(({ id }) => id === params.groep);
		return (
			groep && {
				groep,
				overzicht: await readGroepsoverzicht(tx, groep.id, user.vandaag),
				// Whoever sees the support of these children: the same answer that the pages behind the links give.
				zorg: await mayAddMethodetoets(tx, groep.id)
			}
		);
	});
	if (!found) error(404, 'Deze groep bestaat niet in dit schooljaar.');
	const { groep, overzicht, zorg } = found;
	if (zorg) {
		await recordInzage(
			database,
			user,
			overzicht.regels.map((regel) => ({
				leerlingId: regel.id,
				laag: 2 as const,
				onderdeel: 'groepsoverzicht'
			}))
		);
	}
	const asked = url.searchParams.get('toon') ?? 'alle';
	const toon: Filter = asked in filters ? (asked as Filter) : 'alle';
	const regels = sortRegels(
		overzicht.regels.filter(filters[toon].keep),
		url.searchParams.get('sorteer') ?? 'naam'
	);
	return {
		groep: {
			id: groep.id,
			naam: groep.naam,
			jaargroep: jaargroepenNaam(groep),
			leerkrachten: groep.leerkrachten
		},
		zorg,
		eigen: groep.eigen,
		combinatie: groep.jaargroepen.length > 1,
		toon,
		sorteer: url.searchParams.get('sorteer') ?? 'naam',
		aantal: overzicht.regels.length,
		filters: Object.entries(filters).map(([sleutel, { label, keep }]) => ({
			sleutel,
			label,
			aantal: overzicht.regels.filter(keep).length
		})),
		vakken: overzicht.vakken,
		regels: regels.map((regel) => ({
			id: regel.id,
			naam: lijstnaam(regel),
			jaargroep: regel.jaargroep,
			niveau: regel.niveau,
			zorg: regel.zorg,
			kracht: regel.kracht,
			vragen: regel.vragen,
			plannen: regel.plannen.map((plan) => ({
				id: plan.id,
				doel: plan.doel,
				tot: plan.evaluatieTot ? formatDag(plan.evaluatieTot) : ''
			})),
			cellen: overzicht.vakken.map(({ vak }) => regel.vakken[vak] ?? null)
		}))
	};
};
