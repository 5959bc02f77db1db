/** The year of the document (R-SG-1 to R-SG-3): each step once, in this order. */
export const stapnamen = ['voorgelegd', 'advies', 'instemming', 'vastgesteld', 'gepubliceerd'] as const;
export type Stapnaam = (typeof stapnamen)[number];

export type Stap = {
	readonly naam: Stapnaam;
	readonly gedaanOp: Temporal.PlainDate;
	/** The document that shows it: minutes, a letter. */
	readonly stuk: string;
	readonly door: string | null;
};

type Stapuitleg = {
	readonly titel: string;
	readonly uitleg: string;
	/** What is asked for as proof; absent when the step needs none. */
	readonly stuk?: string;
};

export const stapuitleg: Readonly<Record<Stapnaam, Stapuitleg>> = {
	voorgelegd: {
		titel: 'Concept voorgelegd',
		uitleg: 'De medezeggenschapsraad heeft het concept gekregen.',
		stuk: 'Hoe of bij welk stuk'
	},
	advies: {
		titel: 'Advies van de medezeggenschapsraad',
		uitleg: 'De raad heeft gezegd wat hij van het aanbod vindt.',
		stuk: 'In welk verslag of welke brief'
	},
	instemming: {
		titel: 'Instemming van de ouders in de raad',
		uitleg: 'De oudergeleding heeft ingestemd met de schoolgids waar dit in staat.',
		stuk: 'In welk verslag of welke brief'
	},
	vastgesteld: {
		titel: 'Vastgesteld',
		uitleg: 'De tekst wordt bevroren zoals hij nu is. Daarna kan het alleen nog met een correctie.'
	},
	gepubliceerd: {
		titel: 'Gepubliceerd',
		uitleg: 'Iedereen kan het aanbod lezen, zonder aan te melden.'
	}
};

/** The step that comes next; undefined when all are set. */
export const nextStap = (gezet: readonly Pick<Stap, 'naam'>[]): Stapnaam | undefined =>
	stapnamen.find((naam) => !gezet.some((stap) => stap.naam === naam));
