import { compareDays } from '#law/datum.ts';
import { beginOf, eindOf, parseSchooljaar } from '#law/schooljaar.ts';
import type { Inleesresultaat, Inlezing, Methodepunten } from './inleesresultaat.ts';
import { koppelLeerlingen } from './koppelLeerlingen.ts';
import { metingSleutel, saysTheSame, waardeSleutel } from './meting.ts';
import { planMethodepunten } from './planMethodepunten.ts';
import {
	geenKeuzes,
	type Dagvraag,
	type Klaarresultaat,
	type Resultaatkeuzes,
	type Resultatenplan,
	type Resultatenstand
} from './resultatenplan.ts';

/**
 * Lays the results of a file beside what stands in the school. Out: what is new, equal, in conflict, doubtful or about
 * somebody unknown. Pure: the preview and the storing act use the same plan.
 */
export function planResultaten(
	invoer: Inlezing,
	stand: Resultatenstand,
	keuzes: Resultaatkeuzes = geenKeuzes
): Resultatenplan {
	const plan: Resultatenplan = {
		...{ nieuw: [], gelijk: 0, botsingen: [], methodepunten: [], overgeslagen: 0 },
		...{ twijfels: [], onbekend: [], dagvragen: [], meldingen: [...invoer.meldingen] }
	};
	const koppeling = koppelLeerlingen(stand.leerlingen, keuzes.leerlingen);
	const dagvragen = new Map<string, Dagvraag>();
	const klaar: Klaarresultaat[] = [];
	const punten: { resultaat: Klaarresultaat; methodepunten: Methodepunten }[] = [];
	for (const { leerling: verwijzing, afgenomenOp, methodepunten, ...rest } of invoer.resultaten) {
		const leerling = koppeling.find(verwijzing);
		if (leerling === 'overslaan') plan.overgeslagen++;
		if (leerling === null || leerling === 'overslaan') continue;
		// Also asked while the pupil is in doubt, so that one look answers both.
		const dag = afgenomenOp ?? chosenDay(rest, keuzes, dagvragen);
		if (!dag || leerling === 'twijfel') continue;
		const resultaat = { ...rest, afgenomenOp: dag, leerlingId: leerling.id, naam: leerling.naam };
		if (methodepunten) punten.push({ resultaat, methodepunten });
		else klaar.push(resultaat);
	}
	planMetingen(klaar, stand, plan);
	planMethodepunten(punten, stand, plan);
	warnToekomst([...klaar, ...punten.map(({ resultaat }) => resultaat)], stand.vandaag, plan);
	plan.twijfels.push(...koppeling.twijfels.values());
	plan.onbekend.push(...koppeling.onbekend.values());
	plan.dagvragen.push(...dagvragen.values());
	return plan;
}

/** The day somebody gave for the moment of this result; null while it is asked. */
function chosenDay(
	{ schooljaar, deel }: Pick<Inleesresultaat, 'schooljaar' | 'deel'>,
	keuzes: Resultaatkeuzes,
	dagvragen: Map<string, Dagvraag>
): Temporal.PlainDate | null {
	const sleutel = `${schooljaar}|${deel}`;
	let vraag = dagvragen.get(sleutel);
	if (!vraag) {
		const antwoord = keuzes.dagen[sleutel] ?? null;
		const geldig = antwoord !== null && isInSchooljaar(antwoord, schooljaar);
		dagvragen.set(sleutel, (vraag = { sleutel, schooljaar, deel, antwoord, geldig, aantal: 0 }));
	}
	vraag.aantal++;
	return vraag.geldig ? vraag.antwoord : null;
}

/** Whether a day lies in this school year; a day outside it cannot be that of a test in it. */
export function isInSchooljaar(dag: Temporal.PlainDate, schooljaar: string): boolean {
	const jaar = parseSchooljaar(schooljaar);
	return jaar !== undefined && compareDays(beginOf(jaar), dag) <= 0 && compareDays(dag, eindOf(jaar)) <= 0;
}

function planMetingen(
	resultaten: readonly Klaarresultaat[],
	stand: Resultatenstand,
	plan: Resultatenplan
): void {
	const gelezen = new Map<string, Klaarresultaat>();
	const dubbel = new Set<string>();
	for (const resultaat of resultaten) {
		const sleutel = metingSleutel(resultaat);
		const eerder = gelezen.get(sleutel);
		if (!eerder) gelezen.set(sleutel, resultaat);
		else if (waardeSleutel(eerder) !== waardeSleutel(resultaat)) {
			dubbel.add(sleutel);
			plan.meldingen.push({
				ernst: 'fout',
				plaats: resultaat.plaats,
				tekst: `${resultaat.naam} heeft in dit bestand twee waarden voor dezelfde meting: ${eerder.waardeTekst} (${eerder.plaats}) en ${resultaat.waardeTekst}. Haal er een weg.`
			});
		}
	}
	const staand = new Map(stand.bestaand.map((bestaand) => [metingSleutel(bestaand), bestaand]));
	for (const [sleutel, geboden] of gelezen) {
		// Of two values in one file neither is better; both stay out until somebody removed one.
		if (dubbel.has(sleutel)) continue;
		const bestaand = staand.get(sleutel);
		if (!bestaand) plan.nieuw.push(geboden);
		else if (saysTheSame(bestaand, geboden) || stand.beoordeeld.has(`${sleutel}=${waardeSleutel(geboden)}`))
			plan.gelijk++;
		else plan.botsingen.push({ bestaand, geboden });
	}
}

/** A year that was typed wrong hides a result for years; it is said once, with the first place. */
function warnToekomst(
	resultaten: readonly Klaarresultaat[],
	vandaag: Temporal.PlainDate,
	plan: Resultatenplan
): void {
	const later = resultaten.filter(({ afgenomenOp }) => compareDays(afgenomenOp, vandaag) > 0);
	const [eerste] = later;
	if (!eerste) return;
	const { day, month, year } = eerste.afgenomenOp;
	plan.meldingen.push({
		ernst: 'waarschuwing',
		plaats: eerste.plaats,
		tekst: `De dag van afname ligt in de toekomst (${day}-${month}-${year})${later.length > 1 ? `, en zo zijn er ${later.length}` : ''}. Kijk of het jaar klopt.`
	});
}
