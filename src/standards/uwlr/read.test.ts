import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toetsafnamesXml, toetsenXml, uwlrSchoolXml, writeLeerresultaten } from '#tests/uwlr-maker.ts';
import { readLeerresultaten } from './read.ts';

const encode = (xml: string) => new TextEncoder().encode(xml);

async function readWhole(xml: string) {
	const gelezen = await readLeerresultaten(encode(xml));
	if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.meldingen));
	return gelezen;
}

const plainOf = async (xml: string) =>
	JSON.parse(JSON.stringify((await readWhole(xml)).bestand)) as Record<string, unknown>;

describe('results as delivered', () => {
	test('every field arrives, and a decimal keeps its digits', async () => {
		const { bestand, meldingen } = await readWhole(writeLeerresultaten());
		expect(meldingen).toEqual([]);
		expect(JSON.parse(JSON.stringify(bestand.school))).toEqual({
			...{
				schooljaar: '2026-2027',
				brin: '99ZZ',
				dependance: '00',
				aanmaakdatum: '2027-02-01',
				auteur: 'Verzonnen',
				xsdversie: '2.2'
			}
		});
		expect(JSON.parse(JSON.stringify(bestand.resultaten))).toEqual([
			{
				...{
					leerlingKey: '100000',
					dummy: false,
					eckid: 'https://ketenid.example/202608/aa',
					resultaatKey: 'r1'
				},
				...{ afnamedatum: '2027-01-18', toetscode: 'RW-M5', versie: '3', onderdeelcode: 'OPT', score: 8 }
			},
			{
				...{
					leerlingKey: '100000',
					dummy: false,
					eckid: 'https://ketenid.example/202608/aa',
					resultaatKey: 'r2'
				},
				...{ afnamedatum: '2027-01-19', toetscode: 'TV-M5', infourl: 'https://voorbeeld.invalid/r2' },
				oso: {
					toetsscore: {
						...{ aantalopgaven: 40, aantalgoed: 31, vaardigheidsscore: '127.50' },
						betrouwbaarheidsinterval: { laag: '121.0', hoog: '134.0' }
					},
					referentiescores: [
						{ code: 'IV', vergelijkingsgroep: '1', waarde: 'III', kwalificatie: 'gemiddeld' }
					]
				}
			},
			{
				leerlingKey: '#2',
				dummy: true,
				resultaatKey: 'r3',
				afnamedatum: '2027-01-18',
				toetscode: 'RW-M5',
				score: 0
			}
		]);
		expect(bestand.toetsen[0]).toMatchObject({
			...{ code: 'RW-M5', versie: '3', naam: 'Rekenen midden groep 5', leerjaar: '5', vakgebied: 'rekenen' },
			normering: {
				categorie: 'LVS',
				wegingsfactor: '1.5',
				normen: [
					{ term: 'onder', eindnormwaarde: 40 },
					{ term: 'boven', schoolcijferVanaf: '5.5' }
				]
			},
			hierarchie: [
				{ niveau: 1, naam: 'Rekenen' },
				{ niveau: 2, naam: 'Bewerkingen' }
			],
			onderdelen: [
				{ volgnummer: 1, code: 'OPT', naam: 'Optellen' },
				{ volgnummer: 2, code: 'AFT', naam: undefined }
			]
		});
	});

	test('prefixes make no difference', async () => {
		const plain = await plainOf(writeLeerresultaten());
		const prefixed = writeLeerresultaten()
			.replaceAll('oso:', 'o:')
			.replaceAll('xmlns:oso', 'xmlns:o')
			.replace(/<(\/?)(?!o:)([a-z_]+)/g, '<$1uw:$2')
			.replace('xmlns="', 'xmlns:uw="');
		expect(await plainOf(prefixed)).toEqual(plain);
	});

	test.each(['http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'])(
		'a SOAP envelope of %s is opened',
		async (uri) => {
			const header = '<s:Header><auth xmlns="x"><token>geheim</token></auth></s:Header>';
			const envelope = `<s:Envelope xmlns:s="${uri}">${header}<s:Body>${writeLeerresultaten()}</s:Body></s:Envelope>`;
			expect(await plainOf(envelope)).toEqual(await plainOf(writeLeerresultaten()));
		}
	);

	test('a school may go by a key, and an empty dependance is 00', async () => {
		const keyed = uwlrSchoolXml.replace(/<brincode>[^]*<\/dependancecode>/, '<schoolkey>s1</schoolkey>');
		expect((await readWhole(writeLeerresultaten({ school: keyed }))).bestand.school).toMatchObject({
			schoolkey: 's1',
			brin: undefined
		});
		const empty = uwlrSchoolXml.replace('>00<', '><');
		expect((await readWhole(writeLeerresultaten({ school: empty }))).bestand.school.dependance).toBe('00');
	});
});

describe('what cannot be used is left out and said', () => {
	test('results in a form of the supplier, or without a value', async () => {
		const own = toetsafnamesXml
			.replace(
				'<score>8</score>',
				'<anderresultaat xsi:type="Eigen"><andere_score>goed</andere_score></anderresultaat>'
			)
			.replace(/<osoresultaat>[^]*<\/osoresultaat>/, '<osoresultaat/>');
		const { bestand, meldingen } = await readWhole(writeLeerresultaten({ toetsafnames: own }));
		expect(bestand.resultaten.map((one) => one.resultaatKey)).toEqual(['r3']);
		expect(meldingen.map((one) => one.tekst)).toEqual([
			expect.stringContaining('eigen vorm van de leverancier (anderresultaat)'),
			expect.stringContaining('er staat geen waarde in')
		]);
		expect(meldingen[0]!.plaats).toMatch(/^resultaat r1 \(regel \d+\)$/);
	});

	test('a norm that ends before it begins', async () => {
		const toetsen = toetsenXml.replace('<eindnormwaarde>100<', '<eindnormwaarde>4<');
		const { bestand, meldingen } = await readWhole(writeLeerresultaten({ toetsen }));
		expect(bestand.toetsen[0]!.normering!.normen.map((one) => one.term)).toEqual(['onder']);
		expect(meldingen[0]!.tekst).toBe(
			'De norm "boven" loopt van 41 tot 4. Dat kan niet; deze norm is overgeslagen.'
		);
	});

	test('an onderdeel that the test does not have is kept, with a word about it', async () => {
		const { bestand, meldingen } = await readWhole(
			writeLeerresultaten({ toetsafnames: toetsafnamesXml.replace('>OPT<', '>DEEL<') })
		);
		expect(bestand.resultaten).toHaveLength(3);
		expect(meldingen[0]!.tekst).toContain('Onderdeel "DEEL" staat niet beschreven bij toets "RW-M5"');
	});
});

describe('refusals', () => {
	const change = (from: string | RegExp, to: string) => writeLeerresultaten().replace(from, to);

	test.each([
		['two results with one key', change('key="r3"', 'key="r1"'), 'De sleutel "r1" staat ook al op regel'],
		[
			'a test that is not described',
			change(/<toets>\s*<toetscode>TV-M5[^]*?<\/toets>/, ''),
			'De toets met code "TV-M5" wordt hier genoemd'
		],
		[
			'a test described twice',
			change('>TV-M5</toetscode>\n<leerjaar>', '>RW-M5</toetscode>\n<leerjaar>').replaceAll(
				'>TV-M5<',
				'>RW-M5<'
			),
			'De toetscode "RW-M5" staat ook al'
		],
		[
			'two onderdelen with one number',
			change('volgnummer>2<', 'volgnummer>1<'),
			'Elk onderdeel heeft een eigen nummer'
		],
		['a decimal score', change('<score>8<', '<score>8.5<'), 'een heel getal van 0 of meer'],
		['a score below zero', change('<score>8<', '<score>-1<'), 'een heel getal van 0 of meer'],
		['a decimal with a comma', change('127.50', '127,50'), 'met een punt voor de decimalen'],
		[
			'two values at once',
			change('<score>8</score>', '<score>8</score><osoresultaat/>'),
			'<score> en <osoresultaat> mogen niet samen'
		],
		[
			'no value at all',
			change('<score>8</score>', ''),
			'ontbreekt <score> of <osoresultaat> of <anderresultaat>'
		],
		['no date', change('<afnamedatum>2027-01-18</afnamedatum>', ''), 'ontbreekt <afnamedatum>'],
		[
			'years that do not follow each other',
			change('2026-2027', '2026-2028'),
			'twee jaren die op elkaar volgen'
		],
		[
			'a BRIN and a schoolkey',
			change('<brincode>', '<schoolkey>s</schoolkey><brincode>'),
			'mogen niet samen'
		],
		['no tests', change(/<toetsen>[^]*<\/toetsen>/, ''), 'Het onderdeel <toetsen> ontbreekt'],
		['an older standard', change('leerresultaten/2/', 'leerresultaten/1/'), 'Alleen UWLR 2 wordt gelezen'],
		[
			'an OSO block of no namespace',
			change(/xmlns:oso="[^"]*"/, 'xmlns:oso="http://voorbeeld.invalid"'),
			'verkeerde namespace'
		],
		['an EDEXML file', '<EDEX/>', 'EDEXML-bestand met leerlingen'],
		[
			'an empty envelope',
			'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body/></s:Envelope>',
			'SOAP-envelop is leeg'
		],
		[
			'an envelope with a fault',
			'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault/></s:Body></s:Envelope>',
			'er staat <Fault>'
		],
		['a doctype', `<!DOCTYPE a>${writeLeerresultaten()}`, 'DOCTYPE']
	])('%s', async (_name, xml, sentence) => {
		const gelezen = await readLeerresultaten(encode(xml));
		expect(gelezen.ok).toBe(false);
		expect(gelezen.meldingen.map((one) => one.tekst).join('\n')).toContain(sentence);
		expect(gelezen.meldingen.every((one) => one.plaats !== '')).toBe(true);
	});

	test('more than one message in an envelope', async () => {
		const body = `<s:Body>${writeLeerresultaten()}${writeLeerresultaten()}</s:Body>`;
		const gelezen = await readLeerresultaten(
			encode(`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">${body}</s:Envelope>`)
		);
		expect(gelezen.meldingen[0]!.tekst).toContain('meer dan één bericht');
	});
});

test('a file cut off anywhere is refused; a file with bytes changed at random never throws', async () => {
	const whole = encode(writeLeerresultaten());
	await fc.assert(
		fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
			expect((await readLeerresultaten(whole.subarray(0, at))).ok).toBe(false);
			const damaged = Uint8Array.from(whole);
			damaged[at] = byte;
			const gelezen = await readLeerresultaten(damaged);
			expect(gelezen.ok).toBe(!gelezen.meldingen.some((one) => one.ernst === 'fout'));
		}),
		{ numRuns: 500 }
	);
});
