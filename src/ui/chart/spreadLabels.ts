export type Label = {
	/** Where the label would like its middle. */
	wish: number;
	/** Room it needs. */
	size: number;
};

/**
 * Moves labels apart so that none overlaps another, as little as possible, in the order of their wishes and
 * within `low`..`high` as long as they fit there. Gives each label's middle, in the order they came.
 * This is isotonic regression: subtract the room taken by the ones before, pool what runs backwards.
 */
export function spreadLabels(labels: readonly Label[], low: number, high: number): number[] {
	const order = labels.map((_, at) => at).sort((a, b) => labels[a]!.wish - labels[b]!.wish || a - b);
	let taken = 0;
	const starts = order.map((at) => {
		const { wish, size } = labels[at]!;
		const offset = taken;
		taken += size;
		return { offset, goal: wish - size / 2 - offset };
	});
	const pools: { sum: number; count: number }[] = [];
	for (const { goal } of starts) {
		pools.push({ sum: goal, count: 1 });
		while (pools.length > 1 && mean(pools.at(-2)!) > mean(pools.at(-1)!)) {
			const last = pools.pop()!;
			const previous = pools.at(-1)!;
			previous.sum += last.sum;
			previous.count += last.count;
		}
	}
	const room = Math.max(low, high - taken);
	const shifted = pools.flatMap((pool) =>
		Array.from({ length: pool.count }, () => Math.min(Math.max(mean(pool), low), room))
	);
	const middles: number[] = [];
	order.forEach((at, rank) => {
		middles[at] = shifted[rank]! + starts[rank]!.offset + labels[at]!.size / 2;
	});
	return middles;
}

const mean = ({ sum, count }: { sum: number; count: number }) => sum / count;
