import { redenen } from '#domain/inzageverzoek/inzageverzoek.ts';
import { findAnderen } from '#domain/inzageverzoek/findAnderen.ts';
import { delen, isGesloten, type Deel, type Gewogen } from '#domain/inzageverzoek/stuk.ts';
import { formatDatum } from '#law/datum.ts';

/** The pieces of a request as the page shows them: part by part, each with what happens to it and whom it may mention. */
export function toonDelen(gewogen: readonly Gewogen[], anderen: readonly string[]) {
	return (Object.keys(delen) as Deel[]).flatMap((deel) => {
		const stukken = gewogen.filter(({ stuk }) => stuk.deel === deel).map((een) => toonStuk(een, anderen));
		if (stukken.length === 0) return [];
		const open = stukken.filter(({ isOpen }) => isOpen);
		return [
			{
				id: deel,
				naam: delen[deel],
				stukken,
				open: open.length,
				/** What can be given in one go, after reading. */
				samen: open.filter(({ gesloten }) => !gesloten).map(({ sleutel, afdruk }) => `${sleutel} ${afdruk}`)
			}
		];
	});
}

function toonStuk(
	{ stuk, afdruk, stand, besluit, reden, toelichting, passages, door, gewijzigd }: Gewogen,
	anderen: readonly string[]
) {
	const gesloten = isGesloten(stuk.sleutel);
	return {
		sleutel: stuk.sleutel,
		anker: `stuk-${stuk.sleutel.replaceAll(':', '-')}`,
		afdruk,
		kop: stuk.kop,
		bij: [stuk.op && formatDatum(stuk.op), stuk.door].filter(Boolean).join(', '),
		regels: stuk.regels.map(({ naam, tekst }) => ({ term: naam, text: tekst })),
		gesloten,
		isOpen: stand === 'open',
		gaatMee: stand !== 'open' && (besluit === 'erbij' || besluit === 'deels'),
		stand:
			stand === 'open'
				? gewijzigd
					? 'opnieuw beoordelen: het stuk is veranderd'
					: 'nog beoordelen'
				: standnamen[besluit],
		waarom:
			stand === 'open' || !reden
				? ''
				: `${redenen[reden]}${toelichting ? `: ${toelichting}` : ''}${stand === 'voorstel' ? ' (voorstel)' : door ? ` (${door})` : ''}`,
		besluit: stand === 'open' ? '' : besluit,
		reden: reden ?? '',
		toelichting,
		passages: passages.join('\n'),
		noemt: stand === 'open' ? findAnderen(stuk.regels.map(({ tekst }) => tekst).join(' '), anderen) : []
	};
}

const standnamen: Readonly<Record<Gewogen['besluit'], string>> = {
	erbij: 'gaat mee',
	deels: 'gaat mee zonder sommige woorden',
	weglaten: 'weggelaten, met melding',
	verzwijgen: 'weggelaten, zonder melding'
};
