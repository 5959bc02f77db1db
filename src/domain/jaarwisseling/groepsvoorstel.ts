/** A child of this year and its group, as the proposal needs it. */
export type Kindnu = {
	readonly id: string;
	readonly naam: string;
	readonly groepId: string | null;
	readonly groepNaam: string | null;
	readonly jaargroep: string | null;
};

/** Children of one group and one year, and where they go: a name, and the year they are in then. */
export type Groepsrij = {
	readonly groep: string;
	readonly jaargroep: number;
	readonly naam: string;
	readonly straks: number;
	readonly kinderen: readonly { readonly id: string; readonly naam: string }[];
};

/**
 * Which groups the next school year would have if everybody moves up: a group of one year goes on under the next number, and of a combination
 * the oldest go to the group that has their next year. Who is in groep 8, or in no numbered year, is not in it. In: all of today's
 * children. Out: rows in order of year; rows with one name are one group.
 */
export function proposeGroepen(kinderen: readonly Kindnu[]): Groepsrij[] {
	const inJaar = kinderen.filter(({ groepId, jaargroep }) => groepId !== null && isJaar(jaargroep));
	const metJaar = [...Map.groupBy(inJaar, ({ groepId }) => groepId).values()].map((eigen) => ({
		naam: eigen[0]!.groepNaam ?? '',
		eigen,
		jaren: [...new Set(eigen.map(({ jaargroep }) => Number(jaargroep)))].sort()
	}));
	return metJaar
		.flatMap(({ naam, eigen, jaren }) =>
			jaren.flatMap((jaargroep): Groepsrij[] => {
				if (jaargroep >= 8) return [];
				const straks = jaargroep + 1;
				return [
					{
						...{ groep: naam, jaargroep, straks },
						naam: nextNaam(naam, jaren, straks, metJaar),
						kinderen: eigen
							.filter((kind) => Number(kind.jaargroep) === jaargroep)
							.map((kind) => ({ id: kind.id, naam: kind.naam }))
					}
				];
			})
		)
		.sort((a, b) => a.straks - b.straks || a.naam.localeCompare(b.naam, 'nl'));
}

const isJaar = (jaargroep: string | null) => jaargroep !== null && /^[1-8]$/.test(jaargroep);

type Metjaar = { readonly naam: string; readonly jaren: readonly number[] };

function nextNaam(naam: string, jaren: readonly number[], straks: number, alle: readonly Metjaar[]): string {
	if (jaren.includes(straks)) return naam;
	// A group named after one year, such as "Groep 5b", is named after the next.
	const eigen = jaren.length === 1 ? naam.replace(numberOf(straks - 1), String(straks)) : naam;
	if (eigen !== naam && (alle.some((een) => een.naam === eigen) || !hasYear(alle, straks))) return eigen;
	// Of two parallel groups the one with the same letter: from 1/2b to 3b.
	const letter = /\d\s?([a-z])$/i.exec(naam)?.[1]?.toLowerCase();
	const opvolgers = alle.filter((een) => een.jaren.includes(straks));
	const opvolger =
		opvolgers.find((een) => letter && een.naam.toLowerCase().endsWith(letter)) ??
		opvolgers.find((een) => een.jaren.length === 1) ??
		opvolgers[0];
	return opvolger?.naam ?? (jaren.length === 1 ? eigen : `Groep ${straks}`);
}

const hasYear = (alle: readonly Metjaar[], jaar: number) => alle.some(({ jaren }) => jaren.includes(jaar));
/** The number where it stands by itself: not within another number. */
const numberOf = (jaar: number) => new RegExp(`(?<!\\d)${jaar}(?!\\d)`);
