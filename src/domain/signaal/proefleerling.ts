import type { Leerlingfeiten, Methodetoetsfeit, Observatiefeit, Resultaatfeit } from './leerlingfeiten.ts';
import type { Signaalprofiel, Signaalregel } from './signaalprofiel.ts';
import { standaardprofiel } from './standaardprofiel.ts';

/** For the tests of signals: Bram, in groep 6 on 12 March 2027, and facts in one word each. */
export const peildatum = Temporal.PlainDate.from('2027-03-12');

export const dag = (tekst: string): Temporal.PlainDate => Temporal.PlainDate.from(tekst);

export const feitenVan = (feiten: Partial<Leerlingfeiten>): Leerlingfeiten => ({
	leerlingId: 'bram',
	jaargroep: 6,
	resultaten: [],
	methodetoetsen: [],
	doublures: [],
	observaties: [],
	volgscores: [],
	...feiten
});

/** The main moments of Bram by their name, with the day of the test. */
const momenten = {
	M3: ['2023-2024', 'midden', '2024-01-22'],
	E3: ['2023-2024', 'eind', '2024-06-03'],
	M4: ['2024-2025', 'midden', '2025-01-20'],
	E4: ['2024-2025', 'eind', '2025-06-02'],
	M5: ['2025-2026', 'midden', '2026-01-19'],
	E5: ['2025-2026', 'eind', '2026-06-01'],
	M6: ['2026-2027', 'midden', '2027-01-18']
} as const;
export type Moment = keyof typeof momenten;

export function resultaat(moment: Moment, feit: Partial<Resultaatfeit>): Resultaatfeit {
	const [schooljaar, deel, op] = momenten[moment];
	const heel = {
		vak: 'rekenen',
		toets: 'cito_lvs',
		moment: { schooljaar, deel },
		hoofdmoment: true,
		afgenomenOp: dag(op),
		schaal: 'vaardigheidsscore',
		...feit
	};
	return { id: `${moment}-${heel.vak}-${heel.toets}`, ...heel };
}

export const methodetoets = (
	blok: string,
	op: string,
	behaald: number,
	feit: Partial<Methodetoetsfeit> = {}
): Methodetoetsfeit => ({
	id: `${blok}-${op}`,
	vak: 'rekenen',
	methode: 'Pluspunt',
	blok,
	afgenomenOp: dag(op),
	behaald,
	maximum: 30,
	...feit
});

export const observatie = (
	soort: string,
	waarde: Observatiefeit['waarde'],
	op: string,
	feit: Partial<Observatiefeit> = {}
): Observatiefeit => ({ id: `${soort}-${waarde}-${op}`, soort, waarde, op: dag(op), ...feit });

/** The default profile with some fields of one rule changed. */
export const profielMet = (sleutel: string, anders: Partial<Signaalregel>): Signaalprofiel => ({
	...standaardprofiel,
	regels: standaardprofiel.regels.map((regel) =>
		regel.sleutel === sleutel ? ({ ...regel, ...anders } as Signaalregel) : regel
	)
});
