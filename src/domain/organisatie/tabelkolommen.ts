import type { Melding } from './inleesbestand.ts';
import { fold } from './matchPersonen.ts';
import { lijstnaam, volledigeNaam } from './naam.ts';

/** A table as it came in: a head and rows with as many cells. */
export type Invoertabel = {
	readonly kop: readonly string[];
	readonly rijen: readonly { readonly nummer: number; readonly cellen: readonly string[] }[];
};

/** A row by the names of its columns; what the table does not have or leaves empty is ''. */
export type Invoerrij<K extends string> = {
	readonly nummer: number;
	readonly plaats: string;
	readonly waarde: (kolom: K) => string;
};

/** The columns of a list: how we call them, and under which heads people deliver them. */
export type Kolommen<K extends string> = Readonly<Record<K, readonly string[]>>;

/** Heads under which a list names a child. */
export const leerlingkolommen = {
	leerlingnummer: ['leerlingnummer', 'nummer', 'leerling', 'leerlingnr', 'id', 'key'],
	naam: ['naam', 'leerlingnaam', 'naam leerling', 'kind', 'naam kind'],
	geboortedatum: ['geboortedatum', 'geboren', 'geb datum', 'gebdatum']
} as const;

/**
 * Finds the wanted columns under the heads of the table. Out: the rows by column, or the sentence that says which
 * column is missing; a head that is not known is named and left alone.
 */
export function readInvoer<K extends string>(
	tabel: Invoertabel,
	kolommen: Kolommen<K>,
	nodig: readonly (readonly NoInfer<K>[])[]
): { ok: true; rijen: Invoerrij<K>[]; meldingen: Melding[] } | { ok: false; meldingen: Melding[] } {
	const place = new Map<K, number>();
	const unknown: string[] = [];
	for (const [at, kop] of tabel.kop.entries()) {
		const found = (Object.keys(kolommen) as K[]).find((kolom) =>
			kolommen[kolom].some((name) => fold(name) === fold(kop))
		);
		if (found && !place.has(found)) place.set(found, at);
		else if (kop.trim()) unknown.push(kop.trim());
	}
	const missing = nodig.filter((choices) => !choices.some((kolom) => place.has(kolom)));
	if (missing.length > 0)
		return {
			ok: false,
			meldingen: missing.map((choices) => ({
				ernst: 'fout',
				plaats: 'rij 1',
				tekst: `De kolom "${choices.join('" of "')}" ontbreekt. Zet in de eerste rij hoe de kolommen heten.`
			}))
		};
	return {
		ok: true,
		rijen: tabel.rijen.map(({ nummer, cellen }) => ({
			nummer,
			plaats: `rij ${nummer}`,
			waarde: (kolom) => cellen[place.get(kolom) ?? -1]?.trim() ?? ''
		})),
		meldingen: unknown.map((kop) => ({
			ernst: 'waarschuwing',
			plaats: 'rij 1',
			tekst: `De kolom "${kop}" hoort niet in deze lijst en wordt overgeslagen.`
		}))
	};
}

export type Tabelleerling = {
	readonly id: string;
	readonly lasKey: string | null;
	readonly roepnaam: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string | null;
	readonly geboortedatum: Temporal.PlainDate | null;
};

/** Finds the child of a row: by number, else by name with date of birth. Nothing is guessed: the reason is the answer. */
export function findLeerling(
	rij: { readonly waarde: (kolom: keyof typeof leerlingkolommen) => string },
	leerlingen: readonly Tabelleerling[],
	readDag: (text: string) => Temporal.PlainDate | undefined
): Tabelleerling | string {
	const nummer = rij.waarde('leerlingnummer');
	const naam = rij.waarde('naam');
	const geboren = rij.waarde('geboortedatum');
	if (nummer && !nummer.startsWith('#')) {
		const found = leerlingen.find(({ lasKey }) => lasKey === nummer);
		if (found) return found;
		if (!naam) return `Er is geen kind met leerlingnummer ${nummer}.`;
	}
	if (!naam) return 'Vul een leerlingnummer in, of een naam met geboortedatum.';
	const wanted = sorted(naam);
	const alike = leerlingen.filter(
		(one) => sorted(volledigeNaam(one)) === wanted || sorted(lijstnaam(one)) === wanted
	);
	const dag = geboren ? readDag(geboren) : undefined;
	if (geboren && !dag) return `"${geboren}" is geen datum. Schrijf de geboortedatum als 12-03-2018.`;
	const exact = dag ? alike.filter(({ geboortedatum }) => geboortedatum?.equals(dag)) : alike;
	if (exact.length === 1 && (dag || alike.length === 1)) return exact[0]!;
	if (alike.length === 0) return `Er is geen kind met de naam ${naam}.`;
	return exact.length > 1
		? `Er zijn meer kinderen die ${naam} heten. Zet het leerlingnummer of de geboortedatum erbij.`
		: `${naam} is bekend, maar met een andere geboortedatum.`;
}

const sorted = (naam: string): string =>
	naam
		.split(/[\s,]+/)
		.map(fold)
		.filter(Boolean)
		.sort()
		.join(' ');

/** Reads `ja` and `nee` in the ways that lists write them. */
export function readJaNee(text: string): boolean | undefined {
	const word = fold(text);
	if (['ja', 'j', 'yes', 'y', '1', 'waar', 'true', 'x'].includes(word)) return true;
	if (['nee', 'n', 'no', '0', 'onwaar', 'false'].includes(word)) return false;
	return undefined;
}
