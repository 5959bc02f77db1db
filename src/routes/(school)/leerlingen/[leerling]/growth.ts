import { instrumenten, schalen, type Instrument, type Schaal } from '#domain/toets/toets.ts';
import type { Groeireeks, Planperiode } from '#domain/overzicht/readLeerlinggroei.ts';
import { compareDays, formatDag } from '#law/datum.ts';
import type { LineChartModel } from '#ui/chart/lineChart.ts';

const testName = (toets: string) => (toets in instrumenten ? instrumenten[toets as Instrument] : toets);
const scaleName = (schaal: string) => (schaal in schalen ? schalen[schaal as Schaal] : schaal).toLowerCase();

/** The chart of one subject: own line strongest, the group thin, references named, plans as bands. */
export function growthChart(
	reeks: Groeireeks,
	naam: string,
	groep: string | null,
	plannen: readonly Planperiode[],
	vandaag: Temporal.PlainDate
): LineChartModel {
	const points = (list: readonly { datum: Temporal.PlainDate; waarde: number }[]) =>
		list.map(({ datum, waarde }) => ({ date: datum, value: waarde }));
	return {
		title: `${reeks.vakNaam}, ${testName(reeks.toets)}`,
		unit: scaleName(reeks.schaal),
		own: { label: naam, points: points(reeks.eigen) },
		...(reeks.groep.length > 1 ? { average: { label: groep ?? 'groep', points: points(reeks.groep) } } : {}),
		references: reeks.lijnen.map((lijn) => ({ label: lijn.naam, points: points(lijn.punten) })),
		periods: plannen
			.filter((plan) => plan.vak === reeks.vak)
			.map((plan) => ({
				label: 'plan',
				start: plan.van,
				end: compareDays(plan.tot, vandaag) > 0 ? vandaag : plan.tot
			}))
	};
}

export type GrowthRow = {
	id: number;
	op: string;
	moment: string;
	waarde: string;
	band: string | null;
	referentieniveau: string | null;
	groep: string | null;
};

/** The same figures as text, newest first, with where each came from. */
export const growthRows = (reeks: Groeireeks): GrowthRow[] =>
	reeks.metingen.toReversed().map((meting) => ({
		id: meting.id,
		op: formatDag(meting.afgenomenOp, true),
		moment: meting.moment,
		waarde: meting.waardeTekst,
		band: meting.band,
		referentieniveau: meting.referentieniveau,
		groep: meting.groepsgemiddelde === null ? null : String(meting.groepsgemiddelde).replace('.', ',')
	}));

/** Whether a test is no longer given to this pupil: the present ones come first, and the history stays within reach. */
export const isFormer = (reeks: Groeireeks, vandaag: Temporal.PlainDate): boolean => {
	const last = reeks.metingen.at(-1)?.afgenomenOp;
	return last !== undefined && compareDays(last, vandaag.subtract({ months: 20 })) < 0;
};
