import { formatDatum } from '#law/datum.ts';
import { huisstijl } from './huisstijl.ts';
import { renderPdf } from './typst.ts';

/** A closed piece as one of its readers opened it. */
export type Stukblad = {
	readonly kind: string;
	readonly soort: string;
	readonly van: string;
	readonly schoolNaam: string;
	readonly door: string;
	readonly vandaag: Temporal.PlainDate;
	readonly teksten: readonly { readonly tekst: string; readonly bij: string }[];
};

/** A closed piece on A4, with on every page for whom it was made. */
export async function geslotenStukPdf({ vandaag, ...stuk }: Stukblad): Promise<Uint8Array> {
	return renderPdf(stukblad, {
		titel: `${stuk.soort}: ${stuk.kind}`,
		voet: `Afgesloten stuk, alleen voor ${stuk.door}. Gemaakt op ${formatDatum(vandaag)}. Niet doorgeven en na gebruik vernietigen.`,
		school: stuk.schoolNaam,
		kind: stuk.kind,
		kop: `${stuk.soort}, van ${stuk.van}`,
		teksten: stuk.teksten
	});
}

const stukblad = `${huisstijl}${String.raw`
#text(size: 9pt, fill: soft)[#d.school #h(1fr) Afgesloten stuk]
#pdf.artifact(line(length: 100%, stroke: 0.6pt + rule))
#v(1mm)
= #d.kind
#text(fill: soft, d.kop)

#for t in d.teksten {
	v(3mm)
	typed(t.tekst)
	parbreak()
	text(size: 9pt, fill: soft, t.bij)
}
`}`;
