import { parseAvi } from './toets.ts';

type Meting = {
	readonly leerlingId: string;
	readonly toets: string;
	readonly vak: string;
	readonly onderdeel: string | null;
	readonly schaal: string;
	readonly schooljaar: string;
	readonly deel: string;
	readonly afgenomenOp: Temporal.PlainDate;
};

type Waarden = {
	readonly schaal: string;
	readonly waarde: number | null;
	readonly waardeTekst: string;
	readonly band: string | null;
	readonly percentiel: number | null;
	readonly referentieniveau: string | null;
};

/** Which measurement a result is of. Between two main moments there may be several, told apart by their day. */
export const metingSleutel = (resultaat: Meting): string =>
	[
		resultaat.leerlingId,
		resultaat.toets,
		resultaat.vak,
		resultaat.onderdeel ?? '',
		resultaat.schaal,
		resultaat.schooljaar,
		resultaat.deel,
		resultaat.deel === 'tussen' ? resultaat.afgenomenOp.toString() : ''
	].join('|');

/** The value itself: `132,5` and `132.5` are the same, so are `AVI-M4` and `M4`. */
const kern = ({ schaal, waarde, waardeTekst }: Waarden): string =>
	waarde === null
		? ((schaal === 'avi_niveau' ? parseAvi(waardeTekst)?.niveau : undefined) ?? waardeTekst.trim())
		: String(waarde);

/** Everything a result says, to recognise the same offer again. */
export const waardeSleutel = (resultaat: Waarden): string =>
	[kern(resultaat), resultaat.band ?? '', resultaat.percentiel ?? '', resultaat.referentieniveau ?? ''].join(
		'|'
	);

/** Whether an offer says nothing else than what stands; what it leaves out it does not contradict (K15). */
export const saysTheSame = (staand: Waarden, geboden: Waarden): boolean =>
	kern(staand) === kern(geboden) &&
	(['band', 'percentiel', 'referentieniveau'] as const).every(
		(veld) => geboden[veld] === null || geboden[veld] === staand[veld]
	);
