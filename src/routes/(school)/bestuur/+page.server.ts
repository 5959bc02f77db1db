import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { vakInWoorden } from '#domain/plannen/listUitslagen.ts';
import {
	readBestuurscijfers,
	readMijnBestuur,
	type Bestuurscijfer
} from '#domain/toegang/readBestuurscijfers.ts';
import { formatDatum } from '#law/datum.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const found = await app().database.inSession(locals.user!, 'read only', async (tx) => {
		const bestuur = await readMijnBestuur(tx);
		return bestuur && { bestuur, cijfers: await readBestuurscijfers(tx) };
	});
	if (!found) error(403, 'Deze cijfers zijn voor het bestuur. De directie ziet de eigen school bij School.');
	const onderdelen = [...Map.groupBy(found.cijfers, ({ onderdeel }) => onderdeel)].sort(
		([een], [ander]) => rang(een) - rang(ander)
	);
	const peildatum = found.cijfers[0]?.peildatum;
	return {
		bestuur: found.bestuur.naam,
		peildatum: peildatum ? formatDatum(peildatum) : null,
		scholen: new Set(found.cijfers.map(({ schoolId }) => schoolId)).size,
		tabellen: onderdelen.map(([onderdeel, cijfers]) => ({
			onderdeel,
			titel: titelOf(onderdeel),
			// Read from little help to much; they are stored from the fewest children to the most.
			kolommen: [...cijfers[0]!.categorieen].reverse().map((categorie) => kolomOf(onderdeel, categorie)),
			rijen: cijfers.map(rowOf)
		}))
	};
};

const rowOf = ({ schoolId, school, aantallen, samen, totaal }: Bestuurscijfer) => ({
	id: schoolId,
	school,
	aantallen: [...aantallen].reverse(),
	samen,
	totaal
});

const vast = ['niveau', 'vraag', 'plan'];
const rang = (onderdeel: string) => (vast.includes(onderdeel) ? vast.indexOf(onderdeel) : vast.length);

const titelOf = (onderdeel: string) =>
	({
		niveau: 'Kinderen per ondersteuningsniveau',
		vraag: 'Kinderen met een open vraag',
		plan: 'Kinderen met een lopend plan'
	})[onderdeel] ?? `Groei ${vakInWoorden(onderdeel.replace('groei ', '')).toLowerCase()}`;

const kolomOf = (onderdeel: string, categorie: string) =>
	onderdeel === 'niveau' ? `niveau ${categorie}` : categorie;
