import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const text = readFileSync(path.join(root, 'docs/beveiliging.md'), 'utf8');

/** The items of OWASP ASVS 5.0.0 of levels 1 and 2, per section. */
const items = {
	'1.1': '1-2',
	'1.2': '1-9',
	'1.3': '1-11',
	'1.4': '1-3',
	'1.5': '1-2',
	'2.1': '1-3',
	'2.2': '1-3',
	'2.3': '1-4',
	'2.4': '1',
	'3.2': '1-2',
	'3.3': '1-4',
	'3.4': '1-6',
	'3.5': '1-5',
	'3.7': '1-2',
	'4.1': '1-3',
	'4.2': '1',
	'4.3': '1-2',
	'4.4': '1-4',
	'5.1': '1',
	'5.2': '1-3',
	'5.3': '1-2',
	'5.4': '1-3',
	'6.1': '1-3',
	'6.2': '1-12',
	'6.3': '1-4',
	'6.4': '1-4',
	'6.5': '1-5',
	'6.6': '1-3',
	'6.8': '1-4',
	'7.1': '1-3',
	'7.2': '1-4',
	'7.3': '1-2',
	'7.4': '1-5',
	'7.5': '1-2',
	'7.6': '1-2',
	'8.1': '1-2',
	'8.2': '1-3',
	'8.3': '1',
	'8.4': '1',
	'9.1': '1-3',
	'9.2': '1-4',
	'10.1': '1-2',
	'10.2': '1-2',
	'10.3': '1-4',
	'10.4': '1-11',
	'10.5': '1-5',
	'10.6': '1-2',
	'10.7': '1-3',
	'11.1': '1-2',
	'11.2': '1-3',
	'11.3': '1-3',
	'11.4': '1-4',
	'11.5': '1',
	'11.6': '1',
	'12.1': '1-3',
	'12.2': '1-2',
	'12.3': '1-4',
	'13.1': '1',
	'13.2': '1-5',
	'13.3': '1-2',
	'13.4': '1-5',
	'14.1': '1-2',
	'14.2': '1-4',
	'14.3': '1-3',
	'15.1': '1-3',
	'15.2': '1-3',
	'15.3': '1-7',
	'16.1': '1',
	'16.2': '1-5',
	'16.3': '1-4',
	'16.4': '1-3',
	'16.5': '1-3',
	'17.1': '1',
	'17.2': '1-4',
	'17.3': '1-2'
};

const expected = Object.entries(items).flatMap(([section, ranges]) =>
	ranges.split(' ').flatMap((range) => {
		const [first, last = first] = range.split('-').map(Number) as [number, number?];
		return Array.from({ length: last - first + 1 }, (_, at) => `${section}.${first + at}`);
	})
);
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) +\|(.+)\|(.+)\|(.+)\|$/gm)].map((match) => ({
	punt: match[1]!,
	stand: match[3]!.trim(),
	waar: match[4]!.trim()
}));

test('every item of ASVS 5.0 up to level 2 stands in the list once', () => {
	expect(expected).toHaveLength(253);
	expect(rows.map(({ punt }) => punt)).toEqual(expected);
});

test('every item says whether it is met, and where or why not', () => {
	for (const { punt, stand, waar } of rows) {
		expect(['Ja', 'Deels', 'Nee', 'Server', 'Niet hier'], punt).toContain(stand);
		expect(waar, punt).not.toBe('');
	}
});

test('every file that the list names is there', () => {
	const files = [...text.matchAll(/`((?:src|docs|tests|scripts|db)\/[^`\s]+|[\w.]+\.(?:md|ts|js))`/g)].map(
		(match) => match[1]!
	);
	expect(files.length).toBeGreaterThan(20);
	expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
