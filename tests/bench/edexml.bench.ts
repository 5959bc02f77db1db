import { readEdexml } from '#standards/edexml/read.ts';
import { streamEdexml } from '../edexml-maker.ts';

export type EdexmlMeasure = {
	readonly megabytes: number;
	readonly leerlingen: number;
	readonly seconds: number;
	/** Highest resident memory of the whole process while reading, in MB. */
	readonly peakMegabytes: number;
	readonly ok: boolean;
};

/** Reads a generated EDEXML file of `megabytes` as a stream. Budget: 50 MB within 10 seconds and 300 MB. */
export async function benchEdexml(megabytes = 50): Promise<EdexmlMeasure> {
	let bytes = 0;
	let peak = 0;
	async function* counted() {
		for await (const piece of streamEdexml(megabytes * 1024 * 1024)) {
			bytes += piece.length;
			peak = Math.max(peak, process.memoryUsage.rss());
			yield piece;
		}
	}
	const start = performance.now();
	const gelezen = await readEdexml(counted());
	const seconds = (performance.now() - start) / 1000;
	peak = Math.max(peak, process.memoryUsage.rss());
	return {
		megabytes: bytes / 1024 / 1024,
		leerlingen: gelezen.ok ? gelezen.bestand.leerlingen.length : 0,
		seconds,
		peakMegabytes: peak / 1024 / 1024,
		ok: gelezen.ok
	};
}

if (import.meta.main) console.log(await benchEdexml());
