/** The roles a medewerker can have (domain table of roles), with the word people read. */
export const rollen = {
	groepsleerkracht: 'groepsleerkracht',
	intern_begeleider: 'intern begeleider',
	directie: 'directie',
	administratie: 'administratie',
	expertleerkracht: 'expertleerkracht',
	gedragsspecialist: 'gedragsspecialist',
	motorische_remedial_teacher: 'motorische remedial teacher',
	taalspecialist: 'taalspecialist',
	rekenspecialist: 'rekenspecialist',
	onderwijsassistent: 'onderwijsassistent',
	functionaris_gegevensbescherming: 'functionaris gegevensbescherming',
	beheerder: 'beheerder'
} as const;

export type Rol = keyof typeof rollen;

/** The word for a role; an unknown one is shown as stored. */
export const rolnaam = (rol: string) => (rol in rollen ? rollen[rol as Rol] : rol.replaceAll('_', ' '));

const order: readonly string[] = Object.keys(rollen);

/** Place of a role in the order that matters on screen; what is not handed out here, such as the board, comes last. */
export const rolrang = (rol: string) => (order.includes(rol) ? order.indexOf(rol) : order.length);

/** The roles of a person in the order that matters on screen, in words. */
export const rolnamen = (gegeven: readonly string[]) =>
	[...gegeven].sort((a, b) => rolrang(a) - rolrang(b)).map(rolnaam);
