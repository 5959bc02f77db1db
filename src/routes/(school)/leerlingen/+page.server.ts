import { app } from '#core/app.ts';
import { mayImport } from '#domain/organisatie/importEdexml.ts';
import { jaargroepNaam } from '#domain/organisatie/jaargroep.ts';
import { lijstnaam } from '#domain/organisatie/naam.ts';
import { listLeerlingen } from '#domain/organisatie/read.ts';
import { listMijnStukken } from '#domain/toegang/readGeslotenStukken.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const { leerlingen, magToevoegen, stukken } = await app().database.inSession(
		user,
		'read only',
		async (tx) => ({
			leerlingen: await listLeerlingen(tx, user.vandaag),
			magToevoegen: await mayImport(tx),
			stukken: (await listMijnStukken(tx)).length
		})
	);
	const zoek = (url.searchParams.get('zoek') ?? '').trim();
	const groepen = [
		...new Map(
			leerlingen.flatMap(({ groepId, groepNaam }) =>
				groepId && groepNaam ? [[groepId, groepNaam] as const] : []
			)
		)
	]
		.map(([value, label]) => ({ value, label }))
		.sort((a, b) => a.label.localeCompare(b.label, 'nl', { numeric: true }));
	const groep = groepen.find(({ value }) => value === url.searchParams.get('groep'))?.value ?? '';
	const gevonden = leerlingen
		.filter((leerling) => !groep || leerling.groepId === groep)
		.filter((leerling) => !zoek || fold(`${leerling.naam} ${lijstnaam(leerling)}`).includes(fold(zoek)));
	return {
		zoek,
		groep,
		groepen,
		magToevoegen,
		stukken,
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
