/** Known to who draws and to nobody else: it is no part of what is written out. */
const mark = Symbol('drawn here');

/**
 * What a page without script shows: drawn by the server and never asked for again. Says so to the framework, which would
 * otherwise write all of it out as JavaScript as well, and throw that away: a tenth of the work of a long page. A page that
 * does get a script gives its data plainly.
 */
export const drawnHere = <T extends object>(data: T): T => Object.defineProperty(data, mark, { value: true });

export const isDrawnHere = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && mark in value;
