import { dayNumber } from '#law/lesweken.ts';
import { naarId, type Hoofdmeting } from './feitenindex.ts';
import { prepareOordeel } from './oordeel.ts';
import type { Signaalfeit } from './signaal.ts';
import type { Regel } from './signaalprofiel.ts';
import { eis, telling, toetsnaam, vaknaam } from './verwoording.ts';
import type { Dag, Vondst, Zoeker } from './vondst.ts';

/** S128, S134: at least `aantal` of the last `venster` main moments of a subject low (or high). */
export function prepareHoofdmetingen(regel: Regel<'hoofdmetingen'>, dag: Dag): Zoeker {
	const oordeel = prepareOordeel(regel, dag.grenzen);
	const versVanaf = dayNumber(dag.peildatum.subtract({ days: regel.nieuwsteHoogstensDagen }));
	const woord = regel.richting === 'zorg' ? 'laag' : 'hoog';

	const zoekVak = (vak: string, metingen: readonly Hoofdmeting[]): Vondst | null => {
		const venster = metingen.filter((meting) => meting.dag >= dag.geldigVanaf).slice(0, regel.venster);
		if (!venster[0] || venster[0].dag < versVanaf) return null;
		const geraakt: { naam: string; oordelen: string[]; feiten: Signaalfeit[] }[] = [];
		for (const meting of venster) {
			const oordelen: string[] = [];
			const feiten: Signaalfeit[] = [];
			const geldig = meting.resultaten.filter(({ afgenomenOp }) => dayNumber(afgenomenOp) >= dag.geldigVanaf);
			for (const resultaat of geldig) {
				const gezegd = oordeel(resultaat, meting.jaargroep);
				if (gezegd === null) continue;
				oordelen.push(geldig.length > 1 ? `${gezegd} voor ${toetsnaam(resultaat.toets)}` : gezegd);
				feiten.push({
					soort: 'resultaat',
					id: resultaat.id,
					datum: resultaat.afgenomenOp,
					omschrijving: `${meting.naam} ${toetsnaam(resultaat.toets)}: ${gezegd}`
				});
			}
			if (feiten.length > 0) geraakt.unshift({ naam: meting.naam, oordelen, feiten });
		}
		const kantelpunt = geraakt[regel.aantal - 1];
		if (!kantelpunt) return null;
		const bewijs = geraakt.map((meting) => `${meting.naam}: ${meting.oordelen.join(' en ')}`).join('; ');
		const aantal = telling(geraakt.length, venster.length, 'hoofdmeting', 'hoofdmetingen');
		return {
			vak,
			sinds: kantelpunt.feiten.reduce(eerste).datum,
			feiten: geraakt.flatMap((meting) => meting.feiten),
			gezien: `${vaknaam(vak)}: ${aantal} ${woord} (${bewijs}).`
		};
	};

	return {
		eis: eis(regel.aantal, regel.venster, 'hoofdmeting', 'hoofdmetingen'),
		zoek: ({ hoofdmetingen }) => {
			const vondsten: Vondst[] = [];
			for (const [vak, metingen] of hoofdmetingen) {
				const vondst = zoekVak(vak, metingen);
				if (vondst) vondsten.push(vondst);
			}
			return vondsten;
		}
	};
}

const eerste = (a: Signaalfeit, b: Signaalfeit): Signaalfeit =>
	(dayNumber(a.datum) - dayNumber(b.datum) || naarId(a, b)) <= 0 ? a : b;
