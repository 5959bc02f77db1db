import { compareDays } from '#law/datum.ts';
import type { Signaalprofiel, Signaalregel } from './signaalprofiel.ts';

/** From which day each kind of fact has to be read; undefined when no rule asks for it, null for the whole career. */
export type Feitenvenster = {
	readonly resultaten: Temporal.PlainDate | null | undefined;
	readonly methodetoetsen: Temporal.PlainDate | null | undefined;
	readonly doublures: boolean;
	readonly observaties: Temporal.PlainDate | null | undefined;
	readonly volgscores: Temporal.PlainDate | null | undefined;
};

/** Everything there is, for a caller that has no profile in mind. */
export const alleFeiten: Feitenvenster = {
	resultaten: null,
	methodetoetsen: null,
	doublures: true,
	observaties: null,
	volgscores: null
};

/**
 * What the rules that are on could look at on `peildatum`, at least: a window may be too wide, never too narrow. Old
 * facts count for nothing (A7), so eight years of results need not be read.
 */
export function feitenvensterOf(
	{ regels }: Pick<Signaalprofiel, 'regels'>,
	peildatum: Temporal.PlainDate
): Feitenvenster {
	const aan = regels.filter((regel) => regel.aan);
	const vanaf = (...soorten: Signaalregel['soort'][]) => {
		const begin = aan
			.filter(({ soort }) => soorten.includes(soort))
			.map((regel) => beginOf(regel, peildatum));
		if (begin.length === 0) return undefined;
		return begin.reduce((a, b) => (a === null || b === null ? null : compareDays(a, b) < 0 ? a : b));
	};
	return {
		resultaten: vanaf('hoofdmetingen', 'groei'),
		methodetoetsen: vanaf('methodetoetsen'),
		doublures: true,
		observaties: vanaf('observaties'),
		volgscores: vanaf('volglijsten')
	};
}

/** Lesweken without a calendar: twice as many weeks and a summer, more holidays than that no school has. */
function beginOf({ geldigheid }: Signaalregel, peildatum: Temporal.PlainDate): Temporal.PlainDate | null {
	if (geldigheid === null) return null;
	if (geldigheid.eenheid === 'dagen') return peildatum.subtract({ days: geldigheid.aantal });
	if (geldigheid.eenheid === 'maanden') return peildatum.subtract({ months: geldigheid.aantal });
	return peildatum.subtract({ weeks: geldigheid.aantal * 2 + 10 });
}
