import type { Aanbod } from './aanbod.ts';

/** The document as a file for the samenwerkingsverband: the schema is in docs/ondersteuningsaanbod.schema.json. */
export const aanbodJson = (aanbod: Aanbod): string => `${JSON.stringify(sorted(aanbod), null, '\t')}\n`;

/** Keys in one order, however the database gave them back: the same data is the same file. */
const sorted = (value: unknown): unknown =>
	Array.isArray(value)
		? value.map(sorted)
		: value !== null && typeof value === 'object'
			? Object.fromEntries(
					Object.entries(value)
						.sort(([a], [b]) => (a < b ? -1 : 1))
						.map(([key, part]) => [key, sorted(part)])
				)
			: value;
