import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEdexml } from '#tests/edexml-maker.ts';
import { mutateXml, mutation } from '#tests/mutateXml.ts';
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
	test.each(Object.entries(sources))(
		'changed at random, a file of version %s is refused exactly when its schema refuses it',
		async (versie, source) => {
			const validate = schemaOf(versie);
			await fc.assert(
				fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 2 }), async (mutations) => {
					const xml = mutations.reduce(mutateXml, source);
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
