import { dayNumber } from '#law/lesweken.ts';
import { competentienaam, instrumentOf, standOf } from '#domain/volglijst/instrument.ts';
import { compareDays } from '#law/datum.ts';
import { naarId } from './feitenindex.ts';
import type { Volgscorefeit } from './leerlingfeiten.ts';
import type { Regel } from './signaalprofiel.ts';
import { getal } from './verwoording.ts';
import type { Dag, Vondst, Zoeker } from './vondst.ts';

/**
 * S107: per instrument the newest list decides, so that a better list ends the signal (A10). What the teacher and what the child
 * filled in are looked at apart: one of them is enough.
 */
export function prepareVolglijsten(regel: Regel<'volglijsten'>, dag: Dag): Zoeker {
	const telt = ({ score }: Volgscorefeit) =>
		regel.richting === 'zorg' ? score <= regel.grens : score >= regel.grens;

	const zoekInstrument = (scores: readonly Volgscorefeit[]): Volgscorefeit[] => {
		const [nieuwste] = scores.toSorted((a, b) => dayNumber(b.op) - dayNumber(a.op) || naarId(a, b));
		const geraakt = scores.filter((score) => score.lijst === nieuwste?.lijst && telt(score));
		return geraakt.length >= regel.aantal ? geraakt.sort(naarId) : [];
	};

	return {
		eis: `minstens ${regel.aantal} ${regel.aantal === 1 ? 'onderdeel' : 'onderdelen'} op ${getal(regel.grens)} of ${regel.richting === 'zorg' ? 'lager' : 'hoger'} (van 1 tot 4)`,
		zoek: ({ volgscores }) => {
			const geldig = volgscores.filter(({ op }) => dayNumber(op) >= dag.geldigVanaf);
			const geraakt = regel.instrumenten.flatMap((soort) =>
				zoekInstrument(geldig.filter(({ instrument }) => instrument === soort))
			);
			if (geraakt.length === 0) return [];
			const sinds = geraakt.map(({ op }) => op).sort(compareDays)[0]!;
			const vondst: Vondst = {
				vak: null,
				sinds,
				feiten: geraakt.map((score) => ({
					soort: 'volgscore',
					id: score.id,
					datum: score.op,
					omschrijving: `${instrumentOf(score.instrument)!.naam}, ${onderdeel(score)}: ${standOf(score.score)} (${getal(score.score)})`
				})),
				gezien: `${[...Map.groupBy(geraakt, ({ instrument }) => instrument)].map(([soort, scores]) => `${instrumentOf(soort)!.naam}: ${scores.map((score) => `${onderdeel(score)} ${getal(score.score)}`).join(', ')}`).join('; ')}.`
			};
			return [vondst];
		}
	};
}

const onderdeel = ({ instrument, competentie }: Volgscorefeit): string =>
	competentienaam(instrument, competentie).toLowerCase();
