import { createTransport } from 'nodemailer';
import { sql } from 'kysely';
import type { Database, Tx } from '#core/database.ts';
import type { MailSettings } from '#core/mailsettings.ts';

/** What a mail is about; its text is made when it leaves. */
export type Mailsoort =
	'uitnodiging' | 'herstel' | 'wachtwoord_gewijzigd' | 'aanmelding_gekoppeld' | 'werklijst';

/** A mail as it goes out. */
export type Mail = {
	readonly to: { readonly name: string; readonly address: string };
	readonly subject: string;
	readonly text: string;
	readonly html: string;
};

/** Carries one mail. Throws when the server does not take it. */
export type Carrier = { send: (mail: Mail) => Promise<void>; close: () => void };

/** A waiting mail as the carrier finds it. */
export type Waiting = {
	readonly id: string;
	readonly schoolId: string;
	readonly soort: Mailsoort;
	readonly medewerkerId: string;
	readonly toegangslinkId: string | null;
};

/** Makes a mail of what waits, in the transaction that takes it; or says why it is no longer worth sending. */
export type Compose = (tx: Tx, waiting: Waiting) => Promise<Mail | { readonly vervallen: string }>;

/**
 * Puts a mail in the queue, in the transaction of the fact that causes it: no fact, no mail.
 * `schoolId` only at the door, where no school is set yet. `hours`: after that it is not worth sending.
 */
export async function queueMail(
	tx: Tx,
	given: {
		soort: Exclude<Mailsoort, 'werklijst'>;
		medewerkerId: string;
		toegangslinkId?: string;
		schoolId?: string;
		hours?: number;
	}
): Promise<void> {
	await sql`
		insert into mailbericht (school_id, soort, medewerker_id, toegangslink_id, vervalt_op)
		values (coalesce(${given.schoolId ?? null}::uuid, huidige_school()), ${given.soort}, ${given.medewerkerId},
			${given.toegangslinkId ?? null}, now() + make_interval(hours => ${given.hours ?? 48}))`.execute(tx);
}

/** A carrier over SMTP. Beyond this machine it insists on TLS: a link in a mail opens an account. */
export function openCarrier(settings: MailSettings): Carrier {
	const local = ['localhost', '127.0.0.1', '::1'].includes(settings.host);
	const transport = createTransport({
		host: settings.host,
		port: settings.port,
		secure: settings.secure,
		requireTLS: !local,
		ignoreTLS: local && !settings.secure,
		...(settings.user ? { auth: { user: settings.user, pass: settings.password ?? '' } } : {}),
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 30_000,
		// A text of ours is never a path or an address to fetch.
		disableFileAccess: true,
		disableUrlAccess: true
	});
	return {
		async send({ to, subject, text, html }) {
			await transport.sendMail({
				from: settings.from,
				to,
				subject,
				text,
				html,
				// No holiday reply to a machine.
				headers: { 'Auto-Submitted': 'auto-generated' }
			});
		},
		close: () => transport.close()
	};
}

/**
 * Sends what waits and is due, one by one. A mail is taken with a later moment to try again, so that one that was being
 * sent when the process died goes out later: twice at worst, never not at all. Out: how many went out.
 */
export async function sendWaiting(database: Database, carrier: Carrier, compose: Compose): Promise<number> {
	let sent = 0;
	for (;;) {
		const taken = await database.asPost(async (tx) => {
			const waiting = await take(tx);
			return waiting && { waiting, mail: await compose(tx, waiting) };
		});
		if (!taken) break;
		const { waiting, mail } = taken;
		if ('vervallen' in mail) {
			await database.asPost((tx) => settle(tx, waiting, 'opgegeven', mail.vervallen));
			continue;
		}
		try {
			await carrier.send(mail);
			await database.asPost((tx) => settle(tx, waiting, 'verzonden', null));
			sent++;
		} catch (error) {
			const { permanent, words } = explain(error);
			await database.asPost((tx) => settle(tx, waiting, permanent ? 'opgegeven' : 'later', words));
		}
	}
	await database.asPost((tx) =>
		sql`delete from mailbericht where op < now() - interval '30 days'
			and (verzonden_op is not null or opgegeven_op is not null)`.execute(tx)
	);
	return sent;
}

/** The next mail that is due, taken: one, two, four ... minutes until the next try, never more than an hour. */
async function take(tx: Tx): Promise<Waiting | undefined> {
	const { rows } = await sql<Waiting>`
		update mailbericht set pogingen = pogingen + 1,
			opnieuw_op = now() + least(interval '1 hour', interval '1 minute' * power(2, least(pogingen, 6)))
		where (school_id, id) = (
			select school_id, id from mailbericht
			where verzonden_op is null and opgegeven_op is null and opnieuw_op <= now()
			order by opnieuw_op
			for update skip locked
			limit 1
		)
		returning id, school_id as "schoolId", soort, medewerker_id as "medewerkerId", toegangslink_id as "toegangslinkId"`.execute(
		tx
	);
	return rows[0];
}

async function settle(
	tx: Tx,
	{ schoolId, id }: Waiting,
	how: 'verzonden' | 'opgegeven' | 'later',
	fout: string | null
) {
	await sql`
		update mailbericht set fout = ${fout},
			verzonden_op = case when ${how} = 'verzonden' then now() end,
			opgegeven_op = case when ${how} = 'opgegeven' or (${how} = 'later' and vervalt_op <= now()) then now() end
		where school_id = ${schoolId} and id = ${id}`.execute(tx);
}

/** What a mail server's refusal means, in words without an address or a name: its own text may hold both. */
export function explain(error: unknown): { permanent: boolean; words: string } {
	const { code = '', responseCode } = error as { code?: string; responseCode?: number };
	const number = responseCode ? ` (${responseCode})` : '';
	if (code === 'EAUTH')
		return { permanent: false, words: `De mailserver weigert de naam of het wachtwoord${number}.` };
	if (code === 'ETLS')
		return { permanent: false, words: 'De verbinding met de mailserver is niet te versleutelen.' };
	if (['ECONNECTION', 'ECONNREFUSED', 'ESOCKET', 'ETIMEDOUT', 'EDNS'].includes(code) && !responseCode)
		return { permanent: false, words: 'De mailserver is niet te bereiken.' };
	if (responseCode && responseCode >= 500 && ['EENVELOPE', 'EMESSAGE'].includes(code))
		return { permanent: true, words: `De mailserver neemt deze mail niet aan${number}.` };
	return { permanent: false, words: `De mailserver vraagt later terug te komen${number}.` };
}
