import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSession, readSession } from '#core/session.ts';
import { testDatabase } from '#tests/database.ts';
import { createSchool } from './createSchool.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeEach(async () => {
	db = await testDatabase();
});
afterEach(() => db.release());

const gegeven = {
	...{ naam: 'De Waterlelie', brin: '99ZZ', regio: 'midden' as const },
	...{ roepnaam: 'Marloes', voorvoegsel: '', achternaam: 'Vink', rol: 'intern_begeleider' as const },
	...{ gebruikersnaam: 'marloes', wachtwoord: 'het regent in groep zes' }
};

test('the roles of the first account run from the day the installation pretends it is, before or after today', async () => {
	const vandaag = Temporal.Now.plainDateISO().subtract({ years: 2 });
	const made = await createSchool(db.database, gegeven, vandaag);
	expect(made.ok).toBe(true);
	const user =
		made.ok && (await readSession(db.database, await openSession(db.database, made.value), vandaag));
	expect(user).toMatchObject({ rollen: expect.arrayContaining(['intern_begeleider', 'beheerder']) });
});

test('a school without a pretended day is a real one, and there is only one first school', async () => {
	expect((await createSchool(db.database, gegeven)).ok).toBe(true);
	const { rows } = await db.database.pool.query('select soort from school');
	expect(rows).toEqual([{ soort: 'echt' }]);
	expect(await createSchool(db.database, { ...gegeven, gebruikersnaam: 'ander' })).toMatchObject({
		refused: 'school_bestaat'
	});
});

test('the first account does not begin with a password that anybody guesses', async () => {
	for (const wachtwoord of ['kort', 'De Waterlelie 2027', 'marloesvink123'])
		expect(await createSchool(db.database, { ...gegeven, wachtwoord })).toMatchObject({
			refused: 'wachtwoord_zwak'
		});
	expect((await db.database.pool.query('select from school')).rowCount).toBe(0);
});
