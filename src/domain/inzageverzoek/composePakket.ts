import { formatDatum } from '#law/datum.ts';
import { redenen, type Grond } from './inzageverzoek.ts';
import { delen, isGesloten, type Deel, type Gewogen } from './stuk.ts';

type Day = Temporal.PlainDate;

/** What is put in the place of words that are left out. */
export const weggelaten = '[weggelaten: iemand anders]';

export const schemaNaam = 'zorgvuldig/inzagedossier/1';

/** A file as it is given, to keep and to print; docs/inzagedossier.schema.json says the same for other programs. */
export type Pakket = {
	readonly schema: typeof schemaNaam;
	readonly school: string;
	readonly kind: string;
	readonly aanvrager: string;
	readonly grond: Grond;
	readonly vraag: string;
	readonly ontvangen_op: string;
	readonly gemaakt_op: string;
	readonly delen: readonly Pakketdeel[];
	readonly aantal: { readonly gegeven: number; readonly deels: number; readonly weggelaten: number };
};
export type Pakketdeel = { readonly naam: string; readonly stukken: readonly Pakketstuk[] };
export type Pakketstuk = {
	readonly titel: string;
	readonly datum: string | null;
	readonly door: string | null;
	readonly regels: readonly { readonly naam: string; readonly tekst: string }[];
	/** How much of it is missing and why; null when it is whole. */
	readonly weggelaten: { readonly wat: 'geheel' | 'deels'; readonly waarom: string } | null;
};

type Kop = {
	readonly school: string;
	readonly kind: string;
	readonly aanvrager: string;
	readonly grond: Grond;
	readonly vraag: string;
	readonly ontvangenOp: Day;
	readonly gemaaktOp: Day;
};

/** The file as the asker gets it: what is left out leaves a mark with its reason, except what must stay unsaid (R-KWA-2). */
export function composePakket({ ontvangenOp, gemaaktOp, ...kop }: Kop, gewogen: readonly Gewogen[]): Pakket {
	const said = gewogen.filter(({ besluit }) => besluit !== 'verzwijgen');
	const count = (soort: string) => said.filter(({ besluit }) => besluit === soort).length;
	return {
		schema: schemaNaam,
		...kop,
		ontvangen_op: ontvangenOp.toString(),
		gemaakt_op: gemaaktOp.toString(),
		delen: (Object.keys(delen) as Deel[]).flatMap((deel) => {
			const stukken = said.filter(({ stuk }) => stuk.deel === deel).map(composeStuk);
			return stukken.length > 0 ? [{ naam: delen[deel], stukken }] : [];
		}),
		aantal: { gegeven: count('erbij'), deels: count('deels'), weggelaten: count('weglaten') }
	};
}

function composeStuk(gewogen: Gewogen): Pakketstuk {
	const { stuk, besluit, passages } = gewogen;
	const datum = stuk.op?.toString() ?? null;
	if (besluit === 'weglaten')
		return {
			titel: stuk.kopBuiten ?? stuk.kop,
			datum: isGesloten(stuk.sleutel) ? null : datum,
			door: null,
			regels: [],
			weggelaten: { wat: 'geheel', waarom: whyOf(gewogen) }
		};
	return {
		titel: stuk.kop,
		datum,
		door: stuk.door,
		regels: stuk.regels.map(({ naam, tekst }) => ({ naam, tekst: hidePassages(tekst, passages) })),
		weggelaten: besluit === 'deels' ? { wat: 'deels', waarom: whyOf(gewogen) } : null
	};
}

const whyOf = ({ reden, toelichting }: Gewogen): string =>
	[sentence(redenen[reden ?? 'anders']), toelichting && sentence(toelichting)].filter(Boolean).join(' ');

const sentence = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/** A text without these words, however often they stand there; the longest first, so that no part of one stays behind. */
export const hidePassages = (tekst: string, passages: readonly string[]): string =>
	passages
		.toSorted((a, b) => b.length - a.length)
		.reduce((left, passage) => left.replaceAll(passage, weggelaten), tekst);

/** A day of a package as people read it. */
export const dagVan = (datum: string | null): string =>
	datum === null ? '' : formatDatum(Temporal.PlainDate.from(datum));
