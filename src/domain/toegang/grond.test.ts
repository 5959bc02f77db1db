import { describe, expect, test } from 'vitest';
import { alsU, grondInWoorden, laagInWoorden, sumGronden } from './grond.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('why somebody sees a child (R-TOE-3)', () => {
	test('is said as a colleague would say it', () => {
		expect(grondInWoorden({ grond: 'eigen_groep', rol: 'invaller' })).toBe(
			'valt in bij de groep van dit kind'
		);
		expect(grondInWoorden({ grond: 'school', rol: 'administratie' })).toBe(
			'werkt als administratie voor de hele school'
		);
		expect(grondInWoorden({ grond: 'toegewezen', rol: 'motorische_remedial_teacher' })).toBe(
			'begeleidt dit kind als motorische remedial teacher'
		);
	});

	test('about the reader it says u', () => {
		expect(`u ${alsU(['is eigenaar van een open vraag over dit kind', 'staat voor de groep'])}`).toBe(
			'u bent eigenaar van een open vraag over dit kind, u staat voor de groep'
		);
	});

	test('layers of a parent are not those of a colleague', () => {
		expect(laagInWoorden({ grond: 'school', laag: 3 })).toBe('alles, ook het zorgdossier');
		expect(laagInWoorden({ grond: 'gezag', laag: 3 })).not.toContain('zorgdossier');
	});

	test('several grounds: the deepest layer counts, until the last day on which it holds', () => {
		const school = { grond: 'school', rol: 'intern_begeleider', laag: 2, tot: null };
		const opened = { grond: 'dossier_geopend', rol: 'intern_begeleider', laag: 3, tot: day('2027-03-20') };
		expect(sumGronden([school, opened])).toEqual({
			laag: 3,
			diepte: 'alles, ook het zorgdossier',
			gronden: ['opende het dossier met een reden', 'werkt als intern begeleider voor de hele school'],
			sleutels: 'dossier_geopend,school',
			tot: day('2027-03-20')
		});
		const later = { ...opened, tot: day('2027-04-20') };
		expect(sumGronden([opened, later]).tot).toEqual(day('2027-04-20'));
		expect(sumGronden([later, { ...opened, grond: 'zorgleerling', tot: null }]).tot).toBeNull();
	});
});
