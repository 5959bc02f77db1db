import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { compareSignaalprofiel } from './compareSignaalprofiel.ts';
import { listSignalen } from './listSignalen.ts';
import { e5, m5, m6, makeProefschool, storeResultaat, type Proefschool } from './proefschool.ts';
import { profielMet } from './proefleerling.ts';
import { listSignaalprofielen, readSignaalprofiel } from './readSignaalprofiel.ts';
import { refreshSignalen } from './refreshSignalen.ts';
import { saveSignaalprofiel } from './saveSignaalprofiel.ts';
import { standaardprofiel } from './standaardprofiel.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let school: Proefschool;

beforeAll(async () => {
	db = await testDatabase();
	school = await makeProefschool(db.database, vandaag);
	await school.asBeheer(async (tx) => {
		for (const moment of [m5, e5, m6]) {
			await storeResultaat(tx, school.bram, moment, moment === m5 ? 'C' : 'E');
			await storeResultaat(tx, school.yara, moment, 'A');
		}
		await refreshSignalen(tx, vandaag);
	});
});
afterAll(() => db.release());

const strenger = profielMet('lage_resultaten', { aantal: 3 });
const save = (profiel: unknown, reden: string, gebaseerdOp: number, user = school.samiraUser()) =>
	db.database.inSession(user, 'read write', (tx) =>
		saveSignaalprofiel(tx, user, { profiel, reden, gebaseerdOp })
	);

describe('het signaalprofiel van een school', () => {
	test('S128-S138: een school die niets koos heeft het standaardprofiel als versie 0', async () => {
		const huidig = await db.database.inSession(school.jorisUser(), 'read only', readSignaalprofiel);
		expect(huidig).toMatchObject({ versie: 0, profiel: standaardprofiel });
	});

	test('S128: vooraf is te zien wat een andere instelling doet, zonder iets te bewaren', async () => {
		const verschil = await db.database.inSession(school.samiraUser(), 'read only', (tx) =>
			compareSignaalprofiel(tx, vandaag, standaardprofiel, strenger)
		);
		expect(verschil).toEqual({
			alles: { was: 2, wordt: 1 },
			zorg: { was: 1, wordt: 0 },
			kracht: { was: 1, wordt: 1 },
			erbij: 0,
			eraf: 1,
			regels: [
				{
					sleutel: 'lage_resultaten',
					naam: 'herhaald lage resultaten op de hoofdmetingen',
					was: 1,
					wordt: 0
				}
			]
		});
	});

	test('S128-S138: een wijziging heeft een reden, een mens en een versie, en werkt meteen', async () => {
		expect(await save(strenger, 'te kort', 0)).toMatchObject({ refused: 'reden_ontbreekt' });
		expect(await save(standaardprofiel, 'Er verandert niets hoor', 0)).toMatchObject({
			refused: 'niets_veranderd'
		});
		expect(await save({ regels: 'stuk', grensscores: [] }, 'Een kapot profiel', 0)).toMatchObject({
			refused: 'profiel_ongeldig'
		});
		expect(await save(strenger, 'Twee keer laag zegt ons te weinig', 0, school.jorisUser())).toMatchObject({
			refused: 'geen_toegang'
		});
		expect(await save(strenger, 'Twee keer laag zegt ons te weinig', 0, school.meesUser())).toMatchObject({
			refused: 'geen_toegang'
		});

		expect(await save(strenger, 'Twee keer laag zegt ons te weinig', 0)).toMatchObject({
			ok: true,
			value: { versie: 1, vervallen: 1, gelijk: 1 }
		});
		const staand = await db.database.inSession(school.samiraUser(), 'read only', (tx) =>
			listSignalen(tx, vandaag)
		);
		expect(staand.map(({ regel }) => regel)).toEqual(['hoge_resultaten']);
		const versies = await db.database.inSession(school.jorisUser(), 'read only', (tx) =>
			listSignaalprofielen(tx)
		);
		expect(versies).toMatchObject([
			{ versie: 1, doorId: school.samira, reden: 'Twee keer laag zegt ons te weinig' }
		]);
		expect(versies[0]?.profiel).toEqual(strenger);
	});

	test('S128: wie op een oudere versie wijzigt, hoort dat en overschrijft niets', async () => {
		expect(await save(standaardprofiel, 'Terug naar het begin', 0)).toMatchObject({
			refused: 'intussen_gewijzigd'
		});
		expect(await save(standaardprofiel, 'Terug naar het begin', 1)).toMatchObject({
			ok: true,
			value: { versie: 2, nieuw: 1 }
		});
	});
});
