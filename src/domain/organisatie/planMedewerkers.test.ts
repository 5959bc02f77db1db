import { describe, expect, test } from 'vitest';
import { legeStand, makeBestand } from '#tests/inleesstand.ts';
import { isLeeg } from './inleesplan.ts';
import { planEdexml } from './planEdexml.ts';
import { herfst, juf, muizen, dit, store, eerste } from '#tests/proeflijst.ts';

describe('staff', () => {
	test('roles that open files are proposed and not given', () => {
		const { plan, stand } = store(
			legeStand,
			makeBestand({ leerkrachten: [juf('m1', 'Yara', [], ['IB', 'LRK'])] })
		);
		expect(plan.rolvoorstellen).toMatchObject([{ naam: 'Yara Korenaar', rol: 'intern_begeleider' }]);
		expect(stand.medewerkers[0]!.rollen).toEqual(['groepsleerkracht']);
		const without = planEdexml(
			makeBestand({ leerkrachten: [juf('m1', 'Yara', [])] }),
			{ ...legeStand, magRollen: false },
			herfst
		);
		expect(without.schrijfwerk.rollen).toEqual([]);
	});

	test('an assistant and a subject teacher do not become the teacher of the group', () => {
		const { stand } = store(
			legeStand,
			makeBestand({
				groepen: [muizen],
				leerkrachten: [
					juf('1', 'A', ['g1'], ['STA', 'OWA']),
					juf('2', 'B', ['g1'], ['VAK']),
					juf('3', 'C', ['g1'], ['CON'])
				]
			})
		);
		expect(stand.koppelingen.map(({ rol }) => rol)).toEqual(['onderwijsassistent', 'vakleerkracht']);
	});

	test('a substitute that a person put before a group survives the next list', () => {
		const before = eerste();
		const extra = {
			medewerker: before.medewerkers[0]!.id,
			groep: before.groepen[1]!.id,
			rol: 'invaller',
			van: herfst,
			tot: null
		};
		const plan = planEdexml(dit, { ...before, koppelingen: [...before.koppelingen, extra] }, herfst);
		expect(isLeeg(plan)).toBe(true);
	});
});

describe('addresses and last days', () => {
	const met = (key: string, naam: string, emailadres: string) => ({ ...juf(key, naam, ['g1']), emailadres });
	const list = (...leerkrachten: ReturnType<typeof met>[]) =>
		makeBestand({ groepen: [muizen], leerkrachten });

	test('two colleagues with one address in a list: the first keeps it, and the list says so', () => {
		const { plan, stand } = store(legeStand, list(met('1', 'A', 'x@s.nl'), met('2', 'B', 'X@s.nl')));
		expect(stand.medewerkers.map(({ emailadres }) => emailadres)).toEqual(['x@s.nl', null]);
		expect(plan.meldingen.map(({ tekst }) => tekst).join()).toContain('staat al bij een collega');
	});

	test('the address of somebody with an account stays: signing in hangs on it', () => {
		const { stand } = store(legeStand, list(met('1', 'A', 'a@s.nl')));
		const withAccount = {
			...stand,
			medewerkers: stand.medewerkers.map((one) => ({ ...one, heeftAccount: true }))
		};
		const { plan, stand: after } = store(withAccount, list(met('1', 'A', 'ander@s.nl')));
		expect(after.medewerkers[0]!.emailadres).toBe('a@s.nl');
		expect(plan.meldingen.map(({ tekst }) => tekst).join()).toContain('heeft een account');
	});

	test('a last day that is still to come stays; who was away and is in the list again is back', () => {
		const { stand } = store(legeStand, list(met('1', 'A', 'a@s.nl'), met('2', 'B', 'b@s.nl')));
		const [later, voorbij] = [herfst.add({ days: 40 }), herfst.subtract({ days: 200 })];
		const agreed = {
			...stand,
			medewerkers: stand.medewerkers.map((one, at) => ({ ...one, inDienstTot: at === 0 ? later : voorbij }))
		};
		const { stand: after } = store(agreed, list(met('1', 'A', 'a@s.nl'), met('2', 'B', 'b@s.nl')));
		expect(after.medewerkers.map(({ inDienstTot }) => inDienstTot?.toString() ?? null)).toEqual([
			later.toString(),
			null
		]);
	});
});
