import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { makeProefschool, type Proefschool } from '#domain/signaal/proefschool.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { testDatabase } from '#tests/database.ts';
import type { Puntenregel } from './methodetoets.ts';
import { listMethoden, listPuntenkinderen, readMethodetoets } from './readMethodetoetsen.ts';
import { recordMethodepunten } from './recordMethodepunten.ts';
import { changeMethodetoets, createMethodetoets, removeMethodetoets } from './saveMethodetoets.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let proef: Awaited<ReturnType<typeof testDatabase>>;
let school: Proefschool;

beforeAll(async () => {
	proef = await testDatabase();
	school = await makeProefschool(proef.database, vandaag);
});
afterAll(() => proef?.release());

const as = <T>(user: User, work: (tx: Tx) => Promise<T>) =>
	proef.database.inSession(user, 'read write', work);
const gegevens = (blok: string, maximum = 20) => ({
	...{ vak: 'rekenen' as const, methode: 'Pluspunt 4', blok, maximum },
	afgenomenOp: Temporal.PlainDate.from('2027-03-01')
});
async function maakToets(blok: string, user = school.jorisUser()) {
	const uitkomst = await as(user, (tx) => createMethodetoets(tx, school.zes, gegevens(blok), vandaag));
	if (!uitkomst.ok) throw new Error(uitkomst.message);
	return uitkomst.value;
}
const regel = (
	leerlingId: string,
	behaald: string,
	herkansing = '',
	was = { behaald: '', herkansing: '' }
): Puntenregel => ({ leerlingId, behaald, herkansing, was });
const punten = (toets: string, regels: Puntenregel[], user = school.jorisUser()) =>
	as(user, (tx) => recordMethodepunten(tx, toets, regels));
const staan = (toets: string) =>
	as(school.samiraUser(), async (tx) =>
		(await listPuntenkinderen(tx, (await readMethodetoets(tx, toets))!)).map(
			({ naam, behaald, herkansing }) => `${naam} ${behaald ?? '-'} ${herkansing ?? '-'}`
		)
	);

describe('S98: methodetoetsen van een groep', () => {
	test('de leerkracht van de groep maakt hem, dezelfde toets maar één keer; een ander niet', async () => {
		const id = await maakToets('Blok 1');
		expect(await maakToets('1')).toBe(id);
		for (const user of [school.femkeUser(), school.meesUser()])
			expect(
				await as(user, (tx) => createMethodetoets(tx, school.zes, gegevens('9'), vandaag))
			).toMatchObject({ ok: false, refused: 'niet_van_u' });
		expect(await as(school.jorisUser(), listMethoden)).toMatchObject([
			{ methode: 'Pluspunt 4', maximum: 20 }
		]);
	});

	test('een toets in de toekomst wordt geweigerd', async () => {
		const later = { ...gegevens('2'), afgenomenOp: vandaag.add({ days: 1 }) };
		expect(
			await as(school.jorisUser(), (tx) => createMethodetoets(tx, school.zes, later, vandaag))
		).toMatchObject({
			ok: false,
			refused: 'toekomst'
		});
	});

	test('punten komen erin met komma en herkansing, en gaan weer weg', async () => {
		const toets = await maakToets('3');
		const eerste = await punten(toets, [regel(school.bram, '12,5', '18'), regel(school.yara, '')]);
		expect(eerste).toEqual({ ok: true, gewijzigd: [school.bram], botsingen: {} });
		expect(await staan(toets)).toEqual(['Bram Proef 12.5 18', 'Yara Proef - -']);
		const was = { behaald: '12,5', herkansing: '18' };
		expect(await punten(toets, [regel(school.bram, '', '', was)])).toMatchObject({
			gewijzigd: [school.bram]
		});
		expect(await staan(toets)).toEqual(['Bram Proef - -', 'Yara Proef - -']);
	});

	test('één foute cel houdt alles tegen en zegt per cel wat er is', async () => {
		const toets = await maakToets('4');
		expect(
			await punten(toets, [regel(school.bram, '21'), regel(school.yara, '', '3'), regel(school.tuna, 'x')])
		).toMatchObject({
			ok: false,
			fouten: {
				[school.bram]: { behaald: 'Het maximum is 20.' },
				[school.yara]: { behaald: expect.stringContaining('eerste uitslag') },
				[school.tuna]: { behaald: '‘x’ is geen getal.' }
			}
		});
		expect(await staan(toets)).toEqual(['Bram Proef - -', 'Yara Proef - -']);
	});

	test('twee mensen tegelijk: wat de een niet aanraakte blijft van de ander, hetzelfde kind geeft beide waarden', async () => {
		const toets = await maakToets('5');
		await punten(toets, [regel(school.bram, '10')]);
		const tweede = await punten(
			toets,
			[regel(school.bram, '11'), regel(school.yara, '15')],
			school.samiraUser()
		);
		expect(tweede).toMatchObject({
			gewijzigd: [school.yara],
			botsingen: { [school.bram]: { behaald: 10, door: 'Joris Proef' } }
		});
		expect(await punten(toets, [regel(school.bram, '', '', { behaald: '', herkansing: '' })])).toMatchObject({
			gewijzigd: []
		});
		expect(await staan(toets)).toEqual(['Bram Proef 10 -', 'Yara Proef 15 -']);
		const gelijk = await punten(toets, [regel(school.bram, '10')]);
		expect(gelijk).toEqual({ ok: true, gewijzigd: [], botsingen: {} });
	});

	test('een kind van een andere groep wordt niet geschreven', async () => {
		const toets = await maakToets('6');
		expect(await punten(toets, [regel(school.tuna, '10')])).toMatchObject({ gewijzigd: [] });
	});

	test('S130: twee lage blokken geven een signaal, in dezelfde transactie', async () => {
		const [een, twee] = [await maakToets('7'), await maakToets('8')];
		const nieuw = await as(school.jorisUser(), async (tx) => {
			await recordMethodepunten(tx, een, [regel(school.yara, '3')]);
			await recordMethodepunten(tx, twee, [regel(school.yara, '3')]);
			return (await refreshSignalen(tx, vandaag, [school.yara])).nieuw;
		});
		expect(nieuw).toBe(1);
	});

	test('het maximum kan niet onder gegeven punten zakken, en een toets met punten gaat niet weg', async () => {
		const toets = await maakToets('10');
		await punten(toets, [regel(school.bram, '18')]);
		const wijzig = (maximum: number) =>
			as(school.jorisUser(), (tx) => changeMethodetoets(tx, toets, gegevens('10', maximum), vandaag));
		expect(await wijzig(17)).toMatchObject({ ok: false, refused: 'maximum' });
		expect(await wijzig(25)).toMatchObject({ ok: true });
		expect(await as(school.jorisUser(), (tx) => removeMethodetoets(tx, toets))).toMatchObject({
			ok: false,
			refused: 'punten'
		});
		const leeg = await maakToets('11');
		expect(await as(school.femkeUser(), (tx) => removeMethodetoets(tx, leeg))).toMatchObject({ ok: false });
		expect(await as(school.jorisUser(), (tx) => removeMethodetoets(tx, leeg))).toMatchObject({ ok: true });
	});
});
