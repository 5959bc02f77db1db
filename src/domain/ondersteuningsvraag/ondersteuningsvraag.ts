import { compareDays } from '#law/datum.ts';
import type { Hoe, Niveaunummer, Niveausoort, Stand, Vereiste, Wie } from './niveau.ts';

type Day = Temporal.PlainDate;

export const domeinen = {
	cognitief: 'Leren',
	taal: 'Taal',
	sociaal_emotioneel: 'Sociaal en emotioneel',
	werkhouding: 'Werkhouding',
	lichamelijk: 'Lichamelijk',
	overig: 'Iets anders'
} as const;
export type Domein = keyof typeof domeinen;

export const uitkomsten = {
	beantwoord: 'Beantwoord',
	deels: 'Deels beantwoord',
	niet: 'Niet beantwoord',
	overgedragen: 'Overgedragen aan anderen'
} as const;
export type Uitkomst = keyof typeof uitkomsten;

export const notitiesoorten = {
	notitie: 'Notitie',
	ouders: 'Van de ouders',
	leerling: 'Van het kind zelf',
	onderzoek: 'Verslag van onderzoek'
} as const;
export type Notitiesoort = keyof typeof notitiesoorten;

export const afspraaksoorten = {
	actie: 'Afspraak',
	ouders_vragen: 'Ouders spreken',
	plan_starten: 'Plan starten'
} as const;
export type Afspraaksoort = keyof typeof afspraaksoorten;

/** When a page of the story happened; `volgorde` is the moment it was written, which decides within one day. */
type Op = {
	readonly id: string;
	readonly op: Day;
	readonly volgorde: number;
	/** Name of who wrote it; null when the program did. */
	readonly door: string | null;
};

export type Afspraakbladzijde = Op & {
	readonly soort: 'afspraak';
	readonly afspraaksoort: Afspraaksoort;
	readonly wat: string;
	readonly wieId: string;
	readonly wie: string;
	readonly uiterlijk: Day;
	readonly afronding: {
		readonly uitkomst: 'gedaan' | 'niet_meer_nodig';
		readonly toelichting: string | null;
		readonly op: Day;
	} | null;
};

export type Niveaubladzijde = Op & {
	readonly soort: 'niveau';
	readonly van: Niveaunummer;
	readonly naar: Niveaunummer;
	readonly niveausoort: Niveausoort | null;
	readonly waarom: string;
	readonly opnieuwOp: Day | null;
	readonly deelnemers: readonly { readonly wie: Wie; readonly hoe: Hoe; readonly naam: string | null }[];
	readonly vereisten: readonly {
		readonly vereiste: Vereiste;
		readonly stand: Stand;
		readonly toelichting: string;
	}[];
};

export type Planbladzijde = Op & {
	readonly soort: 'plan';
	readonly planId: string;
	readonly doel: string;
	readonly leerlingwoorden: string;
	readonly ouders: string;
	readonly vak: string | null;
	/** Null while it is a draft. */
	readonly begonnenOp: Day | null;
	readonly evaluatieVan: Day | null;
	readonly evaluatieTot: Day | null;
};

export type Evaluatiebladzijde = Op & {
	readonly soort: 'evaluatie';
	readonly planId: string;
	readonly uitkomst: 'bereikt' | 'deels' | 'niet';
	readonly vervolg: 'stoppen' | 'doorgaan' | 'anders' | 'opschalen';
	readonly startwaarde: string;
	readonly doelwaarde: string;
	readonly eindwaarde: string;
	readonly toelichting: string;
	readonly ouders: string;
	readonly leerlingwoorden: string;
};

/** One page of the story of a question. */
export type Bladzijde =
	| (Op & { readonly soort: 'opening' })
	| (Op & { readonly soort: 'signaal'; readonly uitleg: string; readonly sinds: Day | null })
	| (Op & {
			readonly soort: 'notitie';
			readonly notitiesoort: Notitiesoort;
			readonly tekst: string;
			/** The parents with whom the talk was. */
			readonly met?: readonly string[];
	  })
	| (Op & {
			readonly soort: 'bespreking';
			readonly besprekingId: string;
			readonly ronde: number;
			readonly teksten: readonly { readonly veld: string; readonly tekst: string }[];
	  })
	| Niveaubladzijde
	| Afspraakbladzijde
	| Planbladzijde
	| (Op & {
			readonly soort: 'planweek';
			readonly planId: string;
			readonly keren: number;
			readonly goed: number;
			readonly moeizaam: number;
			readonly nietGedaan: number;
			readonly teksten: readonly string[];
	  })
	| Evaluatiebladzijde
	| (Op & { readonly soort: 'sluiting'; readonly uitkomst: Uitkomst; readonly toelichting: string })
	| (Op & { readonly soort: 'heropening' });

export type Sluiting = {
	readonly geslotenOp: Day;
	readonly heropendOp: Day | null;
	readonly volgorde: number;
};

export type Vraagtoestand = 'open' | 'gesloten' | 'heropend';

/** A support question whole: one thread with an identity, from the first signal to the effect of the help. */
export type Draad = {
	readonly id: string;
	readonly leerlingId: string;
	/** What the child is called. */
	readonly roepnaam: string;
	readonly vraag: string;
	readonly geopendOp: Day;
	readonly toestand: Vraagtoestand;
	readonly niveau: {
		readonly niveau: Niveaunummer;
		readonly soort: Niveausoort | null;
		readonly opnieuwOp: Day | null;
		readonly beslotenOp: Day | null;
	};
	readonly bladzijden: readonly Bladzijde[];
};

/** How a question stands, from its closings: open until it is closed, reopened when its last closing was undone. */
export function vraagtoestandOf(sluitingen: readonly Sluiting[]): Vraagtoestand {
	const laatste = [...sluitingen].sort(
		(a, b) => compareDays(b.geslotenOp, a.geslotenOp) || b.volgorde - a.volgorde
	)[0];
	if (!laatste) return 'open';
	return laatste.heropendOp ? 'heropend' : 'gesloten';
}

/** The order of a story: by day, then by the moment it was written, then by kind and id so that it never wavers. */
export const orderBladzijden = (bladzijden: readonly Bladzijde[]): Bladzijde[] =>
	[...bladzijden].sort(
		(a, b) =>
			compareDays(a.op, b.op) ||
			a.volgorde - b.volgorde ||
			rang[a.soort] - rang[b.soort] ||
			(a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
	);

/** Written at one moment, a story opens before its signals and closes last. */
const rang: Readonly<Record<Bladzijde['soort'], number>> = {
	opening: 0,
	signaal: 1,
	heropening: 2,
	bespreking: 3,
	notitie: 4,
	planweek: 5,
	evaluatie: 6,
	niveau: 7,
	plan: 8,
	afspraak: 9,
	sluiting: 10
};

export type Plannotitie = {
	readonly id: string;
	readonly planId: string;
	readonly gebeurdOp: Day;
	readonly hoe: 'goed' | 'wisselend' | 'moeizaam' | 'niet_gedaan';
	readonly tekst: string | null;
	readonly volgorde: number;
};

/** Notes of a plan, one page per plan and week: three taps a day would bury the story (S28-S30). */
export function summarizePlannotities(notities: readonly Plannotitie[]): Bladzijde[] {
	const weken = new Map<string, Plannotitie[]>();
	for (const notitie of notities) {
		const monday = notitie.gebeurdOp.subtract({ days: notitie.gebeurdOp.dayOfWeek - 1 });
		const sleutel = `${notitie.planId}:${monday}`;
		weken.set(sleutel, [...(weken.get(sleutel) ?? []), notitie]);
	}
	return [...weken].map(([sleutel, week]) => {
		const ordered = [...week].sort(
			(a, b) => compareDays(a.gebeurdOp, b.gebeurdOp) || a.volgorde - b.volgorde
		);
		const laatste = ordered.at(-1)!;
		const tel = (hoe: Plannotitie['hoe']) => ordered.filter((notitie) => notitie.hoe === hoe).length;
		return {
			soort: 'planweek' as const,
			id: sleutel,
			op: laatste.gebeurdOp,
			volgorde: laatste.volgorde,
			door: null,
			planId: laatste.planId,
			keren: ordered.length - tel('niet_gedaan'),
			goed: tel('goed'),
			moeizaam: tel('moeizaam'),
			nietGedaan: tel('niet_gedaan'),
			teksten: ordered.flatMap(({ tekst }) => (tekst?.trim() ? [tekst.trim()] : []))
		};
	});
}
