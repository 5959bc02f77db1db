import { expect, test } from 'vitest';
import { composeKijklijst, kijklijstPdf, type Kijklijst } from './kijklijstPdf.ts';

const lijst: Kijklijst = {
	kind: 'Bram de Boer',
	schoolNaam: 'De Proef',
	vanaf: null,
	metNamen: true,
	door: 'Samira El Idrissi',
	vandaag: Temporal.PlainDate.from('2027-03-12'),
	regels: Array.from({ length: 60 }, (_, nr) => ({
		wanneer: `${nr + 1} maart 2027, 9.05 uur`,
		wie: 'Joost van der Meulen, groepsleerkracht',
		wat: 'las dossier en handelingsplan',
		waarom: 'kind van de eigen groep. = #panic("x")'
	}))
};

test('the answer to a parent is a tagged PDF of as many pages as it needs (R-INZ-1)', async () => {
	const raw = Buffer.from(await kijklijstPdf(lijst)).toString('latin1');
	expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(raw).toContain('/Type /StructTreeRoot');
	expect(Number(/<xmpTPg:NPages>(\d+)</.exec(raw)?.[1])).toBeGreaterThan(1);
});

test('it says the period, what is empty, and where to ask for names', () => {
	const leeg = composeKijklijst({
		...lijst,
		regels: [],
		metNamen: false,
		vanaf: Temporal.PlainDate.from('2027-01-01')
	});
	expect(leeg.periode).toBe('Vanaf 1 januari 2027 tot en met 12 maart 2027');
	expect(leeg.leeg).toBe('In deze periode opende niemand het dossier.');
	expect(leeg.namen).toContain('directie');
	expect(composeKijklijst(lijst).namen).toBe('');
});
