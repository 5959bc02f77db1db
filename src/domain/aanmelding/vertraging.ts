/** Wrong attempts that cost nothing: a typing mistake, and one for the caps lock. */
export const vrijePerAccount = 5;
/** A whole school can share one address, and its mornings have many typing mistakes. */
export const vrijePerAdres = 40;

const first = 15;
const longest = 15 * 60;

/**
 * How many seconds must pass after the last of `mislukt` wrong attempts before the next one is looked at: nothing for
 * the first `vrij`, then a quarter of a minute that doubles up to a quarter of an hour.
 */
export const wachttijd = (mislukt: number, vrij: number): number =>
	mislukt < vrij ? 0 : Math.min(longest, first * 2 ** Math.min(mislukt - vrij, 20));

/** A waiting time as people say it. */
export const wachttijdInWoorden = (seconden: number): string =>
	seconden <= 45 ? 'een halve minuut' : seconden <= 75 ? 'een minuut' : `${Math.ceil(seconden / 60)} minuten`;
