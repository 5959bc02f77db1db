// Made from the live schema by scripts/generate-schema.ts. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely';

type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
type Json = ColumnType<unknown, string, string>;
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;

export type Aanbodcel = {
	school_id: Generated<string>;
	schooljaar: string;
	tabel: string;
	rij: string;
	naam: Generated<string>;
	stand: string;
	tekst: Generated<string>;
	bijgewerkt_door: string | null;
	bijgewerkt_op: Generated<Temporal.Instant>;
};

export type Aanbodopmerking = {
	school_id: Generated<string>;
	id: Generated<string>;
	schooljaar: string;
	plek: string;
	antwoord_op: string | null;
	tekst: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
	afgehandeld_op: Temporal.Instant | null;
	afgehandeld_door: string | null;
};

export type Aanbodstap = {
	school_id: Generated<string>;
	schooljaar: string;
	stap: string;
	gedaan_op: Temporal.PlainDate;
	stuk: Generated<string>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Aanbodstuk = {
	school_id: Generated<string>;
	id: Generated<string>;
	schooljaar: string;
	stap: string;
	naam: string;
	inhoud: Buffer;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Aanbodtekst = {
	school_id: Generated<string>;
	schooljaar: string;
	blok: string;
	tekst: Generated<string>;
	staat: Buffer | null;
	bijgewerkt_door: string | null;
	bijgewerkt_op: Generated<Temporal.Instant>;
};

export type Aanbodversie = {
	school_id: Generated<string>;
	schooljaar: string;
	nummer: number;
	inhoud: Json;
	toelichting: Generated<string>;
	vastgesteld_op: Temporal.PlainDate;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Aanbodvertaling = {
	school_id: Generated<string>;
	schooljaar: string;
	taal: string;
	teksten: Generated<Json>;
	gecontroleerd_door: Generated<string>;
	gecontroleerd_op: Temporal.PlainDate | null;
	uitgangspunt: Generated<string>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Aanmeldpoging = {
	waarvoor: string | null;
	adres: string;
	gelukt: boolean;
	op: Generated<Temporal.Instant>;
	id: GeneratedAlways<number>;
};

export type Aanmeldregel = {
	school_id: Generated<string>;
	op: Generated<Temporal.Instant>;
	respijtdagen: number;
	stil_minuten: number;
	uiterlijk_uren: number;
	reden: string;
	door: string | null;
	vertrouwde_aanbieders: Generated<string[]>;
};

export type Aanmeldstap = {
	school_id: string;
	id: Generated<string>;
	gebruiker_id: string;
	token_afdruk: Buffer;
	eerste_stap: string;
	verloopt_op: Temporal.Instant;
};

export type Afspraak = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	ondersteuningsvraag_id: string | null;
	leerlingbespreking_id: string | null;
	soort: Generated<string>;
	wat: string;
	wie_id: string;
	uiterlijk: Temporal.PlainDate;
	door: string | null;
	op: Generated<Temporal.Instant>;
	mdo_id: string | null;
};

export type Afspraakafronding = {
	school_id: Generated<string>;
	afspraak_id: string;
	uitkomst: Generated<string>;
	toelichting: string | null;
	afgerond_op: Generated<Temporal.PlainDate>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Agendalink = {
	school_id: Generated<string>;
	id: Generated<string>;
	medewerker_id: string | null;
	token_afdruk: Buffer;
	ingetrokken_op: Temporal.Instant | null;
	door: Generated<string>;
	op: Generated<Temporal.Instant>;
};

export type Berichtkeuze = {
	school_id: Generated<string>;
	medewerker_id: string;
	hoe_vaak: string;
	tijd: string;
	dag: number;
	stil_van: string;
	stil_tot: string;
	stil_weekend: boolean;
	stil_vakantie: boolean;
	volgende_op: Temporal.Instant | null;
	bijgewerkt_op: Generated<Temporal.Instant>;
};

export type Besprekingsaanvulling = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerlingbespreking_id: string;
	leerling_id: string;
	tekst: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Besprekingsleerling = {
	school_id: Generated<string>;
	leerlingbespreking_id: string;
	leerling_id: string;
	besproken_op: Temporal.Instant | null;
	geen_verandering: Generated<boolean>;
	door: string | null;
};

export type Besprekingstekst = {
	school_id: Generated<string>;
	leerlingbespreking_id: string;
	leerling_id: string;
	veld: string;
	tekst: Generated<string>;
	staat: Buffer | null;
	bijgewerkt_op: Generated<Temporal.Instant>;
	bijgewerkt_door: string | null;
};

export type Bestuur = {
	id: Generated<string>;
	nummer: string;
	naam: string;
};

export type Bewaaropschorting = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	grond: string;
	reden: string;
	herzien_op: Temporal.PlainDate;
	opgeheven_op: Temporal.Instant | null;
	opgeheven_door: string | null;
	opgeheven_reden: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Bewaartermijn = {
	school_id: Generated<string>;
	categorie: string;
	jaren: number;
	reden: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Codeapp = {
	school_id: Generated<string>;
	gebruiker_id: string;
	geheim: Buffer;
	laatste_stap: number;
	gemaakt_op: Generated<Temporal.Instant>;
	gebruikt_op: Temporal.Instant | null;
};

export type Dossieropening = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	medewerker_id: Generated<string>;
	reden: string;
	van: Generated<Temporal.PlainDate>;
	tot: Temporal.PlainDate;
	op: Generated<Temporal.Instant>;
	gesloten_op: Temporal.Instant | null;
	gesloten_door: string | null;
};

export type Doublure = {
	school_id: Generated<string>;
	leerling_id: string;
	schooljaar: string;
	jaargroep: string;
	soort: Generated<string>;
	bron: Generated<string>;
};

export type Externekoppeling = {
	school_id: Generated<string>;
	id: Generated<string>;
	gebruiker_id: string;
	issuer: string;
	sub: string;
	gekoppeld_op: Generated<Temporal.Instant>;
	gebruikt_op: Generated<Temporal.Instant>;
};

export type Gebeurtenis = {
	school_id: Generated<string>;
	id: GeneratedAlways<number>;
	op: Generated<Temporal.Instant>;
	via: Generated<string>;
	door_soort: string | null;
	door: string | null;
	soort: string;
	handeling: string;
	leerling_id: string | null;
	laag: number | null;
	onderdeel: string | null;
	grond: string | null;
	tabel: string | null;
	rijen: string | null;
	kolommen: string | null;
	aantal: Generated<number>;
	vingerafdruk: string | null;
};

export type Gebeurtenisschakel = {
	school_id: string;
	volgnummer: number;
	gebeurtenis_id: number;
	afdruk: Buffer;
};

export type Gebruiker = {
	school_id: Generated<string>;
	id: Generated<string>;
	medewerker_id: string | null;
	gebruikersnaam: string;
	wachtwoord: string | null;
	actief: Generated<boolean>;
	ouder_id: string | null;
	leerling_id: string | null;
	sessies_vanaf: Temporal.Instant | null;
	tweede_stap_vanaf: Temporal.PlainDate | null;
};

export type GeslotenStuk = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	soort: string;
	stuk_van: Temporal.PlainDate;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type GeslotenStukLezer = {
	school_id: Generated<string>;
	id: Generated<string>;
	gesloten_stuk_id: string;
	medewerker_id: string;
	van: Generated<Temporal.PlainDate>;
	tot: Temporal.PlainDate | null;
	ingetrokken_op: Temporal.Instant | null;
	ingetrokken_door: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type GeslotenStukOpening = {
	school_id: Generated<string>;
	id: Generated<string>;
	gesloten_stuk_id: string;
	medewerker_id: Generated<string>;
	hoe: Generated<string>;
	op: Generated<Temporal.Instant>;
};

export type GeslotenStukTekst = {
	school_id: Generated<string>;
	gesloten_stuk_id: string;
	volgnummer: number;
	tekst: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Groep = {
	school_id: Generated<string>;
	id: Generated<string>;
	schooljaar: string;
	naam: string;
	jaargroep: string | null;
	soort: Generated<string>;
	las_key: string | null;
	omschrijving: string | null;
	vervallen_op: Temporal.Instant | null;
};

export type GroepMedewerker = {
	school_id: Generated<string>;
	groep_id: string;
	medewerker_id: string;
	rol: Generated<string>;
	van: Temporal.PlainDate;
	tot: Temporal.PlainDate | null;
};

export type Groepsplaatsing = {
	school_id: Generated<string>;
	leerling_id: string;
	groep_id: string;
	jaargroep: string | null;
	van: Temporal.PlainDate;
	tot: Temporal.PlainDate | null;
};

export type Handelingsplan = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	ondersteuningsvraag_id: string;
	vak: string | null;
	richting: Generated<string>;
	begonnen_op: Temporal.PlainDate | null;
	evaluatie_van: Temporal.PlainDate | null;
	evaluatie_tot: Temporal.PlainDate | null;
	voorganger_id: string | null;
	opgesteld_door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Handelingsplanversie = {
	school_id: Generated<string>;
	handelingsplan_id: string;
	versie: number;
	leerling_id: string;
	beginsituatie: Generated<string>;
	doel: string;
	meetbaar_aan: Generated<string>;
	startwaarde: Generated<string>;
	doelwaarde: Generated<string>;
	aanpak: string;
	uitvoerder_id: string | null;
	uitvoerder_tekst: Generated<string>;
	keer_per_week: Generated<number>;
	minuten: Generated<number>;
	plaats: Generated<string>;
	dagen: Generated<string[]>;
	ouders: Generated<string>;
	leerlingwoorden: Generated<string>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Herstelcode = {
	school_id: Generated<string>;
	id: Generated<string>;
	gebruiker_id: string;
	afdruk: string;
	gemaakt_op: Generated<Temporal.Instant>;
	gebruikt_op: Temporal.Instant | null;
};

export type Herstelverzoek = {
	naam: string;
	adres: string;
	op: Generated<Temporal.Instant>;
};

export type Import = {
	school_id: Generated<string>;
	id: Generated<string>;
	soort: string;
	bestandsnaam: string;
	afdruk: Buffer | null;
	samenvatting: Json;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type ImportTerugdraaiing = {
	school_id: Generated<string>;
	import_id: string;
	reden: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Importvoorstel = {
	school_id: Generated<string>;
	id: Generated<string>;
	soort: string;
	bestandsnaam: string;
	inhoud: Buffer;
	keuzes: Generated<Json>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Inzageantwoord = {
	school_id: Generated<string>;
	inzageverzoek_id: string;
	leerling_id: string;
	uitkomst: string;
	wijze: string | null;
	toelichting: Generated<string>;
	beantwoord_op: Generated<Temporal.PlainDate>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Inzagebeoordeling = {
	school_id: Generated<string>;
	id: Generated<string>;
	sleutel: string;
	oordeel: string;
	notitie: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Inzagebesluit = {
	school_id: Generated<string>;
	id: Generated<string>;
	inzageverzoek_id: string;
	leerling_id: string;
	stuk: string;
	afdruk: string;
	besluit: string;
	reden: string | null;
	toelichting: Generated<string>;
	passages: Generated<string[]>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Inzagepakket = {
	school_id: Generated<string>;
	inzageverzoek_id: string;
	leerling_id: string;
	inhoud: Json;
	afdruk: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Inzageverlenging = {
	school_id: Generated<string>;
	inzageverzoek_id: string;
	leerling_id: string;
	reden: string;
	meegedeeld_op: Generated<Temporal.PlainDate>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Inzageverzoek = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	ouder_id: string;
	grond: string;
	identiteit: string;
	gezag_bron: string;
	hoe: string;
	vraag: Generated<string>;
	ontvangen_op: Generated<Temporal.PlainDate>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Kolomindeling = {
	school_id: Generated<string>;
	leverancier: string;
	naam: string;
	indeling: Json;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Leerling = {
	school_id: Generated<string>;
	id: Generated<string>;
	las_key: string | null;
	eckid: string | null;
	roepnaam: string | null;
	voornamen: string | null;
	voorletters: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	geboortedatum: Temporal.PlainDate | null;
	geslacht: Generated<string>;
	ingestroomd_op: Temporal.PlainDate | null;
	uitgestroomd_op: Temporal.PlainDate | null;
	start_groep_drie: Temporal.PlainDate | null;
};

export type Leerlingbespreking = {
	school_id: Generated<string>;
	id: Generated<string>;
	groep_id: string;
	ronde: number;
	gepland_op: Temporal.PlainDate;
	begonnen_op: Temporal.Instant | null;
	afgesloten_op: Temporal.Instant | null;
	afgesloten_door: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Leerlinggegeven = {
	school_id: Generated<string>;
	leerling_id: string;
	thuistaal: string | null;
	talent: string | null;
	wat_helpt: string | null;
	eigen_woorden: string | null;
	eigen_woorden_op: Temporal.PlainDate | null;
	bijgewerkt_op: Generated<Temporal.Instant>;
	bijgewerkt_door: string | null;
};

export type Leerlingtoewijzing = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	medewerker_id: string;
	rol: string;
	waarvoor: string;
	van: Generated<Temporal.PlainDate>;
	tot: Temporal.PlainDate;
	beeindigd_op: Temporal.Instant | null;
	beeindigd_door: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Mailbericht = {
	school_id: Generated<string>;
	id: Generated<string>;
	soort: string;
	medewerker_id: string;
	toegangslink_id: string | null;
	op: Generated<Temporal.Instant>;
	vervalt_op: Temporal.Instant;
	pogingen: Generated<number>;
	opnieuw_op: Generated<Temporal.Instant>;
	verzonden_op: Temporal.Instant | null;
	opgegeven_op: Temporal.Instant | null;
	fout: string | null;
	tellingen: JsonOrNull;
};

export type Mdo = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	moment_id: string | null;
	vraag: string;
	begintijd: string | null;
	leerling_rol: string | null;
	leerling_toelichting: Generated<string>;
	zonder_ouders: Generated<string>;
	begonnen_op: Temporal.Instant | null;
	afgesloten_op: Temporal.Instant | null;
	afgesloten_door: string | null;
	afgezegd_op: Temporal.Instant | null;
	afgezegd_door: string | null;
	afgezegd_reden: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Mdodeelnemer = {
	school_id: Generated<string>;
	id: Generated<string>;
	mdo_id: string;
	leerling_id: string;
	soort: string;
	medewerker_id: string | null;
	ouder_id: string | null;
	naam: Generated<string>;
	partner: Generated<string>;
	uitgenodigd_op: Temporal.PlainDate | null;
	aanwezig: boolean | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Mdoregel = {
	school_id: Generated<string>;
	id: Generated<string>;
	mdo_id: string;
	leerling_id: string;
	soort: string;
	tekst: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Mdotekst = {
	school_id: Generated<string>;
	mdo_id: string;
	leerling_id: string;
	veld: string;
	tekst: Generated<string>;
	staat: Buffer | null;
	bijgewerkt_door: string | null;
	bijgewerkt_op: Generated<Temporal.Instant>;
};

export type Medewerker = {
	school_id: Generated<string>;
	id: Generated<string>;
	las_key: string | null;
	eckid: string | null;
	roepnaam: string | null;
	voorletters: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	emailadres: string | null;
	in_dienst_van: Temporal.PlainDate | null;
	in_dienst_tot: Temporal.PlainDate | null;
	emailadres_bevestigd_op: Temporal.Instant | null;
};

export type MedewerkerRol = {
	school_id: Generated<string>;
	medewerker_id: string;
	rol: string;
	van: Generated<Temporal.PlainDate>;
	tot: Temporal.PlainDate | null;
};

export type Methodetoets = {
	school_id: Generated<string>;
	id: Generated<string>;
	groep_id: string;
	vak: string;
	methode: string;
	blok: string;
	maximum: number;
	afgenomen_op: Temporal.PlainDate;
	door: string | null;
	op: Generated<Temporal.Instant>;
	import_id: string | null;
};

export type Methodetoetsresultaat = {
	school_id: Generated<string>;
	methodetoets_id: string;
	leerling_id: string;
	behaald: number;
	herkansing: number | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
	import_id: string | null;
};

export type Moment = {
	school_id: Generated<string>;
	id: Generated<string>;
	schooljaar: string;
	werkafspraak: string | null;
	sleutel: string;
	reeks: string;
	titel: string;
	vorm: string;
	groep_id: string | null;
	bouw: string | null;
	medewerker_id: string | null;
	van: Temporal.PlainDate;
	tot: Temporal.PlainDate;
	begintijd: string | null;
	venster_van: Temporal.PlainDate | null;
	venster_tot: Temporal.PlainDate | null;
	minuten: Generated<number>;
	deelnemers: Generated<string[]>;
	vast: Generated<boolean>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Momentuitkomst = {
	school_id: Generated<string>;
	id: Generated<string>;
	moment_id: string;
	uitkomst: string;
	gebeurd_op: Temporal.PlainDate;
	toelichting: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Niveaubesluit = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	ondersteuningsvraag_id: string | null;
	niveau: number;
	soort: string | null;
	waarom: string;
	besloten_op: Generated<Temporal.PlainDate>;
	opnieuw_op: Temporal.PlainDate | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Niveaubesluitdeelnemer = {
	school_id: Generated<string>;
	niveaubesluit_id: string;
	wie: string;
	hoe: string;
	naam: string | null;
};

export type Niveaubesluitvereiste = {
	school_id: Generated<string>;
	niveaubesluit_id: string;
	vereiste: string;
	stand: string;
	toelichting: Generated<string>;
};

export type Observatie = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	soort: string;
	waarde: string;
	vak: string | null;
	tekst: string | null;
	gezien_op: Generated<Temporal.PlainDate>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Ondersteuningsvraag = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	vraag: string;
	vak: string | null;
	domein: Generated<string>;
	richting: Generated<string>;
	wat_helpt: string | null;
	geopend_op: Generated<Temporal.PlainDate>;
	eigenaar_id: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Ouder = {
	school_id: Generated<string>;
	id: Generated<string>;
	voornaam: string | null;
	voorvoegsel: string | null;
	achternaam: string;
	emailadres: string | null;
	telefoon: string | null;
	straat: string | null;
	postcode: string | null;
	plaats: string | null;
	taal: string | null;
};

export type Ouderschap = {
	school_id: Generated<string>;
	ouder_id: string;
	leerling_id: string;
	relatie: Generated<string>;
	gezag: boolean;
	opmerking: string | null;
};

export type Overleg = {
	school_id: Generated<string>;
	moment_id: string;
	begonnen_op: Temporal.Instant | null;
	afgesloten_op: Temporal.Instant | null;
	afgesloten_door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Overlegaanvulling = {
	school_id: Generated<string>;
	id: Generated<string>;
	moment_id: string;
	tekst: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Overlegaanwezige = {
	school_id: Generated<string>;
	moment_id: string;
	medewerker_id: string;
	aanwezig: boolean;
};

export type Overlegafspraak = {
	school_id: Generated<string>;
	id: Generated<string>;
	punt_id: string;
	moment_id: string;
	wat: string;
	wie_id: string;
	uiterlijk: Temporal.PlainDate;
	gedaan_op: Temporal.Instant | null;
	gedaan_door: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Overlegbeeld = {
	school_id: Generated<string>;
	moment_id: string;
	inhoud: Json;
	door: string | null;
	op: Generated<Temporal.Instant>;
	trends: Generated<Json>;
};

export type Overlegbesluit = {
	school_id: Generated<string>;
	id: Generated<string>;
	punt_id: string;
	moment_id: string;
	tekst: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Overleglezing = {
	school_id: Generated<string>;
	moment_id: string;
	medewerker_id: string;
	op: Generated<Temporal.Instant>;
};

export type Overlegpunt = {
	school_id: Generated<string>;
	id: Generated<string>;
	moment_id: string;
	volgorde: number;
	titel: string;
	uitleg: Generated<string>;
	bron: string | null;
	minuten: number | null;
	tekst: Generated<string>;
	staat: Buffer | null;
	bijgewerkt_door: string | null;
	bijgewerkt_op: Generated<Temporal.Instant>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Overlegvoorbereiding = {
	school_id: Generated<string>;
	moment_id: string;
	medewerker_id: string;
	tekst: string;
};

export type Planevaluatie = {
	school_id: Generated<string>;
	id: Generated<string>;
	handelingsplan_id: string;
	leerling_id: string;
	uitkomst: string;
	eindwaarde: Generated<string>;
	toelichting: string;
	ouders: Generated<string>;
	leerlingwoorden: Generated<string>;
	vervolg: string;
	geevalueerd_op: Generated<Temporal.PlainDate>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Plannotitie = {
	school_id: Generated<string>;
	id: Generated<string>;
	handelingsplan_id: string;
	leerling_id: string;
	gebeurd_op: Generated<Temporal.PlainDate>;
	hoe: string;
	tekst: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Prullenbak = {
	school_id: Generated<string>;
	id: Generated<string>;
	handeling: Generated<string>;
	tabel: string;
	rij: Json;
	leerling_id: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
	verloopt_op: Generated<Temporal.PlainDate>;
	teruggezet_op: Temporal.Instant | null;
	teruggezet_door: string | null;
};

export type Reservekopie = {
	id: Generated<string>;
	begonnen_op: Temporal.Instant;
	klaar_op: Generated<Temporal.Instant>;
	bestand: string | null;
	grootte: number | null;
	afdruk: string | null;
	rijen: number | null;
	gecontroleerd: boolean;
	melding: string | null;
};

export type Resultaat = {
	school_id: Generated<string>;
	id: GeneratedAlways<number>;
	leerling_id: string;
	toets: string;
	vak: string;
	onderdeel: string | null;
	schooljaar: string;
	deel: string;
	jaargroep: string | null;
	afgenomen_op: Temporal.PlainDate;
	schaal: string;
	waarde: number | null;
	waarde_tekst: string;
	band: string | null;
	percentiel: number | null;
	referentieniveau: string | null;
	normversie: string | null;
	leerdoel: string | null;
	opmerking: string | null;
	bron: string;
	import_id: string | null;
	ingevoerd_door: string | null;
	ingevoerd_op: Generated<Temporal.Instant>;
	vervallen_op: Temporal.Instant | null;
	vervallen_reden: string | null;
};

export type Resultaatkeuze = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	bestaand_id: number;
	geboden: Json;
	import_id: string;
	gekozen: string | null;
	gekozen_door: string | null;
	gekozen_op: Temporal.Instant | null;
};

export type School = {
	id: Generated<string>;
	brin: string;
	naam: string;
	regio: Generated<string>;
	soort: Generated<string>;
	aangemaakt_op: Generated<Temporal.Instant>;
	bestuur_id: string | null;
};

export type Schoolinstelling = {
	school_id: Generated<string>;
	sleutel: string;
	waarde: Json;
	reden: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Sessie = {
	school_id: string;
	token_afdruk: Buffer;
	gebruiker_id: string;
	begonnen_op: Generated<Temporal.Instant>;
	gebruikt_op: Generated<Temporal.Instant>;
	verloopt_op: Temporal.Instant;
	apparaat: string | null;
	id: Generated<string>;
	wijze: Generated<string>;
	factoren: Generated<number>;
	bewezen_op: Generated<Temporal.Instant>;
	rollen: string[] | null;
	vorige_afdruk: Buffer | null;
	vernieuwd_op: Temporal.Instant | null;
};

export type Signaal = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	sleutel: string;
	regel: string;
	vak: string | null;
	richting: string;
	sinds: Temporal.PlainDate;
	uitleg: string;
	feiten: Json;
	profiel_versie: number;
	ontstaan_op: Generated<Temporal.Instant>;
	vervallen_op: Temporal.Instant | null;
};

export type Signaalbesluit = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	signaal_sleutel: string;
	soort: string;
	reden: string | null;
	tot: Temporal.PlainDate | null;
	ondersteuningsvraag_id: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
	uitleg: string | null;
};

export type Signaalprofiel = {
	school_id: Generated<string>;
	versie: number;
	regels: Json;
	reden: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Toegangslink = {
	school_id: Generated<string>;
	id: Generated<string>;
	soort: string;
	gebruiker_id: string;
	emailadres: string | null;
	token_afdruk: Buffer | null;
	verloopt_op: Temporal.Instant | null;
	gebruikt_op: Temporal.Instant | null;
	ingetrokken_op: Temporal.Instant | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Toegangsregel = {
	rol: string;
	relatie: string;
	laag: number;
};

export type Toegangssleutel = {
	school_id: Generated<string>;
	id: Generated<string>;
	gebruiker_id: string;
	naam: Generated<string>;
	kenmerk: Buffer;
	publieke_sleutel: Buffer;
	teller: Generated<number>;
	vervoer: Generated<string[]>;
	gemaakt_op: Generated<Temporal.Instant>;
	gebruikt_op: Temporal.Instant | null;
};

export type Toestemming = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	gever: string;
	ouder_id: string | null;
	partner: string;
	gegevens: string;
	doel: string;
	van: Generated<Temporal.PlainDate>;
	tot: Temporal.PlainDate;
	hoe: string;
	bewijs: string;
	gegeven_op: Generated<Temporal.PlainDate>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Toestemmingsintrekking = {
	school_id: Generated<string>;
	toestemming_id: string;
	ingetrokken_op: Generated<Temporal.PlainDate>;
	toelichting: Generated<string>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type TweedeStapWissing = {
	school_id: Generated<string>;
	id: Generated<string>;
	medewerker_id: string;
	reden: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Uitdaging = {
	uitdaging: string;
	doel: string;
	gebruiker_id: string | null;
	verloopt_op: Temporal.Instant;
};

export type Vakantie = {
	school_id: Generated<string>;
	schooljaar: string;
	naam: string;
	van: Temporal.PlainDate;
	tot: Temporal.PlainDate;
	bron: Generated<string>;
	soort: Generated<string>;
};

export type Verbeterbesluit = {
	school_id: Generated<string>;
	verbeterverzoek_id: string;
	leerling_id: string;
	uitkomst: string;
	reden: string;
	tekst: string | null;
	was: string | null;
	besloten_op: Generated<Temporal.PlainDate>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Verbeterverklaring = {
	school_id: Generated<string>;
	verbeterverzoek_id: string;
	leerling_id: string;
	tekst: string;
	gegeven_op: Generated<Temporal.PlainDate>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Verbeterverzoek = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	tabel: string;
	stuk_id: string;
	was: string;
	laag: number;
	voorstel: string;
	reden: string;
	ouder_id: string | null;
	ontvangen_op: Generated<Temporal.PlainDate>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Verlof = {
	school_id: Generated<string>;
	id: Generated<string>;
	medewerker_id: string;
	van: Temporal.PlainDate;
	tot: Temporal.PlainDate | null;
	ingetrokken_op: Temporal.Instant | null;
	ingetrokken_door: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Vernietiging = {
	school_id: Generated<string>;
	id: Generated<string>;
	peildatum: Temporal.PlainDate;
	kinderen: number;
	stukken: number;
	afdruk: string;
	via: Generated<string>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Vernietigingsregel = {
	school_id: Generated<string>;
	vernietiging_id: string;
	leerling_id: string;
	tabel: string;
	categorie: string;
	jaren: number;
	uitgestroomd_op: Temporal.PlainDate;
	aantal: number;
	afdruk: string;
};

export type Volglijst = {
	school_id: Generated<string>;
	id: Generated<string>;
	groep_id: string;
	instrument: string;
	afgenomen_op: Generated<Temporal.PlainDate>;
	ingeleverd_op: Temporal.Instant | null;
	ingeleverd_door: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Volgscore = {
	school_id: Generated<string>;
	volglijst_id: string;
	leerling_id: string;
	competentie: string;
	score: number;
	ingelezen: Generated<boolean>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Vraagnotitie = {
	school_id: Generated<string>;
	id: Generated<string>;
	ondersteuningsvraag_id: string;
	leerling_id: string;
	soort: Generated<string>;
	tekst: string;
	gebeurd_op: Generated<Temporal.PlainDate>;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type VraagnotitieOuder = {
	school_id: Generated<string>;
	vraagnotitie_id: string;
	ouder_id: string;
};

export type Vraagsluiting = {
	school_id: Generated<string>;
	id: Generated<string>;
	ondersteuningsvraag_id: string;
	uitkomst: string;
	toelichting: string;
	gesloten_op: Generated<Temporal.PlainDate>;
	heropend_op: Temporal.PlainDate | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type Weetje = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	tekst: string;
	tot: Temporal.PlainDate | null;
	ingetrokken_op: Temporal.Instant | null;
	ingetrokken_door: string | null;
	door: string | null;
	op: Generated<Temporal.Instant>;
	soort: Generated<string>;
};

export type Werkaantekening = {
	school_id: Generated<string>;
	id: Generated<string>;
	leerling_id: string;
	tekst: string;
	door: Generated<string>;
	op: Generated<Temporal.Instant>;
	verloopt_op: Generated<Temporal.PlainDate>;
};

export type Werkafspraakversie = {
	school_id: Generated<string>;
	id: Generated<string>;
	werkafspraak: string;
	regel: Json;
	wie: string;
	wat: string;
	vervalt: Generated<boolean>;
	geldig_vanaf: Temporal.PlainDate;
	reden: string;
	door: string | null;
	op: Generated<Temporal.Instant>;
};

export type DB = {
	aanbodcel: Aanbodcel;
	aanbodopmerking: Aanbodopmerking;
	aanbodstap: Aanbodstap;
	aanbodstuk: Aanbodstuk;
	aanbodtekst: Aanbodtekst;
	aanbodversie: Aanbodversie;
	aanbodvertaling: Aanbodvertaling;
	aanmeldpoging: Aanmeldpoging;
	aanmeldregel: Aanmeldregel;
	aanmeldstap: Aanmeldstap;
	afspraak: Afspraak;
	afspraakafronding: Afspraakafronding;
	agendalink: Agendalink;
	berichtkeuze: Berichtkeuze;
	besprekingsaanvulling: Besprekingsaanvulling;
	besprekingsleerling: Besprekingsleerling;
	besprekingstekst: Besprekingstekst;
	bestuur: Bestuur;
	bewaaropschorting: Bewaaropschorting;
	bewaartermijn: Bewaartermijn;
	codeapp: Codeapp;
	dossieropening: Dossieropening;
	doublure: Doublure;
	externekoppeling: Externekoppeling;
	gebeurtenis: Gebeurtenis;
	gebeurtenisschakel: Gebeurtenisschakel;
	gebruiker: Gebruiker;
	gesloten_stuk: GeslotenStuk;
	gesloten_stuk_lezer: GeslotenStukLezer;
	gesloten_stuk_opening: GeslotenStukOpening;
	gesloten_stuk_tekst: GeslotenStukTekst;
	groep: Groep;
	groep_medewerker: GroepMedewerker;
	groepsplaatsing: Groepsplaatsing;
	handelingsplan: Handelingsplan;
	handelingsplanversie: Handelingsplanversie;
	herstelcode: Herstelcode;
	herstelverzoek: Herstelverzoek;
	import: Import;
	import_terugdraaiing: ImportTerugdraaiing;
	importvoorstel: Importvoorstel;
	inzageantwoord: Inzageantwoord;
	inzagebeoordeling: Inzagebeoordeling;
	inzagebesluit: Inzagebesluit;
	inzagepakket: Inzagepakket;
	inzageverlenging: Inzageverlenging;
	inzageverzoek: Inzageverzoek;
	kolomindeling: Kolomindeling;
	leerling: Leerling;
	leerlingbespreking: Leerlingbespreking;
	leerlinggegeven: Leerlinggegeven;
	leerlingtoewijzing: Leerlingtoewijzing;
	mailbericht: Mailbericht;
	mdo: Mdo;
	mdodeelnemer: Mdodeelnemer;
	mdoregel: Mdoregel;
	mdotekst: Mdotekst;
	medewerker: Medewerker;
	medewerker_rol: MedewerkerRol;
	methodetoets: Methodetoets;
	methodetoetsresultaat: Methodetoetsresultaat;
	moment: Moment;
	momentuitkomst: Momentuitkomst;
	niveaubesluit: Niveaubesluit;
	niveaubesluitdeelnemer: Niveaubesluitdeelnemer;
	niveaubesluitvereiste: Niveaubesluitvereiste;
	observatie: Observatie;
	ondersteuningsvraag: Ondersteuningsvraag;
	ouder: Ouder;
	ouderschap: Ouderschap;
	overleg: Overleg;
	overlegaanvulling: Overlegaanvulling;
	overlegaanwezige: Overlegaanwezige;
	overlegafspraak: Overlegafspraak;
	overlegbeeld: Overlegbeeld;
	overlegbesluit: Overlegbesluit;
	overleglezing: Overleglezing;
	overlegpunt: Overlegpunt;
	overlegvoorbereiding: Overlegvoorbereiding;
	planevaluatie: Planevaluatie;
	plannotitie: Plannotitie;
	prullenbak: Prullenbak;
	reservekopie: Reservekopie;
	resultaat: Resultaat;
	resultaatkeuze: Resultaatkeuze;
	school: School;
	schoolinstelling: Schoolinstelling;
	sessie: Sessie;
	signaal: Signaal;
	signaalbesluit: Signaalbesluit;
	signaalprofiel: Signaalprofiel;
	toegangslink: Toegangslink;
	toegangsregel: Toegangsregel;
	toegangssleutel: Toegangssleutel;
	toestemming: Toestemming;
	toestemmingsintrekking: Toestemmingsintrekking;
	tweede_stap_wissing: TweedeStapWissing;
	uitdaging: Uitdaging;
	vakantie: Vakantie;
	verbeterbesluit: Verbeterbesluit;
	verbeterverklaring: Verbeterverklaring;
	verbeterverzoek: Verbeterverzoek;
	verlof: Verlof;
	vernietiging: Vernietiging;
	vernietigingsregel: Vernietigingsregel;
	volglijst: Volglijst;
	volgscore: Volgscore;
	vraagnotitie: Vraagnotitie;
	vraagnotitie_ouder: VraagnotitieOuder;
	vraagsluiting: Vraagsluiting;
	weetje: Weetje;
	werkaantekening: Werkaantekening;
	werkafspraakversie: Werkafspraakversie;
};
