import { expect, test } from 'vitest';
import { isForeign } from './origin.ts';

const here = 'https://school.voorbeeld';
const ask = (method: string, headers: Record<string, string>) =>
	isForeign(new Request(`${here}/vragen`, { method, headers }), here);

test('a post must name our own origin, whatever it carries', () => {
	expect(ask('POST', { origin: here })).toBe(false);
	expect(ask('POST', { origin: here, 'sec-fetch-site': 'same-origin' })).toBe(false);
	expect(ask('POST', {})).toBe(true);
	expect(ask('POST', { origin: 'null' })).toBe(true);
	expect(ask('POST', { origin: 'https://elders.voorbeeld', 'content-type': 'application/json' })).toBe(true);
	expect(ask('DELETE', { origin: `${here}.elders` })).toBe(true);
	expect(ask('POST', { origin: here, 'sec-fetch-site': 'cross-site' })).toBe(true);
});

test('another site may link to a page, and not read a stream, a frame or a picture', () => {
	const foreign = { 'sec-fetch-site': 'cross-site' };
	expect(ask('GET', { ...foreign, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).toBe(false);
	expect(ask('GET', { ...foreign, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' })).toBe(true);
	expect(ask('GET', { ...foreign, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).toBe(true);
	expect(ask('GET', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).toBe(false);
	expect(ask('GET', {})).toBe(false);
});
