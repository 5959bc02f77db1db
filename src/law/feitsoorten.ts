/**
 * Everything that can start, end or prove a promise. A new kind of record adds its word here. Kinds that no record
 * carries yet stand for what a school keeps elsewhere: their promises exist, their termijnen come with the records.
 */
export const feitsoorten = [
	// Whom a returning promise is about.
	'bouw',
	'groep',
	'leerling',
	'medewerker',
	'school',
	/** The first school day, for each child that is there on it. */
	'schooljaarbegin',
	/** A child that comes in during the year. */
	'instroom',
	'uitstroom',

	// Questions, plans and agreements.
	'afspraak',
	'afspraak_gedaan',
	'afspraak_vervallen',
	'evaluatie',
	'groepsplan',
	'handelingsplan',
	'handelingsplan_intrekking',
	'logboeknotitie',
	'niveaubesluit',
	'notitie',
	'ondersteuningsvraag_afsluiting',
	'signaal_besluit',
	'signaal_terzijde',
	'taal_leesplan',
	'verslag_van_uitvoering',

	// Meetings.
	'doublurevergadering',
	'groepsbespreking',
	'intervisie',
	'intervisie_evaluatie',
	'klassenbezoek',
	'leerlingbespreking',
	'medezeggenschap',
	'multidisciplinair_overleg',
	'opbrengstenvergadering',
	'overleg_intern_begeleider_directie',
	'overleg_stafbureau',
	'teamvergadering',

	// Parents and reports.
	'adviesgesprek',
	'definitief_advies',
	'kennismakingsgesprek',
	'ontwikkelbeschrijving',
	'oudercontact',
	'oudergesprek',
	'oudergesprek_verslag',
	'rapport',
	'voorlopig_advies',
	'voortgangsgesprek',
	'vragenlijst_ouders',

	// Tests and instruments.
	'doorstroomtoets',
	'hoofdtoets',
	'kleuterregistratie',
	'leestoets',
	'leerkrachtvragenlijst',
	'leerlingvragenlijst',
	'veiligheidsmonitor',

	// Extra support, and what the law asks of a school.
	'aanmelding',
	'aanmelding_besluit',
	'arrangement',
	'arrangement_eindevaluatie',
	'arrangement_tussenevaluatie',
	'beslissingsprotocol',
	'doublurekandidaat',
	'extra_ondersteuning',
	'inzageverzoek',
	'inzageverzoek_antwoord',
	'leerlinginbreng',
	'ontwikkelingsperspectief',
	'ontwikkelingsperspectief_einde',
	'ontwikkelingsperspectief_evaluatie',
	'ontwikkelingsperspectief_instemming',
	'ontwikkelingsperspectief_vaststelling',
	'ontwikkelingsperspectief_voorgelegd',
	'overstapdossier',
	'overstapdossier_inzage',
	'plaatsing',
	'registratie_onderwijsdeelnemers',
	'schoolgids',
	'toelaatbaarheidsverklaring_besluit',
	'toelaatbaarheidsverklaring_einde',
	'toestemming',
	'toestemming_intrekking',
	'verbeterbesluit',
	'verbeterverzoek',
	'vernietiging_dossier',
	'vernietiging_extra_ondersteuning',
	'vernietiging_verzuim',
	'verzuim_zestien_uur',
	'verzuimmelding'
] as const;
export type Feitsoort = (typeof feitsoorten)[number];
