import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEdexml } from '#tests/edexml-maker.ts';
import { openSchema, skipReason, standards, standardsPresent } from '#tests/validateXml.ts';
import { readEdexml } from './read.ts';

const folder = join(standards, 'edexml/examples');
const encode = (xml: string) => new TextEncoder().encode(xml);
const schemaOf = (versie: string) => openSchema(`edexml/xsd/${versie}/EDEXML.structuur.xsd`);
const make = (wish: Parameters<typeof makeEdexml>[0]) => [...makeEdexml(wish)].join('');

describe.skipIf(!standardsPresent)(`the reader and the official schemas agree${skipReason}`, () => {
	test('every official example that its schema accepts is read, the invalid one is refused by both', async () => {
		const verdicts = [];
		for (const name of readdirSync(folder)) {
			const file = readFileSync(join(folder, name));
			const accepts = schemaOf(name.includes('2.0') ? '2.0' : '2.1')(file).length === 0;
			verdicts.push({ name, accepts, read: (await readEdexml(file)).ok });
		}
		expect(verdicts.filter((one) => one.accepts !== one.read)).toEqual([]);
		expect(verdicts.filter((one) => one.read)).toHaveLength(5);
	});

	test.each(['1.0.3', '2.0', '2.1'] as const)(
		'a made file of version %s is accepted by its schema and read whole',
		async (versie) => {
			const xml = make({ leerlingen: 30, versie, schooljaar: '2019-2020' });
			expect(schemaOf(versie)(xml)).toEqual([]);
			const gelezen = await readEdexml(encode(xml));
			expect(gelezen.ok && gelezen.bestand).toMatchObject({
				versie,
				school: { brin: '99ZZ', schooljaar: '2019-2020' }
			});
			expect(gelezen.ok && gelezen.bestand.leerlingen).toHaveLength(30);
		}
	);

	const sources = {
		'1.0.3': make({ leerlingen: 2, versie: '1.0.3', schooljaar: '2019-2020', groepen: 2 }).replace(
			'</instroomdatum>',
			'</instroomdatum>\n<uitstroomdatum>2019-10-01</uitstroomdatum>'
		),
		'2.0': standardsPresent ? readFileSync(join(folder, 'EDEXML.Voorbeeld.2.0.xml'), 'utf8') : '',
		'2.1': standardsPresent ? readFileSync(join(folder, 'EDEXML.Voorbeeld.2.1_oefenweb.xml'), 'utf8') : ''
	};
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
	const mutation = fc.record({
		act: fc.constantFrom('remove', 'repeat', 'swap', 'move', 'value', 'value', 'value', 'key', 'rename'),
		at: fc.nat(10_000),
		to: fc.nat(10_000),
		value: values
	});

	test.each(Object.entries(sources))(
		'changed at random, a file of version %s is refused exactly when its schema refuses it',
		async (versie, source) => {
			const validate = schemaOf(versie);
			await fc.assert(
				fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 2 }), async (mutations) => {
					const xml = mutations.reduce(mutate, source);
					const faults = validate(xml);
					const gelezen = await readEdexml(encode(xml));
					const wider = faults.every((one) => one.includes('EDEXLandType') || one.includes("'land"));
					if (gelezen.ok) expect({ faults: wider ? [] : faults, xml }).toEqual({ faults: [], xml });
					else
						expect({ meldingen: faults.length > 0 ? [] : gelezen.meldingen, mutations }).toMatchObject({
							meldingen: []
						});
				}),
				{ numRuns: 500 }
			);
		}
	);
});

type Mutation = { act: string; at: number; to: number; value: string };

const leaf = /^\s*<(\w[\w-]*)[^>]*?(\/>|>[^<]*<\/\1>)\s*$/;
/** The version decides which rules count, and what is in a toevoeging is nobody's business here. */
const fixed = /<(xsdversie|code|opmerking)\b/;

/** Changes one leaf of a file that has each leaf on a line of its own; the result is always well formed. */
function mutate(xml: string, { act, at, to, value }: Mutation): string {
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
