import { expect, test } from 'vitest';
import { computeSignalen } from './computeSignalen.ts';
import type { Loopbaansoort } from './leerlingfeiten.ts';
import { feitenVan, peildatum } from './proefleerling.ts';
import type { Signaalregel } from './signaalprofiel.ts';
import { standaardprofiel } from './standaardprofiel.ts';

const jaar = (schooljaar: string, jaargroep: string, soort: Loopbaansoort = 'doublure') => ({
	id: schooljaar,
	schooljaar,
	jaargroep,
	soort
});

test('S129: een jaar overgedaan blijft een signaal, de hele schoolloopbaan', () => {
	const [signaal, ...rest] = computeSignalen(
		standaardprofiel,
		feitenVan({ doublures: [jaar('2024-2025', '4'), jaar('2021-2022', '2', 'kleuterverlenging')] }),
		peildatum
	);
	expect(rest).toEqual([]);
	expect(signaal).toMatchObject({
		regel: 'doublure',
		vak: null,
		richting: 'zorg',
		sleutel: 'bram/doublure/'
	});
	expect(signaal?.sinds.toString()).toBe('2021-08-01');
	expect(signaal?.uitleg).toBe(
		'Schoolloopbaan: extra kleuterjaar in groep 2 (2021-2022); groep 4 overgedaan (2024-2025). Regel uit het ' +
			'signaalprofiel: een jaar overgedaan (eenmaal in de schoolloopbaan).'
	);
});

test('S129: een doublure van volgend schooljaar telt nog niet', () => {
	const feiten = feitenVan({ doublures: [jaar('2027-2028', '6')] });
	expect(computeSignalen(standaardprofiel, feiten, peildatum)).toEqual([]);
	expect(
		computeSignalen(standaardprofiel, feiten, Temporal.PlainDate.from('2027-08-01')).map((s) => s.regel)
	).toEqual(['doublure']);
});

test('S138: een versnelling is geen doublure; de school kan er een regel van kracht voor maken', () => {
	const feiten = feitenVan({ doublures: [jaar('2025-2026', '4', 'versnelling')] });
	expect(computeSignalen(standaardprofiel, feiten, peildatum)).toEqual([]);
	const regel: Signaalregel = {
		soort: 'schoolloopbaan',
		sleutel: 'versnelling',
		naam: 'een jaar overgeslagen',
		richting: 'kracht',
		aan: true,
		geldigheid: null,
		source: 'school',
		soorten: ['versnelling']
	};
	const [signaal] = computeSignalen({ regels: [regel], grensscores: [] }, feiten, peildatum);
	expect(signaal?.uitleg).toContain('Schoolloopbaan: groep 4 overgeslagen (2025-2026).');
});
