import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendWaiting, type Mail } from '#core/mail.ts';
import type { Tx, User } from '#core/database.ts';
import { addAfspraak } from '#domain/ondersteuningsvraag/addAfspraak.ts';
import { openOndersteuningsvraag } from '#domain/ondersteuningsvraag/openOndersteuningsvraag.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { inviteMedewerker } from '#domain/toegang/inviteMedewerker.ts';
import { gewoneStilte } from '#law/stilte.ts';
import { testDatabase } from '#tests/database.ts';
import { readKeuze, storeKeuze, tijdzone, type Keuze } from './berichtkeuze.ts';
import { composeAlleMail } from './composeWerkbericht.ts';
import { sendWerkberichten } from './sendWerkberichten.ts';

/** A Tuesday on which school is open. */
const vandaag = Temporal.PlainDate.from('2027-01-19');
const dagelijks: Keuze = {
	...{ hoeVaak: 'dagelijks', tijd: Temporal.PlainTime.from('08:00'), dag: 1 },
	stilte: gewoneStilte
};
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, vandaag);
	// An account with an address: whoever has none cannot be written to.
	await as(cast.noor, (tx) =>
		inviteMedewerker(tx, cast.noor, {
			...{ medewerkerId: cast.samira.medewerkerId, weg: 'mail' },
			emailadres: 'samira@school.example'
		})
	);
	const vraag = await as(cast.samira, (tx) =>
		openOndersteuningsvraag(tx, { leerlingId: cast.bram, vraag: 'Hoe leert Bram met plezier lezen?' })
	);
	if (!vraag.ok) throw new Error(vraag.message);
	const afspraak = await as(cast.samira, (tx) =>
		addAfspraak(tx, vandaag, {
			...{ leerlingId: cast.bram, vraagId: vraag.value.id, wat: 'Bel de moeder van Bram' },
			...{ wieId: cast.samira.medewerkerId, uiterlijk: vandaag.add({ days: 1 }) }
		})
	);
	if (!afspraak.ok) throw new Error(afspraak.message);
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx) => Promise<T>) => db.database.inSession(user, 'read write', work);
const clock = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(tijdzone);
const school = () => ({ id: cast.schoolId, naam: 'De Proef', soort: 'test' as const, brin: '99AB' });
const choose = (keuze: Keuze) => as(cast.samira, (tx) => storeKeuze(tx, cast.samira, keuze));
const plan = (text: string) =>
	db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', vandaag, (tx) =>
		tx
			.updateTable('berichtkeuze')
			.set({ volgende_op: clock(text).toInstant() })
			.execute()
	);
const queue = (text: string) => sendWerkberichten(db.database, school(), clock(text));
const volgende = async () =>
	(await as(cast.samira, (tx) => readKeuze(tx, cast.samira))).volgende
		?.toZonedDateTimeISO(tijdzone)
		.toPlainDateTime()
		.toString();

test('S30: whoever asked for it gets a mail with numbers and no names, once, and the next one is planned', async () => {
	await choose(dagelijks);
	await plan('2027-01-19T08:00');
	expect(await queue('2027-01-19T07:59')).toBe(0);
	const both = await Promise.all([queue('2027-01-19T08:00'), queue('2027-01-19T08:00')]);
	expect(both.sort()).toEqual([0, 1]);
	expect(await volgende()).toBe('2027-01-20T08:00:00');
	expect(await queue('2027-01-19T08:01')).toBe(0);

	const sent: Mail[] = [];
	const carrier = { send: async (mail: Mail) => void sent.push(mail), close: () => undefined };
	await sendWaiting(db.database, carrier, composeAlleMail('https://zorg.school.example'));
	const mail = sent.find(({ subject }) => subject.startsWith('Uw werklijst'))!;
	expect(mail.subject).toBe('Uw werklijst: 1 ding voor deze week');
	expect(mail.to.address).toBe('samira@school.example');
	expect(mail.text).toContain('1 afspraak');
	expect(mail.text).toContain('https://zorg.school.example/werklijst');
	for (const word of ['Bram', 'moeder', 'lezen']) {
		expect(mail.text).not.toContain(word);
		expect(mail.html).not.toContain(word);
	}
});

test('in the quiet, on leave and with nothing due there is no mail, and the next one is planned all the same', async () => {
	await choose(dagelijks);
	// Planned before school said that it is closed: found to be quiet when its moment comes.
	await plan('2027-01-19T19:00');
	expect(await queue('2027-01-19T19:00')).toBe(0);
	expect(await volgende()).toBe('2027-01-20T08:00:00');
	const verlof = await db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', vandaag, (tx) =>
		tx
			.insertInto('verlof')
			.values({ medewerker_id: cast.samira.medewerkerId, van: vandaag, tot: vandaag.add({ days: 1 }) })
			.returning(['id', 'op'])
			.executeTakeFirstOrThrow()
	);
	await plan('2027-01-19T09:00');
	expect(await queue('2027-01-19T09:00')).toBe(0);
	await db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', vandaag, (tx) =>
		tx.updateTable('verlof').set({ ingetrokken_op: verlof.op }).where('id', '=', verlof.id).execute()
	);
	await plan('2027-01-12T09:00');
	expect(await queue('2027-01-12T09:00')).toBe(0);
	expect(await volgende()).toBe('2027-01-13T08:00:00');
});

test('a choice is one\'s own, and "nooit" plans nothing', async () => {
	await choose({ ...dagelijks, hoeVaak: 'nooit' });
	expect(await volgende()).toBeUndefined();
	const { keuze } = await as(cast.noor, (tx) => readKeuze(tx, cast.samira));
	expect(keuze.tijd.toString()).toBe('07:45:00');
});
