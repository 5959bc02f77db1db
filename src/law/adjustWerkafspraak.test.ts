import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustWerkafspraak, isAtLeastAsStrict } from './adjustWerkafspraak.ts';
import { addDuur } from './duur.ts';
import { dayNumber } from './lesweken.ts';
import { day, midden, promise, someDay } from './voorbeelden.ts';
import { eenheden, type Duur, type Regel } from './werkafspraak.ts';
import { standaardWerkafspraken } from './werkafspraken.ts';

const from = { geldigVanaf: day('2026-08-01'), reden: 'Afgesproken in het team.' };
const binnen = (aantal: number, eenheid: Duur['eenheid'] = 'dagen'): Regel => ({
	soort: 'binnen',
	na: { feit: 'leerling' },
	termijn: { aantal, eenheid }
});

test('R-OPP-2: a legal term may become stricter, not looser', () => {
	const stricter = adjustWerkafspraak(promise, { ...from, regel: binnen(28) });
	expect(stricter).toMatchObject({
		ok: true,
		value: { id: promise.id, regel: binnen(28), reden: from.reden }
	});
	expect(adjustWerkafspraak(promise, { ...from, regel: binnen(43) })).toMatchObject({
		ok: false,
		refused: 'ruimer_dan_de_wet',
		message: expect.stringContaining('R-OPP-2')
	});
});

test('R-OPP-2: what a school made stricter it may make as loose as the law again, not looser', () => {
	const stricter = adjustWerkafspraak(promise, { ...from, regel: binnen(28) });
	if (!stricter.ok) throw new Error('stricter is allowed');
	const later = { geldigVanaf: day('2027-08-01'), reden: 'Vier weken bleek te kort.' };
	const back = (aantal: number) =>
		adjustWerkafspraak(stricter.value, { ...later, regel: binnen(aantal) }, promise.regel);
	expect(back(42)).toMatchObject({ ok: true, value: { regel: binnen(42) } });
	expect(back(43)).toMatchObject({ refused: 'ruimer_dan_de_wet' });
});

test('R-ZP-3, R-INZ-1: an extension may be shorter or left out, not longer and not under another condition', () => {
	const regel = (met: number, attribuut = 'verlengd'): Regel => ({
		...(binnen(42) as Extract<Regel, { soort: 'binnen' }>),
		verlenging: { attribuut, met: { aantal: met, eenheid: 'dagen' } }
	});
	expect(isAtLeastAsStrict(regel(14), regel(28))).toBe(true);
	expect(isAtLeastAsStrict(binnen(42), regel(28))).toBe(true);
	expect(isAtLeastAsStrict(regel(29), regel(28))).toBe(false);
	expect(isAtLeastAsStrict(regel(14, 'anders'), regel(28))).toBe(false);
	expect(isAtLeastAsStrict(regel(1), binnen(42))).toBe(false);
});

test('R-OPP-2: another unit counts as stricter only when that is sure', () => {
	const refusal = (regel: Regel) => adjustWerkafspraak(promise, { ...from, regel });
	expect(refusal(binnen(6, 'weken'))).toMatchObject({ ok: true });
	expect(refusal(binnen(1, 'maanden'))).toMatchObject({ ok: true });
	expect(refusal(binnen(2, 'maanden'))).toMatchObject({ refused: 'ruimer_dan_de_wet' });
	expect(refusal(binnen(0, 'schooldagen'))).toMatchObject({ refused: 'ruimer_dan_de_wet' });
	expect(refusal(binnen(1, 'lesweken'))).toMatchObject({ refused: 'ruimer_dan_de_wet' });
});

test('R-OPP-2: a legal term cannot be moved to other pupils', () => {
	const regel: Regel = {
		soort: 'binnen',
		na: { feit: 'leerling', waarbij: { groep: 8 } },
		termijn: { aantal: 42, eenheid: 'dagen' }
	};
	expect(adjustWerkafspraak(promise, { ...from, regel })).toMatchObject({ refused: 'ruimer_dan_de_wet' });
});

test('S36: the school changes its own promise as it likes, with a reason', () => {
	const plan = standaardWerkafspraken.find(({ id }) => id === 'handelingsplan-evaluatie')!;
	if (plan.regel.soort !== 'venster_na') throw new Error('S36 is a window');
	const wider: Regel = { ...plan.regel, tot: { aantal: 16, eenheid: 'lesweken' } };
	expect(adjustWerkafspraak(plan, { ...from, regel: wider })).toMatchObject({
		ok: true,
		value: { regel: wider }
	});
	expect(adjustWerkafspraak(plan, { ...from, reden: '  ' })).toMatchObject({ refused: 'reden_ontbreekt' });
	expect(adjustWerkafspraak(plan, { ...from, geldigVanaf: plan.geldigVanaf })).toMatchObject({
		refused: 'geldig_vanaf_te_vroeg'
	});
	expect(adjustWerkafspraak(plan, { ...from, regel: binnen(8) })).toMatchObject({ refused: 'andere_regel' });
	const reversed: Regel = { ...plan.regel, vanaf: { aantal: 17, eenheid: 'lesweken' } };
	expect(adjustWerkafspraak(plan, { ...from, regel: reversed })).toMatchObject({
		refused: 'onmogelijk_venster'
	});
});

const kring = { feit: 'leerling' } as const;
const month = (maand: number, van: number, tot: number) => ({
	naam: 'ronde',
	van: { maand, dag: van },
	tot: { maand, dag: tot }
});
const windows = (...vensters: ReturnType<typeof month>[]): Regel => ({
	soort: 'in_vensters',
	kring,
	vensters
});
const eens = (van: number, uiterlijk: number): Regel => ({
	soort: 'eens_per_schooljaar',
	kring,
	van: { maand: van, dag: 1 },
	uiterlijk: { maand: uiterlijk, dag: 1 }
});
const voor = (aantal: number): Regel => ({
	soort: 'voor',
	moment: kring,
	vooraf: { aantal: 8, eenheid: 'weken' },
	minstens: { aantal, eenheid: 'weken' }
});
const opDatum = (aantal: number): Regel => ({
	soort: 'op_datum',
	na: kring,
	attribuut: 'uiterlijk',
	speling: { aantal, eenheid: 'dagen' }
});

test.each<[string, Regel, Regel]>([
	['a smaller window', windows(month(1, 12, 20)), windows(month(1, 10, 31))],
	[
		'more visits',
		{ soort: 'aantal_per_schooljaar', kring, minstens: 3 },
		{ soort: 'aantal_per_schooljaar', kring, minstens: 2 }
	],
	['each week', { soort: 'periodiek', kring, elke: 'week' }, { soort: 'periodiek', kring, elke: 'maand' }],
	['earlier in the school year', eens(9, 12), eens(8, 3)],
	['longer before the moment', voor(3), voor(2)],
	['less slack after the date', opDatum(0), opDatum(7)]
])('R-OPP-6: %s is stricter, and the way back is not', (_name, stricter, looser) => {
	expect(isAtLeastAsStrict(stricter, looser)).toBe(true);
	expect(isAtLeastAsStrict(looser, stricter)).toBe(false);
	expect(isAtLeastAsStrict(looser, looser)).toBe(true);
});

test('R-OPP-2: a term that passes as stricter never ends later, whatever the day or the units', () => {
	const someDuur = fc.record({ aantal: fc.nat(60), eenheid: fc.constantFrom(...eenheden) });
	fc.assert(
		fc.property(someDuur, someDuur, someDay, (next, current, start) => {
			fc.pre(isAtLeastAsStrict(binnen(next.aantal, next.eenheid), binnen(current.aantal, current.eenheid)));
			const [end, bound] = [addDuur(start, next, midden), addDuur(start, current, midden)];
			expect(dayNumber(end)).toBeLessThanOrEqual(dayNumber(bound));
		})
	);
});
