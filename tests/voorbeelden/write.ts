import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { makeXlsx, type Cel } from './makeXlsx.ts';

/**
 * Writes the sample files with results beside this file: `node bin/node.mjs tests/voorbeelden/write.ts`.
 * All pupils are invented; the layouts imitate what suppliers and schools hand over.
 */
type Kind = {
	sleutel: string;
	roepnaam: string;
	tussen: string;
	achternaam: string;
	geboren: string;
	groep: string;
};
const kinderen: readonly Kind[] = [
	{
		sleutel: '1042',
		roepnaam: 'Gradje',
		tussen: "van 't",
		achternaam: 'Hof',
		geboren: '2016-11-03',
		groep: '6a'
	},
	{ sleutel: '1043', roepnaam: 'Zoë', tussen: '', achternaam: 'Kiliç', geboren: '2017-02-14', groep: '6a' },
	{
		sleutel: '1044',
		roepnaam: 'Amira',
		tussen: 'el',
		achternaam: 'Idrissi',
		geboren: '2016-12-30',
		groep: '6a'
	},
	{
		sleutel: '1045',
		roepnaam: 'Jakub',
		tussen: '',
		achternaam: 'Wierzbinski',
		geboren: '2017-05-21',
		groep: '6a'
	},
	{
		sleutel: '1046',
		roepnaam: 'Noor',
		tussen: 'de',
		achternaam: 'Wit-Bosveld',
		geboren: '2017-07-08',
		groep: '6a'
	},
	{
		sleutel: '1047',
		roepnaam: 'Rayen',
		tussen: '',
		achternaam: 'Mangaldas',
		geboren: '2016-10-19',
		groep: '6a'
	}
];

const nederlands = (dag: string): string => dag.split('-').reverse().map(Number).join('-');
const achteraan = ({ roepnaam, tussen, achternaam }: Kind): string =>
	`${achternaam}, ${roepnaam} ${tussen}`.trim();
const write = (naam: string, inhoud: string | Buffer): void =>
	writeFileSync(new URL(naam, import.meta.url), inhoud);

function iepLang(): string {
	const kop =
		'Leerlingnummer;Achternaam;Tussenvoegsel;Roepnaam;Geboortedatum;Groep;Toets;Vak;Onderdeel;Afnamemoment;Afnamedatum;Toetsniveau;Ontwikkelscore;Referentieniveau;Toelichting';
	const toetsen = [
		...['Lezen;;M6;20-1-2027;1F-2F', 'Rekenen;;M6;22-1-2027;1F-2F', 'Rekenen;Getallen;M6;22-1-2027;1F-2F'],
		...['Taalverzorging;;M6;26-1-2027;<1F-1F', 'Lezen;;E5;9-6-2026;', 'Technisch lezen;;M6;28-1-2027;']
	];
	const niveaus = ['<1F', '1F', '1F', '2F', '1S/2F', '1F'];
	const rijen = kinderen.flatMap((kind, nth) =>
		toetsen.map((toets, mth) => {
			const [vak, onderdeel, moment, datum, niveau] = toets.split(';');
			const score = 180 + nth * 17 + mth * 6 + (mth % 2) / 2;
			const wie = [
				kind.sleutel,
				kind.achternaam,
				kind.tussen,
				kind.roepnaam,
				nederlands(kind.geboren),
				kind.groep
			];
			const wat = ['IEP LVS', vak, onderdeel, moment, datum, niveau, String(score).replace('.', ',')];
			return [...wie, ...wat, moment === 'M6' && mth < 4 ? niveaus[nth] : '', ''].join(';');
		})
	);
	return `\uFEFF${[kop, ...rijen].join('\r\n')}\r\n`;
}

function citoBreed(): Buffer {
	const kop: Cel[] = ['Leerling', 'Geb. datum', 'Groep'];
	for (const vak of ['Begrijpend lezen', 'Rekenen-Wiskunde', 'Spelling'])
		for (const moment of ['M4', 'E4', 'M5']) kop.push(`${vak} ${moment} VS`, `${vak} ${moment} niveau`);
	const banden = ['V', 'IV', 'III', 'II', 'I'];
	const rijen = kinderen.map((kind, nth): Cel[] => {
		const cellen: Cel[] = [achteraan(kind), Temporal.PlainDate.from(kind.geboren), '5'];
		for (let mth = 0; mth < 9; mth++) {
			const gemist = nth === 3 && mth === 4;
			cellen.push(
				gemist ? null : 90 + nth * 12 + mth * 5 + 0.1,
				gemist ? null : (banden[(nth + mth) % 5] ?? null)
			);
		}
		return cellen;
	});
	return makeXlsx([
		{ naam: 'Toelichting', rijen: [['Overzicht uit het oude leerlingvolgsysteem']] },
		{ naam: 'Resultaten', rijen: [['Niet-methodetoetsen groep 5'], [], kop, ...rijen] }
	]);
}

function dmtAvi(): Buffer {
	const kop = 'Naam,Geboortedatum,Groep,Datum,DMT score,DMT niveau,AVI';
	const banden = ['E', 'C', 'B', 'A', 'D', 'B'];
	const avi = ['E4', 'M5', 'AVI-E5', 'Plus', 'M4', 'E6'];
	const rijen = kinderen.map(
		(kind, nth) =>
			`"${achteraan(kind)}",${nederlands(kind.geboren)},${kind.groep},19-1-2027,${42 + nth * 7},${banden[nth]},${avi[nth]}`
	);
	return Buffer.from([kop, ...rijen, ''].join('\r\n'), 'latin1');
}

const kapot = [
	'Leerlingnummer;Naam;Vak;Moment;Datum;Ontwikkelscore;Referentieniveau',
	"1042;Hof, Gradje van 't;Lezen;M6;20-1-2027;18o;1F",
	'1043;Kiliç, Zoë;Lezen;M6;31-2-2027;195;1F',
	'1044;Idrissi, Amira el;Handvaardigheid;M6;20-1-2027;205;1F',
	'1045;Wierzbinski, Jakub;Lezen;M6;20-1-2027;211;4F',
	';;Lezen;M6;20-1-2027;201;1F',
	'1046;Wit-Bosveld, Noor de;Lezen;M6;20-1-2027;afwezig;',
	'1047;Mangaldas; Rayen;Lezen;M6;20-1-2027;230;2F',
	"1042;Hof, Gradje van 't;Rekenen;M6;22-1-2027;188,5;1F",
	''
].join('\n');

write('iep-lvs-lang.csv', iepLang());
write('cito-breed.xlsx', citoBreed());
write('dmt-avi.csv', dmtAvi());
write('kapot.csv', kapot);
