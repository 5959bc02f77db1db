import { expect, test } from 'vitest';
import { kijkmomentInWoorden } from './kijkmomentInWoorden.ts';
import { groupKijkmomenten, type Lezing } from './kijkmoment.ts';

const lezing = (time: string, over: Partial<Lezing> = {}): Lezing => ({
	op: Temporal.PlainDateTime.from(`2027-03-12T${time}`).toZonedDateTime('Europe/Amsterdam').toInstant(),
	door: 'samira',
	naam: 'Samira El Idrissi',
	rollen: ['intern_begeleider'],
	handeling: 'lezen',
	laag: 2,
	onderdeel: 'dossier',
	gronden: ['intern_begeleider'],
	reden: null,
	...over
});

test('a day of one person is one line with all parts, times and the deepest layer (R-INZ-1)', () => {
	const [moment, ...rest] = groupKijkmomenten([
		lezing('14:20', { onderdeel: 'handelingsplan', laag: 3 }),
		lezing('09:05'),
		lezing('09:06'),
		lezing('11:00', { handeling: 'lijst', onderdeel: 'kaart' }),
		lezing('14:25', { handeling: 'pdf', onderdeel: 'handelingsplan' })
	]);
	expect(rest).toEqual([]);
	expect(kijkmomentInWoorden(moment!, true)).toEqual({
		wanneer: '12 maart 2027, 9.05 tot 14.25 uur',
		wie: 'Samira El Idrissi, intern begeleider',
		wat: 'las dossier en handelingsplan; zag in een lijst van de groep: kaart; nam mee op papier of als bestand: handelingsplan',
		waarom: 'Intern begeleider van de school. Zag tot en met het zorgdossier.'
	});
});

test('people and days stay apart, newest day first', () => {
	const other = { door: 'joost', naam: 'Joost van der Meulen' };
	const yesterday = lezing('10:00').op.subtract({ hours: 24 });
	expect(
		groupKijkmomenten([lezing('10:00', { op: yesterday }), lezing('10:00'), lezing('10:00', other)]).map(
			({ dag, wie }) => `${dag} ${wie}`
		)
	).toEqual([
		'2027-03-12 Joost van der Meulen',
		'2027-03-12 Samira El Idrissi',
		'2027-03-11 Samira El Idrissi'
	]);
});

test('the reason of an opened file is told; without names only the role is', () => {
	const [moment] = groupKijkmomenten([
		lezing('10:00', {
			rollen: ['directie'],
			gronden: ['dossier_geopend', 'directie'],
			reden: 'Besluit over doubleren.'
		})
	]);
	expect(kijkmomentInWoorden(moment!, false)).toMatchObject({
		wie: 'directie',
		waarom: expect.stringContaining('Reden: Besluit over doubleren.')
	});
	expect(JSON.stringify(kijkmomentInWoorden(moment!, false))).not.toContain('Samira');
});

test('nothing is left out: every read is in one of the lines', () => {
	const all = Array.from({ length: 40 }, (_, nr) =>
		lezing(`${String(8 + (nr % 12)).padStart(2, '0')}:${String(nr).padStart(2, '0')}`, { door: `p${nr % 3}` })
	);
	expect(groupKijkmomenten(all).reduce((sum, { keren }) => sum + keren, 0)).toBe(40);
});
