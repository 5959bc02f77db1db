/**
 * What every document starts with: letters, colours, page and foot. Expects `d.titel`, `d.school` and `d.voet` in its
 * data. Colours are those of the screen by day, dark enough for a copier.
 */
export const huisstijl = String.raw`
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#25221d")
#let soft = rgb("#575146")
#let accent = rgb("#1f4e4a")
#let wash = rgb("#f1ece1")
#let rule = rgb("#c9c0ae")

#set document(title: d.titel, author: d.school)
#set text(font: "Atkinson Hyperlegible Next", lang: "nl", region: "NL", size: 10pt, fill: ink, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.85em, justify: false)
#set page(
	paper: "a4",
	margin: (x: 20mm, top: 15mm, bottom: 18mm),
	footer: context {
		set text(size: 8pt, fill: soft)
		grid(
			columns: (1fr, auto),
			column-gutter: 8mm,
			d.voet,
			[bladzijde #counter(page).display() van #counter(page).final().first()]
		)
	}
)
#show heading.where(level: 1): set text(size: 19pt, weight: 700)
#show heading.where(level: 1): set block(above: 0.4em, below: 0.5em)
#show heading.where(level: 2): set text(size: 11pt, weight: 700, fill: accent)
#show heading.where(level: 2): set block(above: 1.3em, below: 0.6em, sticky: true)

// Typed text: paragraphs and lines as they were typed, nothing in it is read as markup.
#let typed(tekst) = {
	for (i, alinea) in tekst.split(regex("\n\s*\n")).enumerate() {
		if i > 0 { parbreak() }
		for (j, regel) in alinea.split("\n").enumerate() {
			if j > 0 { linebreak() }
			regel
		}
	}
}
#let quote-of(tekst, wie) = block(
	above: 0.8em, below: 0.8em, inset: (left: 3mm), stroke: (left: 1.5pt + rule), breakable: true
)[#emph(typed(tekst)) #h(1.5mm) #text(size: 8.5pt, fill: soft, wie)]

// A label and what belongs to it, line after line; a line that is empty is left out.
#let facts(rijen) = grid(
	columns: (30mm, 1fr),
	row-gutter: 0.62em,
	column-gutter: 4mm,
	..rijen.filter(rij => rij.tekst != "").map(rij => (text(fill: soft, rij.naam), typed(rij.tekst))).flatten()
)
`;
