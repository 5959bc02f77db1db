import type { Cookies } from '@sveltejs/kit';
import type { Settings } from '#core/settings.ts';

/**
 * The cookies of this application: three with a secret, and one that says that others see this screen. With https their
 * name begins with __Host-: a browser then takes them from this host only, over https only, so that no other site of the
 * same domain can plant one.
 */
type Kind = 'sessie' | 'aanmeldstap' | 'externestap' | 'beamer';
type Secure = Pick<Settings, 'https'>;

const nameOf = (kind: Kind, { https }: Secure) => (https ? `__Host-${kind}` : kind);

const attributes = ({ https }: Secure) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: https }) as const;

/** The secret that the browser sent, if any. */
export const readCookie = (cookies: Cookies, kind: Kind, settings: Secure) =>
	cookies.get(nameOf(kind, settings));

/** Gives the browser a secret until it is closed; the database knows when it ends. */
export const setCookie = (cookies: Cookies, kind: Kind, secret: string, settings: Secure) =>
	cookies.set(nameOf(kind, settings), secret, attributes(settings));

export const dropCookie = (cookies: Cookies, kind: Kind, settings: Secure) =>
	cookies.delete(nameOf(kind, settings), attributes(settings));
