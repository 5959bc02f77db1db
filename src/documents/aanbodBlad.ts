import { huisstijl } from './huisstijl.ts';

/** The sheet of the ondersteuningsaanbod, in Typst. Its data is what `composeAanboddocument` gives. */
export const aanbodBlad = `${huisstijl}${String.raw`
// The same facts give the same file, whenever it is made.
#set document(date: none)
#set text(size: 10.5pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 2): set block(above: 1.8em, below: 0.7em, sticky: true)
#show heading.where(level: 3): set text(size: 12pt, weight: 700)
#show heading.where(level: 3): set block(above: 1.4em, below: 0.6em, sticky: true)
#show heading.where(level: 4): set text(size: 10.5pt, weight: 600)
#show heading.where(level: 4): set block(above: 1.1em, below: 0.5em, sticky: true)
#let steps = (rgb("#ebe3d0"), rgb("#d3dac4"), rgb("#adc6b8"), rgb("#3f7178"), rgb("#1c4553"))
#let on-steps = (ink, ink, ink, white, white)

#text(size: 10pt, fill: soft, d.school)
= #d.kop
#text(fill: soft, d.stand)
#heading(level: 2, outlined: false)[Inhoud]
#outline(title: none, target: heading.where(level: 2, outlined: true).or(heading.where(level: 3)), indent: 1em)
#pagebreak()

#let step-of(trede) = block(width: 100%, stroke: 0.5pt + rule, radius: 1mm, clip: true, breakable: false)[
	// A step is narrow and Dutch words are long.
	#set text(hyphenate: true)
	#block(width: 100%, inset: 2mm, fill: steps.at(trede.nummer - 1), below: 0pt)[
		#text(size: 8.5pt, weight: 700, fill: on-steps.at(trede.nummer - 1))[#trede.nummer. #trede.naam]
	]
	#block(width: 100%, inset: 2mm, above: 0pt)[
		#set text(size: 8pt)
		#set par(leading: 0.5em, spacing: 0.55em)
		#for deel in trede.delen [#text(fill: soft, size: 7pt, deel.naam) #linebreak() #deel.tekst #parbreak()]
	]
]
#let table-of(blok) = {
	block(above: 1em, below: 0.5em, sticky: true, strong(blok.titel))
	table(
		columns: if blok.koppen.len() == 3 { (2fr, 1fr, 3fr) } else { (2fr, 3fr) },
		stroke: (x, y) => (bottom: 0.5pt + rule),
		inset: (x: 0mm, y: 1.6mm),
		column-gutter: 3mm,
		align: start,
		table.header(..blok.koppen.map(k => text(size: 9pt, fill: soft, k))),
		..blok.rijen.flatten().map(c => typed(c))
	)
}

#for hoofdstuk in d.hoofdstukken [
	== #hoofdstuk.titel
	#for paragraaf in hoofdstuk.paragrafen [
		=== #paragraaf.titel
		#for blok in paragraaf.blokken {
			if blok.kop != "" { heading(level: 4, outlined: false, blok.kop) }
			if blok.soort == "alinea" { par(blok.tekst) }
			if blok.soort == "punten" { list(..blok.punten) }
			if blok.soort == "tabel" { table-of(blok) }
			if blok.soort == "trap" {
				grid(
					columns: (1fr,) * 5,
					column-gutter: 1.5mm,
					align: top,
					..blok.treden.enumerate().map(((i, trede)) => pad(top: (4 - i) * 7mm, step-of(trede)))
				)
			}
		}
	]
]
`}`;
