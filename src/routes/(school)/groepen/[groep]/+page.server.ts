import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { drawnHere } from '#core/drawnHere.ts';
import { inBeamer } from '#core/beamer.ts';
import { beginInzage } from '#core/inzage.ts';
import { together } from '#core/together.ts';
import { jaargroepenNaam } from '#domain/organisatie/jaargroep.ts';
import { lijstnaam } from '#domain/organisatie/naam.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { gedeeldMoment, groepsgemiddelde } from '#domain/overzicht/groepsgemiddelde.ts';
import { readGroepsoverzicht } from '#domain/overzicht/readGroepsoverzicht.ts';
import { readGroepsuitkomst } from '#domain/vergadering/readGroepsuitkomst.ts';
import { worksForGroep } from '#domain/organisatie/worksForGroep.ts';
import { opsomming } from '#law/woorden.ts';
import { formatDag, formatDatum } from '#law/datum.ts';
import { filtersFor, sortRegels, volgorden } from './sorteer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, cookies }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const groep = (await listGroepen(tx, user.vandaag)).find(({ id }) => id === params.groep);
		return (
			groep &&
			together({
				groep,
				overzicht: readGroepsoverzicht(tx, groep.id, user.vandaag),
				uitkomst: readGroepsuitkomst(tx, groep.id),
				// Whoever sees the support of these children: the same answer that the pages behind the links give.
				zorg: worksForGroep(tx, groep.id)
			})
		);
	});
	if (!found) error(404, 'Deze groep bestaat niet in dit schooljaar.');
	const { groep, overzicht, uitkomst, zorg } = found;
	if (zorg) {
		beginInzage(
			locals,
			database,
			user,
			overzicht.regels.map((regel) => ({
				leerlingId: regel.id,
				laag: 2 as const,
				onderdeel: 'groepsoverzicht'
			}))
		);
	}
	const beamer = inBeamer(cookies);
	const filters = filtersFor(zorg, groep.jaargroepen);
	const filter = filters.find(({ sleutel }) => sleutel === url.searchParams.get('toon')) ?? filters[0]!;
	const sorteer = url.searchParams.get('sorteer') ?? 'naam';
	const regels = sortRegels(overzicht.regels.filter(filter.keep), sorteer);
	return drawnHere({
		groep: {
			id: groep.id,
			naam: groep.naam,
			jaargroep: jaargroepenNaam(groep),
			leerkrachten: beamer ? '' : opsomming(groep.leerkrachten)
		},
		zorg,
		uitkomst: uitkomst && { ...uitkomst, dag: formatDatum(uitkomst.dag) },
		beamer,
		eigen: groep.eigen,
		combinatie: groep.jaargroepen.length > 1,
		toon: filter.sleutel,
		sorteer,
		volgorden: volgorden(overzicht.vakken, zorg),
		aantal: overzicht.regels.length,
		filters: filters.map(({ sleutel, label, keep }) => ({
			sleutel,
			label,
			aantal: overzicht.regels.filter(keep).length
		})),
		vakken: overzicht.vakken.map(({ vak, naam }) => ({
			vak,
			naam,
			moment: gedeeldMoment(overzicht.regels, vak)
		})),
		gemiddeld: overzicht.vakken.map(({ vak }) => groepsgemiddelde(overzicht.regels, vak)),
		regels: regels.map((regel, plek) => ({
			id: regel.id,
			naam: beamer ? `kind ${plek + 1}` : lijstnaam(regel),
			jaargroep: regel.jaargroep,
			niveau: regel.niveau,
			zorg: regel.zorg,
			kracht: regel.kracht,
			vragen: regel.vragen.map((vraag) => (beamer ? { ...vraag, vraag: 'open vraag' } : vraag)),
			plannen: regel.plannen.map((plan) => ({
				id: plan.id,
				doel: beamer ? 'plan' : plan.doel,
				// The day without its weekday: a column of dates is scanned, not read.
				tot: plan.evaluatieTot ? formatDag(plan.evaluatieTot).slice(3) : 'loopt'
			})),
			cellen: overzicht.vakken.map(({ vak }) => regel.vakken[vak] ?? null)
		}))
	});
};
