import { app } from '#core/app.ts';
import { magStellingenWijzigen, readStellingen } from '#domain/observatie/stellingen.ts';
import { readSignaalprofiel } from '#domain/signaal/readSignaalprofiel.ts';
import { signaleert } from '#domain/signaal/saveStelling.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const { stellingen, profiel } = await app().database.inSession(user, 'read only', async (tx) => ({
		stellingen: (await readStellingen(tx)).stellingen,
		profiel: (await readSignaalprofiel(tx)).profiel
	}));
	return {
		magWijzigen: magStellingenWijzigen(user.rollen),
		bewaard: url.searchParams.has('bewaard'),
		stellingen: stellingen.map((stelling) => ({
			...stelling,
			herkomst: stelling.source ? 'uit het ondersteuningsaanbod' : 'van de school',
			signaleert: signaleert(profiel, stelling.soort)
		}))
	};
};
