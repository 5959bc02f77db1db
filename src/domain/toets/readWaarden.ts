import { isDubbelzinnig, parseGetal, toWaarde } from './celwaarden.ts';
import { parseAvi, parseBand, parseReferentieniveau, type Schaal, type Waarde } from './toets.ts';

/** One remark about one cell; the row and the column are added by the caller. */
export type Celmelding = (ernst: 'fout' | 'waarschuwing', tekst: string) => void;

/** The cell cannot be used; its remark has been made. */
export const onbruikbaar = Symbol('onbruikbaar');
type Gelezen<T> = T | typeof onbruikbaar;

/** In: cell of a value column and its scale. Out: the value as delivered, or `onbruikbaar` when it is not one of that scale. */
export function readWaarde(tekst: string, schaal: Schaal, meld: Celmelding): Gelezen<Waarde> {
	if (schaal === 'avi_niveau') {
		if (parseAvi(tekst)) return { tekst, getal: null };
		meld(
			'fout',
			`Hier staat ‘${tekst}’. Dat is geen AVI-niveau. Verwacht wordt bijvoorbeeld M4, E5 of Plus.`
		);
		return onbruikbaar;
	}
	const kaal = schaal === 'percentage' ? tekst.replace(/\s?%$/, '') : tekst;
	const getal = parseGetal(kaal);
	if (getal === null) {
		meld(
			'fout',
			`Hier staat ‘${tekst}’. Dat is geen getal. Verbeter de cel of kies een andere inhoud voor deze kolom.`
		);
		return onbruikbaar;
	}
	if (schaal === 'percentage' && (getal < 0 || getal > 100)) {
		meld('fout', `Hier staat ‘${tekst}’. Een percentage ligt tussen 0 en 100. Verbeter de cel.`);
		return onbruikbaar;
	}
	if (schaal === 'percentage' && getal > 0 && getal < 1 && !tekst.includes('%'))
		meld('waarschuwing', `Hier staat ‘${tekst}’. We lezen dat als minder dan 1 procent. Kijk of dat klopt.`);
	if (isDubbelzinnig(kaal))
		meld(
			'waarschuwing',
			`Hier staat ‘${tekst}’. We lezen de punt als komma. Bedoelt u duizend of meer, haal de punt dan weg.`
		);
	return { tekst, getal };
}

/** In: cell of a band column. Out: the band, null when empty. */
export function readBand(tekst: string, meld: Celmelding): Gelezen<string | null> {
	if (tekst === '') return null;
	const band = parseBand(tekst);
	if (band) return band;
	meld('fout', `Hier staat ‘${tekst}’. Verwacht wordt A tot en met E of I tot en met V. Verbeter de cel.`);
	return onbruikbaar;
}

/** In: cell of a percentile column; `<1` and `>99` stay text. */
export function readPercentiel(tekst: string, meld: Celmelding): Gelezen<Waarde | null> {
	if (tekst === '') return null;
	const waarde = toWaarde(tekst);
	const past =
		waarde.getal === null ? /^[<>≤≥]\s?\d{1,3}$/.test(tekst) : waarde.getal >= 0 && waarde.getal <= 100;
	if (past) return waarde;
	meld('fout', `Hier staat ‘${tekst}’. Een percentiel is een getal van 0 tot en met 100. Verbeter de cel.`);
	return onbruikbaar;
}

/** In: cell of a reference level column. */
export function readReferentieniveau(tekst: string, meld: Celmelding): Gelezen<string | null> {
	if (tekst === '') return null;
	const niveau = parseReferentieniveau(tekst);
	if (niveau) return niveau;
	meld('fout', `Hier staat ‘${tekst}’. Verwacht wordt <1F, 1F, 1S of 2F. Verbeter de cel.`);
	return onbruikbaar;
}

export type Punten = { readonly behaald: number | null; readonly maximum: number | null };

/** In: cells with points and their maximum; `18/20` and `18 van 20` in one cell say both. */
export function readPunten(behaald: string, maximum: string, meld: Celmelding): Gelezen<Punten> {
	const samen = /^(\S+)\s*(?:\/|van|uit)\s*(\S+)$/i.exec(behaald);
	const [punten, hoogste] = samen ? [samen[1] ?? '', samen[2] ?? ''] : [behaald, maximum];
	const gelezen = { behaald: parseGetal(punten), maximum: parseGetal(hoogste) };
	if ((punten !== '' && gelezen.behaald === null) || (hoogste !== '' && gelezen.maximum === null)) {
		meld(
			'fout',
			`Hier staat ‘${[punten, hoogste].filter(Boolean).join('’ en ‘')}’. Punten zijn getallen. Verbeter de cel.`
		);
		return onbruikbaar;
	}
	if (gelezen.behaald !== null && gelezen.maximum !== null && gelezen.behaald > gelezen.maximum) {
		meld(
			'fout',
			`Er zijn ${punten} punten behaald, maar het maximum is ${hoogste}. Verbeter een van de twee.`
		);
		return onbruikbaar;
	}
	return gelezen;
}
