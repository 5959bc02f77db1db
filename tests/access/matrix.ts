import type pg from 'pg';
import { attempt, elders, prepareAttempts, staff } from './attempt.ts';
import { lines, outsideLines } from './expectations.ts';
import type { Line, Verb } from './rules.ts';
import { family, familyMay, familyWrites, gezinsleden } from './families.ts';
import { machineMay, machines } from './machines.ts';
import { personen, type Wie } from './people.ts';
import { niemand, userOf, type World } from './world.ts';

export const allVerbs: readonly Verb[] = ['select', 'insert', 'update', 'delete'];

type Visitor = { naam: string; wie: Wie; may: (line: Line, verb: Verb, about: string) => boolean };
const never = () => false;

/** Everybody who tries, with what they may do with a row: people, families, strangers, and the roles of the machine. */
export const visitors = (world: World): Visitor[] => [
	...personen.map((persoon) => ({
		naam: persoon,
		wie: staff(userOf(world.hier, persoon)),
		may: (line: Line, verb: Verb, about: string) =>
			about !== elders && (line.may[verb]?.(persoon, about) ?? false)
	})),
	...gezinsleden.map((naam) => ({
		naam,
		wie: family(world.hier, naam),
		may: (line: Line, verb: Verb, about: string) =>
			about !== elders &&
			((verb === 'select' && familyMay(line.table, naam, about)) ||
				(verb === 'insert' && familyWrites(line.table, naam, about)))
	})),
	...machines.map((naam) => ({
		naam,
		wie: {
			rol: naam,
			school: ofNoSchool.includes(naam) ? '' : world.hier.id,
			...(naam === 'zorgvuldig_bestuur' ? { medewerker: world.hier.medewerker.bestuurder } : {})
		},
		may: (line: Line, verb: Verb, about: string) => machineMay(naam, line, verb, about)
	})),
	...strangers.map((persoon) => ({
		naam: `${persoon}_andere_school`,
		wie: staff(userOf(world.elders, persoon)),
		may: never
	})),
	...(['ouder_eigen', 'leerling_eigen'] as const).map((naam) => ({
		naam: `${naam}_andere_school`,
		wie: family(world.elders, naam),
		may: never
	})),
	// A guessed name: of this school by its id, but with the person of the other.
	{
		naam: 'directie_met_vreemd_nummer',
		wie: { ...staff(userOf(world.hier, 'directie')), medewerker: world.elders.medewerker.directie },
		may: (line: Line, verb: Verb, about: string) =>
			![elders, 'zonder_rol'].includes(about) && (line.may[verb]?.('zonder_rol', about) ?? false)
	},
	// Who has no such role counts nothing for a board.
	{
		naam: 'directie_als_bestuur',
		wie: { ...staff(userOf(world.hier, 'directie')), rol: 'zorgvuldig_bestuur' },
		may: never
	},
	{ naam: 'niemand', wie: staff(niemand), may: never },
	{ naam: 'ouder_zonder_school', wie: { rol: 'zorgvuldig_ouder', school: '' }, may: never }
];

const ofNoSchool = ['zorgvuldig_deur', 'zorgvuldig_reservekopie'];

/** The people of the other school who can do most there. */
const strangers = ['groepsleerkracht', 'intern_begeleider', 'directie', 'beheerder'] as const;

/** What everybody reaches in a table that is not in the matrix, to compare with. */
export const snapshot = async (client: pg.ClientBase | pg.Pool, world: World, table: string) =>
	JSON.stringify(
		await attempt(
			client,
			visitors(world).map(({ wie }) => wie),
			outsideLines.find((line) => line.table === table)!,
			allVerbs
		)
	);

/** Lays out the world for everybody who tries. */
export const prepare = (client: pg.ClientBase | pg.Pool, world: World) =>
	prepareAttempts(
		client,
		world,
		[...lines, ...outsideLines],
		visitors(world).map(({ wie }) => wie)
	);

/** Everybody, or the few who show most differences, for a first look. */
export type Visitors = 'all' | 'few';
const few = new Set([
	'groepsleerkracht',
	'intern_begeleider',
	'directie',
	'administratie',
	'beheerder',
	'zonder_rol',
	'intern_begeleider_andere_school',
	'niemand'
]);

/** Where practice differs from `expectations.ts`, a sentence per difference. */
export async function differences(
	client: pg.ClientBase | pg.Pool,
	world: World,
	line: Line,
	{ verbs = allVerbs, who = 'all', role }: { verbs?: readonly Verb[]; who?: Visitors; role?: string } = {}
): Promise<string[]> {
	const all = visitors(world).filter(
		({ naam, wie }) => who === 'all' || (wie.rol === role && (role !== 'zorgvuldig_app' || few.has(naam)))
	);
	const abouts = await aboutsOf(client, line);
	const practice = await attempt(
		client,
		all.map(({ wie }) => wie),
		line,
		verbs
	);
	return all.flatMap(({ naam, wie, may }, index) =>
		verbs.flatMap((verb) => {
			// What somebody of the other school does there is that school's own matrix.
			const counts = (about: string) => about !== elders || wie.school !== world.elders.id;
			const expected = abouts.filter((about) => counts(about) && may(line, verb, about));
			const actual = practice[index]![verb].filter(counts);
			return actual.join() === expected.join()
				? []
				: [`${naam} ${verb} ${line.table}: mag [${expected.join(', ')}], kan [${actual.join(', ')}]`];
		})
	);
}

async function aboutsOf(client: pg.ClientBase | pg.Pool, { table }: Line): Promise<string[]> {
	const { rows } = await client.query<{ over: string }>(
		`select distinct over collate "C" as over from proef.rij where tabel = $1 order by 1`,
		[table]
	);
	return rows.map(({ over }) => over);
}

/** The line of a table, for what is tried about that table alone. */
export const lineOf = (table: string) => lines.find((line) => line.table === table);
