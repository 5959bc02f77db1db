import type { KorteFeiten, Taal, Tekstdeel } from '#domain/aanbod/kort/kort.ts';
import { huisstijl } from './huisstijl.ts';
import { renderPdf } from './typst.ts';

/** A short version as a school gives it away: the facts, the language, and the parts as they read (checked or edited). */
export type KorteVersie = {
	readonly feiten: KorteFeiten;
	readonly taal: Taal;
	readonly delen: readonly Tekstdeel[];
};

/** The short version for parents on A4, at most two pages, as a tagged PDF; from right to left where the language is. */
export const korteVersiePdf = (versie: KorteVersie): Uint8Array =>
	renderPdf(korteVersieBlad, composeKorteVersie(versie));

/** What stands on the paper. */
export const composeKorteVersie = ({ feiten, taal, delen }: KorteVersie) => ({
	titel: taal.titel(feiten),
	school: feiten.school,
	voet: `${feiten.school}, ${feiten.schooljaar}`,
	taal: taal.code,
	richting: taal.richting,
	delen: delen.map(({ kop, alineas, stappen }) => ({ kop, alineas, stappen: stappen ?? [] }))
});

const korteVersieBlad = `${huisstijl}${String.raw`
// The same facts give the same file, whenever it is made.
#set document(date: none)
#set text(
	font: ("Atkinson Hyperlegible Next", "Noto Naskh Arabic", "Noto Sans"),
	lang: d.taal,
	dir: if d.richting == "rtl" { rtl } else { ltr },
	size: 11pt
)
#set page(footer: context {
	set text(size: 8pt, fill: soft, dir: ltr)
	grid(
		columns: (1fr, auto),
		d.voet,
		[#counter(page).display() / #counter(page).final().first()]
	)
})
#set enum(numbering: n => box(
	width: 6mm, height: 6mm, radius: 3mm, fill: accent, baseline: 1.6mm,
	align(center + horizon, text(fill: white, weight: 700, size: 9pt, str(n)))
), spacing: 0.7em, body-indent: 3mm)

= #d.titel

#for deel in d.delen [
	== #deel.kop
	#for alinea in deel.alineas { par(typed(alinea)) }
	#if deel.stappen.len() > 0 { enum(tight: false, ..deel.stappen.map(stap => [#stap])) }
]
`}`;
