import { huisstijl } from './huisstijl.ts';
import { renderPdf } from './typst.ts';

/** What everybody who is asked for a meeting about a child reads. */
export type Mdouitnodiging = {
	readonly naam: string;
	readonly roepnaam: string;
	readonly schoolNaam: string;
	readonly door: string;
	readonly dag: string;
	readonly begintijd: string | null;
	readonly vraag: string;
	readonly leerling: 'aanwezig' | 'deels' | 'vooraf' | 'niet' | null;
	readonly deelnemers: readonly { readonly naam: string; readonly rol: string }[];
};

/** The invitation on A4 as a tagged PDF, in words that a parent knows: what for, when, who comes and how the child is heard (S87-S94, X6). */
export const mdoUitnodigingPdf = (brief: Mdouitnodiging): Uint8Array =>
	renderPdf(brievenblad, composeUitnodiging(brief));

const kind = {
	aanwezig: 'is erbij.',
	deels: 'is er een deel van het gesprek bij.',
	vooraf: 'vertelt ons vooraf wat belangrijk is; dat nemen wij mee.',
	niet: 'is er niet bij.'
} as const;

/** What stands on the paper, word for word. */
export const composeUitnodiging = (brief: Mdouitnodiging) => ({
	titel: `Uitnodiging voor een overleg over ${brief.naam}`,
	school: brief.schoolNaam,
	voet: `${brief.schoolNaam}. Uitnodiging, vertrouwelijk.`,
	naam: brief.naam,
	roepnaam: brief.roepnaam,
	wanneer: `${brief.dag}${brief.begintijd ? `, om ${brief.begintijd} uur` : ''}`,
	vraag: brief.vraag,
	kind: brief.leerling
		? `${brief.roepnaam} ${kind[brief.leerling]}`
		: `Samen met u spreken wij af of ${brief.roepnaam} erbij is.`,
	deelnemers: brief.deelnemers,
	door: brief.door
});

const brievenblad = `${huisstijl}${String.raw`
#text(size: 9pt, fill: soft)[#d.school #h(1fr) Vertrouwelijk]
#pdf.artifact(line(length: 100%, stroke: 0.6pt + rule))
#v(6mm)
= Uitnodiging: overleg over #d.roepnaam

#v(2mm)
Beste ouders, verzorgers, collega’s en deskundigen,

Wij nodigen u uit voor een gesprek over #d.naam. Aan tafel zitten mensen die #d.roepnaam kennen of die met ons mee kunnen denken. Zo’n gesprek
heet een multidisciplinair overleg (MDO): ieder kijkt vanuit het eigen vak. Samen zoeken we wat #d.roepnaam helpt.

#facts((
	(naam: "Wanneer", tekst: d.wanneer),
	(naam: "Waar", tekst: d.school),
	(naam: "Onze vraag", tekst: d.vraag),
	(naam: d.roepnaam, tekst: d.kind)
))

== Wie zijn er uitgenodigd
#table(
	columns: (1fr, 1fr),
	stroke: (_, y) => (bottom: 0.4pt + rule),
	inset: (x: 1.5mm, y: 1.6mm),
	align: left,
	table.header(strong[Naam], strong[Namens]),
	..d.deelnemers.map(w => (w.naam, w.rol)).flatten()
)

== Goed om te weten
#list(
	[Ouders: mag iemand er volgens u niet bij zijn, laat het ons dan voor het gesprek weten. Wij delen alleen met mensen van buiten als u dat goed vindt.],
	[U mag iemand meenemen die u helpt.],
	[Wat wij besluiten en afspreken, schrijven wij op. U krijgt het verslag.]
)

#v(4mm)
Kunt u niet komen? Laat het ons weten, dan zoeken wij een andere dag.

#v(6mm)
Met vriendelijke groet, \
#d.door, #d.school
`}`;
