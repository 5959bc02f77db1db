import { expect, test } from 'vitest';
import { findWeakness } from './passwordRules.ts';

const about = ['De Klimboom', 'Samira Bakker', 'samira.bakker'];

test.each([
	'te kort',
	'1qaz2wsx3edc',
	'Leavemealone',
	'LetMeIn12345!',
	'sonyericsson2026',
	'elf tekens!',
	'aaaaaaaaaaaa',
	'abababababab',
	'123456789012',
	'098765432109',
	'abcdefghijklm',
	'qwertyuiopqwe',
	'Wachtwoord2026!',
	'W@chtw00rd2026',
	'welkom welkom 1',
	'De Klimboom 2027',
	'klimboom-klimboom',
	'Samira.Bakker1',
	'groep8groep8groep8',
	'zomer2026zomer'
])('%s is too easy to guess', (password) => {
	expect(findWeakness(password, about)).toMatch(/^(Kies|Dit) .*\.$/);
});

test.each([
	'paarse fietsbel zwemt mee',
	'nog een lang wachtwoord',
	'een lang wachtwoord',
	'kat3Rwolkbrug',
	'9fG-qpzv-38xk',
	'ééndënbrøsjek',
	'vier aapjes op de dijk',
	'قطة زرقاء تأكل القمر'
])('%s is good, without rules about kinds of characters', (password) => {
	expect(findWeakness(password, about)).toBeUndefined();
});

test('a password counts characters as people do, and may be long', () => {
	expect(findWeakness('🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔', about)).toMatch(/minstens 12/);
	expect(findWeakness('mooi verhaal '.repeat(20), about)).toBeUndefined();
	expect(findWeakness('x'.repeat(501), about)).toBe('Kies een korter wachtwoord.');
});
