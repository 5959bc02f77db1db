/** Bouw of a year group: the three parts of a primary school. */
export type Bouw = 'onderbouw' | 'middenbouw' | 'bovenbouw' | 'overig';

/** Onderbouw is groep 1-2, middenbouw 3-5, bovenbouw 6-8. */
export const bouwOf = (jaargroep: string | null | undefined): Bouw => {
	const groep = Number(jaargroep);
	if (jaargroep === null || jaargroep === undefined || Number.isNaN(groep)) return 'overig';
	if (groep <= 2) return 'onderbouw';
	return groep <= 5 ? 'middenbouw' : 'bovenbouw';
};

export const bouwen: readonly Bouw[] = ['onderbouw', 'middenbouw', 'bovenbouw', 'overig'];

/** A group is of the bouw of its youngest pupils: 1/2 is onderbouw, 5/6 middenbouw. */
export const bouwOfGroep = (groep: { jaargroep: string | null; jaargroepen: readonly string[] }): Bouw =>
	bouwOf(groep.jaargroepen.find((jaar) => /^\d$/.test(jaar)) ?? groep.jaargroep);

/** "groep 1/2" for a combination, else the name of its one year. */
export const jaargroepenNaam = (groep: {
	jaargroep: string | null;
	jaargroepen: readonly string[];
}): string =>
	groep.jaargroepen.length > 1
		? `groep ${groep.jaargroepen.join('/')}`
		: jaargroepNaam(groep.jaargroepen[0] ?? groep.jaargroep);

const bijzonder: Record<string, string> = {
	'0': 'instroomgroep',
	C: 'combinatiegroep',
	H: 'historisch',
	I: 'internationaal',
	N: 'niet van toepassing',
	S: 'speciaal onderwijs',
	U: 'uitgestroomd'
};

/** "groep 5" for a number, a word for the letters of the standard (EDEXML jaargroep). */
export const jaargroepNaam = (jaargroep: string | null | undefined): string =>
	jaargroep ? (bijzonder[jaargroep] ?? `groep ${jaargroep}`) : 'zonder jaargroep';
