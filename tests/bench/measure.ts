/** A figure beside what it should reach. `ratio` above 1 means: slower or larger than the budget. */
export type Figure = { what: string; measured: string; budget: string; ratio: number | null; note?: string };

/** Runs `work` `times` times after `warmup` rounds; milliseconds, sorted from fast to slow. */
export async function repeat(times: number, work: () => Promise<unknown>, warmup = 5): Promise<number[]> {
	for (let round = 0; round < warmup; round++) await work();
	const took: number[] = [];
	for (let round = 0; round < times; round++) {
		const start = performance.now();
		await work();
		took.push(performance.now() - start);
	}
	return took.sort((a, b) => a - b);
}

/** The value below which a share of a sorted list lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** A figure in milliseconds against a budget in milliseconds. */
export const inMilliseconds = (what: string, ms: number, budget: number, note?: string): Figure => ({
	what,
	measured: ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(2)} s`,
	budget: budget < 1000 ? `${budget} ms` : `${budget / 1000} s`,
	ratio: ms / budget,
	...(note ? { note } : {})
});

/** A table in Markdown, with what is over its budget said in words. */
export const table = (figures: readonly Figure[]): string =>
	[
		'| what | measured | budget | ratio | |',
		'|---|--:|--:|--:|---|',
		...figures.map(
			({ what, measured, budget, ratio, note }) =>
				`| ${what} | ${measured} | ${budget} | ${ratio === null ? '' : ratio.toFixed(2)} | ${[ratio !== null && ratio > 1 ? 'over budget' : '', note].filter(Boolean).join(': ')} |`
		)
	].join('\n');
