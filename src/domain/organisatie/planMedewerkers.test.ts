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
