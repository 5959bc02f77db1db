import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeSignalen } from './computeSignalen.ts';
import type { Leerlingfeiten } from './leerlingfeiten.ts';
import { peildatum } from './proefleerling.ts';
import type { Signaal } from './signaal.ts';
import type { Signaalprofiel, Signaalregel } from './signaalprofiel.ts';
import { feiten } from './willekeurigeFeiten.ts';

describe('sterke leerlingen tellen zoals zwakke (A4)', () => {
	const basis = { aan: true, geldigheid: { aantal: 500, eenheid: 'dagen' }, source: 'school' } as const;
	const telling = { aantal: 2, venster: 3 };
	const vers = { nieuwsteHoogstensDagen: 365 };
	const paar = (richting: 'zorg' | 'kracht'): Signaalregel[] => {
		const zorg = richting === 'zorg';
		const kern = (sleutel: string) => ({
			...basis,
			richting,
			naam: sleutel,
			sleutel: `${sleutel}_${richting}`
		});
		return [
			{
				...kern('metingen'),
				...telling,
				...vers,
				soort: 'hoofdmetingen',
				banden: zorg ? ['D', 'E'] : ['A', 'B'],
				percentiel: zorg ? 25 : 75,
				lijnen: [],
				referentieniveaus: [{ jaargroep: 6, niveaus: [zorg ? '<1F' : '2F'] }]
			},
			{
				...kern('methode'),
				...telling,
				soort: 'methodetoetsen',
				percentage: zorg ? 41 : 59,
				perMethode: []
			},
			{
				...kern('gezien'),
				...telling,
				aantal: 1,
				soort: 'observaties',
				observaties: ['tempo', 'vermoeden'],
				vereist: 'een'
			},
			{
				...kern('lijst'),
				soort: 'volglijsten',
				instrumenten: ['kindbegrip', 'leerlinglijst'],
				aantal: 1,
				grens: zorg ? 1.4 : 3.6
			},
			{
				...kern('groei'),
				...vers,
				soort: 'groei',
				stappen: [{ schaal: 'ontwikkelscore', vak: null, punten: zorg ? 2.5 : -2.5 }]
			}
		];
	};
	const evenwichtig: Signaalprofiel = { regels: [...paar('zorg'), ...paar('kracht')], grensscores: [] };

	const tegendeel: Record<string, string> = { A: 'E', B: 'D', C: 'C', D: 'B', E: 'A' };
	const niveau: Record<string, string> = { '<1F': '2F', '1F': '1F', '2F': '<1F' };
	const spiegel = (een: Leerlingfeiten): Leerlingfeiten => ({
		...een,
		resultaten: een.resultaten.map((feit) => ({
			...feit,
			waarde: feit.waarde == null ? null : 24 - feit.waarde,
			band: feit.band ? tegendeel[feit.band] : null,
			percentiel: feit.percentiel == null ? null : 100 - feit.percentiel,
			referentieniveau: feit.referentieniveau ? niveau[feit.referentieniveau] : null
		})),
		methodetoetsen: een.methodetoetsen.map((feit) => ({ ...feit, behaald: feit.maximum - feit.behaald })),
		observaties: een.observaties.map((feit) => ({
			...feit,
			waarde: feit.waarde === 'zorg' ? 'sterk' : feit.waarde === 'sterk' ? 'zorg' : 'gewoon'
		})),
		volgscores: een.volgscores.map((feit) => ({ ...feit, score: Math.round(50 - feit.score * 10) / 10 }))
	});
	const kern = (signalen: Signaal[], richting: 'zorg' | 'kracht') =>
		signalen
			.filter((signaal) => signaal.richting === richting)
			.map((signaal) => ({
				regel: signaal.regel.replace(`_${richting}`, ''),
				vak: signaal.vak,
				sinds: signaal.sinds.toString(),
				feiten: signaal.feiten.map((feit) => feit.id)
			}));

	test('A4: het spiegelbeeld van een kind geeft dezelfde signalen de andere kant op', () => {
		let geteld = 0;
		fc.assert(
			fc.property(feiten, (een) => {
				const zorg = kern(computeSignalen(evenwichtig, een, peildatum), 'zorg');
				geteld += zorg.length;
				expect(kern(computeSignalen(evenwichtig, spiegel(een), peildatum), 'kracht')).toEqual(zorg);
			}),
			{ numRuns: 200 }
		);
		expect(geteld).toBeGreaterThan(100);
	});
});
