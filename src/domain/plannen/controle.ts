import { compareDays } from '#law/datum.ts';
import { opsomming } from '#law/woorden.ts';
import type { Planinhoud } from './handelingsplan.ts';
import { maxLesweken, minLesweken } from './planvenster.ts';

type Day = Temporal.PlainDate;

/** One sentence per field that stands in the way of beginning. */
export type Bezwaren = Readonly<Record<string, string>>;

/** What a plan needs before anybody can work with it: a goal, an approach and somebody who does it (S34, S35). */
export function checkBegin(
	inhoud: Pick<Planinhoud, 'doel' | 'aanpak' | 'uitvoerderId' | 'uitvoerderTekst'>
): Bezwaren {
	const bezwaren: Record<string, string> = {};
	if (inhoud.doel.trim().length < 10)
		bezwaren['doel'] = 'Schrijf het doel op: wat kan het kind als het plan gelukt is?';
	if (inhoud.aanpak.trim().length < 10) bezwaren['aanpak'] = 'Schrijf op wat u gaat doen.';
	if (!inhoud.uitvoerderId && inhoud.uitvoerderTekst.trim() === '')
		bezwaren['uitvoerderId'] = 'Kies wie het doet, of schrijf het eronder.';
	return bezwaren;
}

export type Beginkeuze = { readonly begonnenOp: Day; readonly minWeken: number; readonly maxWeken: number };

/** Whether these days and weeks can hold a plan: 8 to 12 lesweken (S36), not long ago and not far ahead. */
export function checkBeginkeuze({ begonnenOp, minWeken, maxWeken }: Beginkeuze, vandaag: Day): Bezwaren {
	const bezwaren: Record<string, string> = {};
	if (compareDays(begonnenOp, vandaag.subtract({ weeks: 4 })) < 0)
		bezwaren['begonnenOp'] = 'Een plan kan hooguit vier weken terug begonnen zijn.';
	if (compareDays(begonnenOp, vandaag.add({ weeks: 10 })) > 0)
		bezwaren['begonnenOp'] = 'Kies een dag binnen tien weken. Bewaar het plan anders als concept.';
	if (minWeken < minLesweken || maxWeken > maxLesweken || !Number.isInteger(minWeken + maxWeken))
		bezwaren['minWeken'] = `Kies een aantal lesweken van ${minLesweken} tot en met ${maxLesweken}.`;
	if (minWeken > maxWeken)
		bezwaren['maxWeken'] = 'Het venster sluit voordat het opent. Kies hier hetzelfde aantal weken of meer.';
	return bezwaren;
}

/** A gentle question beside a field; never in the way. */
export type Aandachtspunt = { readonly veld: keyof Planinhoud; readonly vraag: string };

/** What a colleague would ask about a plan: a goal in positive, checkable words, start and target, days that fit (C5). */
export function listAandachtspunten(inhoud: Planinhoud): Aandachtspunt[] {
	const punten: Aandachtspunt[] = [];
	const doel = inhoud.doel.trim();
	if (doel !== '' && negatief.test(doel))
		punten.push({
			veld: 'doel',
			vraag: 'Het doel zegt wat er niet meer gebeurt. Beschrijf wat het kind dan wel kan of doet.'
		});
	if (doel !== '' && vergelijking.test(doel) && !/\d/.test(doel + inhoud.doelwaarde))
		punten.push({ veld: 'doel', vraag: 'Beter of meer dan wat? Noem iets wat een collega kan nagaan.' });
	if (inhoud.meetbaarAan.trim() === '')
		punten.push({ veld: 'meetbaarAan', vraag: 'Waaraan ziet u straks dat het doel bereikt is?' });
	if (inhoud.startwaarde.trim() === '')
		punten.push({
			veld: 'startwaarde',
			vraag: 'Waar staat het kind nu? Zonder begin is er straks niets om naast te leggen.'
		});
	if (inhoud.doelwaarde.trim() === '')
		punten.push({
			veld: 'doelwaarde',
			vraag: 'Waar wilt u uitkomen? Een getal, een niveau of iets wat u kunt zien.'
		});
	if (inhoud.dagen.length > 0 && inhoud.dagen.length !== inhoud.keerPerWeek)
		punten.push({
			veld: 'dagen',
			vraag: `U koos ${inhoud.keerPerWeek} keer per week, en ${opsomming(inhoud.dagen)}. Klopt dat samen?`
		});
	if (inhoud.leerlingwoorden.trim() === '')
		punten.push({ veld: 'leerlingwoorden', vraag: 'Wat vindt het kind er zelf van?' });
	if (inhoud.ouders.trim() === '')
		punten.push({ veld: 'ouders', vraag: 'Weten de ouders van dit plan, en wat zeggen zij?' });
	return punten;
}

/** "Zonder hulp" says what the child can do by itself: no negative goal. */
const negatief =
	/\b(niet|geen|nooit|zonder(?! (hulp|steun|begeleiding|aansporing)\b)|stopt|stoppen|ophouden|minder|niets)\b/i;
const vergelijking = /\b(beter|betere|meer|vaker|sneller|hoger|hogere|verbeter\w*|vooruit\w*)\b/i;
