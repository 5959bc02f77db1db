import { expect, test } from 'vitest';
import { terzijdeTot } from './terzijde.ts';

const dag = (tekst: string) => Temporal.PlainDate.from(tekst);
const kalender = {
	vakanties: [
		{ naam: 'meivakantie', van: dag('2027-04-24'), tot: dag('2027-05-09'), bron: 'school' as const }
	]
};
const tot = (soort: 'resultaat' | 'observatie', vandaag: string) =>
	terzijdeTot([{ soort }], dag(vandaag), kalender).toString();

test('A8: een signaal uit resultaten wacht tot de volgende hoofdmeting binnen is', () => {
	expect(tot('resultaat', '2027-03-12')).toBe('2027-06-15');
	expect(tot('resultaat', '2027-09-01')).toBe('2028-02-01');
	expect(tot('resultaat', '2027-01-29')).toBe('2027-06-15');
	expect(tot('resultaat', '2027-01-18')).toBe('2027-02-01');
});

test('A8: elk ander signaal wacht zes lesweken, vakanties niet meegeteld', () => {
	expect(tot('observatie', '2027-03-05')).toBe('2027-04-16');
	expect(tot('observatie', '2027-03-26')).toBe('2027-05-21');
});
