import { dagVan, type Pakket } from '#domain/inzageverzoek/composePakket.ts';
import { wetten } from '#domain/inzageverzoek/inzageverzoek.ts';
import { huisstijl } from './huisstijl.ts';
import { renderPdf } from './typst.ts';

/** A file as a parent gets it, on A4 as a tagged PDF (R-INZ-1). `concept`: as it would be now, while it is still being read. */
export async function inzagedossierPdf(pakket: Pakket, concept: boolean): Promise<Uint8Array> {
	return renderPdf(inzagedossierBlad, composeInzagedossier(pakket, concept));
}

/** What stands on the paper, word for word. */
export function composeInzagedossier(pakket: Pakket, concept: boolean) {
	const { kind, grond, aantal } = pakket;
	const gezag = grond === 'gezag';
	return {
		titel: `Het dossier van ${kind}`,
		school: pakket.school,
		voet: `Het dossier van ${kind}, voor ${pakket.aanvrager}, ${dagVan(pakket.gemaakt_op)}.${concept ? ' Concept, niet om te geven.' : ' Vertrouwelijk.'}`,
		kind,
		concept,
		kop: [
			{ naam: 'Voor', tekst: pakket.aanvrager },
			{ naam: 'Gevraagd op', tekst: dagVan(pakket.ontvangen_op) },
			{ naam: 'Gemaakt op', tekst: dagVan(pakket.gemaakt_op) },
			{ naam: 'Uw vraag', tekst: pakket.vraag },
			{ naam: 'Uw recht', tekst: `U krijgt dit op grond van ${wetten[grond]}.` }
		],
		inhoud: [
			gezag
				? `Hier staat wat de school over ${kind} heeft vastgelegd.`
				: `U heeft geen gezag over ${kind}. De wet geeft u dan recht op de belangrijke feiten over hoe het op school gaat. Die staan hier. Verslagen en gesprekken horen daar niet bij.`,
			aantal.weggelaten + aantal.deels === 0
				? `${gezag ? 'Er' : 'Van die feiten'} is niets weggelaten.`
				: `${aantal.weggelaten === 0 ? '' : `${countOf(aantal.weggelaten, 'stuk is', 'stukken zijn')} weggelaten. `}${aantal.deels === 0 ? '' : `Uit ${countOf(aantal.deels, 'stuk', 'stukken')} zijn woorden weggelaten. `}U ziet steeds waar, en waarom.`
		],
		delen: pakket.delen.map(({ naam, stukken }) => ({
			naam,
			stukken: stukken.map((stuk) => ({
				titel: stuk.titel,
				bij: [dagVan(stuk.datum), stuk.door].filter(Boolean).join(', '),
				regels: stuk.regels,
				geheel: stuk.weggelaten?.wat === 'geheel' ? `Weggelaten. ${stuk.weggelaten.waarom}` : '',
				deels:
					stuk.weggelaten?.wat === 'deels' ? `Hier zijn woorden weggelaten. ${stuk.weggelaten.waarom}` : ''
			}))
		})),
		uitleg: gezag ? rights : rights.filter(({ kop }) => kop === 'Niet tevreden')
	};
}

const countOf = (aantal: number, een: string, meer: string) => `${aantal} ${aantal === 1 ? een : meer}`;

/** What AVG art. 15(1) tells besides the data themselves. */
const rights = [
	{
		kop: 'Waarvoor',
		tekst:
			'De school gebruikt deze gegevens om onderwijs te geven, te volgen hoe uw kind zich ontwikkelt en te helpen waar dat nodig is. Dat is haar wettelijke taak. Delen met anderen buiten de school gebeurt met uw toestemming, of omdat de wet het vraagt. De gegevens komen van u, van uw kind, van de leerkrachten, van toetsen en van een vorige school.'
	},
	{
		kop: 'Hoe lang',
		tekst:
			'De meeste gegevens blijven tot twee jaar nadat uw kind van school is. Gegevens over extra ondersteuning blijven drie jaar, gegevens over in- en uitschrijven en verzuim vijf jaar.'
	},
	{
		kop: 'Klopt iets niet',
		tekst:
			'Vraag de school dan om het te verbeteren. De school antwoordt binnen een maand. Wil zij het niet verbeteren, dan legt zij uit waarom, en kunt u uw eigen verklaring erbij laten zetten. U kunt ook vragen om gegevens te wissen of het gebruik te beperken; voor een leerlingdossier kan dat niet altijd.'
	},
	{
		kop: 'Niet tevreden',
		tekst:
			'Praat eerst met de school. U kunt ook naar de functionaris gegevensbescherming van het bestuur, naar de klachtencommissie, of naar de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).'
	}
];

const inzagedossierBlad = `${huisstijl}${String.raw`
#show heading.where(level: 3): set text(size: 10pt, weight: 600)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.75em, sticky: true)
#text(size: 9pt, fill: soft)[#d.school #h(1fr) Dossier]
#pdf.artifact(line(length: 100%, stroke: 0.6pt + rule))
#v(1mm)
= #d.titel
#if d.concept [#strong[Dit is een concept. Nog niet alles is beoordeeld; geef dit niet mee.]]

#facts(d.kop)
#v(3mm)

#for alinea in d.inhoud { par(alinea) }

#for deel in d.delen [
	== #deel.naam
	#for stuk in deel.stukken [
		=== #stuk.titel
		#if stuk.bij != "" { block(above: 0.6em, below: 0.75em, sticky: true, text(size: 8.5pt, fill: soft, stuk.bij)) }
		#if stuk.geheel != "" {
			block(width: 100%, inset: 2.5mm, fill: wash, radius: 1mm, emph(stuk.geheel))
		}
		#if stuk.deels != "" { block(inset: (left: 3mm), stroke: (left: 1.5pt + accent), emph(stuk.deels)) }
		#if stuk.regels.len() > 0 { facts(stuk.regels) }
	]
]

== Wat u moet weten
#for deel in d.uitleg [
	=== #deel.kop
	#deel.tekst
]
`}`;
