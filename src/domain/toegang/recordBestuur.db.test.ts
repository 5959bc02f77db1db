import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { testDatabase } from '#tests/database.ts';
import { readBestuurscijfers, readMijnBestuur } from './readBestuurscijfers.ts';
import { appointBestuurder, recordBestuur } from './recordBestuur.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Awaited<ReturnType<typeof makeProefschool>>;
let tweede: string;
let bestuurder: User;
beforeAll(async () => {
	db = await testDatabase();
	proef = await makeProefschool(db.database, vandaag);
	const { rows } = await sql<{ id: string }>`
		insert into school (brin, naam, soort) values ('99AC', 'De Tweede', 'test') returning id`.execute(
		db.database.kysely
	);
	tweede = rows[0]!.id;
	await beheer(tweede, async (tx) => {
		const groep = await tx
			.insertInto('groep')
			.values({ naam: 'Groep 5', jaargroep: '5', schooljaar: '2026-2027' })
			.returning('id')
			.executeTakeFirstOrThrow();
		for (let nummer = 0; nummer < 12; nummer++) {
			const { id } = await tx
				.insertInto('leerling')
				.values({ roepnaam: `Kind ${nummer}` })
				.returning('id')
				.executeTakeFirstOrThrow();
			for (const toets of ['iep', 'dmt'])
				for (const [afgenomen_op, waarde] of [
					['2026-06-01', 10],
					['2027-01-20', 20]
				] as const)
					await tx
						.insertInto('resultaat')
						.values({
							...{ leerling_id: id, toets, vak: 'technisch_lezen', schaal: toets, deel: 'midden' },
							...{ schooljaar: afgenomen_op < '2026-08' ? '2025-2026' : '2026-2027', bron: 'proef' },
							...{ afgenomen_op: Temporal.PlainDate.from(afgenomen_op), waarde, waarde_tekst: `${waarde}` }
						})
						.execute();
			await tx
				.insertInto('groepsplaatsing')
				.values({ leerling_id: id, groep_id: groep.id, van: vandaag.subtract({ months: 6 }) })
				.execute();
		}
	});
	await beheer(proef.schoolId, async (tx) => {
		const { id } = await tx
			.insertInto('medewerker')
			.values({ roepnaam: 'Willemijn' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await appointBestuurder(tx, { medewerkerId: id, van: vandaag });
		await appointBestuurder(tx, { medewerkerId: id, van: vandaag });
		bestuurder = { ...proef.noor, gebruikerId: id, medewerkerId: id, rollen: ['bestuur'] };
	});
});
afterAll(() => db.release());

const beheer: (
	schoolId: string,
	work: Parameters<typeof db.database.dangerouslyAsBeheer<void>>[3]
) => Promise<void> = (schoolId, work) =>
	db.database.dangerouslyAsBeheer(schoolId, 'read write', vandaag, work);
const under = (schoolId: string, nummer: string) =>
	beheer(schoolId, (tx) => recordBestuur(tx, { schoolId, nummer, naam: 'Stichting De Bomen' }));
const cijfers = (user: User) => db.database.inSession(user, 'read only', readBestuurscijfers);

test('a school without a board shows nothing to anybody', async () => {
	expect(await db.database.inSession(bestuurder, 'read only', readMijnBestuur)).toBeUndefined();
	expect(await cijfers(bestuurder)).toEqual([]);
});

test('who looks for the board sees counts of its schools, never of fewer than ten children (L6)', async () => {
	await under(proef.schoolId, '41990');
	await under(tweede, '41990');
	expect(await db.database.inSession(bestuurder, 'read only', readMijnBestuur)).toEqual({
		naam: 'Stichting De Bomen'
	});
	const seen = await cijfers(bestuurder);
	expect([...new Set(seen.map(({ school }) => school))].sort()).toEqual(['De Proef', 'De Tweede']);
	for (const { school, totaal, samen, aantallen } of seen) {
		expect(totaal, school).toBe(school === 'De Proef' ? null : 12);
		expect(samen === null || samen >= 10).toBe(true);
		expect(aantallen.every((aantal) => aantal === null || aantal >= 10)).toBe(true);
	}
	// No child comes along: the rows of the schools stay shut.
	const kinderen = await db.database.inSession(bestuurder, 'read only', (tx) =>
		tx.selectFrom('leerling').select('id').execute()
	);
	expect(kinderen).toEqual([]);
	expect(await cijfers(proef.noor)).toEqual([]);
});

test('a school that goes to another board takes its counts along', async () => {
	await under(tweede, '41991');
	expect((await cijfers(bestuurder)).map(({ school }) => school)).not.toContain('De Tweede');
});
