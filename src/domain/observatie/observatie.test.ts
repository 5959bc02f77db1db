import { describe, expect, test } from 'vitest';
import { findLeerling } from './observatie.ts';

const kinderen = [
	{ naam: 'Bram de Vries', label: 'Bram de Vries, groep 6' },
	{ naam: 'Bram Aydın', label: 'Bram Aydın, groep 4' },
	{ naam: 'Zoë Kok', label: 'Zoë Kok, groep 4' },
	{ naam: 'Noor Kok', label: 'Noor Kok, groep 4' },
	{ naam: 'Noor Kok', label: 'Noor Kok, groep 6' }
];
const wie = (getypt: string) => findLeerling(getypt, kinderen)?.label ?? null;

describe('een kind kiezen door te typen (A9)', () => {
	test('A9: de regel uit de lijst, de naam of een begin dat maar op een kind past', () => {
		expect(wie('Bram de Vries, groep 6')).toBe('Bram de Vries, groep 6');
		expect(wie('bram  de vries')).toBe('Bram de Vries, groep 6');
		expect(wie('zoe')).toBe('Zoë Kok, groep 4');
		expect(wie('Bram A')).toBe('Bram Aydın, groep 4');
	});

	test('A9: bij twijfel wordt niemand gekozen', () => {
		expect(wie('Bram')).toBeNull();
		expect(wie('Noor Kok')).toBeNull();
		expect(wie('Noor Kok, groep 6')).toBe('Noor Kok, groep 6');
		expect(wie('Sam')).toBeNull();
		expect(wie(' ')).toBeNull();
	});
});
