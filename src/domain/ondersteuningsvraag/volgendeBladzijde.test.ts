import { describe, expect, test } from 'vitest';
import type {
	Afspraakbladzijde,
	Bladzijde,
	Draad,
	Evaluatiebladzijde,
	Niveaubladzijde,
	Planbladzijde
} from './ondersteuningsvraag.ts';
import { volgendeBladzijde } from './volgendeBladzijde.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (id: string, op: string) => ({ id, op: day(op), volgorde: 0, door: null });

const draad = (
	bladzijden: Bladzijde[],
	niveau: 1 | 2 | 3 | 4 | 5 = 1,
	change: Partial<Draad> = {},
	opnieuwOp: string | null = null
): Draad => ({
	id: 'vraag',
	leerlingId: 'bram',
	roepnaam: 'Bram',
	vraag: 'Hoe leert Bram weer met plezier lezen?',
	geopendOp: day('2026-09-14'),
	toestand: 'open',
	niveau: {
		niveau,
		soort: null,
		opnieuwOp: opnieuwOp ? day(opnieuwOp) : null,
		beslotenOp: niveau === 1 ? null : day('2026-09-21')
	},
	bladzijden: [{ ...at('opening', '2026-09-14'), soort: 'opening' }, ...bladzijden],
	...change
});
const besluit = (naar: 1 | 2 | 3 | 4 | 5, change: Partial<Niveaubladzijde> = {}): Niveaubladzijde => ({
	...at('besluit', '2026-09-21'),
	soort: 'niveau',
	van: 1,
	naar,
	niveausoort: null,
	waarom: 'Extra oefenen in de groep.',
	opnieuwOp: null,
	deelnemers: [],
	vereisten: [],
	...change
});
const plan: Planbladzijde = {
	...at('plan', '2026-09-28'),
	soort: 'plan',
	planId: 'plan',
	doel: 'Bram leest kaart 2 in een minuut.',
	leerlingwoorden: '',
	ouders: '',
	vak: 'technisch_lezen',
	begonnenOp: day('2026-09-28'),
	evaluatieVan: day('2026-11-30'),
	evaluatieTot: day('2027-01-11')
};
const evaluatie = (vervolg: Evaluatiebladzijde['vervolg']): Evaluatiebladzijde => ({
	...at('evaluatie', '2026-12-03'),
	soort: 'evaluatie',
	planId: 'plan',
	uitkomst: 'deels',
	vervolg,
	startwaarde: '',
	doelwaarde: '',
	eindwaarde: '',
	toelichting: 'Het gaat beter.',
	ouders: '',
	leerlingwoorden: ''
});
const afspraak: Afspraakbladzijde = {
	...at('afspraak', '2026-09-22'),
	soort: 'afspraak',
	afspraaksoort: 'ouders_vragen',
	wat: 'Belt de ouders.',
	wieId: 'samira',
	wie: 'Samira Bakker',
	uiterlijk: day('2026-10-02'),
	afronding: null
};
const next = (given: Draad, op: string) => volgendeBladzijde(given, day(op));

describe('the next page', () => {
	test('S60: a fresh question asks for a decision about the help', () =>
		expect(next(draad([]), '2026-09-15').doel).toEqual({ soort: 'niveau' }));

	test('S64: after level 2 comes a plan', () =>
		expect(next(draad([besluit(2)], 2), '2026-09-22').doel).toEqual({ soort: 'plan_maken' }));

	test('S36: in its window the evaluation comes before everything else, and does not go away after it', () => {
		const story = draad([besluit(2), afspraak, plan], 2, {}, '2026-12-01');
		expect(next(story, '2026-11-30').doel).toEqual({ soort: 'evaluatie', planId: 'plan' });
		expect(next(story, '2027-03-01').doel).toEqual({ soort: 'evaluatie', planId: 'plan' });
		expect(next(story, '2027-03-01').tekst).toMatch(/voorbij/);
	});

	test('S30: a running plan asks for one note a week, then waits', () => {
		const week: Bladzijde = {
			...at('week', '2026-10-06'),
			soort: 'planweek',
			planId: 'plan',
			keren: 1,
			goed: 1,
			moeizaam: 0,
			nietGedaan: 0,
			teksten: []
		};
		const story = draad([besluit(2), plan, week], 2);
		expect(next(story, '2026-10-09').wacht).toBe(true);
		expect(next(story, '2026-10-12')).toMatchObject({ doel: { soort: 'plan', planId: 'plan' } });
		expect(next(story, '2026-10-12').wacht).toBeUndefined();
	});

	test('S36: each way on from an evaluation has its own page', () => {
		const after = (vervolg: Evaluatiebladzijde['vervolg'], ...more: Bladzijde[]) =>
			next(draad([besluit(2), plan, evaluatie(vervolg), ...more], 2), '2026-12-04').doel.soort;
		expect(after('stoppen')).toBe('sluiting');
		expect(after('doorgaan')).toBe('plan_maken');
		expect(after('anders')).toBe('plan_maken');
		expect(after('opschalen')).toBe('niveau');
		expect(after('opschalen', besluit(3, { id: 'hoger', van: 2 }))).not.toBe('niveau');
	});

	test('a draft plan asks to be finished', () =>
		expect(
			next(
				draad([besluit(2), { ...plan, begonnenOp: null, evaluatieVan: null, evaluatieTot: null }], 2),
				'2026-10-01'
			).doel
		).toEqual({ soort: 'plan', planId: 'plan' }));

	test('S60: a week before the agreed day the level is looked at again', () => {
		const story = draad([besluit(2)], 2, {}, '2026-12-15');
		expect(next(story, '2026-12-07').doel.soort).not.toBe('niveau');
		expect(next(story, '2026-12-08').doel.soort).toBe('niveau');
	});

	test('X5, R-OPP-2: level 4 without an OPP names the day it has to be there, six weeks on', () => {
		const vier = besluit(4, {
			vereisten: [
				{ vereiste: 'ontwikkelingsperspectief', stand: 'niet', toelichting: 'Samira schrijft het.' }
			]
		});
		expect(next(draad([vier], 4), '2026-09-22').tekst).toMatch(/2 november 2026: Samira schrijft het/);
	});

	test('S61: an agreement waits until its day and is asked about from then on', () => {
		expect(next(draad([besluit(2), afspraak], 2), '2026-09-30')).toMatchObject({
			wacht: true,
			doel: { soort: 'afspraak_afronden', afspraakId: 'afspraak' }
		});
		expect(next(draad([besluit(2), afspraak], 2), '2026-10-02').wacht).toBeUndefined();
	});

	test('S61, S64: an agreed plan is the next page, until there is one', () => {
		const agreed = { ...afspraak, afspraaksoort: 'plan_starten' as const };
		expect(next(draad([besluit(2), agreed], 2), '2026-09-22')).toMatchObject({
			kop: 'Maak het plan',
			doel: { soort: 'plan_maken' }
		});
		const concept = { ...plan, begonnenOp: null, evaluatieVan: null, evaluatieTot: null };
		expect(next(draad([besluit(2), agreed, concept], 2), '2026-09-22').doel).toMatchObject({ soort: 'plan' });
	});

	test('X6: a child and parents who were not heard are named until they are', () => {
		const fresh = next(draad([]), '2026-09-15').ook.map(({ kop }) => kop);
		expect(fresh).toEqual(['Vraag Bram zelf', 'Spreek de ouders']);
		const heard = besluit(2, {
			deelnemers: [
				{ wie: 'leerling', hoe: 'vooraf_gesproken', naam: null },
				{ wie: 'ouders', hoe: 'geinformeerd', naam: null }
			]
		});
		expect(next(draad([heard], 2), '2026-09-22').ook.map(({ kop }) => kop)).toEqual(['Spreek de ouders']);
		const withWords = { ...plan, leerlingwoorden: 'Ik wil het alleen kunnen.', ouders: 'Oefenen thuis mee.' };
		expect(next(draad([besluit(2), withWords], 2), '2026-10-20').ook).toEqual([]);
	});

	test('S60: a closed question still asks whether its level fits, and rests at level 1', () => {
		const closed = { toestand: 'gesloten' as const };
		expect(next(draad([besluit(2)], 2, closed), '2026-12-01').doel.soort).toBe('niveau');
		expect(next(draad([], 1, closed), '2026-12-01')).toMatchObject({
			wacht: true,
			ook: [],
			doel: { soort: 'heropening' }
		});
	});
});
