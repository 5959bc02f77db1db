/** How a standing (deviations from the mean) reads on each scale. Invented curves: no supplier's norm is in here. */

const clamp = (waarde: number, laagst: number, hoogst: number) => Math.min(hoogst, Math.max(laagst, waarde));

/** The mean ontwikkelscore of a half year, 0 for midden groep 3 up to 11 for eind groep 8. */
export const gemiddeldeOntwikkelscore = (halfjaar: number): number =>
	24 + 8.2 * halfjaar - 0.14 * halfjaar * halfjaar;

/** Deviation of the ontwikkelscore. */
export const spreidingOntwikkelscore = 8;

export const ontwikkelscore = (halfjaar: number, z: number): number =>
	clamp(Math.round(gemiddeldeOntwikkelscore(halfjaar) + spreidingOntwikkelscore * z), 4, 130);

/** As IEP reports it from groep 6; taalverzorging and rekenen speak of 1S where lezen says 2F. */
export const referentieniveauVan = (score: number, vak: string): string =>
	score < 62 ? '<1F' : score < 84 ? '1F' : vak === 'rekenen' ? '1S' : '2F';

/** Percentile of a standing, whole, 1 to 99 (logistic approximation of the normal curve). */
export const percentielVan = (z: number): number =>
	clamp(Math.round(100 / (1 + Math.exp(-1.702 * z))), 1, 99);

/** The Roman band as it is delivered: five fifths, the lowest tenth named apart. */
export const bandVoor = (percentiel: number): string =>
	grens(percentiel, [80, 'I'], [60, 'II'], [40, 'III'], [20, 'IV'], [10, 'V']) ?? 'V-min';

/** The letter as it is delivered: quarters, of which the lowest is split in D and E. */
export const letterVoor = (percentiel: number): string =>
	grens(percentiel, [75, 'A'], [50, 'B'], [25, 'C'], [10, 'D']) ?? 'E';

const grens = (percentiel: number, ...banden: readonly (readonly [number, string])[]) =>
	banden.find(([boven]) => percentiel > boven)?.[1];

/** Words a minute on three cards, as DMT gives them. */
export const dmtScore = (halfjaar: number, z: number): number =>
	clamp(Math.round([24, 37, 50, 59, 67, 74, 80, 85, 89, 93, 96, 99][halfjaar]! + 13 * z), 3, 130);

const avi = ['Start', 'M3', 'E3', 'M4', 'E4', 'M5', 'E5', 'M6', 'E6', 'M7', 'E7', 'Plus'] as const;

/** The level of text a pupil reads; the mean pupil reads that of the own half year. */
export const aviNiveau = (halfjaar: number, z: number): string =>
	avi[clamp(Math.round(halfjaar + 1 + 1.7 * z), 0, avi.length - 1)]!;

export const vaardigheidsscore = (vak: string, halfjaar: number, z: number): number => {
	const [begin, stap, spreiding] =
		vak === 'rekenen' ? [112, 15, 14] : vak === 'spelling' ? [148, 24, 24] : [98, 12, 14];
	return Math.round(begin + stap * halfjaar + spreiding * z);
};
