import { expect, test } from 'vitest';
import { gedeeldMoment, groepsgemiddelde } from './groepsgemiddelde.ts';
import type { Groepsregel, Vakcel } from './readGroepsoverzicht.ts';

const kind = (lezen?: Partial<Vakcel>): Groepsregel => ({
	id: 'kind',
	naam: 'Kind',
	voorvoegsel: null,
	achternaam: 'Kind',
	roepnaam: 'Kind',
	jaargroep: '4',
	niveau: 1,
	zorg: 0,
	kracht: 0,
	vragen: [],
	plannen: [],
	vakken: lezen
		? {
				lezen: {
					vorige: null,
					laatste: '',
					moment: 'E3',
					toets: 'iep_lvs',
					groei: null,
					waarde: null,
					reeks: [],
					band: null,
					referentieniveau: null,
					...lezen
				}
			}
		: {}
});

test('S100: de groep telt wie dezelfde toets op hetzelfde moment maakte', () => {
	const groep = [30, 32, 34, 38].map((waarde) => kind({ waarde, groei: 8 }));
	expect(groepsgemiddelde([...groep, kind({ waarde: 90, groei: 50, moment: 'M4' })], 'lezen')).toEqual({
		laatste: 33.5,
		groei: 8
	});
});

test('over minder dan vier kinderen komt er geen gemiddelde', () => {
	const groep = [30, 32, 34].map((waarde) => kind({ waarde, groei: 8 }));
	expect(groepsgemiddelde([...groep, kind()], 'lezen')).toEqual({ laatste: null, groei: null });
	expect(groepsgemiddelde([...groep, kind({ waarde: 36 })], 'lezen')).toEqual({ laatste: 33, groei: null });
});

test('het moment staat boven de kolom als iedereen hetzelfde moment heeft', () => {
	expect(gedeeldMoment([kind({}), kind(), kind({})], 'lezen')).toBe('E3');
	expect(gedeeldMoment([kind({}), kind({ moment: 'M4' })], 'lezen')).toBeNull();
	expect(gedeeldMoment([kind()], 'lezen')).toBeNull();
});
