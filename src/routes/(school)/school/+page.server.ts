import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readSchooloverzicht } from '#domain/overzicht/readSchooloverzicht.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import type { PageServerLoad } from './$types';

const namen = {
	onderbouw: 'Onderbouw',
	middenbouw: 'Middenbouw',
	bovenbouw: 'Bovenbouw',
	overig: 'Andere groepen'
};

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	if (!['intern_begeleider', 'directie'].some((rol) => user.rollen.includes(rol))) {
		error(403, 'Deze bladzijde is voor de intern begeleider en de directie.');
	}
	const bouwen = await app().database.inSession(user, 'read only', (tx) =>
		readSchooloverzicht(tx, user.vandaag)
	);
	const alle = bouwen.flatMap(({ groepen }) => groepen);
	const niveaus = [0, 1, 2, 3, 4].map((index) =>
		alle.reduce((sum, groep) => sum + (groep.niveaus[index] ?? 0), 0)
	);
	return {
		schooljaar: schooljaarOf(user.vandaag),
		leerlingen: alle.reduce((sum, groep) => sum + groep.leerlingen, 0),
		niveaus,
		bouwen: bouwen.map(({ bouw, groepen, vakken }) => ({ naam: namen[bouw], groepen, vakken }))
	};
};
