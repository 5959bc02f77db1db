import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '#core/database.ts';
import { testDatabase } from '#tests/database.ts';
import { e5, m5, m6, makeProefschool, storeResultaat, type Proefschool } from './proefschool.ts';
import { refreshSignalen } from './refreshSignalen.ts';

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
			await storeResultaat(tx, school.tuna, moment, moment === m6 ? 'B' : 'D');
		}
	});
});
afterAll(() => db.release());

const listStaand = (tx: Tx) =>
	tx
		.selectFrom('signaal')
		.select(['leerling_id', 'sleutel', 'regel', 'richting', 'ontstaan_op', 'id', 'feiten'])
		.where('vervallen_op', 'is', null)
		.orderBy('sleutel')
		.execute();

describe('signalen bijwerken', () => {
	test('S128, S134: zwakke en sterke kinderen krijgen een signaal, en nog eens rekenen verandert niets', async () => {
		const samira = school.samiraUser();
		const eerst = await db.database.inSession(samira, 'read write', (tx) => refreshSignalen(tx, vandaag));
		expect(eerst).toEqual({ nieuw: 3, gewijzigd: 0, gelijk: 0, vervallen: 0 });
		const rijen = await db.database.inSession(samira, 'read only', listStaand);
		expect(rijen.map(({ leerling_id, regel, richting }) => [leerling_id, regel, richting])).toEqual(
			expect.arrayContaining([
				[school.bram, 'lage_resultaten', 'zorg'],
				[school.yara, 'hoge_resultaten', 'kracht'],
				[school.tuna, 'lage_resultaten', 'zorg']
			])
		);
		expect(rijen.find(({ leerling_id }) => leerling_id === school.bram)?.feiten).toHaveLength(3);

		const nogEens = await db.database.inSession(samira, 'read write', (tx) => refreshSignalen(tx, vandaag));
		expect(nogEens).toEqual({ nieuw: 0, gewijzigd: 0, gelijk: 3, vervallen: 0 });
		expect(await db.database.inSession(samira, 'read only', listStaand)).toEqual(rijen);
	});

	test('A7, A10: een beter resultaat laat het signaal vervallen, een nieuw laag feit houdt hetzelfde signaal', async () => {
		const later = Temporal.PlainDate.from('2027-06-14');
		await school
			.asBeheer(async (tx) => {
				const e6 = { schooljaar: '2026-2027', deel: 'eind', op: '2027-06-07' } as const;
				await storeResultaat(tx, school.tuna, e6, 'B');
				await storeResultaat(tx, school.bram, e6, 'E');
				const voor = await listStaand(tx);
				const uitkomst = await refreshSignalen(tx, later);
				expect(uitkomst).toEqual({ nieuw: 0, gewijzigd: 1, gelijk: 1, vervallen: 1 });
				const na = await listStaand(tx);
				const van = (rijen: typeof voor) => rijen.find(({ leerling_id }) => leerling_id === school.bram)!;
				expect(van(na).id).toBe(van(voor).id);
				expect(van(na).ontstaan_op.equals(van(voor).ontstaan_op)).toBe(true);
				expect(na.some(({ leerling_id }) => leerling_id === school.tuna)).toBe(false);
				throw new Terug();
			}, later)
			.catch(isTerug);
	});

	test('R-TOE: een leerkracht werkt alleen de signalen van eigen kinderen bij', async () => {
		await school.asBeheer((tx) =>
			tx.updateTable('signaal').set({ vervallen_op: Temporal.Now.instant() }).execute()
		);
		const uitkomst = await db.database.inSession(school.femkeUser(), 'read write', (tx) =>
			refreshSignalen(tx, vandaag)
		);
		expect(uitkomst).toEqual({ nieuw: 1, gewijzigd: 0, gelijk: 0, vervallen: 0 });
		const rijen = await school.asBeheer(listStaand);
		expect(rijen.map(({ leerling_id }) => leerling_id)).toEqual([school.tuna]);
		expect(await db.database.inSession(school.jorisUser(), 'read only', listStaand)).toEqual([]);
	});

	test('S128: alleen de gevraagde kinderen worden nagerekend', async () => {
		const uitkomst = await school.asBeheer((tx) => refreshSignalen(tx, vandaag, [school.bram]));
		expect(uitkomst).toEqual({ nieuw: 1, gewijzigd: 0, gelijk: 0, vervallen: 0 });
		expect((await school.asBeheer(listStaand)).map(({ leerling_id }) => leerling_id).sort()).toEqual(
			[school.bram, school.tuna].sort()
		);
	});

	test('A7: wie van school is, houdt geen signaal', async () => {
		await school
			.asBeheer(async (tx) => {
				await tx
					.updateTable('leerling')
					.set({ uitgestroomd_op: vandaag.subtract({ days: 1 }) })
					.where('id', '=', school.bram)
					.execute();
				expect(await refreshSignalen(tx, vandaag, [school.bram])).toMatchObject({ nieuw: 0, vervallen: 1 });
				throw new Terug();
			})
			.catch(isTerug);
	});
});

/** Ends a transaction without keeping it. */
class Terug extends Error {}
const isTerug = (error: unknown) => {
	if (!(error instanceof Terug)) throw error;
};
