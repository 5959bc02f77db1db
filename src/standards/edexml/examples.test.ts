import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { skipReason, standards, standardsPresent } from '#tests/validateXml.ts';
import { readEdexml } from './read.ts';

const example = (name: string) => readFileSync(join(standards, 'edexml/examples', name));

async function readWhole(xml: Uint8Array) {
	const gelezen = await readEdexml(xml);
	if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.meldingen));
	return gelezen;
}

describe.skipIf(!standardsPresent)(`the official examples${skipReason}`, () => {
	const dutch = {
		vestigingen: ['VH', 'VB'],
		groepen: ['001', 'sg3', '002', '003', 'GRP4A', 'GRP4B', 'sg1', 'sg2']
	};
	const flemish = { vestigingen: [], groepen: ['sg1', 'sg2', '001', '002', '003', 'KL4A', 'KL4B'] };

	test.each([
		['EDEXML.Voorbeeld.2.0.xml', '2.0', dutch],
		['EDEXML.Voorbeeld.2.0-Vla.xml', '2.0', flemish],
		['EDEXML.Voorbeeld.2.1-Vla.xml', '2.1', flemish],
		['EDEXML.Voorbeeld.2.1_edexmllib-docs.xml', '2.1', dutch],
		['EDEXML.Voorbeeld.2.1_oefenweb.xml', '2.1', dutch]
	])('%s brings exactly its own groups, pupils and teachers', async (name, versie, expected) => {
		const { bestand } = await readWhole(example(name));
		expect(bestand.versie).toBe(versie);
		expect(bestand.vestigingen.map((one) => one.key)).toEqual(expected.vestigingen);
		expect(bestand.groepen.map((one) => one.key)).toEqual(expected.groepen);
		expect(bestand.leerlingen.map((one) => one.key)).toEqual(['00001', '00002', '12345']);
		expect(bestand.leerkrachten.map((one) => one.key)).toEqual(['LK1', 'LK2', 'LK3']);
	});

	test('every field of a pupil and a teacher of 2.1 arrives', async () => {
		const { bestand } = await readWhole(example('EDEXML.Voorbeeld.2.1_oefenweb.xml'));
		const plain = JSON.parse(JSON.stringify(bestand)) as typeof bestand;
		expect(plain.school).toEqual({
			...{
				schooljaar: '2014-2015',
				peildatum: '2014-10-01',
				brin: '99ZZ',
				dependance: '00',
				schoolkey: '41323'
			},
			...{ aanmaakdatum: '2014-11-25', auteur: 'Geert Evers' }
		});
		expect(plain.leerlingen[0]).toEqual({
			...{ key: '00001', dummy: false, eckid: expect.stringContaining('https://id.school/LL_') as string },
			...{ achternaam: 'ie', voorvoegsel: 'imp', voorletters: 'W', roepnaam: 'Wimpie' },
			...{ geboortedatum: '2006-06-21', geslacht: 'jongen', startGroep3: '2013-08-16', jaargroep: '4' },
			...{ groepKey: 'GRP4B', samengesteldeGroepKeys: ['sg1', 'sg2'], vestigingKey: 'VH' }
		});
		expect(plain.leerlingen[2]).toMatchObject({
			voorvoegsel: "van 't",
			instroomdatum: '2010-08-19',
			uitstroomdatum: '2014-07-18'
		});
		expect(plain.leerkrachten[0]).toMatchObject({ roepnaam: 'Julia', rollen: [{ code: 'TAL' }] });
		expect(plain.leerkrachten[1]!.rollen).toEqual([{ omschrijving: 'Manusje van alles' }]);
		expect(plain.leerkrachten[1]!.groepen.map((one) => one.soort)).toEqual([
			...['stamgroep', 'samengesteld', 'stamgroep', 'samengesteld', 'samengesteld']
		]);
		expect(plain.leerkrachten[2]!.groepen).toEqual([
			{ key: 'GRP4A', soort: 'stamgroep', rollen: [{ code: 'STA' }, { code: 'OWA' }] }
		]);
	});

	test('a Flemish school has an instellingsnummer and no BRIN', async () => {
		const { bestand } = await readWhole(example('EDEXML.Voorbeeld.2.1-Vla.xml'));
		expect(bestand.school).toMatchObject({ instellingsnummer: '1234', schoolkey: '41323', brin: undefined });
	});

	test('a BSN, a country, a weight and a postcode are counted and stay behind', async () => {
		const gelezen = await readWhole(example('EDEXML.Voorbeeld.2.1_oefenweb.xml'));
		const teksten = gelezen.meldingen.map((one) => one.tekst);
		expect(teksten).toContain(
			'Het bestand bevat bij 1 leerling een burgerservicenummer. Zorgvuldig bewaart dat niet.'
		);
		expect(teksten.filter((one) => one.endsWith('Zorgvuldig bewaart dat niet.'))).toHaveLength(5);
		expect(teksten).toContain(
			'Bij 2 groepen staat de toevoeging "Opmerking X" (OpmerkingGegevensType). Die is niet overgenomen.'
		);
		expect(JSON.stringify(gelezen)).not.toMatch(/133456785|2731|6971VB|"MA"|0,3/);
	});

	test('the invalid example is refused with the element that is wrong and the one that should be there', async () => {
		const gelezen = await readEdexml(example('EDEXML.invalid_1.xml'));
		const tekst =
			'Het onderdeel <school_incorrect_element> hoort niet in dit bestand. Hier wordt <school> verwacht.';
		expect(gelezen).toEqual({ ok: false, meldingen: [{ ernst: 'fout', plaats: 'regel 3', tekst }] });
	});
});
