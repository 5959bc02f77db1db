import { cadansInWoorden, wanneerInWoorden } from '#law/cadans.ts';
import { describeRegel } from '#law/describeRegel.ts';
import type { Werkafspraak } from '#law/werkafspraak.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';

/** The sentence of each promise, written for parents; `c` is its rhythm or term in words, `w` the time of year when it comes once. */
const zinnen: Readonly<Record<string, (c: string, w: string) => string>> = {
	'aanmelding-besluit': (c) =>
		`Na een schriftelijke aanmelding besluit de school ${c} of uw kind een plek krijgt. Een keer mag dat vier weken langer duren. U hoort dat dan schriftelijk.`,
	teamvergadering: (c) =>
		`Alle leerkrachten doen ${c} mee aan een teamvergadering. De inhoud van het onderwijs staat daarin centraal.`,
	'overleg-ib-directie': (c) =>
		`De intern begeleider en de directie overleggen ${c}. Het gaat over de zorg voor leerlingen, de organisatie en het onderwijsbeleid.`,
	groepsbespreking: (c) =>
		`De leerkrachten van een bouw, de intern begeleider en de directie houden ${c} een groepsbespreking.`,
	opbrengstenvergadering: (c) =>
		`Halverwege en aan het eind van het schooljaar bekijken we de resultaten van de hele school: ${c}.`,
	'overleg-stafbureau': (c) =>
		`De school bespreekt haar resultaten ${c} met een medewerker onderwijs van het stafbureau van {bestuur}.`,
	klassenbezoek: (c) => `Elke leerkracht krijgt ${c} bezoek in de klas.`,
	logboek: (c) => `De leerkracht werkt het logboek bij: ${c}.`,
	groepsplan: (c) => `Van elke groep staat er ${c} een nieuw groepsplan in het leerlingvolgsysteem.`,
	'handelingsplan-evaluatie': (c) =>
		`Na ${c} kijken we terug of het plan heeft geholpen. Dan sluiten we het af.`,
	'ontwikkelingsperspectief-opstellen': (c) =>
		`Heeft een kind extra ondersteuning nodig, dan is het OPP ${c} klaar.`,
	'ontwikkelingsperspectief-evaluatie': (c) => `Met de ouders bekijken we het OPP minstens ${c}.`,
	hoofdtoetsen: (c) => `Groep 3 tot en met 8 maakt de toetsen ${c}. Dat zijn de momenten om terug te kijken.`,
	'verslag-van-uitvoering': (c) =>
		`In een verslag van uitvoering staat of de doelen van de groep zijn gehaald: ${c}.`,
	intervisie: (c) => `Tijdens team- of bouwoverleg houden leerkrachten ${c} intervisie.`,
	'intervisie-evaluatie': (c) =>
		`De groepsleerkracht kijkt na ${c} of de aanpak heeft gewerkt, en legt dat vast in het leerlingvolgsysteem.`,
	'intervisie-ouders': (c) => `Intussen hoort de ouder wat we doen, ${c}.`,
	leerlingbespreking: (c) =>
		`De groepsleerkracht en de intern begeleider bespreken de kinderen van de groep ${c}.`,
	'taal-leesplan': (c) => `Na ${c} bekijken we wat het taal-/leesplan heeft opgeleverd.`,
	'vragenlijst-ouders': (c) =>
		`Voor het kennismakingsgesprek krijgen de ouders van groep 1 tot en met 8 een vragenlijst over hun kind en over thuis, ${c} na het begin van het schooljaar.`,
	kennismakingsgesprek: (c) =>
		`Aan het begin van het schooljaar, ${c}, heeft de leerkracht met alle ouders een kennismakingsgesprek.`,
	'kennismakingsgesprek-instroom': (c) =>
		`Komt een kind tijdens het jaar op school, dan is er na ${c} een kennismakingsgesprek.`,
	rapport: (c) => `In groep 3 tot en met 8 maakt de groepsleerkracht van elk kind een rapport, ${c}.`,
	voortgangsgesprek: (c) => `Er is in ieder geval ${c} een gesprek met de ouders over hoe het gaat.`,
	'rapport-groep-twee': (_, w) =>
		`Kinderen van groep 2 krijgen ${w} een rapport, behalve als ze korter dan drie maanden op school zijn.`,
	ontwikkelbeschrijving: (_, w) =>
		`Van kinderen van groep 1 maken we geen rapport. Hun ouders krijgen ${w} een ontwikkelbeschrijving.`,
	adviesgesprek: (_, w) =>
		`De ouders van groep 8 komen ${w} praten over het voortgezet onderwijs. In dit adviesgesprek verkennen we met ouders en kind welke school past.`,
	'voorlopig-advies': (_, w) => `Elk kind van groep 8 krijgt ${w} een voorlopig schooladvies.`,
	'oudergesprek-notitie': (c) => `Die notitie is er ${c} na het gesprek.`,
	overstapdossier: (c) =>
		c === 'vooraf'
			? 'Het dossier staat klaar voordat het kind van school gaat.'
			: `Het dossier staat ${c} klaar, voordat het kind van school gaat.`,
	mdo: (c) => `Ongeveer elke maand is er een MDO: ${c}. De dagen staan in de jaarplanning.`,
	kleuterregistratie: (c) => `De leerkrachten leggen de ontwikkeling vast, ${c}.`,
	leerkrachtvragenlijst: (c) => `De leerkracht vult het instrument in, ${c}.`,
	leerlingvragenlijst: (c) =>
		`Kinderen van groep 5 tot en met 8 vullen zelf een vragenlijst in, ${c}. Die vertelt meer over hoe ze met anderen omgaan en hoe ze zich voelen.`,
	beslissingsprotocol: (_, w) => `De leerkracht vult het beslissingsprotocol ${w} in.`,
	doublurevergadering: (c) =>
		`Het hele team, de directie en de intern begeleider houden ${c} een doublurevergadering.`,
	'doublure-ouders': (c) => `De leerkracht spreekt de ouders ${c}.`
};

/**
 * What the document says about a promise, in the words of the rule that holds. A sentence that the school wrote itself
 * goes first; the one that only repeats name and rule does not count as written. Undefined for a promise without a place here.
 */
export function beloftezin(afspraak: Werkafspraak): string | undefined {
	const zin = zinnen[afspraak.id];
	if (!zin) return undefined;
	const delivered = standaardWerkafspraken.find(({ id }) => id === afspraak.id);
	const generated = `${afspraak.titel}: ${describeRegel(afspraak.regel)}.`;
	if (afspraak.reden && afspraak.wat !== delivered?.wat && afspraak.wat !== generated) return afspraak.wat;
	return zin(cadansInWoorden(afspraak.regel), wanneerInWoorden(afspraak.regel));
}
