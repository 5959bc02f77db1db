import { delen } from '#domain/overleg/delen.ts';
import { roepnaamTussen } from '#domain/organisatie/naam.ts';
import { orderLeerlingen } from '#domain/overleg/orderLeerlingen.ts';
import type { Besprekingsleerling } from '#domain/overleg/readBesprekingsfeiten.ts';
import type { Stand } from '#domain/overleg/readStanden.ts';
import { compareDays, formatDag, formatDatum } from '#law/datum.ts';

/** What a page shows of a child in a review of `groep`: named fields only, days as words. */
export const showLeerling = (
	leerling: Besprekingsleerling,
	groep: readonly Besprekingsleerling[],
	vandaag: Temporal.PlainDate
) => ({
	id: leerling.id,
	naam: leerling.naam,
	roepnaam: roepnaamTussen(leerling, groep),
	jaargroep: leerling.jaargroep,
	niveau: leerling.niveau,
	veranderingen: leerling.veranderingen.map(({ richting, tekst }) => ({ richting, tekst })),
	vakken: leerling.vakken.map(({ naam, vorige, laatste, moment, band, groei, reeks, nieuw }) => ({
		naam,
		vorige,
		laatste,
		moment,
		band,
		groei,
		reeks: [...reeks],
		nieuw
	})),
	signalen: leerling.signalen.map(({ id, richting, gezien, regeltekst }) => ({
		id,
		richting,
		gezien,
		regeltekst
	})),
	blikken: [...leerling.blikken],
	vragen: leerling.vragen.map(({ id, vraag }) => ({ id, vraag })),
	plannen: leerling.plannen.map(({ id, doel, evaluatieTot }) => ({
		id,
		doel,
		tot: evaluatieTot ? formatDatum(evaluatieTot) : null
	})),
	eerder: leerling.afspraken.slice(0, 6).map(({ id, wat, wie, uiterlijk, gedaan }) => ({
		id,
		wat,
		wie,
		uiterlijk: formatDag(uiterlijk),
		gedaan,
		voorbij: gedaan === null && compareDays(uiterlijk, vandaag) < 0
	})),
	sinds: formatDatum(leerling.sinds)
});
export type Getoond = ReturnType<typeof showLeerling>;

/** What the review decided about a child so far, as the page shows it. */
export const showStand = (stand: Stand) => ({
	hoe: stand.hoe,
	niveau: stand.niveau,
	vraagId: stand.vraagId,
	besluiten: stand.besluiten.map(({ van, naar, waarom, door }) => ({ van, naar, waarom, door })),
	afspraken: stand.afspraken.map(({ id, soort, wat, wie, uiterlijk, vraagId, gedaan }) => ({
		id,
		soort,
		wat,
		wie,
		uiterlijk: formatDag(uiterlijk),
		vraagId,
		gedaan
	}))
});
export type Getoondestand = ReturnType<typeof showStand>;

/** The children in the order of the talk, each with the part it stands in. */
export function orderOf(leerlingen: readonly Besprekingsleerling[]) {
	const volgorde = orderLeerlingen(leerlingen);
	return delen.flatMap((deel) => volgorde[deel].map((leerling) => ({ deel, leerling })));
}
