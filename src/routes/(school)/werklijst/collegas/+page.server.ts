import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readWerkverdeling } from '#domain/jaarplan/readWerkverdeling.ts';
import type { Werksoort } from '#domain/jaarplan/werklijst.ts';
import type { PageServerLoad } from './$types';

/** A kind of work, one and several, as a colleague would say it. */
const woorden: Record<Werksoort, readonly [een: string, meer: string]> = {
	afspraak: ['afspraak', 'afspraken'],
	niveau: ['niveau om opnieuw te bekijken', 'niveaus om opnieuw te bekijken'],
	evaluatie: ['plan om te evalueren', 'plannen om te evalueren'],
	notities: ['weeknotitie bij de plannen', 'weeknotities bij de plannen'],
	bespreking: ['leerlingbespreking', 'leerlingbesprekingen'],
	bespreking_plannen: ['ronde besprekingen om te plannen', 'rondes besprekingen om te plannen'],
	voorbereiding: ['bespreking om voor te bereiden', 'besprekingen om voor te bereiden'],
	terzijde: ['signaal dat terugkomt', 'signalen die terugkomen'],
	toestemming: ['toestemming die afloopt', 'toestemmingen die aflopen'],
	werkaantekening: ['werkaantekening die verloopt', 'werkaantekeningen die verlopen'],
	inzageverzoek: ['inzageverzoek', 'inzageverzoeken'],
	verbetering: ['verzoek om verbetering', 'verzoeken om verbetering'],
	moment: ['moment uit het jaarplan', 'momenten uit het jaarplan'],
	resultaatkeuze: ['keuze tussen twee resultaten', 'keuzes tussen twee resultaten']
};

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	if (!user.rollen.includes('intern_begeleider'))
		error(403, 'Deze bladzijde is voor de intern begeleider: die ziet wie hulp kan gebruiken.');
	const delen = await app().database.inSession(user, 'read only', (tx) => readWerkverdeling(tx, user));
	return {
		collegas: delen.map(({ id, naam, soorten, dezeWeek }) => ({
			id,
			naam,
			ik: id === user.medewerkerId,
			dezeWeek,
			werk: soorten.map(({ soort, aantal }) => `${aantal} ${woorden[soort][aantal === 1 ? 0 : 1]}`).join(', ')
		}))
	};
};
