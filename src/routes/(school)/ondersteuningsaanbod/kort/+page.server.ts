import { app } from '#core/app.ts';
import { readKorteversies } from '#domain/aanbod/kort/readKort.ts';
import { readStappen } from '#domain/aanbod/readStappen.ts';
import { formatDatum } from '#law/datum.ts';
import { readJaar } from '../lees.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const jaar = readJaar(url, user);
	return app().database.inSession(user, 'read only', async (tx) => {
		const { talen } = await readKorteversies(tx, jaar.schooljaar, user.vandaag);
		const stappen = await readStappen(tx, jaar.schooljaar);
		return {
			...jaar,
			brin: user.brin,
			openbaar: stappen.some(({ naam }) => naam === 'gepubliceerd'),
			talen: talen.map(({ taal, vertaling, stand }) => ({
				code: taal.code,
				naam: taal.naam,
				nederlands: taal.nederlands,
				richting: taal.richting,
				stand,
				eigen: Object.keys(vertaling.teksten).length,
				door: vertaling.gecontroleerdDoor,
				op: vertaling.gecontroleerdOp ? formatDatum(vertaling.gecontroleerdOp) : ''
			}))
		};
	});
};
