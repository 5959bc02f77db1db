import { describe, expect, test } from 'vitest';
import { planDoublures, planThuistalen } from './planAanvullingen.ts';
import { planOuders, type Bekendeouder, type Ouderstand } from './planOuders.ts';
import { readJaNee } from './tabelkolommen.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const vandaag = day('2026-11-24');
const kind = (id: string, lasKey: string | null, roepnaam: string, geboortedatum: string) => ({
	...{ id, lasKey, roepnaam, voorvoegsel: 'van der', achternaam: 'Wilgen' },
	geboortedatum: day(geboortedatum)
});
const leerlingen = [
	kind('noor', '11', 'Noor', '2018-03-04'),
	kind('finn', '12', 'Finn', '2016-09-01'),
	kind('fin2', null, 'Finn', '2019-09-01')
];
const stand: Ouderstand = { leerlingen, ouders: [], ouderschappen: [] };
const list = (kop: string, ...rijen: string[]) => ({
	kop: kop.split(';'),
	rijen: rijen.map((rij, at) => ({ nummer: at + 2, cellen: rij.split(';') }))
});
const kop = 'Leerlingnummer;Voornaam;Achternaam;Relatie;Gezag;E-mail;Straat;Postcode';
const plan = (...rijen: string[]) => planOuders(list(kop, ...rijen), stand, vandaag);

describe('parents from a list (R-GEZ-1, R-GEZ-2)', () => {
	test('every parent stands apart, with an own address and an own tie', () => {
		const { schrijf, regels } = plan(
			'11;Anna;Duin;moeder;ja;a@voorbeeld.example;Kade 1;1111AA',
			'11;Bram;Wilgen;vader;nee;b@voorbeeld.example;Laan 2;2222BB'
		);
		expect(schrijf.map(({ waarden, gezag }) => [waarden.straat, gezag])).toEqual([
			['Kade 1', true],
			['Laan 2', false]
		]);
		expect(new Set(schrijf.map(({ ouder }) => ouder)).size).toBe(2);
		expect(regels[1]!.zin).toBe('Bram Wilgen wordt vader van Noor van der Wilgen, zonder gezag.');
	});

	test('gezag is never guessed: a row that does not say it is left out and named', () => {
		for (const gezag of ['', 'misschien']) {
			const { schrijf, meldingen } = plan(`11;Anna;Duin;moeder;${gezag};;;`);
			expect(schrijf).toEqual([]);
			expect(meldingen[0]!.tekst).toContain('gezag');
		}
		expect(planOuders(list('Leerlingnummer;Achternaam', '11;Duin'), stand, vandaag).meldingen[0]!.ernst).toBe(
			'fout'
		);
	});

	test('a parent of two children is one person when mail, phone or front door is the same', () => {
		const twice = plan(
			'11;Anna;Duin;moeder;ja;a@voorbeeld.example;;',
			'12;Anna;Duin;moeder;nee;A@voorbeeld.example;;'
		);
		expect(new Set(twice.schrijf.map(({ ouder }) => ouder)).size).toBe(1);
		expect(twice.schrijf.map(({ gezag }) => gezag)).toEqual([true, false]);
		const namesake = plan('11;Anna;Duin;moeder;ja;;;', '12;Anna;Duin;moeder;ja;;;');
		expect(new Set(namesake.schrijf.map(({ ouder }) => ouder)).size).toBe(2);
	});

	test('the same list again changes nothing, and an empty cell wipes nothing', () => {
		const ouder: Bekendeouder = {
			...{
				id: 'anna',
				voornaam: 'Anna',
				voorvoegsel: null,
				achternaam: 'Duin',
				emailadres: 'a@voorbeeld.example'
			},
			...{ telefoon: '0612', straat: null, postcode: null, plaats: null, taal: null }
		};
		const known = {
			...stand,
			ouders: [ouder],
			ouderschappen: [{ ouder: 'anna', leerling: 'noor', relatie: 'moeder', gezag: true }]
		};
		const same = planOuders(list(kop, '11;Anna;Duin;moeder;ja;;;'), known, vandaag);
		expect(same.schrijf).toEqual([]);
		expect(same.regels[0]!.soort).toBe('ongewijzigd');
		const lost = planOuders(list(kop, '11;Anna;Duin;moeder;nee;;;'), known, vandaag);
		expect(lost.regels[0]!.zin).toBe('Anna Duin (bij Noor van der Wilgen) heeft geen gezag meer.');
	});

	test('a child is found by number, or by name with date of birth, and never by a guess', () => {
		const by = (naam: string, geboren: string) =>
			planOuders(list('Naam;Geboortedatum;Achternaam;Gezag', `${naam};${geboren};Duin;ja`), stand, vandaag);
		expect(by('Wilgen, Finn van der', '1-9-2016').schrijf[0]!.leerling).toBe('finn');
		expect(by('Finn van der Wilgen', '').meldingen[0]!.tekst).toContain('meer kinderen');
		expect(by('Finn van der Wilgen', '2-9-2016').meldingen[0]!.tekst).toContain('andere geboortedatum');
		expect(by('Noor van der Wilgen', '31-2-2018').meldingen[0]!.tekst).toContain('geen datum');
		expect(plan('#1;Anna;Duin;moeder;ja;;;').schrijf).toEqual([]);
	});

	test('columns that do not belong are named', () => {
		const { meldingen } = planOuders(
			list('Leerlingnummer;Achternaam;Gezag;Inkomen', '11;Duin;ja;veel'),
			stand,
			vandaag
		);
		expect(meldingen[0]!.tekst).toContain('"Inkomen"');
	});
});

test('ja and nee are read as lists write them', () => {
	expect(['Ja', 'J', '1', 'x', 'WAAR'].map(readJaNee)).toEqual([true, true, true, true, true]);
	expect(['nee', 'N', '0', 'onwaar'].map(readJaNee)).toEqual([false, false, false, false]);
	expect(['', '?', 'deels'].map(readJaNee)).toEqual([undefined, undefined, undefined]);
});

test('the language at home: new, changed, the same, and a child that stands twice', () => {
	const known = {
		leerlingen,
		thuistalen: new Map([
			['noor', 'Pools'],
			['finn', 'Turks']
		])
	};
	const { regels, schrijf, meldingen } = planThuistalen(
		list('leerlingnummer;taal thuis', '11;Pools', '12;Arabisch', '12;Fries'),
		known,
		vandaag
	);
	expect(regels.map(({ soort }) => soort)).toEqual(['ongewijzigd', 'gewijzigd']);
	expect(schrijf).toEqual([{ leerling: 'finn', thuistaal: 'Arabisch' }]);
	expect(meldingen[0]!.tekst).toContain('twee keer');
});

test('S129: earlier doublures are read with school year, jaargroep and kind', () => {
	const { schrijf, meldingen } = planDoublures(
		list(
			'leerlingnummer;schooljaar;groep;soort',
			'11;2024/2025;groep 3;',
			'12;2023-2024;2;kleuter',
			'12;vorig jaar;4;',
			'12;2022-2023;9;'
		),
		{ leerlingen, doublures: [] },
		vandaag
	);
	expect(schrijf).toEqual([
		{ leerling: 'noor', schooljaar: '2024-2025', jaargroep: '3', soort: 'doublure' },
		{ leerling: 'finn', schooljaar: '2023-2024', jaargroep: '2', soort: 'kleuterverlenging' }
	]);
	expect(meldingen).toHaveLength(2);
});
