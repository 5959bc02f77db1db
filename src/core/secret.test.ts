import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSecret } from './secret.ts';
import { readSettings, type Settings } from './settings.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'geheim-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (text: string) => {
	const file = path.join(folder, 'een');
	writeFileSync(file, text);
	return file;
};
const mail = {
	SMTP_HOST: 'mail.school.nl',
	SMTP_FROM: 'a@school.nl',
	ZORGVULDIG_ADRES: 'https://zorg.school.nl'
};
const oidc = { OIDC_SOORT: 'google', OIDC_CLIENT_ID: 'c', OIDC_DOMEINEN: 'school.nl' };

/** Every secret of the settings, what else it needs, and where it ends up. */
const secrets: Record<string, [string, NodeJS.ProcessEnv, (settings: Settings) => unknown]> = {
	DATABASE_URL: ['postgres://u:w@db/zorg', {}, ({ databaseUrl }) => databaseUrl],
	ZORGVULDIG_GEHEIM: [`${'A'.repeat(43)}=`, {}, ({ secret }) => secret],
	SMTP_PASSWORD: ['w', { ...mail, SMTP_USER: 'post' }, (settings) => settings.mail?.password],
	OIDC_CLIENT_SECRET: ['s', oidc, ({ aanbieders }) => aanbieders[0]?.clientSecret],
	OIDC_2_CLIENT_SECRET: [
		's2',
		{ OIDC_2_SOORT: 'google', OIDC_2_CLIENT_ID: 'c', OIDC_2_DOMEINEN: 'school.nl' },
		({ aanbieders }) => aanbieders[0]?.clientSecret
	]
};

test.each(Object.entries(secrets))('%s may stand in a file', (name, [value, rest, where]) => {
	expect(where(readSettings({ ...rest, [name]: value }))).toBe(value);
	expect(where(readSettings({ ...rest, [`${name}_FILE`]: write(`${value}\n`) }))).toBe(value);
	expect(() => readSettings({ ...rest, [`${name}_FILE`]: path.join(folder, 'weg') })).toThrow(
		`Het bestand van ${name}_FILE is niet te lezen.`
	);
});

test('an address of a mail server with its password may stand in a file', () => {
	const { mail } = readSettings({
		SMTP_URL_FILE: write('smtps://post%40school.nl:w@mail.school.nl\n'),
		ZORGVULDIG_ADRES: 'https://zorg.school.nl'
	});
	expect(mail).toMatchObject({ host: 'mail.school.nl', user: 'post@school.nl', password: 'w' });
});

test('the file goes before, an empty one says nothing, and what it holds is judged as if it were given', () => {
	const file = write('uit het bestand');
	expect(readSecret({ X: 'uit de omgeving', X_FILE: file }, 'X')).toBe('uit het bestand');
	expect(readSecret({ X_FILE: write('\n') }, 'X')).toBeUndefined();
	expect(() => readSettings({ DATABASE_URL_FILE: write('mysql://db') })).toThrow(
		'DATABASE_URL moet met postgres'
	);
});
