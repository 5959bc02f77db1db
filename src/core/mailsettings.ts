import * as v from 'valibot';
import { readSecret } from '#core/secret.ts';

/** Where mail goes out, and who it says it is from. */
export type MailSettings = {
	readonly host: string;
	readonly port: number;
	readonly secure: boolean;
	readonly user: string | undefined;
	readonly password: string | undefined;
	readonly from: string;
};

const email = v.pipe(v.string(), v.regex(/^(?:[^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/));

/**
 * The mail server from the environment: SMTP_URL, or SMTP_HOST with SMTP_PORT, SMTP_USER and SMTP_PASSWORD, and SMTP_FROM.
 * Each of SMTP_URL and SMTP_PASSWORD may stand in a file instead, named by the same variable with _FILE.
 * Out: undefined without a server. Throws an Error with a Dutch sentence when a value cannot be used.
 */
export function readMailSettings(environment: NodeJS.ProcessEnv): MailSettings | undefined {
	const url = readSecret(environment, 'SMTP_URL');
	const host = environment['SMTP_HOST'];
	if (!url && !host) return undefined;
	const server = url
		? fromUrl(url)
		: {
				host: host!,
				port: portOf(environment['SMTP_PORT'] ?? '587'),
				secure: environment['SMTP_PORT'] === '465',
				user: environment['SMTP_USER'],
				password: readSecret(environment, 'SMTP_PASSWORD')
			};
	const from = environment['SMTP_FROM'] ?? server.user;
	if (!v.is(email, from))
		throw new Error(
			'SMTP_FROM moet een e-mailadres zijn, zoals zorgvuldig@school.nl. Het staat boven elke mail.'
		);
	return { ...server, from };
}

function fromUrl(text: string) {
	const url = URL.parse(text);
	if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname)
		throw new Error(
			'SMTP_URL moet met smtp:// of smtps:// beginnen, zoals smtps://naam:wachtwoord@mail.school.nl.'
		);
	const secure = url.protocol === 'smtps:';
	return {
		host: url.hostname.replace(/^\[|\]$/g, ''),
		port: portOf(url.port || (secure ? '465' : '587')),
		secure,
		user: url.username ? decodeURIComponent(url.username) : undefined,
		password: url.password ? decodeURIComponent(url.password) : undefined
	};
}

function portOf(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65_535)
		throw new Error('SMTP_PORT moet een getal tussen 1 en 65535 zijn.');
	return port;
}
