/** The day on which everybody in the matrix asks. */
export const vandaag = Temporal.PlainDate.from('2027-03-12');

/** Children by where they stand; `elders` are the children of the other school. */
export const leerlingen = [
	'eigen',
	'eigen_zorg',
	'ander',
	'ander_zorg',
	'vertrokken',
	'zonder_groep'
] as const;
export type Leerling = (typeof leerlingen)[number];

/** Everybody who tries. The name says what makes this person different from the others. */
export const personen = [
	'groepsleerkracht',
	'duo',
	'invaller',
	'invaller_voorbij',
	'onderwijsassistent',
	'leerkracht_andere_groep',
	'leerkracht_voorheen',
	'leerkracht_vanaf_morgen',
	'leerkracht_uit_dienst',
	'leerkracht_met_verlof',
	'intern_begeleider',
	'intern_begeleider_met_opening',
	'intern_begeleider_met_vraag',
	'intern_begeleider_voorheen',
	'directie',
	'directie_met_opening',
	'directie_opening_verlopen',
	'directie_opening_gesloten',
	'gedragsspecialist',
	'gedragsspecialist_toegewezen',
	'gedragsspecialist_verlopen',
	'gedragsspecialist_beeindigd',
	'gedragsspecialist_voorheen',
	'administratie',
	'functionaris_gegevensbescherming',
	'beheerder',
	'bestuurder',
	'zonder_rol'
] as const;
export type Persoon = (typeof personen)[number];

type Beginnen = {
	rol?: string;
	tot?: string;
	weg?: string;
	verlof?: [van: string, tot: string];
	groep?: [rol: string, van: string, tot?: string];
};
/** How each of them stands in the school. */
export const begin: Record<Persoon, Beginnen> = {
	groepsleerkracht: { rol: 'groepsleerkracht', groep: ['groepsleerkracht', '2026-08-01'] },
	duo: { rol: 'groepsleerkracht', groep: ['duo', '2026-08-01'] },
	invaller: { rol: 'groepsleerkracht', groep: ['invaller', '2027-03-01', '2027-03-31'] },
	invaller_voorbij: { rol: 'groepsleerkracht', groep: ['invaller', '2027-03-01', '2027-03-11'] },
	onderwijsassistent: { rol: 'onderwijsassistent', groep: ['onderwijsassistent', '2026-08-01'] },
	leerkracht_andere_groep: { rol: 'groepsleerkracht' },
	leerkracht_voorheen: { rol: 'groepsleerkracht', groep: ['groepsleerkracht', '2026-08-01', '2027-03-11'] },
	leerkracht_vanaf_morgen: { rol: 'groepsleerkracht', groep: ['groepsleerkracht', '2027-03-13'] },
	leerkracht_uit_dienst: {
		rol: 'groepsleerkracht',
		weg: '2027-03-11',
		groep: ['groepsleerkracht', '2026-08-01']
	},
	leerkracht_met_verlof: {
		rol: 'groepsleerkracht',
		verlof: ['2027-03-01', '2027-03-12'],
		groep: ['groepsleerkracht', '2026-08-01']
	},
	intern_begeleider: { rol: 'intern_begeleider' },
	intern_begeleider_met_opening: { rol: 'intern_begeleider' },
	intern_begeleider_met_vraag: { rol: 'intern_begeleider' },
	intern_begeleider_voorheen: { rol: 'intern_begeleider', tot: '2027-03-11' },
	directie: { rol: 'directie' },
	directie_met_opening: { rol: 'directie' },
	directie_opening_verlopen: { rol: 'directie' },
	directie_opening_gesloten: { rol: 'directie' },
	gedragsspecialist: { rol: 'gedragsspecialist' },
	gedragsspecialist_toegewezen: { rol: 'gedragsspecialist' },
	gedragsspecialist_verlopen: { rol: 'gedragsspecialist' },
	gedragsspecialist_beeindigd: { rol: 'gedragsspecialist' },
	gedragsspecialist_voorheen: { rol: 'gedragsspecialist', tot: '2027-03-11' },
	administratie: { rol: 'administratie' },
	functionaris_gegevensbescherming: { rol: 'functionaris_gegevensbescherming' },
	beheerder: { rol: 'beheerder' },
	bestuurder: { rol: 'bestuur' },
	zonder_rol: {}
};

/** Opened files: who, about whom, until when. */
export const openingen: [Persoon, Leerling, string][] = [
	['intern_begeleider_met_opening', 'ander', '2027-04-12'],
	['directie_met_opening', 'ander', '2027-04-12'],
	['directie_opening_verlopen', 'ander', '2027-03-11'],
	['directie_opening_gesloten', 'ander', '2027-04-12']
];

/** Children assigned to a specialist: who, whom, until when. */
export const toewijzingen: [Persoon, Leerling, string][] = [
	['gedragsspecialist_toegewezen', 'ander', '2027-07-12'],
	['gedragsspecialist_verlopen', 'ander', '2027-03-11'],
	['gedragsspecialist_beeindigd', 'ander', '2027-07-12'],
	['gedragsspecialist_voorheen', 'ander', '2027-07-12']
];

/** Who is named to read the closed piece about a child, and whether that still holds. Being in service is asked too. */
export const lezers: [Persoon, Leerling, 'nu' | 'ingetrokken' | 'verlopen'][] = [
	['groepsleerkracht', 'eigen', 'nu'],
	['administratie', 'ander', 'nu'],
	['leerkracht_uit_dienst', 'ander', 'nu'],
	['zonder_rol', 'eigen', 'ingetrokken'],
	['invaller', 'eigen', 'verlopen']
];
export const isLezer = (persoon: Persoon, leerling: string) =>
	persoon !== 'leerkracht_uit_dienst' &&
	lezers.some(([who, whom, how]) => who === persoon && whom === leerling && how === 'nu');

/** The layers of a child's file that somebody reaches: L0 name and group ... L3 the whole file of care. */
export type Laag = 0 | 1 | 2 | 3;
/** How deep somebody sees a child; undefined: not at all (R-TOE-3, layers of the access table). */
export function reach(persoon: Persoon, leerling: Leerling): Laag | undefined {
	const runs = (rows: typeof openingen) =>
		rows.some(
			([who, whom, tot]) =>
				who === persoon && whom === leerling && tot >= '2027-03-12' && !/_(gesloten|beeindigd)$/.test(who)
		);
	const opened = runs(openingen);
	switch (persoon) {
		case 'groepsleerkracht':
		case 'duo':
			return leerling.startsWith('eigen') ? 3 : undefined;
		case 'invaller':
		case 'onderwijsassistent':
			return leerling.startsWith('eigen') ? 0 : undefined;
		case 'leerkracht_andere_groep':
			return leerling.startsWith('ander') ? 3 : undefined;
		case 'intern_begeleider':
		case 'intern_begeleider_met_opening':
			return leerling.endsWith('zorg') || opened ? 3 : 2;
		case 'intern_begeleider_met_vraag':
			return leerling.endsWith('zorg') || leerling === 'ander' ? 3 : 2;
		case 'directie':
		case 'directie_met_opening':
		case 'directie_opening_verlopen':
		case 'directie_opening_gesloten':
			return opened ? 3 : 0;
		case 'gedragsspecialist_toegewezen':
			return runs(toewijzingen) ? 2 : undefined;
		case 'administratie':
			return 0;
		default:
			return undefined;
	}
}

/** Roles that a rule of a table names. */
export type Rol =
	'intern_begeleider' | 'directie' | 'administratie' | 'functionaris_gegevensbescherming' | 'beheerder';
export const hasRole = (persoon: Persoon, ...rollen: Rol[]) =>
	!persoon.endsWith('voorheen') && rollen.some((rol) => persoon === rol || persoon.startsWith(`${rol}_`));

/** Who asks, as a transaction is set up for them: a role of the database and what it knows about the person. */
export type Wie = {
	readonly rol: string;
	readonly school: string;
	readonly medewerker?: string;
	readonly ouder?: string;
	readonly leerling?: string;
};
