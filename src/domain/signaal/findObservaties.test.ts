import { describe, expect, test } from 'vitest';
import { computeSignalen } from './computeSignalen.ts';
import type { Observatiefeit } from './leerlingfeiten.ts';
import { dag, feitenVan, observatie, peildatum, profielMet } from './proefleerling.ts';
import { standaardprofiel } from './standaardprofiel.ts';

const signalen = (observaties: Observatiefeit[], profiel = standaardprofiel, op = peildatum) =>
	computeSignalen(profiel, feitenVan({ observaties }), op);
const regels = (...gegeven: Parameters<typeof signalen>) =>
	signalen(...gegeven).map((signaal) => signaal.regel);

describe('wat de leerkracht ziet (S131-S133, S136, S137)', () => {
	test.each([
		['S131', 'verlengde_instructie', 'zorg', 'verlengde_instructie', 'Heeft verlengde instructie nodig'],
		['S132', 'tempo', 'zorg', 'tempo', 'Heeft moeite met het tempo van de groep'],
		['S133', 'welbevinden', 'zorg', 'welbevinden', 'Zorgen over het welbevinden'],
		['S136', 'werkhouding', 'sterk', 'zelfstandige_werkhouding', 'Heeft een zelfstandige werkhouding'],
		['S136', 'tempo', 'sterk', 'zelfstandige_werkhouding', 'Heeft een vlot eigen werktempo'],
		['S137', 'uitgestelde_aandacht', 'sterk', 'uitgestelde_aandacht', 'Gaat goed om met uitgestelde aandacht']
	] as const)('%s: %s gezien als %s geeft het signaal %s', (_source, soort, waarde, regel, uitleg) => {
		const [signaal, ...rest] = signalen([observatie(soort, waarde, '2027-03-01')]);
		expect(rest).toEqual([]);
		expect(signaal).toMatchObject({ regel, vak: null, richting: waarde === 'zorg' ? 'zorg' : 'kracht' });
		expect(signaal?.uitleg).toContain(`${uitleg} (1 maart 2027). Regel uit het signaalprofiel: `);
		expect(signaal?.sinds.toString()).toBe('2027-03-01');
	});

	test('S138: een vermoeden van de leerkracht is een signaal van gelijke rang, met de eigen woorden (A9)', () => {
		const tekst = 'Kijkt veel naar de letters van de buurvrouw';
		const [signaal] = signalen([
			observatie('vermoeden', 'zorg', '2027-03-01', { tekst, vak: 'technisch_lezen' })
		]);
		expect(signaal).toMatchObject({ regel: 'vermoeden_zorg', vak: 'technisch_lezen', richting: 'zorg' });
		expect(signaal?.uitleg).toContain(
			`Technisch lezen: zorg van de leerkracht (1 maart 2027: "${tekst}"). Regel uit het signaalprofiel`
		);
		expect(regels([observatie('vermoeden', 'sterk', '2027-03-01')])).toEqual(['vermoeden_kracht']);
	});

	test('S138: lange woorden staan heel in het feit en kort in de uitleg', () => {
		const tekst = `${'Wil niet meer naar buiten. '.repeat(10)}Einde`;
		const [signaal] = signalen([observatie('vermoeden', 'zorg', '2027-03-01', { tekst })]);
		expect(signaal?.feiten[0]?.omschrijving).toContain(tekst);
		expect(signaal?.uitleg).not.toContain('Einde');
	});

	test('S132: gewoon na zorg beeindigt het signaal, zorg na gewoon laat het terugkomen (A10)', () => {
		const zorg = observatie('tempo', 'zorg', '2027-02-01');
		const gewoon = observatie('tempo', 'gewoon', '2027-02-20');
		expect(regels([zorg, gewoon])).toEqual([]);
		expect(regels([zorg, gewoon, observatie('tempo', 'zorg', '2027-03-01')])).toEqual(['tempo']);
	});

	test('S132: twee blikken op een dag heffen elkaar niet op', () => {
		const opDag = [observatie('tempo', 'gewoon', '2027-03-01'), observatie('tempo', 'zorg', '2027-03-01')];
		expect(regels(opDag)).toEqual(['tempo']);
		expect(regels(opDag.toReversed())).toEqual(['tempo']);
	});

	test('S133: na negentig dagen dooft een observatie uit, de negentigste dag telt nog (A7)', () => {
		const zorg = [observatie('welbevinden', 'zorg', '2027-01-01')];
		expect(regels(zorg, standaardprofiel, dag('2027-04-01'))).toEqual(['welbevinden']);
		expect(regels(zorg, standaardprofiel, dag('2027-04-02'))).toEqual([]);
	});

	test('S131: per vak telt apart', () => {
		const [algemeen, rekenen] = signalen([
			observatie('verlengde_instructie', 'zorg', '2027-03-01', { vak: 'rekenen' }),
			observatie('verlengde_instructie', 'zorg', '2027-03-02')
		]);
		expect([algemeen?.vak, rekenen?.vak]).toEqual([null, 'rekenen']);
		expect(rekenen?.sleutel).toBe('bram/verlengde_instructie/rekenen');
	});

	test('S132: de school kan om herhaling vragen; het kantelpunt is de observatie die het aantal vol maakte', () => {
		const profiel = profielMet('tempo', { aantal: 2, venster: 3 });
		const eerste = observatie('tempo', 'zorg', '2027-02-01');
		const tweede = observatie('tempo', 'zorg', '2027-02-15');
		expect(regels([eerste], profiel)).toEqual([]);
		const [signaal] = signalen([tweede, eerste, observatie('tempo', 'gewoon', '2027-03-01')], profiel);
		expect(signaal?.sinds.toString()).toBe('2027-02-15');
		expect(signaal?.feiten.map((feit) => feit.id)).toEqual([eerste.id, tweede.id]);
	});

	test('S136: de school kan vragen dat werkhouding en tempo allebei gezien zijn', () => {
		const profiel = profielMet('zelfstandige_werkhouding', { vereist: 'elk' });
		const werkhouding = observatie('werkhouding', 'sterk', '2027-02-01');
		expect(regels([werkhouding], profiel)).toEqual([]);
		const [signaal] = signalen([observatie('tempo', 'sterk', '2027-02-20'), werkhouding], profiel);
		expect(signaal?.regel).toBe('zelfstandige_werkhouding');
		expect(signaal?.sinds.toString()).toBe('2027-02-20');
	});
});
