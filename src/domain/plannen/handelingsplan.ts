import { compareDays, formatDatum, formatSinds } from '#law/datum.ts';
import { opsomming } from '#law/woorden.ts';

type Day = Temporal.PlainDate;

export const dagen = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'] as const;
export type Dag = (typeof dagen)[number];

/** How it went, in the words of the card. */
export const verlopen = {
	goed: 'Goed',
	wisselend: 'Wisselend',
	moeizaam: 'Moeizaam',
	niet_gedaan: 'Niet gedaan'
} as const;
export type Verloop = keyof typeof verlopen;

/** Three outcomes, all honest (C9). */
export const uitkomsten = {
	bereikt: 'Doel bereikt',
	deels: 'Doel deels bereikt',
	niet: 'Doel niet bereikt'
} as const;
export type Uitkomst = keyof typeof uitkomsten;

/** What happens after an evaluation (C10). */
export const vervolgen = {
	stoppen: 'Stoppen',
	doorgaan: 'Doorgaan',
	anders: 'Anders aanpakken',
	opschalen: 'Meer hulp inroepen'
} as const;
export type Vervolg = keyof typeof vervolgen;

/** What a version of a plan says. */
export type Planinhoud = {
	readonly beginsituatie: string;
	readonly doel: string;
	readonly meetbaarAan: string;
	readonly startwaarde: string;
	readonly doelwaarde: string;
	readonly aanpak: string;
	readonly uitvoerderId: string | null;
	/** Who does it when that is not a colleague with an account, or who helps. */
	readonly uitvoerderTekst: string;
	readonly keerPerWeek: number;
	readonly minuten: number;
	readonly plaats: string;
	readonly dagen: readonly Dag[];
	readonly ouders: string;
	readonly leerlingwoorden: string;
};

export type Planversie = Planinhoud & {
	readonly versie: number;
	/** Name of the colleague in `uitvoerderId`. */
	readonly uitvoerder: string | null;
	readonly door: string | null;
	readonly op: Day;
};

export type Plannotitie = {
	readonly id: string;
	readonly gebeurdOp: Day;
	readonly verloop: Verloop;
	readonly tekst: string | null;
	readonly doorId: string | null;
	readonly door: string | null;
	readonly op: Day;
};

export type Planevaluatie = {
	readonly uitkomst: Uitkomst;
	readonly eindwaarde: string;
	readonly toelichting: string;
	readonly ouders: string;
	readonly leerlingwoorden: string;
	readonly vervolg: Vervolg;
	readonly geevalueerdOp: Day;
	readonly door: string | null;
};

/** The dates from which the state of a plan follows. */
export type Planloop = {
	readonly begonnenOp: Day | null;
	readonly evaluatieVan: Day | null;
	readonly evaluatieTot: Day | null;
	readonly geevalueerdOp: Day | null;
};

export type Planstand = 'concept' | 'gepland' | 'lopend' | 'in_venster' | 'na_venster' | 'afgesloten';

/** How a plan stands on `vandaag`, from its rows alone (S36): a concept has no begin, an evaluation closes it. */
export function planstandOf(plan: Planloop, vandaag: Day): Planstand {
	if (plan.geevalueerdOp) return 'afgesloten';
	if (!plan.begonnenOp || !plan.evaluatieVan || !plan.evaluatieTot) return 'concept';
	if (isAfter(plan.begonnenOp, vandaag)) return 'gepland';
	if (isAfter(plan.evaluatieVan, vandaag)) return 'lopend';
	return isAfter(vandaag, plan.evaluatieTot) ? 'na_venster' : 'in_venster';
}

/** Whether work is done under it: begun and not closed. */
export const isLopend = (stand: Planstand): boolean =>
	stand === 'lopend' || stand === 'in_venster' || stand === 'na_venster';

/** Whether the evaluation opens by itself. Earlier is possible, but then a person asks for it. */
export const isEvaluatieOpen = (stand: Planstand): boolean =>
	stand === 'in_venster' || stand === 'na_venster';

/** How a plan stands, as one sentence. Late is a fact with an age, not an alarm. */
export function standInWoorden(plan: Planloop, vandaag: Day): string {
	const { begonnenOp, evaluatieVan, evaluatieTot, geevalueerdOp } = plan;
	switch (planstandOf(plan, vandaag)) {
		case 'afgesloten':
			return `Afgesloten op ${formatDatum(geevalueerdOp!)}`;
		case 'concept':
			return 'Concept, nog niet begonnen';
		case 'gepland':
			return `Begint op ${formatDatum(begonnenOp!)}`;
		case 'lopend':
			return `Loopt ${formatSinds(begonnenOp!, vandaag)}`;
		case 'in_venster':
			return `Kan geëvalueerd worden, tot en met ${formatDatum(evaluatieTot!)}`;
		case 'na_venster':
			return `Wacht op evaluatie, ${formatSinds(evaluatieVan!, vandaag)}`;
	}
}

/** Who carries the plan out, as one reads it: the colleague, what was written beside it, or both. */
export const uitvoerderInWoorden = (versie: {
	readonly uitvoerder: string | null;
	readonly uitvoerderTekst: string;
}): string =>
	[versie.uitvoerder, versie.uitvoerderTekst.trim()].filter(Boolean).join(', ') || 'nog niemand gekozen';

/** How often: "3 keer per week 20 minuten", with the days when they are chosen. */
export function ritmeInWoorden(versie: Pick<Planinhoud, 'keerPerWeek' | 'minuten' | 'dagen'>): string {
	const keer = versie.keerPerWeek === 1 ? '1 keer per week' : `${versie.keerPerWeek} keer per week`;
	return `${keer} ${versie.minuten} minuten${versie.dagen.length > 0 ? `, op ${opsomming(versie.dagen)}` : ''}`;
}

const isAfter = (een: Day, ander: Day): boolean => compareDays(een, ander) > 0;
