import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { uitkomsten } from '#domain/inzageverzoek/inzageverzoek.ts';
import {
	listInzageverzoeken,
	listInzageverzoekenVoorToezicht
} from '#domain/inzageverzoek/readInzageverzoek.ts';
import { formatDatum } from '#law/datum.ts';
import { grondKort, klokInWoorden } from './klok.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	const behandelt = user.rollen.some((rol) => rol === 'intern_begeleider' || rol === 'directie');
	if (!behandelt && !user.rollen.includes('functionaris_gegevensbescherming'))
		error(
			403,
			'Inzageverzoeken zijn voor de intern begeleider, de directie en de functionaris gegevensbescherming.'
		);
	const regels = await app().database.inSession(user, 'read only', async (tx) =>
		behandelt
			? (await listInzageverzoeken(tx)).map(({ verlenging, antwoord, ...verzoek }) => ({
					...verzoek,
					wie: verzoek.aanvrager,
					verlengd: verlenging !== null,
					uitkomst: antwoord?.uitkomst ?? null,
					beantwoordOp: antwoord?.beantwoordOp ?? null,
					href: `/inzageverzoeken/${verzoek.id}`
				}))
			: (await listInzageverzoekenVoorToezicht(tx)).map((regel) => ({ ...regel, wie: null, href: null }))
	);
	const show = (regel: (typeof regels)[number]) => ({
		id: regel.id,
		kind: regel.kind,
		wie: regel.wie,
		grond: grondKort[regel.grond],
		href: regel.href,
		verlengd: regel.verlengd,
		klok: klokInWoorden(regel, user.vandaag),
		einde:
			regel.uitkomst && regel.beantwoordOp
				? `${uitkomsten[regel.uitkomst]} op ${formatDatum(regel.beantwoordOp)}`
				: null
	});
	return {
		behandelt,
		lopend: regels.filter(({ uitkomst }) => uitkomst === null).map(show),
		klaar: regels.filter(({ uitkomst }) => uitkomst !== null).map(show)
	};
};
