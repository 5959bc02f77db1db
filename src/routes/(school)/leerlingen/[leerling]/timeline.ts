import type { Tijdlijnmoment } from '#domain/overzicht/listTijdlijn.ts';
import { formatDatum } from '#law/datum.ts';

/** One line of the time line: a short head that leads to its page, and what was written, which is not a link. */
export function timelineEntry({ op, soort, wat, door, href }: Tijdlijnmoment) {
	const [kop, ...rest] =
		soort === 'notitie' ? ['Notitie', wat] : soort === 'observatie' ? ['Gezien', wat] : split(wat);
	return { op: formatDatum(op), kop: kop!, tekst: rest.join('') || null, door, href };
}

const split = (wat: string) => {
	const at = wat.indexOf(': ');
	return at < 0 ? [wat] : [wat.slice(0, at), wat.slice(at + 2)];
};
