import { app } from '#core/app.ts';
import { jaargroepNaam } from '#domain/organisatie/jaargroep.ts';
import { lijstnaam } from '#domain/organisatie/naam.ts';
import { listLeerlingen } from '#domain/organisatie/read.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const leerlingen = await app().database.inSession(user, 'read only', (tx) =>
		listLeerlingen(tx, user.vandaag)
	);
	const zoek = (url.searchParams.get('zoek') ?? '').trim();
	const gevonden = zoek
		? leerlingen.filter((leerling) => fold(`${leerling.naam} ${lijstnaam(leerling)}`).includes(fold(zoek)))
		: leerlingen;
	return {
		zoek,
		aantal: leerlingen.length,
		leerlingen: gevonden.map((leerling) => ({
			id: leerling.id,
			naam: lijstnaam(leerling),
			groep: leerling.groepNaam,
			groepId: leerling.groepId,
			jaargroep: jaargroepNaam(leerling.jaargroep)
		}))
	};
};

/** Without accents and capitals: who types "aydin" means Aydın. */
const fold = (text: string) =>
	text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i').replaceAll('ł', 'l');
