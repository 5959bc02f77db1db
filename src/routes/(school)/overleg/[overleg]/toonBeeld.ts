import type { Beeld } from '#domain/vergadering/beeld.ts';
import type { Opbrengst } from '#domain/vergadering/opbrengsten.ts';
import type { Trend } from '#domain/vergadering/trends.ts';
import { instrumenten, type Instrument } from '#domain/toets/toets.ts';
import { vakRang } from '#domain/overzicht/meetreeks.ts';
import { formatDatum } from '#law/datum.ts';
import type { TrendModel } from '#ui/chart/layoutTrend.ts';
import { formatNumber, longMoment } from '#ui/date.ts';

type Beelden = { nu: Beeld | null; vorige: (Beeld & { dag: Temporal.PlainDate }) | null };

/**
 * The frozen figures per subject: year after year as pictures, and with per group what it was the time before; a bar shows
 * where the middle half of it is.
 */
export function showBeelden({ nu, vorige }: Beelden) {
	if (!nu) return null;
	const toen = new Map((vorige?.rijen ?? []).map((rij) => [`${rij.groep}/${rij.vak}/${rij.toets}`, rij]));
	return {
		op: longMoment(nu.op),
		vorige: vorige ? formatDatum(vorige.dag) : null,
		vakken: [...Map.groupBy(nu.rijen, ({ vak, toets }) => `${vak}/${toets}`).values()]
			.sort((a, b) => vakRang(a[0]!.vak) - vakRang(b[0]!.vak))
			.map((rijen) => {
				const waarden = rijen.flatMap(({ laag, hoog, streven }) => [
					laag,
					hoog,
					...streven.map(({ waarde }) => waarde)
				]);
				const [min, max] = [Math.min(...waarden), Math.max(...waarden)];
				const place = (waarde: number) => Math.round(((waarde - min) / (max - min || 1)) * 100);
				return {
					id: `${rijen[0]!.vak}-${rijen[0]!.toets}`.replaceAll(/[^\w-]/g, '-').toLowerCase(),
					naam: rijen[0]!.vakNaam,
					toets: instrumenten[rijen[0]!.toets as Instrument] ?? rijen[0]!.toets,
					trends: nu.trends
						.filter(({ vak, toets }) => vak === rijen[0]!.vak && toets === rijen[0]!.toets)
						.map(showTrend),
					rijen: rijen.map((rij) => showRij(rij, toen.get(`${rij.groep}/${rij.vak}/${rij.toets}`), place))
				};
			})
	};
}

/** A picture per moment, and the same in a table; a school year is named by the calendar year its tests end in. */
const showTrend = ({ moment, jaren, streven, vakNaam }: Trend) => ({
	moment,
	model: {
		title: `${vakNaam}, ${moment}`,
		points: jaren.map(({ schooljaar, gemiddelde, laag, hoog }) => ({
			...{ year: Number(schooljaar.slice(5)), value: gemiddelde, low: laag, high: hoog }
		})),
		references: streven.map(({ naam, waarde }) => ({ label: naam, value: waarde }))
	} satisfies TrendModel,
	jaren: jaren.map(({ schooljaar, aantal, gemiddelde, laag, hoog }) => ({
		...{ schooljaar, aantal, gemiddelde: formatNumber(gemiddelde) },
		helft: `${formatNumber(laag)} tot ${formatNumber(hoog)}`
	})),
	streven: formatStreven(streven)
});

const formatStreven = (streven: Opbrengst['streven']) =>
	streven.map(({ naam, waarde }) => `${naam}: ${formatNumber(waarde)}`).join(', ');

const showRij = (rij: Opbrengst, toen: Opbrengst | undefined, place: (waarde: number) => number) => ({
	groep: rij.groep,
	moment: rij.moment,
	aantal: rij.aantal,
	gemiddelde: formatNumber(rij.gemiddelde),
	toen: toen ? `${formatNumber(toen.gemiddelde)} (${toen.moment})` : '',
	groei: rij.groei === null ? '' : `${rij.groei > 0 ? '+' : ''}${formatNumber(rij.groei)}`,
	helft: `${formatNumber(rij.laag)} tot ${formatNumber(rij.hoog)}`,
	streven: formatStreven(rij.streven),
	referentie: rij.referentie.map(([niveau, aantal]) => `${niveau}: ${aantal ?? 'enkele'}`).join(', '),
	verloop: rij.verloop
		.map(({ moment, gemiddelde }) => `${moment.split(',')[0]} ${formatNumber(gemiddelde)}`)
		.join(', '),
	balk: {
		van: place(rij.laag),
		tot: place(rij.hoog),
		midden: place(rij.gemiddelde),
		streven: rij.streven.map(({ waarde }) => place(waarde))
	}
});
