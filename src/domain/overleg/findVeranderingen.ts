import { compareDays, formatDatum } from '#law/datum.ts';

type Day = Temporal.PlainDate;

export type Verandering = {
	readonly soort: 'nieuw' | 'niveau' | 'signaal' | 'plan' | 'resultaat';
	/** Strength counts as much as concern; null when it is neither. */
	readonly richting: 'zorg' | 'kracht' | null;
	/** The reason, in the words of the page. */
	readonly tekst: string;
};

/** What the records say about one child, as far as a change can show in it. */
export type Besprekingsfeiten = {
	readonly roepnaam: string;
	readonly ingestroomdOp: Day | null;
	readonly niveaus: readonly { readonly op: Day; readonly van: number; readonly naar: number }[];
	readonly signalen: readonly {
		readonly op: Day;
		readonly richting: 'zorg' | 'kracht';
		readonly over: string;
	}[];
	readonly plannen: readonly {
		readonly begonnenOp: Day;
		readonly evaluatie: { readonly op: Day; readonly uitkomst: 'bereikt' | 'deels' | 'niet' } | null;
		readonly over: string;
	}[];
	/** Per subject the main moments on one scale, oldest first. */
	readonly vakken: readonly {
		readonly naam: string;
		readonly metingen: readonly {
			readonly op: Day;
			readonly waarde: number | null;
			readonly tekst: string;
			readonly band: string | null;
		}[];
	}[];
};

/**
 * What changed in the picture of a child since the last review, each with its reason in words (S57, S58). That
 * everybody made the test again is no change: a new result counts when it came into another band of the supplier, when
 * the child did not grow over two moments, or grew twice as much as it usually does. Growth is the child's own (S100).
 */
export function findVeranderingen(feiten: Besprekingsfeiten, sinds: Day): Verandering[] {
	const since = (dag: Day | null): dag is Day => dag !== null && compareDays(dag, sinds) > 0;
	return withoutDoubles([
		...(since(feiten.ingestroomdOp)
			? [
					{
						soort: 'nieuw',
						richting: null,
						tekst: `Nieuw op school sinds ${formatDatum(feiten.ingestroomdOp)}`
					} as const
				]
			: []),
		...feiten.niveaus
			.filter(({ op, van, naar }) => since(op) && van !== naar)
			.map(({ van, naar }) => ({
				soort: 'niveau' as const,
				richting: null,
				tekst: `Van niveau ${van} naar niveau ${naar}`
			})),
		...feiten.signalen
			.filter(({ op }) => since(op))
			.map(({ richting, over }) => ({
				soort: 'signaal' as const,
				richting,
				tekst: richting === 'kracht' ? `Sterk: ${over}` : `Nieuw signaal: ${over}`
			})),
		...feiten.plannen.flatMap((plan) => planverandering(plan, since)),
		...feiten.vakken.flatMap((vak) => resultaatverandering(vak, since))
	]);
}

function planverandering(
	{ begonnenOp, evaluatie, over }: Besprekingsfeiten['plannen'][number],
	since: (dag: Day | null) => boolean
): Verandering[] {
	if (evaluatie && since(evaluatie.op))
		return [
			{
				soort: 'plan',
				richting: evaluatie.uitkomst === 'bereikt' ? 'kracht' : null,
				tekst: `Plan afgerond, doel ${uitkomsten[evaluatie.uitkomst]}: ${over}`
			}
		];
	if (!evaluatie && since(begonnenOp))
		return [{ soort: 'plan', richting: null, tekst: `Plan begonnen: ${over}` }];
	return [];
}

const uitkomsten = { bereikt: 'bereikt', deels: 'deels bereikt', niet: 'niet bereikt' } as const;

function resultaatverandering(
	{ naam, metingen }: Besprekingsfeiten['vakken'][number],
	since: (dag: Day | null) => boolean
): Verandering[] {
	const [eerder, vorige, laatste] = [metingen.at(-3), metingen.at(-2), metingen.at(-1)];
	if (!vorige || !laatste || !since(laatste.op)) return [];
	if (vorige.band && laatste.band && vorige.band !== laatste.band)
		return [
			{ soort: 'resultaat', richting: null, tekst: `${naam}: van ${vorige.band} naar ${laatste.band}` }
		];
	const overTwee = eerder ? step(eerder, laatste) : null;
	if (overTwee !== null && overTwee <= 0)
		return [
			{
				soort: 'resultaat',
				richting: 'zorg',
				tekst: `${naam}: niet gegroeid over twee metingen (${eerder!.tekst}, nu ${laatste.tekst})`
			}
		];
	const groei = step(vorige, laatste);
	const gewoon = averageStep(metingen.slice(0, -1));
	if (groei !== null && gewoon !== null && gewoon > 0 && groei >= 2 * gewoon)
		return [
			{
				soort: 'resultaat',
				richting: 'kracht',
				tekst: `${naam}: sterk gegroeid (${vorige.tekst}, nu ${laatste.tekst})`
			}
		];
	return [];
}

const step = (van: { waarde: number | null }, naar: { waarde: number | null }): number | null =>
	van.waarde === null || naar.waarde === null ? null : naar.waarde - van.waarde;

/** What this child usually grows from one moment to the next; null when that is not known yet. */
function averageStep(metingen: readonly { waarde: number | null }[]): number | null {
	const [eerste, laatste] = [metingen.at(0), metingen.at(-1)];
	const whole = metingen.length >= 3 && eerste && laatste ? step(eerste, laatste) : null;
	return whole === null ? null : whole / (metingen.length - 1);
}

/** Two rules about the same subject are one reason to talk. */
const withoutDoubles = (veranderingen: readonly Verandering[]): Verandering[] =>
	veranderingen.filter(({ tekst }, index) => veranderingen.findIndex((ene) => ene.tekst === tekst) === index);
