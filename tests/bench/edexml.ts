import { execFileSync } from 'node:child_process';
import { readEdexml } from '#standards/edexml/read.ts';
import { streamEdexml } from '../edexml-maker.ts';
import { inMilliseconds, type Figure } from './measure.ts';

type Measure = { megabytes: number; leerlingen: number; ms: number; before: number; peak: number };

/**
 * Reads a generated EDEXML file of `megabytes` as a stream, in a process of its own. Budget: 50 MB within 10 seconds,
 * and 300 MB for the whole process.
 */
export function benchEdexml(megabytes = 50): Figure[] {
	const answer = execFileSync(
		process.execPath,
		['--disable-warning=ExperimentalWarning', import.meta.filename, String(megabytes)],
		{ encoding: 'utf8' }
	);
	const { leerlingen, ms, before, peak, megabytes: size } = JSON.parse(answer) as Measure;
	return [
		inMilliseconds(
			`reading an EDEXML file of ${size.toFixed(0)} MB`,
			ms,
			10_000,
			`${leerlingen.toLocaleString('en')} pupils, as many as 300 schools`
		),
		{
			what: 'memory of the process that reads it, highest',
			measured: `${peak.toFixed(0)} MB`,
			budget: '300 MB',
			ratio: peak / 300,
			note: `${before.toFixed(0)} MB before it began; what was read is kept whole, to lay it beside what stands`
		}
	];
}

async function measure(megabytes: number): Promise<Measure> {
	let bytes = 0;
	const resident = () => process.memoryUsage.rss() / 2 ** 20;
	const before = resident();
	let peak = 0;
	async function* counted() {
		for await (const piece of streamEdexml(megabytes * 2 ** 20)) {
			bytes += piece.length;
			peak = Math.max(peak, resident());
			yield piece;
		}
	}
	const start = performance.now();
	const gelezen = await readEdexml(counted());
	const ms = performance.now() - start;
	if (!gelezen.ok) throw new Error('the generated file was refused');
	return {
		megabytes: bytes / 2 ** 20,
		leerlingen: gelezen.bestand.leerlingen.length,
		ms,
		before,
		peak: Math.max(peak, resident())
	};
}

if (import.meta.main) console.log(JSON.stringify(await measure(Number(process.argv[2]))));
