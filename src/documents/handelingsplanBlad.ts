import { huisstijl } from './huisstijl.ts';

/** The sheet of a handelingsplan, in Typst. Its data is what `composePlandocument` gives. */
export const handelingsplanBlad = `${huisstijl}${String.raw`
#text(size: 9pt, fill: soft)[#d.school #h(1fr) Handelingsplan]
#pdf.artifact(line(length: 100%, stroke: 0.6pt + rule))
#v(1mm)
= #d.naam
#text(fill: soft, d.kop)
#if d.concept [#linebreak() #strong[Dit is een concept: het plan is nog niet begonnen.]]

#block(above: 1.1em, below: 0.2em)[#text(fill: soft)[De vraag: ] #typed(d.vraag)]

== Doel
#block(width: 100%, inset: 4mm, fill: wash, radius: 1mm, breakable: true)[
	#text(size: 13pt, typed(d.doel))
	#if d.waarden.len() > 0 {
		block(above: 3.5mm, grid(
			columns: (auto, 1fr),
			row-gutter: 0.62em,
			column-gutter: 4mm,
			..d.waarden.map(w => (text(fill: soft, w.naam), typed(w.tekst))).flatten()
		))
	}
]

== Aanpak
#typed(d.aanpak)

#facts(d.afspraken)

#if d.beginsituatie != "" or d.woorden.len() > 0 [
	== Wat we weten
	#typed(d.beginsituatie)
	#for w in d.woorden { quote-of(w.tekst, w.wie) }
]

#if d.verloop != "" [
	== #d.verloopkop
	#d.verloop
	#if d.notities.len() > 0 { facts(d.notities) }
	#if d.meer != "" { text(size: 8.5pt, fill: soft, d.meer) }
]

#if d.evaluatie != none [
	== Evaluatie
	#text(size: 12pt, weight: 600, d.evaluatie.uitkomst) #h(2mm) #text(fill: soft, d.evaluatie.wanneer)

	#facts(d.evaluatie.rijen)
	#for w in d.evaluatie.woorden { quote-of(w.tekst, w.wie) }
]

#block(breakable: false, above: 1.3em)[
	== Gezien door de ouders of verzorgers
	Met een handtekening laat u zien dat u dit plan heeft gelezen. Gezien is niet hetzelfde als akkoord. Bent u het ergens
	niet mee eens, of wilt u er iets bij zeggen? Schrijf het erbij; de school bewaart uw woorden bij het plan.
	#v(11mm)
	#grid(
		columns: (1fr, 26mm, 1fr),
		column-gutter: 6mm,
		row-gutter: 13mm,
		..range(2).map(_ => (
			[#pdf.artifact(line(length: 100%, stroke: 0.5pt + soft)) #v(-0.6em) #text(size: 8pt, fill: soft)[naam]],
			[#pdf.artifact(line(length: 100%, stroke: 0.5pt + soft)) #v(-0.6em) #text(size: 8pt, fill: soft)[datum]],
			[#pdf.artifact(line(length: 100%, stroke: 0.5pt + soft)) #v(-0.6em) #text(size: 8pt, fill: soft)[handtekening voor gezien]]
		)).flatten()
	)
	#v(2mm)
	#text(size: 8.5pt, fill: soft, d.versie)
]
`}`;
