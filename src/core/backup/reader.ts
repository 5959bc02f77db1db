import { endOfRows } from '#core/backup/dump.ts';
import { UnusableBackup } from '#core/backup/unusable.ts';

export const cutOff = 'Deze reservekopie is niet volledig: het einde ontbreekt.';
const mark = Buffer.from(`\n${endOfRows}\n`);

/** Reads a dump in pieces: lines of ours, and between them rows, which may be far more than fits in memory. */
export class DumpReader {
	#source: AsyncIterator<Uint8Array>;
	#held: Buffer = Buffer.alloc(0);

	constructor(source: AsyncIterable<Uint8Array>) {
		this.#source = source[Symbol.asyncIterator]();
	}

	/** The next line, without its end. Throws UnusableBackup when there is none. */
	async line(): Promise<string> {
		for (;;) {
			const end = this.#held.indexOf('\n');
			if (end >= 0) {
				const text = this.#held.toString('utf8', 0, end);
				this.#held = this.#held.subarray(end + 1);
				return text;
			}
			await this.#more();
		}
	}

	/** The rows up to their end mark, which is taken away. */
	async *rows(): AsyncGenerator<Buffer> {
		// The mark begins at the end of a line: the line before the first row counts too.
		this.#held = Buffer.concat([Buffer.from('\n'), this.#held]);
		let skip = 1;
		for (;;) {
			const end = this.#held.indexOf(mark);
			const ready = end >= 0 ? end + 1 : this.#held.length - mark.length;
			if (ready > skip) yield this.#held.subarray(skip, ready);
			if (end >= 0) {
				this.#held = this.#held.subarray(end + mark.length);
				return;
			}
			if (ready > 0) {
				this.#held = this.#held.subarray(ready);
				skip = 0;
			}
			await this.#more();
		}
	}

	/** Whether nothing follows. */
	async atEnd(): Promise<boolean> {
		if (this.#held.length > 0) return false;
		return (await this.#source.next()).done === true;
	}

	/** Lets go of the source before its end. */
	async close() {
		await this.#source.return?.();
	}

	async #more() {
		const { value, done } = await this.#source.next();
		if (done) throw new UnusableBackup(cutOff);
		this.#held = Buffer.concat([this.#held, value]);
	}
}
