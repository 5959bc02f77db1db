import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byNaam, lijstnaam, roepnaamTussen, volledigeNaam } from '#domain/organisatie/naam.ts';

const hof = { roepnaam: 'Gradje', voorvoegsel: "van 't", achternaam: 'Hof' };

test("van 't Hof is said in full and listed under H", () => {
	expect(volledigeNaam(hof)).toBe("Gradje van 't Hof");
	expect(lijstnaam(hof)).toBe("Hof, Gradje van 't");
	const sorted = [{ achternaam: 'Visser' }, hof, { achternaam: 'Aydın' }].sort(byNaam);
	expect(sorted.map((naam) => naam.achternaam)).toEqual(['Aydın', 'Hof', 'Visser']);
});

test('a pupil with only a first name is still somebody', () => {
	expect(volledigeNaam({ roepnaam: 'Wimpie' })).toBe('Wimpie');
	expect(lijstnaam({ roepnaam: 'Wimpie' })).toBe('Wimpie');
});

test('two children with one first name are told apart', () => {
	const groep = [
		{ roepnaam: 'Yara', achternaam: 'Korenaar' },
		{ roepnaam: 'Yara', achternaam: 'Öztürkman' },
		{ roepnaam: 'Noor', voorvoegsel: 'de', achternaam: 'Wit' },
		{ roepnaam: 'Noor', voorvoegsel: 'van', achternaam: 'Wijk' },
		{ roepnaam: 'Wimpie' }
	];
	expect(groep.map((kind) => roepnaamTussen(kind, groep))).toEqual([
		'Yara K.',
		'Yara Ö.',
		'Noor de Wit',
		'Noor van Wijk',
		'Wimpie'
	]);
});

test('the order is the same whatever the order of arrival', () => {
	const naam = fc.record({ roepnaam: fc.string(), achternaam: fc.string() });
	fc.assert(
		fc.property(naam, naam, (a, b) => {
			expect(Math.sign(byNaam(a, b))).toBe(-Math.sign(byNaam(b, a)) + 0);
		})
	);
});
