import { expect, test } from 'vitest';
import type { Rij, Tabelnaam } from './aanbod.ts';
import { checkAanbod } from './checkAanbod.ts';
import { composeAanbod } from './composeAanbod.ts';
import { beginfeiten } from './proefaanbod.ts';

const standaardteksten = composeAanbod(beginfeiten).hoofdstukken.flatMap(({ paragrafen }) =>
	paragrafen.flatMap(({ blokken }) =>
		blokken.flatMap((blok) => (blok.soort === 'tekst' ? [[blok.id, blok.tekst] as const] : []))
	)
);

const eigenZin = (id: string, wat: string) => (afspraak: (typeof beginfeiten.werkafspraken)[number]) =>
	afspraak.id === id ? { ...afspraak, wat, reden: 'zoals het er stond' } : afspraak;

/** The facts of the source as they stand, also where our draft already answers the question. */
const zoalsHetStaat = {
	...beginfeiten,
	specialisten: ['gedragsspecialist', 'motorische_remedial_teacher'],
	werkafspraken: beginfeiten.werkafspraken
		.map(eigenZin('rapport', 'Elk kind krijgt gedurende het jaar twee rapporten.'))
		.map(eigenZin('adviesgesprek', 'In december is het adviesgesprek met de ouders van groep 8.'))
		.filter(({ id }) => id !== 'intervisie'),
	woorden: {
		teksten: new Map([
			[
				'mdo',
				'Bij intensievere ondersteuning is er een MDO. Aanwezig kunnen zijn:\n- ouders;\n- leerkracht.'
			],
			['logboek', 'In het logboek staat wekelijks of maandelijks hoe het gaat.'],
			['intervisie', 'Leerkrachten bespreken casussen met de incidentenmethode.'],
			[
				'besprekingen',
				'Bij individuele leerlingbesprekingen bespreken we drie keer per jaar per groep de kinderen.'
			],
			['klassenbezoek', 'Wat er te zien was, bespreken we na.'],
			['volgsysteem', 'Toetsen staan in het leerlingvolgsysteem.'],
			['sociaal-boven', 'Een keer per jaar (september en februari) vullen de leerkrachten Kindbegrip in.'],
			[
				'overgang-midden',
				'Na de toetsen volgt een besluit over overgang, in overleg met ouders en directie.'
			],
			['sterke-punten', 'Geef een korte beschrijving van de sterke punten.'],
			['kleuters', 'De werkwijze staat in het document van de WLC.']
		]),
		rijen: new Map<Tabelnaam, readonly Rij[]>()
	}
};

const numbers = (vragen: ReturnType<typeof checkAanbod>) => [...new Set(vragen.map(({ nummer }) => nummer))];

test('X1-X28: each contradiction and gap of the source is asked about', () => {
	const gevonden = numbers(checkAanbod(zoalsHetStaat)).filter((nummer) => nummer.startsWith('X'));
	expect(gevonden).toEqual(Array.from({ length: 28 }, (_, at) => `X${at + 1}`));
});

test('each question is a Dutch sentence about a place in the document', () => {
	for (const { zin, plek } of checkAanbod(zoalsHetStaat)) {
		expect(zin).toMatch(/^['A-Z].*[.?]$/);
		expect(plek).toMatch(/^[a-z-]+$/);
	}
});

test('a specialist who left is asked about', () => {
	const vragen = checkAanbod({ ...zoalsHetStaat, specialisten: ['gedragsspecialist'] });
	expect(vragen.filter(({ nummer }) => nummer === 'team').map(({ zin }) => zin)).toEqual([
		"Bij 'Motoriek' staat Motorisch remedial teacher. Er werkt nu niemand met die rol op school."
	]);
});

const metTekst = (tekst: string, op = '2026-09-01T08:00:00Z') =>
	checkAanbod({
		...beginfeiten,
		vandaag: Temporal.PlainDate.from('2027-03-12'),
		woorden: {
			teksten: new Map([['ambities', tekst]]),
			rijen: new Map(),
			herkomst: new Map([
				['ambities', { schooljaar: '2026-2027', op: Temporal.Instant.from(op), door: null }]
			])
		}
	}).filter(({ plek, nummer }) => plek === 'ambities' && !nummer.startsWith('X'));

test('R-SG-4: a word of offices is asked about, with a plainer one; not when it is part of another word', () => {
	expect(metTekst('Dit geschiedt conform het plan.').map(({ zin }) => zin)).toEqual([
		"'conform' is een moeilijk woord. Kan het met 'volgens'?",
		"'geschiedt' is een moeilijk woord. Kan het met 'gebeurt'?"
	]);
	expect(metTekst('Kinderen conformeren zich niet.')).toEqual([]);
});

test('R-SG-4: a sentence of more than 25 words is asked about; a list of short points is not', () => {
	const zin = (woorden: number) => `${Array.from({ length: woorden }, () => 'woord').join(' ')}.`;
	expect(metTekst(zin(25))).toEqual([]);
	expect(metTekst(zin(26))).toMatchObject([
		{ nummer: 'zinnen', zin: expect.stringContaining('26 woorden') as string }
	]);
	expect(metTekst(Array.from({ length: 9 }, () => '- een punt van vijf woorden').join('\n'))).toEqual([]);
});

test('words of the school that stand for more than two years are asked about', () => {
	expect(metTekst('Meer lezen.', '2025-03-12T08:00:00Z')).toEqual([]);
	expect(metTekst('Meer lezen.', '2025-03-11T08:00:00Z').map(({ zin }) => zin)).toEqual([
		'Deze tekst staat er zo sinds 2025. Klopt hij nog?'
	]);
});

test('the words we deliver ask for nothing about language', () => {
	const taal = checkAanbod({
		...beginfeiten,
		woorden: { ...beginfeiten.woorden, teksten: new Map(standaardteksten) }
	}).filter(({ nummer }) => ['taal', 'zinnen'].includes(nummer));
	expect(taal).toEqual([]);
});
