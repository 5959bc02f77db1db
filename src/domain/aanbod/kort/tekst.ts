import type { Tekstdeel } from './kort.ts';

/**
 * A part as it is typed: the heading on the first line, paragraphs with an empty line between them, and steps that begin
 * with `- `. What `parseDeel` reads back is the same part.
 */
export const writeDeel = ({ kop, alineas, stappen = [] }: Tekstdeel): string =>
	[kop, ...alineas, ...(stappen.length > 0 ? [stappen.map((stap) => `- ${stap}`).join('\n')] : [])].join(
		'\n\n'
	);

/** The part that was typed; undefined when there is no heading, or nothing under it. */
export function parseDeel(tekst: string): Tekstdeel | undefined {
	const [kop = '', ...rest] = tekst
		.replaceAll('\r\n', '\n')
		.trim()
		.split('\n')
		.map((line) => line.trim());
	const stappen = rest.filter((line) => line.startsWith('- ')).map((line) => line.slice(2).trim());
	const alineas = rest
		.filter((line) => !line.startsWith('- '))
		.join('\n')
		.split(/\n\n+/)
		.map((alinea) => alinea.replaceAll('\n', ' ').trim())
		.filter((alinea) => alinea !== '');
	if (kop === '' || alineas.length + stappen.length === 0) return undefined;
	return { kop, alineas, ...(stappen.length > 0 ? { stappen } : {}) };
}
