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
