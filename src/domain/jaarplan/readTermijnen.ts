import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { termijnen } from '#law/termijnen.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import type { Feit, Termijn } from '#law/werkafspraak.ts';
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

/** The terms together with the facts they came from, by kind and id. */
export async function readTermijnen(
	tx: Tx,
	peildatum: Temporal.PlainDate
): Promise<{ termijnen: Termijn[]; feitOf: (target: Termijn['target']) => Feit | undefined }> {
	const feiten = await readFeiten(tx, peildatum);
	const kalender = await readKalender(tx, peildatum);
	const known = new Map(feiten.map((feit) => [`${feit.soort}:${feit.sleutel}`, feit]));
	return {
		termijnen: termijnen(standaardWerkafspraken, feiten, peildatum, kalender),
		feitOf: ({ soort, id }) => known.get(`${soort}:${id}`)
	};
}

/** Names of the children and groups this person may see, by kind and id. */
export async function readNamen(tx: Tx): Promise<ReadonlyMap<string, string>> {
	const leerlingen = await tx
		.selectFrom('leerling')
		.select(['id', 'roepnaam', 'voorletters', 'voorvoegsel', 'achternaam'])
		.execute();
	const groepen = await tx.selectFrom('groep').select(['id', 'naam']).execute();
	return new Map([
		...leerlingen.map((row) => [`leerling:${row.id}`, volledigeNaam(row)] as const),
		...groepen.map((row) => [`groep:${row.id}`, row.naam] as const)
	]);
}
