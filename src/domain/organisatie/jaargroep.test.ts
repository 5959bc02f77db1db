import { expect, test } from 'vitest';
import { bouwOf, bouwOfGroep, jaargroepenNaam, jaargroepNaam } from './jaargroep.ts';

test('S20: every year belongs to one bouw', () => {
	expect(['1', '2', '3', '5', '6', '8', 'S', null].map(bouwOf)).toEqual([
		'onderbouw',
		'onderbouw',
		'middenbouw',
		'middenbouw',
		'bovenbouw',
		'bovenbouw',
		'overig',
		'overig'
	]);
});

test('a combination group belongs where its youngest pupils are', () => {
	const groep = { jaargroep: 'C', jaargroepen: ['1', '2'] };
	expect(bouwOfGroep(groep)).toBe('onderbouw');
	expect(jaargroepenNaam(groep)).toBe('groep 1/2');
	expect(bouwOfGroep({ jaargroep: 'C', jaargroepen: [] })).toBe('overig');
	expect(jaargroepenNaam({ jaargroep: '4', jaargroepen: ['4'] })).toBe('groep 4');
});

test('the letters of the standard have words', () => {
	expect(jaargroepNaam('C')).toBe('combinatiegroep');
	expect(jaargroepNaam(null)).toBe('zonder jaargroep');
});
