import { expect, test } from 'vitest';
import { lijnVelden, readLijnformulier } from './referentielijnen.ts';

const lijn = {
	toets: 'iep_lvs',
	vak: 'rekenen',
	schaal: 'ontwikkelscore',
	naam: 'ontwikkellijn 1F',
	waarden: { M5: 61.5, E5: 64 }
};

test('S100: referentielijnen overleven hun eigen formulier', () => {
	expect(readLijnformulier(lijnVelden([lijn]))).toEqual({ ok: true, lijnen: [lijn] });
	expect(readLijnformulier({})).toEqual({ ok: true, lijnen: [] });
});

test('S100: een rij zonder naam valt weg; een lijn zonder waarde of met tekst in een vak wordt geweigerd', () => {
	expect(readLijnformulier({ ...lijnVelden([lijn]), 'lijn.0.naam': ' ' })).toEqual({ ok: true, lijnen: [] });
	expect(readLijnformulier({ ...lijnVelden([lijn]), 'lijn.0.M6': 'veel' })).toEqual({
		ok: false,
		errors: { 'lijn.0.M6': 'ontwikkellijn 1F, M6: vul een getal in.' }
	});
	expect(readLijnformulier({ 'lijn.0.naam': 'leeg' })).toMatchObject({ ok: false });
	expect(readLijnformulier({ ...lijnVelden([lijn]), 'lijn.0.toets': '' })).toMatchObject({ ok: false });
});
