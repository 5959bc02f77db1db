import type { Bestandsmedewerker, Bestandsrol } from './inleesbestand.ts';

/** What the role codes of EDEXML mean here, for a person and for a person before a group. */

const rolOf: Readonly<Record<string, string>> = {
	...{ DIR: 'directie', ADJ: 'directie', LOC: 'directie' },
	...{ IB: 'intern_begeleider', ADM: 'administratie', LRK: 'groepsleerkracht' },
	...{ KLA: 'onderwijsassistent', LOS: 'onderwijsassistent', OWA: 'onderwijsassistent' }
};

const woorden: Readonly<Record<string, string>> = {
	...{ ADJ: 'adjunct-directeur', ADM: 'administratief medewerker', CON: 'conciërge', DIR: 'directeur' },
	...{ ICT: 'ICT-coördinator', IB: 'intern begeleider', KLA: 'klassenassistent', LRK: 'leerkracht' },
	...{ LOS: 'lerarenondersteuner', LOC: 'locatieleider', OWA: 'onderwijsassistent', OUD: 'ouder' },
	...{ RT: 'remedial teacher', SMW: 'schoolmaatschappelijk werker', STA: 'stagiair' },
	...{ TAL: 'toetsafnameleider', VAK: 'vakleerkracht' }
};

/** Roles that open files of children: never given without a person who says so. */
export const zwareRollen: readonly string[] = ['directie', 'intern_begeleider', 'administratie'];

/** The roles that the file gives somebody, in ours. Somebody with a group and no role is a groepsleerkracht. */
export function rolesOf(medewerker: Bestandsmedewerker): string[] {
	const own =
		medewerker.rollen.length > 0 ? medewerker.rollen : medewerker.groepen.flatMap(({ rollen }) => rollen);
	const found = own.flatMap(({ code }) => (code && rolOf[code]) ?? []);
	if (own.length === 0 && medewerker.groepen.length > 0) found.push('groepsleerkracht');
	return [...new Set(found)];
}

/**
 * How somebody stands before a group: as groepsleerkracht (or nobody said otherwise), as onderwijsassistent, or as
 * vakleerkracht, who needs the names only. Null for who has no work with the children of the group (need to know).
 */
export function groepsrolOf(
	medewerker: Bestandsmedewerker,
	inGroep: readonly Bestandsrol[]
): 'groepsleerkracht' | 'onderwijsassistent' | 'vakleerkracht' | null {
	const rollen = inGroep.length > 0 ? inGroep : medewerker.rollen;
	const codes = rollen.map(({ code }) => code ?? 'vrij');
	if (codes.length === 0 || codes.includes('LRK')) return 'groepsleerkracht';
	if (codes.some((code) => ['KLA', 'LOS', 'OWA', 'STA'].includes(code))) return 'onderwijsassistent';
	return codes.every((code) => ['OUD', 'SMW', 'CON', 'ICT', 'ADM'].includes(code)) ? null : 'vakleerkracht';
}

/** The roles of the file in words: `intern begeleider, leerkracht`. */
export const rolwoorden = (rollen: readonly Bestandsrol[]): string =>
	rollen.map(({ code, omschrijving }) => (code ? (woorden[code] ?? code) : omschrijving)).join(', ');
