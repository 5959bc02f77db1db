import { byNaam, byRoepnaam } from '#domain/organisatie/naam.ts';
import type { Groepsregel } from '#domain/overzicht/readGroepsoverzicht.ts';

/** Orders the rows as the column heads ask: a key, with '-' before it for the other way round. Names break ties. */
export function sortRegels(regels: readonly Groepsregel[], sorteer: string): Groepsregel[] {
	const key = sorteer.replace(/^-/, '');
	const sign = sorteer.startsWith('-') ? -1 : 1;
	if (key === 'roepnaam') return [...regels].sort((a, b) => sign * byRoepnaam(a, b));
	const value = (regel: Groepsregel): number | null => {
		if (key === 'niveau') return regel.niveau;
		if (key === 'vragen') return regel.vragen.length;
		if (key === 'plannen') return regel.plannen.length;
		if (key === 'signalen') return regel.zorg + regel.kracht;
		if (key.startsWith('groei-')) return regel.vakken[key.slice(6)]?.groei ?? null;
		return regel.vakken[key]?.waarde ?? null;
	};
	if (key === 'naam') return [...regels].sort((a, b) => sign * byNaam(a, b));
	// Who has no value stands last, whichever way the rows are sorted.
	return [...regels].sort((a, b) => {
		const [left, right] = [value(a), value(b)];
		if (left === null || right === null)
			return Number(left === null) - Number(right === null) || byNaam(a, b);
		return sign * (left - right) || byNaam(a, b);
	});
}

/** Which rows a filter keeps. */
export const filters = {
	alle: { label: 'Alle kinderen', keep: () => true },
	signalen: { label: 'Met signalen', keep: (regel: Groepsregel) => regel.zorg + regel.kracht > 0 },
	vragen: { label: 'Met een open vraag', keep: (regel: Groepsregel) => regel.vragen.length > 0 },
	plannen: { label: 'Met een lopend plan', keep: (regel: Groepsregel) => regel.plannen.length > 0 },
	niveau: { label: 'Niveau 2 of hoger', keep: (regel: Groepsregel) => regel.niveau >= 2 }
} as const;
export type Filter = keyof typeof filters;
