import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDifference } from './compare.ts';
import { DumpReader } from './reader.ts';
import { UnusableBackup } from './unusable.ts';

/** Rows as COPY writes them: never a line that is only the end mark. */
const rows = fc.array(
	fc.string({ unit: fc.constantFrom('a', '\\', '.', '\t', 'é', '\\\\.') }).filter((row) => row !== '\\.')
);

test('reads lines and rows back, however the bytes are cut into pieces', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(rows), fc.integer({ min: 1, max: 7 }), async (tables, size) => {
			const text = tables
				.map((table, at) => `tabel ${at}\n${table.map((row) => `${row}\n`).join('')}\\.\n`)
				.join('');
			const reader = new DumpReader(pieces(`${text}einde\n`, size));
			for (const [at, table] of tables.entries()) {
				expect(await reader.line()).toBe(`tabel ${at}`);
				const read = Buffer.concat(await Array.fromAsync(reader.rows())).toString();
				expect(read).toBe(table.map((row) => `${row}\n`).join(''));
			}
			expect(await reader.line()).toBe('einde');
			expect(await reader.atEnd()).toBe(true);
		})
	);
});

test.each(['een regel zonder einde', 'tabel\n1\t2\n', 'tabel\n1\t2\n\\.'])(
	'says that a text is cut off: %j',
	async (text) => {
		const reader = new DumpReader(pieces(text, 3));
		const readAll = async () => {
			await reader.line();
			await Array.fromAsync(reader.rows());
		};
		await expect(readAll()).rejects.toThrow(UnusableBackup);
	}
);

test('finds the first byte in which two streams differ', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.string(),
			fc.string(),
			fc.integer({ min: 1, max: 5 }),
			fc.integer({ min: 1, max: 5 }),
			async (left, right, size, other) => {
				const [a, b] = [Buffer.from(left), Buffer.from(right)];
				let expected: number | undefined = 0;
				while (a[expected] === b[expected] && expected < Math.max(a.length, b.length)) expected++;
				if (a.equals(b)) expected = undefined;
				expect(await firstDifference(pieces(left, size), pieces(right, other))).toBe(expected);
			}
		)
	);
});

async function* pieces(text: string, size: number) {
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
