import type { Rol, Thema, Werkafspraak } from '#law/werkafspraak.ts';

export const themanamen: Record<Thema, string> = {
	overleg: 'Overleg',
	plannen: 'Plannen en notities',
	toetsen: 'Toetsen en vragenlijsten',
	ouders: 'Ouders en rapporten',
	overgang: 'Overgang en advies',
	extra_ondersteuning: 'Extra ondersteuning',
	school: 'School en wet'
};

const rolnamen: Record<Rol, string> = {
	groepsleerkracht: 'groepsleerkracht',
	intern_begeleider: 'intern begeleider',
	directie: 'directie',
	administratie: 'administratie',
	eigenaar: 'wie de afspraak maakte'
};
export const wieNaam = (rol: Rol): string => rolnamen[rol];

/** Who can be made responsible. */
export const wieKeuzes = (
	['groepsleerkracht', 'intern_begeleider', 'directie', 'administratie'] as const
).map((value) => ({
	value,
	label: rolnamen[value]
}));

const bronnamen = {
	school: 'eigen afspraak',
	wet: 'wet',
	samenwerkingsverband: 'samenwerkings\u00adverband'
} as const;
export const bronNaam = ({ soort }: Werkafspraak['bron']): string => bronnamen[soort];
