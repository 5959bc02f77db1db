import {
	hoofdmetingen,
	meetreeksen,
	momentKort,
	vakNaam,
	vakRang,
	type Meting
} from '#domain/overzicht/meetreeks.ts';

import type { Referentielijn } from '#domain/overzicht/readLeerlinggroei.ts';
import { compareDays } from '#law/datum.ts';

/** What a group reached in one subject, over the children who made the same test at the same moment; nobody is in it by name. */
export type Opbrengst = {
	readonly bouw: string;
	readonly groep: string;
	readonly vak: string;
	readonly vakNaam: string;
	readonly toets: string;
	/** `M5, 2026-2027` */
	readonly moment: string;
	readonly aantal: number;
	readonly gemiddelde: number;
	/** Average of each child's own step since the main moment before; null when too few can be compared. */
	readonly groei: number | null;
	/** Between these two is the middle half of the group. */
	readonly laag: number;
	readonly hoog: number;
	/** How many children reached each referentieniveau, as it was delivered; null for a number that is too small to tell. */
	readonly referentie: readonly (readonly [niveau: string, aantal: number | null])[];
	/** Averages of these children on earlier main moments, oldest first. */
	readonly verloop: readonly { readonly moment: string; readonly gemiddelde: number }[];
	/** What the school wants to reach at this moment, by the name of its line. */
	readonly streven: readonly { readonly naam: string; readonly waarde: number }[];
};

type Rij = { meting: Meting; groei: number | null; eerder: readonly Meting[] };

/**
 * The results of one group, per subject. `minstens`: fewer children than this are left out, because a small number can be a
 * child (4 in the team, 10 outside the school; domain §3.2). Only what one test measured is averaged (K15, S100).
 */
export function makeOpbrengsten(
	groep: { readonly naam: string; readonly bouw: string },
	metingen: readonly Meting[],
	lijnen: readonly Referentielijn[],
	minstens: number
): Opbrengst[] {
	const perKind = [...Map.groupBy(metingen, ({ leerlingId }) => leerlingId).values()];
	const rijen = perKind.flatMap((eigen) =>
		meetreeksen(eigen).flatMap((reeks): Rij[] => {
			const hoofd = hoofdmetingen(reeks).filter(({ waarde }) => waarde !== null);
			const meting = hoofd.at(-1);
			const vorige = hoofd.at(-2);
			return meting
				? [{ meting, groei: vorige ? meting.waarde! - vorige.waarde! : null, eerder: hoofd.slice(0, -1) }]
				: [];
		})
	);
	const perVak = Map.groupBy(rijen, ({ meting }) => meting.vak);
	return [...perVak]
		.flatMap(([vak, eigen]): Opbrengst[] => {
			// Children who missed the newest test are not averaged with those who made it.
			const zelfde = [...Map.groupBy(eigen, momentOf).values()]
				.filter((samen) => samen.length >= minstens)
				.sort((a, b) => compareDays(newest(b), newest(a)))[0];
			if (!zelfde) return [];
			const { toets, schaal } = zelfde[0]!.meting;
			const waarden = zelfde.map(({ meting }) => meting.waarde!).sort((a, b) => a - b);
			const groei = zelfde.flatMap((rij) => rij.groei ?? []);
			const kort = momentKort(zelfde[0]!.meting);
			return [
				{
					...{ bouw: groep.bouw, groep: groep.naam },
					...{ vak, vakNaam: vakNaam(vak), toets },
					moment: `${kort}, ${zelfde[0]!.meting.schooljaar}`,
					aantal: zelfde.length,
					gemiddelde: average(waarden),
					groei: groei.length >= minstens ? average(groei) : null,
					laag: at(waarden, 0.25),
					hoog: at(waarden, 0.75),
					referentie: [
						...Map.groupBy(
							zelfde.flatMap(({ meting }) => meting.referentieniveau ?? []),
							(niveau) => niveau
						)
					]
						.map(([niveau, allen]) => [niveau, allen.length >= minstens ? allen.length : null] as const)
						.sort(([a], [b]) => a.localeCompare(b, 'nl')),
					verloop: listVerloop(
						zelfde.flatMap(({ eerder }) => eerder),
						minstens
					),
					streven: strevenAt(lijnen, { toets, vak, schaal }, kort)
				}
			];
		})
		.sort((a, b) => vakRang(a.vak) - vakRang(b.vak));
}

/** What the school wants to reach with a test at a moment such as `M5`, by the name of each of its lines. */
export const strevenAt = (
	lijnen: readonly Referentielijn[],
	{ toets, vak, schaal }: Pick<Referentielijn, 'toets' | 'vak' | 'schaal'>,
	moment: string
): Opbrengst['streven'] =>
	lijnen
		.filter((lijn) => lijn.toets === toets && lijn.vak === vak && lijn.schaal === schaal)
		.flatMap(({ naam, waarden }) =>
			waarden[moment] === undefined ? [] : [{ naam, waarde: waarden[moment] }]
		);

const momentOf = ({ meting }: Rij) =>
	`${meting.toets}/${meting.schaal}/${meting.schooljaar}/${meting.deel}/${meting.jaargroep}`;
const newest = (rijen: readonly Rij[]) =>
	rijen.map(({ meting }) => meting.afgenomenOp).reduce((a, b) => (compareDays(a, b) > 0 ? a : b));

function listVerloop(metingen: readonly Meting[], minstens: number): Opbrengst['verloop'] {
	const perMoment = [
		...Map.groupBy(metingen, ({ schooljaar, deel }) => `${schooljaar} ${deel === 'midden' ? 1 : 2}`)
	];
	return perMoment
		.filter(([, samen]) => samen.length >= minstens)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.slice(-4)
		.map(([, samen]) => ({
			moment: `${momentKort(samen[0]!)}, ${samen[0]!.schooljaar}`,
			gemiddelde: average(samen.map(({ waarde }) => waarde!))
		}));
}

const average = (values: readonly number[]) =>
	Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
/** The value below which this part of the ordered values lies. */
const at = (ordered: readonly number[], part: number) => ordered[Math.floor((ordered.length - 1) * part)]!;
