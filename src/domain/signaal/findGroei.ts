import { dayNumber } from '#law/lesweken.ts';
import { type Hoofdmeting } from './feitenindex.ts';
import type { Resultaatfeit } from './leerlingfeiten.ts';
import type { Regel } from './signaalprofiel.ts';
import { getal, leesbaar, toetsnaam, vaknaam } from './verwoording.ts';
import type { Dag, Vondst, Zoeker } from './vondst.ts';

type Stap = {
	readonly van: Hoofdmeting;
	readonly naar: Hoofdmeting;
	readonly eerst: Resultaatfeit;
	readonly daarna: Resultaatfeit;
	readonly punten: number;
	readonly grens: number;
};

/**
 * S138, A24: the pupil against the own previous result of the same test on the same scale. Concern is a last step
 * smaller than the school's number of points, strength is at least that number. Without a number there is no rule.
 */
export function prepareGroei(regel: Regel<'groei'>, dag: Dag): Zoeker {
	const zorg = regel.richting === 'zorg';
	const versVanaf = dayNumber(dag.peildatum.subtract({ days: regel.nieuwsteHoogstensDagen }));

	const grensVoor = (schaal: string, vak: string): number | null =>
		(
			regel.stappen.find((stap) => stap.schaal === schaal && stap.vak === vak) ??
			regel.stappen.find((stap) => stap.schaal === schaal && stap.vak === null)
		)?.punten ?? null;

	const zoekVak = (vak: string, metingen: readonly Hoofdmeting[]): Vondst | null => {
		const geldig = metingen.filter((meting) => meting.dag >= dag.geldigVanaf);
		const stappen: Stap[] = [];
		const naar = geldig[0];
		if (!naar || naar.dag < versVanaf) return null;
		for (const daarna of naar.resultaten) {
			const grens = grensVoor(daarna.schaal, vak);
			const eerder = grens === null ? null : vorige(geldig, daarna, dag.geldigVanaf);
			if (!eerder || grens === null || daarna.waarde == null) continue;
			// Rounded to hundredths: 0.1 + 0.2 may not decide about a child.
			const punten = Math.round((daarna.waarde - eerder.waarde) * 100) / 100;
			if (zorg ? punten < grens : punten >= grens) {
				stappen.push({ van: eerder.meting, naar, eerst: eerder.resultaat, daarna, punten, grens });
			}
		}
		const laatste = stappen[0];
		if (!laatste) return null;
		return {
			vak,
			sinds: laatste.daarna.afgenomenOp,
			feiten: stappen.flatMap((stap) => [
				feit(stap.eerst, `${stap.van.naam} ${toetsnaam(stap.eerst.toets)}`),
				feit(stap.daarna, `${stap.naar.naam} ${toetsnaam(stap.daarna.toets)}`)
			]),
			gezien: `${vaknaam(vak)}: ${stappen.map((stap) => verschil(stap, zorg)).join('; ')}.`
		};
	};

	return {
		eis: 'de laatste stap vergeleken met de eigen vorige meting',
		zoek: ({ hoofdmetingen }) => {
			if (regel.stappen.length === 0) return [];
			const vondsten: Vondst[] = [];
			for (const [vak, metingen] of hoofdmetingen) {
				const vondst = zoekVak(vak, metingen);
				if (vondst) vondsten.push(vondst);
			}
			return vondsten;
		}
	};
}

function vorige(metingen: readonly Hoofdmeting[], daarna: Resultaatfeit, geldigVanaf: number) {
	for (const meting of metingen.slice(1)) {
		for (const resultaat of meting.resultaten) {
			if (resultaat.toets !== daarna.toets || resultaat.schaal !== daarna.schaal) continue;
			if (dayNumber(resultaat.afgenomenOp) < geldigVanaf) continue;
			if (resultaat.waarde != null) return { meting, resultaat, waarde: resultaat.waarde };
		}
	}
	return null;
}

const feit = (resultaat: Resultaatfeit, naam: string) => ({
	soort: 'resultaat' as const,
	id: resultaat.id,
	datum: resultaat.afgenomenOp,
	omschrijving: `${naam}: ${getal(resultaat.waarde ?? 0)} (${leesbaar(resultaat.schaal)})`
});

function verschil({ van, naar, eerst, daarna, punten, grens }: Stap, zorg: boolean): string {
	const maat = `${getal(Math.abs(punten))} ${Math.abs(punten) === 1 ? 'punt' : 'punten'}`;
	const stap = punten > 0 ? `${maat} omhoog` : punten < 0 ? `${maat} omlaag` : 'geen verschil';
	const waarden = `${getal(eerst.waarde ?? 0)} naar ${getal(daarna.waarde ?? 0)}`;
	return `van ${van.naam} naar ${naar.naam} ${stap} (${waarden}; grens ${zorg ? 'minder dan' : 'minstens'} ${getal(grens)})`;
}
