import { describe, expect, test } from 'vitest';
import { leerlingXml, groepenXml, schoolXml, writeEdexml } from '#tests/edexml-maker.ts';
import { readEdexml } from './read.ts';

const read = (xml: string) => readEdexml(new TextEncoder().encode(xml));

async function foutOf(xml: string) {
	const gelezen = await read(xml);
	expect(gelezen.ok).toBe(false);
	return gelezen.meldingen.map(({ plaats, tekst }) => `${plaats}: ${tekst}`).join('\n');
}

describe('refusals', () => {
	const pupil = (inside: string, attributes = 'key="7"') =>
		writeEdexml({ leerlingen: `\n<leerling ${attributes}>${inside}</leerling>` });
	const named = (inside: string) => pupil(`<roepnaam>Noor</roepnaam>${inside}`);

	test.each([
		[
			'two pupils with one key',
			writeEdexml({ leerlingen: `${leerlingXml}\n${leerlingXml}` }),
			'leerling 1 (regel 2): De sleutel "1" staat ook al op regel 1'
		],
		[
			'two groups with one key',
			writeEdexml({ groepen: groepenXml }).replace(
				'</groepen>',
				'<samengestelde_groep key="g1"><naam>Plus</naam></samengestelde_groep></groepen>'
			),
			'Elke samengestelde groep moet een eigen sleutel hebben'
		],
		[
			'two pupils with one ECK iD',
			writeEdexml({
				leerlingen: [1, 2]
					.map((at) => `<leerling key="${at}" eckid="e"><roepnaam>Noor</roepnaam></leerling>`)
					.join('')
			}),
			'Een ECK iD hoort bij één leerling'
		],
		[
			'a group that is not there',
			named('<groep key="g9"/>'),
			'leerling 7 (regel 2): De groep met sleutel "g9" wordt hier genoemd, maar staat niet in het bestand'
		],
		[
			'a teacher of a group that is not there',
			writeEdexml({
				leerkrachten:
					'<leerkrachten><leerkracht key="m"><roepnaam>Lia</roepnaam><groepen><groep key="g9"/></groepen></leerkracht></leerkrachten>'
			}),
			'leerkracht m'
		],
		[
			'a jaargroep that does not exist',
			named('<jaargroep>9</jaargroep>'),
			'Het veld <jaargroep> bevat "9". Verwacht wordt een jaargroep'
		],
		['a geslacht that does not exist', named('<geslacht>3</geslacht>'), '0 (onbekend), 1 (jongen)'],
		[
			'a birthday that does not exist',
			named('<geboortedatum>2019-02-29</geboortedatum>'),
			'een datum die bestaat'
		],
		[
			'seven initials',
			pupil('<achternaam>Berkhof</achternaam><voorletters-1>ABCDEFG</voorletters-1>'),
			'een tekst van 1 tot 6 tekens'
		],
		[
			'a voorvoegsel of eleven characters',
			pupil('<achternaam>Berkhof</achternaam><voorvoegsel>van der den</voorvoegsel>'),
			'1 tot 10 tekens'
		],
		['a postcode with a space', named('<postcodenl>1234 AB</postcodenl>'), 'zonder spatie'],
		['no name', pupil('<geslacht>1</geslacht>'), 'ontbreken de achternaam en de roepnaam'],
		[
			'initials without a surname',
			pupil('<voorletters-1>N</voorletters-1><roepnaam>Noor</roepnaam>'),
			'<voorletters-1> zonder achternaam'
		],
		['no key', pupil('<roepnaam>Noor</roepnaam>', ''), 'ontbreekt het verplichte kenmerk key'],
		[
			'a key that is too long',
			pupil('<roepnaam>Noor</roepnaam>', `key="${'k'.repeat(257)}"`),
			'1 tot 256 tekens'
		],
		['a field nobody knows', named('<haarkleur>rood</haarkleur>'), '<haarkleur> hoort niet in <leerling>'],
		[
			'a field twice',
			named('<jaargroep>3</jaargroep><jaargroep>4</jaargroep>'),
			'<jaargroep> staat twee keer'
		],
		[
			'fields in the wrong order',
			named('<jaargroep>3</jaargroep><geslacht>1</geslacht>'),
			'<geslacht> staat in <leerling> op de verkeerde plaats: het hoort vóór <jaargroep>'
		],
		[
			'a BRIN in small letters',
			writeEdexml({ school: schoolXml.replace('99ZZ', '99zz') }),
			'twee cijfers en twee hoofdletters'
		],
		[
			'a dependance without BRIN',
			writeEdexml({
				school: schoolXml.replace(/<brincode>.*<\/brincode>/, '<dependancecode>00</dependancecode>')
			}),
			'<dependancecode> zonder <brincode>'
		],
		['no pupils', writeEdexml({ leerlingen: '' }), 'Het onderdeel <leerlingen> is leeg'],
		['no list of pupils', `<EDEX>${schoolXml}</EDEX>`, 'Het onderdeel <leerlingen> ontbreekt'],
		[
			'an ECK iD in a file of 2.0',
			pupil('<roepnaam>Noor</roepnaam>', 'key="1" eckid="e"').replace('>2.1<', '>2.0<'),
			'Het kenmerk eckid hoort niet bij <leerling>'
		],
		[
			'a results file',
			'<leerresultaten_verzoek xmlns="http://www.edustandaard.nl/leerresultaten/2/leerresultaten"/>',
			'toetsresultaten (UWLR)'
		],
		['another file', '<xml/>', 'het begint met <xml> en niet met <EDEX>']
	])('%s', async (_name, xml, sentence) => {
		expect(await foutOf(xml)).toContain(sentence);
	});

	test('a wrong BSN is refused without showing it', async () => {
		const meldingen = await foutOf(named('<bsn>12345678</bsn>'));
		expect(meldingen).toContain('Het veld <bsn> heeft een verkeerde vorm. Verwacht wordt 9 cijfers.');
		expect(meldingen).not.toContain('12345678');
	});

	test('a group that many pupils refer to in vain is one fout', async () => {
		const leerlingen = Array.from(
			{ length: 30 },
			(_, at) => `<leerling key="${at}"><roepnaam>Noor</roepnaam><groep key="weg"/></leerling>`
		).join('');
		const gelezen = await read(writeEdexml({ leerlingen }));
		expect(gelezen.meldingen).toHaveLength(1);
		expect(gelezen.meldingen[0]!.tekst).toContain('Dit komt 30 keer voor.');
	});

	test('after a hundred fouten the reading stops and says so', async () => {
		const leerlingen = Array.from(
			{ length: 500 },
			(_, at) => `<leerling key="${at}"><geslacht>1</geslacht></leerling>`
		).join('');
		const gelezen = await read(writeEdexml({ leerlingen }));
		expect(gelezen).toMatchObject({ ok: false });
		expect(gelezen.meldingen).toHaveLength(101);
		expect(gelezen.meldingen.at(-1)!.tekst).toContain('Na 100 fouten is het lezen gestopt');

		const dangling = Array.from(
			{ length: 500 },
			(_, at) => `<leerling key="${at}"><roepnaam>Noor</roepnaam><groep key="x${at}"/></leerling>`
		);
		expect((await read(writeEdexml({ leerlingen: dangling.join('') }))).meldingen).toHaveLength(101);
	});
});
