import { describe, expect, test } from 'vitest';
import type { Bladzijde } from './ondersteuningsvraag.ts';
import { tellBladzijde } from './tellBladzijde.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = { id: 'bladzijde', op: day('2026-11-24'), volgorde: 0, door: 'Samira Bakker' };
const tell = (bladzijde: Bladzijde) => tellBladzijde(bladzijde, 'Bram');

describe('a page in words', () => {
	test('the words of the child stay as they were said, and are said to be its own', () =>
		expect(
			tell({
				...at,
				soort: 'notitie',
				notitiesoort: 'leerling',
				tekst: 'Ik vind lezen saai.\n\nMaar dino’s niet.'
			})
		).toMatchObject({
			citaat: { tekst: 'Ik vind lezen saai.\n\nMaar dino’s niet.', van: 'Bram' },
			alineas: [],
			door: 'Samira Bakker'
		}));

	test('a note of the teacher is no quotation', () =>
		expect(
			tell({ ...at, soort: 'notitie', notitiesoort: 'notitie', tekst: 'Eerst dit.\n\nDan dat.' })
		).toMatchObject({ citaat: null, alineas: ['Eerst dit.', 'Dan dat.'] }));

	test('S108, X5, X6: a level tells the way, who took part, and how it stands with what it asks', () => {
		const verteld = tell({
			...at,
			soort: 'niveau',
			van: 4,
			naar: 5,
			niveausoort: 'arrangement',
			waarom: 'Meer hulp is nodig.',
			opnieuwOp: day('2027-03-09'),
			deelnemers: [
				{ wie: 'leerling', hoe: 'vooraf_gesproken', naam: null },
				{ wie: 'externen', hoe: 'deelgenomen', naam: 'de logopedist' }
			],
			vereisten: [
				{ vereiste: 'ontwikkelingsperspectief', stand: 'onderweg', toelichting: 'Klaar voor de kerst.' }
			]
		});
		expect(verteld.kop).toBe('Van niveau 4 naar niveau 5: Arrangement of toelaatbaarheidsverklaring');
		expect(verteld.niveau).toEqual({ van: 4, naar: 5, letter: 'a' });
		expect(verteld.alineas).toEqual(['Meer hulp is nodig.', 'Opnieuw bekijken op 9 maart 2027.']);
		expect(verteld.punten).toEqual([
			'Bram: vooraf gesproken',
			'Mensen van buiten de school (de logopedist): deed mee',
			'Ontwikkelingsperspectief (OPP): dat is onderweg. Klaar voor de kerst.'
		]);
	});

	test('S60: a level that stays is told as a decision too', () =>
		expect(
			tell({
				...at,
				soort: 'niveau',
				van: 2,
				naar: 2,
				niveausoort: null,
				waarom: 'De hulp werkt.',
				opnieuwOp: null,
				deelnemers: [],
				vereisten: []
			})
		).toMatchObject({ kop: 'Niveau 2 blijft: Lichte interventies', gewicht: 'decision' }));

	test('S61: an agreement says who, what and when, and how it ended', () => {
		const afspraak = {
			...at,
			soort: 'afspraak',
			afspraaksoort: 'ouders_vragen',
			wat: 'Belt de ouders.',
			wieId: 'samira',
			wie: 'Samira Bakker',
			uiterlijk: day('2026-12-01')
		} as const;
		expect(tell({ ...afspraak, afronding: null })).toMatchObject({
			kop: 'Ouders spreken: Samira Bakker',
			alineas: ['Belt de ouders.', 'Uiterlijk 1 december 2026.'],
			afspraak: { open: true }
		});
		expect(
			tell({
				...afspraak,
				afronding: { uitkomst: 'niet_meer_nodig', toelichting: 'Zij belden zelf.', op: day('2026-11-30') }
			})
		).toMatchObject({
			alineas: ['Belt de ouders.', 'Niet meer nodig, sinds 30 november 2026. Zij belden zelf.'],
			afspraak: { open: false, gedaan: false }
		});
	});

	test('S36: an evaluation says where it began, where it went and what follows, also when the goal was not reached', () =>
		expect(
			tell({
				...at,
				soort: 'evaluatie',
				planId: 'plan',
				uitkomst: 'niet',
				vervolg: 'opschalen',
				startwaarde: '42 woorden',
				doelwaarde: '60 woorden',
				eindwaarde: '44 woorden',
				toelichting: 'Het hielp niet genoeg.',
				ouders: '',
				leerlingwoorden: 'Ik werd er moe van.'
			})
		).toMatchObject({
			kop: 'Het plan is geëvalueerd: doel niet bereikt',
			alineas: [
				'Begin: 42 woorden. Doel: 60 woorden. Nu: 44 woorden.',
				'Het hielp niet genoeg.',
				'Vervolg: meer hulp vragen.'
			],
			citaat: { tekst: 'Ik werd er moe van.', van: 'Bram' }
		}));

	test('S30: a week in which the plan was not done is told without blame', () => {
		const week = { ...at, soort: 'planweek', planId: 'plan', goed: 0, moeizaam: 0, teksten: [] } as const;
		expect(tell({ ...week, keren: 0, nietGedaan: 2 })).toMatchObject({
			kop: 'Deze week is het plan niet uitgevoerd',
			alineas: []
		});
		expect(tell({ ...week, keren: 2, goed: 1, nietGedaan: 0 })).toMatchObject({
			kop: '2 keer aan het plan gewerkt',
			alineas: ['1 keer ging het goed.']
		});
	});
});
