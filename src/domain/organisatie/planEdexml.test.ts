import { describe, expect, test } from 'vitest';
import { applyInMemory, legeStand, makeBestand } from '#tests/inleesstand.ts';
import { countPlan, isLeeg } from './inleesplan.ts';
import { planEdexml } from './planEdexml.ts';
import {
	day,
	herfst,
	stamgroep,
	kind,
	juf,
	muizen,
	dit,
	store,
	zinnen,
	placesOf,
	eerste
} from '#tests/proeflijst.ts';

test('a first list brings its groups, pupils and teachers, and says where each goes', () => {
	const { plan, stand } = store(legeStand);
	expect(countPlan(plan)).toEqual({
		groepen: { nieuw: 2, gewijzigd: 0, vervallen: 0 },
		leerlingen: { nieuw: 3, gewijzigd: 0, vervallen: 0 },
		medewerkers: { nieuw: 1, gewijzigd: 0, vervallen: 0 }
	});
	expect(zinnen(plan, 'nieuw')).toContain('Noor Wilgenhout is nieuw en komt in Muizen.');
	expect(zinnen(plan, 'nieuw')).toContain('Jip Wilgenhout is nieuw en heeft nog geen groep.');
	expect(zinnen(plan, 'nieuw')).toContain('Yara Korenaar komt bij Muizen.');
	expect(placesOf(stand, 'Noor')).toEqual(['Muizen 2026-08-01 nu']);
	expect(stand.medewerkers[0]!.rollen).toEqual(['groepsleerkracht']);
});

test('the same file twice changes nothing', () => {
	const again = planEdexml(dit, eerste(), day('2027-02-01'));
	expect(isLeeg(again)).toBe(true);
	expect(again.regels.every(({ soort }) => soort === 'ongewijzigd')).toBe(true);
	expect(again.vragen).toEqual([]);
});

describe('the next school year', () => {
	const volgend = makeBestand({
		schooljaar: '2027-2028',
		groepen: [stamgroep('g1', 'Vossen', '4'), stamgroep('g9', 'Dassen', '5')],
		leerlingen: [kind('1', 'Noor', 'g1'), kind('2', 'Finn', 'g9'), kind('4', 'Teun', 'g1')],
		leerkrachten: [juf('m1', 'Yara', ['g9'])]
	});

	test('moves pupils on 1 August and keeps where they were; a key that returns is another group', () => {
		const { plan, stand } = store(eerste(), volgend, {}, day('2027-08-30'));
		expect(zinnen(plan, 'gewijzigd')).toContain('Noor Wilgenhout gaat van Muizen naar Vossen.');
		expect(placesOf(stand, 'Noor')).toEqual(['Muizen 2026-08-01 2027-07-31', 'Vossen 2027-08-01 nu']);
		expect(placesOf(stand, 'Teun')).toEqual(['Vossen 2027-08-01 nu']);
		expect(stand.groepen.map(({ naam, vervallen }) => [naam, vervallen])).toEqual([
			...[
				['Muizen', false],
				['Beren', false],
				['Vossen', false],
				['Dassen', false]
			]
		]);
		expect(stand.koppelingen.map(({ van, tot }) => `${van.toString()} ${tot?.toString() ?? 'nu'}`)).toEqual([
			...['2026-08-01 2027-07-31', '2027-08-01 nu']
		]);
		expect(isLeeg(planEdexml(volgend, stand, day('2027-09-10')))).toBe(true);
	});

	test('may come before the summer: until then everybody stays, and the list of this year still fits', () => {
		const { plan, stand } = store(eerste(), volgend, {}, day('2027-06-20'));
		expect(plan.meldingen.map(({ tekst }) => tekst).join()).toContain('gaan in op 1 augustus 2027');
		expect(placesOf(stand, 'Finn')).toEqual(['Beren 2026-08-01 2027-07-31', 'Dassen 2027-08-01 nu']);
		const now = planEdexml(dit, stand, day('2027-06-25'));
		expect(now.verhouding).toBe('zelfde');
		expect(isLeeg(now)).toBe(true);
		expect(now.vragen).toEqual([]);
	});

	test('a change before it begins replaces the placement instead of leaving a stay of no days', () => {
		const { stand } = store(eerste(), volgend, {}, day('2027-06-20'));
		const changed = { ...volgend, leerlingen: [kind('1', 'Noor', 'g9'), ...volgend.leerlingen.slice(1)] };
		const later = store(
			stand,
			{ ...changed, school: { ...changed.school, aanmaakdatum: day('2027-07-01') } },
			{},
			day('2027-07-01')
		);
		expect(placesOf(later.stand, 'Noor')).toEqual(['Muizen 2026-08-01 2027-07-31', 'Dassen 2027-08-01 nu']);
	});

	test('asks about who is missing and deletes nobody', () => {
		const { plan, stand } = store(eerste(), volgend, {}, day('2027-08-30'));
		const [vraag] = plan.vragen;
		expect(vraag).toMatchObject({ over: 'vertrek', voorstel: 'laat_staan', verplicht: false });
		expect(vraag!.zin).toBe('Jip Wilgenhout staat niet in het bestand. Wat is er met dit kind?');
		expect(stand.leerlingen).toHaveLength(4);
		expect(stand.leerlingen.find(({ roepnaam }) => roepnaam === 'Jip')!.uitgestroomdOp).toBeNull();
	});

	test('who left gets a last day; who stays is not asked again this school year', () => {
		const before = eerste();
		const { id } = before.leerlingen.find(({ roepnaam }) => roepnaam === 'Jip')!;
		const gone = store(before, volgend, { [`vertrek:${id}`]: 'uitgeschreven' }, day('2027-08-30'));
		const left = gone.stand.leerlingen.find((one) => one.id === id)!;
		expect(left.uitgestroomdOp?.toString()).toBe('2027-07-31');
		expect(countPlan(gone.plan).leerlingen.vervallen).toBe(1);
		const stays = store(before, volgend, { [`vertrek:${id}`]: 'blijft' }, day('2027-08-30'));
		expect(planEdexml(volgend, stays.stand, day('2027-08-31')).vragen).toEqual([]);
	});

	test('an older list must be wanted, fills in history and leaves the names of today', () => {
		const { stand } = store(eerste(), volgend, {}, day('2027-08-30'));
		const old = makeBestand({
			schooljaar: '2025-2026',
			groepen: [stamgroep('g1', 'Eekhoorns', '2')],
			leerlingen: [kind('1', 'Noortje', 'g1'), kind('8', 'Zoë', 'g1')]
		});
		const plan = planEdexml(old, stand, day('2027-08-31'));
		expect(plan.vragen).toMatchObject([{ id: 'schooljaar', verplicht: true, antwoord: null }]);
		const after = applyInMemory(stand, plan);
		expect(placesOf(after, 'Noor').sort()).toEqual([
			...['Eekhoorns 2025-08-01 2026-07-31', 'Muizen 2026-08-01 2027-07-31', 'Vossen 2027-08-01 nu']
		]);
		expect(after.leerlingen.find(({ roepnaam }) => roepnaam === 'Zoë')!.uitgestroomdOp?.toString()).toBe(
			'2026-07-31'
		);
		expect(after.medewerkers).toEqual(stand.medewerkers);
		expect(isLeeg(planEdexml(old, after, day('2027-09-01')))).toBe(true);
	});
});

test('within a year a pupil who changes group keeps the days in the old one', () => {
	const moved = makeBestand({
		...dit,
		dag: '2026-11-16',
		leerlingen: [kind('1', 'Noor', 'g2'), ...dit.leerlingen.slice(1)]
	});
	const { plan, stand } = store(eerste(), moved);
	expect(zinnen(plan, 'gewijzigd')).toEqual(['Noor Wilgenhout gaat van Muizen naar Beren.']);
	expect(placesOf(stand, 'Noor')).toEqual(['Muizen 2026-08-01 2026-11-15', 'Beren 2026-11-16 nu']);
});

test('a group that is gone lapses, unless children stay in it that the file does not name', () => {
	const empty = makeBestand({
		...dit,
		groepen: [muizen],
		leerlingen: dit.leerlingen.map((one) => ({ ...one, groepKey: 'g1' }))
	});
	expect(countPlan(planEdexml(empty, eerste(), herfst)).groepen.vervallen).toBe(1);
	const half = makeBestand({ ...dit, groepen: [muizen], leerlingen: [kind('1', 'Noor', 'g1')] });
	const { plan, stand } = store(eerste(), half);
	expect(countPlan(plan).groepen.vervallen).toBe(0);
	expect(placesOf(stand, 'Finn')).toEqual(['Beren 2026-08-01 nu']);
});

test('in a combination group the own jaargroep of the child counts', () => {
	const combi = makeBestand({
		groepen: [stamgroep('c', '3/4', 'C')],
		leerlingen: [kind('1', 'Noor', 'c', { jaargroep: '4' }), kind('2', 'Finn', 'c')]
	});
	expect(store(legeStand, combi).stand.plaatsingen.map(({ jaargroep }) => jaargroep)).toEqual(['4', null]);
});

describe('who is who', () => {
	test('a new number with a known ECK iD is the same child', () => {
		const before = store(
			legeStand,
			makeBestand({ leerlingen: [kind('1', 'Noor', undefined, { eckid: 'https://ketenid.example/a' })] })
		);
		const plan = planEdexml(
			makeBestand({ leerlingen: [kind('77', 'Noor', undefined, { eckid: 'https://ketenid.example/a' })] }),
			before.stand,
			herfst
		);
		expect(plan.vragen).toEqual([]);
		expect(zinnen(plan, 'gewijzigd')).toEqual([
			'Bij Noor Wilgenhout: het nummer in de administratie gaat van 1 naar 77.'
		]);
	});

	test('a new number with the same name and date of birth is asked', () => {
		const before = store(legeStand, makeBestand({ leerlingen: [kind('1', 'Noor')] })).stand;
		const bestand = makeBestand({ leerlingen: [kind('77', 'Noor')] });
		const plan = planEdexml(bestand, before, herfst);
		const { id } = before.leerlingen[0]!;
		expect(plan.vragen).toMatchObject([{ verplicht: true, voorstel: id, antwoord: null }]);
		expect(applyInMemory(before, plan).leerlingen).toHaveLength(1);
		const other = planEdexml(bestand, before, herfst, { 'leerling:77': 'nieuw' });
		expect(applyInMemory(before, other).leerlingen.map(({ lasKey }) => lasKey)).toEqual(['1', '77']);
	});

	test('a number that moved to another child is asked, and the proposal does not mix two files', () => {
		const before = store(legeStand, makeBestand({ leerlingen: [kind('1', 'Noor')] })).stand;
		const bestand = makeBestand({
			leerlingen: [
				kind('1', 'Bram', undefined, { achternaam: 'Duinmeijer', geboortedatum: day('2016-01-01') })
			]
		});
		const plan = planEdexml(bestand, before, herfst);
		expect(plan.vragen[0]).toMatchObject({ id: 'leerling:1', voorstel: 'nieuw', verplicht: true });
		expect(applyInMemory(before, plan).leerlingen.map(({ roepnaam, lasKey }) => [roepnaam, lasKey])).toEqual([
			...[
				['Noor', null],
				['Bram', '1']
			]
		]);
	});

	test('a # key is never stored or matched on', () => {
		const before = store(
			legeStand,
			makeBestand({ leerlingen: [kind('#1', 'Noor'), kind('#2', 'Finn')] })
		).stand;
		expect(before.leerlingen.map(({ lasKey }) => lasKey)).toEqual([null, null]);
		const swapped = makeBestand({ leerlingen: [kind('#2', 'Noor'), kind('#1', 'Finn')] });
		expect(isLeeg(planEdexml(swapped, before, herfst))).toBe(true);
	});

	test('two children in the file cannot both be the same known child', () => {
		const before = store(legeStand, makeBestand({ leerlingen: [kind('1', 'Noor')] })).stand;
		const { id } = before.leerlingen[0]!;
		const bestand = makeBestand({ leerlingen: [kind('7', 'Noor'), kind('8', 'Noor')] });
		const plan = planEdexml(bestand, before, herfst, { 'leerling:7': id, 'leerling:8': id });
		expect(plan.meldingen.filter(({ ernst }) => ernst === 'fout')).toMatchObject([{ plaats: '8' }]);
	});

	test('a new surname drops the old prefix; what the file leaves out stays', () => {
		const before = store(
			legeStand,
			makeBestand({ leerlingen: [kind('1', 'Noor', undefined, { voorvoegsel: 'van der' })] })
		).stand;
		const { roepnaam: _, ...rest } = kind('1', 'Noor');
		const plan = planEdexml(
			makeBestand({ leerlingen: [{ ...rest, achternaam: 'Elzinga' }] }),
			before,
			herfst
		);
		expect(applyInMemory(before, plan).leerlingen[0]).toMatchObject({
			roepnaam: 'Noor',
			voorvoegsel: null,
			achternaam: 'Elzinga'
		});
	});
});

test('a list without BRIN in which nobody is known must be confirmed', () => {
	const { brin: _, ...school } = dit.school;
	const plan = planEdexml({ ...dit, school, leerlingen: [kind('55', 'Bram')] }, eerste(), herfst);
	expect(plan.vragen[0]).toMatchObject({ id: 'school', verplicht: true, voorstel: 'niet' });
});
