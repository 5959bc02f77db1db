import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { mayGrant } from '#domain/toegang/createGebruiker.ts';
import { describeBeeld, describePeriode } from '#domain/toegang/describeToegang.ts';
import { listToegangsoverzicht, type Overzichtregel } from '#domain/toegang/listToegangsoverzicht.ts';
import { formatDatum } from '#law/datum.ts';
import type { PageServerLoad } from './$types';

const titels: Record<Overzichtregel['stand'], string> = {
	nu: 'Heeft nu toegang',
	verlof: 'Met verlof',
	straks: 'Krijgt toegang',
	niets: 'Werkt hier, zonder rol of groep',
	voorbij: 'Werkt hier niet meer'
};

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	return app().database.inSession(user, 'read only', async (tx) => {
		if (!(await mayGrant(tx))) error(403, 'Dit overzicht is voor de directie en de beheerder.');
		const regels = await listToegangsoverzicht(tx, user.vandaag);
		const shown = (regel: Overzichtregel) => ({
			id: regel.medewerkerId,
			naam: regel.naam,
			wat: describeBeeld(regel.beeld),
			tot: regel.tot ? formatDatum(regel.tot) : regel.stand === 'voorbij' ? null : 'geen einde',
			hierna: regel.hierna
				? `${describePeriode(regel.hierna.van, regel.hierna.tot, user.vandaag)}: ${describeBeeld(regel.hierna.beeld)}`
				: null,
			opvallend: regel.opvallend
		});
		return {
			dag: formatDatum(user.vandaag),
			blokken: (Object.keys(titels) as Overzichtregel['stand'][])
				.map((stand) => ({
					stand,
					titel: titels[stand],
					regels: regels.filter((regel) => regel.stand === stand).map(shown)
				}))
				.filter(({ regels: own }) => own.length > 0),
			opvallend: regels.filter(({ opvallend }) => opvallend !== null).length
		};
	});
};
