import { huisstijl } from './huisstijl.ts';
import { renderPdf } from './typst.ts';

/** A line of the figures: a group in one subject, and where its middle half lies on a scale of 0 to 100. */
export type Cijferregel = {
	readonly groep: string;
	readonly moment: string;
	readonly aantal: number;
	readonly gemiddelde: string;
	readonly toen: string;
	readonly groei: string;
	readonly helft: string;
	readonly streven: string;
	readonly referentie: string;
	readonly verloop: string;
	readonly balk: {
		readonly van: number;
		readonly tot: number;
		readonly midden: number;
		readonly streven: readonly number[];
	};
};

/** One moment of a test year after year: a picture of it as SVG, and its words for who does not see it. */
export type Cijfertrend = {
	readonly moment: string;
	readonly streven: string;
	readonly svg: string;
	readonly woorden: string;
};

/** The report of a meeting, as its page shows it. */
export type Overlegverslag = {
	readonly naam: string;
	readonly dag: string;
	readonly schoolNaam: string;
	readonly door: string;
	readonly wie: string;
	readonly besluiten: readonly string[];
	readonly afspraken: readonly { readonly wat: string; readonly wie: string; readonly uiterlijk: string }[];
	readonly punten: readonly { readonly titel: string; readonly tekst: string }[];
	readonly aanvullingen: readonly string[];
	readonly cijfers: null | {
		readonly op: string;
		readonly vanaf: number;
		readonly vorige: string | null;
		readonly vakken: readonly {
			readonly naam: string;
			readonly toets: string;
			readonly trends: readonly Cijfertrend[];
			readonly rijen: readonly Cijferregel[];
		}[];
	};
};

/** The report of a meeting on A4 as a tagged PDF; the figures of the school on pages that lie down, drawn and in a table (S23, S24). */
export const overlegPdf = (verslag: Overlegverslag): Uint8Array =>
	renderPdf(overlegBlad, composeOverleg(verslag));

/** What stands on the paper, word for word. */
export const composeOverleg = (verslag: Overlegverslag) => ({
	...verslag,
	titel: `${verslag.naam}, ${verslag.dag}`,
	school: verslag.schoolNaam,
	voet: `${verslag.schoolNaam}. Verslag van ${inZin(verslag.naam)}, ${verslag.dag}. Afgedrukt door ${verslag.door}.`,
	cijfers: verslag.cijfers ?? { op: '', vanaf: 0, vorige: null, vakken: [] }
});

/** A name within a sentence; an abbreviation keeps its capitals. */
const inZin = (naam: string): string => naam.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const overlegBlad = `${huisstijl}${String.raw`
#text(size: 9pt, fill: soft)[#d.school #h(1fr) Verslag]
#pdf.artifact(line(length: 100%, stroke: 0.6pt + rule))
#v(1mm)
= #d.naam
#text(fill: soft, d.dag)

#d.wie

#if d.besluiten.len() > 0 [
	== Besluiten
	#list(..d.besluiten.map(typed))
]

#if d.afspraken.len() > 0 [
	== Wie doet wat
	#table(
		columns: (1fr, 45mm, 28mm),
		stroke: (_, y) => (bottom: 0.4pt + rule),
		inset: (x: 1.5mm, y: 1.6mm),
		align: left,
		table.header(strong[Wat], strong[Wie], strong[Uiterlijk]),
		..d.afspraken.map(a => (typed(a.wat), a.wie, a.uiterlijk)).flatten()
	)
]

#if d.punten.len() > 0 [
	== Wat er gezegd is
	#for punt in d.punten [
		=== #punt.titel
		#typed(punt.tekst)
	]
]

#if d.aanvullingen.len() > 0 [
	== Later aangevuld
	#for regel in d.aanvullingen { par(typed(regel)) }
]

#let balk(b) = box(width: 34mm, height: 3.2mm, {
	place(left + horizon, line(length: 100%, stroke: 0.5pt + rule))
	place(left + horizon, dx: b.van * 0.34mm, rect(width: calc.max(1, b.tot - b.van) * 0.34mm, height: 2mm, fill: accent.lighten(60%), stroke: none))
	place(left + horizon, dx: b.midden * 0.34mm, line(angle: 90deg, length: 3.2mm, stroke: 1pt + accent))
	for plek in b.streven { place(left + horizon, dx: plek * 0.34mm - 0.7mm, circle(radius: 0.7mm, fill: ink, stroke: none)) }
})

#if d.cijfers.vakken.len() > 0 {
	set page(flipped: true, margin: (x: 15mm, top: 13mm, bottom: 16mm))
	[
		== De cijfers
		Zoals zij waren op #d.cijfers.op. Groepen van minder dan #d.cijfers.vanaf kinderen staan er niet bij. De balk is de middelste helft van
		de groep, de streep het gemiddelde en de stip het streven van de school. Jaar op jaar: de lijn is het gemiddelde van alle kinderen die op dat
		moment de toets maakten, de band de middelste helft van hen, de streepjeslijn het streven.
	]
	for vak in d.cijfers.vakken {
		block(breakable: true, above: 1.4em)[
			=== #vak.naam, #vak.toets
			#if vak.trends.len() > 0 {
				grid(
					columns: (1fr,) * 5, column-gutter: 4mm, row-gutter: 4mm,
					..vak.trends.map(t => block(breakable: false)[
						#text(size: 8pt)[*#t.moment* #text(fill: soft, t.streven)] \
						#image(bytes(t.svg), format: "svg", width: 100%, alt: t.woorden)
					])
				)
			}
			#set text(size: 8pt)
			#table(
				columns: (20mm, 26mm, 15mm, 38mm, 18mm, 38mm, if d.cijfers.vorige == none { 0mm } else { 32mm }, 1fr, 1fr),
				stroke: (_, y) => (bottom: 0.4pt + rule),
				inset: (x: 1.2mm, y: 1.4mm),
				align: left,
				table.header(strong[Groep], strong[Moment], strong[Kinderen], strong[Gemiddeld], strong[Groei], strong[Middelste helft],
					if d.cijfers.vorige == none [] else { strong[Op #d.cijfers.vorige] }, strong[Streven], strong[Referentieniveau]),
				..vak.rijen.map(r => (
					strong(r.groep), r.moment, str(r.aantal),
					[#r.gemiddelde #if r.verloop != "" { text(fill: soft, size: 7pt)[\ eerder #r.verloop] }],
					if r.groei == "" { "te weinig" } else { r.groei },
					[#pdf.artifact(balk(r.balk)) \ #r.helft],
					r.toen, r.streven, r.referentie
				)).flatten()
			)
		]
	}
}
`}`;
