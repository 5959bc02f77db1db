import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { handOverVraag } from '#domain/ondersteuningsvraag/handOverVraag.ts';
import { openOndersteuningsvraag } from '#domain/ondersteuningsvraag/openOndersteuningsvraag.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { testDatabase } from '#tests/database.ts';
import { readJaarwisseling } from './readJaarwisseling.ts';

const vandaag = Temporal.PlainDate.from('2027-06-15');
const augustus = Temporal.PlainDate.from('2027-08-01');
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;
let vraagId: string;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, vandaag);
	const vraag = await as(cast.samira, (tx) =>
		openOndersteuningsvraag(tx, { leerlingId: cast.bram, vraag: 'Hoe leert Bram met plezier lezen?' })
	);
	if (!vraag.ok) throw new Error(vraag.message);
	vraagId = vraag.value.id;
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx, user: User) => Promise<T>) =>
	db.database.inSession({ ...user, vandaag }, 'read write', (tx) => work(tx, { ...user, vandaag }));
const look = (user: User) => as(user, (tx, wie) => readJaarwisseling(tx, wie));

test('before there are groups of the next year everybody is without one, and no question has moved', async () => {
	const { schooljaar, groepen, zonderGroep, vragen } = await look(cast.ilse);
	expect({ schooljaar, groepen, vragen }).toEqual({ schooljaar: '2027-2028', groepen: [], vragen: [] });
	expect(zonderGroep.map(({ id }) => id)).toContain(cast.bram);
});

test('a question whose teacher will not see the child is asked once, and handing it over ends the asking', async () => {
	await db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', vandaag, async (tx) => {
		const { id } = await tx
			.insertInto('groep')
			.values({ naam: 'Groep 6', jaargroep: '6', schooljaar: '2027-2028' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('groepsplaatsing')
			.values({ leerling_id: cast.bram, groep_id: id, van: augustus })
			.execute();
		await tx
			.insertInto('groep_medewerker')
			.values({ groep_id: id, medewerker_id: cast.joris.medewerkerId, van: augustus })
			.execute();
		await tx
			.insertInto('groep')
			.values({ naam: 'Groep 7', jaargroep: '7', schooljaar: '2027-2028' })
			.execute();
	});
	const before = await look(cast.ilse);
	expect(before.zonderLeerkracht).toEqual(['Groep 7']);
	expect(before.zonderGroep.map(({ id }) => id)).not.toContain(cast.bram);
	const [vraag] = before.vragen;
	expect(vraag).toMatchObject({ id: vraagId, eigenaar: 'Samira Bakker', groep: 'Groep 6' });
	// The teacher of the next group, and the intern begeleider.
	expect(vraag!.keuzes.map(({ id }) => id).sort()).toEqual(
		[cast.joris.medewerkerId, cast.ilse.medewerkerId].sort()
	);

	expect(
		await as(cast.joris, (tx) => handOverVraag(tx, vandaag, vraagId, cast.joris.medewerkerId))
	).toMatchObject({
		refused: 'vraag_onbekend'
	});
	expect(await as(cast.ilse, (tx) => handOverVraag(tx, vandaag, vraagId, vraagId))).toMatchObject({
		refused: 'wie_onbekend'
	});
	expect(
		await as(cast.ilse, (tx) => handOverVraag(tx, vandaag, vraagId, cast.joris.medewerkerId))
	).toMatchObject({
		ok: true
	});
	expect((await look(cast.ilse)).vragen).toEqual([]);
	// Who may not read questions is not told about them here either.
	expect((await look(cast.noor)).vragen).toEqual([]);
});
