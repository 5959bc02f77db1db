import { app } from '#core/app.ts';
import { recordInzage } from '#core/inzage.ts';
import { magMdoLeiden, type Mdostand } from '#domain/mdo/mdo.ts';
import { listMdodagen } from '#domain/mdo/planMdo.ts';
import { listMdos } from '#domain/mdo/readMdo.ts';
import { formatVoluit } from '#law/datum.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	const { database } = app();
	const { mdos, dagen } = await database.inSession(user, 'read only', async (tx) => ({
		mdos: await listMdos(tx),
		dagen: await listMdodagen(tx, user.vandaag)
	}));
	await recordInzage(
		database,
		user,
		[...new Set(mdos.map(({ leerlingId }) => leerlingId))].map((leerlingId) => ({
			leerlingId,
			laag: 3 as const,
			onderdeel: 'lijst van mdos'
		}))
	);
	const show = ({ id, naam, vraag, stand, dag, begintijd }: (typeof mdos)[number]) => ({
		...{ id, naam, vraag, stand },
		wanneer: dag ? `${formatVoluit(dag)}${begintijd ? `, ${begintijd} uur` : ''}` : ''
	});
	const met = (...standen: Mdostand[]) => mdos.filter(({ stand }) => standen.includes(stand));
	return {
		leidt: magMdoLeiden(user.rollen),
		aangevraagd: met('aangevraagd').map(show),
		komend: met('gepland', 'begonnen').map(show),
		geweest: met('afgesloten', 'afgezegd').map(show).reverse(),
		dagen: dagen.slice(0, 4).map(({ id, dag, begintijd, aantal }) => ({
			id,
			dag: `${formatVoluit(dag)}${begintijd ? `, ${begintijd} uur` : ''}`,
			aantal
		}))
	};
};
