import type { Cookies } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { dropCookie, readCookie, setCookie } from '#core/cookie.ts';

/** A jar that only remembers what was asked of it. */
function jar(sent: Record<string, string> = {}) {
	const calls: unknown[][] = [];
	const cookies = {
		get: (name: string) => sent[name],
		set: (...call: unknown[]) => calls.push(['set', ...call]),
		delete: (...call: unknown[]) => calls.push(['delete', ...call])
	} as unknown as Cookies;
	return { cookies, calls };
}

test('with https a cookie is of this host only, and no plain one is believed', () => {
	const { cookies, calls } = jar({ sessie: 'ingefluisterd', '__Host-sessie': 'echt' });
	expect(readCookie(cookies, 'sessie', { https: true })).toBe('echt');
	setCookie(cookies, 'sessie', 'x', { https: true });
	dropCookie(cookies, 'sessie', { https: true });
	const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: true };
	expect(calls).toEqual([
		['set', '__Host-sessie', 'x', attributes],
		['delete', '__Host-sessie', attributes]
	]);
});

test('without https, on this machine, it is closed to scripts and other sites, and gone with the browser', () => {
	const { cookies, calls } = jar({ sessie: 'echt' });
	expect(readCookie(cookies, 'sessie', { https: false })).toBe('echt');
	setCookie(cookies, 'aanmeldstap', 'x', { https: false });
	expect(calls).toEqual([
		['set', 'aanmeldstap', 'x', { path: '/', httpOnly: true, sameSite: 'lax', secure: false }]
	]);
});
