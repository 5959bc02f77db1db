import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { testDatabase } from '#tests/database.ts';
import { addWeetje } from './addWeetje.ts';
import { assignLeerling } from './assignLeerling.ts';
import { endToewijzing } from './endToewijzing.ts';
import { listSpecialisten, listToewijzingen } from './listToewijzingen.ts';
import { listWeetjes } from './listWeetjes.ts';
import { readMijnGrond } from './readKijkers.ts';
import { withdrawWeetje } from './withdrawWeetje.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Awaited<ReturnType<typeof makeProefschool>>;
let hanna: User;
beforeAll(async () => {
	db = await testDatabase();
	proef = await makeProefschool(db.database, vandaag);
	const id = await db.database.dangerouslyAsBeheer(proef.schoolId, 'read write', vandaag, async (tx) => {
		const row = await tx
			.insertInto('medewerker')
			.values({ roepnaam: 'Hanna', achternaam: 'de Boer' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('medewerker_rol')
			.values({ medewerker_id: row.id, rol: 'gedragsspecialist', van: vandaag })
			.execute();
		return row.id;
	});
	hanna = { ...proef.ilse, gebruikerId: id, medewerkerId: id, rollen: ['gedragsspecialist'] };
});
afterAll(() => db.release());

const assign = (user: User, given: object = {}) =>
	db.database.inSession(user, 'read write', (tx) =>
		assignLeerling(tx, {
			leerlingId: proef.bram,
			medewerkerId: hanna.medewerkerId,
			rol: 'gedragsspecialist',
			waarvoor: 'Meekijken in de klas bij het starten met werken.',
			tot: vandaag.add({ days: 30 }),
			vandaag,
			...given
		})
	);
const laag = async (user: User) =>
	(await db.database.inSession(user, 'read only', (tx) => readMijnGrond(tx, proef.bram)))?.laag;

test('intern begeleider or directie assigns a child to who has that role, with what for, for a year at most', async () => {
	expect(await laag(hanna)).toBeUndefined();
	expect(await assign(proef.samira)).toMatchObject({ refused: 'geen_rol' });
	expect(await assign(hanna)).toMatchObject({ refused: 'geen_rol' });
	expect(await assign(proef.ilse, { rol: 'rekenspecialist' })).toMatchObject({ refused: 'geen_specialist' });
	expect(await assign(proef.ilse, { rol: 'directie', medewerkerId: proef.noor.medewerkerId })).toMatchObject({
		refused: 'geen_specialist'
	});
	expect(await assign(proef.ilse, { waarvoor: 'kijken' })).toMatchObject({ refused: 'waarvoor_te_kort' });
	expect(await assign(proef.ilse, { tot: vandaag.add({ days: 367 }) })).toMatchObject({ refused: 'periode' });
	expect(await assign(proef.ilse)).toMatchObject({ ok: true });
	expect(await assign(proef.noor)).toMatchObject({ refused: 'al_toegewezen' });
	expect(await laag(hanna)).toBe(2);
	expect(await laag({ ...hanna, vandaag: vandaag.add({ days: 31 }) })).toBeUndefined();
});

test('the lists name the specialists of today and what runs, and ending shuts the child at once', async () => {
	const [specialisten, lopend] = await db.database.inSession(proef.ilse, 'read only', async (tx) => [
		await listSpecialisten(tx, vandaag),
		await listToewijzingen(tx, proef.bram)
	]);
	expect(specialisten).toMatchObject([{ naam: 'Hanna de Boer, gedragsspecialist' }]);
	expect(lopend).toMatchObject([{ wie: 'Hanna de Boer', loopt: true }]);
	const end = (user: User) =>
		db.database.inSession(user, 'read write', (tx) =>
			endToewijzing(tx, user, { id: lopend[0]!.id, leerlingId: proef.bram })
		);
	expect(await end(hanna)).toMatchObject({ refused: 'toewijzing_onbekend' });
	expect(await end(proef.noor)).toMatchObject({ ok: true });
	expect(await laag(hanna)).toBeUndefined();
});

test('a weetje is written by who sees the support, read by who has the group, and an allergy stands first', async () => {
	const add = (user: User, soort: 'allergie' | 'ophalen', tot: Temporal.PlainDate | null = null) =>
		db.database.inSession(user, 'read write', (tx) =>
			addWeetje(tx, { leerlingId: proef.bram, soort, tekst: `Over ${soort}`, tot, vandaag })
		);
	const list = (user: User) =>
		db.database.inSession(user, 'read only', (tx) => listWeetjes(tx, [proef.bram], user.vandaag));
	expect(await add(proef.joris, 'allergie')).toMatchObject({ refused: 'geen_toegang' });
	expect(await add(proef.noor, 'allergie')).toMatchObject({ refused: 'geen_toegang' });
	expect(await add(proef.samira, 'ophalen', vandaag.subtract({ days: 1 }))).toMatchObject({
		refused: 'dag_voorbij'
	});
	expect(await add(proef.samira, 'ophalen', vandaag)).toMatchObject({ ok: true });
	expect(await add(proef.samira, 'allergie')).toMatchObject({ ok: true });
	const weetjes = await list(proef.samira);
	expect(weetjes.map(({ tekst }) => tekst)).toEqual(['Over allergie', 'Over ophalen']);
	expect(await list({ ...proef.samira, vandaag: vandaag.add({ days: 1 }) })).toHaveLength(1);
	expect(await list(proef.joris)).toEqual([]);
	const gone = await db.database.inSession(proef.samira, 'read write', (tx) =>
		withdrawWeetje(tx, proef.samira, { id: weetjes[0]!.id, leerlingId: proef.bram })
	);
	expect(gone).toMatchObject({ ok: true });
	expect(await list(proef.samira)).toHaveLength(1);
});
