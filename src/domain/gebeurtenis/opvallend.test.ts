import { describe, expect, test } from 'vitest';
import { findOpvallend, standaardDrempels, type Lezing } from './opvallend.ts';

/** Reads of Samira on an ordinary Friday morning, unless a test says otherwise. */
const at = (time: string, day = '2027-03-12') =>
	Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Amsterdam').toInstant();
const lezing = (over: Partial<Lezing> & { time?: string; day?: string } = {}): Lezing => ({
	op: at(over.time ?? '10:00', over.day),
	door: 'samira',
	leerlingId: 'bram',
	grond: 'eigen_groep',
	ooitInGroep: true,
	...over
});
const regels = (lezingen: readonly Lezing[], drempels = {}) =>
	findOpvallend(lezingen, [], { ...standaardDrempels, ...drempels }).map(({ regel }) => regel);
/** `count` different files, `minutes` apart. */
const row = (count: number, minutes: number, over: Partial<Lezing> = {}) =>
	Array.from({ length: count }, (_, nr) =>
		lezing({ leerlingId: `kind ${nr}`, op: at('09:00').add({ minutes: nr * minutes }), ...over })
	);

test('an ordinary day stands out in nothing (§3.1)', () => {
	expect(regels([...row(20, 10), lezing({ time: '22:59' }), lezing({ time: '06:00' })])).toEqual([]);
	expect(findOpvallend([], [], standaardDrempels)).toEqual([]);
});

describe('many files in an hour', () => {
	test('counts different children within sixty minutes, not openings', () => {
		expect(regels(row(26, 2))).toEqual(['veel_dossiers']);
		expect(regels(row(25, 2))).toEqual([]);
		expect(regels(row(26, 3))).toEqual([]);
		expect(regels(Array.from({ length: 40 }, () => lezing()))).toEqual([]);
	});

	test('tells which hour, and how many files', () => {
		const [found] = findOpvallend(
			[...row(30, 1), lezing({ time: '15:00', leerlingId: 'later' })],
			[],
			standaardDrempels
		);
		expect(found).toMatchObject({ sleutel: 'veel_dossiers samira 2027-03-12', aantal: 30 });
		expect(found!.leerlingen).not.toContain('later');
		expect(found!.eerste).toEqual(at('09:00'));
	});

	test('is one finding a day, of one person, above the bound of the school', () => {
		const twice = [...row(26, 1), ...row(30, 1).map((one) => ({ ...one, op: one.op.add({ hours: 4 }) }))];
		expect(regels(twice)).toEqual(['veel_dossiers']);
		expect(regels(row(26, 1).map((one, nr) => ({ ...one, door: nr % 2 ? 'samira' : 'joost' })))).toEqual([]);
		expect(regels(row(26, 1), { dossiersPerUur: 30 })).toEqual([]);
	});
});

describe('at night', () => {
	test('from eleven to six, and the night belongs to its evening', () => {
		const found = findOpvallend(
			[
				lezing({ time: '23:10' }),
				lezing({ time: '01:30', day: '2027-03-13' }),
				lezing({ time: '06:00', day: '2027-03-13' })
			],
			[],
			standaardDrempels
		);
		expect(found).toMatchObject([{ sleutel: 'nacht samira 2027-03-12', aantal: 2 }]);
	});

	test('the hour is that of the school, in summer and winter', () => {
		expect(regels([{ ...lezing(), op: Temporal.Instant.from('2027-07-01T20:59:00Z') }])).toEqual([]);
		expect(regels([{ ...lezing(), op: Temporal.Instant.from('2027-07-01T21:00:00Z') }])).toEqual(['nacht']);
		expect(regels([{ ...lezing(), op: Temporal.Instant.from('2027-01-15T21:59:00Z') }])).toEqual([]);
	});

	test('a school may choose other hours, also within one day', () => {
		expect(regels([lezing({ time: '20:30' })], { nachtVan: 20, nachtTot: 6 })).toEqual(['nacht']);
		expect(regels([lezing({ time: '03:00' })], { nachtVan: 1, nachtTot: 5 })).toEqual(['nacht']);
		expect(regels([lezing({ time: '23:30' })], { nachtVan: 1, nachtTot: 5 })).toEqual([]);
	});
});

test('outside the own groups: no rule of access gave a ground', () => {
	expect(regels([lezing({ grond: null }), lezing({ grond: 'eigen afspraak', time: '11:00' })])).toEqual([
		'zonder_grond'
	]);
	for (const grond of ['zorgleerling', 'intern_begeleider', 'dossier_geopend,directie'])
		expect(regels([lezing({ grond })])).toEqual([]);
});

test('children never had in the group: opened with a reason, three or more in a week', () => {
	const opened = (nr: number, day: string, ooitInGroep = false) =>
		lezing({ leerlingId: `kind ${nr}`, grond: 'dossier_geopend', ooitInGroep, day });
	expect(regels([opened(1, '2027-03-08'), opened(2, '2027-03-10'), opened(3, '2027-03-14')])).toEqual([
		'nooit_gehad'
	]);
	expect(regels([opened(1, '2027-03-08'), opened(2, '2027-03-10'), opened(3, '2027-03-15')])).toEqual([]);
	expect(regels([opened(1, '2027-03-08'), opened(2, '2027-03-09'), opened(3, '2027-03-10', true)])).toEqual(
		[]
	);
	expect(regels([opened(1, '2027-03-08'), opened(1, '2027-03-09'), opened(1, '2027-03-10')])).toEqual([]);
});

test('the same file opened with a reason again and again, within ninety days', () => {
	const opening = (day: string, leerlingId = 'bram') => ({
		op: at('10:00', day),
		door: 'marijke',
		leerlingId
	});
	const found = (...days: string[]) =>
		findOpvallend(
			[],
			days.map((day) => opening(day)),
			standaardDrempels
		).map(({ sleutel }) => sleutel);
	expect(found('2027-01-01', '2027-02-01')).toEqual([]);
	expect(found('2027-01-01', '2027-02-01', '2027-03-01')).toEqual([
		'herhaald_geopend marijke bram 2027-03-01'
	]);
	expect(found('2027-01-01', '2027-02-01', '2027-05-01')).toEqual([]);
	expect(
		findOpvallend(
			[],
			['a', 'b', 'c'].map((kind) => opening('2027-01-01', kind)),
			standaardDrempels
		)
	).toEqual([]);
});

test('a finding keeps its key when more is read, so that a review stays with it', () => {
	const before = findOpvallend(row(26, 1), [], standaardDrempels)[0]!.sleutel;
	const after = findOpvallend([...row(40, 1), lezing({ time: '23:30' })], [], standaardDrempels);
	expect(after.map(({ sleutel }) => sleutel)).toContain(before);
});
