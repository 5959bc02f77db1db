import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDeel, writeDeel } from './tekst.ts';

const line = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
	.map((text) => text.replaceAll(/\s+/gu, ' ').trim())
	.filter((text) => text !== '' && !text.startsWith('- ') && text !== '-');

test('a part that is typed out and read back is the same part', () => {
	fc.assert(
		fc.property(
			line,
			fc.array(line, { minLength: 1, maxLength: 4 }),
			fc.array(line, { maxLength: 5 }),
			(kop, alineas, stappen) => {
				const deel = { kop, alineas, ...(stappen.length > 0 ? { stappen } : {}) };
				expect(parseDeel(writeDeel(deel))).toEqual(deel);
			}
		)
	);
});

test('lines of one paragraph belong together, as a form sends them', () => {
	expect(parseDeel('  Vragen?\r\n\r\nVraag het\r\nde leerkracht.\r\n\r\n- een\r\n- twee\r\n')).toEqual({
		kop: 'Vragen?',
		alineas: ['Vraag het de leerkracht.'],
		stappen: ['een', 'twee']
	});
});

test.each(['', '   ', 'Alleen een kop'])('%j is no part', (tekst) => {
	expect(parseDeel(tekst)).toBeUndefined();
});
