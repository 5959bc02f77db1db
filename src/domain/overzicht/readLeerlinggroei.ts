import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { hoofdmetingen, meetreeksen, momentKort, vakNaam, type Meetreeks, type Meting } from './meetreeks.ts';
import { readMetingen } from './readMetingen.ts';

export type Groeipunt = { datum: Temporal.PlainDate; waarde: number };
export type Groeireeks = {
	sleutel: string;
	vak: string;
	vakNaam: string;
	toets: string;
	schaal: string;
	eigen: Groeipunt[];
	groep: Groeipunt[];
	lijnen: { naam: string; punten: Groeipunt[] }[];
	metingen: (Meting & { moment: string; groepsgemiddelde: number | null })[];
};
export type Planperiode = {
	id: string;
	vak: string | null;
	doel: string;
	van: Temporal.PlainDate;
	tot: Temporal.PlainDate;
};

/**
 * The growth of one pupil per subject (S100): the own line, the average of the present group on the same moments, and
 * the reference lines the school entered. Averages are ours to compute; values and bands stay as delivered (K15).
 */
export async function readLeerlinggroei(
	tx: Tx,
	leerlingId: string,
	groepId: string | null,
	vandaag: Temporal.PlainDate
): Promise<Groeireeks[]> {
	const [metingen, gemiddelden, lijnen] = await Promise.all([
		readMetingen(tx, [leerlingId]),
		groepId ? readGroepsgemiddelden(tx, groepId, vandaag) : [],
		readReferentielijnen(tx)
	]);
	const eigen = meetreeksen(metingen);
	return eigen.map((reeks) => {
		const groep = gemiddelden.filter((row) => row.sleutel === reeks.sleutel);
		const gemiddeldeVan = (meting: Meting) =>
			groep.find((row) => row.schooljaar === meting.schooljaar && row.deel === meting.deel)?.gemiddelde ??
			null;
		const hoofd = hoofdmetingen(reeks);
		return {
			sleutel: reeks.sleutel,
			vak: reeks.vak,
			vakNaam: vakNaam(reeks.vak),
			toets: reeks.toets,
			schaal: reeks.schaal,
			eigen: punten(reeks.metingen),
			groep: hoofd.flatMap((meting) => {
				const waarde = gemiddeldeVan(meting);
				return waarde === null ? [] : { datum: meting.afgenomenOp, waarde };
			}),
			lijnen: lijnen
				.filter(
					(lijn) => lijn.vak === reeks.vak && lijn.toets === reeks.toets && lijn.schaal === reeks.schaal
				)
				.map(({ naam, waarden }) => ({ naam, punten: lijnpunten(waarden, hoofd) }))
				.filter(({ punten }) => punten.length > 0),
			metingen: reeks.metingen.map((meting) => ({
				...meting,
				moment: momentKort(meting),
				groepsgemiddelde: gemiddeldeVan(meting)
			}))
		};
	});
}

const punten = (metingen: Meetreeks['metingen']): Groeipunt[] =>
	metingen.flatMap(({ afgenomenOp, waarde }) => (waarde === null ? [] : { datum: afgenomenOp, waarde }));

/** A reference line has a value per short moment name (M5, E5): it is drawn where this pupil has such a moment. */
const lijnpunten = (waarden: Record<string, number>, metingen: readonly Meting[]): Groeipunt[] =>
	metingen.flatMap((meting) => {
		const waarde = waarden[momentKort(meting)];
		return waarde === undefined ? [] : { datum: meting.afgenomenOp, waarde };
	});

type Gemiddelde = { sleutel: string; schooljaar: string; deel: string; gemiddelde: number };

async function readGroepsgemiddelden(
	tx: Tx,
	groepId: string,
	vandaag: Temporal.PlainDate
): Promise<Gemiddelde[]> {
	const { rows } = await sql<Gemiddelde>`
		select resultaat.vak || '/' || resultaat.toets || '/' || resultaat.schaal as sleutel,
			resultaat.schooljaar, resultaat.deel, round(avg(resultaat.waarde), 1) as gemiddelde
		from groepsplaatsing
		join resultaat on resultaat.school_id = groepsplaatsing.school_id and resultaat.leerling_id = groepsplaatsing.leerling_id
		where groepsplaatsing.school_id = huidige_school() and groepsplaatsing.groep_id = ${groepId}
			and groepsplaatsing.van <= ${vandaag} and (groepsplaatsing.tot is null or groepsplaatsing.tot >= ${vandaag})
			and resultaat.vervallen_op is null and resultaat.onderdeel is null and resultaat.deel in ('midden', 'eind')
			and resultaat.waarde is not null
		group by 1, 2, 3
		-- An average of two or three would show the others (small numbers, domain §3.2).
		having count(*) >= 4`.execute(tx);
	return rows;
}

export type Referentielijn = {
	toets: string;
	vak: string;
	schaal: string;
	naam: string;
	waarden: Record<string, number>;
};

/** Reference lines as the school typed them from its supplier's manual; norm tables are not shipped (§2.6). */
export async function readReferentielijnen(tx: Tx): Promise<Referentielijn[]> {
	const row = await tx
		.selectFrom('schoolinstelling')
		.select('waarde')
		.where('sleutel', '=', 'referentielijnen')
		.orderBy('op', 'desc')
		.limit(1)
		.executeTakeFirst();
	return (row?.waarde as Referentielijn[] | undefined) ?? [];
}

/** The plans of a pupil that have begun, for the bands on the chart. */
export async function readPlanperioden(tx: Tx, leerlingId: string): Promise<Planperiode[]> {
	const { rows } = await sql<Planperiode>`
		select handelingsplan.id, handelingsplan.vak, handelingsplan.begonnen_op as van,
			coalesce(planevaluatie.geevalueerd_op, handelingsplan.evaluatie_tot) as tot,
			(select handelingsplanversie.doel from handelingsplanversie
				where handelingsplanversie.school_id = handelingsplan.school_id
					and handelingsplanversie.handelingsplan_id = handelingsplan.id
				order by handelingsplanversie.versie desc limit 1) as doel
		from handelingsplan
		left join planevaluatie on planevaluatie.school_id = handelingsplan.school_id
			and planevaluatie.handelingsplan_id = handelingsplan.id
		where handelingsplan.school_id = huidige_school() and handelingsplan.leerling_id = ${leerlingId}
			and handelingsplan.begonnen_op is not null
		order by handelingsplan.begonnen_op`.execute(tx);
	return rows;
}
