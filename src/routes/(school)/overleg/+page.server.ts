import { app } from '#core/app.ts';
import { isOverleg, momentnaam } from '#domain/jaarplan/jaarmoment.ts';
import { magJaarPlannen } from '#domain/jaarplan/makeJaarplan.ts';
import { readMomenten } from '#domain/jaarplan/readMomenten.ts';
import { listOverlegstanden } from '#domain/vergadering/readOverleg.ts';
import { compareDays, formatDag } from '#law/datum.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	return app().database.inSession(user, 'read only', async (tx) => {
		const schooljaar = schooljaarOf(user.vandaag);
		const standen = await listOverlegstanden(tx);
		const eigen = (await readMomenten(tx, schooljaar)).filter(
			(moment) => isOverleg(moment) && standen.has(moment.id) && moment.uitkomst !== 'vervallen'
		);
		const show = (moment: (typeof eigen)[number]) => ({
			id: moment.id,
			naam: momentnaam(moment),
			dag: formatDag(moment.van),
			begintijd: moment.begintijd,
			stand: standen.get(moment.id)!,
			gehouden: moment.uitkomst === 'gehouden'
		});
		const klaar = (moment: (typeof eigen)[number]) =>
			standen.get(moment.id) === 'afgesloten' || moment.uitkomst === 'gehouden';
		const voorbij = ({ van }: (typeof eigen)[number]) => compareDays(van, user.vandaag) < 0;
		return {
			schooljaar,
			magPlannen: magJaarPlannen(user.rollen),
			open: eigen.filter((moment) => !klaar(moment) && voorbij(moment)).map(show),
			komend: eigen.filter((moment) => !klaar(moment) && !voorbij(moment)).map(show),
			geweest: eigen.filter(klaar).map(show).reverse()
		};
	});
};
