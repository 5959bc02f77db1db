import { describe, expect, test } from 'vitest';
import type { Meting } from '#domain/overzicht/meetreeks.ts';
import { makeOpbrengsten } from './opbrengsten.ts';

const groep = { naam: 'Groep 5', bouw: 'middenbouw' };
let id = 0;
const meting = (leerlingId: string, waarde: number, change: Partial<Meting> = {}): Meting => ({
	...{ id: ++id, leerlingId, toets: 'IEP', vak: 'rekenen', onderdeel: null, schooljaar: '2026-2027' },
	...{ deel: 'midden', jaargroep: '5', afgenomenOp: Temporal.PlainDate.from('2027-02-01') },
	...{ schaal: 'vaardigheid', waarde, waardeTekst: String(waarde), band: null, referentieniveau: null },
	...change
});
const eerder = {
	schooljaar: '2025-2026',
	deel: 'eind',
	jaargroep: '4',
	afgenomenOp: Temporal.PlainDate.from('2026-06-01')
};
const kinderen = ['a', 'b', 'c', 'd', 'e'];
const lijn = {
	toets: 'IEP',
	vak: 'rekenen',
	schaal: 'vaardigheid',
	naam: 'ons streven',
	waarden: { M5: 55, E5: 60 }
};

describe('S23: what a group reached, next to what the school wants', () => {
	test('average, growth of each child, the middle half, what it was before and the line of the school', () => {
		const metingen = kinderen.flatMap((kind, at) => [
			meting(kind, 40 + at * 10, at === 0 ? { referentieniveau: '<1F' } : { referentieniveau: '1F' }),
			meting(kind, 35 + at * 10, eerder)
		]);
		expect(makeOpbrengsten(groep, metingen, [lijn], 4)).toEqual([
			{
				...{ bouw: 'middenbouw', groep: 'Groep 5', vak: 'rekenen', vakNaam: 'Rekenen', toets: 'IEP' },
				...{ moment: 'M5, 2026-2027', aantal: 5, gemiddelde: 60, groei: 5, laag: 50, hoog: 70 },
				referentie: [
					['<1F', null],
					['1F', 4]
				],
				verloop: [{ moment: 'E4, 2025-2026', gemiddelde: 55 }],
				streven: [{ naam: 'ons streven', waarde: 55 }]
			}
		]);
	});

	test('S24: small numbers are left out, also of growth and of what was before', () => {
		const metingen = kinderen.flatMap((kind, at) => [
			meting(kind, 40),
			...(at < 3 ? [meting(kind, 30, eerder)] : [])
		]);
		expect(makeOpbrengsten(groep, metingen, [], 6)).toEqual([]);
		expect(makeOpbrengsten(groep, metingen, [], 4)).toMatchObject([{ aantal: 5, groei: null, verloop: [] }]);
	});

	test('K15: children with another test, or who missed the newest one, are not averaged with the rest', () => {
		const metingen = [
			...kinderen.map((kind) => meting(kind, 50)),
			meting('f', 500, { toets: 'Cito' }),
			meting('g', 10, eerder)
		];
		expect(makeOpbrengsten(groep, metingen, [], 4)).toMatchObject([{ aantal: 5, gemiddelde: 50 }]);
	});
});
