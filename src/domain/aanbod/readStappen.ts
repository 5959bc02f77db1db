import type { Tx } from '#core/database.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import { stapnamen, type Stap, type Stapnaam } from './stappen.ts';

/** The steps that were set for the document of a school year, in their order. */
export async function readStappen(tx: Tx, schooljaar: Schooljaar): Promise<Stap[]> {
	const rows = await tx
		.selectFrom('aanbodstap')
		.select(['stap', 'gedaan_op', 'stuk', 'door'])
		.where('schooljaar', '=', schooljaar)
		.execute();
	return rows
		.map(({ stap, gedaan_op, stuk, door }) => ({
			naam: stap as Stapnaam,
			gedaanOp: gedaan_op,
			stuk,
			door
		}))
		.sort((a, b) => stapnamen.indexOf(a.naam) - stapnamen.indexOf(b.naam));
}

export type Versie = {
	readonly nummer: number;
	readonly toelichting: string;
	readonly vastgesteldOp: Temporal.PlainDate;
};

/** The frozen versions of a school year, newest first, without what is in them. */
export async function listVersies(tx: Tx, schooljaar: Schooljaar): Promise<Versie[]> {
	const rows = await tx
		.selectFrom('aanbodversie')
		.select(['nummer', 'toelichting', 'vastgesteld_op'])
		.where('schooljaar', '=', schooljaar)
		.orderBy('nummer', 'desc')
		.execute();
	return rows.map(({ nummer, toelichting, vastgesteld_op }) => ({
		nummer,
		toelichting,
		vastgesteldOp: vastgesteld_op
	}));
}
