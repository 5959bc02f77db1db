import { app } from '#core/app.ts';
import { mayImport } from '#domain/organisatie/importEdexml.ts';
import { byNaam, lijstnaam } from '#domain/organisatie/naam.ts';
import { listGezinnen } from '#domain/organisatie/storeOuders.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const [gezinnen, magWijzigen] = await app().database.inSession(
		user,
		'read only',
		async (tx) => [await listGezinnen(tx, user.vandaag), await mayImport(tx)] as const
	);
	const onvolledig = gezinnen.filter(({ ouders }) => !ouders.some(({ gezag }) => gezag));
	const alleenOnvolledig = url.searchParams.has('onvolledig');
	return {
		magWijzigen,
		alleenOnvolledig,
		aantal: gezinnen.length,
		onvolledig: onvolledig.length,
		gezinnen: [...(alleenOnvolledig ? onvolledig : gezinnen)].sort(byNaam).map((gezin) => ({
			id: gezin.id,
			naam: lijstnaam(gezin),
			groep: gezin.groep,
			ouders: gezin.ouders
		}))
	};
};
