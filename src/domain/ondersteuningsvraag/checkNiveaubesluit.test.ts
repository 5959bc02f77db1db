import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kalenderFor } from '#law/vakanties.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import {
	checkNiveaubesluit,
	deciderOf,
	listVereisten,
	zonderBesluit,
	type Niveaustand,
	type Niveauvoorstel
} from './checkNiveaubesluit.ts';
import { niveaunummers, niveaus, proposeOpnieuwOp, vereisteVragen, type Niveaunummer } from './niveau.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const vandaag = day('2026-11-24');
const ib = { vandaag, rollen: ['intern_begeleider'] };
const leerkracht = { vandaag, rollen: ['groepsleerkracht'] };

const stand = (niveau: Niveaunummer, soort: Niveaustand['soort'] = null): Niveaustand => ({
	niveau,
	soort,
	beslotenOp: niveau === 1 ? null : day('2026-09-01')
});

/** A decision in which everything that the step asks is answered. */
const whole = (vorig: Niveaustand, niveau: Niveaunummer, change: Partial<Niveauvoorstel> = {}) => {
	const soort = niveau === 5 ? ('arrangement' as const) : null;
	return {
		niveau,
		soort,
		waarom: 'Bram komt met de hulp in de groep niet verder.',
		beslotenOp: vandaag,
		opnieuwOp: niveau === 1 ? null : day('2027-02-15'),
		deelnemers: niveaus[niveau].mensen.map((wie) => ({ wie, hoe: 'deelgenomen' as const })),
		vereisten: listVereisten(vorig, { niveau, soort }).gevraagd.map((vereiste) => ({
			vereiste,
			stand: 'aanwezig' as const,
			toelichting: ''
		})),
		...change
	} satisfies Niveauvoorstel;
};
const keys = (oordeel: ReturnType<typeof checkNiveaubesluit>) =>
	oordeel.weigeringen.map(({ refused }) => refused);

describe('the five levels', () => {
	test('S110, S112, S115, S117, S119 and X6: the child takes part at every level, externals from 3, the intern begeleider from 2', () => {
		for (const niveau of niveaunummers) {
			expect(niveaus[niveau].mensen).toContain('leerling');
			expect(niveaus[niveau].mensen).toContain('groepsleerkracht');
			expect(niveaus[niveau].mensen).toContain('ouders');
			expect(niveaus[niveau].mensen.includes('intern_begeleider')).toBe(niveau >= 2);
			expect(niveaus[niveau].mensen.includes('externen')).toBe(niveau >= 3);
		}
	});

	test('X4: the MDO is asked at 4 and 5 and nowhere before', () =>
		expect(
			niveaunummers.filter((niveau) => niveaus[niveau].vereisten.includes('multidisciplinair_overleg'))
		).toEqual([4, 5]));

	test('X5: the OPP is asked at 4 and 5 and nowhere before', () =>
		expect(
			niveaunummers.filter((niveau) => niveaus[niveau].vereisten.includes('ontwikkelingsperspectief'))
		).toEqual([4, 5]));

	test('S116: research from outside is asked at 4 and may be unnecessary', () => {
		expect(niveaus[4].vereisten).toContain('extern_onderzoek');
		expect(vereisteVragen.extern_onderzoek.magNietNodig).toBe(true);
	});
});

describe('who decides', () => {
	test('S111: a teacher decides between 1 and 2', () => {
		expect(deciderOf(leerkracht.rollen, 1, 2)).toBe('groepsleerkracht');
		expect(deciderOf(leerkracht.rollen, 2, 1)).toBe('groepsleerkracht');
	});

	test('S113: from level 3 it is the intern begeleider or directie, also on the way down', () => {
		expect(deciderOf(leerkracht.rollen, 2, 3)).toBeNull();
		expect(deciderOf(leerkracht.rollen, 4, 2)).toBeNull();
		expect(deciderOf(['directie'], 2, 3)).toBe('directie');
		const oordeel = checkNiveaubesluit(stand(2), whole(stand(2), 3), leerkracht);
		expect(keys(oordeel)).toEqual(['niet_bevoegd']);
		expect(oordeel.weigeringen[0]!.message).toMatch(/intern begeleider of de directie/);
	});
});

describe('what a step asks', () => {
	test('one level up to 2 or 3 asks, but does not insist', () => {
		expect(listVereisten(stand(1), { niveau: 2, soort: null })).toEqual({
			gevraagd: ['overleg_ouders'],
			verplicht: false
		});
		const oordeel = checkNiveaubesluit(stand(2), whole(stand(2), 3, { vereisten: [] }), ib);
		expect(oordeel.weigeringen).toEqual([]);
		expect(oordeel.vragen).toEqual(niveaus[3].vereisten);
	});

	test('X4, X5: nobody comes to 4 without an answer about parents, child, MDO, OPP and research', () => {
		const oordeel = checkNiveaubesluit(stand(3), whole(stand(3), 4, { vereisten: [] }), ib);
		expect(oordeel.vragen).toEqual([
			'overleg_ouders',
			'leerling_gehoord',
			'multidisciplinair_overleg',
			'ontwikkelingsperspectief',
			'extern_onderzoek'
		]);
		expect(new Set(keys(oordeel))).toEqual(new Set(['antwoord_ontbreekt']));
		expect(oordeel.weigeringen).toHaveLength(5);
	});

	test('S108: a skip from 1 to 3 asks everything of 2 and 3', () => {
		const asked = listVereisten(stand(1), { niveau: 3, soort: null });
		expect(asked).toEqual({
			gevraagd: ['overleg_ouders', 'overleg_intern_begeleider', 'toestemming_ouders', 'externe_deskundige'],
			verplicht: true
		});
	});

	test('X5: "not there yet" is an answer, but only in words', () => {
		const vereisten = whole(stand(3), 4).vereisten.map((antwoord) =>
			antwoord.vereiste === 'ontwikkelingsperspectief' ? { ...antwoord, stand: 'niet' as const } : antwoord
		);
		expect(keys(checkNiveaubesluit(stand(3), whole(stand(3), 4, { vereisten }), ib))).toEqual([
			'toelichting_ontbreekt'
		]);
		const explained = vereisten.map((antwoord) => ({
			...antwoord,
			toelichting: 'Samira schrijft het voor de kerst.'
		}));
		expect(keys(checkNiveaubesluit(stand(3), whole(stand(3), 4, { vereisten: explained }), ib))).toEqual([]);
	});

	test('X5: the OPP is never unnecessary at 4, research from outside can be', () => {
		const answer = (vereiste: string) =>
			whole(stand(3), 4).vereisten.map((antwoord) =>
				antwoord.vereiste === vereiste
					? { ...antwoord, stand: 'niet_nodig' as const, toelichting: 'Er is genoeg bekend.' }
					: antwoord
			);
		const check = (vereiste: string) =>
			keys(checkNiveaubesluit(stand(3), whole(stand(3), 4, { vereisten: answer(vereiste) }), ib));
		expect(check('ontwikkelingsperspectief')).toEqual(['altijd_nodig']);
		expect(check('extern_onderzoek')).toEqual([]);
	});

	test('X5: level 5 is an arrangement or a toelaatbaarheidsverklaring, and going from one to the other asks again', () => {
		expect(keys(checkNiveaubesluit(stand(4), whole(stand(4), 5, { soort: null }), ib))).toContain(
			'soort_ontbreekt'
		);
		expect(keys(checkNiveaubesluit(stand(1), whole(stand(1), 2, { soort: 'arrangement' }), ib))).toContain(
			'soort_past_niet'
		);
		expect(
			listVereisten(stand(5, 'arrangement'), { niveau: 5, soort: 'toelaatbaarheidsverklaring' })
		).toEqual({ gevraagd: niveaus[5].vereisten, verplicht: true });
		expect(listVereisten(stand(5, 'arrangement'), { niveau: 5, soort: 'arrangement' }).gevraagd).toEqual([]);
	});
});

describe('the rest of the decision', () => {
	test('X6: the child and each of the level’s people have an answer, "not yet" included', () => {
		const without = whole(stand(1), 2).deelnemers.filter(({ wie }) => wie !== 'leerling');
		expect(
			keys(checkNiveaubesluit(stand(1), whole(stand(1), 2, { deelnemers: without }), leerkracht))
		).toEqual(['deelnemer_ontbreekt']);
		const notYet = [...without, { wie: 'leerling' as const, hoe: 'nog_niet' as const }];
		expect(
			keys(checkNiveaubesluit(stand(1), whole(stand(1), 2, { deelnemers: notYet }), leerkracht))
		).toEqual([]);
	});

	test('S60: from level 2 a day to look again is asked, within a year; level 1 has none', () => {
		const with_ = (opnieuwOp: Temporal.PlainDate | null) =>
			keys(checkNiveaubesluit(stand(1), whole(stand(1), 2, { opnieuwOp }), leerkracht));
		expect(with_(null)).toEqual(['opnieuw_ontbreekt']);
		expect(with_(vandaag)).toEqual(['opnieuw_te_vroeg']);
		expect(with_(day('2027-11-25'))).toEqual(['opnieuw_te_laat']);
		expect(with_(day('2027-11-24'))).toEqual([]);
		expect(keys(checkNiveaubesluit(stand(2), whole(stand(2), 1), leerkracht))).toEqual([]);
	});

	test('S60: the proposed day is twelve lesweken on, holidays counted out', () => {
		const kalender = kalenderFor('midden', [schooljaarFrom(2026)]);
		// Tuesday 24 November; two weeks of Christmas and one of spring holiday do not count.
		expect(proposeOpnieuwOp(2, vandaag, kalender)?.toString()).toBe('2027-03-09');
		expect(proposeOpnieuwOp(1, vandaag, kalender)).toBeNull();
	});

	test('a decision does not lie in the future nor before the one it follows', () => {
		const on = (beslotenOp: Temporal.PlainDate) =>
			keys(checkNiveaubesluit(stand(2), whole(stand(2), 2, { beslotenOp }), leerkracht));
		expect(on(vandaag.add({ days: 1 }))).toEqual(['besluit_in_de_toekomst']);
		expect(on(day('2026-08-31'))).toEqual(['besluit_te_vroeg']);
		expect(on(day('2026-09-01'))).toEqual([]);
	});

	test('a closed question lets a level go down or stay, not up', () => {
		const closed = { ...ib, isGesloten: true };
		expect(keys(checkNiveaubesluit(stand(2), whole(stand(2), 3), closed))).toEqual(['vraag_gesloten']);
		expect(keys(checkNiveaubesluit(stand(2), whole(stand(2), 1), closed))).toEqual([]);
	});
});

const nummer = fc.constantFrom(...niveaunummers);
const soortOf = (niveau: Niveaunummer) =>
	niveau === 5
		? fc.constantFrom('arrangement' as const, 'toelaatbaarheidsverklaring' as const)
		: fc.constant(null);
const step = fc.record({ van: nummer, naar: nummer }).chain(({ van, naar }) =>
	fc.record({
		van: soortOf(van).map((soort) => stand(van, soort)),
		naar: fc.constant(naar),
		soort: soortOf(naar)
	})
);

describe('any step between levels', () => {
	test('X4, X5: no decision to 4 or higher stands with an item left unanswered', () =>
		fc.assert(
			fc.property(step, fc.integer({ min: 0, max: 20 }), ({ van, naar, soort }, drop) => {
				const asked = listVereisten(van, { niveau: naar, soort });
				const vereisten = asked.gevraagd
					.filter((_, index) => index !== drop % Math.max(1, asked.gevraagd.length))
					.map((vereiste) => ({ vereiste, stand: 'aanwezig' as const, toelichting: '' }));
				const oordeel = checkNiveaubesluit(van, whole(van, naar, { soort, vereisten }), ib);
				const up = naar > van.niveau;
				if (up && (naar >= 4 || naar - van.niveau > 1)) expect(oordeel.weigeringen.length).toBeGreaterThan(0);
				if (!up && van.soort === soort) expect(oordeel.weigeringen).toEqual([]);
			})
		));

	test('S108: a whole decision by the intern begeleider always stands, up, down or the same', () =>
		fc.assert(
			fc.property(step, ({ van, naar, soort }) => {
				const vereisten = listVereisten(van, { niveau: naar, soort }).gevraagd.map((vereiste) => ({
					vereiste,
					stand: 'aanwezig' as const,
					toelichting: ''
				}));
				const oordeel = checkNiveaubesluit(van, whole(van, naar, { soort, vereisten }), ib);
				expect(oordeel).toEqual({ weigeringen: [], vragen: [] });
			})
		));

	test('S108: two steps never ask less than the jump over them', () =>
		fc.assert(
			fc.property(nummer, nummer, nummer, (a, b, c) => {
				const [van, via, naar] = [a, b, c].sort() as [Niveaunummer, Niveaunummer, Niveaunummer];
				const asks = (from: Niveaunummer, to: Niveaunummer) =>
					listVereisten({ niveau: from, soort: null }, { niveau: to, soort: null }).gevraagd;
				fc.pre(van !== 5 && via !== 5);
				expect(new Set([...asks(van, via), ...asks(via, naar)])).toEqual(new Set(asks(van, naar)));
			})
		));
});

test('S109: a child about whom nobody decided has level 1', () => expect(zonderBesluit.niveau).toBe(1));
