import {
	hasRole,
	isLezer,
	leerlingen,
	reach,
	type Laag,
	type Leerling,
	type Persoon,
	type Rol
} from './people.ts';

/** What is tried on a row. */
export type Verb = 'select' | 'insert' | 'update' | 'delete';

/** A row is known by what it is about: a child, a group, a person or the school as a whole. */
export type May = (persoon: Persoon, about: string) => boolean;

/**
 * One line per table. `about`: SQL that says what row t is about; `may`: who may do what;
 * `set`: an update that reads nothing; a verb that is not named is for nobody.
 */
export type Line = {
	table: string;
	about: string;
	may: Partial<Record<Verb, May>>;
	set?: string;
	/** SQL that says of which school row t is, when it has no school_id. */
	school?: string;
	/** What somebody does first in the same transaction. */
	before?: string;
};

export const everybody: May = () => true;
export const upTo =
	(laag: Laag): May =>
	(persoon, about) => {
		const leerling = childOf(about);
		return isLeerling(leerling) && (reach(persoon, leerling) ?? -1) >= laag;
	};
/** A report of research is care, wherever it is written (L3). */
export const researchDeeper: May = (persoon, about) =>
	upTo(about.endsWith('/onderzoek') ? 3 : 2)(persoon, about);
/** Who stands for the group today, whatever the part. */
export const beforeGroup: May = (persoon, about) =>
	['eigen', 'eigen_zorg'].includes(about) && nowInGroup['eigen']!.includes(persoon);
export const role =
	(...rollen: Rol[]): May =>
	(persoon) =>
		hasRole(persoon, ...rollen);
export const either =
	(...rules: May[]): May =>
	(persoon, about) =>
		rules.some((rule) => rule(persoon, about));
export const both =
	(...rules: May[]): May =>
	(persoon, about) =>
		rules.every((rule) => rule(persoon, about));
export const self: May = (persoon, about) => persoon === about;
export const administration = role('administratie', 'intern_begeleider', 'directie');
export const policyMakers = role('intern_begeleider', 'directie');
/** Whose name stands on the agreement about the child of the other group. */
export const ownAgreement: May = (persoon, about) => persoon === 'groepsleerkracht' && about === 'ander';
/** Named to read the closed piece about this child (L4). */
export const named: May = (persoon, about) => isLezer(persoon, childOf(about));
export const names: May = (persoon, about) => hasRole(persoon, 'directie') || named(persoon, about);
/** The opening of every closed piece in this world stands in this name. */
export const wroteAll: May = (persoon) => persoon === 'groepsleerkracht';
/** What somebody wrote today can still be taken back. */
export const ownToday: May = (persoon, about) => persoon === 'groepsleerkracht' && about === 'eigen/vandaag';
const nowInGroup: Record<string, readonly Persoon[]> = {
	eigen: ['groepsleerkracht', 'duo', 'invaller', 'onderwijsassistent'],
	ander: ['leerkracht_andere_groep']
};
/** The teachers of the group; who stands in or assists plans nothing for it. */
export const ofOwnGroup: May = (persoon, about) =>
	(nowInGroup[about]?.includes(persoon) ?? false) && !['invaller', 'onderwijsassistent'].includes(persoon);

/** The child that a row is about; what comes after a slash is which of the child's rows (see families.ts). */
const childOf = (about: string) => about.replace(/\/.*/, '');
/** Openings and assignments of this world are about the child of the other group. */
export const seesAnder: May = (persoon) => upTo(2)(persoon, 'ander');
const isLeerling = (about: string): about is Leerling => (leerlingen as readonly string[]).includes(about);
export const nameOf = (column: string) =>
	`(select roepnaam from leerling where leerling.school_id = t.school_id and leerling.id = ${column})`;
export const throughParent = (parent: string) =>
	nameOf(
		`(select leerling_id from ${parent} parent where parent.school_id = t.school_id and parent.id = t.${parent}_id)`
	);
export const medewerkerOf = (column: string) =>
	`(select roepnaam from medewerker where medewerker.school_id = t.school_id and medewerker.id = t.${column})`;
export const groepOf = `case (select naam from groep where groep.school_id = t.school_id and groep.id = t.groep_id) when '5' then 'eigen' else 'ander' end`;

/** A table about a child, guarded by the layer of what it holds. */
export function child(
	table: string,
	laag: Laag,
	verbs: string,
	set?: string,
	about = nameOf('t.leerling_id')
): Line {
	const may = Object.fromEntries(verbs.split(' ').map((verb) => [verb, upTo(laag)]));
	return { table, about, may, ...(set ? { set } : {}) };
}

export const boardSchool = `(select school.id from school where school.bestuur_id = t.id)`;

/** A table of the whole school. */
export const whole = (table: string, may: Line['may'], set?: string, about = `'school'`): Line => ({
	table,
	about,
	may,
	...(set ? { set } : {})
});

export const administered = (select: May): Line['may'] => ({
	select,
	insert: administration,
	update: administration,
	delete: administration
});
export const { delete: _, ...administeredForGood } = administered(upTo(0));

/** Roles and accounts are given by directie and beheerder, but not the role that looks for a board. */
export const givesRoles: May = (persoon, about) =>
	about !== 'bestuur' && hasRole(persoon, 'directie', 'beheerder');
