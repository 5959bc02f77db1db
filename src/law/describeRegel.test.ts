import { expect, test } from 'vitest';
import { describeRegel } from './describeRegel.ts';
import { standaardWerkafspraken } from './werkafspraken.ts';

const of = (id: string) =>
	describeRegel(standaardWerkafspraken.find((werkafspraak) => werkafspraak.id === id)!.regel);

test('S18, S36, S57, R-ZP-3: a rule reads as a person would say it', () => {
	expect(of('teamvergadering')).toBe('8 tot 10 keer per schooljaar');
	expect(of('groepsbespreking')).toBe('minstens 2 keer per schooljaar');
	expect(of('overleg-ib-directie')).toBe('elke schoolweek');
	expect(of('handelingsplan-evaluatie')).toBe('8 tot 12 schoolweken na het begin van het plan');
	expect(of('leerlingbespreking')).toBe(
		'3 keer per schooljaar: 1 oktober t/m 30 november, 1 maart t/m 31 maart en 1 mei t/m 30 juni'
	);
	expect(of('aanmelding-besluit')).toBe(
		'binnen 42 dagen na een aanmelding, met een keer 28 dagen verlenging'
	);
	expect(of('verzuimmelding')).toBe('binnen 5 werkdagen na het zestiende uur');
	expect(of('doublure-ouders')).toBe('minstens 5 schooldagen voor de doublurevergadering');
	expect(of('voorlopig-advies')).toBe('een keer per schooljaar, tussen 10 januari en 31 januari');
	expect(of('overstapdossier')).toBe('voor de laatste dag op school');
	expect(of('afspraak')).toBe('op de afgesproken datum');
});

test('no delivered promise shows the word of a record', () => {
	for (const { regel } of standaardWerkafspraken) expect(describeRegel(regel)).not.toContain('_');
});
