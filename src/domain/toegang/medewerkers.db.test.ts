import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import type { Tx, User } from '#core/database.ts';
import { readSession } from '#core/session.ts';
import { signIn } from '#tests/aanmelden.ts';
import { linkGroep, unlinkGroep } from '#domain/organisatie/linkGroep.ts';
import { readOuderstand, saveOuder, storeOuders } from '#domain/organisatie/storeOuders.ts';
import { planOuders } from '#domain/organisatie/planOuders.ts';
import { createGebruiker, resetStartwachtwoord, setGebruikerActief } from './createGebruiker.ts';
import { endRol, giveRol } from './giveRol.ts';
import { planRollen, readRolstand } from './planRollen.ts';
import { acceptRolvoorstellen, listRolvoorstellen } from './rolvoorstellen.ts';

const vandaag = Temporal.PlainDate.from('2026-11-24');
const gisteren = vandaag.subtract({ days: 1 });
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
const from = { adres: '127.0.0.1', apparaat: 'proef' };

test('only directie and beheerder give a role; the others hear why, and the policy holds without the words', async () => {
	const give = { medewerkerId: proef.joris.medewerkerId, rol: 'intern_begeleider' as const, van: vandaag };
	for (const user of [proef.samira, proef.ilse])
		expect(await as(user, (tx) => giveRol(tx, give))).toMatchObject({ ok: false, refused: 'geen_toegang' });
	const direct = as(proef.ilse, (tx) =>
		tx
			.insertInto('medewerker_rol')
			.values({ medewerker_id: proef.ilse.medewerkerId, rol: 'directie' })
			.execute()
	);
	await expect(direct).rejects.toThrow(/row-level security/);
	expect(await as(proef.noor, (tx) => giveRol(tx, give))).toMatchObject({ ok: true });
	expect(await as(proef.noor, (tx) => giveRol(tx, give))).toMatchObject({ ok: false, refused: 'heeft_rol' });
});

test('a role that ends stays in the history, and the last one who hands out roles keeps theirs', async () => {
	const { medewerkerId } = proef.ilse;
	expect(
		await as(proef.noor, (tx) => endRol(tx, { medewerkerId, rol: 'intern_begeleider', laatste: gisteren }))
	).toMatchObject({ ok: true });
	const rows = await as(proef.noor, (tx) =>
		tx.selectFrom('medewerker_rol').select('tot').where('medewerker_id', '=', medewerkerId).execute()
	);
	expect(rows.map(({ tot }) => tot?.toString())).toEqual(['2026-11-23']);
	const last = { medewerkerId: proef.noor.medewerkerId, rol: 'directie', laatste: gisteren };
	expect(await as(proef.noor, (tx) => endRol(tx, last))).toMatchObject({
		ok: false,
		refused: 'laatste_directie'
	});
});

test('a start password opens only the page to choose another, and a closed account opens nothing', async () => {
	const { medewerkerId } = proef.samira;
	const made = await as(proef.noor, (tx) =>
		createGebruiker(tx, { medewerkerId, gebruikersnaam: 'samira.b' })
	);
	if (!made.ok) throw new Error(made.message);
	const signed = await signIn(db.database, {
		...from,
		gebruikersnaam: 'samira.b',
		wachtwoord: made.value.startwachtwoord
	});
	const token = signed.ok ? signed.value.token : '';
	expect(await readSession(db.database, token, undefined)).toMatchObject({
		medewerkerId,
		startwachtwoord: true
	});
	expect(
		await as(proef.noor, (tx) =>
			createGebruiker(tx, { medewerkerId: proef.joris.medewerkerId, gebruikersnaam: 'samira.b' })
		)
	).toMatchObject({
		...{ ok: false, refused: 'naam_bezet' }
	});
	const again = await as(proef.noor, (tx) => resetStartwachtwoord(tx, medewerkerId));
	expect(again.ok && again.value.startwachtwoord).not.toBe(made.value.startwachtwoord);
	expect(await as(proef.ilse, (tx) => resetStartwachtwoord(tx, medewerkerId))).toMatchObject({
		refused: 'geen_toegang'
	});
	await as(proef.noor, (tx) => setGebruikerActief(tx, proef.noor, { medewerkerId, actief: false }));
	expect(await readSession(db.database, token, undefined)).toBeUndefined();
});

test('who stands before a group without a role is proposed as groepsleerkracht, and directie confirms', async () => {
	await sql`delete from medewerker_rol where medewerker_id = ${proef.joris.medewerkerId}`.execute(
		db.database.kysely
	);
	const voorstellen = await as(proef.noor, (tx) => listRolvoorstellen(tx, vandaag));
	expect(voorstellen).toMatchObject([
		{ naam: 'Joris Visser', rol: 'groepsleerkracht', waarom: 'staat voor Groep 6' }
	]);
	const gekozen = voorstellen.map(({ medewerkerId, rol }) => `${medewerkerId} ${rol}`);
	expect(await as(proef.ilse, (tx) => acceptRolvoorstellen(tx, gekozen, vandaag))).toMatchObject({
		refused: 'geen_toegang'
	});
	expect(await as(proef.noor, (tx) => acceptRolvoorstellen(tx, gekozen, vandaag))).toMatchObject({
		value: { gegeven: 1 }
	});
	expect(await as(proef.noor, (tx) => listRolvoorstellen(tx, vandaag))).toEqual([]);
});

test('a list of roles finds people by name or mail and takes no role away', async () => {
	const tabel = {
		kop: ['Naam', 'Rol'],
		rijen: [
			['Joris Visser', 'IB'],
			['Ilse van Dam', 'intern begeleider'],
			['Niemand', 'directie'],
			['Joris Visser', 'tovenaar']
		].map((cellen, at) => ({ nummer: at + 2, cellen }))
	};
	const plan = planRollen(tabel, await as(proef.noor, readRolstand), vandaag);
	expect(plan.regels.map(({ soort }) => soort)).toEqual(['nieuw', 'ongewijzigd']);
	expect(plan.schrijf).toMatchObject([{ rol: 'intern_begeleider' }]);
	expect(plan.meldingen).toHaveLength(2);
});

test('another way of standing before a group ends the first, and a teacher cannot put anybody before a group', async () => {
	const { medewerkerId } = proef.joris;
	const link = { groep: proef.groepVijf, rol: 'vakleerkracht' as const, van: vandaag };
	expect(await as(proef.samira, (tx) => linkGroep(tx, medewerkerId, link))).toMatchObject({
		refused: 'geen_toegang'
	});
	expect(await as(proef.ilse, (tx) => linkGroep(tx, medewerkerId, link))).toMatchObject({ ok: true });
	const later = { ...link, rol: 'duo' as const, van: vandaag.add({ days: 7 }) };
	expect(await as(proef.ilse, (tx) => linkGroep(tx, medewerkerId, later))).toMatchObject({ ok: true });
	const rows = await as(proef.ilse, (tx) =>
		tx
			.selectFrom('groep_medewerker')
			.select(['rol', 'tot'])
			.where('groep_id', '=', proef.groepVijf)
			.where('medewerker_id', '=', medewerkerId)
			.orderBy('van')
			.execute()
	);
	expect(rows.map(({ rol, tot }) => [rol, tot?.toString()])).toEqual([
		['vakleerkracht', '2026-11-30'],
		['duo', undefined]
	]);
	await as(proef.ilse, (tx) =>
		unlinkGroep(tx, medewerkerId, { groep: proef.groepVijf, van: later.van, laatste: gisteren })
	);
	expect(
		await as(proef.ilse, (tx) =>
			tx
				.selectFrom('groep_medewerker')
				.select('van')
				.where('medewerker_id', '=', medewerkerId)
				.where('rol', '=', 'duo')
				.execute()
		)
	).toEqual([]);
});

test('R-GEZ-1: parents stand apart; a teacher sees them and cannot change them', async () => {
	const ouder = {
		...{
			voornaam: 'Anna',
			voorvoegsel: '',
			achternaam: 'Duin',
			relatie: 'moeder' as const,
			gezag: 'ja' as const
		},
		...{ emailadres: '', telefoon: '', straat: 'Kade 1', postcode: '', plaats: '', taal: '', opmerking: '' }
	};
	const place = { leerlingId: proef.bram, ouderId: null };
	expect(await as(proef.samira, (tx) => saveOuder(tx, place, ouder))).toMatchObject({
		refused: 'geen_toegang'
	});
	expect(await as(proef.ilse, (tx) => saveOuder(tx, place, ouder))).toMatchObject({ ok: true });
	const tabel = {
		kop: ['naam', 'geboortedatum', 'voornaam', 'achternaam', 'gezag', 'straat'],
		rijen: [{ nummer: 2, cellen: ['Bram de Boer', '', 'Bas', 'Boer', 'nee', 'Laan 2'] }]
	};
	await as(proef.noor, async (tx) =>
		storeOuders(tx, planOuders(tabel, await readOuderstand(tx), vandaag).schrijf)
	);
	const seen = await as(proef.samira, readOuderstand);
	expect(seen.ouders.map(({ straat }) => straat).sort()).toEqual(['Kade 1', 'Laan 2']);
	expect((await as(proef.joris, readOuderstand)).ouders).toEqual([]);
});
