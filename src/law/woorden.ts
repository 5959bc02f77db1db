import type { Duur } from './werkafspraak.ts';

/** `maandag, woensdag en vrijdag` */
export const opsomming = (woorden: readonly string[]): string =>
	woorden.length < 2 ? (woorden[0] ?? '') : `${woorden.slice(0, -1).join(', ')} en ${woorden.at(-1)}`;

const eenheden: Record<Duur['eenheid'], readonly [string, string]> = {
	dagen: ['dag', 'dagen'],
	werkdagen: ['werkdag', 'werkdagen'],
	schooldagen: ['schooldag', 'schooldagen'],
	weken: ['week', 'weken'],
	lesweken: ['schoolweek', 'schoolweken'],
	maanden: ['maand', 'maanden']
};

/** The unit of a duration as it follows its number: `schoolweek`, `weken`. */
export const eenheidwoord = ({ aantal, eenheid }: Duur): string => eenheden[eenheid][aantal === 1 ? 0 : 1];
