/**
 * Does `work` now and again, `pause` milliseconds after it ended, until `stop` is called; `stop` waits for what is under way.
 * A round that fails is told with `complaint`, by the kind of error alone, and the next one tries again.
 */
export function runRounds(pause: number, work: () => Promise<unknown>, complaint: string) {
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	let running: Promise<unknown> = Promise.resolve();
	const round = () => {
		running = work()
			.catch((error: unknown) => {
				console.error(`${complaint}: ${error instanceof Error ? error.name : 'onbekende fout'}`);
			})
			.then(() => {
				if (!stopped) timer = setTimeout(round, pause);
			});
	};
	round();
	return {
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await running;
		}
	};
}
