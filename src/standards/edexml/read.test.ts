import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leerlingXml, makeEdexml, schoolXml, writeEdexml } from '#tests/edexml-maker.ts';
import { readEdexml } from './read.ts';

const encode = (xml: string) => new TextEncoder().encode(xml);

async function readWhole(xml: string | Uint8Array) {
	const gelezen = await readEdexml(typeof xml === 'string' ? encode(xml) : xml);
	if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.meldingen));
	return gelezen;
}

async function readFouten(xml: string) {
	const gelezen = await readEdexml(encode(xml));
	return gelezen.ok ? '' : gelezen.meldingen.map((one) => one.tekst).join();
}

describe('what is wider than the schemas', () => {
	test.each(['2026-2027', '1999-2000', '2099-2100'])('school year %s is read', async (schooljaar) => {
		expect(
			(await readWhole(writeEdexml({ school: schoolXml.replace('2026-2027', schooljaar) }))).bestand.school
				.schooljaar
		).toBe(schooljaar);
	});

	test.each(['2026-2028', '2026', '2026/2027', '2027-2026', '26-27'])(
		'school year %s is refused',
		async (schooljaar) => {
			expect(await readFouten(writeEdexml({ school: schoolXml.replace('2026-2027', schooljaar) }))).toContain(
				'twee jaren die op elkaar volgen'
			);
		}
	);

	test('a vendor block of an unknown type is left out and named, and the pupil stays', async () => {
		const blok =
			'<toevoegingen><blok xsi:type="LeverancierType"><code>LVS-4</code><rugzak>ja</rugzak></blok></toevoegingen>';
		const leerlingen = `<leerling key="1"><roepnaam>Noor</roepnaam>${blok}</leerling><leerling key="2"><roepnaam>Finn</roepnaam>${blok}</leerling>`;
		const { bestand, meldingen } = await readWhole(writeEdexml({ leerlingen }));
		expect(bestand.leerlingen.map((one) => one.roepnaam)).toEqual(['Noor', 'Finn']);
		expect(meldingen).toEqual([
			{
				ernst: 'waarschuwing',
				plaats: 'leerling',
				tekst: 'Bij 2 leerlingen staat de toevoeging "LVS-4" (LeverancierType). Die is niet overgenomen.'
			}
		]);
	});

	test('a file that names no version, or one to come, is read by the rules of 2.1 and says so', async () => {
		for (const xsdversie of ['', '<xsdversie>3.0</xsdversie>']) {
			const { bestand, meldingen } = await readWhole(
				writeEdexml({ school: schoolXml.replace('<xsdversie>2.1</xsdversie>', xsdversie) })
			);
			expect(bestand.versie).toBe('2.1');
			expect(meldingen[0]!.tekst).toContain('gelezen als versie 2.1');
		}
	});

	test('spaces around a key do not count', async () => {
		const { bestand } = await readWhole(
			writeEdexml({
				leerlingen: '<leerling key=" 1 "><roepnaam>Noor</roepnaam><groep key="g1 "/></leerling>'
			})
		);
		expect(bestand.leerlingen[0]).toMatchObject({ key: '1', groepKey: 'g1' });
	});
});

describe('pupils as schools have them', () => {
	test('a sole roepnaam, no jaargroep, no group and a combination group are all fine', async () => {
		const { bestand } = await readWhole(
			writeEdexml({
				leerlingen: `${leerlingXml}<leerling key="2"><achternaam>Berkhof</achternaam><jaargroep>2</jaargroep><groep key="g1"/></leerling>`
			})
		);
		expect(bestand.groepen[0]).toMatchObject({ jaargroep: 'C', soort: 'stamgroep' });
		expect(bestand.leerlingen[0]).toMatchObject({
			roepnaam: 'Noor',
			achternaam: undefined,
			jaargroep: undefined,
			groepKey: undefined
		});
		expect(bestand.leerlingen[1]).toMatchObject({ jaargroep: '2', groepKey: 'g1' });
	});

	test('a key that starts with # is marked as a dummy and one waarschuwing counts them', async () => {
		const { bestand, meldingen } = await readWhole(
			writeEdexml({ leerlingen: `<leerling key="#1"><roepnaam>Yara</roepnaam></leerling>${leerlingXml}` })
		);
		expect(bestand.leerlingen.map((one) => one.dummy)).toEqual([true, false]);
		expect(meldingen.map((one) => one.tekst)).toEqual([
			expect.stringMatching(/^Bij 1 leerling is de sleutel voorlopig/)
		]);
	});

	test.each([
		['0', 'onbekend'],
		['1', 'jongen'],
		['2', 'meisje'],
		['9', 'niet_gespecificeerd']
	])('geslacht %s is %s', async (code, geslacht) => {
		const { bestand } = await readWhole(
			writeEdexml({
				leerlingen: leerlingXml.replace('</leerling>', `<geslacht>${code}</geslacht></leerling>`)
			})
		);
		expect(bestand.leerlingen[0]!.geslacht).toBe(geslacht);
	});
});

describe('damaged files', () => {
	const whole = encode([...makeEdexml({ leerlingen: 12 })].join('').trimEnd());

	test('the whole file is fine', async () => {
		expect((await readWhole(whole)).bestand.leerlingen).toHaveLength(12);
	});

	test('a file cut off anywhere is refused, and says so', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
				const gelezen = await readEdexml(whole.subarray(0, length));
				expect(gelezen.ok).toBe(false);
				expect(gelezen.meldingen.some((one) => one.ernst === 'fout')).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});

	test('a file with bytes changed at random never throws', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
				async (changes) => {
					const damaged = Uint8Array.from(whole);
					for (const [at, byte] of changes) damaged[at] = byte;
					const gelezen = await readEdexml(damaged);
					expect(gelezen.ok).toBe(!gelezen.meldingen.some((one) => one.ernst === 'fout'));
				}
			),
			{ numRuns: 500 }
		);
	});

	test('the way a stream is cut into pieces makes no difference', async () => {
		const expected = JSON.stringify(await readEdexml(whole));
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), async (size) => {
				async function* pieces() {
					for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
				}
				expect(JSON.stringify(await readEdexml(pieces()))).toBe(expected);
			}),
			{ numRuns: 50 }
		);
	});
});
