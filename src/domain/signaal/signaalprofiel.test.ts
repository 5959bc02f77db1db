import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { profielMet } from './proefleerling.ts';
import { SignaalprofielSchema } from './signaalprofiel.ts';
import { standaardprofiel } from './standaardprofiel.ts';

const geldig = (profiel: unknown) => v.safeParse(SignaalprofielSchema, profiel).success;

describe('het signaalprofiel van de school', () => {
	test('S107, S128-S138: elk signaal van het document heeft een regel die aan staat, en het profiel klopt met zijn schema', () => {
		expect(v.parse(SignaalprofielSchema, standaardprofiel)).toEqual(standaardprofiel);
		const bronnen = new Set(
			standaardprofiel.regels.filter((regel) => regel.aan).map((regel) => regel.source)
		);
		expect([...bronnen].sort()).toEqual([
			...['S107', 'S128', 'S129', 'S130', 'S131', 'S132', 'S133', 'S134', 'S135', 'S136', 'S137', 'S138']
		]);
	});

	test('S128: het profiel overleeft opslag als JSON', () => {
		expect(v.parse(SignaalprofielSchema, JSON.parse(JSON.stringify(standaardprofiel)))).toEqual(
			standaardprofiel
		);
	});

	test('S128: meer lage metingen vragen dan er geteld worden, wordt geweigerd', () => {
		expect(geldig(profielMet('lage_resultaten', { aantal: 3 }))).toBe(true);
		expect(geldig(profielMet('lage_resultaten', { aantal: 4 }))).toBe(false);
	});

	test('S130: een percentage boven de honderd wordt geweigerd', () => {
		expect(geldig(profielMet('lage_methodetoetsen', { percentage: 100 }))).toBe(true);
		expect(geldig(profielMet('lage_methodetoetsen', { percentage: 101 }))).toBe(false);
	});

	test('S138: twee regels met dezelfde sleutel worden geweigerd', () => {
		const [eerste] = standaardprofiel.regels;
		expect(geldig({ ...standaardprofiel, regels: [...standaardprofiel.regels, eerste] })).toBe(false);
	});

	test('X9: een grensscore heeft minstens een grens, laag ligt niet boven hoog, en dubbel wordt geweigerd', () => {
		const grens = {
			vak: 'rekenen',
			toets: 'iep_lvs',
			jaargroep: 5,
			deel: 'midden',
			schaal: 'ontwikkelscore'
		};
		const met = (...grenzen: object[]) =>
			geldig({ ...standaardprofiel, grensscores: grenzen.map((anders) => ({ ...grens, ...anders })) });
		expect(met({ laagOnder: 90, hoogVanaf: null })).toBe(true);
		expect(met({ laagOnder: 90, hoogVanaf: 90 })).toBe(true);
		expect(met({ laagOnder: null, hoogVanaf: null })).toBe(false);
		expect(met({ laagOnder: 91, hoogVanaf: 90 })).toBe(false);
		expect(met({ laagOnder: 90, hoogVanaf: null }, { laagOnder: 80, hoogVanaf: null })).toBe(false);
		expect(met({ laagOnder: 90, hoogVanaf: null }, { jaargroep: 6, laagOnder: 80, hoogVanaf: null })).toBe(
			true
		);
	});
});
