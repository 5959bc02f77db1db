import { expect, test } from 'vitest';
import { isTwaalf, weighToestemming, type Toestemming } from './toestemming.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const vandaag = day('2027-03-12');
const bram = { roepnaam: 'Bram', geboortedatum: day('2018-05-01') };
const ouders = [
	{ id: 'anna', naam: 'Anna' },
	{ id: 'karel', naam: 'Karel' }
];
const van = (ouderId: string | null, over: Partial<Toestemming> = {}): Toestemming => ({
	id: `${ouderId}`,
	gever: ouderId ? 'ouder' : 'leerling',
	ouderId,
	wie: ouderId ?? 'Bram',
	partner: 'Logopedie De Klank',
	gegevens: 'verslag',
	doel: 'afstemmen',
	van: day('2027-01-01'),
	tot: day('2027-12-31'),
	hoe: 'schriftelijk',
	bewijs: 'formulier',
	gegevenOp: day('2027-01-01'),
	ingetrokkenOp: null,
	...over
});
const weigh = (given: Toestemming[], partner = 'Logopedie De Klank', kind = bram, peildatum = vandaag) =>
	weighToestemming(given, ouders, kind, partner, peildatum);

test('R-GEZ-1, R-TOE-1: both parents with gezag, and the shortest period counts', () => {
	expect(weigh([van('anna'), van('karel', { tot: day('2027-06-30') })])).toEqual({
		compleet: true,
		tot: day('2027-06-30')
	});
	expect(weigh([van('anna')])).toEqual({ compleet: false, ontbreekt: ['Karel'] });
	expect(weigh([])).toEqual({ compleet: false, ontbreekt: ['Anna', 'Karel'] });
});

test('R-TOE-3: consent is per partner, however its name was typed', () => {
	const both = [van('anna', { partner: ' logopedie  de klank' }), van('karel')];
	expect(weigh(both).compleet).toBe(true);
	expect(weigh(both, 'Jeugdteam Zuid').compleet).toBe(false);
});

test('R-TOE-3: withdrawn counts from that day on, and a period has a first and a last day', () => {
	const both = (over: Partial<Toestemming>) => [van('anna'), van('karel', over)];
	expect(weigh(both({ ingetrokkenOp: vandaag })).compleet).toBe(false);
	expect(weigh(both({ ingetrokkenOp: day('2027-03-13') })).compleet).toBe(true);
	expect(weigh(both({ tot: vandaag })).compleet).toBe(true);
	expect(weigh(both({ tot: day('2027-03-11') })).compleet).toBe(false);
	expect(weigh(both({ van: day('2027-03-13') })).compleet).toBe(false);
});

test('R-INZ-1, R-TOE-2: from sixteen the child decides, from twelve it is asked too', () => {
	const oud = { roepnaam: 'Bram', geboortedatum: day('2011-03-12') };
	expect(weigh([van(null)], undefined, oud)).toEqual({ compleet: true, tot: day('2027-12-31') });
	expect(weigh([van('anna'), van('karel')], undefined, oud)).toEqual({
		compleet: false,
		ontbreekt: ['Bram']
	});
	expect(weigh([van(null)], undefined, oud, day('2027-03-11')).compleet).toBe(false);
	expect(isTwaalf(day('2015-03-12'), vandaag)).toBe(true);
	expect(isTwaalf(day('2015-03-13'), vandaag)).toBe(false);
	expect(isTwaalf(null, vandaag)).toBe(false);
});

test('without a parent with gezag nobody can consent', () => {
	expect(weighToestemming([van('anna')], [], bram, 'Logopedie De Klank', vandaag)).toEqual({
		compleet: false,
		ontbreekt: ['een ouder met gezag']
	});
});
