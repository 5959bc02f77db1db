import * as v from 'valibot';

/** The kinds of lines in the log, in the words of a screen. */
export const gebeurtenissoorten = {
	inzage: 'gelezen',
	schrijven: 'geschreven',
	afdruk: 'afgedrukt of PDF',
	uitvoer: 'meegenomen als bestand',
	aanmelding: 'aangemeld',
	rechten: 'rechten',
	vernietiging: 'vernietigd'
} as const;
export type Gebeurtenissoort = keyof typeof gebeurtenissoorten;

/** Along which way something happened, when it was not by a person on a screen. */
const wegen: Record<string, string> = {
	app: 'de toepassing zelf',
	beheer: 'nachtwerk of opdrachtregel',
	deur: 'bij het aanmelden',
	database: 'buiten de toepassing om'
};

export const lagen: Record<number, string> = {
	0: 'L0 naam en contact',
	1: 'L1 resultaten',
	2: 'L2 ondersteuning',
	3: 'L3 zorg',
	4: 'L4 afgesloten',
	5: 'L5 personeel',
	6: 'L6 aantallen'
};

/** How deep somebody looked, for who has never heard of layers. */
export const diepten = [
	'naam en contact',
	'resultaten',
	'signalen, vragen en plannen',
	'het zorgdossier',
	'afgesloten stukken'
] as const;

/** A line of the log as the doors of the database answer it. */
export type Gebeurtenisregel = {
	readonly id: number;
	readonly op: Temporal.Instant;
	readonly via: string;
	readonly doorSoort: string | null;
	readonly door: string | null;
	readonly naam: string | null;
	readonly soort: Gebeurtenissoort;
	readonly handeling: string;
	readonly leerlingId: string | null;
	readonly leerling: string | null;
	readonly laag: number | null;
	readonly onderdeel: string | null;
	readonly grond: string | null;
	readonly tabel: string | null;
	readonly kolommen: string | null;
	readonly aantal: number;
};

/** Who did it, also when that person or the data about them is gone, or when nobody did. */
export function wieInWoorden({ naam, door, via }: Pick<Gebeurtenisregel, 'naam' | 'door' | 'via'>): string {
	if (naam) return naam;
	if (door) return `iemand van wie de gegevens weg zijn (${door.slice(0, 8)})`;
	return wegen[via] ?? via;
}

/** About which child, also when the data is destroyed: the line stays, the name does not. */
export const overWieInWoorden = ({
	leerling,
	leerlingId
}: Pick<Gebeurtenisregel, 'leerling' | 'leerlingId'>): string | null =>
	leerling ?? (leerlingId ? `kind van wie de gegevens weg zijn (${leerlingId.slice(0, 8)})` : null);

/** What was done, as a line that a colleague would say. */
export function watInWoorden(
	regel: Pick<Gebeurtenisregel, 'soort' | 'handeling' | 'onderdeel' | 'tabel' | 'kolommen' | 'aantal'>
): string {
	const { soort, handeling, onderdeel, aantal } = regel;
	const wat = onderdeel ?? (regel.tabel ? tabelInWoorden(regel.tabel) : 'onbekend');
	switch (soort) {
		case 'inzage':
			return handeling === 'lijst' ? `zag in een lijst: ${wat}` : `las: ${wat}`;
		case 'afdruk':
			return `${handeling === 'pdf' ? 'maakte een PDF' : 'drukte af'}: ${wat}`;
		case 'uitvoer':
			return `nam mee als bestand (${handeling}): ${wat}${aantal > 1 ? `, ${aantal} regels` : ''}`;
		case 'aanmelding':
			return `${aanmeldingen[handeling] ?? handeling.replaceAll('_', ' ')}${onderdeel ? ` (${onderdeel})` : ''}`;
		case 'vernietiging':
			return `vernietigde: ${wat}, ${aantal === 1 ? '1 stuk' : `${aantal} stukken`}`;
		case 'schrijven':
		case 'rechten':
			return `${handelingen[handeling] ?? handeling.replaceAll('_', ' ')}: ${wat}${aantal > 1 ? `, ${aantal} keer` : ''}${
				regel.kolommen ? ` (${regel.kolommen.split(' ').map(tabelInWoorden).join(', ')})` : ''
			}`;
	}
}

const handelingen: Record<string, string> = {
	toevoegen: 'schreef',
	wijzigen: 'wijzigde',
	verwijderen: 'verwijderde'
};
const aanmeldingen: Record<string, string> = {
	gelukt: 'meldde zich aan',
	mislukt: 'aanmelden lukte niet',
	afgemeld: 'meldde zich af'
};

const tabelnamen: Record<string, string> = {
	medewerker_rol: 'rol van een medewerker',
	groep_medewerker: 'wie voor een groep staat',
	gebruiker: 'account',
	dossieropening: 'dossier geopend met een reden',
	methodetoetsresultaat: 'resultaat van een methodetoets',
	resultaat: 'toetsresultaat',
	leerlinggegeven: 'wat een kind is en helpt',
	besprekingstekst: 'tekst van een bespreking'
};
const tabelInWoorden = (tabel: string) => tabelnamen[tabel] ?? tabel.replaceAll('_', ' ');

const gronden: Record<string, string> = {
	eigen_groep: 'kind van de eigen groep',
	zorgleerling: 'begeleidt dit kind',
	vraageigenaar: 'heeft een vraag over dit kind',
	toegewezen: 'dit kind is toegewezen',
	gezag: 'ouder met gezag',
	zelf: 'het kind zelf',
	dossier_geopend: 'dossier geopend met een reden',
	intern_begeleider: 'intern begeleider van de school',
	directie: 'directie van de school',
	administratie: 'administratie van de school'
};

/** The ground of a read, from the keys that the rules of access wrote down. */
export const grondInWoorden = (gegeven: readonly string[] | string | null): string =>
	(typeof gegeven === 'string' ? gegeven.split(',') : (gegeven ?? []))
		.map((grond) => gronden[grond] ?? grond.replaceAll('_', ' '))
		.join(', ');

const day = v.optional(
	v.union([
		v.pipe(
			v.string(),
			v.regex(/^\d{4}-\d{2}-\d{2}$/),
			v.transform((text) => Temporal.PlainDate.from(text))
		),
		v.pipe(
			v.literal(''),
			v.transform(() => undefined)
		)
	])
);

const nummer = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const nummers = new RegExp(`^${nummer}(?:,${nummer}){0,29}$`);

/** What the FG asks of the log, from the address of the page; anything that is not an answer is left out. */
export const Zoekvraag = v.object({
	/** Numbers of children, never names: an address is kept by browsers and proxies. `geen` when a name fitted nobody. */
	kinderen: v.optional(v.union([v.literal(''), v.literal('geen'), v.pipe(v.string(), v.regex(nummers))]), ''),
	wie: v.optional(v.union([v.pipe(v.string(), v.uuid()), v.literal('')]), ''),
	soort: v.optional(
		v.union([v.picklist(Object.keys(gebeurtenissoorten) as Gebeurtenissoort[]), v.literal('')]),
		''
	),
	laag: v.optional(v.union([v.picklist(['0', '1', '2', '3', '4']), v.literal('')]), ''),
	van: day,
	tot: day,
	/** Also what the command line and the work at night did. */
	machine: v.optional(v.picklist(['ja', '']), ''),
	voor: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,15}$/), v.transform(Number)))
});
export type Zoekvraag = v.InferOutput<typeof Zoekvraag>;
