import { app } from '#core/app.ts';
import { recordInzage } from '#core/inzage.ts';
import { isNiveauAanDeBeurt, isTeEvalueren, listOpenVragen } from '#domain/overzicht/listOpenVragen.ts';
import { formatDag, formatSinds } from '#law/datum.ts';
import { filtersFor, sortVragen, volgorden } from './keuze.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const { vandaag } = user;
	const { database } = app();
	const alle = await database.inSession(user, 'read only', (tx) => listOpenVragen(tx, vandaag));
	const groepen = [
		...new Map(alle.flatMap(({ groepId, groep }) => (groepId && groep ? [[groepId, groep] as const] : [])))
	]
		.map(([value, label]) => ({ value, label }))
		.sort((a, b) => a.label.localeCompare(b.label, 'nl', { numeric: true }));
	const groep = groepen.find(({ value }) => value === url.searchParams.get('groep'))?.value ?? '';
	const hier = groep ? alle.filter(({ groepId }) => groepId === groep) : alle;
	const filters = filtersFor(vandaag);
	const filter = filters.find(({ sleutel }) => sleutel === url.searchParams.get('toon')) ?? filters[0]!;
	const sorteer = url.searchParams.get('sorteer') ?? 'sinds';
	const vragen = sortVragen(hier.filter(filter.keep), sorteer);
	await recordInzage(
		database,
		user,
		[...new Set(vragen.map(({ leerlingId }) => leerlingId))].map((leerlingId) => ({
			leerlingId,
			laag: 2 as const,
			onderdeel: 'lijst van open vragen'
		}))
	);
	return {
		aantal: alle.length,
		groepen,
		groep,
		toon: filter.sleutel,
		sorteer,
		volgorden,
		filters: filters.map(({ sleutel, label, keep }) => ({
			sleutel,
			label,
			aantal: hier.filter(keep).length
		})),
		vragen: vragen.map((vraag) => ({
			id: vraag.id,
			leerlingId: vraag.leerlingId,
			naam: vraag.lijstnaam,
			groepId: vraag.groepId,
			groep: vraag.groep,
			vraag: vraag.vraag,
			kracht: vraag.kracht,
			sinds: formatSinds(vraag.geopendOp, vandaag).replace(/^sinds /, ''),
			eigenaar: vraag.eigenaar,
			niveau: vraag.niveau,
			opnieuw: isNiveauAanDeBeurt(vraag, vandaag)
				? `opnieuw bekijken, open ${formatSinds(vraag.opnieuwOp!, vandaag)}`
				: null,
			plan: vraag.plan && {
				id: vraag.plan.id,
				evalueren: isTeEvalueren(vraag),
				tekst: planregel(vraag.plan)
			}
		}))
	};
};

function planregel({ stand, evaluatieTot, evaluatieVan }: NonNullable<OpenPlan>) {
	if (stand === 'concept') return 'plan in concept';
	if (stand === 'gepland') return 'plan begint nog';
	if (stand === 'lopend') return `evalueren vanaf ${formatDag(evaluatieVan!).slice(3)}`;
	return `nu evalueren, uiterlijk ${formatDag(evaluatieTot!).slice(3)}`;
}
type OpenPlan = Awaited<ReturnType<typeof listOpenVragen>>[number]['plan'];
