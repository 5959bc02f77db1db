import { formatDatum } from '#law/datum.ts';
import type { Kijkregel } from '#domain/gebeurtenis/kijkmomentInWoorden.ts';
import { huisstijl } from './huisstijl.ts';
import { renderPdf } from './typst.ts';

/** The answer to a parent's question, as the person who asks the log may read it. */
export type Kijklijst = {
	readonly kind: string;
	readonly schoolNaam: string;
	readonly vanaf: Temporal.PlainDate | null;
	readonly regels: readonly Kijkregel[];
	readonly metNamen: boolean;
	readonly door: string;
	readonly vandaag: Temporal.PlainDate;
};

/** Who looked at the file of a child, on A4 as a tagged PDF to hand to a parent (R-INZ-1). */
export async function kijklijstPdf(lijst: Kijklijst): Promise<Uint8Array> {
	return renderPdf(kijklijstBlad, composeKijklijst(lijst));
}

/** What stands on the paper, word for word. */
export const composeKijklijst = ({
	kind,
	schoolNaam,
	vanaf,
	regels,
	metNamen,
	door,
	vandaag
}: Kijklijst) => ({
	titel: `Wie keek in het dossier van ${kind}`,
	school: schoolNaam,
	voet: `Wie keek in het dossier van ${kind}. Gemaakt door ${door} op ${formatDatum(vandaag)}. Vertrouwelijk.`,
	kind,
	periode: vanaf
		? `Vanaf ${formatDatum(vanaf)} tot en met ${formatDatum(vandaag)}`
		: `Tot en met ${formatDatum(vandaag)}`,
	uitleg: `Het leerlingdossier wordt alleen gelezen door wie dat voor het werk met ${kind} nodig heeft. Elke keer dat iemand het dossier opent, afdrukt of meeneemt, schrijft het programma dat op. Dat kan niemand wijzigen. Hieronder staat per dag wie dat deed, welk deel en waarom dat mocht.`,
	namen: metNamen
		? ''
		: 'Op deze lijst staan rollen en geen namen. Wilt u een naam weten, vraag het dan aan de directie van de school.',
	leeg: regels.length === 0 ? 'In deze periode opende niemand het dossier.' : '',
	regels
});

const kijklijstBlad = `${huisstijl}${String.raw`
#text(size: 9pt, fill: soft)[#d.school #h(1fr) Wie keek in het dossier]
#pdf.artifact(line(length: 100%, stroke: 0.6pt + rule))
#v(1mm)
= #d.kind
#text(fill: soft, d.periode)

#d.uitleg

#if d.namen != "" { d.namen }

#if d.leeg != "" { strong(d.leeg) } else {
	set text(size: 9pt)
	table(
		columns: (34mm, 38mm, 1fr, 1fr),
		stroke: (_, y) => (bottom: 0.4pt + rule),
		inset: (x: 1.5mm, y: 1.6mm),
		align: left,
		table.header(strong[Wanneer], strong[Wie], strong[Wat], strong[Waarom]),
		..d.regels.map(r => (r.wanneer, r.wie, r.wat, typed(r.waarom))).flatten()
	)
}
`}`;
