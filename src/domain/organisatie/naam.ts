/** The parts of a name as a school's administration delivers them. */
export type Naamdelen = {
	roepnaam?: string | null | undefined;
	voorletters?: string | null | undefined;
	voorvoegsel?: string | null | undefined;
	achternaam?: string | null | undefined;
};

/** First name and surname as one says them: "Gradje van 't Hof". */
export const volledigeNaam = (delen: Naamdelen): string =>
	[delen.roepnaam ?? delen.voorletters, delen.voorvoegsel, delen.achternaam].filter(Boolean).join(' ');

/** As a list shows it, sortable on the surname without its prefix: "Hof, Gradje van 't". */
export const lijstnaam = (delen: Naamdelen): string => {
	if (!delen.achternaam) return delen.roepnaam ?? '';
	const voor = [delen.roepnaam ?? delen.voorletters, delen.voorvoegsel].filter(Boolean).join(' ');
	return voor ? `${delen.achternaam}, ${voor}` : delen.achternaam;
};

/**
 * What a child is called among these children: the first name, with the first letter of the surname when another child
 * has the same first name, and the whole name when that letter is the same too. The list may hold the child itself.
 */
export function roepnaamTussen(kind: Naamdelen, kinderen: readonly Naamdelen[]): string {
	const naam = volledigeNaam(kind);
	const first = kind.roepnaam ?? naam;
	const same = kinderen.filter((ander) => ander.roepnaam === kind.roepnaam && volledigeNaam(ander) !== naam);
	if (!kind.roepnaam || !kind.achternaam || same.length === 0) return first;
	const letter = kind.achternaam.charAt(0);
	return same.some(({ achternaam }) => achternaam?.charAt(0) === letter) ? naam : `${first} ${letter}.`;
}

const alphabet = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/** Dutch order: by surname without prefix, then by first name; van 't Hof stands under H. */
export const byNaam = (a: Naamdelen, b: Naamdelen): number =>
	alphabet.compare(a.achternaam ?? a.roepnaam ?? '', b.achternaam ?? b.roepnaam ?? '') ||
	alphabet.compare(a.roepnaam ?? '', b.roepnaam ?? '') ||
	alphabet.compare(a.voorvoegsel ?? '', b.voorvoegsel ?? '');

/** Order of first names, for lists that a teacher reads aloud. */
export const byRoepnaam = (a: Naamdelen, b: Naamdelen): number =>
	alphabet.compare(a.roepnaam ?? a.achternaam ?? '', b.roepnaam ?? b.achternaam ?? '') || byNaam(a, b);
