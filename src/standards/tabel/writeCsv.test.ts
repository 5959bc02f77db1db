import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './readCsv.ts';
import { writeCsv } from './writeCsv.ts';

test('cells keep their borders, and a formula becomes text', () => {
	expect(
		writeCsv([
			['naam', 'wat'],
			['Bram "de" Boer; 5', '=1+1'],
			['twee\nregels', null],
			['half', 0.5]
		])
	).toBe(`\uFEFFnaam;wat\r\n"Bram ""de"" Boer; 5";'=1+1\r\n"twee\nregels";\r\nhalf;0,5\r\n`);
});

test('what is written is read back, whatever stands in it', () => {
	const cell = fc.stringMatching(/^[a-z0-9;",=é-]{0,8}$/).map((text) => `x${text}x`);
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
			const read = readCsv(writeCsv([['links', 'rechts'], ...rows]));
			expect('rijen' in read && read.rijen.slice(1, rows.length + 1).map(({ cellen }) => cellen)).toEqual(
				rows
			);
		})
	);
});
