import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '#core/database.ts';
import { makeSoort, readStellingen } from '#domain/observatie/stellingen.ts';
import { standaardstellingen } from '#domain/observatie/observatie.ts';
import { listTijdlijn } from '#domain/overzicht/listTijdlijn.ts';
import { testDatabase } from '#tests/database.ts';
import { listSignalen } from './listSignalen.ts';
import { observeGroep } from './observeGroep.ts';
import { makeProefschool, type Proefschool } from './proefschool.ts';
import { readSignaalprofiel } from './readSignaalprofiel.ts';
import { saveStelling, type Stellingvoorstel } from './saveStelling.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let school: Proefschool;

beforeAll(async () => {
	db = await testDatabase();
	school = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());

const asSamira = <T>(work: (tx: Tx) => Promise<T>) =>
	db.database.inSession(school.samiraUser(vandaag), 'read write', work);
const voorstel: Stellingvoorstel = {
	...{ naam: 'Samen spelen', vraag: 'Wie speelt samen?', na: 'welbevinden', gesteld: true, signaleert: true },
	antwoorden: { zorg: 'speelt alleen', gewoon: 'meestal samen', sterk: 'haalt anderen erbij' },
	...{ reden: 'Wij kijken dit jaar naar de pauze.', versie: 0 }
};
const save = (change: Partial<Stellingvoorstel>, user = school.samiraUser(vandaag)) =>
	db.database.inSession(user, 'read write', (tx) => saveStelling(tx, user, { ...voorstel, ...change }));

describe('S107, S138, A13: de school kijkt met eigen stellingen', () => {
	test('een eigen stelling staat op haar plek, telt als zorg en als kracht, en spreekt de woorden van de school', async () => {
		expect(await save({})).toMatchObject({ ok: true, value: { soort: 'eigen_samen_spelen' } });
		const { stellingen, versie } = await asSamira(readStellingen);
		expect(versie).toBe(1);
		expect(stellingen.map(({ soort }) => soort)).toEqual([
			...['verlengde_instructie', 'tempo', 'welbevinden', 'eigen_samen_spelen'],
			...['werkhouding', 'uitgestelde_aandacht']
		]);
		const joris = school.jorisUser(vandaag);
		await db.database.inSession(joris, 'read write', (tx) =>
			observeGroep(
				tx,
				vandaag,
				'eigen_samen_spelen',
				new Map([
					[school.bram, 'zorg'],
					[school.yara, 'sterk']
				])
			)
		);
		const [bram, yara] = await asSamira((tx) => listSignalen(tx, vandaag));
		expect(bram).toMatchObject({ regel: 'eigen_samen_spelen_zorg', richting: 'zorg' });
		expect(bram?.gezien).toBe('Samen spelen: speelt alleen (12 maart 2027).');
		expect(yara).toMatchObject({ regel: 'eigen_samen_spelen_kracht', richting: 'kracht' });
		expect(yara?.gezien).toBe('Samen spelen: haalt anderen erbij (12 maart 2027).');
		const [regel] = await asSamira((tx) => listTijdlijn(tx, school.bram));
		expect(regel?.wat).toBe('Samen spelen');
	});

	test('a statement that is put away keeps its rules, and is changed without making them twice', async () => {
		const { versie } = await asSamira(readStellingen);
		const weg = await save({ soort: 'eigen_samen_spelen', naam: 'Spelen', gesteld: false, versie });
		expect(weg.ok).toBe(true);
		const { stellingen } = await asSamira(readStellingen);
		expect(stellingen.find(({ soort }) => soort === 'eigen_samen_spelen')).toMatchObject({
			...{ naam: 'Spelen', gesteld: false, source: null }
		});
		const { profiel } = await asSamira(readSignaalprofiel);
		expect(profiel.regels.filter(({ sleutel }) => sleutel.startsWith('eigen_'))).toHaveLength(2);
	});

	test('what is wrong is said in a sentence, and nothing is stored', async () => {
		const voor = await asSamira(readStellingen);
		const { versie } = voor;
		const said = async (change: Partial<Stellingvoorstel>, user?: Parameters<typeof save>[1]) => {
			const outcome = await save({ versie, ...change }, user);
			return outcome.ok ? 'ok' : outcome.refused;
		};
		expect(await said({}, school.jorisUser(vandaag))).toBe('geen_toegang');
		expect(await said({}, school.meesUser())).toBe('geen_toegang');
		expect(await said({ naam: 'Rust', reden: 'zomaar' })).toBe('reden_ontbreekt');
		expect(await said({ naam: 'tempo ' })).toBe('dubbele_naam');
		expect(await said({ naam: 'Rust', versie: versie - 1 })).toBe('intussen_gewijzigd');
		expect(await said({ soort: 'eigen_bestaat_niet' })).toBe('bestaat_niet');
		expect(await asSamira(readStellingen)).toEqual(voor);
	});
});

test('a name gives a word for the records that is never given twice', () => {
	expect(makeSoort('Één bééld, 2×!', standaardstellingen)).toBe('eigen_een_beeld_2');
	expect(makeSoort('???', standaardstellingen)).toBe('eigen_stelling');
	const spelen = { ...standaardstellingen[0]!, soort: 'eigen_spelen' as const };
	expect(makeSoort('Spelen', [spelen])).toBe('eigen_spelen_2');
	expect(makeSoort('x'.repeat(90), [])).toMatch(/^eigen_x{36}$/);
});
