import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { together } from '#core/together.ts';
import { bouwen, bouwOfGroep, jaargroepenNaam, type Bouw } from '#domain/organisatie/jaargroep.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { vakNaam, vakRang } from './meetreeks.ts';

export type Groepcijfers = {
	id: string;
	naam: string;
	jaargroep: string;
	leerlingen: number;
	/** Number of pupils on level 1 to 5. */
	niveaus: number[];
	vragen: number;
	plannen: number;
	zorg: number;
	kracht: number;
};
export type Vakcijfers = {
	vak: string;
	vakNaam: string;
	moment: string;
	gegroeid: number;
	vergeleken: number;
};
export type Bouwcijfers = { bouw: Bouw; groepen: Groepcijfers[]; vakken: Vakcijfers[] };

/**
 * The school in counts, by bouw (L6): pupils per level, questions, plans, signals, and per subject how many pupils grew
 * on the newest main moment. Empty for who may not see school figures; never about fewer than four pupils.
 */
export async function readSchooloverzicht(tx: Tx, vandaag: Temporal.PlainDate): Promise<Bouwcijfers[]> {
	const { groepen, resultaten, ...gelezen } = await together({
		groepen: sql<Omit<Groepcijfers, 'id' | 'naam'> & { groep_id: string; groep: string; jaargroep: string }>`
			select * from schoolcijfers() order by jaargroep, groep`.execute(tx),
		resultaten: sql<Resultaat>`select * from schoolresultaten()`.execute(tx),
		bekend: listGroepen(tx, vandaag)
	});
	const bekend = new Map(gelezen.bekend.map((groep) => [groep.id, groep]));
	const jarenVan = (id: string, jaargroep: string) => bekend.get(id) ?? { jaargroep, jaargroepen: [] };
	return bouwen
		.map((bouw): Bouwcijfers => {
			const eigen = groepen.rows.filter(
				(groep) => bouwOfGroep(jarenVan(groep.groep_id, groep.jaargroep)) === bouw
			);
			const ids = new Set(eigen.map((groep) => groep.groep_id));
			return {
				bouw,
				groepen: eigen.map(({ groep_id, groep, ...rest }) => ({
					...rest,
					id: groep_id,
					naam: groep,
					jaargroep: jaargroepenNaam(jarenVan(groep_id, rest.jaargroep))
				})),
				vakken: vakcijfers(resultaten.rows.filter((row) => ids.has(row.groep_id)))
			};
		})
		.filter(({ groepen }) => groepen.length > 0);
}

type Resultaat = {
	groep_id: string;
	vak: string;
	schooljaar: string;
	deel: string;
	gegroeid: number;
	vergeleken: number;
};

/** Per subject the newest main moment on which pupils could be compared with themselves. */
export function vakcijfers(rows: readonly Resultaat[]): Vakcijfers[] {
	const comparable = rows.filter((row) => row.vergeleken > 0);
	const perVak = Map.groupBy(comparable, (row) => row.vak);
	return [...perVak]
		.map(([vak, list]) => {
			const newest = list.map(momentKey).sort().at(-1);
			const last = list.filter((row) => momentKey(row) === newest);
			return {
				vak,
				vakNaam: vakNaam(vak),
				moment: `${last[0]!.deel} ${last[0]!.schooljaar}`,
				gegroeid: last.reduce((sum, row) => sum + row.gegroeid, 0),
				vergeleken: last.reduce((sum, row) => sum + row.vergeleken, 0)
			};
		})
		.sort((a, b) => vakRang(a.vak) - vakRang(b.vak));
}

// Midden comes before eind; the alphabet says otherwise.
const momentKey = (row: Resultaat) => `${row.schooljaar} ${row.deel === 'midden' ? 1 : 2}`;
