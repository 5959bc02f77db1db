import type { Bouw } from './bouw.ts';
import { leerkrachtVan } from './bouw.ts';

const redenen = [
	'Het extra jaar heeft goed gewerkt. We volgen de groei bij de gewone toetsmomenten.',
	'Bekend bij team en ouders. De stof past nu goed.',
	'Besproken in de leerlingbespreking: geen aparte vraag nodig.'
];

/** Sets most signals of a year done again aside, with a reason and a day to look again: known is not the same as forgotten. */
export function addTerzijde(bouw: Bouw): void {
	const toeval = bouw.toeval.tak('terzijde');
	for (const leerling of bouw.leerlingen) {
		const overgedaan = leerling.loopbaan && leerling.loopbaan.soort !== 'versnelling';
		if (!overgedaan || leerling.cast || leerling.jaargroep > 8 || toeval.kans(0.25)) continue;
		const dag = bouw.tijd.lesweken(-toeval.geheel(2, 6));
		bouw.rijen.signaalbesluit.push({
			id: toeval.uuid(),
			leerling_id: leerling.id,
			signaal_sleutel: `${leerling.id}/doublure/`,
			soort: 'terzijde',
			reden: toeval.pick(redenen),
			tot: bouw.tijd.dagen(toeval.geheel(40, 90)),
			door: leerkrachtVan(bouw, leerling).id,
			op: bouw.tijd.moment(dag)
		});
	}
}
