import { expect, test } from 'vitest';
import { geslotenStukPdf } from './geslotenStukPdf.ts';

test('a closed piece is a tagged PDF, whatever somebody typed in it', async () => {
	const raw = Buffer.from(
		await geslotenStukPdf({
			kind: 'Bram de Boer',
			soort: 'Veiligheid',
			van: '1 maart 2027',
			schoolNaam: 'De Proef',
			door: 'Samira El Idrissi',
			vandaag: Temporal.PlainDate.from('2027-03-12'),
			teksten: [{ tekst: 'Twee regels.\n= #panic("x") *', bij: 'Samira, 2 maart 2027' }]
		})
	).toString('latin1');
	expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(raw).toContain('/Type /StructTreeRoot');
});
