/** Subjects a result can be about, with the name on screen (S97, S99; names of IEP LVS beside those of the Cito history). */
export const vakken = {
	lezen: 'Lezen',
	begrijpend_lezen: 'Begrijpend lezen',
	technisch_lezen: 'Technisch lezen',
	taalverzorging: 'Taalverzorging',
	spelling: 'Spelling',
	werkwoordspelling: 'Spelling van werkwoorden',
	woordenschat: 'Woordenschat',
	schrijven: 'Schrijven',
	taal: 'Taal',
	rekenen: 'Rekenen',
	studievaardigheden: 'Studievaardigheden',
	wereldorientatie: 'Wereldoriëntatie',
	engels: 'Engels'
} as const;
export type Vak = keyof typeof vakken;

/** Tests a result can come from. `methodetoets` is bound to a method, all others are not (S97-S99). */
export const instrumenten = {
	iep_lvs: 'IEP LVS',
	cito_lvs: 'Cito LVS',
	dmt: 'DMT',
	avi: 'AVI',
	methodetoets: 'Methodetoets',
	doorstroomtoets: 'Doorstroomtoets',
	andere_toets: 'Andere toets'
} as const;
export type Instrument = keyof typeof instrumenten;

/** Scales a value can be expressed in. Two values are comparable only on the same scale of the same test. */
export const schalen = {
	ontwikkelscore: 'Ontwikkelscore',
	vaardigheidsscore: 'Vaardigheidsscore',
	standaardscore: 'Standaardscore',
	ruwe_score: 'Ruwe score',
	percentage: 'Percentage goed',
	avi_niveau: 'AVI-niveau',
	onbekend: 'Schaal niet bekend'
} as const;
export type Schaal = keyof typeof schalen;

/** The scale a supplier uses when the file does not say. */
export const gebruikelijkeSchaal: Readonly<Record<Instrument, Schaal>> = {
	iep_lvs: 'ontwikkelscore',
	cito_lvs: 'vaardigheidsscore',
	dmt: 'vaardigheidsscore',
	avi: 'avi_niveau',
	methodetoets: 'percentage',
	doorstroomtoets: 'standaardscore',
	andere_toets: 'onbekend'
};

/** Bands as Cito delivers them, best first. Letters and Roman numerals never convert into each other. */
export const banden = ['A+', 'A', 'B', 'C', 'D', 'E', 'I+', 'I', 'II', 'III', 'IV', 'V', 'V-min'] as const;
export type Band = (typeof banden)[number];

/** Reference levels, lowest first; `1S/2F` is one level in IEP LVS. */
export const referentieniveaus = ['<1F', '1F', '1S', '1S/2F', '2F', '3F'] as const;
export type Referentieniveau = (typeof referentieniveaus)[number];

/** AVI levels, lowest first. */
export const aviNiveaus = [
	...['Start', 'M3', 'E3', 'M4', 'E4', 'M5', 'E5', 'M6', 'E6', 'M7', 'E7', 'Plus']
] as const satisfies readonly string[];

/** A value as delivered: the text of the file and, when it is one, the number. Nothing is recomputed. */
export type Waarde = { readonly tekst: string; readonly getal: number | null };

/** In: text of a cell. Out: the band in its usual spelling, or null when it is no band. */
export function parseBand(tekst: string): Band | null {
	const kaal = tekst.toUpperCase().replaceAll(/\s|NIVEAU/g, '');
	if (/^V(-|–|−|-?MIN)$/.test(kaal)) return 'V-min';
	return banden.find((band) => band.toUpperCase() === kaal) ?? null;
}

/** In: text of a cell (`< 1f`, `onder 1F`, `2F/1S`). Out: the reference level, or null when it is none. */
export function parseReferentieniveau(tekst: string): Referentieniveau | null {
	const kaal = tekst
		.toUpperCase()
		.replace(/^(NOG NIET|ONDER|LAGER DAN)/, '<')
		.replaceAll(/\s|NIVEAU/g, '');
	if (kaal === '2F/1S') return '1S/2F';
	return referentieniveaus.find((niveau) => niveau === kaal) ?? null;
}

/** In: text of a cell (`AVI-M4`, `e7`, `Plus`, `M5 beheersing`). Out: place in `aviNiveaus`, or null. */
export function parseAvi(tekst: string): { niveau: string; rang: number } | null {
	const kaal = tekst.toLowerCase().replace('beheersingsniveau', '').replace('beheersing', '');
	const gezocht = kaal.replaceAll(/[^a-z0-9]/g, '').replace(/^avi/, '');
	const rang = aviNiveaus.findIndex((niveau) => niveau.toLowerCase() === gezocht);
	return rang === -1 ? null : { niveau: aviNiveaus[rang] ?? '', rang };
}
