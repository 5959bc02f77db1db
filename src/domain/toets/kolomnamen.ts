import type { Veld } from './kolomindeling.ts';

/** Heads that suppliers and schools use, in the form of `normalize`. A head that is exactly one of these is certain. */
const namen: Readonly<Record<Veld, string>> = {
	las_sleutel:
		'leerlingnummer|leerlingnr|leerling nr|leerling nummer|leerling id|leerlingid|leerlingkey|leerling key|llnr|lln nr|las sleutel|las key|las id|laskey|stamnummer|administratienummer|nummer leerling|key',
	eckid: 'eckid|eck id|ketenid|keten id|eck',
	naam: 'naam|leerling|leerlingnaam|naam leerling|leerling naam|volledige naam|kind|naam kind|achternaam roepnaam|naam achternaam voornaam',
	roepnaam: 'roepnaam|voornaam|voornamen|roepnaam leerling',
	voorvoegsel: 'voorvoegsel|voorvoegsels|tussenvoegsel|tussenvoegsels|tussenv|tussen',
	achternaam: 'achternaam|geslachtsnaam|familienaam|achternaam leerling',
	geboortedatum: 'geboortedatum|geb datum|gebdatum|geboren|geboren op|geboortedag|geb dat',
	groep: 'groep|klas|stamgroep|jaargroep|leerjaar|groepsnaam|groep leerling|huidige groep',
	vak: 'vak|vakgebied|leergebied|vaardigheid',
	onderdeel: 'onderdeel|domein|categorie|blok|hoofdstuk|toetsonderdeel|subdomein',
	toets: 'toets|toetsnaam|naam toets|instrument|toetscode|lvs|methode|toetstitel',
	moment: 'moment|toetsmoment|afnamemoment|afname moment|periode|meetmoment|afnameperiode|toetsperiode',
	schooljaar: 'schooljaar|cursusjaar|cursus|jaar',
	afnamedatum:
		'datum|afnamedatum|toetsdatum|datum afname|datum van afname|afgenomen op|afname|datum toets|afgenomen',
	waarde:
		'score|waarde|resultaat|uitslag|ontwikkelscore|vaardigheidsscore|vaardigheid score|vs|standaardscore|ruwe score|percentage|percentage goed|% goed|% score|avi niveau|avi|avi beheersing|avi beheersingsniveau|dmt|dmt score|toetsscore|cijfer',
	schaal: 'schaal|soort score|scoresoort|eenheid|type score',
	band: 'niveau|band|niveau a e|niveau i v|cito niveau|citoniveau|niveauaanduiding|niveau cito|dmt niveau|a e|i v',
	percentiel: 'percentiel|percentielscore|percentielwaarde',
	referentieniveau: 'referentieniveau|ref niveau|referentie niveau|behaald referentieniveau|refniveau',
	behaald: 'behaald|punten|aantal punten|behaalde punten|aantal goed|goed|aantal goede antwoorden',
	maximum:
		'maximum|max|maximaal|max punten|maximum punten|maximumscore|maximale score|aantal opgaven|max score',
	normversie: 'norm|normversie|normering|versie|normtabel|toetsversie',
	opmerking: 'opmerking|opmerkingen|toelichting|notitie|bijzonderheden|commentaar'
};

const opNaam: ReadonlyMap<string, Veld> = new Map(
	(Object.entries(namen) as [Veld, string][]).flatMap(([veld, lijst]) =>
		lijst.split('|').map((naam) => [naam, veld] as const)
	)
);

/** In: a head in the form of `normalize`. Out: the field that goes by exactly this name. */
export const fieldNamed = (kop: string): Veld | undefined => opNaam.get(kop);

/** Words in a longer head that tell the field, most telling first. */
const woorden: readonly (readonly [Veld, RegExp])[] = [
	['eckid', /\beck ?id\b/],
	['geboortedatum', /geboorte/],
	['las_sleutel', /leerling ?(nummer|nr|id|key)/],
	['roepnaam', /roepnaam|voornaam/],
	['voorvoegsel', /voegsel/],
	['achternaam', /achternaam/],
	['percentiel', /percentiel/],
	['referentieniveau', /referentie/],
	['afnamedatum', /datum/],
	['schooljaar', /schooljaar/],
	['moment', /moment/],
	['maximum', /\bmax/],
	['behaald', /aantal goed|\bpunten\b|behaald/],
	['normversie', /\bnorm/],
	['opmerking', /opmerking|toelichting/],
	['band', /niveau|\ba e\b|\bi v\b|\bband\b/],
	['waarde', /score|\bvs\b|waarde|percentage|%|resultaat/],
	['groep', /\bgroep\b|\bklas\b/],
	['naam', /\bnaam\b/]
];

/** In: a head in the form of `normalize`. Out: the field that its words point at. */
export const fieldSuggested = (kop: string): Veld | undefined =>
	woorden.find(([, patroon]) => patroon.test(kop))?.[0];

/** Heads of numbers that the product does not keep, whatever else the file holds. */
export const isVerboden = (kop: string): boolean =>
	/\bbsn\b|burgerservice|sofinummer|onderwijsnummer|persoonsgebonden|\bpgn\b|etniciteit|nationaliteit|geboorteland|gewicht/.test(
		kop
	);
