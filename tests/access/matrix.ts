import type { Database, User } from '#core/database.ts';
import { attempt, elders, readRows } from './attempt.ts';
import type { Line, Verb } from './expectations.ts';
import { niemand, personen, userOf, type World } from './world.ts';

const allVerbs: readonly Verb[] = ['select', 'insert', 'update', 'delete'];

type Visitor = { naam: string; user: User; may: (line: Line, verb: Verb, about: string) => boolean };

/** Everybody who tries, with what they may do with a row of this school. */
export const visitors = (world: World): Visitor[] => [
	...personen.map((persoon) => ({
		naam: persoon,
		user: userOf(world.hier, persoon),
		may: (line: Line, verb: Verb, about: string) => line.may[verb]?.(persoon, about) ?? false
	})),
	...strangers.map((persoon) => ({
		naam: `${persoon}_andere_school`,
		user: userOf(world.elders, persoon),
		may: () => false
	})),
	{ naam: 'niemand', user: niemand, may: () => false }
];

/** The people of the other school who can do most there. */
const strangers = ['groepsleerkracht', 'intern_begeleider', 'directie', 'beheerder'] as const;

/** Where practice differs from `expectations.ts`, a sentence per difference; with `first` it stops at the first. */
export async function differences(
	database: Database,
	world: World,
	lines: readonly Line[],
	{ first = false, verbs = allVerbs }: { first?: boolean; verbs?: readonly Verb[] } = {}
): Promise<string[]> {
	const contents = await readRows(database, world, lines);
	const found: string[] = [];
	for (const line of lines) {
		const abouts = [...new Set(contents.get(line.table)!.rows.map(({ about }) => about))].sort();
		for (const visitor of visitors(world)) {
			const practice = await attempt(database, visitor.user, line, contents, verbs);
			for (const verb of verbs) {
				const expected = abouts.filter((about) => about !== elders && visitor.may(line, verb, about));
				// What somebody of the other school does there is that school's own matrix.
				const actual = practice[verb].filter(
					(about) => about !== elders || visitor.user.schoolId !== world.elders.id
				);
				if (actual.join() === expected.join()) continue;
				found.push(
					`${visitor.naam} ${verb} ${line.table}: mag [${expected.join(', ')}], kan [${actual.join(', ')}]`
				);
				if (first) return found;
			}
		}
	}
	return found;
}
