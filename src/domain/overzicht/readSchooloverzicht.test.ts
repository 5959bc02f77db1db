import { expect, test } from 'vitest';
import { vakcijfers } from './readSchooloverzicht.ts';

const row = (extra: object) => ({
	groep_id: 'a',
	vak: 'rekenen',
	schooljaar: '2025-2026',
	deel: 'midden',
	gegroeid: 10,
	vergeleken: 20,
	...extra
});

test('S23: the school is told in its newest main moment, eind after midden of the same year', () => {
	const [rekenen] = vakcijfers([
		row({}),
		row({ deel: 'eind', gegroeid: 15 }),
		row({ deel: 'eind', groep_id: 'b', gegroeid: 3, vergeleken: 4 })
	]);
	expect(rekenen).toMatchObject({ moment: 'eind 2025-2026', gegroeid: 18, vergeleken: 24 });
});

test('a first measurement compares with nothing and says nothing about growth', () => {
	expect(vakcijfers([row({ vergeleken: 0, gegroeid: 0 })])).toEqual([]);
});
