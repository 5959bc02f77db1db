import { openDatabase, type Tx, type User } from '#core/database.ts';
import { inTransaction } from '#core/transaction.ts';
import { percentile, showMs, type Figure } from './measure.ts';

const pairs = 10;
const warmup = 15;

/** What to read as whom; each time the next one, so that nothing is read twice in a row. */
export type Case = { user: User; work: (tx: Tx) => Promise<unknown> };

/**
 * What row-level security costs: the same reads as this person with policies, and without. `bare` says what without means:
 * 'owner', whom no policy holds, for a database of one school; or 'school', held to the rows of that school alone, as every
 * query of a program without policies would say itself. In turn, each on a connection of its own, transaction included;
 * medians over all rounds. Now and then both get a new connection: which processor the system gives one of them is chance,
 * and would be measured with it.
 */
export async function compareCost(
	url: string,
	what: string,
	cases: readonly Case[],
	{ rounds, bare: bareAs }: { rounds: number; bare: 'owner' | 'school' }
): Promise<Figure> {
	const guarded: number[] = [];
	const bare: number[] = [];
	for (let pair = 0; pair < pairs; pair++) {
		const guardedBy = openDatabase(url, 1);
		const bareBy = openDatabase(url, 1);
		const timed = async (list: number[], work: () => Promise<unknown>, counts: boolean) => {
			const begin = performance.now();
			await work();
			if (counts) list.push(performance.now() - begin);
		};
		try {
			for (let round = -warmup; round < rounds / pairs; round++) {
				const { user, work } = cases[(round + warmup) % cases.length]!;
				const withPolicies = () =>
					timed(guarded, () => guardedBy.inSession(user, 'read only', work), round >= 0);
				const without = () =>
					timed(
						bare,
						() =>
							bareAs === 'school'
								? bareBy.dangerouslyAsBeheer(user.schoolId, 'read only', user.vandaag, work)
								: inTransaction(
										bareBy.pool,
										'read only',
										{
											'app.school': user.schoolId,
											'app.medewerker': user.medewerkerId,
											'app.vandaag': user.vandaag.toString()
										},
										work
									),
						round >= 0
					);
				// Who goes first finds the pages cold: each of them as often.
				if (round % 2) (await withPolicies(), await without());
				else (await without(), await withPolicies());
			}
		} finally {
			await guardedBy.close();
			await bareBy.close();
		}
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
		note: `${showMs(median(guarded))} against ${showMs(median(bare))}, median of ${rounds} on ${pairs} pairs of connections`
	};
}
