import { describe, expect, test } from 'vitest';
import { castleerlingen, leerlingcast } from './leerlingcast.ts';
import { makeSchool } from './makeSchool.ts';
import { tabellen, type SchoolVerhaal } from './verhaal.ts';

const klimboom = (dag: string, seed = 20) =>
	makeSchool({ seed, leerlingen: 210, groepen: 8, jaren: 3, peildatum: Temporal.PlainDate.from(dag) });
const later = (een: unknown, ander: unknown) =>
	Temporal.PlainDate.compare(een as Temporal.PlainDate, ander as Temporal.PlainDate) > 0;

/** Every text in the story with where it stands; ids and codes are not text. */
function* listTeksten(verhaal: SchoolVerhaal): Generator<[string, string]> {
	for (const tabel of tabellen)
		for (const rij of verhaal.rijen[tabel])
			for (const [kolom, waarde] of Object.entries(rij))
				if (
					typeof waarde === 'string' &&
					!kolom.endsWith('id') &&
					kolom !== 'signaal_sleutel' &&
					kolom !== 'door'
				)
					yield [`${tabel}.${kolom}`, waarde];
}

/** What a generator leaves behind when it goes wrong. */
const gat = / {2}|[{}]|undefined|\bnull\b|NaN|lorem|TODO|\s[.,;!?]| $|^ /;

const isElfproef = (cijfers: string) =>
	[...cijfers].reduce((som, cijfer, plek) => som + Number(cijfer) * (plek === 8 ? -1 : 9 - plek), 0) % 11 ===
	0;

test('the same seed tells the same school, another seed another one', () => {
	const een = JSON.stringify(klimboom('2026-11-24'));
	expect(JSON.stringify(klimboom('2026-11-24'))).toBe(een);
	expect(JSON.stringify(klimboom('2026-11-24', 21))).not.toBe(een);
});

test('fewer than eight groups is no school of this story', () => {
	expect(() =>
		makeSchool({
			seed: 1,
			leerlingen: 60,
			groepen: 6,
			jaren: 1,
			peildatum: Temporal.PlainDate.from('2026-11-24')
		})
	).toThrow(RangeError);
});

// First and last days, holidays, test weeks: the story must hold on whatever day somebody starts it.
describe.each([
	'2026-08-01',
	'2026-08-20',
	'2026-09-01',
	'2026-10-20',
	'2026-11-24',
	'2027-01-02',
	'2027-01-25',
	'2027-02-24',
	'2027-03-12',
	'2027-05-05',
	'2027-06-16',
	'2027-07-31',
	'2028-02-29',
	'2029-11-11'
])('told on %s', (dag) => {
	const verhaal = klimboom(dag);
	const { rijen, peildatum } = verhaal;

	test('210 children, each in one group now, and every child of the cast is there', () => {
		const nu = rijen.groepsplaatsing.filter(({ tot }) => tot === null);
		expect(rijen.leerling).toHaveLength(210);
		expect(new Set(nu.map(({ leerling_id }) => leerling_id)).size).toBe(210);
		expect(nu).toHaveLength(210);
		for (const [, { lasKey }] of castleerlingen)
			expect(rijen.leerling.map(({ las_key }) => las_key)).toContain(lasKey);
	});

	test('everybody was born at an age that fits the year group', () => {
		const begin = Number(verhaal.schooljaar.slice(0, 4));
		for (const { leerling_id, jaargroep } of rijen.groepsplaatsing.filter(({ tot }) => tot === null)) {
			const kind = rijen.leerling.find(({ id }) => id === leerling_id)!;
			const geboren = kind.geboortedatum as Temporal.PlainDate;
			const leeftijd = geboren.until(new Temporal.PlainDate(begin, 10, 1), { largestUnit: 'years' }).years;
			const afwijking = leeftijd - (Number(jaargroep) + 3);
			expect(afwijking, `${kind.roepnaam} in groep ${jaargroep}`).toBeGreaterThanOrEqual(-1);
			expect(afwijking).toBeLessThanOrEqual(1);
			expect(later(kind.ingestroomd_op, peildatum)).toBe(false);
			expect(later(geboren.add({ years: 4 }), kind.ingestroomd_op)).toBe(false);
		}
	});

	test('nothing that happened lies after today', () => {
		for (const { afgenomen_op } of [...rijen.resultaat, ...rijen.methodetoets])
			expect(later(afgenomen_op, peildatum)).toBe(false);
		for (const { gezien_op } of rijen.observatie) expect(later(gezien_op, peildatum)).toBe(false);
		for (const { geopend_op } of rijen.ondersteuningsvraag) expect(later(geopend_op, peildatum)).toBe(false);
		for (const { gebeurd_op } of [...rijen.vraagnotitie, ...rijen.plannotitie])
			expect(later(gebeurd_op, peildatum)).toBe(false);
		for (const { besloten_op } of rijen.niveaubesluit) expect(later(besloten_op, peildatum)).toBe(false);
		for (const { geevalueerd_op } of rijen.planevaluatie)
			expect(later(geevalueerd_op, peildatum)).toBe(false);
		for (const { afgerond_op } of rijen.afspraakafronding) expect(later(afgerond_op, peildatum)).toBe(false);
		for (const { begonnen_op, gepland_op } of rijen.leerlingbespreking)
			if (begonnen_op) expect(later(gepland_op, peildatum)).toBe(false);
	});

	test('no two main results for one moment, as suppliers never deliver', () => {
		const sleutels = rijen.resultaat.map((rij) =>
			[rij.leerling_id, rij.toets, rij.vak, rij.onderdeel, rij.schaal, rij.schooljaar, rij.deel].join()
		);
		expect(new Set(sleutels).size).toBe(sleutels.length);
	});

	test('a child stands at each of the five levels (S108)', () => {
		const laatste = new Map<string, number>();
		for (const { leerling_id, niveau } of rijen.niveaubesluit.toSorted((a, b) =>
			Temporal.PlainDate.compare(a.besloten_op as Temporal.PlainDate, b.besloten_op as Temporal.PlainDate)
		))
			laatste.set(leerling_id, niveau);
		expect([...new Set(laatste.values())].sort()).toEqual([1, 2, 3, 4, 5]);
	});

	test('every child has somebody with gezag, some have a parent without (R-GEZ-1, R-GEZ-2)', () => {
		const gezag = new Set(
			rijen.ouderschap.filter((band) => band.gezag).map(({ leerling_id }) => leerling_id)
		);
		expect(gezag.size).toBe(210);
		expect(rijen.ouderschap.some((band) => !band.gezag && band.relatie === 'vader')).toBe(true);
		expect(rijen.ouder.every(({ straat, postcode }) => straat && postcode)).toBe(true);
	});

	test('no text with a hole in it, and no number that could be a burgerservicenummer', () => {
		const fouten = [...listTeksten(verhaal)].filter(
			([, tekst]) =>
				gat.test(tekst) ||
				[...tekst.replaceAll(/[ .-]/g, '').matchAll(/(?<!\d)\d{9}(?!\d)/g)].some(([cijfers]) =>
					isElfproef(cijfers)
				)
		);
		expect(fouten).toEqual([]);
	});
});

test('one running plan is exactly in its evaluation window (S36)', () => {
	const { rijen, peildatum } = klimboom('2026-11-24');
	const geevalueerd = new Set(rijen.planevaluatie.map(({ handelingsplan_id }) => handelingsplan_id));
	const inVenster = rijen.handelingsplan.filter(
		({ id, evaluatie_van, evaluatie_tot }) =>
			!geevalueerd.has(id!) &&
			evaluatie_van &&
			!later(evaluatie_van, peildatum) &&
			!later(peildatum, evaluatie_tot)
	);
	const yusuf = rijen.leerling.find(({ las_key }) => las_key === leerlingcast.yusuf.lasKey);
	expect(inVenster.map(({ leerling_id }) => leerling_id)).toEqual([yusuf?.id]);
});

test('the archive of a school of 400 over eight years is as large as it is measured with', () => {
	const { rijen } = makeSchool({
		seed: 7,
		leerlingen: 400,
		groepen: 16,
		jaren: 8,
		peildatum: Temporal.PlainDate.from('2026-11-24'),
		archief: true
	});
	expect(rijen.resultaat.length).toBeGreaterThan(36_000);
	expect(rijen.resultaat.length).toBeLessThan(50_000);
	expect(rijen.handelingsplan.length).toBeGreaterThan(500);
	expect(rijen.observatie.length + rijen.plannotitie.length + rijen.vraagnotitie.length).toBeGreaterThan(
		3000
	);
});
