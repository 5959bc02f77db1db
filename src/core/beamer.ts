import type { Cookies } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { dropCookie, readCookie, setCookie } from '#core/cookie.ts';

/** Whether this browser shows its screen to others now: pages then leave out other names and what not everybody may read. */
export const inBeamer = (cookies: Cookies): boolean => readCookie(cookies, 'beamer', app().settings) === 'ja';

/** Switches it; it ends with the browser. */
export function setBeamer(cookies: Cookies, aan: boolean): void {
	const { settings } = app();
	if (aan) setCookie(cookies, 'beamer', 'ja', settings);
	else dropCookie(cookies, 'beamer', settings);
}
