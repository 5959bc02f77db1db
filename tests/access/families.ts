import type { Leerling, Wie } from './people.ts';

/** Parents by what makes them different: whose, with or without gezag. The first has the account of the matrix of pages. */
export const ouders = [
	'ouder_eigen',
	'ouder_eigen_tweede',
	'ouder_eigen_zonder_gezag',
	'ouder_ander_zorg',
	'ouder_vertrokken'
] as const;
export const kinderen = ['leerling_eigen', 'leerling_vertrokken'] as const;
export type Gezinslidnaam = (typeof ouders)[number] | (typeof kinderen)[number];
export const gezinsleden: readonly Gezinslidnaam[] = [...ouders, ...kinderen];

/** Of which child somebody is the parent, or is. */
const van: Record<Gezinslidnaam, Leerling> = {
	ouder_eigen: 'eigen',
	ouder_eigen_tweede: 'eigen',
	ouder_eigen_zonder_gezag: 'eigen',
	ouder_ander_zorg: 'ander_zorg',
	ouder_vertrokken: 'vertrokken',
	leerling_eigen: 'eigen',
	leerling_vertrokken: 'vertrokken'
};

/** The child somebody of a family sees: with gezag, and as long as the child is at school (R-GEZ-1, R-GEZ-2). */
export const kindVan = (naam: Gezinslidnaam): Leerling | undefined =>
	naam.endsWith('zonder_gezag') || naam.endsWith('vertrokken') ? undefined : van[naam];

export const isOuder = (naam: string): naam is (typeof ouders)[number] => naam.startsWith('ouder_');

export type Gezin = Record<Gezinslidnaam, string>;

/** Somebody of a family, as inSession() sets up a transaction. */
export const family = (school: { id: string; gezin: Gezin }, naam: Gezinslidnaam): Wie =>
	isOuder(naam)
		? { rol: 'zorgvuldig_ouder', school: school.id, ouder: school.gezin[naam] }
		: { rol: 'zorgvuldig_leerling', school: school.id, leerling: school.gezin[naam] };

type Put = (table: string, row: Record<string, unknown>) => Promise<{ id: string }>;

/** Every child has a parent with gezag; one has three, each with a talk of their own about the child. */
export async function buildFamilies(put: Put, leerling: Record<Leerling, string>): Promise<Gezin> {
	const gezin = {} as Gezin;
	for (const [kind, id] of Object.entries(leerling)) {
		const eigen = ouders.filter((naam) => van[naam] === kind);
		for (const naam of eigen.length > 0 ? eigen : ([undefined] as const)) {
			const suffix = naam?.slice(`ouder_${kind}`.length).replace('_', '/') ?? '';
			const ouder = await put('ouder', { achternaam: `${kind}${suffix}` });
			const gezag = !naam?.endsWith('zonder_gezag');
			await put('ouderschap', { leerling_id: id, ouder_id: ouder.id, gezag });
			if (naam) gezin[naam] = ouder.id;
			const vraag = await put('ondersteuningsvraag', { leerling_id: id, vraag: 'Wat zag u thuis?' });
			const notitie = await put('vraagnotitie', {
				...{ ondersteuningsvraag_id: vraag.id, leerling_id: id },
				...{ soort: 'ouders', tekst: `gesprek met ${kind}${suffix}` }
			});
			await put('vraagnotitie_ouder', { vraagnotitie_id: notitie.id, ouder_id: ouder.id });
			if (naam && gezag) await put('gebruiker', { ouder_id: ouder.id, gebruikersnaam: `${ouder.id}` });
		}
	}
	for (const naam of kinderen) {
		gezin[naam] = leerling[van[naam]];
		await put('gebruiker', { leerling_id: gezin[naam], gebruikersnaam: `${gezin[naam]}` });
	}
	return gezin;
}

/** What a row is about, when it makes a difference: SQL over row t, after the name of the child. */
export const details: Record<string, string> = {
	gebeurtenis: `case when t.onderdeel = 'eigen kind' then '/eigen' end`,
	observatie: `case when t.op >= '2027-03-12' then '/vandaag' end`,
	ouder: `substring(t.achternaam from '/.*')`,
	ouderschap: `(select substring(achternaam from '/.*') from ouder where ouder.school_id = t.school_id and ouder.id = t.ouder_id)`,
	vraagnotitie: `'/' || t.soort || case when t.soort = 'ouders' then coalesce(substring(t.tekst from '/.*'), '') else '' end`,
	vraagnotitie_ouder: `(select substring(achternaam from '/.*') from ouder where ouder.school_id = t.school_id and ouder.id = t.ouder_id)`,
	handelingsplan: `case when t.begonnen_op is null then '/concept' end`,
	handelingsplanversie: `case when (select begonnen_op from handelingsplan where handelingsplan.school_id = t.school_id
		and handelingsplan.id = t.handelingsplan_id) is null or t.versie = 1 then '/concept' end`,
	gesloten_stuk_lezer: `case when t.ingetrokken_op is not null then '/ingetrokken' end`,
	weetje: `case when t.tot < '2027-03-12' then '/voorbij' end`
};

type Reads = { ouder?: (detail: string, own: string) => boolean; leerling?: (detail: string) => boolean };
const whole = () => true;
/** Of each parent only what is theirs: the part of the name after the child. */
const own = (detail: string, mine: string) => detail === mine;
const begun = (detail: string) => detail !== '/concept';

/**
 * Everything that parents and children may read of their own child; a table that is not here is closed to them, and there
 * is nothing of it that they write (R-GEZ-1, R-GEZ-3; domain §3.2).
 */
export const familyReads: Record<string, Reads> = {
	leerling: { ouder: whole, leerling: whole },
	groepsplaatsing: { ouder: whole },
	leerlinggegeven: { ouder: whole, leerling: whole },
	doublure: { ouder: whole },
	resultaat: { ouder: whole },
	methodetoetsresultaat: { ouder: whole },
	ondersteuningsvraag: { ouder: whole },
	niveaubesluit: { ouder: whole },
	handelingsplan: { ouder: begun, leerling: begun },
	handelingsplanversie: { ouder: begun, leerling: begun },
	planevaluatie: { ouder: whole, leerling: whole },
	ouder: { ouder: own },
	ouderschap: { ouder: own },
	vraagnotitie: {
		ouder: (detail, mine) => detail === `/ouders${mine}`,
		leerling: (detail) => detail === '/leerling'
	},
	vraagnotitie_ouder: { ouder: own }
};

/** All that families write: that they read their own child's file. */
export const familyWrites = (table: string, naam: Gezinslidnaam, about: string) =>
	table === 'gebeurtenis' && about === 'inzage/eigen' && kindVan(naam) === 'eigen';

/** Whether somebody of a family reads a row about `about` in `table`. */
export function familyMay(table: string, naam: Gezinslidnaam, about: string): boolean {
	const kind = kindVan(naam);
	const [child = '', ...rest] = about.split('/');
	const detail = rest.length > 0 ? `/${rest.join('/')}` : '';
	const mine = naam.slice(`ouder_${van[naam]}`.length).replace('_', '/');
	// Of the school: the own group, tests that the own child took, the school itself.
	if (table === 'groep' || table === 'methodetoets')
		return isOuder(naam) && kind !== undefined && (kind.startsWith(child) || child === 'school');
	if (table === 'school') return true;
	if (kind === undefined || child !== kind) return false;
	const reads = familyReads[table];
	return isOuder(naam) ? (reads?.ouder?.(detail, mine) ?? false) : (reads?.leerling?.(detail) ?? false);
}
