import { expect, test } from 'vitest';
import {
	composeVerklaring,
	vernietigingsverklaringPdf,
	type Verklaring
} from './vernietigingsverklaringPdf.ts';

const afdruk = 'ab'.repeat(32);
const verklaring: Verklaring = {
	schoolNaam: 'De Proef',
	brin: '99AA',
	vernietiging: {
		id: '0b0e2a52-5a4c-4f7c-9f0e-0c51b3c5f001',
		peildatum: Temporal.PlainDate.from('2026-08-01'),
		op: Temporal.Instant.from('2026-11-26T09:00:00Z'),
		door: 'Marijke Visser',
		kinderen: 2,
		stukken: 13,
		afdruk
	},
	regels: ['3f2a90c1', '77aa01b2'].flatMap((kenmerk) =>
		(['resultaat', 'observatie'] as const).map((tabel, nr) => ({
			...{ kenmerk, tabel, jaren: 2, aantal: nr + 1, afdruk },
			categorie: 'leerlingdossier' as const,
			uitgestroomdOp: Temporal.PlainDate.from('2024-07-31')
		}))
	)
};

test('the statement says what went, when, by whom, on which ground and with which print, without a name of a child (R-BEW-5)', () => {
	const blad = composeVerklaring(verklaring);
	expect(blad.inleiding).toBe(
		'Op 26 november 2026 zijn bij De Proef (99AA) gegevens vernietigd van 2 oud-leerlingen: samen 13 stukken waarvan de bewaartermijn uiterlijk op 1 augustus 2026 voorbij was. De opdracht gaf Marijke Visser.'
	);
	expect(blad.regels[0]).toEqual({
		kenmerk: '3f2a90c1',
		vertrek: '31 juli 2024',
		grond: 'Leerlingdossier, 2 jaar (R-BEW-1)',
		stukken: '1 toetsresultaat, 2 observaties'
	});
	expect(blad.feiten.at(-1)).toEqual({ naam: 'Afdruk', tekst: afdruk });
});

test('it is a tagged PDF', async () => {
	const raw = Buffer.from(await vernietigingsverklaringPdf(verklaring)).toString('latin1');
	expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(raw).toContain('/Type /StructTreeRoot');
});
