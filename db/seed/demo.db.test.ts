import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { readSession } from '#core/session.ts';
import { checkAanbod } from '#domain/aanbod/checkAanbod.ts';
import { readAanbodfeiten } from '#domain/aanbod/readAanbod.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import { signIn } from '#tests/aanmelden.ts';
import { testDatabase } from '#tests/database.ts';
import { cast, demoWachtwoord, type Castnaam } from './cast.ts';
import { seedDemo } from './demo.ts';
import { leerlingcast } from './leerlingcast.ts';
import { tabellen } from './verhaal.ts';

const vandaag = Temporal.PlainDate.from('2026-11-24');
let db: Awaited<ReturnType<typeof testDatabase>>;
let schoolId: string;

beforeAll(async () => {
	db = await testDatabase();
	schoolId = await seedDemo(db.database, { vandaag, say: () => {} });
});
afterAll(() => db.release());

async function as(naam: Castnaam): Promise<User> {
	const outcome = await signIn(db.database, {
		gebruikersnaam: cast[naam].gebruikersnaam,
		wachtwoord: demoWachtwoord,
		adres: '127.0.0.1',
		apparaat: 'proef'
	});
	const user = await readSession(db.database, outcome.ok ? outcome.value.token : '', vandaag);
	if (!user) throw new Error(`${naam} komt niet binnen`);
	return user;
}

const count = () =>
	db.database.dangerouslyAsBeheer(schoolId, 'read only', vandaag, async (tx) => {
		const aantallen: Record<string, number> = {};
		for (const tabel of tabellen) {
			const { aantal } = await tx
				.selectFrom(tabel)
				.select((eb) => eb.fn.countAll<number>().as('aantal'))
				.executeTakeFirstOrThrow();
			aantallen[tabel] = aantal;
		}
		return aantallen;
	});

test('every table of the story is filled', async () => {
	const { gesloten_stuk_tekst: dicht, ...aantallen } = await count();
	for (const [tabel, aantal] of Object.entries(aantallen)) expect(aantal, tabel).toBeGreaterThan(0);
	// What a closed piece says is not for the command line either.
	expect(dicht).toBe(0);
});

test('signals are there for a part of the children, concern and strength both (S128-S138, A4)', async () => {
	const signalen = await db.database.dangerouslyAsBeheer(schoolId, 'read only', vandaag, (tx) =>
		tx.selectFrom('signaal').select(['leerling_id', 'richting']).execute()
	);
	const kinderen = (richting: string) =>
		new Set(signalen.filter((signaal) => signaal.richting === richting).map(({ leerling_id }) => leerling_id))
			.size;
	expect(kinderen('zorg')).toBeGreaterThan(15);
	expect(kinderen('kracht')).toBeGreaterThan(15);
	expect(kinderen('zorg')).toBeLessThan(80);
});

test('X1-X28: the finished ondersteuningsaanbod of De Klimboom raises no question', async () => {
	const vragen = await db.database.dangerouslyAsBeheer(schoolId, 'read only', vandaag, async (tx) =>
		checkAanbod(await readAanbodfeiten(tx, schooljaarOf(vandaag), vandaag))
	);
	expect(vragen).toEqual([]);
});

test('a second start changes nothing', async () => {
	const eerst = await count();
	const gezegd: string[] = [];
	const opnieuw = await seedDemo(db.database, {
		vandaag: vandaag.add({ days: 9 }),
		say: (regel) => gezegd.push(regel)
	});
	expect(opnieuw).toBe(schoolId);
	expect(gezegd).toEqual([]);
	expect(await count()).toEqual(eerst);
});

test('meester Joost sees the children of groep 4 and no others', async () => {
	const kinderen = await db.database.inSession(await as('joost'), 'read only', (tx) =>
		tx
			.selectFrom('leerling')
			.leftJoin('groepsplaatsing', (join) =>
				join.onRef('groepsplaatsing.leerling_id', '=', 'leerling.id').on('groepsplaatsing.tot', 'is', null)
			)
			.leftJoin('groep', 'groep.id', 'groepsplaatsing.groep_id')
			.select(['leerling.las_key', 'groep.naam'])
			.execute()
	);
	expect(new Set(kinderen.map(({ naam }) => naam))).toEqual(new Set(['Groep 4']));
	expect(kinderen.map(({ las_key }) => las_key)).toContain(leerlingcast.yusuf.lasKey);
	expect(kinderen.length).toBeGreaterThan(20);
});

test('the invaller sees names but no question, the intern begeleider sees every question', async () => {
	const vragen = (naam: Castnaam) =>
		as(naam).then((user) =>
			db.database.inSession(user, 'read only', (tx) =>
				tx.selectFrom('ondersteuningsvraag').select('id').execute()
			)
		);
	expect(await vragen('daan')).toEqual([]);
	expect((await vragen('samira')).length).toBeGreaterThan(10);
});

test.each(Object.keys(cast) as Castnaam[])('%s signs in with the one demo password', async (naam) => {
	expect((await as(naam)).rollen).toEqual(cast[naam].rollen);
});
