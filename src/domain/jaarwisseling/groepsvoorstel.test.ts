import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeGroepen, type Kindnu } from './groepsvoorstel.ts';

const kinderen = (groepId: string, ...jaargroepen: (string | null)[]): Kindnu[] =>
	jaargroepen.map((jaargroep, at) => ({
		...{ groepId, groepNaam: groepId, jaargroep },
		id: `${groepId}-${at}`,
		naam: `Kind ${at}`
	}));
const names = (groepen: Record<string, (string | null)[]>) =>
	proposeGroepen(Object.entries(groepen).flatMap(([naam, jaren]) => kinderen(naam, ...jaren))).map(
		({ groep, jaargroep, naam, kinderen: zij }) => `${groep} (${jaargroep}): ${zij.length} naar ${naam}`
	);

test('every year moves up under the next number, and groep 8 leaves', () => {
	expect(names({ 'Groep 6': ['6'], 'Groep 7': ['7', '7'], 'Groep 8': ['8'] })).toEqual([
		'Groep 6 (6): 1 naar Groep 7',
		'Groep 7 (7): 2 naar Groep 8'
	]);
});

test('parallel groups keep their letter', () => {
	expect(names({ '5a': ['5'], '5b': ['5'], '6a': ['6'], '6b': ['6'] })).toEqual([
		'5a (5): 1 naar 6a',
		'5b (5): 1 naar 6b',
		'6a (6): 1 naar 7a',
		'6b (6): 1 naar 7b'
	]);
});

test('of a combination the youngest stay and the oldest go on', () => {
	expect(names({ 'Groep 1/2b': ['1', '2', '2'], 'Groep 3a': ['3'], 'Groep 3b': ['3'] })).toEqual([
		'Groep 1/2b (1): 1 naar Groep 1/2b',
		'Groep 1/2b (2): 2 naar Groep 3b',
		'Groep 3a (3): 1 naar Groep 4a',
		'Groep 3b (3): 1 naar Groep 4b'
	]);
	expect(names({ 'Groep 5': ['5'], 'Groep 6/7': ['6', '7'] })).toEqual([
		'Groep 5 (5): 1 naar Groep 6/7',
		'Groep 6/7 (6): 1 naar Groep 6/7',
		'Groep 6/7 (7): 1 naar Groep 8'
	]);
	expect(names({ 'Groep 7/8': ['7', '8'] })).toEqual(['Groep 7/8 (7): 1 naar Groep 7/8']);
});

test('a group with a name and no number keeps it, and who has no numbered year is left for people to place', () => {
	expect(names({ Dolfijnen: ['4', null], Instroom: ['0'] })).toEqual(['Dolfijnen (4): 1 naar Dolfijnen']);
});

test('nobody but groep 8 is lost, nobody is doubled, and everybody is one year further', () => {
	const jaar = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8');
	fc.assert(
		fc.property(
			fc.dictionary(fc.stringMatching(/^(Groep )?[1-8](\/[1-8])?[ab]?$/), fc.array(jaar, { maxLength: 6 })),
			(groepen) => {
				const alle = Object.entries(groepen).flatMap(([naam, jaren]) => kinderen(naam, ...jaren));
				const rijen = proposeGroepen(alle);
				const mee = rijen.flatMap((rij) => rij.kinderen.map(({ id }) => id));
				expect(mee.toSorted()).toEqual(
					alle
						.filter(({ jaargroep }) => jaargroep !== '8')
						.map(({ id }) => id)
						.toSorted()
				);
				for (const rij of rijen) {
					expect(rij.straks).toBe(rij.jaargroep + 1);
					expect(rij.naam).not.toBe('');
				}
			}
		)
	);
});
