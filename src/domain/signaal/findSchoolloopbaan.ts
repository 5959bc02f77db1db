import { dayNumber } from '#law/lesweken.ts';
import { beginjaar } from './feitenindex.ts';
import type { Doublurefeit } from './leerlingfeiten.ts';
import type { Regel } from './signaalprofiel.ts';
import type { Dag, Zoeker } from './vondst.ts';

/** S129: a year done twice (or, as a strength, skipped) in the school career. It has no subject. */
export function prepareSchoolloopbaan(regel: Regel<'schoolloopbaan'>, dag: Dag): Zoeker {
	const soorten = new Set(regel.soorten);
	return {
		eis: 'eenmaal in de schoolloopbaan',
		zoek: ({ doublures }) => {
			const feiten = doublures
				.filter((doublure) => soorten.has(doublure.soort) && dayNumber(begin(doublure)) >= dag.geldigVanaf)
				.map((doublure) => ({
					soort: 'doublure' as const,
					id: doublure.id,
					datum: begin(doublure),
					omschrijving: omschrijving(doublure)
				}))
				.reverse();
			const eerste = feiten[0];
			if (!eerste) return [];
			const gezien = `Schoolloopbaan: ${feiten.map((feit) => feit.omschrijving).join('; ')}.`;
			return [{ vak: null, sinds: eerste.datum, feiten, gezien }];
		}
	};
}

const begin = (doublure: Doublurefeit): Temporal.PlainDate =>
	new Temporal.PlainDate(beginjaar(doublure.schooljaar), 8, 1);

function omschrijving({ soort, jaargroep, schooljaar }: Doublurefeit): string {
	if (soort === 'kleuterverlenging') return `extra kleuterjaar in groep ${jaargroep} (${schooljaar})`;
	if (soort === 'versnelling') return `groep ${jaargroep} overgeslagen (${schooljaar})`;
	return `groep ${jaargroep} overgedaan (${schooljaar})`;
}
