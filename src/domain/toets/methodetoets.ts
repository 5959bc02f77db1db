import { parseGetal } from './celwaarden.ts';

/** A row of the grid as it was posted: what was typed, and what the page showed when it opened. */
export type Puntenregel = {
	readonly leerlingId: string;
	readonly behaald: string;
	readonly herkansing: string;
	readonly was: { readonly behaald: string; readonly herkansing: string };
};
export type Punten = { readonly behaald: number | null; readonly herkansing: number | null };

/** A number in a field, as the Dutch write it. */
export const toVeld = (getal: number | null): string =>
	getal === null ? '' : String(getal).replace('.', ',');

/** Points of a hundred, rounded for the eye only: 56,6 of 100 stays 57% on screen and exact in the rules. */
export const percentageOf = (behaald: number, maximum: number): number =>
	Math.round((behaald / maximum) * 100);

/**
 * Reads the points somebody typed. Out: the points, or a sentence per cell (`behaald`, `herkansing`) that says what is
 * wrong. A retake stands beside a first result and never instead of it.
 */
export function readPuntenregel(
	regel: Pick<Puntenregel, 'behaald' | 'herkansing'>,
	maximum: number
): { ok: true; punten: Punten } | { ok: false; fouten: { behaald?: string; herkansing?: string } } {
	const behaald = readPunt(regel.behaald, maximum);
	const herkansing = readPunt(regel.herkansing, maximum);
	const fouten = {
		...(typeof behaald === 'string' ? { behaald } : {}),
		...(typeof herkansing === 'string' ? { herkansing } : {})
	};
	if (typeof behaald === 'string' || typeof herkansing === 'string') return { ok: false, fouten };
	if (behaald === null && herkansing !== null)
		return { ok: false, fouten: { behaald: 'Vul ook de eerste uitslag in; de herkansing komt ernaast.' } };
	return { ok: true, punten: { behaald, herkansing } };
}

function readPunt(tekst: string, maximum: number): number | null | string {
	if (tekst.trim() === '') return null;
	const getal = parseGetal(tekst);
	if (getal === null) return `‘${tekst.trim()}’ is geen getal.`;
	if (getal < 0) return 'Punten zijn nul of meer.';
	if (getal > maximum) return `Het maximum is ${toVeld(maximum)}.`;
	return getal;
}

export const samePunten = (een: Punten, ander: Punten): boolean =>
	een.behaald === ander.behaald && een.herkansing === ander.herkansing;
