import type { Werkitem } from '#domain/jaarplan/werklijst.ts';
import { formatDag, formatSinds } from '#law/datum.ts';

/** An item as the list shows it: the day it is due while that lies ahead, and else how long it has been waiting. */
export function describeWerkitem(item: Werkitem, vandaag: Temporal.PlainDate) {
	const { compare } = Temporal.PlainDate;
	const wanneer =
		compare(vandaag, item.van) < 0
			? `vanaf ${formatDag(item.van)}`
			: compare(vandaag, item.uiterlijk) <= 0
				? `uiterlijk ${formatDag(item.uiterlijk)}`
				: `open ${formatSinds(item.van, vandaag)}`;
	const { id, soort, tekst, over, href, wie, afspraakId } = item;
	return { id, soort, tekst, over, href, wie, afspraakId, wanneer };
}
