import { describe, expect, test } from 'vitest';
import { makeTrends, type Toetsjaar } from './trends.ts';

const jaar = (schooljaar: string, gemiddelde: number, change: Partial<Toetsjaar> = {}): Toetsjaar => ({
	...{ vak: 'rekenen', toets: 'IEP', schaal: 'vaardigheid', jaargroep: '5', deel: 'midden', schooljaar },
	...{ aantal: 24, gemiddelde, laag: gemiddelde - 5, hoog: gemiddelde + 5 },
	...change
});
const lijn = {
	toets: 'IEP',
	vak: 'rekenen',
	schaal: 'vaardigheid',
	naam: 'ons streven',
	waarden: { M5: 55 }
};

describe('S23, S100: the same moment year after year, beside what the school wants', () => {
	test('oldest first, rounded, with the line of the school', () => {
		expect(makeTrends([jaar('2026-2027', 54.26), jaar('2025-2026', 52)], [lijn], 10)).toEqual([
			{
				...{ vak: 'rekenen', vakNaam: 'Rekenen', toets: 'IEP', moment: 'M5' },
				jaren: [
					{ schooljaar: '2025-2026', aantal: 24, gemiddelde: 52, laag: 47, hoog: 57 },
					{ schooljaar: '2026-2027', aantal: 24, gemiddelde: 54.3, laag: 49.26, hoog: 59.26 }
				],
				streven: [{ naam: 'ons streven', waarde: 55 }]
			}
		]);
	});

	test('S24: a year of few children is not there, and one year alone is no trend', () => {
		const klein = jaar('2025-2026', 52, { aantal: 9 });
		expect(makeTrends([jaar('2026-2027', 54), klein], [], 10)).toEqual([]);
		expect(
			makeTrends([jaar('2026-2027', 54), klein, jaar('2024-2025', 50)], [], 10)[0]?.jaren.map(
				({ schooljaar }) => schooljaar
			)
		).toEqual(['2024-2025', '2026-2027']);
	});

	test('K15: another test, another scale and another moment are trends of their own; middle comes before end', () => {
		const beide = (change: Partial<Toetsjaar>) => [
			jaar('2025-2026', 50, change),
			jaar('2026-2027', 51, change)
		];
		const trends = makeTrends(
			[
				...beide({ deel: 'eind' }),
				...beide({ jaargroep: '4', deel: 'eind' }),
				...beide({ toets: 'DLE' }),
				...beide({ schaal: 'ontwikkelscore' }),
				...beide({})
			],
			[],
			10
		);
		expect(trends.map(({ toets, moment }) => `${toets} ${moment}`)).toEqual([
			'DLE M5',
			'IEP E4',
			'IEP M5',
			'IEP M5',
			'IEP E5'
		]);
	});

	test('a test the school left behind years ago is not drawn', () => {
		expect(
			makeTrends(
				[
					jaar('2022-2023', 50, { toets: 'oud' }),
					jaar('2023-2024', 50, { toets: 'oud' }),
					jaar('2025-2026', 50),
					jaar('2026-2027', 51)
				],
				[],
				10
			).map(({ toets }) => toets)
		).toEqual(['IEP']);
	});
});
