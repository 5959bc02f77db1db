import type { Grond } from '#domain/inzageverzoek/inzageverzoek.ts';
import { compareDays, formatDatum, formatSinds } from '#law/datum.ts';
import { inzagetermijn } from '#law/inzagetermijn.ts';

type Loop = {
	readonly ontvangenOp: Temporal.PlainDate;
	readonly verlengd: boolean;
	readonly beantwoordOp: Temporal.PlainDate | null;
};

/** The clock of a request in words: how old it is, until when there is time, and whether the answer was in time (R-INZ-1). */
export function klokInWoorden({ ontvangenOp, verlengd, beantwoordOp }: Loop, vandaag: Temporal.PlainDate) {
	const { uiterlijk } = inzagetermijn(ontvangenOp, verlengd);
	const days = vandaag.until(uiterlijk).days;
	return {
		gevraagd: formatDatum(ontvangenOp),
		uiterlijk: formatDatum(uiterlijk),
		leeftijd: formatSinds(ontvangenOp, vandaag),
		over: beantwoordOp
			? compareDays(beantwoordOp, uiterlijk) <= 0
				? 'binnen de termijn'
				: 'na de termijn'
			: days < 0
				? `${-days} ${days === -1 ? 'dag' : 'dagen'} over de termijn`
				: days === 0
					? 'vandaag de laatste dag'
					: `nog ${days} ${days === 1 ? 'dag' : 'dagen'}`
	};
}

/** On which ground, in a word for a list. */
export const grondKort: Readonly<Record<Grond, string>> = {
	gezag: 'met gezag',
	informatieplicht: 'zonder gezag'
};
