type Soort =
	'vermoeden' | 'verlengde_instructie' | 'tempo' | 'welbevinden' | 'werkhouding' | 'uitgestelde_aandacht';
type Zin = { readonly soort: Soort; readonly tekst: string };

/** What a teacher notes in one line when something asks for attention. */
export const zorgzinnen: readonly Zin[] = [
	{
		soort: 'verlengde_instructie',
		tekst: 'Na de korte uitleg begint {hij} nog niet; met een tweede voorbeeld wel.'
	},
	{
		soort: 'verlengde_instructie',
		tekst: 'Doet mee aan de instructietafel en vraagt goed door. Zelfstandig verwerken lukt daarna.'
	},
	{ soort: 'tempo', tekst: 'Werkt netjes, maar is bij de helft als de les voorbij is.' },
	{ soort: 'tempo', tekst: 'Wil alles perfect hebben en gumt veel.' },
	{ soort: 'welbevinden', tekst: 'Stiller dan anders sinds een week. {naam} zegt dat er niets is.' },
	{
		soort: 'welbevinden',
		tekst: 'Staat in de pauze vaak alleen bij de fietsen. Wilde wel mee toen iemand {hem} vroeg.'
	},
	{ soort: 'werkhouding', tekst: 'Vraagt bij elke stap of het goed is; kan het meestal zelf.' },
	{ soort: 'werkhouding', tekst: 'Rommelige tafel, zoekt lang. Met een lege tafel begint {hij} meteen.' },
	{ soort: 'vermoeden', tekst: 'Ik vraag me af of {naam} het bord goed ziet; knijpt {zijn} ogen dicht.' },
	{ soort: 'vermoeden', tekst: 'Twee keer gezegd dat {hij} slecht had geslapen. Even navragen thuis.' },
	{
		soort: 'uitgestelde_aandacht',
		tekst: 'Wachten op de beurt is nog moeilijk; het stoplicht helpt een beetje.'
	}
];

/** What a teacher notes when something goes well: strong is seen as much as weak (A4). */
export const krachtzinnen: readonly Zin[] = [
	{ soort: 'werkhouding', tekst: 'Plant {zijn} eigen dagtaak en houdt zich eraan.' },
	{ soort: 'werkhouding', tekst: 'Hielp een ander op weg zonder het antwoord te geven.' },
	{ soort: 'tempo', tekst: 'Klaar met de weektaak op woensdag, en netjes.' },
	{
		soort: 'uitgestelde_aandacht',
		tekst: 'Zoekt zelf verder als ik bezig ben, en komt daarna met een echte vraag.'
	},
	{ soort: 'uitgestelde_aandacht', tekst: 'Werkte twintig minuten door terwijl het om {hem} heen druk was.' },
	{ soort: 'welbevinden', tekst: 'Straalde na de presentatie en wilde meteen nog een keer.' },
	{ soort: 'welbevinden', tekst: 'Heeft een fijne plek in de groep gevonden; wordt vaak gekozen.' },
	{ soort: 'vermoeden', tekst: 'Ik denk dat {naam} bij rekenen meer aankan: bedacht zelf een kortere weg.' },
	{ soort: 'vermoeden', tekst: 'Schrijft opvallend rijke zinnen. Wil ik meer mee doen.' },
	{ soort: 'verlengde_instructie', tekst: 'Heeft aan de eerste uitleg genoeg en wil aan de slag.' }
];

/** Neither concern nor strength: it is as it should be, and good to know. */
export const gewoneZinnen: readonly Zin[] = [
	{ soort: 'welbevinden', tekst: 'Speelt met wisselende kinderen, voelt zich op {zijn} gemak.' },
	{ soort: 'tempo', tekst: 'Komt uit met de tijd.' },
	{ soort: 'werkhouding', tekst: 'Werkt prettig door na een goede start.' },
	{ soort: 'verlengde_instructie', tekst: 'Had het deze week niet nodig.' }
];
