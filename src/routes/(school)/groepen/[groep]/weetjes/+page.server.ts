import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { recordInzage } from '#core/inzage.ts';
import { byRoepnaam, volledigeNaam } from '#domain/organisatie/naam.ts';
import { listGroepen, listLeerlingen } from '#domain/organisatie/read.ts';
import { listWeetjes } from '#domain/toegang/listWeetjes.ts';
import { weetjesoorten } from '#domain/toegang/weetje.ts';
import { formatDag, formatVoluit } from '#law/datum.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const groep = (await listGroepen(tx, user.vandaag)).find(({ id }) => id === params.groep);
		if (!groep) return undefined;
		const leerlingen = await listLeerlingen(tx, user.vandaag, groep.id);
		const ids = leerlingen.map(({ id }) => id);
		return { groep, leerlingen, weetjes: await listWeetjes(tx, ids, user.vandaag) };
	});
	if (!found) error(404, 'Deze groep bestaat niet in dit schooljaar.');
	const { groep, leerlingen, weetjes } = found;
	const perKind = Map.groupBy(weetjes, ({ leerlingId }) => leerlingId);
	await recordInzage(
		database,
		user,
		[...perKind.keys()].map((leerlingId) => ({
			leerlingId,
			laag: 2 as const,
			onderdeel: 'weetjes',
			grond: 'eigen_groep',
			hoe: 'lijst' as const
		}))
	);
	const regels = leerlingen
		.toSorted(byRoepnaam)
		.map((leerling) => ({ ...leerling, weetjes: perKind.get(leerling.id) ?? [] }));
	return {
		groep: { id: groep.id, naam: groep.naam },
		dag: formatVoluit(user.vandaag),
		aantal: leerlingen.length,
		met: regels
			.filter((regel) => regel.weetjes.length > 0)
			.map((regel) => ({
				id: regel.id,
				naam: volledigeNaam(regel),
				weetjes: regel.weetjes.map(({ id, soort, tekst, tot }) => ({
					id,
					soort: weetjesoorten[soort],
					eerst: soort === 'allergie' || soort === 'medicatie',
					tekst,
					tot: tot && formatDag(tot)
				}))
			})),
		zonder: regels.filter((regel) => regel.weetjes.length === 0).map(volledigeNaam)
	};
};
