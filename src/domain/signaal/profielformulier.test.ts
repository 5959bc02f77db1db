import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profielVelden, readProfielformulier } from './profielformulier.ts';
import { describeProfielverschil } from './profielverschil.ts';
import type { Signaalprofiel } from './signaalprofiel.ts';
import { standaardprofiel } from './standaardprofiel.ts';

const rijk: Signaalprofiel = {
	regels: standaardprofiel.regels.map((regel) => {
		if (regel.soort === 'groei')
			return {
				...regel,
				stappen: [
					{ schaal: 'ontwikkelscore', vak: null, punten: 2.5 },
					{ schaal: 'vaardigheidsscore', vak: 'rekenen', punten: 6 }
				]
			};
		if (regel.soort === 'methodetoetsen')
			return { ...regel, perMethode: [{ methode: 'Taal: Staal', percentage: 72.5 }] };
		return regel;
	}),
	grensscores: [
		{
			vak: 'rekenen',
			toets: 'iep_lvs',
			jaargroep: 5,
			deel: 'midden',
			schaal: 'ontwikkelscore',
			laagOnder: 91.5,
			hoogVanaf: null
		}
	]
};
const met = (velden: Record<string, string>, basis = rijk) =>
	readProfielformulier(basis, { ...profielVelden(basis), ...velden });
const profielVan = (uitkomst: ReturnType<typeof met>) => {
	if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst.errors));
	return uitkomst.profiel;
};

describe('het formulier van het signaalprofiel', () => {
	test('S128-S138: een formulier dat niemand aanraakt geeft hetzelfde profiel', () => {
		expect(profielVan(met({}))).toEqual(rijk);
		expect(profielVan(met({}, standaardprofiel))).toEqual(standaardprofiel);
		const andersom = Object.fromEntries(Object.entries(profielVelden(rijk)).toReversed());
		expect(readProfielformulier({ ...rijk, grensscores: [] }, andersom)).toEqual({ ok: true, profiel: rijk });
	});

	test('S128: elk geldig aantal komt terecht bij zijn eigen regel en nergens anders', () => {
		const metTelling = rijk.regels.filter((regel) => 'venster' in regel);
		fc.assert(
			fc.property(fc.constantFrom(...metTelling), fc.integer({ min: 1, max: 12 }), (regel, venster) => {
				const aantal = Math.min(regel.aantal, venster);
				const na = profielVan(
					met({
						[`regel.${regel.sleutel}.venster`]: String(venster),
						[`regel.${regel.sleutel}.aantal`]: String(aantal)
					})
				);
				expect(na.regels.find(({ sleutel }) => sleutel === regel.sleutel)).toEqual({
					...regel,
					venster,
					aantal
				});
				expect(na.regels.filter(({ sleutel }) => sleutel !== regel.sleutel)).toEqual(
					rijk.regels.filter(({ sleutel }) => sleutel !== regel.sleutel)
				);
			})
		);
	});

	test('S130: een percentage mag een komma hebben; tekst die geen getal is krijgt een zin bij het veld', () => {
		const goed = profielVan(met({ 'regel.lage_methodetoetsen.percentage': '62,5' }));
		expect(goed.regels.find(({ sleutel }) => sleutel === 'lage_methodetoetsen')).toMatchObject({
			percentage: 62.5
		});
		for (const tekst of ['veel', '', '101'])
			expect(met({ 'regel.lage_methodetoetsen.percentage': tekst })).toEqual({
				ok: false,
				errors: {
					'regel.lage_methodetoetsen.percentage': expect.stringMatching(/^lage scores op methodetoetsen: Vul/)
				}
			});
	});

	test('S128: meer lage metingen vragen dan er geteld worden, wordt bij het aantal gezegd', () => {
		const uitkomst = met({ 'regel.lage_resultaten.aantal': '5' });
		expect(uitkomst).toEqual({
			ok: false,
			errors: { 'regel.lage_resultaten.aantal': expect.stringContaining('kan niet groter zijn') }
		});
	});

	test('S138: een eigen regel komt erbij met een eigen sleutel en kan weer weg', () => {
		const nieuw = {
			'nieuw.naam': 'Sterk in Engels!',
			'nieuw.soort': 'hoofdmetingen',
			'nieuw.richting': 'kracht'
		};
		const een = profielVan(met(nieuw));
		expect(een.regels.at(-1)).toMatchObject({
			sleutel: 'school_sterk_in_engels',
			naam: 'Sterk in Engels!',
			richting: 'kracht',
			source: 'school'
		});
		const twee = profielVan(met(nieuw, een));
		expect(twee.regels.at(-1)?.sleutel).toBe('school_sterk_in_engels_2');
		expect(profielVan(met({ 'regel.school_sterk_in_engels.weg': 'ja' }, een)).regels).toEqual(rijk.regels);
		expect(profielVan(met({ 'regel.tempo.weg': 'ja' })).regels).toEqual(rijk.regels);
	});

	test('X9: een grens zonder getallen valt weg, een tweede voor dezelfde toets wordt geweigerd', () => {
		expect(profielVan(met({ 'grens.0.laagOnder': '' })).grensscores).toEqual([]);
		const zelfde = Object.fromEntries(
			Object.entries(profielVelden(rijk))
				.filter(([naam]) => naam.startsWith('grens.0.'))
				.map(([naam, tekst]) => [naam.replace('grens.0.', 'grens.1.'), tekst])
		);
		expect(met(zelfde)).toMatchObject({ ok: false });
		expect(met({ ...zelfde, 'grens.1.jaargroep': '6' })).toMatchObject({ ok: true });
	});
});

describe('wat er veranderde', () => {
	test('S128-S138: elke wijziging is een regel in het Nederlands, en niets veranderd is niets', () => {
		expect(describeProfielverschil(rijk, rijk)).toEqual([]);
		const na = profielVan(
			met({
				'regel.lage_methodetoetsen.percentage': '70',
				'regel.tempo.aan': '',
				'regel.welbevinden.geldigheid.aantal': '60',
				'grens.0.laagOnder': '95',
				'nieuw.naam': 'Leest graag',
				'nieuw.soort': 'observaties'
			})
		);
		expect(describeProfielverschil(rijk, na)).toEqual([
			'lage scores op methodetoetsen: percentage van 60 naar 70.',
			'moeite met het tempo van de groep: uitgezet.',
			'zichtbare zorgen over het welbevinden: hoe lang een feit telt van 90 dagen naar 60 dagen.',
			'Nieuwe regel: Leest graag.',
			'Grens gewijzigd: Rekenen, IEP LVS M5: laag onder 91,5 werd Rekenen, IEP LVS M5: laag onder 95.'
		]);
		expect(describeProfielverschil(na, rijk)).toContain('Regel weggehaald: Leest graag.');
	});
});
