import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { refusedForm } from '#core/form.ts';
import { magJaarPlannen, makeJaarplan, proposeJaarplan } from '#domain/jaarplan/makeJaarplan.ts';
import { readMomenten } from '#domain/jaarplan/readMomenten.ts';
import { listBotsingen } from '#law/botsingen.ts';
import { compareDays, formatPeriode } from '#law/datum.ts';
import { parseSchooljaar, schooljaarOf } from '#law/schooljaar.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	if (!magJaarPlannen(user.rollen)) error(403, 'De directie en de intern begeleider maken het jaarplan.');
	const schooljaar = parseSchooljaar(url.searchParams.get('schooljaar') ?? '') ?? schooljaarOf(user.vandaag);
	const { plan, vraag, werkafspraken, staand } = await app().database.inSession(
		user,
		'read only',
		async (tx) => ({
			...(await proposeJaarplan(tx, user, schooljaar, user.vandaag)),
			staand: (await readMomenten(tx, schooljaar)).length
		})
	);
	const vast = new Set(vraag.vast.map(({ sleutel }) => sleutel));
	const soorten = Map.groupBy(
		plan.filter(({ werkafspraak }) => werkafspraak !== ''),
		({ werkafspraak }) => werkafspraak
	);
	return {
		schooljaar,
		staand,
		blijft: plan.filter(({ sleutel }) => vast.has(sleutel)).length,
		nieuw: plan.filter(({ sleutel }) => !vast.has(sleutel)).length,
		botsingen: listBotsingen(plan, werkafspraken, vraag.kalender).length,
		soorten: werkafspraken.flatMap(({ id, titel }) => {
			const found = soorten.get(id);
			return found
				? [
						{
							id,
							titel,
							aantal: found.length,
							wanneer: formatPeriode(
								found.map(({ van }) => van).reduce((a, b) => (compareDays(a, b) <= 0 ? a : b)),
								found.map(({ tot }) => tot).reduce((a, b) => (compareDays(a, b) >= 0 ? a : b))
							)
						}
					]
				: [];
		})
	};
};

export const actions: Actions = {
	default: async ({ locals, url }) => {
		const user = locals.user!;
		const schooljaar =
			parseSchooljaar(url.searchParams.get('schooljaar') ?? '') ?? schooljaarOf(user.vandaag);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			makeJaarplan(tx, user, schooljaar)
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, `/jaarplan/drukte?schooljaar=${schooljaar}&gemaakt=${outcome.value.momenten}`);
	}
};
