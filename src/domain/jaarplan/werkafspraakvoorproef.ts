import { compareDays } from '#law/datum.ts';
import { termijnen } from '#law/termijnen.ts';
import { beginOf, eindOf, type Schooljaar } from '#law/schooljaar.ts';
import type { Kalender } from '#law/vakanties.ts';
import type { Feit, Werkafspraak } from '#law/werkafspraak.ts';

type Day = Temporal.PlainDate;

/** What a promise makes of a school year: how many times it has to be kept, in which days, and what that takes of people. */
export type Jaarbeeld = {
	readonly keren: number;
	readonly over: number;
	readonly vensters: readonly { readonly van: Day; readonly tot: Day; readonly keren: number }[];
};

/**
 * The year as `versies` of one promise make it. An event that has not happened gives nothing: then there are no windows.
 * A promise of so many times a year that changes during the year holds from the next one.
 */
export function beeldVan(
	versies: readonly Werkafspraak[],
	feiten: readonly Feit[],
	kalender: Kalender,
	schooljaar: Schooljaar
): Jaarbeeld {
	const begin = beginOf(schooljaar);
	const all = termijnen(versies, feiten, begin, kalender, { van: begin, tot: eindOf(schooljaar) }).filter(
		({ vensterVan }) =>
			compareDays(vensterVan, begin) >= 0 && compareDays(vensterVan, eindOf(schooljaar)) <= 0
	);
	const vensters = new Map<string, { van: Day; tot: Day; keren: number }>();
	for (const { vensterVan, uiterlijk } of all) {
		const key = `${vensterVan}/${uiterlijk}`;
		const known = vensters.get(key) ?? { van: vensterVan, tot: uiterlijk, keren: 0 };
		vensters.set(key, { ...known, keren: known.keren + 1 });
	}
	return {
		keren: all.length,
		over: new Set(all.map(({ over }) => `${over.soort}:${over.id}`)).size,
		vensters: [...vensters.values()].sort((a, b) => compareDays(a.van, b.van))
	};
}
