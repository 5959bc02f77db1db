import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import type { Tx, User } from '#core/database.ts';
import { linkGroep } from '#domain/organisatie/linkGroep.ts';
import { readSession } from '#core/session.ts';
import { endRol, giveRol } from './giveRol.ts';
import { previewToegang } from './previewToegang.ts';
import { readToegangsfeiten } from './readToegangsfeiten.ts';
import { addVerlof, endVerlof, setDienst } from './setDienst.ts';
import { dagbeeld } from './toegangsverloop.ts';

const vandaag = Temporal.PlainDate.from('2026-11-24');
const dagen = (n: number) => vandaag.add({ days: n });
let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Awaited<ReturnType<typeof makeProefschool>>;
beforeAll(async () => {
	db = await testDatabase();
});
afterAll(() => db.release());
beforeEach(async () => {
	await sql`truncate school cascade`.execute(db.database.kysely);
	proef = await makeProefschool(db.database, vandaag);
});

const as = <T>(user: User, work: (tx: Tx) => Promise<T>) => db.database.inSession(user, 'read write', work);
const on = (user: User, dag: Temporal.PlainDate): User => ({ ...user, vandaag: dag });
/** The children that somebody sees on a day, by first name, as the database answers. */
const seen = (user: User, dag = vandaag) =>
	db.database.inSession(on(user, dag), 'read only', async (tx) => {
		const rows = await tx.selectFrom('leerling').select('roepnaam').orderBy('roepnaam').execute();
		return rows.map(({ roepnaam }) => roepnaam);
	});
/** A session that was opened before anything changed. */
async function session(user: User): Promise<string> {
	const token = `token-${user.naam}`;
	await db.database.pool.query(
		`with account as (
			insert into gebruiker (school_id, medewerker_id, gebruikersnaam) values ($1, $2, $3) returning school_id, id)
		insert into sessie (school_id, gebruiker_id, token_afdruk, verloopt_op)
		select school_id, id, sha256($4), now() + interval '1 day' from account`,
		[user.schoolId, user.medewerkerId, user.naam.toLowerCase().replaceAll(' ', '.'), token]
	);
	return token;
}

test('the last working day: the session of that day works, at the next request of the day after it is over', async () => {
	const token = await session(proef.samira);
	const dienst = { van: null, tot: dagen(7) };
	for (const user of [proef.ilse, proef.samira])
		expect(await as(user, (tx) => setDienst(tx, proef.samira.medewerkerId, dienst))).toMatchObject({
			refused: 'geen_toegang'
		});
	expect(await as(proef.noor, (tx) => setDienst(tx, proef.samira.medewerkerId, dienst))).toMatchObject({
		ok: true
	});
	expect(await seen(proef.samira, dagen(7))).toEqual(['Bram', 'Zofia']);
	expect(await readSession(db.database, token, dagen(7))).toMatchObject({ naam: 'Samira Bakker' });
	expect(await seen(proef.samira, dagen(8))).toEqual([]);
	expect(await readSession(db.database, token, dagen(8))).toBeUndefined();
});

test('before the first working day there is nothing to see', async () => {
	const token = await session(proef.joris);
	await as(proef.noor, (tx) => setDienst(tx, proef.joris.medewerkerId, { van: dagen(3), tot: null }));
	expect([await seen(proef.joris, dagen(2)), await seen(proef.joris, dagen(3))]).toEqual([[], ['Daan']]);
	expect(await readSession(db.database, token, dagen(2))).toBeUndefined();
	expect(await readSession(db.database, token, dagen(3))).toBeDefined();
});

test('leave: out on the first day, back by itself after the last, with everything as it was', async () => {
	const token = await session(proef.ilse);
	const all = ['Bram', 'Daan', 'Zofia'];
	expect(
		await as(proef.noor, (tx) => addVerlof(tx, proef.ilse.medewerkerId, { van: dagen(1), tot: dagen(5) }))
	).toMatchObject({ ok: true });
	const days = [0, 1, 5, 6].map(dagen);
	expect(await Promise.all(days.map((day) => seen(proef.ilse, day)))).toEqual([all, [], [], all]);
	expect(
		(await Promise.all(days.map((day) => readSession(db.database, token, day)))).map((user) => user?.rollen)
	).toEqual([['intern_begeleider'], undefined, undefined, ['intern_begeleider']]);
	expect(
		await as(proef.noor, (tx) => addVerlof(tx, proef.ilse.medewerkerId, { van: dagen(5), tot: null }))
	).toMatchObject({ refused: 'overlapt' });
});

test('somebody comes back earlier, or does not go after all; who was away keeps that in the history', async () => {
	const { medewerkerId } = proef.ilse;
	await as(proef.noor, (tx) => addVerlof(tx, medewerkerId, { van: dagen(0), tot: null }));
	const [feiten] = await as(proef.noor, (tx) => readToegangsfeiten(tx, medewerkerId));
	const verlof = feiten!.verloven[0]!.id;
	await as(proef.noor, (tx) => endVerlof(tx, medewerkerId, { verlof, terug: dagen(3) }));
	expect([await seen(proef.ilse, dagen(2)), await seen(proef.ilse, dagen(3))]).toEqual([
		[],
		['Bram', 'Daan', 'Zofia']
	]);
	await as(proef.noor, (tx) => endVerlof(tx, medewerkerId, { verlof, terug: dagen(0) }));
	expect(await seen(proef.ilse)).toHaveLength(3);
	const { rows } = await db.database.pool.query('select ingetrokken_door from verlof');
	expect(rows).toEqual([{ ingetrokken_door: proef.noor.medewerkerId }]);
});

test('why somebody is away is nowhere, and that they are is not for every colleague', async () => {
	await as(proef.noor, (tx) => addVerlof(tx, proef.ilse.medewerkerId, { van: dagen(0), tot: dagen(9) }));
	const count = (user: User) =>
		as(user, (tx) => tx.selectFrom('verlof').select('id').execute()).then((rows) => rows.length);
	expect([await count(proef.samira), await count(proef.ilse), await count(proef.noor)]).toEqual([0, 1, 1]);
	const direct = as(proef.samira, (tx) =>
		tx.insertInto('verlof').values({ medewerker_id: proef.noor.medewerkerId, van: vandaag }).execute()
	);
	await expect(direct).rejects.toThrow(/row-level security/);
});

test('a role and a group with a last day end by themselves', async () => {
	const { medewerkerId } = proef.joris;
	await as(proef.noor, (tx) =>
		giveRol(tx, { medewerkerId, rol: 'intern_begeleider', van: dagen(1), tot: dagen(2) })
	);
	expect(
		await Promise.all([0, 1, 2, 3].map((day) => seen(proef.joris, dagen(day)).then(({ length }) => length)))
	).toEqual([1, 3, 3, 1]);
	expect(
		await as(proef.noor, (tx) =>
			giveRol(tx, { medewerkerId, rol: 'intern_begeleider', van: dagen(2), tot: null })
		)
	).toMatchObject({ refused: 'heeft_rol' });
});

test('AP: a substitute has temporary access, to the day', async () => {
	const { medewerkerId } = proef.joris;
	const link = { groep: proef.groepVijf, rol: 'invaller' as const, van: dagen(1) };
	expect(await as(proef.ilse, (tx) => linkGroep(tx, medewerkerId, link))).toMatchObject({
		refused: 'einde_ontbreekt'
	});
	expect(await as(proef.ilse, (tx) => linkGroep(tx, medewerkerId, { ...link, tot: dagen(1) }))).toMatchObject(
		{ ok: true }
	);
	expect(await Promise.all([0, 1, 2].map((day) => seen(proef.joris, dagen(day))))).toEqual([
		['Daan'],
		['Bram', 'Daan', 'Zofia'],
		['Daan']
	]);
});

test('there is always somebody who gives roles, on every day to come', async () => {
	const { medewerkerId } = proef.noor;
	const last = { ok: false, refused: 'laatste_directie' };
	expect(
		await as(proef.noor, (tx) => setDienst(tx, medewerkerId, { van: null, tot: dagen(30) }))
	).toMatchObject(last);
	expect(
		await as(proef.noor, (tx) => addVerlof(tx, medewerkerId, { van: dagen(10), tot: dagen(12) }))
	).toMatchObject(last);
	expect(
		await as(proef.noor, (tx) => endRol(tx, { medewerkerId, rol: 'directie', laatste: dagen(3) }))
	).toMatchObject(last);
	// Nothing of it was kept.
	const [feiten] = await as(proef.noor, (tx) => readToegangsfeiten(tx, medewerkerId));
	expect([feiten!.dienst.tot, feiten!.verloven, feiten!.rollen[0]!.tot]).toEqual([null, [], null]);
	await as(proef.noor, (tx) =>
		giveRol(tx, { medewerkerId: proef.ilse.medewerkerId, rol: 'directie', van: dagen(9), tot: dagen(12) })
	);
	expect(
		await as(proef.noor, (tx) => addVerlof(tx, medewerkerId, { van: dagen(10), tot: dagen(12) }))
	).toMatchObject({ ok: true });
});

test('a preview tells what would happen and changes nothing', async () => {
	const act = (tx: Tx) => addVerlof(tx, proef.samira.medewerkerId, { van: dagen(1), tot: dagen(2) });
	const preview = await previewToegang(db.database, proef.noor, proef.samira.medewerkerId, act);
	expect(preview).toMatchObject({
		ok: true,
		value: {
			gevolgen: [{ weg: 'verlof', groepenEraf: [{ naam: 'Groep 5' }] }],
			kinderen: { [proef.groepVijf]: 2 },
			zonderLeerkracht: [{ naam: 'Groep 5' }]
		}
	});
	expect((await db.database.pool.query('select from verlof')).rowCount).toBe(0);
	expect(await previewToegang(db.database, proef.ilse, proef.samira.medewerkerId, act)).toMatchObject({
		refused: 'geen_toegang'
	});
});

test('what the screen says about a day is what the database does on that day', async () => {
	const day = fc.integer({ min: -6, max: 6 }).map(dagen);
	const period = fc
		.tuple(day, fc.option(fc.integer({ min: 0, max: 5 })))
		.map(([van, long]) => ({ van, tot: long === null ? null : van.add({ days: long }) }));
	const { medewerkerId, schoolId } = proef.samira;
	await fc.assert(
		fc.asyncProperty(
			period,
			fc.array(period, { maxLength: 2 }),
			fc.array(period, { maxLength: 2 }),
			fc.array(period, { maxLength: 2 }),
			day,
			async (dienst, verloven, rollen, groepen, peildag) => {
				await db.database.dangerouslyAsBeheer(schoolId, 'read write', vandaag, async (tx) => {
					for (const table of ['groep_medewerker', 'medewerker_rol'] as const)
						await tx.deleteFrom(table).where('medewerker_id', '=', medewerkerId).execute();
					await tx
						.updateTable('verlof')
						.set({ ingetrokken_op: Temporal.Now.instant() })
						.where('medewerker_id', '=', medewerkerId)
						.execute();
					await tx
						.updateTable('medewerker')
						.set({ in_dienst_van: dienst.van, in_dienst_tot: dienst.tot })
						.where('id', '=', medewerkerId)
						.execute();
					for (const one of verloven)
						await tx
							.insertInto('verlof')
							.values({ medewerker_id: medewerkerId, ...one })
							.execute();
					for (const one of unique(rollen))
						await tx
							.insertInto('medewerker_rol')
							.values({ medewerker_id: medewerkerId, rol: 'directie', ...one })
							.execute();
					for (const one of unique(groepen))
						await tx
							.insertInto('groep_medewerker')
							.values({ medewerker_id: medewerkerId, groep_id: proef.groepVijf, ...one })
							.execute();
				});
				const [feiten] = await as(proef.noor, (tx) => readToegangsfeiten(tx, medewerkerId));
				const beeld = dagbeeld(feiten!, peildag);
				const database = await db.database.inSession(on(proef.samira, peildag), 'read only', async (tx) => {
					const { rows } = await sql<{ directie: boolean; laag: number | null }>`
						select heeft_rol('directie') as directie,
							(select max(laag) from mijn_toegang(array[${proef.bram}::uuid])) as laag`.execute(tx);
					return rows[0]!;
				});
				expect(database).toEqual({
					directie: beeld.rollen.includes('directie'),
					laag: beeld.groepen.length > 0 ? 3 : beeld.rollen.includes('directie') ? 0 : null
				});
			}
		),
		{ numRuns: 60 }
	);
}, 120_000);

const unique = <T extends { van: Temporal.PlainDate }>(periods: readonly T[]) => [
	...new Map(periods.map((one) => [one.van.toString(), one])).values()
];
