import type { Puntenregel } from '#domain/toets/methodetoets.ts';

/** The rows of the posted grid: `behaald:<kind>`, `herkansing:<kind>`, and what the page showed under `was-...`. */
export function readRegels(data: FormData): Puntenregel[] {
	const field = (name: string): string => {
		const value = data.get(name);
		return typeof value === 'string' ? value.trim().slice(0, 20) : '';
	};
	return [...data.keys()].flatMap((name) => {
		const id = /^behaald:([0-9a-f-]{36})$/.exec(name)?.[1];
		if (!id) return [];
		const was = { behaald: field(`was-behaald:${id}`), herkansing: field(`was-herkansing:${id}`) };
		return { leerlingId: id, behaald: field(name), herkansing: field(`herkansing:${id}`), was };
	});
}

type Cellen = { readonly behaald: string; readonly herkansing: string };
export type Getypt = Cellen & { readonly was: Cellen };

/**
 * What the grid shows again after it was not (all) stored: only the rows that were changed here, so that the rows of a
 * colleague come fresh from the table. `was` stays what this page started from; beside other points of a colleague it
 * is those, because they have been seen then.
 */
export const keepTyped = (
	regels: readonly Puntenregel[],
	botsingen?: Readonly<Record<string, Cellen>>
): Record<string, Getypt> =>
	Object.fromEntries(
		regels
			.filter(({ leerlingId, behaald, herkansing, was }) =>
				botsingen ? leerlingId in botsingen : behaald !== was.behaald || herkansing !== was.herkansing
			)
			.map(({ leerlingId, behaald, herkansing, was }) => [
				leerlingId,
				{ behaald, herkansing, was: botsingen?.[leerlingId] ?? was }
			])
	);
