import { plekOf, splitTekst, standwoorden, type Aanbod, type Blok } from '../aanbod.ts';
import { diffWords, likeness, pairUp, type Woorddeel } from './woordverschil.ts';

/** One difference, as a reader would say it: a line that came, went, or says something else. */
export type Verschil =
	| { readonly soort: 'nieuw' | 'weg'; readonly tekst: string }
	| { readonly soort: 'anders'; readonly delen: readonly Woorddeel[] };
export type Paragraafverschil = {
	readonly id: string;
	readonly titel: string;
	/** The block in which the first of them stands, to go to. */
	readonly plek: string;
	readonly verschillen: readonly Verschil[];
};

/** A line of the document, with what it keeps when its words change: the row of a table, otherwise nothing. */
type Regel = { readonly rij?: string; readonly tekst: string };

/** Below this two lines share too little to be called the same one in other words. */
const verwant = 0.4;

/**
 * What is different in `nieuw` from `oud`, per section in the order of the new document; sections that went come last. The
 * staircase is left out: it is drawn from what stands elsewhere in the document.
 */
export function compareAanbod(oud: Aanbod, nieuw: Aanbod): Paragraafverschil[] {
	const before = new Map(sectionsOf(oud).map((paragraaf) => [paragraaf.id, paragraaf]));
	const now = sectionsOf(nieuw);
	const gone = [...before.values()].filter(({ id }) => now.every((paragraaf) => paragraaf.id !== id));
	return [...now, ...gone.map((paragraaf) => ({ ...paragraaf, blokken: [] }))]
		.map(({ id, titel, blokken }) => compareSection(id, titel, before.get(id)?.blokken ?? [], blokken))
		.filter(({ verschillen }) => verschillen.length > 0);
}

const sectionsOf = (aanbod: Aanbod) => aanbod.hoofdstukken.flatMap(({ paragrafen }) => paragrafen);

function compareSection(
	id: string,
	titel: string,
	oud: readonly Blok[],
	nieuw: readonly Blok[]
): Paragraafverschil {
	const places = [...new Set([...nieuw, ...oud].map(plekOf))];
	const found = places.map((plek) => {
		const linesAt = (blokken: readonly Blok[]) =>
			blokken.filter((blok) => plekOf(blok) === plek).flatMap(linesOf);
		return { plek, verschillen: compareLines(linesAt(oud), linesAt(nieuw)) };
	});
	return {
		id,
		titel,
		plek: found.find(({ verschillen }) => verschillen.length > 0)?.plek ?? '',
		verschillen: found.flatMap(({ verschillen }) => verschillen)
	};
}

function compareLines(oud: readonly Regel[], nieuw: readonly Regel[]): Verschil[] {
	const pairs = pairUp(oud, nieuw, (a, b) => a.rij === b.rij && a.tekst === b.tekst);
	const verschillen: Verschil[] = [];
	let [i, j] = [0, 0];
	for (const [x, y] of [...pairs, [oud.length, nieuw.length] as const]) {
		verschillen.push(...compareGap(oud.slice(i, x), nieuw.slice(j, y)));
		[i, j] = [x + 1, y + 1];
	}
	return verschillen;
}

/** Lines between two that stayed: those that say the same in other words are laid on each other. */
function compareGap(oud: readonly Regel[], nieuw: readonly Regel[]): Verschil[] {
	const related = pairUp(oud, nieuw, (a, b) =>
		a.rij === undefined ? b.rij === undefined && likeness(a.tekst, b.tekst) >= verwant : a.rij === b.rij
	);
	const verschillen: Verschil[] = [];
	let [i, j] = [0, 0];
	for (const [x, y] of [...related, [oud.length, nieuw.length] as const]) {
		verschillen.push(...oud.slice(i, x).map(({ tekst }) => ({ soort: 'weg' as const, tekst })));
		verschillen.push(...nieuw.slice(j, y).map(({ tekst }) => ({ soort: 'nieuw' as const, tekst })));
		if (oud[x] && nieuw[y])
			verschillen.push({ soort: 'anders', delen: diffWords(oud[x].tekst, nieuw[y].tekst) });
		[i, j] = [x + 1, y + 1];
	}
	return verschillen;
}

/** Whether two blocks read the same, however they were stored. */
export const readsAs = (oud: Blok, nieuw: Blok): boolean =>
	oud.kop === nieuw.kop && compareLines(linesOf(oud), linesOf(nieuw)).length === 0;

/** A block as the lines a reader sees. */
function linesOf(blok: Blok): Regel[] {
	switch (blok.soort) {
		case 'tekst':
			return splitTekst(blok.tekst).flatMap((deel) =>
				deel.soort === 'alinea' ? [{ tekst: deel.tekst }] : deel.punten.map((tekst) => ({ tekst }))
			);
		case 'belofte':
			return [{ tekst: blok.tekst }];
		case 'lijst':
			return blok.punten.map((tekst) => ({ tekst }));
		case 'tabel':
			return blok.rijen.map(({ id, naam, stand, tekst }) => ({
				rij: id,
				tekst: `${naam}: ${[blok.vorm === 'tekst' && stand === 'ja' ? '' : standwoorden[stand].toLowerCase(), tekst].filter(Boolean).join(', ')}`
			}));
		case 'niveaus':
			return blok.treden.map(({ nummer, naam, wanneer, mensen }) => ({
				rij: String(nummer),
				tekst: `Niveau ${nummer}, ${naam}: ${wanneer} Erbij betrokken: ${mensen.join(', ')}.`
			}));
		case 'trap':
			return [];
	}
}
