import { describe, expect, test } from 'vitest';
import { listOpenTermijnen, termijnen } from './termijnen.ts';
import { day, feit, midden } from './voorbeelden.ts';
import type { Feit } from './werkafspraak.ts';
import { evaluatievenster, standaardWerkafspraken } from './werkafspraken.ts';

const only = (id: string, feiten: Feit[], peildatum: string) =>
	termijnen(
		standaardWerkafspraken.filter((werkafspraak) => werkafspraak.id === id),
		feiten,
		day(peildatum),
		midden
	);
const lines = (id: string, feiten: Feit[], peildatum: string) =>
	only(id, feiten, peildatum).map(
		({ vensterVan, uiterlijk, toestand }) => `${vensterVan} ${uiterlijk} ${toestand}`
	);

const plan = feit('handelingsplan', 'leerling:sem', '2026-09-14', 'plan-1', { eigenaar: 'samira' });

describe('evaluation of a handelingsplan (S36)', () => {
	const at = (peildatum: string, ...more: Feit[]) =>
		only('handelingsplan-evaluatie', [plan, ...more], peildatum)[0];

	test('S36: the window is 8 to 12 lesweken after the start, the autumn holiday counted out', () => {
		const { van, tot } = evaluatievenster(plan.datum, midden);
		expect([String(van), String(tot)]).toEqual(['2026-11-16', '2026-12-14']);
		expect(at('2026-10-01')).toMatchObject({ vensterVan: van, uiterlijk: tot });
	});

	test('S36: it opens by itself, stays open with its age, and closes by the evaluation', () => {
		expect(at('2026-11-15')).toMatchObject({ toestand: 'toekomstig' });
		expect(at('2026-11-15')).not.toHaveProperty('openSinds');
		expect(at('2026-11-16')).toMatchObject({ toestand: 'open', openSinds: day('2026-11-16') });
		expect(at('2026-12-14')).toMatchObject({ toestand: 'open' });
		expect(at('2026-12-15')).toMatchObject({ toestand: 'verstreken', openSinds: day('2026-11-16') });
		const evaluatie = feit('evaluatie', 'leerling:sem', '2026-12-20', 'evaluatie-1', { bij: 'plan-1' });
		expect(at('2026-12-19', evaluatie)).toMatchObject({ toestand: 'verstreken' });
		expect(at('2026-12-20', evaluatie)).toMatchObject({
			toestand: 'voldaan',
			bewijs: 'evaluatie-1',
			voldaanOp: day('2026-12-20')
		});
	});

	test('S36: it says who has to act and where', () => {
		expect(at('2026-11-20')).toMatchObject({
			id: 'handelingsplan-evaluatie|leerling:sem|plan-1',
			over: { soort: 'leerling', id: 'sem' },
			eigenaar: { rol: 'groepsleerkracht', medewerker: 'samira' },
			target: { soort: 'handelingsplan', id: 'plan-1' }
		});
	});

	test('S36: the evaluation of another plan of the same pupil proves nothing', () => {
		const other = feit('evaluatie', 'leerling:sem', '2026-11-20', 'evaluatie-2', { bij: 'plan-2' });
		expect(at('2026-11-20', other)).toMatchObject({ toestand: 'open' });
	});

	test('S36: a withdrawn plan needs no evaluation', () => {
		const gone = feit('handelingsplan_intrekking', 'leerling:sem', '2026-10-05', 'intrekking-1', {
			bij: 'plan-1'
		});
		expect(at('2026-12-20', gone)).toMatchObject({ toestand: 'nvt' });
		expect(at('2026-10-04', gone)).toMatchObject({ toestand: 'toekomstig' });
	});

	test('S36: the window that was agreed in the plan does not move', () => {
		const agreed = {
			...plan,
			attributes: { evaluatie_van: day('2026-11-09'), evaluatie_tot: '2026-11-27' }
		};
		expect(lines('handelingsplan-evaluatie', [agreed], '2026-11-10')).toEqual(['2026-11-09 2026-11-27 open']);
	});
});

describe('leerlingbespreking (S57)', () => {
	const groep = feit('groep', 'groep:6a', '2026-08-01', '6a', { tot: '2027-07-31' });
	const held = (datum: string) => feit('leerlingbespreking', 'groep:6a', datum, `bespreking-${datum}`);

	test('S57: three rounds per group, in October or November, March, and May or June', () => {
		expect(lines('leerlingbespreking', [groep], '2026-10-15')).toEqual([
			'2026-10-01 2026-11-30 open',
			'2027-03-01 2027-03-31 toekomstig',
			'2027-05-01 2027-06-30 toekomstig'
		]);
	});

	test('S57: a late round counts for the round it was late for, and only for that one', () => {
		const states = only('leerlingbespreking', [groep, held('2027-01-12')], '2027-03-20').map(
			({ toestand, bewijs }) => [toestand, bewijs]
		);
		expect(states).toEqual([
			['voldaan', 'bespreking-2027-01-12'],
			['open', undefined],
			['toekomstig', undefined]
		]);
	});

	test('S57: a few days early is in time; another group proves nothing', () => {
		const other = feit('leerlingbespreking', 'groep:6b', '2027-03-10', 'elders');
		const states = only('leerlingbespreking', [groep, held('2026-09-24'), other], '2027-03-20');
		expect(states.map(({ toestand }) => toestand)).toEqual(['voldaan', 'open', 'toekomstig']);
	});

	test('S57: a group that ended needs no round any more', () => {
		const ended = { ...groep, tot: day('2027-03-05') };
		expect(lines('leerlingbespreking', [ended], '2027-04-01')).toEqual([
			'2026-10-01 2026-11-30 verstreken',
			'2027-03-01 2027-03-31 nvt'
		]);
	});

	test('S57: a round that was skipped gives way to the next on the work list, not in the record', () => {
		const all = only('leerlingbespreking', [groep], '2027-03-20');
		expect(all.map(({ toestand }) => toestand)).toEqual(['verstreken', 'open', 'toekomstig']);
		expect(listOpenTermijnen(all).map(({ id }) => id)).toEqual([
			'leerlingbespreking|groep:6a|2026-2027/voorjaar'
		]);
	});
});

describe('notes on a running plan (S30, X18)', () => {
	const notitie = (datum: string) =>
		feit('notitie', 'leerling:sem', datum, `notitie-${datum}`, { bij: 'plan-1' });
	const states = (peildatum: string, changed: Partial<Feit>, ...more: Feit[]) =>
		only('handelingsplan-notitie', [{ ...plan, ...changed }, ...more], peildatum).map(
			({ id, toestand }) => `${id.split('|').at(-1)} ${toestand}`
		);

	test('S30: weekly unless the school says otherwise, holiday weeks left out', () => {
		const tot = { tot: day('2026-10-30') };
		expect(states('2026-09-23', tot, notitie('2026-09-17'))).toEqual([
			'2026-W38 voldaan',
			'2026-W39 open',
			'2026-W40 toekomstig',
			'2026-W41 toekomstig',
			'2026-W42 toekomstig',
			'2026-W44 toekomstig'
		]);
	});

	test('X18: monthly when the group is set so', () => {
		const monthly = { tot: day('2026-12-18'), attributes: { elke: 'maand' } };
		expect(states('2026-10-05', monthly, notitie('2026-09-17'))).toEqual([
			'2026-09 voldaan',
			'2026-10 open',
			'2026-11 toekomstig',
			'2026-12 toekomstig'
		]);
	});

	test('S30: a missed week is remembered but not asked back', () => {
		const all = only('handelingsplan-notitie', [plan, notitie('2026-09-17')], '2026-10-08');
		expect(all.filter(({ toestand }) => toestand === 'verstreken')).toHaveLength(2);
		expect(listOpenTermijnen(all).map(({ uiterlijk }) => String(uiterlijk))).toEqual(['2026-10-09']);
		expect(
			listOpenTermijnen(only('handelingsplan-notitie', [plan, notitie('2026-10-06')], '2026-10-08'))
		).toEqual([]);
	});

	test('S36: after the evaluation no more notes are asked', () => {
		const evaluatie = feit('evaluatie', 'leerling:sem', '2026-09-24', 'evaluatie-1', { bij: 'plan-1' });
		expect(states('2026-10-08', { tot: day('2026-10-09') }, evaluatie)).toEqual([
			'2026-W38 verstreken',
			'2026-W39 voldaan',
			'2026-W40 nvt',
			'2026-W41 nvt'
		]);
	});
});

describe('dates that people agreed on (S60, S61)', () => {
	const besluit = (datum: string, sleutel: string, opnieuw?: string) =>
		feit('niveaubesluit', 'leerling:sem', datum, sleutel, {
			bij: 'vraag-1',
			attributes: { opnieuw_bekijken_op: opnieuw ? day(opnieuw) : null }
		});

	test('S60: a level is looked at again on its date; the next decision on the question is the proof', () => {
		const first = besluit('2026-10-01', 'besluit-1', '2026-12-01');
		expect(lines('niveau-opnieuw-bekijken', [first], '2026-11-24')).toEqual(['2026-11-24 2026-12-01 open']);
		const second = besluit('2026-12-01', 'besluit-2', '2027-03-01');
		expect(only('niveau-opnieuw-bekijken', [first, second], '2026-12-02')).toMatchObject([
			{ toestand: 'voldaan', bewijs: 'besluit-2' },
			{ toestand: 'toekomstig', uiterlijk: day('2027-03-01'), target: { bij: 'vraag-1' } }
		]);
	});

	test('S60: a date within the week opens on the day of the decision, not before it', () => {
		const soon = besluit('2026-10-01', 'besluit-1', '2026-10-05');
		expect(lines('niveau-opnieuw-bekijken', [soon], '2026-10-02')).toEqual(['2026-10-01 2026-10-05 open']);
	});

	test('S60: of two decisions on one day only the last stays to be looked at', () => {
		const both = [besluit('2026-10-01', 'b', '2026-12-02'), besluit('2026-10-01', 'a', '2026-12-01')];
		expect(only('niveau-opnieuw-bekijken', both, '2026-11-30').map(({ toestand }) => toestand)).toEqual([
			'voldaan',
			'open'
		]);
	});

	test('S60: no date, no term; a closed question is not looked at again', () => {
		expect(only('niveau-opnieuw-bekijken', [besluit('2026-10-01', 'besluit-1')], '2026-12-02')).toEqual([]);
		const closed = feit('ondersteuningsvraag_afsluiting', 'leerling:sem', '2026-10-01', 'a-1', {
			bij: 'vraag-1'
		});
		const dated = besluit('2026-10-01', 'besluit-1', '2026-12-01');
		expect(lines('niveau-opnieuw-bekijken', [dated, closed], '2026-12-02')).toEqual([
			'2026-11-24 2026-12-01 voldaan'
		]);
	});

	test('S61: an agreement is open from the day it was made and belongs to the person it names', () => {
		const afspraak = feit('afspraak', 'groep:6a', '2026-11-02', 'afspraak-1', {
			eigenaar: 'kees',
			attributes: { uiterlijk: '2026-11-20' }
		});
		expect(only('afspraak', [afspraak], '2026-11-21')).toMatchObject([
			{
				toestand: 'verstreken',
				openSinds: day('2026-11-02'),
				eigenaar: { rol: 'eigenaar', medewerker: 'kees' }
			}
		]);
		const done = feit('afspraak_gedaan', 'groep:6a', '2026-11-21', 'g-1', { bij: 'afspraak-1' });
		expect(lines('afspraak', [afspraak, done], '2026-11-21')).toEqual(['2026-11-02 2026-11-20 voldaan']);
	});

	test('S51: a signal put aside comes back on its date', () => {
		const aside = feit('signaal_terzijde', 'leerling:sem', '2026-10-01', 't-1', {
			bij: 'signaal-1',
			attributes: { tot: '2026-12-01' }
		});
		expect(lines('signaal-terzijde', [aside], '2026-11-30')).toEqual(['2026-12-01 2026-12-15 toekomstig']);
		const again = feit('signaal_terzijde', 'leerling:sem', '2026-12-03', 't-2', { bij: 'signaal-1' });
		expect(lines('signaal-terzijde', [aside, again], '2026-12-03')).toEqual([
			'2026-12-01 2026-12-15 voldaan'
		]);
	});
});

test('terms have no alarm colour and no ranking, only a state and an age', () => {
	const [termijn] = termijnen(standaardWerkafspraken, [plan], day('2027-02-01'), midden);
	expect(Object.keys(termijn!)).not.toContain('ernst');
	expect(['toekomstig', 'open', 'verstreken', 'voldaan', 'nvt']).toContain(termijn!.toestand);
});

test('a changed promise holds from its day: two rounds become three (S57)', () => {
	const groep = feit('groep', 'groep:6a', '2025-08-01', '6a', { tot: '2027-07-31' });
	const [three] = standaardWerkafspraken.filter(({ id }) => id === 'leerlingbespreking');
	if (three?.regel.soort !== 'in_vensters') throw new Error('leerlingbespreking has windows');
	const two = { ...three, regel: { ...three.regel, vensters: three.regel.vensters.slice(0, 2) } };
	const versions = [{ ...three, geldigVanaf: day('2026-08-01') }, two];
	const count = (peildatum: string) =>
		termijnen(versions, [groep], day(peildatum), midden).filter(({ toestand }) => toestand !== 'nvt').length;
	expect([count('2025-10-01'), count('2026-10-01')]).toEqual([2, 3]);
	const ended = { ...three, geldigTot: day('2026-12-31') };
	expect(termijnen([ended], [groep], day('2027-02-01'), midden)).toHaveLength(1);
});
