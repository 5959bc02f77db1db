import type { Kolom, Kolomindeling, Veld } from './kolomindeling.ts';
import type { Kolomrollen, Metinggroep } from './metinggroep.ts';
import type { Leerlingverwijzing } from './resultaatRij.ts';

/** What the composition of a result may know of its row. */
export type Rijcontext = {
	readonly nummer: number;
	readonly indeling: Kolomindeling;
	readonly rollen: Kolomrollen;
	readonly leerling: Leerlingverwijzing;
	readonly jaargroep: number | null;
	readonly cel: (veld: Veld, groep?: Metinggroep) => string;
	readonly waarde: (kolom: Kolom) => string;
	readonly meld: (ernst: 'fout' | 'waarschuwing', kolom: string | null, tekst: string) => void;
	readonly meldBestand: (ernst: 'fout' | 'waarschuwing', tekst: string) => void;
};
