import { describe, expect, test } from 'vitest';
import { describeBeeld, describeGevolgen, describePeriode } from './describeToegang.ts';
import { dagbeeld, gevolgen, toegangsverloop, toegangTot, type Toegangsfeiten } from './toegangsverloop.ts';

const dag = (text: string) => Temporal.PlainDate.from(text);
const vandaag = dag('2027-03-12');
const groep = { id: 'g4', naam: 'Groep 4', rol: 'groepsleerkracht', van: dag('2026-08-01'), tot: null };
const joost: Toegangsfeiten = {
	dienst: { van: dag('2020-08-01'), tot: null },
	verloven: [],
	rollen: [{ rol: 'groepsleerkracht', van: dag('2020-08-01'), tot: null }],
	groepen: [groep]
};
const regels = (feiten: Toegangsfeiten) =>
	toegangsverloop(feiten, vandaag).map(
		({ van, tot, beeld }) => `${describePeriode(van, tot, vandaag)}: ${describeBeeld(beeld)}`
	);

describe('access follows the appointment (domain 3.1: no more than the task needs)', () => {
	test('first and last working day count, the days around them do not', () => {
		const kort = { ...joost, dienst: { van: dag('2027-03-01'), tot: dag('2027-03-31') } };
		const weg = (day: string) => dagbeeld(kort, dag(day)).weg;
		expect([weg('2027-02-28'), weg('2027-03-01'), weg('2027-03-31'), weg('2027-04-01')]).toEqual([
			...['nog_niet_in_dienst', null, null, 'uit_dienst']
		]);
		expect(toegangTot(toegangsverloop(kort, vandaag))).toEqual(dag('2027-03-31'));
	});

	test('leave closes everything and gives it back by itself', () => {
		expect(regels({ ...joost, verloven: [{ van: dag('2027-04-01'), tot: dag('2027-04-30') }] })).toEqual([
			'vanaf vandaag tot en met 31 maart 2027: groepsleerkracht · Groep 4',
			'1 t/m 30 april 2027: met verlof: geen toegang',
			'vanaf 1 mei 2027: groepsleerkracht · Groep 4'
		]);
	});

	test('leave without a known end stays closed until somebody enters the return', () => {
		const ziek = { ...joost, verloven: [{ van: vandaag, tot: null }] };
		expect(regels(ziek)).toEqual(['vanaf vandaag: met verlof: geen toegang']);
		expect(toegangTot(toegangsverloop(ziek, vandaag))).toBeUndefined();
	});

	test('a substitute has a group between two days and nothing else', () => {
		const daan = {
			...joost,
			dienst: { van: null, tot: null },
			rollen: [],
			groepen: [{ ...groep, rol: 'invaller', van: dag('2027-03-15'), tot: dag('2027-03-15') }]
		};
		expect(regels(daan)).toEqual([
			'vanaf vandaag tot en met 14 maart 2027: geen rol en geen groep: ziet geen kinderen',
			'op 15 maart 2027: Groep 4 (invaller)',
			'vanaf 16 maart 2027: geen rol en geen groep: ziet geen kinderen'
		]);
	});

	test('what is the same on both sides of a day is one period', () => {
		const split = {
			...joost,
			groepen: [
				{ ...groep, tot: dag('2027-03-20') },
				{ ...groep, van: dag('2027-03-21') }
			]
		};
		expect(regels(split)).toHaveLength(1);
	});
});

describe('what a change does is said before it is done', () => {
	const tell = (straks: Toegangsfeiten, zonderLeerkracht: { naam: string; van: Temporal.PlainDate }[] = []) =>
		describeGevolgen(
			'Joost',
			{ gevolgen: gevolgen(joost, straks, vandaag), kinderen: { g4: 24, g7: 1 }, zonderLeerkracht },
			vandaag
		);

	test('a last day: from the day after nothing is seen any more', () => {
		expect(
			tell({ ...joost, dienst: { ...joost.dienst, tot: dag('2027-03-31') } }, [
				{ naam: 'Groep 4', van: dag('2027-04-01') }
			])
		).toEqual([
			{
				periode: 'Vanaf 1 april 2027',
				zinnen: [
					'Joost is niet meer in dienst en heeft geen toegang.',
					'Joost ziet die 24 kinderen van Groep 4 niet meer.'
				]
			},
			{ periode: 'Vanaf 1 april 2027', zinnen: ['Groep 4 heeft dan geen groepsleerkracht.'] }
		]);
	});

	test('leave from today on puts out who is in', () => {
		const [first] = tell({ ...joost, verloven: [{ van: vandaag, tot: dag('2027-03-19') }] });
		expect(first!.periode).toBe('Vanaf vandaag tot en met 19 maart 2027');
		expect(first!.zinnen[0]).toContain('Wie al aangemeld is, is meteen buiten.');
	});

	test('a role and a group that are given for a time, and nothing that stays the same', () => {
		const straks = {
			...joost,
			rollen: [...joost.rollen, { rol: 'rekenspecialist', van: dag('2027-04-01'), tot: dag('2027-04-30') }],
			groepen: [
				groep,
				{ id: 'g7', naam: 'Groep 7', rol: 'invaller', van: dag('2027-04-01'), tot: dag('2027-04-01') }
			]
		};
		expect(tell(straks)).toEqual([
			{
				periode: 'Op 1 april 2027',
				zinnen: [
					'Joost heeft de rol rekenspecialist.',
					'Joost staat als invaller bij Groep 7 en ziet dat ene kind.'
				]
			},
			{ periode: '2 t/m 30 april 2027', zinnen: ['Joost heeft de rol rekenspecialist.'] }
		]);
		expect(tell(joost)).toEqual([]);
	});
});
