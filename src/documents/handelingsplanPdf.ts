import {
	ritmeInWoorden,
	standInWoorden,
	uitkomsten,
	uitvoerderInWoorden,
	verlopen,
	vervolgen,
	type Plannotitie
} from '#domain/plannen/handelingsplan.ts';
import { vakInWoorden, type Uitslag } from '#domain/plannen/listUitslagen.ts';
import { vensterInWoorden } from '#domain/plannen/planvenster.ts';
import type { Handelingsplan } from '#domain/plannen/read.ts';
import { countVerloop, verloopInWoorden } from '#domain/plannen/verloop.ts';
import { compareDays, formatDag, formatDatum } from '#law/datum.ts';
import type { Kalender } from '#law/vakanties.ts';
import { handelingsplanBlad } from './handelingsplanBlad.ts';
import { renderPdf } from './typst.ts';

/** Everything a plan on paper needs; the caller has read it as the person who prints. */
export type Plandocument = {
	readonly plan: Handelingsplan;
	readonly schoolNaam: string;
	readonly groep: string | null;
	readonly notities: readonly Plannotitie[];
	readonly uitslagen: readonly Uitslag[];
	readonly kalender: Kalender;
	readonly door: string;
	readonly vandaag: Temporal.PlainDate;
};

/** A plan on A4 as a tagged PDF, in Dutch: one page when the words allow it, more when they do not (S34-S36). */
export async function handelingsplanPdf(document: Plandocument): Promise<Uint8Array> {
	return renderPdf(handelingsplanBlad, composePlandocument(document));
}

/** What stands on the paper, word for word; the sheet only gives it a place. */
export function composePlandocument({
	plan,
	schoolNaam,
	groep,
	notities,
	uitslagen,
	kalender,
	door,
	vandaag
}: Plandocument) {
	const { inhoud, evaluatie, begonnenOp, evaluatieVan, evaluatieTot } = plan;
	const venster =
		begonnenOp && evaluatieVan && evaluatieTot
			? vensterInWoorden(begonnenOp, { van: evaluatieVan, tot: evaluatieTot }, kalender)
			: '';
	const vak = plan.vak ? vakInWoorden(plan.vak) : '';
	// A closed plan tells how it went in its evaluation; the last notes only give it colour.
	const most = evaluatie ? 3 : 6;
	const withText = notities.filter(({ tekst }) => tekst);
	return {
		titel: `Handelingsplan van ${plan.naam}`,
		school: schoolNaam,
		voet: `Handelingsplan van ${plan.naam}. Afgedrukt door ${door} op ${formatDatum(vandaag)}. Vertrouwelijk.`,
		naam: plan.naam,
		kop: [groep, vak, standInWoorden(plan, vandaag)].filter(Boolean).join(' · '),
		concept: begonnenOp === null,
		vraag: plan.vraag,
		doel: inhoud.doel || 'Er is nog geen doel opgeschreven.',
		waarden: [
			{ naam: 'van', tekst: inhoud.startwaarde },
			{ naam: 'naar', tekst: inhoud.doelwaarde }
		].filter(({ tekst }) => tekst !== ''),
		aanpak: inhoud.aanpak || 'Er is nog geen aanpak opgeschreven.',
		afspraken: [
			{ naam: 'Wie', tekst: uitvoerderInWoorden(inhoud) },
			{ naam: 'Hoe vaak', tekst: ritmeInWoorden(inhoud) },
			{ naam: 'Waar', tekst: inhoud.plaats },
			{ naam: 'Te zien aan', tekst: inhoud.meetbaarAan },
			{ naam: 'Begonnen', tekst: begonnenOp ? formatDatum(begonnenOp) : '' },
			{ naam: 'Evaluatie', tekst: venster.replace(/^Evalueren /, '') }
		],
		beginsituatie: inhoud.beginsituatie,
		woorden: [
			{ tekst: inhoud.leerlingwoorden, wie: plan.roepnaam },
			{ tekst: inhoud.ouders, wie: 'de ouders' }
		].filter(({ tekst }) => tekst !== ''),
		verloopkop: evaluatie ? 'Hoe het ging' : 'Hoe het gaat',
		verloop: notities.length > 0 ? verloopInWoorden(countVerloop(notities)) : '',
		notities: withText.slice(0, most).map((notitie) => ({
			naam: formatDag(notitie.gebeurdOp),
			tekst: `${verlopen[notitie.verloop]}. ${notitie.tekst}`
		})),
		meer: withText.length > most ? `De laatste ${most} van ${withText.length} notities met tekst.` : '',
		evaluatie: evaluatie && {
			uitkomst: uitkomsten[evaluatie.uitkomst],
			wanneer: `${formatDatum(evaluatie.geevalueerdOp)}${evaluatie.door ? `, ${evaluatie.door}` : ''}`,
			rijen: [
				{ naam: 'Bij het begin', tekst: inhoud.startwaarde },
				{ naam: 'Nu', tekst: evaluatie.eindwaarde },
				{ naam: 'Uitslagen sindsdien', tekst: linesOf(uitslagen, begonnenOp, evaluatie.geevalueerdOp) },
				{ naam: 'Wat het deed', tekst: evaluatie.toelichting },
				{ naam: 'En nu', tekst: vervolgen[evaluatie.vervolg] }
			],
			woorden: [
				{ tekst: evaluatie.leerlingwoorden, wie: plan.roepnaam },
				{ tekst: evaluatie.ouders, wie: 'de ouders' }
			].filter(({ tekst }) => tekst !== '')
		},
		versie:
			inhoud.versie > 1
				? `Versie ${inhoud.versie}, gewijzigd op ${formatDatum(inhoud.op)}${inhoud.door ? ` door ${inhoud.door}` : ''}. Opgesteld op ${formatDatum(plan.opgesteldOp)}.`
				: `Opgesteld op ${formatDatum(plan.opgesteldOp)}${plan.opgesteldDoor ? ` door ${plan.opgesteldDoor}` : ''}.`
	};
}

const linesOf = (
	uitslagen: readonly Uitslag[],
	van: Temporal.PlainDate | null,
	tot: Temporal.PlainDate
): string =>
	uitslagen
		.filter(({ op }) => van !== null && compareDays(op, van) > 0 && compareDays(op, tot) <= 0)
		.map(({ waarde, toets, op }) => `${waarde}, ${toets}, ${formatDatum(op)}`)
		.join('\n');
