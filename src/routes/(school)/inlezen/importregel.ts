import { countsOf, type Importregel } from '#domain/organisatie/readImport.ts';
import { formatDatum } from '#law/datum.ts';

const titels: Readonly<Record<string, string>> = {
	edexml: 'Klassenlijst',
	uwlr: 'Resultaten (UWLR)',
	resultaten: 'Resultaten',
	ouders: 'Ouders',
	medewerkers: 'Rollen van medewerkers',
	leerlinggegevens: 'Thuistaal',
	doublures: 'Doublures'
};

/** One earlier import as a page shows it. */
export function describeImport(regel: Importregel) {
	const op = regel.op.toZonedDateTimeISO('Europe/Amsterdam');
	const time = `${String(op.hour).padStart(2, '0')}.${String(op.minute).padStart(2, '0')}`;
	const tellingen = countsOf(regel.samenvatting);
	const parts = tellingen.flatMap(({ wat, nieuw, gewijzigd, vervallen }) => {
		const said = [
			...(nieuw ? [`${nieuw} nieuw`] : []),
			...(gewijzigd ? [`${gewijzigd} gewijzigd`] : []),
			...(vervallen ? [`${vervallen} vervallen`] : [])
		];
		return said.length > 0 ? [`${wat}: ${said.join(', ')}`] : [];
	});
	return {
		id: regel.id,
		soort: regel.soort,
		titel: titels[regel.soort] ?? regel.soort,
		bestandsnaam: regel.bestandsnaam,
		wanneer: `${formatDatum(op.toPlainDate())}, ${time} uur`,
		door: regel.door || 'de opdrachtregel',
		teruggedraaid: regel.teruggedraaid,
		tellingen,
		deed: parts.join('; ') || 'niets veranderd'
	};
}
