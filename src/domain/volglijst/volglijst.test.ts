import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geldtVoor, instrumenten, instrumentOf, standOf } from './instrument.ts';
import { readPlaktabel, type Plakkind } from './readPlaktabel.ts';
import { vatBlikkenSamen, vergelijkBlikken, type Kindscore } from './vergelijk.ts';

const kindbegrip = instrumentOf('kindbegrip')!;

describe('welk instrument voor wie', () => {
	test.each([
		['S102', '1', ['kleuterplein']],
		['S102', '2', ['kleuterplein']],
		['S104', '3', ['kindbegrip']],
		['S106', '5', ['kindbegrip', 'leerlinglijst']],
		['S106', '8', ['kindbegrip', 'leerlinglijst']]
	])('%s: groep %s', (_, jaargroep, soorten) => {
		expect(
			instrumenten.filter((instrument) => geldtVoor(instrument, jaargroep)).map(({ soort }) => soort)
		).toEqual(soorten);
	});

	test('X8: leerkracht en kind kijken naar dezelfde vijf onderdelen', () => {
		expect(kindbegrip.competenties).toBe(instrumentOf('leerlinglijst')!.competenties);
	});
});

describe('twee blikken naast elkaar (S104-S107)', () => {
	const op = (tekst: string) => Temporal.PlainDate.from(tekst);
	const score = (soort: Kindscore['soort'], competentie: string, waarde: number, dag = '2027-02-08') => ({
		...{ soort, competentie, score: waarde, op: op(dag) }
	});

	test('S105: van elke blik telt de nieuwste, met die van de keer daarvoor', () => {
		const [relaties] = vergelijkBlikken([
			score('kindbegrip', 'relaties', 2, '2026-09-14'),
			score('kindbegrip', 'relaties', 3),
			score('leerlinglijst', 'relaties', 1)
		]);
		expect(relaties).toMatchObject({
			naam: 'Relaties',
			leerkracht: { score: 3, vorige: 2 },
			leerling: { score: 1, vorige: null },
			verschil: -2
		});
	});

	test('S107: wat opvalt staat in zinnen, en wat gewoon is niet', () => {
		expect(
			vatBlikkenSamen(
				vergelijkBlikken([
					score('kindbegrip', 'relaties', 1),
					score('leerlinglijst', 'relaties', 3),
					score('kindbegrip', 'zelfmanagement', 3),
					score('leerlinglijst', 'zelfmanagement', 2)
				])
			)
		).toEqual(['Zorg volgens de leerkracht: relaties.', 'Kind en leerkracht zien het anders: relaties.']);
	});

	test('een score wordt altijd een van de vier woorden', () => {
		fc.assert(
			fc.property(fc.double({ min: 1, max: 4, noNaN: true }), (waarde) => {
				expect(['zorg', 'let op', 'past', 'sterk']).toContain(standOf(waarde));
			})
		);
	});
});

describe('een tabel plakken', () => {
	const kinderen: Plakkind[] = [
		{ id: 'a', naam: 'Bram van de Grift', lasSleutel: '101' },
		{ id: 'b', naam: 'Zoë Kok', lasSleutel: '102' },
		{ id: 'c', naam: 'Noor Kok', lasSleutel: null }
	];
	const lees = (...rijen: string[]) => readPlaktabel(rijen.join('\n'), kindbegrip, kinderen);

	test('naam voluit, in lijstvorm of in twee kolommen, of het leerlingnummer', () => {
		expect(
			lees(
				'Nr\tVoornaam\tAchternaam\tRelaties\tKeuzes maken\tOpmerking',
				'101\t?\t?\t2,5\tsterk\tniets',
				'\tZoe\tKok\t1\t\t',
				'\tKok, Noor\t\t4\t3.0\tx'
			)
		).toEqual({
			ok: true,
			kinderen: 3,
			scores: [
				{ leerlingId: 'a', competentie: 'relaties', score: 2.5 },
				{ leerlingId: 'a', competentie: 'keuzes_maken', score: 4 },
				{ leerlingId: 'b', competentie: 'relaties', score: 1 },
				{ leerlingId: 'c', competentie: 'relaties', score: 4 },
				{ leerlingId: 'c', competentie: 'keuzes_maken', score: 3 }
			]
		});
	});

	test('een fout en er wordt niets gelezen; elke fout noemt zijn rij en wat te doen', () => {
		const gelezen = lees('Naam;Relaties', 'Bram van de Grift;5', 'Ada Lovelace;2', 'Zoë Kok;2', 'Zoë Kok;3');
		expect(gelezen).toEqual({
			ok: false,
			fouten: [
				'Rij 2, Relaties: "5" is geen score. Gebruik een getal van 1 tot en met 4, of zorg, let op, past, sterk.',
				'Rij 3: "Ada Lovelace" zit niet in deze groep. Klopt de naam, en is dit de goede groep?',
				'Rij 5: Zoë Kok staat er twee keer in. Haal er een weg.'
			]
		});
	});

	test.each([
		['niets', [], 'Plak een tabel met een rij koppen en daaronder een rij per kind.'],
		[
			'andere koppen',
			['Naam;Rekenen', 'Zoë Kok;3'],
			'In de eerste rij staat geen van de onderdelen van Kindbegrip: Zelfbewustzijn, Zelfmanagement, Sociaal bewustzijn, Relaties, Keuzes maken.'
		],
		['alleen lege cellen', ['Naam;Relaties', 'Zoë Kok;'], 'Er staat geen enkele score in de tabel.']
	])('%s', (_, rijen, zin) => {
		expect(lees(...rijen)).toEqual({ ok: false, fouten: [zin] });
	});

	test('van elke tabel is er een uitkomst: scores van 1 tot en met 4 van kinderen uit de groep, of zinnen', () => {
		const cel = fc.oneof(
			fc.string({ maxLength: 12 }),
			fc.constantFrom('2', '2,5', 'zorg', 'Zoë Kok', '101', '\t', ';')
		);
		fc.assert(
			fc.property(fc.array(fc.array(cel, { maxLength: 5 }), { maxLength: 5 }), (rijen) => {
				const gelezen = lees('Naam\tRelaties', ...rijen.map((rij) => rij.join('\t')));
				if (!gelezen.ok) expect(gelezen.fouten.join('')).toMatch(/\.|\?/);
				else
					for (const { leerlingId, score } of gelezen.scores) {
						expect(['a', 'b', 'c']).toContain(leerlingId);
						expect(score >= 1 && score <= 4).toBe(true);
					}
			})
		);
	});
});
