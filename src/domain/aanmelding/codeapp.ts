import { Secret, TOTP } from 'otpauth';

/** Half a minute per code, as every app for this takes for granted. */
const period = 30;

/** What the app of a person learns from the square it looks at. */
const make = (geheim: string, label: string, issuer: string) =>
	new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(geheim) });

/** A new secret of 160 bits, as letters and figures that can also be typed over. */
export const makeCodegeheim = () => new Secret({ size: 20 }).base32;

/** The address that a square holds: which school, which account, which secret. */
export const codeappAdres = (
	geheim: string,
	{ school, gebruikersnaam }: { school: string; gebruikersnaam: string }
) => make(geheim, gebruikersnaam, `Zorgvuldig ${school}`).toString();

/** In groups of four, for who types it over. */
export const inGroepen = (geheim: string) => geheim.replaceAll(/(.{4})(?=.)/g, '$1 ');

/**
 * The step of half a minute that `code` belongs to, or undefined when it is of none. Clocks may differ one step either way,
 * and a step counts once: only later ones than `na` are taken (RFC 6238, 5.2).
 */
export function matchCode(
	geheim: string,
	code: string,
	nu: Temporal.Instant,
	na: number
): number | undefined {
	const token = code.replaceAll(/\s/g, '');
	if (!/^\d{6}$/.test(token)) return undefined;
	const timestamp = nu.epochMilliseconds;
	const now = Math.floor(timestamp / 1000 / period);
	const app = make(geheim, '', '');
	// The newest first: two steps with the same code are rare, and then the later one must be used up.
	return [now + 1, now, now - 1].find(
		(stap) => stap > na && app.validate({ token, timestamp: stap * period * 1000, window: 0 }) === 0
	);
}
