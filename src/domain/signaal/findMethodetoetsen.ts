import { dayNumber } from '#law/lesweken.ts';
import type { Methodetoetsfeit } from './leerlingfeiten.ts';
import type { Regel } from './signaalprofiel.ts';
import { eis, getal, procent, telling, vaknaam } from './verwoording.ts';
import type { Dag, Vondst, Zoeker } from './vondst.ts';

/** S130, S135: at least `aantal` of the last `venster` blocks of a subject below (or from) the percentage. */
export function prepareMethodetoetsen(regel: Regel<'methodetoetsen'>, dag: Dag): Zoeker {
	const zorg = regel.richting === 'zorg';
	const perMethode = new Map(regel.perMethode.map((per) => [per.methode, per.percentage]));
	const grensVan = (toets: Methodetoetsfeit) => perMethode.get(toets.methode) ?? regel.percentage;
	// Multiplied, not divided: 27 of 30 is 90% exactly.
	const telt = (toets: Methodetoetsfeit) => {
		const verschil = toets.behaald * 100 - grensVan(toets) * toets.maximum;
		return zorg ? verschil < 0 : verschil >= 0;
	};
	const naastGrens = (grens: number) => (zorg ? `onder ${getal(grens)}%` : `op ${getal(grens)}% of hoger`);

	const zoekVak = (vak: string, toetsen: readonly Methodetoetsfeit[]): Vondst | null => {
		const venster = toetsen
			.filter((toets) => dayNumber(toets.afgenomenOp) >= dag.geldigVanaf)
			.slice(0, regel.venster);
		const geraakt = venster.filter(telt).reverse();
		const kantelpunt = geraakt[regel.aantal - 1];
		if (!kantelpunt) return null;
		const grenzen = new Set(geraakt.map(grensVan));
		const bewijs = geraakt.map((toets) => `${blok(toets)}: ${procent(toets.behaald, toets.maximum)}`);
		const aantal = telling(geraakt.length, venster.length, 'methodetoets', 'methodetoetsen');
		const waar =
			grenzen.size === 1 ? naastGrens(grensVan(kantelpunt)) : zorg ? 'onder hun grens' : 'boven hun grens';
		return {
			vak,
			sinds: kantelpunt.afgenomenOp,
			feiten: geraakt.map((toets) => ({
				soort: 'methodetoets',
				id: toets.id,
				datum: toets.afgenomenOp,
				omschrijving: `${toets.methode} ${blok(toets)}: ${getal(toets.behaald)} van ${getal(toets.maximum)} (${procent(toets.behaald, toets.maximum)})`
			})),
			gezien: `${vaknaam(vak)}: ${aantal} ${waar} (${bewijs.join('; ')}).`
		};
	};

	return {
		eis: `${eis(regel.aantal, regel.venster, 'methodetoets', 'methodetoetsen')} ${naastGrens(regel.percentage)}`,
		zoek: ({ methodetoetsen }) => {
			const vondsten: Vondst[] = [];
			for (const [vak, toetsen] of methodetoetsen) {
				const vondst = zoekVak(vak, toetsen);
				if (vondst) vondsten.push(vondst);
			}
			return vondsten;
		}
	};
}

const blok = (toets: Methodetoetsfeit): string =>
	/^\d+$/.test(toets.blok) ? `blok ${toets.blok}` : toets.blok;
