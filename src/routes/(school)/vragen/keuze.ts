import { byNaam } from '#domain/organisatie/naam.ts';
import { isNiveauAanDeBeurt, isTeEvalueren, type OpenVraag } from '#domain/overzicht/listOpenVragen.ts';
import { compareDays } from '#law/datum.ts';

type Day = Temporal.PlainDate;
type Filter = { sleutel: string; label: string; keep: (vraag: OpenVraag) => boolean };

/** What somebody looks for in a list of questions: whose it is, and what it waits for. */
export const filtersFor = (vandaag: Day): readonly Filter[] => [
	{ sleutel: 'alle', label: 'Alle vragen', keep: () => true },
	{ sleutel: 'mijn', label: 'Bij mij', keep: (vraag) => vraag.isMijn },
	{ sleutel: 'zonder-plan', label: 'Zonder plan', keep: (vraag) => vraag.plan === null },
	{ sleutel: 'evalueren', label: 'Plan evalueren', keep: isTeEvalueren },
	{
		sleutel: 'niveau',
		label: 'Niveau opnieuw bekijken',
		keep: (vraag) => isNiveauAanDeBeurt(vraag, vandaag)
	},
	{ sleutel: 'hoger', label: 'Niveau 3 of hoger', keep: (vraag) => vraag.niveau >= 3 },
	{ sleutel: 'uitdaging', label: 'Uitdaging', keep: (vraag) => vraag.kracht }
];

/** The orders of the list; the column heads and the list of a phone use the same keys. */
export const volgorden = [
	{ value: 'sinds', label: 'langst open eerst' },
	{ value: 'kind', label: 'naam' },
	{ value: 'groep', label: 'groep' },
	{ value: '-niveau', label: 'hoogste niveau eerst' },
	{ value: 'plan', label: 'eerste evaluatie eerst' }
];

const alphabet = new Intl.Collator('nl', { numeric: true });
const days = (day: Day | null) => day?.toString() ?? '9999';

const orders: Record<string, (a: OpenVraag, b: OpenVraag) => number> = {
	sinds: (a, b) => compareDays(a.geopendOp, b.geopendOp),
	kind: byNaam,
	groep: (a, b) => alphabet.compare(a.groep ?? '', b.groep ?? ''),
	niveau: (a, b) => a.niveau - b.niveau,
	plan: (a, b) => (days(a.plan?.evaluatieTot ?? null) < days(b.plan?.evaluatieTot ?? null) ? -1 : 1),
	eigenaar: (a, b) => alphabet.compare(a.eigenaar ?? '', b.eigenaar ?? '')
};

/** Orders as the column heads ask; '-' turns it round, and names break ties. */
export function sortVragen(vragen: readonly OpenVraag[], sorteer: string): OpenVraag[] {
	const compare = orders[sorteer.replace(/^-/, '')] ?? orders['sinds']!;
	const sign = sorteer.startsWith('-') ? -1 : 1;
	return vragen.toSorted((a, b) => sign * compare(a, b) || byNaam(a, b));
}
