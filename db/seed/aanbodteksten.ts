/** What De Klimboom wrote itself in its ondersteuningsaanbod: the finished example, with every question of the source answered. */
export const aanbodteksten: Readonly<Record<string, string>> = {
	'sterke-punten':
		'Drie dingen gaan bij ons goed.\n\n- We zijn er vroeg bij. Elk kind komt drie keer per jaar ter sprake, ook als er niets aan de hand lijkt.\n- We doen het samen met ouders. Zij horen wat we zien voordat we een plan maken, en zij zeggen wat thuis helpt.\n- We stoppen met wat niet werkt. Elk plan heeft een einddatum, en dan kijken we eerlijk terug.',
	ambities:
		'In dit schooljaar willen we:\n\n- dat elk plan ook in de woorden van het kind zegt waar het naartoe werkt;\n- dat kinderen die veel aankunnen elke week samen aan een moeilijke opdracht werken;\n- een leerkracht opleiden tot rekenspecialist.',
	'cluster-drie':
		'Heeft een kind hulp nodig bij bewegen, dan kan die van cluster 3 komen. Meestal is dat een arrangement voor dit ene kind. De fysiotherapeut werkt op dinsdag op onze school.'
};

export const vorigeTeksten: Readonly<Record<string, string>> = {
	'sterke-punten':
		'We zijn er vroeg bij: elk kind komt drie keer per jaar ter sprake. En we doen het samen met ouders.',
	ambities: 'Dit schooljaar willen we de plannen korter maken, zodat iedereen ze leest.',
	opp: 'Is een handelingsplan niet meer genoeg, dan maken we een OPP. De groepsleerkracht schrijft het, samen met de intern begeleider. De directie stelt het vast. Het OPP beschrijft een aangepaste leerroute. Het is bedoeld voor kinderen met extra ondersteuning en voor kinderen voor wie we een arrangement of een TLV overwegen.\n\nDe ouders doen mee en lezen het OPP. Met het handelingsdeel, dus met wat we gaan doen, moeten zij instemmen. Voor de rest tekenen zij voor gezien. Het kind vertelt ons vooraf wat het zelf vindt. Het OPP is een groeidocument: we vullen het steeds aan.',
	'opp-extra':
		'We maken een OPP als we extra ondersteuning, een arrangement of een TLV aanvragen. Een kind dat alleen een eigen leerlijn volgt, heeft geen OPP nodig; dan is er de schriftelijke toestemming van de ouders.',
	toetsresultaten:
		'We volgen hoe kinderen vooruitgaan met de toetsen van {toets} voor taal en rekenen. Per groep kijken we naar de gemiddelde ontwikkelscore en naar hoeveel kinderen op of boven de lijn zitten. Op grond daarvan kiezen we leerdoelen. Wat we extra doen, schrijven we op in het leerlingvolgsysteem.',
	kleuters:
		"In groep 1 en 2 werken we met het registratiesysteem van {kleuters}. Daarmee kijken we breed naar de ontwikkeling van jonge kinderen, ook sociaal en emotioneel. Hoe we dat doen, staat in ons document 'Het jonge kind op De Klimboom'.",
	'overgang-kleuters':
		'Twijfelt de leerkracht, dan vult die een beslissingsprotocol in. Daarna overlegt die met het team van de onderbouw, de intern begeleider en de directie, en betrekt de ouders. Na de eindregistratie van {kleuters} en een oordeel over de sociaal-emotionele ontwikkeling neemt de directie het besluit. Dat doet zij in overleg met de intern begeleider en de leerkracht.',
	uitwerking:
		'Heeft een kind niet genoeg aan het gewone aanbod, dan maken we een handelingsplan. Hebben meer kinderen van de groep hetzelfde nodig, dan maken we een plan voor die kinderen samen: een groepshandelingsplan (een handelingsplan voor meer kinderen). Voor kinderen met dyslexie is er een taal-/leesplan, volgens het dyslexieprotocol.',
	'niveau-drie':
		'Bij niveau 3 gaat het bijvoorbeeld om schoolmaatschappelijk werk, logopedie, of ondersteuning volgens het dyslexieprotocol met een taal-/leesplan. Bij niveau 4 kan eerst onderzoek door een deskundige van buiten nodig zijn. Bij niveau 5 zijn er twee wegen: een arrangement, waarbij het kind op onze school blijft, of een toelaatbaarheidsverklaring (TLV) voor een plaats op een andere school. Ook bij niveau 5 hoort een OPP.',
	mdo: 'Heeft een kind intensievere ondersteuning nodig, dan is er een MDO. Dat kan vanaf niveau 3; bij niveau 4 en 5 hoort het er altijd bij. We kijken van verschillende kanten naar het kind, om tot passende ondersteuning te komen. Bij een MDO kunnen aanwezig zijn:\n- de ouders;\n- de groepsleerkracht;\n- de intern begeleider;\n- schoolmaatschappelijk werk;\n- de adviseur van {samenwerkingsverband};\n- andere deskundigen, zoals de schoolarts of een orthopedagoog.\n\nHet kind is er voor een deel bij, of vertelt ons vooraf wat het vindt. De intern begeleider stemt met ouders en deskundigen af wie er wanneer bij is.',
	leerlingbespreking:
		'Alle kinderen van de groep komen aan bod, met extra aandacht voor kinderen die extra ondersteuning nodig hebben. Het dossier van een kind lezen alleen mensen die met dat kind werken. Het doel is:\n- zien hoe het kind zich ontwikkelt bij het leren, sociaal en lichamelijk;\n- bepalen wat er nodig is en op welk niveau;\n- afspreken wie wat doet en binnen welke tijd.',
	vervolgstappen:
		'De intern begeleider kan extra onderzoek of hulp van buiten de school voorstellen. Dat gebeurt alleen als de ouders ermee instemmen. De intern begeleider of een expertleerkracht (een collega die veel weet van een onderwerp) kan in overleg ook in de klas komen kijken. Dat laten we de ouders weten. Komt er iemand van buiten kijken, dan vragen we hun eerst toestemming.',
	'cluster-twee':
		'Bij problemen met taal of spraak kunnen we, in overleg met de ouders, om raad vragen bij de Taalhorst. Dat is een instelling voor kinderen die moeite hebben met taal en spraak (cluster 2).',
	'cluster-drie':
		'Heeft een kind hulp nodig bij bewegen, dan kan die van cluster 3 komen. Meestal is dat een arrangement voor dit ene kind.',
	'cluster-vier':
		'Bij zorgen over gedrag of gevoelens kan er begeleiding van buiten komen, bijvoorbeeld van het jeugdteam in de wijk of van Praktijk De Brug.',
	volgsysteem:
		'We volgen de ontwikkeling van kinderen met twee soorten toetsen:\n- toetsen die bij een methode horen;\n- toetsen die niet bij een methode horen: die van {toets}.\n\nBeide staan in ons leerlingvolgsysteem. De toetsen van {toets} laten zien hoe kinderen groeien in wat ze weten en kunnen, per groep en per kind.'
};

type Cel = readonly [
	tabel: string,
	rij: string,
	stand: 'ja' | 'geen' | 'invullen',
	tekst: string,
	naam?: string
];
export const aanbodcellen: readonly Cel[] = [
	['gegevens', 'samenwerkingsverband', 'ja', 'Samenwerkingsverband Tussen de Rivieren'],
	['gegevens', 'bestuur', 'ja', 'Stichting De Boomgaard'],
	['gegevens', 'toets', 'ja', 'IEP'],
	['gegevens', 'contact', 'ja', 'Samira El Idrissi, intern begeleider'],
	['gegevens', 'telefoon', 'ja', '070 099 00 20'],
	['gegevens', 'e-mail', 'ja', 'info@klimboom.example'],
	['steunpunt', 'website', 'ja', 'steunpunt.tussenderivieren.example'],
	['steunpunt', 'telefoon', 'ja', '0800 099 00 99 (op schooldagen van 9 tot 16 uur)'],
	['steunpunt', 'e-mail', 'ja', 'steunpunt@tussenderivieren.example'],
	['expertise', 'taal', 'geen', 'De intern begeleider vraagt zo nodig raad bij de Taalhorst.'],
	[
		'expertise',
		'rekenen',
		'geen',
		'Een leerkracht leidt het rekenonderwijs en volgt de opleiding tot specialist.'
	],
	['expertise', 'jonge-kind', 'ja', 'Twee leerkrachten met de opleiding jonge kind'],
	[
		'expertise',
		'begaafdheid',
		'geen',
		'We werken met materiaal dat daarvoor gemaakt is; zie extra uitdaging.'
	],
	['expertise', 'meertaligheid', 'ja', 'Een expertleerkracht voor de taalklas, met Logo 3000'],
	['didactisch', 'motoriek', 'ja', 'Kleine groepjes met de motorisch remedial teacher, op dinsdag'],
	['didactisch', 'dyslexie', 'ja', 'Taal-/leesplan met drie keer per week extra lezen, en voorleessoftware'],
	[
		'pedagogisch',
		'klimaat',
		'ja',
		'De eerste drie weken van het jaar werkt elke groep aan de regels van de groep'
	],
	['pedagogisch', 'preventief', 'ja', 'Kindbegrip in groep 3 tot en met 8, Kleuterplein in groep 1 en 2'],
	['partners', 'si', 'ja', '', 'Therapeut sensorische integratie (het verwerken van prikkels)'],
	['partners', 'brugfunctionaris', 'ja', 'verbindt ouders, school en hulp in de wijk', 'Brugfunctionaris']
];
