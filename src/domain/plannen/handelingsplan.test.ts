import { expect, test } from 'vitest';
import fc from 'fast-check';
import { listSchooljaren } from '#law/schooljaar.ts';
import { kalenderFor } from '#law/vakanties.ts';
import { addLesweken, countLesweken, isSchooldag } from '#law/lesweken.ts';
import { evaluatievenster } from '#law/werkafspraken.ts';
import { checkBegin, checkBeginkeuze, listAandachtspunten } from './controle.ts';
import {
	isEvaluatieOpen,
	isLopend,
	planstandOf,
	ritmeInWoorden,
	standInWoorden,
	uitvoerderInWoorden,
	type Planinhoud
} from './handelingsplan.ts';
import { beurtOf, countKeren } from './kaart.ts';
import { lesweekgrens, listOvergeslagen, tussenInWoorden, vensterInWoorden } from './planvenster.ts';
import { listWijzigingen } from './wijziging.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const kalender = kalenderFor(
	'midden',
	listSchooljaren(Temporal.PlainDate.from('2025-08-01'), Temporal.PlainDate.from('2028-07-31'))
);
const loop = {
	begonnenOp: day('2026-11-09'),
	evaluatieVan: day('2027-01-18'),
	evaluatieTot: day('2027-02-15'),
	geevalueerdOp: null
};
const inhoud: Planinhoud = {
	beginsituatie: 'Telt nog op de vingers.',
	doel: 'Bram rekent sommen tot 20 in drie seconden uit.',
	meetbaarAan: 'tempotoets',
	startwaarde: '12 van 40',
	doelwaarde: '30 van 40',
	aanpak: 'Eerst met het rekenrek, dan uit het hoofd.',
	uitvoerderId: 'samira',
	uitvoerderTekst: '',
	keerPerWeek: 2,
	minuten: 15,
	plaats: 'in de groep',
	dagen: ['maandag', 'donderdag'],
	ouders: 'Oefenen thuis mee.',
	leerlingwoorden: 'Ik wil snel kunnen rekenen.'
};

test.each([
	[
		'concept',
		{ begonnenOp: null, evaluatieVan: null, evaluatieTot: null, geevalueerdOp: null },
		'2026-11-20'
	],
	['gepland', loop, '2026-11-08'],
	['lopend', loop, '2026-11-09'],
	['lopend', loop, '2027-01-17'],
	['in_venster', loop, '2027-01-18'],
	['in_venster', loop, '2027-02-15'],
	['na_venster', loop, '2027-02-16'],
	['afgesloten', { ...loop, geevalueerdOp: day('2027-01-20') }, '2027-03-01']
] as const)('S36: a plan is %s', (stand, plan, vandaag) => {
	expect(planstandOf(plan, day(vandaag))).toBe(stand);
});

test('S36: the evaluation opens by itself in the window and stays open after it', () => {
	expect(isEvaluatieOpen(planstandOf(loop, day('2027-01-17')))).toBe(false);
	expect(isEvaluatieOpen(planstandOf(loop, day('2027-01-18')))).toBe(true);
	expect(isEvaluatieOpen(planstandOf(loop, day('2027-06-01')))).toBe(true);
	expect(isLopend('na_venster')).toBe(true);
	expect(isLopend('gepland')).toBe(false);
});

test('S36: late is said with its age and without alarm', () => {
	expect(standInWoorden(loop, day('2027-03-01'))).toBe('Wacht op evaluatie, sinds 6 weken');
	expect(standInWoorden(loop, day('2027-01-20'))).toBe('Kan geëvalueerd worden, tot en met 15 februari 2027');
	expect(standInWoorden(loop, day('2026-11-23'))).toBe('Loopt sinds 2 weken');
});

test('S36: the window in words says weeks and what was not counted', () => {
	const { van, tot } = evaluatievenster(loop.begonnenOp, kalender);
	expect(vensterInWoorden(loop.begonnenOp, { van, tot }, kalender)).toBe(
		'Evalueren tussen 18 januari en 15 februari 2027 (8 tot 12 lesweken, kerstvakantie niet meegeteld)'
	);
	expect(tussenInWoorden(day('2027-01-12'), day('2027-01-30'))).toBe('12 en 30 januari 2027');
	expect(tussenInWoorden(day('2026-12-12'), day('2027-01-30'))).toBe('12 december 2026 en 30 januari 2027');
});

const days = fc.integer({ min: 0, max: 600 }).map((after) => day('2025-08-25').add({ days: after }));
const weeks = fc
	.tuple(fc.integer({ min: 8, max: 12 }), fc.integer({ min: 8, max: 12 }))
	.map(([een, ander]) => ({ minWeken: Math.min(een, ander), maxWeken: Math.max(een, ander) }));

test('S36: whatever day a plan begins, its window lies 8 to 12 lesweken later, on school days, and reads so', () => {
	fc.assert(
		fc.property(days, weeks, (begin, keuze) => {
			const { van, tot } = evaluatievenster(begin, kalender, keuze);
			expect(isSchooldag(van, kalender) && isSchooldag(tot, kalender)).toBe(true);
			expect(countLesweken(begin, van, kalender)).toBeGreaterThanOrEqual(9);
			expect(lesweekgrens(begin, van, kalender)).toBe(keuze.minWeken);
			expect(lesweekgrens(begin, tot, kalender)).toBe(keuze.maxWeken);
			expect(
				planstandOf({ begonnenOp: begin, evaluatieVan: van, evaluatieTot: tot, geevalueerdOp: null }, van)
			).toBe('in_venster');
			expect(vensterInWoorden(begin, { van, tot }, kalender)).toContain(String(van.day));
		})
	);
});

test('S36: a holiday is named exactly when it moved the window', () => {
	fc.assert(
		fc.property(days, (begin) => {
			const tot = addLesweken(begin, 12, kalender);
			const vrij = listOvergeslagen(begin, tot, kalender);
			const weken = Math.round(
				begin.subtract({ days: begin.dayOfWeek - 1 }).until(tot.subtract({ days: tot.dayOfWeek - 1 })).days /
					7
			);
			if (isSchooldag(begin, kalender) && weken === 12) expect(vrij).toEqual([]);
			if (weken > 13) expect(vrij.length).toBeGreaterThan(0);
		})
	);
});

test('S34, S35: beginning asks for a goal, an approach and somebody who does it, and for nothing else', () => {
	expect(checkBegin(inhoud)).toEqual({});
	expect(Object.keys(checkBegin({ ...inhoud, doel: '', aanpak: ' ', uitvoerderId: null }))).toEqual([
		'doel',
		'aanpak',
		'uitvoerderId'
	]);
	expect(checkBegin({ ...inhoud, uitvoerderId: null, uitvoerderTekst: 'logopedist' })).toEqual({});
});

test('S36: a school chooses within 8 to 12 weeks, not outside and not upside down', () => {
	const vandaag = day('2026-11-24');
	const keuze = { begonnenOp: vandaag, minWeken: 8, maxWeken: 12 };
	expect(checkBeginkeuze(keuze, vandaag)).toEqual({});
	expect(checkBeginkeuze({ ...keuze, minWeken: 10, maxWeken: 10 }, vandaag)).toEqual({});
	expect(checkBeginkeuze({ ...keuze, minWeken: 7 }, vandaag)).toHaveProperty('minWeken');
	expect(checkBeginkeuze({ ...keuze, maxWeken: 13 }, vandaag)).toHaveProperty('minWeken');
	expect(checkBeginkeuze({ ...keuze, minWeken: 11, maxWeken: 9 }, vandaag)).toHaveProperty('maxWeken');
	expect(checkBeginkeuze({ ...keuze, begonnenOp: day('2026-10-01') }, vandaag)).toHaveProperty('begonnenOp');
	expect(checkBeginkeuze({ ...keuze, begonnenOp: day('2027-06-01') }, vandaag)).toHaveProperty('begonnenOp');
});

test('S35: a goal in negative or vague words gets a gentle question, a checkable one none', () => {
	expect(listAandachtspunten(inhoud)).toEqual([]);
	const vragen = (doel: string) =>
		listAandachtspunten({ ...inhoud, doel, doelwaarde: 'in orde' })
			.filter(({ veld }) => veld === 'doel')
			.map(({ vraag }) => vraag);
	expect(vragen('Bram roept niet meer door de klas.')[0]).toContain('Beschrijf wat het kind dan wel kan');
	expect(vragen('Bram werkt zonder te roepen.')[0]).toContain('Beschrijf wat het kind dan wel kan');
	expect(vragen('Bram begint zonder hulp aan zijn werk.')).toEqual([]);
	expect(vragen('Bram leest beter.')[0]).toContain('Beter of meer dan wat?');
	expect(vragen('Bram leest 60 woorden per minuut, meer dan nu.')).toEqual([]);
});

test('S35: without start, target, days that fit or the words of child and parents the plan asks for them', () => {
	const velden = listAandachtspunten({
		...inhoud,
		startwaarde: '',
		doelwaarde: ' ',
		meetbaarAan: '',
		keerPerWeek: 3,
		ouders: '',
		leerlingwoorden: ''
	}).map(({ veld }) => veld);
	expect(velden).toEqual(['meetbaarAan', 'startwaarde', 'doelwaarde', 'dagen', 'leerlingwoorden', 'ouders']);
});

test('S29: who and how often read as a sentence', () => {
	expect(ritmeInWoorden(inhoud)).toBe('2 keer per week 15 minuten, op maandag en donderdag');
	expect(ritmeInWoorden({ keerPerWeek: 1, minuten: 30, dagen: [] })).toBe('1 keer per week 30 minuten');
	expect(uitvoerderInWoorden({ uitvoerder: 'Samira Bakker', uitvoerderTekst: 'met de assistent' })).toBe(
		'Samira Bakker, met de assistent'
	);
	expect(uitvoerderInWoorden({ uitvoerder: null, uitvoerderTekst: '' })).toBe('nog niemand gekozen');
});

test('S42: between two versions only what reads differently is listed', () => {
	const vorige = { ...inhoud, uitvoerder: 'Samira Bakker' };
	expect(listWijzigingen(vorige, vorige)).toEqual([]);
	expect(listWijzigingen(vorige, { ...vorige, aanpak: 'Met geld.', keerPerWeek: 4 })).toEqual([
		{ veld: 'Aanpak', van: inhoud.aanpak, naar: 'Met geld.' },
		{
			veld: 'Hoe vaak',
			van: '2 keer per week 15 minuten, op maandag en donderdag',
			naar: '4 keer per week 15 minuten, op maandag en donderdag'
		}
	]);
});

test('S28-S30: the card gives a plan its turn on its days, or until the week is full', () => {
	const [maandag, dinsdag, zaterdag] = [day('2026-11-23'), day('2026-11-24'), day('2026-11-28')];
	const vast = { dagen: ['maandag', 'donderdag'] as const, keerPerWeek: 2 };
	expect(beurtOf(vast, [], maandag)).toEqual({ wanneer: 'vandaag' });
	expect(beurtOf(vast, [], dinsdag)).toEqual({ wanneer: 'later', dag: 'donderdag' });
	expect(beurtOf(vast, [], zaterdag)).toEqual({ wanneer: 'later', dag: 'maandag' });
	const vrij = { dagen: [], keerPerWeek: 1 };
	expect(beurtOf(vrij, [], dinsdag)).toEqual({ wanneer: 'vandaag' });
	expect(beurtOf(vrij, [{ gebeurdOp: maandag, verloop: 'goed' }], dinsdag)).toEqual({
		wanneer: 'later',
		dag: null
	});
	expect(beurtOf(vrij, [{ gebeurdOp: maandag, verloop: 'niet_gedaan' }], dinsdag)).toEqual({
		wanneer: 'vandaag'
	});
	expect(beurtOf(vrij, [{ gebeurdOp: dinsdag, verloop: 'niet_gedaan' }], dinsdag)).toEqual({
		wanneer: 'gedaan'
	});
	expect(countKeren([{ gebeurdOp: day('2026-11-20'), verloop: 'goed' }], maandag)).toBe(0);
});
