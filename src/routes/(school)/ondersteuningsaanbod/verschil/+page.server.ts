import { app } from '#core/app.ts';
import { readAanbod } from '#domain/aanbod/readAanbod.ts';
import { readNieuwsteVersie } from '#domain/aanbod/readVersie.ts';
import { compareAanbod } from '#domain/aanbod/verschil/compareAanbod.ts';
import { formatDatum } from '#law/datum.ts';
import { readJaar } from '../lees.ts';
import type { PageServerLoad } from './$types';

/** What is different now: from last year, or with `met=versie` from what was fixed for this year. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const jaar = readJaar(url, user);
	return app().database.inSession(user, 'read only', async (tx) => {
		const nu = await readAanbod(tx, jaar.schooljaar, user.vandaag);
		const eigen = await readNieuwsteVersie(tx, jaar.schooljaar);
		const vorig = await readNieuwsteVersie(tx, jaar.vorig);
		const metVersie = url.searchParams.get('met') === 'versie' && eigen !== undefined;
		const naast = metVersie ? eigen : vorig;
		const verschillen = compareAanbod(naast?.aanbod ?? (await readAanbod(tx, jaar.vorig, user.vandaag)), nu);
		return {
			...jaar,
			met: metVersie ? 'versie' : 'vorig',
			naast: naast
				? `versie ${naast.nummer}, vastgesteld op ${formatDatum(naast.vastgesteldOp)}`
				: `${jaar.vorig}, dat nooit is vastgesteld`,
			heeftVersie: eigen !== undefined,
			verschillen,
			aantal: verschillen.reduce((sum, paragraaf) => sum + paragraaf.verschillen.length, 0)
		};
	});
};
