import { isWithin } from '#law/datum.ts';
import type { Methodepunten } from './inleesresultaat.ts';
import type { Klaarresultaat, Klarepunten, Resultatenplan, Resultatenstand } from './resultatenplan.ts';

/**
 * Lays points on tests of a method beside those that stand. New ones come in with the group the child was in on that
 * day; where other points stand already nothing happens, and that is said: they are changed in the group's own list.
 */
export function planMethodepunten(
	punten: readonly { resultaat: Klaarresultaat; methodepunten: Methodepunten }[],
	stand: Resultatenstand,
	plan: Resultatenplan
): void {
	if (punten.length === 0) return;
	const staand = new Map(stand.punten.map((een) => [puntenSleutel(een), een]));
	const plaatsingen = Map.groupBy(stand.plaatsingen, ({ leerlingId }) => leerlingId);
	const gelezen = new Map<string, Klarepunten>();
	const dubbel = new Set<string>();
	for (const { resultaat, methodepunten } of punten) {
		const { leerlingId, naam, vak, afgenomenOp, plaats } = resultaat;
		const eigen = plaatsingen.get(leerlingId) ?? [];
		const groepId = (
			eigen.find(({ van, tot }) => isWithin(afgenomenOp, van, tot)) ??
			eigen.find(({ van, tot }) => isWithin(stand.vandaag, van, tot))
		)?.groepId;
		if (!groepId) {
			plan.meldingen.push({
				ernst: 'waarschuwing',
				plaats,
				tekst: `In welke groep ${naam} toen zat, weten we niet. Deze methodetoets slaan we over.`
			});
			continue;
		}
		const klaar = { ...methodepunten, leerlingId, naam, vak, afgenomenOp, plaats, groepId };
		const sleutel = puntenSleutel(klaar);
		const eerder = gelezen.get(sleutel);
		if (eerder) {
			if (samePunten(eerder, klaar)) continue;
			dubbel.add(sleutel);
			plan.meldingen.push({
				ernst: 'fout',
				plaats,
				tekst: `${naam} heeft in dit bestand twee uitslagen voor dezelfde toets (${describePunten(eerder)} en ${describePunten(klaar)}). Haal er een weg.`
			});
			continue;
		}
		gelezen.set(sleutel, klaar);
	}
	for (const [sleutel, klaar] of gelezen) {
		if (dubbel.has(sleutel)) continue;
		const zittend = staand.get(sleutel);
		if (!zittend) plan.methodepunten.push(klaar);
		else {
			plan.gelijk++;
			if (!samePunten(zittend, klaar))
				plan.meldingen.push({
					ernst: 'waarschuwing',
					plaats: klaar.plaats,
					tekst: `${klaar.naam} heeft voor ${klaar.methode} ${klaar.blok} al ${describePunten(zittend)}; in het bestand staat ${describePunten(klaar)}. We laten staan wat er staat. Klopt het bestand, wijzig het dan bij Methodetoetsen.`
				});
		}
	}
}

type Toets = Pick<Klarepunten, 'leerlingId' | 'vak' | 'methode' | 'blok' | 'afgenomenOp'>;
const puntenSleutel = ({ leerlingId, vak, methode, blok, afgenomenOp }: Toets): string =>
	[leerlingId, vak, methode.toLowerCase(), blok.toLowerCase(), afgenomenOp.toString()].join('|');

type Score = Pick<Klarepunten, 'behaald' | 'maximum'>;
const samePunten = (een: Score, ander: Score): boolean =>
	een.behaald === ander.behaald && een.maximum === ander.maximum;
const describePunten = ({ behaald, maximum }: Score): string =>
	`${behaald} van ${maximum}`.replaceAll('.', ',');
