import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readMailSettings } from './mailsettings.ts';
import { readSettings } from './settings.ts';

test('without a server there is no mail, and nothing is asked', () => {
	expect(readMailSettings({ SMTP_FROM: 'a@school.nl' })).toBeUndefined();
	expect(readSettings({}).mail).toBeUndefined();
});

test('one address says it all, with the password still encoded in it', () => {
	expect(readMailSettings({ SMTP_URL: 'smtps://post%40school.nl:g%2Fheim@mail.school.nl' })).toEqual({
		host: 'mail.school.nl',
		port: 465,
		secure: true,
		user: 'post@school.nl',
		password: 'g/heim',
		from: 'post@school.nl'
	});
});

test('a password may stand in a file, so that it is in no list of processes', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'mail-'));
	const file = path.join(folder, 'wachtwoord');
	writeFileSync(file, 'geheim\n');
	try {
		expect(
			readMailSettings({
				SMTP_HOST: 'mail.school.nl',
				SMTP_USER: 'post',
				SMTP_PASSWORD_FILE: file,
				SMTP_FROM: 'Zorgvuldig <post@school.nl>'
			})
		).toMatchObject({ port: 587, secure: false, user: 'post', password: 'geheim' });
	} finally {
		rmSync(folder, { recursive: true });
	}
	expect(() => readMailSettings({ SMTP_HOST: 'mail.school.nl', SMTP_PASSWORD_FILE: file })).toThrow(
		'SMTP_PASSWORD_FILE is niet te lezen'
	);
});

test.each([
	[{ SMTP_URL: 'http://mail.school.nl' }, 'SMTP_URL moet'],
	[{ SMTP_HOST: 'mail.school.nl', SMTP_PORT: 'veel' }, 'SMTP_PORT'],
	[{ SMTP_HOST: 'mail.school.nl' }, 'SMTP_FROM'],
	[{ SMTP_HOST: 'mail.school.nl', SMTP_FROM: 'a@b.nl\r\nBcc: c@d.nl' }, 'SMTP_FROM']
])('a setting that cannot be used gets a sentence: %o', (environment, sentence) => {
	expect(() => readMailSettings(environment)).toThrow(sentence);
});

test('links in mails lead to an address that was set, never to the one a browser asked for', () => {
	const mail = { SMTP_URL: 'smtp://localhost:2525', SMTP_FROM: 'post@school.nl' };
	expect(() => readSettings(mail)).toThrow('ZORGVULDIG_ADRES');
	expect(readSettings({ ...mail, ZORGVULDIG_ADRES: 'https://zorg.school.nl/' }).adres).toBe(
		'https://zorg.school.nl'
	);
	expect(() => readSettings({ ZORGVULDIG_ADRES: 'zorg.school.nl' })).toThrow('ZORGVULDIG_ADRES');
});
