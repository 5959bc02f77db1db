import { describe, expect, test } from 'vitest';
import type { Groepsregel } from '#domain/overzicht/readGroepsoverzicht.ts';
import { describeClusters, describeGroei, describePlannen } from './groepfeiten.ts';

const kind = (nr: number, waarde: number, groei: number | null): Groepsregel => ({
	...{ id: `${nr}`, naam: `Kind ${nr}`, voorvoegsel: null, achternaam: 'Proef', roepnaam: `Kind ${nr}` },
	...{ jaargroep: '5', niveau: 1, zorg: 0, kracht: 0, vragen: [], plannen: [] },
	vakken: {
		rekenen: {
			...{ vorige: null, laatste: String(waarde), moment: 'M5', toets: 'iep_lvs', groei, waarde },
			...{ reeks: [], band: null, referentieniveau: null }
		}
	}
});
const vakken = [{ vak: 'rekenen', naam: 'Rekenen' }];
const lijn = { toets: 'iep_lvs', vak: 'rekenen', naam: 'streven', waarden: { M5: 57, E5: 61 } };

describe('S20-S22: wat een groepsbespreking over een groep op tafel heeft', () => {
	test('S100: het gemiddelde en de groei naast wat de school wilde, van dezelfde toets en hetzelfde moment', () => {
		const regels = [50, 54, 55, 60].map((waarde, nr) => kind(nr, waarde, 8));
		expect(describeGroei({ vakken, regels }, [lijn])).toEqual([
			'Rekenen, M5: gemiddeld 54,8 (streven 57), groei +8.'
		]);
		expect(describeGroei({ vakken, regels }, [{ ...lijn, toets: 'cito_lvs' }])).toEqual([
			'Rekenen, M5: gemiddeld 54,8, groei +8.'
		]);
	});

	test('een gemiddelde van drie kinderen staat er niet', () => {
		expect(
			describeGroei({ vakken, regels: [kind(1, 50, 8), kind(2, 52, 8), kind(3, 54, 8)] }, [lijn])
		).toEqual([]);
	});

	test('wie samen kan leren, per vak en zonder namen', () => {
		expect(
			describeClusters(24, [
				{ vak: 'rekenen', richting: 'zorg', aantal: 5 },
				{ vak: 'rekenen', richting: 'kracht', aantal: 7 },
				{ vak: 'spelling', richting: 'zorg', aantal: 2 }
			])
		).toEqual([
			'Samen leren bij rekenen: 5 met extra uitleg, 12 met de groep mee, 7 met meer uitdaging.',
			'Samen leren bij spelling: 2 met extra uitleg, 22 met de groep mee, 0 met meer uitdaging.'
		]);
	});

	test('wat de plannen van de vorige periode opleverden', () => {
		const sinds = Temporal.PlainDate.from('2027-02-01');
		expect(describePlannen([], sinds)).toEqual(['Sinds ma 1 feb is er geen plan geëvalueerd.']);
		expect(
			describePlannen(
				[
					{ uitkomst: 'bereikt', aantal: 2 },
					{ uitkomst: 'niet', aantal: 1 }
				],
				sinds
			)
		).toEqual([
			'Sinds ma 1 feb zijn 3 plannen geëvalueerd: 2 keer het doel bereikt, 0 keer deels, 1 keer niet.'
		]);
	});
});
