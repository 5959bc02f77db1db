import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dag, peildatum } from './proefleerling.ts';
import { isNobodyLooked, toestandOf, type Dekkend, type Signaalbesluit } from './toestand.ts';

const signaal = { vak: 'rekenen', richting: 'zorg' as const, actueel: true };
const op = (tekst: string) => Temporal.Instant.from(`${tekst}T09:00:00+01:00`);
const terzijde = (besloten: string, tot: string, id = besloten): Signaalbesluit => ({
	id,
	op: op(besloten),
	soort: 'terzijde',
	tot: dag(tot),
	reden: 'Gezien, wachten tot de M-toets'
});
const inVraag = (besloten: string, vraag: string): Signaalbesluit => ({
	id: besloten,
	op: op(besloten),
	soort: 'in_vraag',
	ondersteuningsvraagId: vraag
});
const plan = (anders: Partial<Dekkend> = {}): Dekkend => ({
	planId: 'plan',
	vak: 'rekenen',
	richting: 'zorg',
	ondersteuningsvraagId: null,
	van: dag('2027-02-01'),
	tot: dag('2027-04-09'),
	geslotenOp: null,
	...anders
});
const vraag = (geslotenOp: string | null = null) => ({
	id: 'v',
	geslotenOp: geslotenOp ? dag(geslotenOp) : null
});

describe('hoe een signaal ervoor staat', () => {
	test('S128: zonder besluit, plan of vraag is een signaal open', () => {
		expect(toestandOf(signaal, [], [], [], peildatum)).toEqual({ toestand: 'open' });
		expect(
			toestandOf(signaal, [{ id: 'g', op: op('2027-03-01'), soort: 'gezien' }], [], [], peildatum)
		).toEqual({
			toestand: 'open'
		});
	});

	test('A7: wat de regels niet meer geven is vervallen, ook met een lopend plan', () => {
		expect(toestandOf({ ...signaal, actueel: false }, [], [plan()], [], peildatum)).toEqual({
			toestand: 'vervallen'
		});
	});

	test('A8: terzijde tot de datum, daarna weer open', () => {
		const besluiten = [terzijde('2027-03-01', '2027-03-20')];
		expect(toestandOf(signaal, besluiten, [], [], dag('2027-03-19'))).toEqual({
			toestand: 'terzijde',
			tot: dag('2027-03-20'),
			reden: 'Gezien, wachten tot de M-toets'
		});
		expect(toestandOf(signaal, besluiten, [], [], dag('2027-03-20'))).toEqual({ toestand: 'open' });
	});

	test('A8: het nieuwste besluit geldt, ook als het korter is', () => {
		const besluiten = [terzijde('2027-03-05', '2027-03-12'), terzijde('2027-03-01', '2027-06-01')];
		expect(toestandOf(signaal, besluiten, [], [], peildatum)).toEqual({ toestand: 'open' });
		expect(toestandOf(signaal, besluiten.toReversed(), [], [], peildatum)).toEqual({ toestand: 'open' });
	});

	test('A5: een lopend plan voor hetzelfde vak dekt het signaal; sluit het plan, dan komt het terug', () => {
		const op12 = (anders: Partial<Dekkend>) =>
			toestandOf(signaal, [], [plan(anders)], [], peildatum).toestand;
		expect(op12({})).toBe('gedekt');
		expect(op12({ geslotenOp: dag('2027-03-12') })).toBe('open');
		expect(op12({ geslotenOp: dag('2027-03-13') })).toBe('gedekt');
		expect(op12({ van: dag('2027-03-13') })).toBe('open');
		expect(op12({ tot: dag('2027-03-12') })).toBe('gedekt');
		expect(op12({ tot: dag('2027-03-11') })).toBe('open');
		expect(op12({ vak: 'spelling' })).toBe('open');
		expect(op12({ richting: 'kracht' })).toBe('open');
		expect(op12({ richting: null })).toBe('gedekt');
	});

	test('A5: een plan zonder vak dekt een signaal zonder vak alleen door dezelfde vraag', () => {
		const welbevinden = { vak: null, richting: 'zorg' as const, actueel: true };
		const zonderVak = plan({ vak: null, ondersteuningsvraagId: 'v' });
		expect(toestandOf(welbevinden, [], [zonderVak], [vraag()], peildatum)).toEqual({ toestand: 'open' });
		expect(toestandOf(welbevinden, [inVraag('2027-03-01', 'v')], [zonderVak], [vraag()], peildatum)).toEqual({
			toestand: 'gedekt',
			planId: 'plan'
		});
	});

	test('A5: sluit het plan maar loopt de vraag nog, dan staat het signaal in de vraag; sluit ook die, dan is het open', () => {
		const besluiten = [inVraag('2027-03-01', 'v')];
		const gesloten = [plan({ ondersteuningsvraagId: 'v', geslotenOp: dag('2027-03-10') })];
		expect(toestandOf(signaal, besluiten, gesloten, [vraag()], peildatum)).toEqual({
			toestand: 'in_vraag',
			ondersteuningsvraagId: 'v'
		});
		expect(toestandOf(signaal, besluiten, gesloten, [vraag('2027-03-11')], peildatum)).toEqual({
			toestand: 'open'
		});
	});

	test('A5, A8: een plan gaat voor een vraag, een vraag voor terzijde', () => {
		const besluiten = [inVraag('2027-03-01', 'v'), terzijde('2027-03-02', '2027-06-01')];
		expect(toestandOf(signaal, besluiten, [plan()], [vraag()], peildatum).toestand).toBe('gedekt');
		expect(toestandOf(signaal, besluiten, [], [vraag()], peildatum).toestand).toBe('in_vraag');
		expect(toestandOf(signaal, besluiten, [], [vraag('2027-03-03')], peildatum).toestand).toBe('terzijde');
	});

	test('A5, A8: niets zwijgt voor altijd: na de laatste datum is elk signaal weer open', () => {
		const dagen = fc.integer({ min: 0, max: 600 }).map((n) => dag('2026-08-01').add({ days: n }));
		fc.assert(
			fc.property(fc.array(dagen), fc.array(fc.tuple(dagen, dagen)), (datums, perioden) => {
				const besluiten = datums.map((tot, plek) => terzijde('2026-09-01', tot.toString(), String(plek)));
				const plannen = perioden.map(([van, tot]) => plan({ van, tot }));
				expect(toestandOf(signaal, besluiten, plannen, [], dag('2028-08-01'))).toEqual({ toestand: 'open' });
			})
		);
	});
});

describe('nog niemand heeft gekeken (A6)', () => {
	const feit = (datum: string) => ({
		soort: 'resultaat' as const,
		id: datum,
		datum: dag(datum),
		omschrijving: ''
	});
	const metFeiten = { feiten: [feit('2027-01-18'), feit('2027-03-01')] };

	test('A6: zonder blik, of met een blik van voor het nieuwste feit, keek nog niemand', () => {
		expect(isNobodyLooked(metFeiten, null)).toBe(true);
		expect(isNobodyLooked(metFeiten, dag('2027-02-28'))).toBe(true);
	});

	test('A6: wie op de dag van het nieuwste feit of later keek, heeft gekeken', () => {
		expect(isNobodyLooked(metFeiten, dag('2027-03-01'))).toBe(false);
		expect(isNobodyLooked(metFeiten, dag('2027-03-05'))).toBe(false);
	});
});
