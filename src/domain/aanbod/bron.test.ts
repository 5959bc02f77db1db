import { expect, test } from 'vitest';
import { standwoorden, type Blok } from './aanbod.ts';
import { composeAanbod } from './composeAanbod.ts';
import { beginfeiten } from './proefaanbod.ts';

const words = (blok: Blok): string[] => {
	switch (blok.soort) {
		case 'tekst':
		case 'belofte':
			return [blok.tekst];
		case 'lijst':
			return [...blok.punten];
		case 'tabel':
			return blok.rijen.map(({ naam, stand, tekst }) => `${naam}: ${standwoorden[stand]} ${tekst}`);
		case 'niveaus':
		case 'trap':
			return blok.treden.map(
				({ nummer, naam, wanneer, mensen }) => `Niveau ${nummer} ${naam}. ${wanneer} ${mensen.join(', ')}`
			);
	}
};

/** The words of each section of the standard document, by its id. */
const secties = new Map(
	composeAanbod(beginfeiten).hoofdstukken.flatMap(({ paragrafen }) =>
		paragrafen.map(({ id, blokken }) => [
			id,
			blokken.flatMap((blok) => [...(blok.kop ? [blok.kop] : []), ...words(blok)]).join('\n')
		])
	)
);

/** Requirement, the section where a reader looks for it, and what has to stand there. Written by hand from the source. */
const bron: readonly (readonly [nummer: string, sectie: string, ...zegt: RegExp[]])[] = [
	['S1', 'zorgplicht-school', /zorgplicht/, /wet/],
	['S2', 'zorgplicht-school', /al bij ons op school zitten/, /worden aangemeld/],
	['S3', 'zorgplicht-school', /Met de ouders zoeken we/],
	['S4', 'zorgplicht-school', /samenwerkingsverband/, /SPPOH/, /andere partners/],
	['S5', 'basis', /basisondersteuning/],
	['S6', 'basis', /Alle kinderen mogen/],
	['S7', 'basis', /eerst binnen de basisondersteuning/],
	['S8', 'basis', /dyslexie/, /concentreren/, /moeite hebben met leren/],
	['S9', 'extra', /meer hulp en begeleiding nodig/],
	['S10', 'extra', /ontwikkelingsperspectief \(OPP\)/, /wat de hulp oplevert/],
	['S11', 'extra', /multidisciplinair overleg \(MDO\)/, /ouders/, /het kind zelf/],
	['S12', 'extra', /Soms regelt SPPOH/, /soms de school/],
	['S13', 'extra', /arrangement of andere ondersteuning/],
	['S14', 'extra', /speciaal basisonderwijs of speciaal onderwijs/, /toelaatbaarheidsverklaring \(TLV\)/],
	['S15', 'overleg', /verschillende vormen van overleg/],
	['S16', 'structuur', /Niveau 1/, /Niveau 5/],
	['S17', 'overleg', /doelgericht/],
	['S18', 'overleg', /acht tot tien keer per schooljaar/, /inhoud van het onderwijs/],
	[
		'S19',
		'overleg',
		/intern begeleider en de directie overleggen elke schoolweek/,
		/organisatie/,
		/onderwijsbeleid/
	],
	['S20', 'overleg', /bouw.*intern begeleider en de directie.*minstens twee keer per schooljaar/],
	['S21', 'overleg', /toetsen van IEP-LVS/, /wat de leerkracht in de groep ziet/],
	['S22', 'overleg', /wat de groep nodig heeft/, /aanpak/],
	['S23', 'overleg', /Halverwege en aan het eind van het schooljaar/, /resultaten van de hele school/],
	[
		'S24',
		'overleg',
		/minstens twee keer per schooljaar met een medewerker onderwijs van het stafbureau van SCOH/
	],
	['S25', 'overleg', /zes keer per schooljaar bezoek in de klas/],
	['S26', 'overleg', /gesprekkencyclus van SCOH/],
	['S27', 'plannen', /verschillende soorten plannen/],
	['S28', 'plannen', /Elke groep heeft een logboek, voor de hele groep of per kind/],
	['S29', 'plannen', /een ander aanbod krijgen dan de basisinstructie/],
	['S30', 'plannen', /werkt het logboek bij: elke maand/],
	['S31', 'plannen', /doorgaande lijn van het aanbod op verschillende niveaus/],
	['S32', 'plannen', /minstens twee keer per schooljaar een nieuw groepsplan in het leerlingvolgsysteem/],
	['S33', 'plannen', /Leerkracht, intern begeleider en directie spreken per periode af om welke vakken/],
	['S34', 'plannen', /niet genoeg uit het aanbod van de groep.*handelingsplan/],
	['S35', 'plannen', /dieper dan het logboek/, /wat dit kind nodig heeft/],
	['S36', 'plannen', /Na acht tot twaalf schoolweken/, /sluiten we het af/],
	['S37', 'plannen', /handelingsplan niet meer genoeg, dan maken we een OPP/],
	['S38', 'plannen', /groepsleerkracht en de intern begeleider doen dat in overleg/],
	['S39', 'plannen', /aangepaste leerroute/],
	['S40', 'plannen', /extra ondersteuning en voor kinderen voor wie we een arrangement of een TLV overwegen/],
	['S41', 'plannen', /actief bij betrokken en lezen het OPP/, /akkoord.*of voor gezien/],
	['S42', 'plannen', /groeidocument/],
	['S43', 'plannen', /IEP-LVS voor taal en rekenen/],
	['S44', 'plannen', /gemiddelde van de groep en kiezen op grond daarvan doelen/],
	['S45', 'plannen', /verslag van uitvoering/],
	['S46', 'plannen', /Wat we extra doen, staat in ParnasSys/],
	['S47', 'plannen', /twee keer per schooljaar: .*momenten om terug te kijken/],
	['S48', 'plannen', /een tijd samen met kinderen van hetzelfde niveau/],
	['S49', 'plannen', /flexibel en passen het aan/],
	['S50', 'plannen', /Toetsen en observaties laten zien welk kind welk aanbod/],
	['S51', 'besprekingen', /We bespreken kinderen op verschillende manieren/],
	['S52', 'besprekingen', /team- of bouwoverleg/, /incidentmethode/],
	['S53', 'besprekingen', /Samen bedenken ze wat de leerkracht kan doen/],
	['S54', 'besprekingen', /na zes tot acht schoolweken of de aanpak heeft gewerkt/],
	['S55', 'besprekingen', /legt dat vast in het leerlingvolgsysteem/],
	['S56', 'besprekingen', /Intussen hoort de ouder/],
	['S57', 'besprekingen', /drie keer per schooljaar: in oktober of november, in maart en in mei of juni/],
	['S58', 'besprekingen', /Alle kinderen.*extra aandacht voor kinderen die extra ondersteuning/],
	['S59', 'besprekingen', /bij het leren, sociaal en lichamelijk/],
	['S60', 'besprekingen', /wat er nodig is en op welk niveau/],
	['S61', 'besprekingen', /wie wat doet en binnen welke tijd/],
	['S62', 'besprekingen', /extra onderzoek of hulp van buiten.*als de ouders ermee instemmen/],
	['S63', 'besprekingen', /expertleerkracht.*in de klas komen kijken. Dat laten we de ouders weten/],
	['S64', 'besprekingen', /handelingsplan of een groepshandelingsplan/],
	['S65', 'besprekingen', /taal-\/leesplan, volgens het dyslexieprotocol/],
	['S66', 'besprekingen', /OPP bij een eigen leerlijn, of als we extra ondersteuning of een TLV aanvragen/],
	['S67', 'besprekingen', /groepsleerkracht maakt het, in overleg met de intern begeleider/],
	['S68', 'besprekingen', /tekenen voor akkoord of voor gezien/],
	['S69', 'oudercontact', /vaste momenten/],
	['S70', 'oudercontact', /begin van het schooljaar.*met alle ouders een kennismakingsgesprek/],
	['S71', 'oudercontact', /tijdens het jaar op school, dan is er na twee tot drie weken/],
	['S72', 'oudercontact', /groepsleerkracht van elk kind een rapport, twee keer per schooljaar/],
	['S73', 'oudercontact', /in ieder geval een keer per schooljaar.*gesprek met de ouders/],
	['S74', 'oudercontact', /groep 2.*juli.*korter dan drie maanden/],
	['S75', 'oudercontact', /groep 1.*ontwikkelbeschrijving/],
	['S76', 'oudercontact', /groep 8.*in december.*voortgezet onderwijs/],
	[
		'S77',
		'oudercontact',
		/Na elk gesprek met ouders schrijft de groepsleerkracht in het leerlingvolgsysteem/
	],
	['S78', 'oudercontact', /namen van wie erbij waren/],
	['S79', 'oudercontact', /korte samenvatting/],
	['S80', 'oudercontact', /gemaakte afspraken/],
	['S81', 'oudercontact', /bijzonderheden/],
	['S82', 'oudercontact', /intern begeleider aan bij een gesprek.*meestal apart/],
	[
		'S83',
		'oudercontact',
		/Voor het kennismakingsgesprek.*groep 1 tot en met 8 een vragenlijst over hun kind en over thuis/
	],
	['S84', 'oudercontact', /tijdens het schooljaar of na groep 8.*onderwijskundig rapport.*OSO/],
	['S85', 'oudercontact', /leerresultaten, de sociaal-emotionele ontwikkeling en de gebruikte methodes/],
	['S86', 'oudercontact', /directie is verantwoordelijk/],
	['S87', 'mdo', /intensievere ondersteuning nodig, dan is er een MDO/],
	['S88', 'mdo', /Ongeveer elke maand/, /jaarplanning/],
	['S89', 'mdo', /de ouders;/],
	['S90', 'mdo', /de groepsleerkracht;/],
	['S91', 'mdo', /de intern begeleider;/],
	['S92', 'mdo', /schoolmaatschappelijk werk;/],
	['S93', 'mdo', /de adviseur van SPPOH/],
	['S94', 'mdo', /schoolarts of een orthopedagoog/],
	['S95', 'mdo', /van verschillende kanten/],
	['S96', 'mdo', /stemt met ouders en deskundigen af/],
	['S97', 'volgsysteem', /twee soorten toetsen/],
	['S98', 'volgsysteem', /bij een methode horen; de uitslagen staan in het leerlingvolgsysteem/],
	['S99', 'volgsysteem', /IEP-LVS, op de hele school sinds september 2023/, /Cito/],
	['S100', 'volgsysteem', /per groep en per kind/],
	['S101', 'sociaal', /past bij hun leeftijd/],
	['S102', 'sociaal', /Kleuterplein/, /breed/],
	['S103', 'sociaal', /Werkwijze jonge kind/],
	['S104', 'sociaal', /Vanaf groep 3 gebruiken we Kindbegrip/],
	['S105', 'sociaal', /leerkracht vult het instrument in, twee keer per schooljaar: .*september.*februari/],
	['S106', 'sociaal', /groep 5 tot en met 8 vullen zelf een vragenlijst in/],
	['S107', 'sociaal', /nemen we mee in de leerlingbesprekingen/, /met de ouders te praten/],
	['S108', 'niveaus', /vijf niveaus/, /stap voor stap/],
	['S109', 'niveaus', /Niveau 1 Basisondersteuning. Het gewone aanbod/],
	['S110', 'niveaus', /Niveau 1.*Groepsleerkracht, Ouders, Het kind zelf/],
	['S111', 'niveaus', /Niveau 2 Lichte interventies.*tijdelijk een achterstand of een hulpvraag/],
	['S112', 'niveaus', /Niveau 2.*Groepsleerkracht, Ouders.*Intern begeleider/],
	['S113', 'niveaus', /Niveau 3 Externe inzet.*problemen houden aan/],
	['S114', 'niveaus', /schoolmaatschappelijk werk, logopedie.*dyslexieprotocol met een taal-\/leesplan/],
	['S115', 'niveaus', /Niveau 3.*Mensen van buiten de school/],
	[
		'S116',
		'niveaus',
		/Niveau 4 Extra ondersteuning met OPP/,
		/eerst onderzoek door een deskundige van buiten/
	],
	['S117', 'niveaus', /Niveau 4.*Intern begeleider, Mensen van buiten/],
	[
		'S118',
		'niveaus',
		/Niveau 5 Arrangement.*structureel en complex/,
		/TLV voor een plaats op een andere school/
	],
	['S119', 'niveaus', /Niveau 5.*Intern begeleider, Mensen van buiten/],
	['S120', 'clusters', /Viertaal/, /in overleg met de ouders/],
	['S121', 'clusters', /cluster 3.*arrangement/, /AI/],
	['S122', 'clusters', /Loodsboot/, /YOUZ \(vroeger de Jutters\)/, /Jeugdformaat/],
	['S123', 'leerlijnen', /In overleg met de ouders.*aangepaste leerroute/],
	['S124', 'leerlijnen', /een of meer vakken/, /grote achterstand of juist als het veel sneller leert/],
	['S125', 'leerlijnen', /rekenen kan vanaf groep 6, en soms eerder/],
	['S126', 'leerlijnen', /altijd in overleg met ouders, leerkracht en intern begeleider/],
	['S127', 'leerlijnen', /schriftelijk toestemming/],
	['S128', 'leerlijnen', /herhaald lage resultaten op de toetsen van IEP-LVS.*Cito een D of E/],
	['S129', 'leerlijnen', /doublure/],
	['S130', 'leerlijnen', /lage scores op methodetoetsen/],
	['S131', 'leerlijnen', /verlengde instructie/],
	['S132', 'leerlijnen', /tempo van de groep/],
	['S133', 'leerlijnen', /zorgen over het welbevinden/],
	['S134', 'leerlijnen', /meerdere keren hoge resultaten op de toetsen van IEP-LVS.*Cito een A/],
	['S135', 'leerlijnen', /90% goed of meer/],
	['S136', 'leerlijnen', /zelfstandige werkhouding en werktempo/],
	['S137', 'leerlijnen', /uitgestelde aandacht.*observeren/],
	['S138', 'leerlijnen', /onder andere/],
	['S139', 'leerlijnen', /compacten; we volgen daarbij de richtlijnen van de methode/],
	['S140', 'leerlijnen', /Voor rekenen en taal is er plusmateriaal/],
	['S141', 'leerlijnen', /logboek of in een plan/],
	['S142', 'overgang', /belang van het kind staat altijd voorop/],
	['S143', 'overgang', /beslissingsprotocol/],
	['S144', 'overgang', /team van de onderbouw, de intern begeleider en de directie, en betrekt de ouders/],
	['S145', 'overgang', /Na de eindtoets of eindregistratie en een oordeel over de sociaal-emotionele/],
	[
		'S146',
		'overgang',
		/neemt de directie het besluit/,
		/in overleg met de intern begeleider en de leerkracht/
	],
	['S147', 'overgang', /toetsen van IEP-LVS halverwege het jaar en naar de ontwikkeling/],
	['S148', 'overgang', /leerkracht en de intern begeleider een traject/],
	['S149', 'overgang', /besluit, in overleg met ouders, intern begeleider, leerkracht en directie/],
	['S150', 'overgang', /Vanaf groep 5.*zelden/],
	['S151', 'overgang', /ontwikkeling van het kind echt vooruithelpen/],
	['S152', 'overgang', /hele team, de directie en de intern begeleider.*een keer per schooljaar, eind juni/],
	['S153', 'overgang', /ouders weten het op tijd.*handelingsgericht werken/],
	['S155', 'vaardigheden', /vaardigheden/],
	['S156', 'vaardigheden', /Zelfredzaamheid.*aan een groep.*uitleg/],
	['S157', 'vaardigheden', /Sociale vaardigheden.*dezelfde leeftijd/],
	['S158', 'vaardigheden', /gezag van de volwassenen/],
	['S159', 'vaardigheden', /Leerstof.*basisondersteuning/],
	['S160', 'vaardigheden', /20 tot 30 kinderen/],
	['S162', 'expertise', /Taal, lezen en spraak: Nee/],
	['S163', 'expertise', /Rekenen en wiskunde: Nee/],
	['S164', 'expertise', /Gedrag: Ja Gedragsspecialist/],
	['S165', 'expertise', /Jonge kind: Ja/],
	['S166', 'expertise', /begaafdheid: Nee/],
	['S167', 'expertise', /Moeilijk leren: Nee/],
	['S168', 'expertise', /Motoriek: Ja Motorisch remedial teacher/],
	['S169', 'expertise', /Meertaligheid en NT2: Ja.*taalklas, Logo 3000/],
	['S171', 'onderwijsaanbod', /Kleuterplein.*gedragsspecialist.*IEP/],
	['S172', 'onderwijsaanbod', /Pluspunt 4/],
	['S173', 'onderwijsaanbod', /Sprinters, Pluspunt XL, Rekentijgers, Humpiedumpie/],
	['S174', 'onderwijsaanbod', /motoriek: Nog niet ingevuld/],
	['S175', 'onderwijsaanbod', /dyslexie: Nog niet ingevuld/],
	['S176', 'onderwijsaanbod', /meertaligheid: Ja Logo 3000/],
	['S178', 'onderwijsaanbod', /pedagogisch klimaat: Nog niet ingevuld/],
	['S179', 'onderwijsaanbod', /gevoelens en gedrag: Ja KWINK/],
	['S180', 'onderwijsaanbod', /welzijn: Ja KWINK/],
	['S181', 'onderwijsaanbod', /weerbaarheid: Ja KWINK/],
	['S183', 'partners', /Speciaal basisonderwijs: Ja/],
	['S184', 'partners', /Speciaal onderwijs: Ja/],
	['S185', 'partners', /Adviseur passend onderwijs: Ja/],
	['S186', 'partners', /Schoolmaatschappelijk werk: Ja/],
	['S187', 'partners', /Leerplichtambtenaar: Ja/],
	['S188', 'partners', /Jeugdgezondheidszorg, schoolarts en schoolverpleegkundige: Ja/],
	['S189', 'partners', /Jeugdhulppartner: Ja/],
	['S190', 'partners', /Politie of wijkagent: Ja/],
	['S191', 'partners', /Logopedie: Ja/],
	['S192', 'partners', /Fysiotherapie: Ja/],
	['S193', 'partners', /Brugfunctionaris: Ja/],
	['S194', 'partners', /si: Ja/],
	['S195', 'gebouw', /extra ondersteuning.*toegankelijk/],
	['S196', 'gebouw', /rolstoel: Ja/],
	['S197', 'gebouw', /Invalidentoilet: Ja/],
	['S198', 'gebouw', /dove en slechthorende kinderen: Nee/],
	['S199', 'gebouw', /blinde en slechtziende kinderen: Nee/],
	['S200', 'gebouw', /Gespreksruimte: Ja/],
	['S201', 'gebouw', /Therapieruimte: Ja/],
	['S202', 'gebouw', /Verzorgingsruimte: Nee/],
	['S203', 'gebouw', /Time-outruimte: Nee/],
	['S204', 'gebouw', /Lift: Ja/],
	['R-SG-5', 'steunpunt', /ouder- en jeugdsteunpunt van SPPOH/, /ouders\.sppoh\.nl/]
];

test.each(bron.map(([nummer, sectie, ...zegt]) => ({ nummer, sectie, zegt })))(
	'$nummer stands in $sectie',
	({ sectie, zegt }) => {
		for (const woorden of zegt) expect(secties.get(sectie)).toMatch(woorden);
	}
);

test('S1-S205: every fact of the source is in the table, but the rows and prompts that are empty in it', () => {
	const numbers = new Set(bron.map(([nummer]) => nummer));
	const missing = Array.from({ length: 205 }, (_, at) => `S${at + 1}`).filter(
		(nummer) => !numbers.has(nummer)
	);
	// Two empty prompts (X20), and rows 'anders, namelijk' without words.
	expect(missing).toEqual(['S154', 'S161', 'S170', 'S177', 'S182', 'S205']);
	expect(secties.get('sterk')).toBe('');
	expect(secties.get('ambities')).toBe('');
});
