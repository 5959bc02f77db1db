import { velden, type Invoertabel, type Kolom, type Kolomindeling } from './kolomindeling.ts';
import { detectInhoud } from './kolominhoud.ts';
import { isVerboden } from './kolomnamen.ts';
import { groupKolommen } from './metinggroep.ts';
import { normalize } from './vaknamen.ts';

/** How many rows are looked at to recognise what a column holds. */
export const voorbeeldrijen = 50;

/** Whether a column holds numbers that are never kept, whatever somebody chooses for it. */
export const isVerbodenKolom = (tabel: Invoertabel, { index, kop }: Pick<Kolom, 'index' | 'kop'>): boolean =>
	isVerboden(normalize(kop)) ||
	detectInhoud(tabel.rijen.slice(0, voorbeeldrijen).map(({ cellen }) => cellen[index] ?? '')) === 'bsn';

/**
 * What keeps an indeling from being used. Out: a Dutch sentence per field of the mapping screen (`veld_3`, or
 * `formulier` for the whole), empty when it can be used.
 */
export function checkKolomindeling(tabel: Invoertabel, indeling: Kolomindeling): Record<string, string> {
	const fouten: Record<string, string> = {};
	const gebruikt = indeling.kolommen.filter(({ veld }) => veld !== null);
	for (const kolom of gebruikt)
		if (isVerbodenKolom(tabel, kolom))
			fouten[`veld_${kolom.index}`] =
				`De kolom ‘${kolom.kop}’ bevat gegevens die we niet bewaren. Kies ‘Niet gebruiken’.`;
	const heeft = (...gezocht: Kolom['veld'][]) => gebruikt.some(({ veld }) => gezocht.includes(veld));
	if (!heeft('las_sleutel', 'eckid', 'naam', 'roepnaam', 'achternaam'))
		fouten['formulier'] =
			'Geen enkele kolom zegt over welk kind het gaat. Wijs een kolom aan met het leerlingnummer of de naam.';
	else if (groupKolommen(indeling).groepen.length === 0)
		fouten['formulier'] =
			'Geen enkele kolom bevat een resultaat. Wijs een kolom aan met de waarde, het niveau of de punten.';
	return fouten;
}

/**
 * Whether an indeling may be used without a person who looked at it. Out: null, or the sentence that says what to map
 * on screen.
 */
export function describeOnzeker(tabel: Invoertabel, indeling: Kolomindeling): string | null {
	const [fout] = Object.values(checkKolomindeling(tabel, indeling));
	if (fout) return fout;
	const twijfel = indeling.kolommen.filter(({ veld, zekerheid }) => veld !== null && zekerheid === 'onzeker');
	if (twijfel.length === 0) return null;
	const namen = twijfel.map(({ kop, veld }) => `‘${kop}’ (misschien ${velden[veld!].toLowerCase()})`);
	return `Niet zeker is wat er staat in ${namen.join(', ')}.`;
}
