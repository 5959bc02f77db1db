import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { codeappAdres, inGroepen, makeCodegeheim, matchCode } from './codeapp.ts';

/** The secret and the moments of the standard's own table (RFC 6238, appendix B, SHA1; six of its eight figures). */
const geheim = Secret.fromUTF8('12345678901234567890').base32;
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

test.each([
	[59, '287082', 1],
	[1111111109, '081804', 37037036],
	[1234567890, '005924', 41152263],
	[20000000000, '353130', 666666666]
])('at second %i the code is %s', (second, code, stap) => {
	expect(matchCode(geheim, code, at(second), 0)).toBe(stap);
});

test('a clock may differ one step, not two', () => {
	const code = '005924';
	expect(matchCode(geheim, code, at(1234567890 + 30), 0)).toBe(41152263);
	expect(matchCode(geheim, code, at(1234567890 - 30), 0)).toBe(41152263);
	expect(matchCode(geheim, code, at(1234567890 + 60), 0)).toBeUndefined();
	expect(matchCode(geheim, code, at(1234567890 - 60), 0)).toBeUndefined();
});

test('a step that was used does not count again, nor does an older one', () => {
	const earlier = new TOTP({ secret: Secret.fromBase32(geheim) }).generate({
		timestamp: (1234567890 - 30) * 1000
	});
	expect(matchCode(geheim, '005924', at(1234567890), 41152263)).toBeUndefined();
	expect(matchCode(geheim, earlier, at(1234567890), 41152263)).toBeUndefined();
	expect(matchCode(geheim, earlier, at(1234567890), 41152261)).toBe(41152262);
});

test.each(['00592', '0059244', 'abcdef', '', '٠٠٥٩٢٤'])('%s is no code', (code) => {
	expect(matchCode(geheim, code, at(1234567890), 0)).toBeUndefined();
});

test('spaces in a code are of the app, not of the person', () => {
	expect(matchCode(geheim, ' 005 924', at(1234567890), 0)).toBe(41152263);
});

test('a secret has 160 bits, never the same, and can be typed over', () => {
	const made = makeCodegeheim();
	expect(made).toMatch(/^[A-Z2-7]{32}$/);
	expect(makeCodegeheim()).not.toBe(made);
	expect(inGroepen('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
	expect(codeappAdres(made, { school: 'De Klimboom', gebruikersnaam: 'samira' })).toBe(
		`otpauth://totp/Zorgvuldig%20De%20Klimboom:samira?issuer=Zorgvuldig%20De%20Klimboom&secret=${made}&algorithm=SHA1&digits=6&period=30`
	);
});
