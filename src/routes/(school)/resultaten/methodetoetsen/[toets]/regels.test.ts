import { expect, test } from 'vitest';
import { splitPlak } from './plak.ts';
import { keepTyped, readRegels } from './regels.ts';

const [bram, yara] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
function post(fields: Record<string, string>) {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return readRegels(data);
}

test('een rij van het rooster heeft wat er getypt is en wat er stond', () => {
	expect(
		post({
			[`was-behaald:${bram}`]: '10',
			[`behaald:${bram}`]: ' 12 ',
			[`herkansing:${bram}`]: '',
			'behaald:geen-id': '3'
		})
	).toEqual([{ leerlingId: bram, behaald: '12', herkansing: '', was: { behaald: '10', herkansing: '' } }]);
});

test('na een fout komt alleen terug wat hier is gewijzigd: de rij van een collega blijft vers', () => {
	const regels = post({ [`behaald:${bram}`]: '99', [`was-behaald:${yara}`]: '5', [`behaald:${yara}`]: '5' });
	expect(keepTyped(regels)).toEqual({
		[bram]: { behaald: '99', herkansing: '', was: { behaald: '', herkansing: '' } }
	});
	expect(keepTyped(regels, { [bram]: { behaald: '7', herkansing: '' } })).toEqual({
		[bram]: { behaald: '99', herkansing: '', was: { behaald: '7', herkansing: '' } }
	});
});

test('een geplakte kolom uit Excel, met en zonder lege laatste rij', () => {
	expect(splitPlak('18\r\n12,5\r\n\r\n3\r\n')).toEqual([['18'], ['12,5'], [''], ['3']]);
	expect(splitPlak('18\t19\n12\t')).toEqual([
		['18', '19'],
		['12', '']
	]);
});
