import type { Application } from './application.ts';
import { memoryOf } from './cpu.ts';
import { percentile, showMs, type Figure } from './measure.ts';
import { listPages } from './pages.ts';
import type { Benchschool } from './school.ts';

/**
 * Many people at once: `atOnce` of them open pages of the first screens one after another, until `requests` were
 * answered. Throughput, p95, and what the memory of the application does meanwhile.
 */
export async function benchLoad(
	schools: readonly Benchschool[],
	application: Application,
	{ requests, atOnce }: { requests: number; atOnce: number }
): Promise<Figure[]> {
	const pages = await Promise.all(
		schools.map(async (school) => (await listPages(school)).map(({ address }) => address))
	);
	const took: number[] = [];
	const memory: number[] = [];
	let asked = 0;
	const person = async (start: number) => {
		for (let turn = start; asked < requests; turn++) {
			asked++;
			const school = turn % schools.length;
			const address = pages[school]![Math.floor(turn / schools.length) % pages[school]!.length]!;
			const begin = performance.now();
			await application.get(address, school);
			took.push(performance.now() - begin);
			if (took.length % Math.ceil(requests / 10) === 0) memory.push(memoryOf(application.pid));
		}
	};
	const begin = performance.now();
	await Promise.all(Array.from({ length: atOnce }, (_, at) => person(at * 7)));
	const seconds = (performance.now() - begin) / 1000;
	took.sort((a, b) => a - b);
	const [half, last] = [memory.slice(0, 5), memory.slice(5)].map((part) => Math.max(...part));
	const count = requests.toLocaleString('en');
	return [
		{
			what: `${count} pages, ${atOnce} people at once, ${schools.length === 1 ? 'one school' : `${schools.length} schools`}`,
			measured: `${(requests / seconds).toFixed(0)} pages/s`,
			budget: '',
			ratio: null,
			note: `median ${showMs(percentile(took, 0.5))}, p95 ${showMs(percentile(took, 0.95))}, no error`
		},
		{
			what: `memory of the application during those ${count} pages`,
			measured: `${last!.toFixed(0)} MB`,
			budget: '',
			ratio: null,
			note: `highest in the second half, against ${half!.toFixed(0)} MB in the first; after each tenth: ${memory.map((mb) => mb.toFixed(0)).join(', ')}`
		}
	];
}
