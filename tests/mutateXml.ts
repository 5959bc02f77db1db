import fc from 'fast-check';

const values = fc.constantFrom(
	...[
		'',
		'x',
		'NL',
		'0',
		'3',
		'9',
		'C',
		'H',
		'TAL',
		'IB',
		'11',
		'99ZZ',
		'99zz',
		'12',
		'1234',
		'12345678',
		'123456789'
	],
	...[
		'2014-02-29',
		'2016-02-29',
		'2014-10-01Z',
		'2014-10-01T08:00:00',
		'2014-13-01',
		'1234AB',
		'1234 AB',
		'0,3',
		'0.25'
	],
	...[
		'van der',
		'abcdefg',
		'abcdefghijk',
		'x'.repeat(65),
		'x'.repeat(71),
		'x'.repeat(129),
		'x'.repeat(201),
		'x'.repeat(257)
	],
	...[
		'001',
		'GRP4A',
		'sg1',
		'VH',
		'00001',
		'+1',
		' 1 ',
		'?',
		'1,2',
		'24:00:00',
		'2014-10-01T25:00:00',
		'1234567'
	]
);
/** One change to one leaf of a file: taken away, repeated, moved, renamed or given another value. */
export const mutation = fc.record({
	act: fc.constantFrom('remove', 'repeat', 'swap', 'move', 'value', 'value', 'value', 'key', 'rename'),
	at: fc.nat(10_000),
	to: fc.nat(10_000),
	value: values
});

type Mutation = { act: string; at: number; to: number; value: string };

const leaf = /^\s*<([\w:][\w:-]*)[^>]*?(\/>|>[^<]*<\/\1>)\s*$/;
/** The version decides which rules count, and what is in a toevoeging is nobody's business here. */
const fixed = /<(xsdversie|code|opmerking)\b/;

/** Changes one leaf of a file that has each leaf on a line of its own; the result is always well formed. */
export function mutateXml(xml: string, { act, at, to, value }: Mutation): string {
	const lines = xml.split('\n');
	const leaves = lines.flatMap((line, index) => (leaf.test(line) && !fixed.test(line) ? [index] : []));
	const index = leaves[at % leaves.length]!;
	const other = leaves[to % leaves.length]!;
	const line = lines[index]!;
	const next = lines[index + 1]!;
	if (act === 'remove') lines.splice(index, 1);
	else if (act === 'repeat') lines.splice(index, 0, line);
	else if (act === 'swap' && leaves.includes(index + 1)) lines.splice(index, 2, next, line);
	else if (act === 'move') lines.splice(other, 0, ...lines.splice(index, 1));
	else if (act === 'key') lines[index] = line.replace(/key="[^"]*"/, `key="${value}"`);
	else if (act === 'rename') lines[index] = lines[other]!.replace(/>[^<]*</, `>${value}<`);
	else lines[index] = line.replace(/>[^<]*</, `>${value}<`);
	return lines.join('\n');
}
