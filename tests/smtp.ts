import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export type Ontvangen = {
	readonly to: string;
	readonly from: string;
	readonly raw: string;
	readonly text: string;
};

/**
 * A real mail server on this machine that keeps what it gets. `refuse`: what it answers to a mail, to be changed by the
 * test; `auth`: the only name and password that it lets in. Call `stop` in afterAll.
 */
export async function startSmtp({ auth }: { auth?: { user: string; pass: string } } = {}) {
	const received: Ontvangen[] = [];
	const waiting: ((mail: Ontvangen) => void)[] = [];
	const state = { refuse: undefined as { code: number; text: string } | undefined };
	const fail = () => {
		const { code, text } = state.refuse!;
		return Object.assign(new Error(text), { responseCode: code });
	};
	const server = new SMTPServer({
		authOptional: !auth,
		disabledCommands: ['STARTTLS'],
		allowInsecureAuth: true,
		hideENHANCEDSTATUSCODES: false,
		onAuth: ({ username, password }, _session, done) =>
			username === auth?.user && password === auth?.pass
				? done(null, { user: username })
				: done(new Error('wrong name or password')),
		onRcptTo: (_address, _session, done) => (state.refuse ? done(fail()) : done()),
		onData(stream, session, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				const raw = Buffer.concat(parts).toString('utf8');
				const mail = {
					to: session.envelope.rcptTo.map(({ address }) => address).join(),
					from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
					raw,
					text: plainText(raw)
				};
				received.push(mail);
				waiting.shift()?.(mail);
				done();
			});
		}
	});
	server.on('error', () => undefined);
	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
	const address = server.server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		port,
		received,
		state,
		/** The next mail that comes in. */
		next: () => new Promise<Ontvangen>((resolve) => waiting.push(resolve)),
		stop: () => new Promise<void>((resolve) => server.close(() => resolve()))
	};
}

/** The plain words of a mail with two forms. */
function plainText(raw: string): string {
	const part = raw.split(/\r\n--[^\r\n]+\r\n/).find((one) => /content-type: text\/plain/i.test(one)) ?? raw;
	const at = part.indexOf('\r\n\r\n');
	const body = part.slice(at + 4);
	if (/content-transfer-encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString('utf8');
	if (!/content-transfer-encoding: quoted-printable/i.test(part)) return body;
	const bytes = body
		.replace(/=\r\n/g, '')
		.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The path of the link in a mail. */
export const linkIn = (mail: Ontvangen): string => /https?:\/\/[^/\s]+(\/\S+)/.exec(mail.text)?.[1] ?? '';
