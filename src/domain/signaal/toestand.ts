import { compareDays } from '#law/datum.ts';
import type { Signaal } from './signaal.ts';
import type { Richting } from './signaalprofiel.ts';

/** How a signal stands today, with what it needs to say why, until when and through what. */
export type Toestand =
	| { readonly toestand: 'open' }
	| { readonly toestand: 'terzijde'; readonly tot: Temporal.PlainDate; readonly reden: string }
	| { readonly toestand: 'gedekt'; readonly planId: string }
	| { readonly toestand: 'in_vraag'; readonly ondersteuningsvraagId: string }
	| { readonly toestand: 'vervallen' };

/** A decision about a signal: a row, never a flag. */
export type Signaalbesluit = { readonly id: string; readonly op: Temporal.Instant } & (
	| { readonly soort: 'terzijde'; readonly tot: Temporal.PlainDate; readonly reden: string }
	| { readonly soort: 'in_vraag'; readonly ondersteuningsvraagId: string }
	| { readonly soort: 'gezien' }
);

/** A plan as far as it can cover a signal. */
export type Dekkend = {
	readonly planId: string;
	readonly vak: string | null;
	/** Null: it covers concern and strength alike. */
	readonly richting: Richting | null;
	readonly ondersteuningsvraagId: string | null;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate | null;
	readonly geslotenOp: Temporal.PlainDate | null;
};

/** A question as far as a signal can be in it. */
export type Vraag = { readonly id: string; readonly geslotenOp: Temporal.PlainDate | null };

/**
 * Derives how a signal stands on `peildatum` (A5, A7, A8). In: whether the rules still give it, the decisions about it,
 * the pupil's plans and questions. A running plan silences, then a running question, then an aside that still holds;
 * when the plan closes, the question closes or the date comes, the signal is open again.
 */
export function toestandOf(
	signaal: Pick<Signaal, 'vak' | 'richting'> & { readonly actueel: boolean },
	besluiten: readonly Signaalbesluit[],
	plannen: readonly Dekkend[],
	vragen: readonly Vraag[],
	peildatum: Temporal.PlainDate
): Toestand {
	if (!signaal.actueel) return { toestand: 'vervallen' };

	const vraag = lopendeVraag(besluiten, vragen, peildatum);
	const plan = plannen.find(
		(kandidaat) => loopt(kandidaat, peildatum) && dekt(kandidaat, signaal, vraag?.id ?? null)
	);
	if (plan) return { toestand: 'gedekt', planId: plan.planId };
	if (vraag) return { toestand: 'in_vraag', ondersteuningsvraagId: vraag.id };

	const terzijde = besluiten.filter((besluit) => besluit.soort === 'terzijde').sort(nieuwsteEerst)[0];
	if (terzijde && compareDays(peildatum, terzijde.tot) < 0) {
		return { toestand: 'terzijde', tot: terzijde.tot, reden: terzijde.reden };
	}
	return { toestand: 'open' };
}

/** The newest running question the signal was taken into. */
function lopendeVraag(
	besluiten: readonly Signaalbesluit[],
	vragen: readonly Vraag[],
	peildatum: Temporal.PlainDate
): Vraag | undefined {
	return besluiten
		.filter((besluit) => besluit.soort === 'in_vraag')
		.sort(nieuwsteEerst)
		.map((besluit) => vragen.find((vraag) => vraag.id === besluit.ondersteuningsvraagId))
		.find((vraag) => vraag && nogOpen(vraag.geslotenOp, peildatum));
}

/** From its first day until it is closed or its last day has passed: a forgotten plan may not silence a child. */
const loopt = (plan: Dekkend, peildatum: Temporal.PlainDate): boolean =>
	compareDays(plan.van, peildatum) <= 0 &&
	(plan.tot === null || compareDays(peildatum, plan.tot) <= 0) &&
	nogOpen(plan.geslotenOp, peildatum);

/** A plan covers what its question holds, and what is about the same subject in the same direction. */
const dekt = (plan: Dekkend, signaal: Pick<Signaal, 'vak' | 'richting'>, vraagId: string | null): boolean =>
	(vraagId !== null && plan.ondersteuningsvraagId === vraagId) ||
	(signaal.vak !== null &&
		plan.vak === signaal.vak &&
		(plan.richting === null || plan.richting === signaal.richting));

const nogOpen = (geslotenOp: Temporal.PlainDate | null, peildatum: Temporal.PlainDate): boolean =>
	geslotenOp === null || compareDays(peildatum, geslotenOp) < 0;

const nieuwsteEerst = (a: Signaalbesluit, b: Signaalbesluit): number =>
	Temporal.Instant.compare(b.op, a.op) || (a.id < b.id ? 1 : -1);

/** A6: nobody looked since the newest fact; `laatsteBlik` is the day of the last note, decision or opening, if any. */
export const isNobodyLooked = (
	signaal: { readonly feiten: readonly { readonly datum: Temporal.PlainDate }[] },
	laatsteBlik: Temporal.PlainDate | null
): boolean => laatsteBlik === null || signaal.feiten.some((feit) => compareDays(laatsteBlik, feit.datum) < 0);
