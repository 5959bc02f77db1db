import type { Leerlingverwijzing, ResultaatRij, Rijmelding } from './resultaatRij.ts';
import { findBlok } from './vaknamen.ts';

/** Points on a test of a method; they go to the group's method tests, with block and maximum (S98). */
export type Methodepunten = {
	readonly methode: string;
	readonly blok: string;
	readonly behaald: number;
	readonly maximum: number;
};

/** One result on its way in, from whatever file: what will stand in the table, still without its pupil. */
export type Inleesresultaat = {
	/** Where it stood: "rij 12" or the key in the file. */
	plaats: string;
	leerling: Leerlingverwijzing;
	toets: string;
	vak: string;
	onderdeel: string | null;
	schooljaar: string;
	deel: string;
	jaargroep: string | null;
	/** Null: the file does not say; the person who reads it in gives the day. */
	afgenomenOp: Temporal.PlainDate | null;
	schaal: string;
	waarde: number | null;
	waardeTekst: string;
	band: string | null;
	percentiel: number | null;
	referentieniveau: string | null;
	normversie: string | null;
	opmerking: string | null;
	methodepunten: Methodepunten | null;
};

/** What a file brings: its results, and what its reader said about it. */
export type Inlezing = {
	readonly resultaten: readonly Inleesresultaat[];
	readonly meldingen: readonly Rijmelding[];
};

/** Results of a table, as delivered. Points out of a maximum are kept as "18 van 24" with their own scale. */
export function fromRijen(rijen: readonly ResultaatRij[]): Inleesresultaat[] {
	return rijen.flatMap((rij) => {
		const waardeTekst =
			rij.schaal === 'ruwe_score' && rij.behaald !== null && rij.maximum !== null
				? `${String(rij.behaald).replace('.', ',')} van ${String(rij.maximum).replace('.', ',')}`
				: (rij.waarde?.tekst ?? rij.band ?? rij.referentieniveau ?? rij.percentiel?.tekst);
		if (waardeTekst === undefined) return [];
		return {
			plaats: `rij ${rij.rijnummer}`,
			leerling: rij.leerling,
			toets: rij.instrument,
			vak: rij.vak,
			onderdeel: rij.onderdeel,
			schooljaar: rij.moment.schooljaar,
			deel: rij.moment.deel,
			jaargroep: rij.moment.jaargroep === null ? null : String(rij.moment.jaargroep),
			afgenomenOp: rij.afnamedatum,
			schaal: rij.schaal,
			waarde: rij.waarde?.getal ?? rij.behaald,
			waardeTekst,
			band: rij.band,
			percentiel: rij.percentiel?.getal ?? null,
			referentieniveau: rij.referentieniveau,
			normversie: rij.normversie,
			opmerking: withPercentiel(rij),
			methodepunten: methodepuntenOf(rij)
		};
	});
}

/** `<1` and `>99` are no number; what was delivered stays readable beside the result. */
function withPercentiel({ percentiel, opmerking }: ResultaatRij): string | null {
	if (!percentiel || percentiel.getal !== null) return opmerking;
	return [`Percentiel ${percentiel.tekst}`, opmerking].filter(Boolean).join('. ');
}

/** A percentage is so many points out of a hundred; a result without a maximum cannot be one of a method. */
function methodepuntenOf(rij: ResultaatRij): Methodepunten | null {
	if (rij.instrument !== 'methodetoets') return null;
	const punten =
		rij.behaald !== null && rij.maximum !== null
			? { behaald: rij.behaald, maximum: rij.maximum }
			: rij.schaal === 'percentage' && rij.waarde?.getal != null
				? { behaald: rij.waarde.getal, maximum: 100 }
				: null;
	if (!punten || punten.maximum <= 0 || punten.behaald < 0) return null;
	return {
		...punten,
		methode: nameMethode(rij.toets),
		blok: nameBlok(rij.onderdeel ?? (rij.toets ? findBlok(rij.toets) : null))
	};
}

/** In: a method as a file names it. Out: its name without the word "methode", at most sixty letters. */
export const nameMethode = (tekst: string | null): string =>
	(tekst ?? '').replace(/^methode(toets)?\s+/i, '').slice(0, 60) || 'Methode niet genoemd';

/** `Blok 3` and `3` are the same block; a chapter or a theme keeps its word. */
export const nameBlok = (tekst: string | null): string =>
	(tekst ?? '')
		.trim()
		.replace(/^blok\s*(\d+[a-c]?)$/i, '$1')
		.slice(0, 40) || 'zonder naam';
