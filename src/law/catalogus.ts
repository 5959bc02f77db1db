import type { Maanddag, Venster } from './schooljaar.ts';
import type { Aanleiding, Duur, Eenheid } from './werkafspraak.ts';

/** Before any school year that the program can know: the day from which a delivered promise holds. */
export const altijd = new Temporal.PlainDate(2010, 8, 1);

/** `op(24, 3)`: 24 March of any school year. */
export const op = (dag: number, maand: number): Maanddag => ({ maand, dag });

/** `duur(6, 'weken')` */
export const duur = (aantal: number, eenheid: Eenheid): Duur => ({ aantal, eenheid });

/** `venster('winter', op(1, 2), op(28, 2))` */
export const venster = (naam: string, van: Maanddag, tot: Maanddag): Venster => ({ naam, van, tot });

/** The children or groups of these years, as the facts about them say: `groep_een`, `groep_twee`, `groep_drie_tot_acht`. */
export const bij = (feit: Aanleiding['feit'], kenmerk: Jaargroepkenmerk): Aanleiding => ({
	feit,
	waarbij: { [kenmerk]: true }
});

const jaargroepkenmerken = {
	groep_een: [1],
	groep_twee: [2],
	groep_een_twee: [1, 2],
	groep_drie_tot_acht: [3, 4, 5, 6, 7, 8],
	groep_vijf_tot_acht: [5, 6, 7, 8],
	groep_acht: [8]
} as const;
type Jaargroepkenmerk = keyof typeof jaargroepkenmerken;

/** Which of the promises per year group touch a child, or a group with children of these year groups. */
export const kenmerkenOf = (jaargroepen: readonly number[]): Record<Jaargroepkenmerk, boolean> =>
	Object.fromEntries(
		Object.entries(jaargroepkenmerken).map(([kenmerk, list]) => [
			kenmerk,
			list.some((jaargroep) => jaargroepen.includes(jaargroep))
		])
	) as Record<Jaargroepkenmerk, boolean>;
