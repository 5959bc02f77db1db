import type { Tx, User } from '#core/database.ts';
import { recordInzage } from '#core/inzage.ts';
import { percentile, type Figure } from './measure.ts';
import { makeBenchschool, userOf, type Benchschool } from './school.ts';

/** A school to work in, somebody to work as and children to work about. */
type Side = { school: Benchschool; ib: User; kinderen: readonly string[] };
type Work = (side: Side, round: number) => Promise<unknown>;

const rounds = 150;

/** What the log adds to a save and to opening a file: two equal schools, one without the log, in turn; medians. */
export async function benchGebeurtenis(school: Benchschool): Promise<Figure[]> {
	const without = await makeBenchschool();
	try {
		await removeLog(without);
		const sides = [await sideOf(school), await sideOf(without)] as const;
		return [
			await compare(sides, 'one observation saved', rounds, save),
			await compare(sides, 'a question with a note and an agreement saved', rounds, ask),
			await compare(sides, 'opening one file written down', rounds, (side, round) => read(side, round, 1)),
			await compare(sides, 'opening a group of 28 written down', rounds, (side, round) =>
				read(side, round, 28)
			),
			await compare(sides, '5,000 results changed in one statement', 5, change)
		];
	} finally {
		await without.release();
	}
}

const kindOf = ({ kinderen }: Side, round: number) => kinderen[round % kinderen.length]!;

const save: Work = (side, round) =>
	side.school.database.inSession(side.ib, 'read write', (tx) =>
		tx
			.insertInto('observatie')
			.values({ leerling_id: kindOf(side, round), soort: 'tempo', waarde: 'zorg' })
			.execute()
	);

const ask: Work = (side, round) =>
	side.school.database.inSession(side.ib, 'read write', async (tx) => {
		const kind = { leerling_id: kindOf(side, round) };
		const { id } = await tx
			.insertInto('ondersteuningsvraag')
			.values({ ...kind, vraag: 'Wat helpt dit kind?' })
			.returning('id')
			.executeTakeFirstOrThrow();
		const about = { ...kind, ondersteuningsvraag_id: id };
		await tx
			.insertInto('vraagnotitie')
			.values({ ...about, tekst: 'Een zin.' })
			.execute();
		await tx
			.insertInto('afspraak')
			.values({ ...about, wat: 'bellen', wie_id: side.ib.medewerkerId, uiterlijk: side.school.vandaag })
			.execute();
	});

const read = (side: Side, round: number, kinderen: number) =>
	recordInzage(
		side.school.database,
		side.ib,
		Array.from({ length: kinderen }, (_, at) => ({
			leerlingId: kindOf(side, round + at),
			laag: 2 as const,
			onderdeel: 'dossier'
		}))
	);

const change: Work = (side, round) =>
	side.school.database.dangerouslyAsBeheer(
		side.school.schoolId,
		'read write',
		side.school.vandaag,
		(tx: Tx) =>
			tx
				.updateTable('resultaat')
				.set({ opmerking: String(round) })
				.where('id', 'in', (from) => from.selectFrom('resultaat').select('id').orderBy('id').limit(5000))
				.execute()
	);

async function compare(
	sides: readonly [Side, Side],
	what: string,
	times: number,
	work: Work
): Promise<Figure> {
	const took = sides.map(() => [] as number[]) as [number[], number[]];
	for (let round = 0; round < times; round++)
		for (const [at, side] of sides.entries()) {
			const start = performance.now();
			await work(side, round);
			took[at]!.push(performance.now() - start);
		}
	const [slow, quick] = took.map((list) =>
		percentile(
			list.toSorted((a, b) => a - b),
			0.5
		)
	) as [number, number];
	return {
		what,
		measured: `${slow - quick < 0 ? '' : '+'}${(slow - quick).toFixed(1)} ms`,
		budget: '',
		ratio: null,
		note: `${slow.toFixed(1)} ms against ${quick.toFixed(1)} ms`
	};
}

async function sideOf(school: Benchschool): Promise<Side> {
	const { rows } = await school.database.pool.query<{ id: string }>(
		'select id from leerling order by las_key limit 100'
	);
	return { school, ib: await userOf(school, 'samira'), kinderen: rows.map(({ id }) => id) };
}

/** Takes the triggers of the log off every table. A read still writes its line, but not into a chain. */
async function removeLog({ database }: Benchschool) {
	const { rows } = await database.pool.query<{ drop: string }>(
		`select format('drop trigger %I on %s', tgname, tgrelid::regclass) as drop from pg_trigger
		where tgname like 'gevolgd\\_%' or tgname = 'schakel'`
	);
	for (const { drop } of rows) await database.pool.query(drop);
}

if (import.meta.main) {
	const school = await makeBenchschool();
	console.table(await benchGebeurtenis(school));
	await school.release();
}
