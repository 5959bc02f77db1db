import { expect, test } from 'vitest';
import { composeUitnodiging, mdoUitnodigingPdf, type Mdouitnodiging } from './mdoUitnodigingPdf.ts';

const brief: Mdouitnodiging = {
	...{ naam: 'Jayden Proef', roepnaam: 'Jayden', schoolNaam: 'De Proef', door: 'Samira El Idrissi' },
	...{ dag: 'donderdag 8 april 2027', begintijd: '13:00', vraag: 'Wat helpt na de pauze? #panic("x")' },
	leerling: 'deels',
	deelnemers: [
		{ naam: 'Ada Proef', rol: 'ouder of verzorger' },
		{ naam: 'Rosa', rol: 'schoolmaatschappelijk werk' }
	]
};

test('S87-S94: the invitation is one tagged page, and what was typed is not read as markup', () => {
	const raw = Buffer.from(mdoUitnodigingPdf(brief)).toString('latin1');
	expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(Number(/<xmpTPg:NPages>(\d+)</.exec(raw)?.[1])).toBe(1);
});

test('X6: it says how the child is heard, also when that is still to be agreed', () => {
	expect(composeUitnodiging(brief).kind).toBe('Jayden is er een deel van het gesprek bij.');
	expect(composeUitnodiging({ ...brief, leerling: null }).kind).toBe(
		'Samen met u spreken wij af of Jayden erbij is.'
	);
	expect(composeUitnodiging({ ...brief, begintijd: null }).wanneer).toBe('donderdag 8 april 2027');
});
