import type { Groeireeks } from '#domain/overzicht/readLeerlinggroei.ts';
import { instrumenten, schalen, type Instrument, type Schaal } from '#domain/toets/toets.ts';
import type { LineChartModel } from '#ui/chart/lineChart.ts';

const testName = (toets: string) => (toets in instrumenten ? instrumenten[toets as Instrument] : toets);
const scaleName = (schaal: string) => (schaal in schalen ? schalen[schaal as Schaal] : schaal).toLowerCase();

/** Growth around one plan: the pupil's own line, the group thin, and the plan as the only band. */
export function planchart(
	reeks: Groeireeks,
	naam: string,
	periode: { readonly van: Temporal.PlainDate; readonly tot: Temporal.PlainDate }
): LineChartModel {
	const points = (list: readonly { datum: Temporal.PlainDate; waarde: number }[]) =>
		list.map(({ datum, waarde }) => ({ date: datum, value: waarde }));
	return {
		title: `${reeks.vakNaam}, ${testName(reeks.toets)}`,
		unit: scaleName(reeks.schaal),
		own: { label: naam, points: points(reeks.eigen) },
		...(reeks.groep.length > 1 ? { average: { label: 'groep', points: points(reeks.groep) } } : {}),
		references: reeks.lijnen.map((lijn) => ({ label: lijn.naam, points: points(lijn.punten) })),
		periods: [{ label: 'dit plan', start: periode.van, end: periode.tot }]
	};
}
