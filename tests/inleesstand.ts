import { isNieuw, type Inleesplan, type Schrijfrij } from '#domain/organisatie/inleesplan.ts';
import type { Inleesbestand } from '#domain/organisatie/inleesbestand.ts';
import type { Inleesstand, Koppeling, Plaatsing } from '#domain/organisatie/inleesstand.ts';

export const legeStand: Inleesstand = {
	brin: '99ZZ',
	groepen: [],
	leerlingen: [],
	medewerkers: [],
	plaatsingen: [],
	koppelingen: [],
	blijvers: [],
	magRollen: true
};

/** A class list with a few groups, pupils and teachers, of which each part can be replaced. */
export const makeBestand = (
	wish: Partial<Omit<Inleesbestand, 'school'>> & { schooljaar?: string; dag?: string }
) => ({
	school: {
		schooljaar: wish.schooljaar ?? '2026-2027',
		brin: '99ZZ',
		aanmaakdatum: Temporal.PlainDate.from(wish.dag ?? `${(wish.schooljaar ?? '2026').slice(0, 4)}-08-24`)
	},
	vestigingen: [],
	groepen: wish.groepen ?? [],
	leerlingen: wish.leerlingen ?? [],
	leerkrachten: wish.leerkrachten ?? []
});

/** What applyEdexml does to the tables, done to a stand in memory: for tests of the plan alone. */
export function applyInMemory(stand: Inleesstand, plan: Inleesplan): Inleesstand {
	const { schrijfwerk: werk } = plan;
	const prefix = stand.groepen.length + stand.leerlingen.length + stand.medewerkers.length;
	const id = (ref: string) => (isNieuw(ref) ? `${prefix}-${ref.slice(6)}` : ref);
	const placed = (one: Plaatsing): Plaatsing => ({
		...one,
		leerling: id(one.leerling),
		groep: id(one.groep)
	});
	const linked = (one: Koppeling): Koppeling => ({
		...one,
		medewerker: id(one.medewerker),
		groep: id(one.groep)
	});
	const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
	const key = (one: Plaatsing | Koppeling) => [
		'leerling' in one ? one.leerling : one.medewerker,
		one.groep,
		one.van.toString()
	];
	const change = <T extends Plaatsing | Koppeling>(
		now: readonly T[],
		gone: readonly T[],
		altered: readonly T[]
	) =>
		now
			.filter((one) => !gone.some((other) => same(key(one), key(other))))
			.map((one) => altered.find((other) => same(key(one), key(other))) ?? one);
	return {
		...stand,
		groepen: write(stand.groepen, werk.groepen, id, groepLeeg),
		leerlingen: write(stand.leerlingen, werk.leerlingen, id, leerlingLeeg),
		medewerkers: write(stand.medewerkers, werk.medewerkers, id, medewerkerLeeg).map((one) => ({
			...one,
			rollen: [
				...one.rollen,
				...werk.rollen.filter(({ medewerker }) => id(medewerker) === one.id).map(({ rol }) => rol)
			]
		})),
		plaatsingen: [
			...change(stand.plaatsingen, werk.plaatsingenWeg, werk.plaatsingenWijzigen),
			...werk.plaatsingenNieuw.map(placed)
		],
		koppelingen: [
			...change(stand.koppelingen, werk.koppelingenWeg, werk.koppelingenWijzigen),
			...werk.koppelingenNieuw.map(linked)
		],
		blijvers: plan.blijvers
	};
}

const groepLeeg = { jaargroep: null, lasKey: null, omschrijving: null, vervallen: false };
const persoonLeeg = {
	...{ lasKey: null, eckid: null, roepnaam: null, voorletters: null, voorvoegsel: null, achternaam: null },
	geboortedatum: null
};
const leerlingLeeg = {
	...persoonLeeg,
	...{
		voornamen: null,
		geslacht: 'onbekend',
		ingestroomdOp: null,
		uitgestroomdOp: null,
		startGroepDrie: null
	}
};
const medewerkerLeeg = {
	...persoonLeeg,
	emailadres: null,
	heeftAccount: false,
	inDienstTot: null,
	rollen: []
};

const fields: Readonly<Record<string, string>> = {
	...{ las_key: 'lasKey', ingestroomd_op: 'ingestroomdOp', uitgestroomd_op: 'uitgestroomdOp' },
	...{ start_groep_drie: 'startGroepDrie', in_dienst_tot: 'inDienstTot' }
};

function write<T extends { readonly id: string }>(
	now: readonly T[],
	rijen: readonly Schrijfrij[],
	id: (ref: string) => string,
	leeg: object
): T[] {
	const rows = new Map<string, T>(now.map((one) => [one.id, one]));
	for (const { ref, waarden } of rijen) {
		const entries = Object.entries(waarden).map(([column, value]) =>
			column === 'vervallen_op' ? ['vervallen', value !== null] : [fields[column] ?? column, value]
		);
		const base = rows.get(id(ref)) ?? { ...leeg, id: id(ref) };
		rows.set(id(ref), { ...base, ...Object.fromEntries(entries) } as T);
	}
	return [...rows.values()];
}
