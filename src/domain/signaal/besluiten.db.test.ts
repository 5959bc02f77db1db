import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '#core/database.ts';
import { testDatabase } from '#tests/database.ts';
import { asideSignaal } from './asideSignaal.ts';
import { listSignalen } from './listSignalen.ts';
import { noteSignaalGezien } from './noteSignaalGezien.ts';
import { observeGroep } from './observeGroep.ts';
import { observeLeerling } from './observeLeerling.ts';
import { e5, m5, m6, makeProefschool, storeResultaat, type Proefschool } from './proefschool.ts';
import { refreshSignalen } from './refreshSignalen.ts';
import { resumeSignaal } from './resumeSignaal.ts';
import { withdrawObservatie } from './withdrawObservatie.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let school: Proefschool;

beforeAll(async () => {
	db = await testDatabase();
	school = await makeProefschool(db.database, vandaag);
	await school.asBeheer(async (tx) => {
		for (const moment of [m5, e5, m6]) {
			await storeResultaat(tx, school.bram, moment, 'E');
			await storeResultaat(tx, school.yara, moment, 'A');
		}
		await refreshSignalen(tx, vandaag);
	});
});
afterAll(() => db.release());

const asJoris = <T>(work: (tx: Tx) => Promise<T>, op = vandaag) =>
	db.database.inSession(school.jorisUser(op), 'read write', work);
const standOf = async (leerling: string, op = vandaag) => {
	const lijst = await asJoris((tx) => listSignalen(tx, op, { leerlingId: leerling }), op);
	return lijst.map(({ regel, toestand, niemandKeek, id }) => ({
		id,
		regel,
		toestand: toestand.toestand,
		niemandKeek
	}));
};

describe('wie een signaal ziet', () => {
	test('S128, S134: de eigen leerkracht ziet ze, sterk en zwak, met regel en feiten', async () => {
		const lijst = await asJoris((tx) => listSignalen(tx, vandaag));
		expect(lijst.map(({ naam, richting }) => [naam, richting])).toEqual([
			['Bram Proef', 'zorg'],
			['Yara Proef', 'kracht']
		]);
		const [bram] = lijst;
		expect(bram).toMatchObject({ groepNaam: '6', niemandKeek: true, toestand: { toestand: 'open' } });
		expect(bram?.gezien).toBe('Rekenen: 3 van de laatste 3 hoofdmetingen laag (M5: E; E5: E; M6: E).');
		expect(bram?.regeltekst).toContain('minstens 2 van de laatste 3 hoofdmetingen');
		expect(bram?.feiten).toHaveLength(3);
	});

	test('S58: een leerkracht van een andere groep en de directie zien er geen', async () => {
		for (const user of [school.femkeUser(), school.meesUser()])
			expect(await db.database.inSession(user, 'read only', (tx) => listSignalen(tx, vandaag))).toEqual([]);
	});
});

describe('besluiten over een signaal', () => {
	test('A6, A8: gezien is gekeken, terzijde zwijgt tot de dag, en terughalen brengt het terug', async () => {
		const id = (await standOf(school.bram))[0]!.id;
		expect(await asJoris((tx) => noteSignaalGezien(tx, vandaag, id))).toMatchObject({ ok: true });
		expect(await standOf(school.bram)).toMatchObject([{ toestand: 'open', niemandKeek: false }]);

		const tot = Temporal.PlainDate.from('2027-04-16');
		const aside = (reden: string, dag: Temporal.PlainDate) =>
			asJoris((tx) => asideSignaal(tx, vandaag, { signaalId: id, reden, tot: dag }));
		expect(await aside('nee', tot)).toMatchObject({ refused: 'reden_ontbreekt' });
		expect(await aside('Wachten tot de E-toets', vandaag)).toMatchObject({ refused: 'datum_niet_later' });
		expect(await aside('Wachten tot de E-toets', vandaag.add({ years: 2 }))).toMatchObject({
			refused: 'datum_te_ver'
		});
		expect(await aside('Wachten tot de E-toets', tot)).toMatchObject({ ok: true });
		expect(await standOf(school.bram)).toMatchObject([{ toestand: 'terzijde', niemandKeek: false }]);
		expect(await standOf(school.bram, tot)).toMatchObject([{ toestand: 'open' }]);

		expect(await asJoris((tx) => resumeSignaal(tx, vandaag, id))).toMatchObject({ ok: true });
		expect(await standOf(school.bram)).toMatchObject([{ toestand: 'open' }]);
		expect(await asJoris((tx) => resumeSignaal(tx, vandaag, id))).toMatchObject({
			refused: 'niet_terzijde'
		});
	});

	test('A8: over een signaal van een andere groep besluit een leerkracht niet', async () => {
		const id = (await standOf(school.bram))[0]!.id;
		const outcome = await db.database.inSession(school.femkeUser(), 'read write', (tx) =>
			noteSignaalGezien(tx, vandaag, id)
		);
		expect(outcome).toMatchObject({ refused: 'signaal_onbekend' });
	});

	test('A5: een lopend plan dekt het signaal, na de evaluatie komt het terug', async () => {
		const plan = await asJoris(async (tx) => {
			const vraag = await tx
				.insertInto('ondersteuningsvraag')
				.values({
					leerling_id: school.yara,
					vraag: 'Wat daagt Yara uit?',
					vak: 'rekenen',
					richting: 'kracht'
				})
				.returning('id')
				.executeTakeFirstOrThrow();
			return tx
				.insertInto('handelingsplan')
				.values({
					leerling_id: school.yara,
					ondersteuningsvraag_id: vraag.id,
					vak: 'rekenen',
					richting: 'kracht',
					begonnen_op: vandaag,
					evaluatie_van: vandaag.add({ weeks: 8 }),
					evaluatie_tot: vandaag.add({ weeks: 12 })
				})
				.returning('id')
				.executeTakeFirstOrThrow();
		});
		expect(await standOf(school.yara)).toMatchObject([{ toestand: 'gedekt', niemandKeek: false }]);
		const klaar = vandaag.add({ weeks: 9 });
		await asJoris(
			(tx) =>
				tx
					.insertInto('planevaluatie')
					.values({
						handelingsplan_id: plan.id,
						leerling_id: school.yara,
						uitkomst: 'bereikt',
						toelichting: 'Yara vroeg zelf om meer.',
						vervolg: 'stoppen'
					})
					.execute(),
			klaar
		);
		expect(await standOf(school.yara, klaar)).toMatchObject([{ toestand: 'open' }]);
	});
});

describe('wat een leerkracht ziet', () => {
	test('A9: een vermoeden is meteen een signaal, en terugdraaien op dezelfde dag haalt het weg', async () => {
		const tekst = 'Trekt zich terug bij samen werken';
		const outcome = await asJoris((tx) =>
			observeLeerling(tx, vandaag, { leerlingId: school.yara, soort: 'vermoeden', waarde: 'zorg', tekst })
		);
		expect(outcome).toMatchObject({ ok: true, value: { nieuw: 1 } });
		const staand = await asJoris((tx) => listSignalen(tx, vandaag, { leerlingId: school.yara }));
		expect(staand.find(({ regel }) => regel === 'vermoeden_zorg')).toMatchObject({
			niemandKeek: true,
			gezien: `Zorg van de leerkracht (12 maart 2027: "${tekst}").`
		});
		const id = outcome.ok ? outcome.value.id : '';
		const morgen = vandaag.add({ days: 1 });
		expect(await asJoris((tx) => withdrawObservatie(tx, morgen, id), morgen)).toMatchObject({
			refused: 'te_laat'
		});
		expect(
			await db.database.inSession(school.samiraUser(), 'read write', (tx) =>
				withdrawObservatie(tx, vandaag, id)
			)
		).toMatchObject({ refused: 'te_laat' });
		expect(await asJoris((tx) => withdrawObservatie(tx, vandaag, id))).toMatchObject({
			ok: true,
			value: { vervallen: 1 }
		});
		expect((await standOf(school.yara)).some(({ regel }) => regel === 'vermoeden_zorg')).toBe(false);
	});

	test('S132, S136, A13: een stelling over de klas; een ander antwoord op dezelfde dag vervangt het eerste', async () => {
		const vul = (bram: 'zorg' | 'gewoon', yara: 'sterk') =>
			asJoris((tx) =>
				observeGroep(
					tx,
					vandaag,
					'tempo',
					new Map([
						[school.bram, bram],
						[school.yara, yara]
					])
				)
			);
		expect(await vul('zorg', 'sterk')).toMatchObject({ value: { veranderd: 2, nieuw: 2 } });
		expect(await vul('zorg', 'sterk')).toMatchObject({ value: { veranderd: 0, nieuw: 0 } });
		expect(await vul('gewoon', 'sterk')).toMatchObject({ value: { veranderd: 1, vervallen: 1 } });
		const regels = [...(await standOf(school.bram)), ...(await standOf(school.yara))].map(
			({ regel }) => regel
		);
		expect(regels).toContain('zelfstandige_werkhouding');
		expect(regels).not.toContain('tempo');
	});

	test('R-TOE: over een kind uit een andere groep schrijft een leerkracht niets', async () => {
		const ander = { leerlingId: school.tuna, soort: 'vermoeden', waarde: 'zorg', tekst: 'Iets' } as const;
		expect(await asJoris((tx) => observeLeerling(tx, vandaag, ander))).toMatchObject({
			refused: 'geen_toegang'
		});
		expect(
			await asJoris((tx) => observeGroep(tx, vandaag, 'tempo', new Map([[school.tuna, 'zorg' as const]])))
		).toMatchObject({ refused: 'geen_toegang' });
	});
});
