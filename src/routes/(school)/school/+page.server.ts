import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { drawnHere } from '#core/drawnHere.ts';
import { readSchooloverzicht, type Groepcijfers } from '#domain/overzicht/readSchooloverzicht.ts';
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
	const samen = addUp(alle);
	return drawnHere({
		schooljaar: schooljaarOf(user.vandaag),
		leerlingen: samen.leerlingen,
		niveaus: samen.niveaus,
		bouwen: bouwen.map(({ bouw, groepen, vakken }) => ({
			naam: namen[bouw],
			groepen,
			samen: addUp(groepen),
			// Said once above the figures when all subjects were measured at the same time.
			moment: vakken.every(({ moment }) => moment === vakken[0]?.moment) ? (vakken[0]?.moment ?? null) : null,
			vakken
		}))
	});
};

function addUp(groepen: readonly Groepcijfers[]) {
	const sum = (of: (groep: Groepcijfers) => number) => groepen.reduce((total, groep) => total + of(groep), 0);
	return {
		leerlingen: sum(({ leerlingen }) => leerlingen),
		niveaus: [0, 1, 2, 3, 4].map((index) => sum(({ niveaus }) => niveaus[index] ?? 0)),
		vragen: sum(({ vragen }) => vragen),
		plannen: sum(({ plannen }) => plannen),
		zorg: sum(({ zorg }) => zorg),
		kracht: sum(({ kracht }) => kracht)
	};
}
