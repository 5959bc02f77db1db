import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { linkIn, startSmtp } from '#tests/smtp.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import type { Tx, User } from '#core/database.ts';
import { openCarrier, sendWaiting, type Carrier } from '#core/mail.ts';
import { openSession, readSession } from '#core/session.ts';
import { signIn } from '#tests/aanmelden.ts';
import { composeMail } from './composeMail.ts';
import { inviteMedewerker, setEmailadres } from './inviteMedewerker.ts';
import { readMailstand } from './readMailstand.ts';
import { readLinkhouder, redeemToegangslink } from './redeemToegangslink.ts';
import { requestHerstel } from './requestHerstel.ts';

const vandaag = Temporal.PlainDate.from('2026-11-24');
const wachtwoord = 'een lang eigen wachtwoord';
const van = { adres: '127.0.0.1', apparaat: 'proef' };
let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Awaited<ReturnType<typeof makeProefschool>>;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let carrier: Carrier;

beforeAll(async () => {
	db = await testDatabase();
});
afterAll(() => db.release());
beforeEach(async () => {
	await sql`truncate school, herstelverzoek, aanmeldpoging cascade`.execute(db.database.kysely);
	proef = await makeProefschool(db.database, vandaag);
	smtp = await startSmtp({ auth: { user: 'post', pass: 'geheim' } });
	carrier = openCarrier({
		...{ host: '127.0.0.1', port: smtp.port, secure: false, user: 'post', password: 'geheim' },
		from: 'Zorgvuldig <zorgvuldig@school.example>'
	});
});
afterEach(async () => {
	carrier.close();
	await smtp.stop();
});

const as = <T>(user: User, work: (tx: Tx) => Promise<T>) => db.database.inSession(user, 'read write', work);
const send = (by: Carrier = carrier) =>
	sendWaiting(db.database, by, composeMail('https://zorg.school.example'));
const invite = (user: User, medewerkerId: string, emailadres = 'samira@school.example') =>
	as(user, (tx) => inviteMedewerker(tx, user, { medewerkerId, weg: 'mail', emailadres }));
const tokenIn = (mail: { text: string } | undefined) => linkIn(mail as never).split('/')[2] ?? '';
const lastToken = () => tokenIn(smtp.received.at(-1));
/** A colleague with an account, a confirmed address and a password. */
async function settled(medewerkerId = proef.samira.medewerkerId, emailadres = 'samira@school.example') {
	await invite(proef.noor, medewerkerId, emailadres);
	await send();
	const outcome = await redeemToegangslink(db.database, {
		soort: 'uitnodiging',
		token: lastToken(),
		wachtwoord
	});
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value;
}

test('an invitation goes out by mail with a link that opens once, and opening it proves the address', async () => {
	expect(await invite(proef.noor, proef.samira.medewerkerId)).toMatchObject({
		value: { weg: 'mail', gebruikersnaam: 'samira@school.example' }
	});
	expect(await send()).toBe(1);
	const [mail] = smtp.received;
	expect(mail).toMatchObject({ to: 'samira@school.example', from: 'zorgvuldig@school.example' });
	expect(mail!.text).toContain('Dag Samira Bakker,');
	expect(linkIn(mail!)).toMatch(/^\/uitnodiging\/[\w-]{43}$/);
	const token = lastToken();
	expect(await readLinkhouder(db.database, 'uitnodiging', token)).toEqual({
		naam: 'Samira Bakker',
		gebruikersnaam: 'samira@school.example',
		school: 'De Proef'
	});
	const redeem = () => redeemToegangslink(db.database, { soort: 'uitnodiging', token, wachtwoord });
	// Two at once: one of them is too late.
	const both = await Promise.all([redeem(), redeem()]);
	expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
	expect(await readLinkhouder(db.database, 'uitnodiging', token)).toBeUndefined();
	expect(
		await signIn(db.database, { ...van, gebruikersnaam: 'samira@school.example', wachtwoord })
	).toMatchObject({
		ok: true
	});
	const { rows } = await db.database.pool.query(
		'select emailadres_bevestigd_op is not null as bevestigd from medewerker where id = $1',
		[proef.samira.medewerkerId]
	);
	expect(rows).toEqual([{ bevestigd: true }]);
});

test('no secret stands in the database, not before the mail leaves and not after', async () => {
	await invite(proef.noor, proef.samira.medewerkerId);
	const before = await db.database.pool.query('select token_afdruk from toegangslink');
	expect(before.rows).toEqual([{ token_afdruk: null }]);
	await send();
	const token = lastToken();
	const dump = await db.database.pool.query(
		`select (select jsonb_agg(t) from toegangslink t)::text || (select jsonb_agg(m) from mailbericht m)::text as alles`
	);
	expect(dump.rows[0].alles).not.toContain(token);
	expect(dump.rows[0].alles).not.toContain(Buffer.from(token).toString('hex'));
});

test('the link of a newer invitation, an older one, a withdrawn one and a wrong one open nothing', async () => {
	await invite(proef.noor, proef.samira.medewerkerId);
	await send();
	const first = lastToken();
	await invite(proef.noor, proef.samira.medewerkerId);
	expect(await readLinkhouder(db.database, 'uitnodiging', first)).toBeUndefined();
	await send();
	const second = lastToken();
	expect(await readLinkhouder(db.database, 'herstel', second)).toBeUndefined();
	expect(await readLinkhouder(db.database, 'uitnodiging', `${second}x`)).toBeUndefined();
	await db.database.pool.query(`update toegangslink set verloopt_op = now() - interval '1 second'`);
	expect(
		await redeemToegangslink(db.database, { soort: 'uitnodiging', token: second, wachtwoord })
	).toMatchObject({ refused: 'link_gesloten' });
});

test('only directie and beheerder invite; the link by hand is told once and needs no mail', async () => {
	const hand = { medewerkerId: proef.samira.medewerkerId, weg: 'hand' as const };
	expect(await as(proef.ilse, (tx) => inviteMedewerker(tx, proef.ilse, hand))).toMatchObject({
		refused: 'geen_toegang'
	});
	expect(await as(proef.noor, (tx) => inviteMedewerker(tx, proef.noor, hand))).toMatchObject({
		refused: 'geen_adres'
	});
	await as(proef.noor, (tx) => setEmailadres(tx, hand.medewerkerId, 'samira@school.example'));
	const outcome = await as(proef.noor, (tx) => inviteMedewerker(tx, proef.noor, hand));
	if (!outcome.ok || outcome.value.weg !== 'hand') throw new Error('geen link');
	const token = outcome.value.pad.split('/')[2]!;
	expect(await redeemToegangslink(db.database, { soort: 'uitnodiging', token, wachtwoord })).toMatchObject({
		ok: true
	});
	// Handing over proves who somebody is, not which mailbox is theirs.
	const { rows } = await db.database.pool.query(
		'select count(emailadres_bevestigd_op)::int as n from medewerker'
	);
	expect(rows).toEqual([{ n: 0 }]);
	expect(await send()).toBe(0);
});

test('an address is of one colleague, and who has an account keeps it from who may not give accounts', async () => {
	await settled();
	expect(await invite(proef.noor, proef.joris.medewerkerId, 'Samira@School.example')).toMatchObject({
		refused: 'adres_bezet'
	});
	const steal = as(proef.ilse, (tx) => setEmailadres(tx, proef.samira.medewerkerId, 'ilse@elders.example'));
	await expect(steal).rejects.toThrow('het adres van een account');
	await as(proef.noor, (tx) => setEmailadres(tx, proef.samira.medewerkerId, 'samira@nieuw.example'));
	const { rows } = await db.database.pool.query(
		'select emailadres, emailadres_bevestigd_op from medewerker where id = $1',
		[proef.samira.medewerkerId]
	);
	expect(rows).toEqual([{ emailadres: 'samira@nieuw.example', emailadres_bevestigd_op: null }]);
	// And nobody confirms an address from a page.
	await as(proef.noor, (tx) =>
		tx.updateTable('medewerker').set({ emailadres_bevestigd_op: Temporal.Now.instant() }).execute()
	);
	const after = await db.database.pool.query(
		'select count(emailadres_bevestigd_op)::int as n from medewerker'
	);
	expect(after.rows).toEqual([{ n: 0 }]);
});

test('a forgotten password: link of an hour, all sessions end, and a mail says that it happened', async () => {
	const account = await settled();
	const session = await openSession(db.database, account);
	await requestHerstel(db.database, { naam: ' Samira@school.example', adres: '10.0.0.1' });
	await send();
	const token = lastToken();
	expect(smtp.received.at(-1)!.text).toContain('Vroeg u dit niet zelf?');
	// Asking alone changes nothing: the password and the sessions stay.
	expect(await readSession(db.database, session, undefined)).toBeDefined();
	const nieuw = 'een heel ander wachtwoord';
	expect(await redeemToegangslink(db.database, { soort: 'herstel', token, wachtwoord: nieuw })).toMatchObject(
		{ ok: true }
	);
	expect(await readSession(db.database, session, undefined)).toBeUndefined();
	await send();
	expect(smtp.received.at(-1)!.raw).toContain('Subject: Uw wachtwoord van Zorgvuldig is gewijzigd');
	const try_ = (gegeven: string) =>
		signIn(db.database, { ...van, gebruikersnaam: 'samira@school.example', wachtwoord: gegeven });
	expect(await try_(wachtwoord)).toMatchObject({ ok: false });
	expect(await try_(nieuw)).toMatchObject({ ok: true });
});

test('asking for an account that is not there, is closed, or has no proven address sends nothing and says the same', async () => {
	await settled();
	await as(proef.noor, (tx) => setEmailadres(tx, proef.joris.medewerkerId, 'joris@school.example'));
	const before = smtp.received.length;
	const answers = [];
	for (const naam of ['niemand@school.example', 'joris@school.example', 'samira@school.example'])
		answers.push(await requestHerstel(db.database, { naam, adres: '10.0.0.1' }));
	expect(new Set(answers)).toEqual(new Set([undefined]));
	await db.database.pool.query('update gebruiker set actief = false');
	// Closed between asking and sending: the mail does not go.
	expect(await send()).toBe(0);
	await requestHerstel(db.database, { naam: 'samira@school.example', adres: '10.0.0.1' });
	expect(await send()).toBe(0);
	expect(smtp.received).toHaveLength(before);
});

test('asking is slowed down per name and per network address', async () => {
	await settled();
	await settled(proef.joris.medewerkerId, 'joris@school.example');
	const count = async () =>
		(await db.database.pool.query(`select count(*)::int as n from mailbericht where soort = 'herstel'`))
			.rows[0].n;
	for (let time = 0; time < 5; time++)
		await requestHerstel(db.database, { naam: 'samira@school.example', adres: `10.0.0.${time}` });
	expect(await count()).toBe(3);
	for (let time = 0; time < 25; time++)
		await requestHerstel(db.database, { naam: `iemand${time}@school.example`, adres: '10.9.9.9' });
	await requestHerstel(db.database, { naam: 'joris@school.example', adres: '10.9.9.9' });
	expect(await count()).toBe(3);
	await requestHerstel(db.database, { naam: 'joris@school.example', adres: '10.9.9.8' });
	expect(await count()).toBe(4);
});

test('a mail that was not taken waits and goes later; what is refused for good is given up and told without a name', async () => {
	await invite(proef.noor, proef.samira.medewerkerId);
	smtp.state.refuse = { code: 451, text: 'samira@school.example: try again' };
	expect(await send()).toBe(0);
	const stand = () => as(proef.noor, readMailstand);
	expect(await stand()).toMatchObject({
		wachtend: 1,
		laatsteFout: { fout: 'De mailserver vraagt later terug te komen (451).' }
	});
	// Not due yet: the next try is a minute away.
	smtp.state.refuse = undefined;
	expect(await send()).toBe(0);
	await db.database.pool.query('update mailbericht set opnieuw_op = now()');
	expect(await send()).toBe(1);
	expect(await stand()).toMatchObject({ wachtend: 0, verzonden: 1, laatsteFout: null });
	await invite(proef.noor, proef.joris.medewerkerId, 'joris@school.example');
	smtp.state.refuse = { code: 550, text: 'joris@school.example: no such user' };
	expect(await send()).toBe(0);
	expect(await stand()).toMatchObject({
		wachtend: 0,
		opgegeven: 1,
		laatsteFout: { fout: 'De mailserver neemt deze mail niet aan (550).' }
	});
});

test('a wrong password of the mail server and a server that is away lose nothing', async () => {
	await invite(proef.noor, proef.samira.medewerkerId);
	const settings = { host: '127.0.0.1', secure: false, from: 'a@school.example' };
	const wrong = openCarrier({ ...settings, port: smtp.port, user: 'post', password: 'fout' });
	expect(await send(wrong)).toBe(0);
	const fout = async () => (await as(proef.noor, readMailstand)).laatsteFout?.fout;
	expect(await fout()).toBe('De mailserver weigert de naam of het wachtwoord (535).');
	await db.database.pool.query('update mailbericht set opnieuw_op = now()');
	const away = openCarrier({ ...settings, port: 1, user: undefined, password: undefined });
	expect(await send(away)).toBe(0);
	expect(await fout()).toBe('De mailserver is niet te bereiken.');
	await db.database.pool.query('update mailbericht set opnieuw_op = now()');
	expect(await send()).toBe(1);
});

test('a process that dies while it sends leaves a mail that the next one takes', async () => {
	await invite(proef.noor, proef.samira.medewerkerId);
	const dying: Carrier = { send: () => new Promise(() => undefined), close: () => undefined };
	void send(dying);
	await expect
		.poll(async () => (await db.database.pool.query('select pogingen from mailbericht')).rows)
		.toEqual([{ pogingen: 1 }]);
	await db.database.pool.query('update mailbericht set opnieuw_op = now()');
	expect(await send()).toBe(1);
	expect(await readLinkhouder(db.database, 'uitnodiging', lastToken())).toBeDefined();
});

test('what is waiting in one school is not seen in another, and only by who gives accounts', async () => {
	await invite(proef.noor, proef.samira.medewerkerId);
	for (const user of [proef.ilse, proef.samira, { ...proef.noor, schoolId: crypto.randomUUID() }])
		expect(await as(user, readMailstand)).toMatchObject({ wachtend: 0 });
	expect(await as(proef.noor, readMailstand)).toMatchObject({ wachtend: 1 });
});
