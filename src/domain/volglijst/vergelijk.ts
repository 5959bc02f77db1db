import { compareDays } from '#law/datum.ts';
import { grootVerschil, instrumentOf, standOf, type Instrumentsoort } from './instrument.ts';

/** One score of a child, with the day of its list. */
export type Kindscore = {
	readonly soort: Instrumentsoort;
	readonly competentie: string;
	readonly score: number;
	readonly op: Temporal.PlainDate;
};

/** A competence of a child: how the teacher and the child itself see it, each with the time before. */
export type Blik = {
	readonly competentie: string;
	readonly naam: string;
	readonly leerkracht: Gezien | null;
	readonly leerling: Gezien | null;
	/** Steps that the child stands above (positive) or below the teacher; null when one of them is missing. */
	readonly verschil: number | null;
};
type Gezien = { readonly score: number; readonly op: Temporal.PlainDate; readonly vorige: number | null };

/**
 * The views of the teacher and of the child side by side, per competence in the order of the instrument (S104-S106). In: scores
 * of one child, in any order. Out: only competences that somebody scored; a list of long ago still shows, with its day.
 */
export function vergelijkBlikken(scores: readonly Kindscore[]): Blik[] {
	const soorten = [...new Set(scores.map(({ soort }) => soort))];
	const competenties = new Map(
		soorten.flatMap((soort) => instrumentOf(soort)!.competenties.map(({ id, naam }) => [id, naam] as const))
	);
	return [...competenties].flatMap(([competentie, naam]) => {
		const eigen = scores.filter((score) => score.competentie === competentie);
		const leerkracht = nieuwste(eigen, 'leerkracht');
		const leerling = nieuwste(eigen, 'leerling');
		if (!leerkracht && !leerling) return [];
		const verschil =
			leerkracht && leerling ? Math.round((leerling.score - leerkracht.score) * 10) / 10 : null;
		return [{ competentie, naam, leerkracht, leerling, verschil }];
	});
}

function nieuwste(scores: readonly Kindscore[], invuller: 'leerkracht' | 'leerling'): Gezien | null {
	const [laatste, vorige] = scores
		.filter(({ soort }) => instrumentOf(soort)!.invuller === invuller)
		.toSorted((a, b) => compareDays(b.op, a.op));
	return laatste ? { score: laatste.score, op: laatste.op, vorige: vorige?.score ?? null } : null;
}

/**
 * What stands out, for a review, in at most a few sentences (S107): concern, what is strong everywhere, and where child and
 * teacher see it differently. Empty when nothing does.
 */
export function vatBlikkenSamen(blikken: readonly Blik[]): string[] {
	const noem = (gekozen: readonly Blik[]) => gekozen.map(({ naam }) => naam.toLowerCase()).join(', ');
	const zorg = (gezien: Gezien | null) => gezien !== null && standOf(gezien.score) === 'zorg';
	const bijLeerkracht = blikken.filter(({ leerkracht }) => zorg(leerkracht));
	const bijKind = blikken.filter(({ leerling }) => zorg(leerling));
	const anders = blikken.filter(({ verschil }) => verschil !== null && Math.abs(verschil) > grootVerschil);
	return [
		...(bijLeerkracht.length > 0 ? [`Zorg volgens de leerkracht: ${noem(bijLeerkracht)}.`] : []),
		...(bijKind.length > 0 ? [`Zorg volgens het kind zelf: ${noem(bijKind)}.`] : []),
		...(anders.length > 0 ? [`Kind en leerkracht zien het anders: ${noem(anders)}.`] : [])
	];
}
