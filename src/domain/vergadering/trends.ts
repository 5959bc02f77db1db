import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { vakNaam, vakRang } from '#domain/overzicht/meetreeks.ts';
import type { Referentielijn } from '#domain/overzicht/readLeerlinggroei.ts';
import { strevenAt, type Opbrengst } from './opbrengsten.ts';

/** What all children reached who made one test at one moment of their school career, in one school year. */
export type Toetsjaar = {
	readonly vak: string;
	readonly toets: string;
	readonly schaal: string;
	readonly jaargroep: string;
	readonly deel: 'midden' | 'eind';
	readonly schooljaar: string;
	readonly aantal: number;
	readonly gemiddelde: number;
	/** Between these two is the middle half of them. */
	readonly laag: number;
	readonly hoog: number;
};

/** The same moment year after year, oldest first: other children each year, the same question to the school. */
export type Trend = {
	readonly vak: string;
	readonly vakNaam: string;
	readonly toets: string;
	/** `M5` */
	readonly moment: string;
	readonly jaren: readonly Pick<Toetsjaar, 'schooljaar' | 'aantal' | 'gemiddelde' | 'laag' | 'hoog'>[];
	/** What the school wants to reach at this moment, by the name of its line. */
	readonly streven: Opbrengst['streven'];
};

const jarenTerug = 5;

/**
 * What can be compared over the years (S23, S100): at least two school years, the newest of which is this one or the last. A year with
 * fewer than `minstens` children is left out, because a small number can be a child.
 */
export function makeTrends(
	toetsjaren: readonly Toetsjaar[],
	lijnen: readonly Referentielijn[],
	minstens: number
): Trend[] {
	const nieuwste = [...new Set(toetsjaren.map(({ schooljaar }) => schooljaar))].sort().slice(-2);
	const groot = toetsjaren.filter(({ aantal }) => aantal >= minstens);
	const perMoment = Map.groupBy(
		groot,
		({ vak, toets, schaal, jaargroep, deel }) => `${vak}/${toets}/${schaal}/${jaargroep}/${deel}`
	);
	return [...perMoment.values()]
		.map((jaren) => jaren.toSorted((a, b) => (a.schooljaar < b.schooljaar ? -1 : 1)))
		.filter((jaren) => jaren.length > 1 && nieuwste.includes(jaren.at(-1)!.schooljaar))
		.map((jaren) => ({ eerste: jaren[0]!, jaren }))
		.sort(
			({ eerste: a }, { eerste: b }) =>
				vakRang(a.vak) - vakRang(b.vak) ||
				a.toets.localeCompare(b.toets) ||
				Number(a.jaargroep) - Number(b.jaargroep) ||
				(a.deel < b.deel ? 1 : -1)
		)
		.map(({ eerste: { vak, toets, schaal, jaargroep, deel }, jaren }): Trend => {
			const moment = `${deel === 'midden' ? 'M' : 'E'}${jaargroep}`;
			return {
				...{ vak, vakNaam: vakNaam(vak), toets, moment },
				jaren: jaren.map(({ schooljaar, aantal, gemiddelde, laag, hoog }) => ({
					...{ schooljaar, aantal, laag, hoog },
					gemiddelde: Math.round(gemiddelde * 10) / 10
				})),
				streven: strevenAt(lijnen, { toets, vak, schaal }, moment)
			};
		});
}

/** Every main moment of the last five years, over all children this person may see (L1), those who left among them. */
export async function readToetsjaren(tx: Tx, vandaag: Temporal.PlainDate): Promise<Toetsjaar[]> {
	const { rows } = await sql<Toetsjaar>`
		select vak, toets, schaal, jaargroep, deel, schooljaar, count(*)::int as aantal, avg(waarde)::float8 as gemiddelde,
			percentile_disc(0.25) within group (order by waarde) as laag,
			percentile_disc(0.75) within group (order by waarde) as hoog
		from (
			-- Who made a test again counts once, with the last.
			select distinct on (leerling_id, vak, toets, schaal, jaargroep, deel, schooljaar)
				vak, toets, schaal, jaargroep, deel, schooljaar, waarde
			from resultaat
			where deel in ('midden', 'eind') and onderdeel is null and jaargroep is not null and waarde is not null
				and vervallen_op is null and afgenomen_op >= ${vandaag.subtract({ years: jarenTerug })}
			order by leerling_id, vak, toets, schaal, jaargroep, deel, schooljaar, afgenomen_op desc, id desc
		) laatste
		group by vak, toets, schaal, jaargroep, deel, schooljaar`.execute(tx);
	return rows;
}
