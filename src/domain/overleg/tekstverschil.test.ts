import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffTekst, shiftPlek } from './tekstverschil.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '👍', '👎', '🧒'), maxLength: 12 });
const apply = (oud: string, { plek, weg, erbij }: { plek: number; weg: number; erbij: string }) =>
	oud.slice(0, plek) + erbij + oud.slice(plek + weg);

describe('wat er in een tekst veranderde', () => {
	test('the change makes the new text out of the old one, for any two texts and any caret', () => {
		fc.assert(
			fc.property(letters, letters, fc.nat(14), (oud, nieuw, cursor) => {
				const verschil = diffTekst(oud, nieuw, cursor);
				expect(verschil ? apply(oud, verschil) : oud).toBe(nieuw);
				expect(verschil === undefined).toBe(oud === nieuw);
			})
		);
	});

	test('no character of two halves is cut: Yjs would make a question mark of it', () => {
		fc.assert(
			fc.property(letters, letters, (oud, nieuw) => {
				const verschil = diffTekst(oud, nieuw);
				if (!verschil) return;
				expect(verschil.erbij.isWellFormed()).toBe(true);
				expect(oud.slice(verschil.plek, verschil.plek + verschil.weg).isWellFormed()).toBe(true);
			})
		);
	});

	test('a letter typed among equal letters is found where the caret stands', () => {
		expect(diffTekst('aaa', 'aaaa', 2)).toEqual({ plek: 1, weg: 0, erbij: 'a' });
		expect(diffTekst('aaa', 'aaaa', 4)).toEqual({ plek: 3, weg: 0, erbij: 'a' });
	});

	test('the caret stays with its words when a colleague types or deletes before, at or behind it', () => {
		expect(shiftPlek(5, [{ retain: 2 }, { insert: 'abc' }])).toBe(8);
		expect(shiftPlek(5, [{ retain: 5 }, { insert: 'abc' }])).toBe(5);
		expect(shiftPlek(5, [{ retain: 7 }, { insert: 'abc' }])).toBe(5);
		expect(shiftPlek(5, [{ retain: 1 }, { delete: 2 }])).toBe(3);
		expect(shiftPlek(5, [{ retain: 4 }, { delete: 6 }])).toBe(4);
		expect(shiftPlek(5, [{ delete: 2 }, { insert: 'x' }, { retain: 1 }, { delete: 1 }])).toBe(3);
	});
});
