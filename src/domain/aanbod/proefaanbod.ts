import { standaardprofiel } from '#domain/signaal/standaardprofiel.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import { geenWoorden, type Aanbodfeiten } from './composeAanbod.ts';

/** A school that starts: everything as delivered, no words of its own. */
export const beginfeiten: Aanbodfeiten = {
	school: { brin: '99ZZ', naam: 'De Proef' },
	schooljaar: '2026-2027',
	werkafspraken: standaardWerkafspraken,
	signaalprofiel: standaardprofiel,
	specialisten: [],
	woorden: geenWoorden
};
