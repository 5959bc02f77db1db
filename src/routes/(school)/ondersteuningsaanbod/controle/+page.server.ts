import { app } from '#core/app.ts';
import { plekOf } from '#domain/aanbod/aanbod.ts';
import { composeAanbod } from '#domain/aanbod/composeAanbod.ts';
import { checkAanbod } from '#domain/aanbod/checkAanbod.ts';
import { readAanbodfeiten } from '#domain/aanbod/readAanbod.ts';
import { readTerugblik } from '#domain/aanbod/readTerugblik.ts';
import { readJaar } from '../lees.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const jaar = readJaar(url, user);
	return app().database.inSession(user, 'read only', async (tx) => {
		const feiten = await readAanbodfeiten(tx, jaar.schooljaar, user.vandaag);
		const aanbod = composeAanbod(feiten);
		const vragen = checkAanbod(feiten, aanbod);
		return {
			...jaar,
			terugblik: await readTerugblik(tx, user, aanbod, jaar.vorig),
			aantal: vragen.length,
			paragrafen: aanbod.hoofdstukken
				.flatMap(({ paragrafen }) => paragrafen)
				.map(({ id, titel, blokken }) => {
					const plekken = new Set(blokken.map(plekOf));
					return { id, titel, vragen: vragen.filter(({ plek }) => plekken.has(plek)) };
				})
				.filter((paragraaf) => paragraaf.vragen.length > 0)
		};
	});
};
