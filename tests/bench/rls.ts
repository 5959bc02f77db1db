import { sql } from 'kysely';
import { openDatabase, type Tx, type User } from '#core/database.ts';
import { percentile, showMs, type Figure } from './measure.ts';

/** What to read as whom; each time the next one, so that nothing is read twice in a row. */
export type Case = { user: User; work: (tx: Tx) => Promise<unknown> };

/**
 * What row-level security costs: the same reads as this person with policies, and in the same context as an owner whom
 * no policy holds. In turn, each on a connection of its own, transaction included; medians over all rounds.
 */
export async function compareCost(
	url: string,
	what: string,
	cases: readonly Case[],
	rounds: number
): Promise<Figure> {
	const guardedBy = openDatabase(url, 1);
	const bareBy = openDatabase(url, 1);
	const guarded: number[] = [];
	const bare: number[] = [];
	const timed = async (list: number[], work: () => Promise<unknown>) => {
		const begin = performance.now();
		await work();
		list.push(performance.now() - begin);
	};
	try {
		const warmup = Math.min(20, rounds);
		for (let round = -warmup; round < rounds; round++) {
			const { user, work } = cases[(round + warmup) % cases.length]!;
			const withPolicies = () => timed(guarded, () => guardedBy.inSession(user, 'read only', work));
			const without = () =>
				timed(bare, () =>
					bareBy.kysely
						.transaction()
						.setAccessMode('read only')
						.execute(async (tx) => {
							await sql`select set_config('app.school', ${user.schoolId}, true), set_config('app.medewerker', ${user.medewerkerId}, true),
								set_config('app.vandaag', ${user.vandaag.toString()}, true)`.execute(tx);
							return work(tx);
						})
				);
			// Who goes first finds the pages cold: each of them as often.
			if (round % 2) (await withPolicies(), await without());
			else (await without(), await withPolicies());
			if (round < 0) guarded.length = bare.length = 0;
		}
	} finally {
		await guardedBy.close();
		await bareBy.close();
	}
	const median = (list: number[]) =>
		percentile(
			list.toSorted((a, b) => a - b),
			0.5
		);
	const ratio = median(guarded) / median(bare);
	return {
		what,
		measured: `${ratio.toFixed(2)}x`,
		budget: '1.3x',
		ratio: ratio / 1.3,
		note: `${showMs(median(guarded))} against ${showMs(median(bare))}, median of ${rounds}`
	};
}
