import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { readWerkafspraken } from '#domain/organisatie/readWerkafspraken.ts';
import { schooljaarPeriode, termijnen } from '#law/termijnen.ts';
import type { Feit, Over, Termijn, Werkafspraak } from '#law/werkafspraak.ts';
import { readFeiten } from './readFeiten.ts';

/** A term with the name of the child or group it is about, for lists on screen and on the command line. */
export type Schooltermijn = Termijn & { readonly overNaam: string };

/**
 * Every term of the school on a day, as far as this person may see: open, kept, past and to come, most urgent first.
 * The command line asks it for the school as a whole.
 */
export async function termijnenVanSchool(tx: Tx, peildatum: Temporal.PlainDate): Promise<Schooltermijn[]> {
	const namen = await readNamen(tx);
	return (await readTermijnen(tx, peildatum)).termijnen.map((termijn) => ({
		...termijn,
		overNaam: namen.get(`${termijn.over.soort}:${termijn.over.id}`) ?? 'een kind buiten uw groepen'
	}));
}

type Read = { termijnen: Termijn[]; feitOf: (target: Termijn['target']) => Feit | undefined };

/** The terms together with the facts they came from, by kind and id. */
export async function readTermijnen(tx: Tx, peildatum: Temporal.PlainDate): Promise<Read> {
	const feiten = await readFeiten(tx, peildatum);
	const kalender = await readKalender(tx, peildatum);
	return {
		termijnen: termijnen(await readWerkafspraken(tx), feiten, peildatum, kalender),
		feitOf: lookUp(feiten)
	};
}

/**
 * The terms that can ask for work on `peildatum` or soon after, as readTermijnen() would give them: without what was
 * kept long ago, and of what returns every week only the present week, because a week is not asked back later. Of all promises,
 * or of those that `asksFor` names.
 */
export async function readWerktermijnen(
	tx: Tx,
	peildatum: Temporal.PlainDate,
	asksFor: (werkafspraak: Werkafspraak) => boolean = () => true
): Promise<Read> {
	const [feiten, kalender, werkafspraken] = await Promise.all([
		readFeiten(tx, peildatum, 'werk'),
		readKalender(tx, peildatum),
		readWerkafspraken(tx)
	]);
	const [now, year] = [{ van: peildatum, tot: peildatum }, schooljaarPeriode(peildatum)];
	return {
		termijnen: termijnen(werkafspraken.filter(asksFor), feiten, peildatum, kalender, ({ regel }) =>
			regel.soort === 'periodiek' ? now : year
		),
		feitOf: lookUp(feiten)
	};
}

function lookUp(feiten: readonly Feit[]): Read['feitOf'] {
	const known = new Map(feiten.map((feit) => [`${feit.soort}:${feit.sleutel}`, feit]));
	return ({ soort, id }) => known.get(`${soort}:${id}`);
}

/** Names of these children and groups as far as this person may see them, by kind and id; of all of them when left out. */
export async function readNamen(tx: Tx, of?: readonly Over[]): Promise<ReadonlyMap<string, string>> {
	const ids = (soort: Over['soort']) => [
		...new Set(of?.flatMap((over) => (over.soort === soort ? [over.id] : [])))
	];
	const among = (soort: Over['soort']) =>
		of ? sql<boolean>`id = any (${ids(soort)}::uuid[])` : sql<boolean>`true`;
	const [leerlingen, groepen] = await Promise.all([
		tx
			.selectFrom('leerling')
			.select(['id', 'roepnaam', 'voorletters', 'voorvoegsel', 'achternaam'])
			.where(among('leerling'))
			.execute(),
		tx.selectFrom('groep').select(['id', 'naam']).where(among('groep')).execute()
	]);
	return new Map([
		...leerlingen.map((row) => [`leerling:${row.id}`, volledigeNaam(row)] as const),
		...groepen.map((row) => [`groep:${row.id}`, row.naam] as const)
	]);
}
