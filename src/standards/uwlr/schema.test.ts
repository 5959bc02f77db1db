import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mutateXml, mutation } from '#tests/mutateXml.ts';
import { writeLeerresultaten } from '#tests/uwlr-maker.ts';
import { openSchema, skipReason, standardsPresent } from '#tests/validateXml.ts';
import { readLeerresultaten } from './read.ts';

describe.skipIf(!standardsPresent)(`the reader and the official UWLR schema agree${skipReason}`, () => {
	test('the made file is accepted by both', async () => {
		expect(openSchema('uwlr/xsd/UWLR_Leerresultaten_v2p2.xsd')(writeLeerresultaten())).toEqual([]);
	});

	test('changed at random, a file is refused when the schema refuses it', async () => {
		const validate = openSchema('uwlr/xsd/UWLR_Leerresultaten_v2p2.xsd');
		const source = writeLeerresultaten();
		await fc.assert(
			fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 2 }), async (mutations) => {
				const xml = mutations.reduce(mutateXml, source);
				const faults = validate(xml);
				const gelezen = await readLeerresultaten(new TextEncoder().encode(xml));
				if (gelezen.ok) expect({ faults, mutations }).toEqual({ faults: [], mutations });
				// The schema lets any two years stand together; the reader does not.
				else if (!gelezen.meldingen.some((one) => one.tekst.includes('<schooljaar>'))) {
					expect({ meldingen: faults.length > 0 ? [] : gelezen.meldingen, mutations }).toEqual({
						meldingen: [],
						mutations
					});
				}
			}),
			{ numRuns: 2000 }
		);
	});
});
