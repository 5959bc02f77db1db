import { describe, expect, test } from 'vitest';
import { leaksIn, passesElevenProof } from '../scripts/checks/leaks.ts';
import { parseGlossary } from '../scripts/checks/glossary.ts';

/** The first number from `start` that could be somebody's; made here, because it may not stand in a file. */
const possibleNumber = (start: number) => {
	for (let number = start; ; number++) if (passesElevenProof(String(number))) return String(number);
};

describe('the search for leaks', () => {
	test('one in eleven numbers passes the eleven proof, and never all zeros', () => {
		const passing = Array.from({ length: 1100 }, (_, index) => String(100_000_000 + index)).filter(
			passesElevenProof
		);
		expect(passing.length).toBeGreaterThan(90);
		expect(passing.length).toBeLessThan(110);
		expect(passesElevenProof('000000000')).toBe(false);
	});

	test('a burgerservicenummer is found, also with dots, and not inside a longer number', () => {
		const number = possibleNumber(123_450_000);
		const dotted = `${number.slice(0, 4)}.${number.slice(4, 6)}.${number.slice(6)}`;
		expect(leaksIn('docs/a.md', `nummer ${number}`)).toHaveLength(1);
		expect(leaksIn('docs/a.md', `nummer ${dotted}`)).toHaveLength(1);
		expect(leaksIn('docs/a.md', `nummer 1${number} en 0.${number} en a${number}`)).toEqual([]);
	});

	test('a path of one computer, a secret and half work are found in what a school gets', () => {
		const path = ['', 'tmp', 'uitvoer'].join('/');
		expect(leaksIn('scripts/a.ts', `const map = '${path}';`)).toHaveLength(1);
		expect(leaksIn('scripts/a.ts', `import '#domain/toets/tmp/a.ts'`)).toEqual([]);
		expect(leaksIn('src/a.ts', `// ${'TO' + 'DO'}: afmaken`)).toHaveLength(1);
		expect(leaksIn('src/a.test.ts', `// ${'TO' + 'DO'}: mag niet voorkomen`)).toEqual([]);
		expect(leaksIn('src/a.svelte', `<p>Coming ${'soon'}</p>`)).toHaveLength(1);
	});
});

describe('the glossary', () => {
	test('is read word by word', () => {
		expect(parseGlossary("# uitleg\n\ndoublure:\n  uitleg: 'Een jaar: over.'\n  bron: S129\n")).toEqual([
			{ woord: 'doublure', uitleg: 'Een jaar: over.', bron: 'S129' }
		]);
	});

	test('refuses a line it does not understand, with its number', () => {
		expect(() => parseGlossary('doublure:\n  betekenis: x')).toThrow(/regel 2/);
	});
});
