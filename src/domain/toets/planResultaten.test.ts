import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inleesresultaat } from './inleesresultaat.ts';
import { metingSleutel } from './meting.ts';
import { planResultaten } from './planResultaten.ts';
import { geenKeuzes, type Bestaand, type Resultatenplan, type Resultatenstand } from './resultatenplan.ts';

const dag = (tekst: string) => Temporal.PlainDate.from(tekst);
const bram = { id: 'bram', lasSleutel: '1', eckid: null, naam: 'Bram Bos', geboortedatum: dag('2017-03-01') };
const yara = { id: 'yara', lasSleutel: '2', eckid: null, naam: 'Yara Bos', geboortedatum: dag('2017-04-01') };
const stand = (deel: Partial<Resultatenstand> = {}): Resultatenstand => ({
	vandaag: dag('2027-03-12'),
	leerlingen: [bram, yara],
	...{ bestaand: [], beoordeeld: new Set(), punten: [], plaatsingen: [] },
	...deel
});
const resultaat = (deel: Partial<Inleesresultaat> = {}): Inleesresultaat => ({
	plaats: 'rij 2',
	leerling: { lasSleutel: '1', eckid: null, naam: null, geboortedatum: null, groep: null },
	...{ toets: 'cito_lvs', vak: 'rekenen', onderdeel: null, schooljaar: '2026-2027', deel: 'midden' },
	...{ jaargroep: '5', afgenomenOp: dag('2027-01-20'), schaal: 'vaardigheidsscore', waarde: 80 },
	...{ waardeTekst: '80', band: 'B', percentiel: null, referentieniveau: null, normversie: null },
	...{ opmerking: null, methodepunten: null },
	...deel
});
const lees = (...resultaten: Inleesresultaat[]) => ({ resultaten, meldingen: [] });
const naam = (wie: string) => ({
	lasSleutel: null,
	eckid: null,
	naam: wie,
	geboortedatum: null,
	groep: null
});

/** What stands after a plan was stored. */
const store = (plan: Resultatenplan): Bestaand[] => plan.nieuw.map((een, id) => ({ ...een, id }));

describe('naast wat er staat', () => {
	test('nieuw, gelijk en botsing (K15: nooit overschrijven)', () => {
		const staat = store(planResultaten(lees(resultaat()), stand()));
		expect(staat).toHaveLength(1);
		const plan = planResultaten(
			lees(
				resultaat(),
				resultaat({ vak: 'spelling' }),
				resultaat({ leerling: { ...naam('Yara Bos'), lasSleutel: '2' } })
			),
			stand({ bestaand: staat })
		);
		expect([plan.nieuw.length, plan.gelijk, plan.botsingen.length]).toEqual([2, 1, 0]);
		const ander = planResultaten(
			lees(resultaat({ waarde: 81, waardeTekst: '81' })),
			stand({ bestaand: staat })
		);
		expect(ander.nieuw).toEqual([]);
		expect(ander.botsingen).toMatchObject([
			{ bestaand: { waardeTekst: '80' }, geboden: { waardeTekst: '81' } }
		]);
	});

	test('132,5 en 132.5 zijn hetzelfde, AVI-M4 en M4 ook', () => {
		const een = resultaat({ waarde: 132.5, waardeTekst: '132,5' });
		const avi = resultaat({
			toets: 'avi',
			schaal: 'avi_niveau',
			waarde: null,
			waardeTekst: 'M4',
			band: null
		});
		const bestaand = store(planResultaten(lees(een, avi), stand()));
		const plan = planResultaten(
			lees({ ...een, waardeTekst: '132.5' }, { ...avi, waardeTekst: 'AVI-M4' }),
			stand({ bestaand })
		);
		expect([plan.gelijk, plan.botsingen.length]).toEqual([2, 0]);
	});

	test('een bestand zonder niveaus spreekt een niveau niet tegen, een ander percentiel wel', () => {
		const bestaand = store(planResultaten(lees(resultaat({ percentiel: 60 })), stand()));
		expect(planResultaten(lees(resultaat({ band: null })), stand({ bestaand })).gelijk).toBe(1);
		expect(planResultaten(lees(resultaat({ percentiel: 55 })), stand({ bestaand })).botsingen).toHaveLength(
			1
		);
	});

	test('een tussenmeting op een andere dag is een andere meting, een hoofdmoment niet', () => {
		const tussen = resultaat({ deel: 'tussen', afgenomenOp: dag('2026-11-03') });
		const bestaand = store(planResultaten(lees(tussen, resultaat()), stand()));
		const plan = planResultaten(
			lees({ ...tussen, afgenomenOp: dag('2026-11-10') }, resultaat({ afgenomenOp: dag('2027-01-27') })),
			stand({ bestaand })
		);
		expect([plan.nieuw.length, plan.gelijk]).toEqual([1, 1]);
	});

	test('waarover al is gekozen, wordt niet opnieuw gevraagd', () => {
		const bestaand = store(planResultaten(lees(resultaat()), stand()));
		const ander = resultaat({ waarde: 81, waardeTekst: '81' });
		const beoordeeld = new Set([`${metingSleutel(bestaand[0]!)}=81|B||`]);
		expect(planResultaten(lees(ander), stand({ bestaand, beoordeeld }))).toMatchObject({
			gelijk: 1,
			botsingen: []
		});
	});

	test('twee waarden voor dezelfde meting in één bestand: geen van beide, en het wordt gezegd', () => {
		const plan = planResultaten(
			lees(resultaat(), resultaat({ plaats: 'rij 3', waarde: 81, waardeTekst: '81' })),
			stand()
		);
		expect(plan.nieuw).toEqual([]);
		expect(plan.meldingen).toMatchObject([{ ernst: 'fout', plaats: 'rij 3' }]);
	});

	test('een dag in de toekomst wordt gezegd', () => {
		const plan = planResultaten(lees(resultaat({ afgenomenOp: dag('2072-01-20') })), stand());
		expect(plan.meldingen).toMatchObject([{ ernst: 'waarschuwing', plaats: 'rij 2' }]);
	});
});

describe('over welk kind', () => {
	test('twijfel wordt gevraagd, het antwoord telt, overslaan slaat over', () => {
		const invoer = lees(resultaat({ leerling: naam('Bram Bos') }));
		const vraag = planResultaten(invoer, stand());
		expect(vraag.nieuw).toEqual([]);
		expect(vraag.twijfels).toMatchObject([{ aantal: 1, gekozen: null, kandidaten: [{ id: 'bram' }] }]);
		const kies = (id: string) =>
			planResultaten(invoer, stand(), {
				...geenKeuzes,
				leerlingen: { [vraag.twijfels[0]!.sleutel]: id }
			});
		expect(kies('bram').nieuw).toMatchObject([{ leerlingId: 'bram' }]);
		expect(kies('overslaan')).toMatchObject({ nieuw: [], overgeslagen: 1 });
		expect(kies('yara').nieuw).toEqual([]);
	});

	test('wie niet bestaat, telt apart', () => {
		const plan = planResultaten(
			lees(resultaat({ leerling: { ...naam('Nergens Nooit'), lasSleutel: '99' } }), resultaat()),
			stand()
		);
		expect(plan.onbekend).toMatchObject([{ wie: 'Nergens Nooit, leerlingnummer 99', aantal: 1 }]);
		expect(plan.nieuw).toHaveLength(1);
	});
});

describe('de dag van afname', () => {
	const zonder = [
		resultaat({ afgenomenOp: null }),
		resultaat({ afgenomenOp: null, schooljaar: '2025-2026', deel: 'eind' })
	];
	test('wordt per toetsmoment gevraagd', () => {
		const plan = planResultaten(lees(...zonder), stand());
		expect(plan.dagvragen.map(({ sleutel, aantal }) => [sleutel, aantal])).toEqual([
			['2026-2027|midden', 1],
			['2025-2026|eind', 1]
		]);
	});
	test('telt alleen in het eigen schooljaar', () => {
		const plan = planResultaten(lees(...zonder), stand(), {
			...geenKeuzes,
			dagen: { '2026-2027|midden': dag('2027-01-20'), '2025-2026|eind': dag('2027-06-01') }
		});
		expect(plan.nieuw.map(({ afgenomenOp }) => afgenomenOp.toString())).toEqual(['2027-01-20']);
		expect(plan.dagvragen.map(({ sleutel, geldig }) => [sleutel, geldig])).toEqual([
			['2026-2027|midden', true],
			['2025-2026|eind', false]
		]);
	});
});

describe('S98: punten van een methodetoets', () => {
	const punten = (behaald: number, deel: Partial<Inleesresultaat> = {}) =>
		resultaat({
			toets: 'methodetoets',
			deel: 'tussen',
			afgenomenOp: dag('2026-11-10'),
			methodepunten: { methode: 'Pluspunt', blok: '3', behaald, maximum: 20 },
			...deel
		});
	const plaatsingen = [
		{ leerlingId: 'bram', groepId: 'vijf', van: dag('2026-08-01'), tot: null },
		{ leerlingId: 'bram', groepId: 'vier', van: dag('2025-08-01'), tot: dag('2026-07-31') }
	];
	test('gaan naar de groep van die dag', () => {
		const plan = planResultaten(
			lees(punten(18), punten(12, { afgenomenOp: dag('2026-05-10') })),
			stand({ plaatsingen })
		);
		expect(plan.nieuw).toEqual([]);
		expect(plan.methodepunten.map(({ groepId, behaald }) => [groepId, behaald])).toEqual([
			['vijf', 18],
			['vier', 12]
		]);
	});
	test('worden niet overschreven: het verschil wordt gezegd (K15)', () => {
		const staat = [...planResultaten(lees(punten(18)), stand({ plaatsingen })).methodepunten];
		const plan = planResultaten(lees(punten(17)), stand({ plaatsingen, punten: staat }));
		expect(plan).toMatchObject({ methodepunten: [], gelijk: 1 });
		expect(plan.meldingen[0]?.tekst).toContain('al 18 van 20; in het bestand staat 17 van 20');
	});
});

const willekeurig = fc.array(
	fc
		.record({
			sleutel: fc.constantFrom('1', '2', '9'),
			vak: fc.constantFrom('rekenen', 'lezen'),
			deel: fc.constantFrom('midden', 'eind', 'tussen'),
			waarde: fc.integer({ min: 0, max: 3 }),
			dag: fc.option(fc.integer({ min: 1, max: 28 }))
		})
		.map(({ sleutel, vak, deel, waarde, dag: op }) =>
			resultaat({
				...{ vak, deel, waarde, waardeTekst: String(waarde) },
				leerling: { ...naam('x'), naam: null, lasSleutel: sleutel },
				afgenomenOp: op === null ? null : dag('2027-01-01').with({ day: op })
			})
		),
	{ maxLength: 20 }
);

test('hetzelfde bestand nog eens brengt niets nieuws en geen botsing', () => {
	fc.assert(
		fc.property(willekeurig, (resultaten) => {
			const eerste = planResultaten(lees(...resultaten), stand());
			const tweede = planResultaten(lees(...resultaten), stand({ bestaand: store(eerste) }));
			expect(tweede.nieuw).toEqual([]);
			expect(tweede.botsingen).toEqual([]);
			expect(tweede.gelijk).toBe(eerste.nieuw.length);
		})
	);
});

test('geen enkel resultaat raakt zoek: elk is nieuw, bekend, botsing, onbekend, zonder dag of gemeld', () => {
	fc.assert(
		fc.property(willekeurig, willekeurig, (eerst, resultaten) => {
			const bestaand = store(planResultaten(lees(...eerst), stand()));
			const plan = planResultaten(lees(...resultaten), stand({ bestaand }));
			const som = (aantallen: { aantal: number }[]) => aantallen.reduce((tot, { aantal }) => tot + aantal, 0);
			const waarden = Map.groupBy(
				resultaten.filter(({ leerling, afgenomenOp }) => leerling.lasSleutel !== '9' && afgenomenOp),
				(een) =>
					metingSleutel({ ...een, leerlingId: een.leerling.lasSleutel!, afgenomenOp: een.afgenomenOp! })
			);
			const eenduidig = [...waarden.values()].filter(
				(lijst) => new Set(lijst.map(({ waarde }) => waarde)).size === 1
			);
			expect(plan.nieuw.length + plan.gelijk + plan.botsingen.length).toBe(eenduidig.length);
			expect(plan.meldingen.some(({ ernst }) => ernst === 'fout')).toBe(eenduidig.length < waarden.size);
			expect(som(plan.onbekend)).toBe(
				resultaten.filter(({ leerling }) => leerling.lasSleutel === '9').length
			);
			expect(som(plan.dagvragen)).toBe(
				resultaten.filter(({ leerling, afgenomenOp }) => leerling.lasSleutel !== '9' && !afgenomenOp).length
			);
			expect(
				plan.nieuw.every((een) => !bestaand.some((staat) => metingSleutel(staat) === metingSleutel(een)))
			).toBe(true);
		})
	);
});
