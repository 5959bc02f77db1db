/** A figure beside what it should reach. `ratio` above 1 means: slower or larger than the budget; null: no budget. */
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

/** Milliseconds as a person reads them. */
export const showMs = (ms: number): string =>
	ms < 1000 ? `${ms.toFixed(ms < 10 ? 2 : 1)} ms` : `${(ms / 1000).toFixed(2)} s`;

/** A figure in milliseconds against a budget in milliseconds, or without one. */
export const inMilliseconds = (what: string, ms: number, budget: number | null, note?: string): Figure => ({
	what,
	measured: showMs(ms),
	budget: budget === null ? '' : budget < 1000 ? `${budget} ms` : `${budget / 1000} s`,
	ratio: budget === null ? null : ms / budget,
	...(note ? { note } : {})
});

/** A table in Markdown, with what is over its budget said in words. */
export const table = (figures: readonly Figure[]): string =>
	[
		'| what | measured | budget | ratio | |',
		'|---|--:|--:|--:|---|',
		...figures.map(
			({ what, measured, budget, ratio, note }) =>
				`| ${what} | ${measured} | ${budget} | ${ratio === null ? '' : ratio.toFixed(2)} | ${[ratio !== null && ratio > 1 ? '**over budget**' : '', note].filter(Boolean).join(': ')} |`
		)
	].join('\n');

/** A part of the page of benchmarks: a heading, how it was measured, and its tables. */
export type Section = { title: string; text: string };
