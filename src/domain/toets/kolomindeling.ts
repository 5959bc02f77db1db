import type { Instrument, Schaal, Vak } from './toets.ts';
import type { Toetsmomentdeel } from './toetsmoment.ts';

/** What a column can hold. `null` in a Kolom means: this column is not used. */
export const velden = {
	las_sleutel: 'Leerlingnummer in het LAS',
	eckid: 'ECK iD',
	naam: 'Naam van de leerling',
	roepnaam: 'Roepnaam',
	voorvoegsel: 'Voorvoegsel',
	achternaam: 'Achternaam',
	geboortedatum: 'Geboortedatum',
	groep: 'Groep',
	vak: 'Vak',
	onderdeel: 'Onderdeel van de toets',
	toets: 'Naam van de toets',
	moment: 'Toetsmoment',
	schooljaar: 'Schooljaar',
	afnamedatum: 'Datum van afname',
	waarde: 'Waarde',
	schaal: 'Schaal',
	band: 'Niveau (A-E of I-V)',
	percentiel: 'Percentiel',
	referentieniveau: 'Referentieniveau',
	behaald: 'Aantal punten',
	maximum: 'Maximum aantal punten',
	normversie: 'Normversie',
	opmerking: 'Opmerking'
} as const;
export type Veld = keyof typeof velden;

export type Zekerheid = 'zeker' | 'waarschijnlijk' | 'onzeker';

/** What all values in a column share, read from its head or chosen by the user. In a wide table it tells columns apart. */
export type Meting = {
	readonly vak: Vak | null;
	readonly instrument: Instrument | null;
	readonly onderdeel: string | null;
	readonly moment: Toetsmomentdeel | null;
	readonly schaal: Schaal | null;
};

export type Kolom = {
	readonly index: number;
	readonly kop: string;
	readonly veld: Veld | null;
	/** For a column with a result in it; null for all other columns. */
	readonly meting: Meting | null;
	readonly zekerheid: Zekerheid;
	/** Dutch sentence: why this proposal. */
	readonly waarom: string;
};

/** How the columns of one supplier's table become results. Proposed, corrected by a person, remembered by fingerprint. */
export type Kolomindeling = {
	/** `lang`: one row per pupil per test. `breed`: one row per pupil, columns per test and moment. */
	readonly vorm: 'lang' | 'breed';
	readonly vingerafdruk: string;
	readonly kolommen: readonly Kolom[];
	/** What holds for the whole file where no column says otherwise. */
	readonly standaard: {
		readonly instrument: Instrument | null;
		readonly vak: Vak | null;
		readonly schooljaar: string | null;
		readonly moment: Toetsmomentdeel | null;
		readonly schaal: Schaal | null;
	};
};

/** The table a Kolomindeling works on: structurally the `Tabel` of the readers. */
export type Invoertabel = {
	readonly kop: readonly string[];
	readonly rijen: readonly { readonly nummer: number; readonly cellen: readonly string[] }[];
};
