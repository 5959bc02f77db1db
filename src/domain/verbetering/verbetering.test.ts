import { expect, test } from 'vitest';
import { markVerbetering, type Verbetering } from './verbetering.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const verzoek: Verbetering = {
	...{ id: 'v', leerlingId: 'bram', tabel: 'vraagnotitie', stukId: 's', was: 'Oud.', voorstel: 'Nieuw.' },
	...{
		reden: 'Klopt niet.',
		ouder: 'Anna',
		ouderId: 'anna',
		door: 'Joost',
		ontvangenOp: day('2027-03-01'),
		besluit: null,
		verklaring: null
	}
};
const besluit = (uitkomst: 'verbeterd' | 'afgewezen') => ({
	...{ uitkomst, reden: 'Daarom zo.', tekst: uitkomst === 'verbeterd' ? 'Nieuw.' : null },
	...{ was: 'Oud.', beslotenOp: day('2027-03-05'), door: 'Samira' }
});

test('AVG art. 16: a corrected piece says so and shows what it said; a refused one shows the parent’s words', () => {
	expect(markVerbetering(verzoek, String)).toBeUndefined();
	expect(markVerbetering({ ...verzoek, besluit: besluit('verbeterd') }, String)).toEqual({
		...{ kop: 'Verbeterd op 2027-03-05. Daarom zo.', eerder: 'Oud.', verklaring: null }
	});
	const refused = { ...verzoek, besluit: besluit('afgewezen') };
	expect(markVerbetering(refused, String)).toBeUndefined();
	expect(
		markVerbetering(
			{ ...refused, verklaring: { tekst: 'Ik zie dit anders.', gegevenOp: day('2027-03-08') } },
			String
		)
	).toEqual({
		...{
			kop: 'Anna ziet dit anders en schreef op 2027-03-08:',
			eerder: null,
			verklaring: 'Ik zie dit anders.'
		}
	});
});
