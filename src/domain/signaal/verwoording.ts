import { instrumenten, vakken } from '#domain/toets/toets.ts';

/** 3,5 */
export const getal = (waarde: number): string => String(waarde).replace('.', ',');

/** Cut off, not rounded: 59,97% of a limit of 60% must not read as 60%. */
export const procent = (behaald: number, maximum: number): string =>
	`${getal(Math.floor((behaald * 1000) / maximum) / 10)}%`;

/** A stored word as people read it: 'technisch_lezen' becomes 'technisch lezen'. */
export const leesbaar = (sleutel: string): string => sleutel.replaceAll('_', ' ');

/** A subject by its name on screen; one that the school made up itself by its own word. */
export const vaknaam = (vak: string): string =>
	(vakken as Readonly<Record<string, string>>)[vak] ?? hoofdletter(leesbaar(vak));

/** A test by its name on screen. */
export const toetsnaam = (toets: string): string =>
	(instrumenten as Readonly<Record<string, string>>)[toets] ?? leesbaar(toets);

/** The first letter as at the start of a sentence. */
export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** '2 van de laatste 3 hoofdmetingen', 'de laatste hoofdmeting' */
export const telling = (aantal: number, van: number, enkelvoud: string, meervoud: string): string =>
	van === 1 ? `de laatste ${enkelvoud}` : `${aantal} van de laatste ${van} ${meervoud}`;

/** What a rule asks: 'minstens 2 van de laatste 3 hoofdmetingen', 'de laatste observatie' */
export const eis = (aantal: number, venster: number, enkelvoud: string, meervoud: string): string =>
	`${venster === 1 ? '' : 'minstens '}${telling(aantal, venster, enkelvoud, meervoud)}`;

/** Long words of a teacher are shown short in a list; the fact itself holds them whole. */
export const kort = (tekst: string): string =>
	tekst.length <= 120 ? tekst : `${tekst.slice(0, 117).trimEnd()}...`;
