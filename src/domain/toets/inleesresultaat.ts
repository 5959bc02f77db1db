import type { Leerlingverwijzing, ResultaatRij } from './resultaatRij.ts';

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
	/** Null: the file does not say; the person who reads it in gives one day for all. */
	afgenomenOp: Temporal.PlainDate | null;
	schaal: string;
	waarde: number | null;
	waardeTekst: string;
	band: string | null;
	percentiel: number | null;
	referentieniveau: string | null;
	normversie: string | null;
	opmerking: string | null;
};

/** Results of a table, as delivered. Points out of a maximum are kept as "18 van 24" with their own scale. */
export function fromRijen(rijen: readonly ResultaatRij[]): Inleesresultaat[] {
	return rijen.flatMap((rij) => {
		const punten = rij.waarde === null && rij.behaald !== null;
		const waardeTekst =
			rij.waarde?.tekst ??
			(punten
				? `${rij.behaald}${rij.maximum ? ` van ${rij.maximum}` : ''}`
				: (rij.band ?? rij.referentieniveau));
		if (!waardeTekst) return [];
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
			schaal: punten ? 'ruwe_score' : rij.schaal,
			waarde: rij.waarde?.getal ?? rij.behaald,
			waardeTekst,
			band: rij.band,
			percentiel: rij.percentiel?.getal ?? null,
			referentieniveau: rij.referentieniveau,
			normversie: rij.normversie,
			opmerking: rij.opmerking
		};
	});
}
