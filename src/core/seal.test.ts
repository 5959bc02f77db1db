import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSeal, readKey } from '#core/seal.ts';

const seal = makeSeal(randomBytes(32));
let folder: string;
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'geheim-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what was locked opens for the same purpose and owner only', () => {
	const locked = seal.lock('codeapp', 'samira', 'JBSWY3DP');
	expect(locked.includes('JBSWY3DP')).toBe(false);
	expect(seal.unlock('codeapp', 'samira', locked)).toBe('JBSWY3DP');
	expect(seal.unlock('codeapp', 'joost', locked)).toBeUndefined();
	expect(seal.unlock('voorstel', 'samira', locked)).toBeUndefined();
	expect(makeSeal(randomBytes(32)).unlock('codeapp', 'samira', locked)).toBeUndefined();
});

test('the same text locks differently each time, and no bit of it can be changed', () => {
	const locked = seal.lock('codeapp', 'samira', 'JBSWY3DP');
	expect(seal.lock('codeapp', 'samira', 'JBSWY3DP')).not.toEqual(locked);
	for (let at = 0; at < locked.length; at++) {
		const changed = Buffer.from(locked);
		changed[at]! ^= 1;
		expect(seal.unlock('codeapp', 'samira', changed)).toBeUndefined();
	}
	expect(seal.unlock('codeapp', 'samira', locked.subarray(0, 12))).toBeUndefined();
	expect(seal.unlock('codeapp', 'samira', Buffer.alloc(0))).toBeUndefined();
});

test('the key comes from the settings, or from a file that the first start makes for its owner alone', () => {
	const given = randomBytes(32);
	expect(readKey({ secret: given.toString('base64'), dataFolder: folder }).equals(given)).toBe(true);
	const made = readKey({ secret: undefined, dataFolder: folder });
	const file = path.join(folder, 'geheim');
	expect(Buffer.from(readFileSync(file, 'utf8'), 'base64').equals(made)).toBe(true);
	if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(readKey({ secret: undefined, dataFolder: folder }).equals(made)).toBe(true);
	chmodSync(file, 0o600);
	writeFileSync(file, 'te kort');
	expect(() => readKey({ secret: undefined, dataFolder: folder })).toThrow(/staat geen sleutel/);
});
