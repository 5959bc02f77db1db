import { expect, test } from 'vitest';
import { listGroei, type Groeimeting } from './groei.ts';

const meting = (
	schooljaar: string,
	deel: 'midden' | 'eind',
	tekst: string,
	rest: Partial<Groeimeting> = {}
): Groeimeting => ({
	...{
		vak: 'lezen',
		toets: 'iep_lvs',
		onderdeel: null,
		schaal: 'ontwikkelscore',
		normversie: null,
		afgenomenOp: null
	},
	moment: { schooljaar, deel, jaargroep: null },
	waarde: { tekst, getal: Number(tekst) || null },
	...rest
});
const stappen = (metingen: Groeimeting[]) => listGroei(metingen).map(({ groei }) => groei?.stap ?? null);

test('S100: groei is de stap sinds het eigen vorige resultaat, in volgorde van de tijd', () => {
	expect(
		stappen([
			meting('2026-2027', 'midden', '212.3'),
			meting('2025-2026', 'midden', '190'),
			meting('2025-2026', 'eind', '212.1')
		])
	).toEqual([null, 22.1, 0.2]);
});

test('S100: geen groei over schalen, toetsen, onderdelen of normen heen', () => {
	const eerst = meting('2025-2026', 'midden', '190');
	for (const anders of [
		{ schaal: 'percentage' },
		{ toets: 'cito_lvs' },
		{ onderdeel: 'Getallen' },
		{ normversie: '3.0' },
		{ vak: 'rekenen' }
	])
		expect(stappen([eerst, meting('2025-2026', 'eind', '200', anders)])).toEqual([null, null]);
});

test('een resultaat zonder getal breekt de reeks niet', () => {
	expect(
		stappen([
			meting('2025-2026', 'midden', '190'),
			meting('2025-2026', 'eind', 'B'),
			meting('2026-2027', 'midden', '201')
		])
	).toEqual([null, null, 11]);
});

test('AVI groeit in niveaus', () => {
	const avi = { vak: 'technisch_lezen', toets: 'avi', schaal: 'avi_niveau' };
	expect(
		stappen([
			meting('2025-2026', 'midden', 'M4', avi),
			meting('2025-2026', 'eind', 'AVI-M5', avi),
			meting('2026-2027', 'midden', 'E4', avi)
		])
	).toEqual([null, 2, -1]);
});
