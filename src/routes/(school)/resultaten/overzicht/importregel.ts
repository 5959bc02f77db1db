import type { Resultatenimportregel } from '#domain/toets/readResultatenimport.ts';
import { formatDatum } from '#law/datum.ts';

const wanneer = (op: Temporal.Instant): string => {
	const lokaal = op.toZonedDateTimeISO('Europe/Amsterdam');
	return `${formatDatum(lokaal.toPlainDate())}, ${lokaal.hour}.${String(lokaal.minute).padStart(2, '0')} uur`;
};
const count = (aantal: number, een: string, meer: string) => `${aantal} ${aantal === 1 ? een : meer}`;

/** One import of results in words. */
export function describeImport(regel: Resultatenimportregel) {
	const { samenvatting, teruggedraaid } = regel;
	const nieuw = samenvatting.resultaten.nieuw + (samenvatting.methodetoetsen ?? 0);
	return {
		id: regel.id,
		titel: regel.soort === 'uwlr' ? 'UWLR-bestand' : 'Lijst met resultaten',
		bestandsnaam: regel.bestandsnaam,
		wanneer: wanneer(regel.op),
		door: regel.door ?? 'de opdrachtregel',
		resultaten: count(nieuw, 'resultaat', 'resultaten'),
		kinderen: samenvatting.kinderen ?? 0,
		keuzes: samenvatting.resultaten.gewijzigd,
		openKeuzes: regel.openKeuzes,
		gelijk: samenvatting.gelijk ?? 0,
		overgeslagen:
			(samenvatting.overgeslagen ?? 0) + (samenvatting.onbekend ?? 0) + (samenvatting.fouten ?? 0),
		signalen: regel.signalen,
		teruggedraaid: teruggedraaid && {
			wanneer: wanneer(teruggedraaid.op),
			door: teruggedraaid.door ?? 'onbekend',
			reden: teruggedraaid.reden
		}
	};
}
