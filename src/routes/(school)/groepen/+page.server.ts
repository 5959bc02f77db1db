import { app } from '#core/app.ts';
import { bouwen, bouwOfGroep, jaargroepenNaam } from '#domain/organisatie/jaargroep.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { opsomming } from '#law/woorden.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	const groepen = await app().database.inSession(user, 'read only', (tx) => listGroepen(tx, user.vandaag));
	const regels = groepen.map(({ id, naam, soort, leerlingen, leerkrachten, eigen, ...groep }) => ({
		id,
		naam,
		// A group beside the own group takes children of every year: it is of no bouw.
		bouw: soort === 'samengesteld' ? 'overig' : bouwOfGroep(groep),
		// "Groep 4" is of groep 4; only another name needs to say of which year it is.
		extra:
			soort === 'samengesteld'
				? 'naast de eigen groep'
				: naam.toLowerCase().startsWith(jaargroepenNaam(groep))
					? null
					: jaargroepenNaam(groep),
		leerlingen,
		leerkrachten: opsomming(leerkrachten),
		eigen
	}));
	return {
		schooljaar: schooljaarOf(user.vandaag),
		eigen: regels.filter((regel) => regel.eigen),
		bouwen: bouwen
			.map((bouw) => ({ bouw, groepen: regels.filter((regel) => regel.bouw === bouw && !regel.eigen) }))
			.filter(({ groepen }) => groepen.length > 0),
		magInlezen: ['administratie', 'intern_begeleider', 'directie'].some((rol) => user.rollen.includes(rol))
	};
};
