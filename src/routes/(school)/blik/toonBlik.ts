import { grootVerschil, standOf } from '#domain/volglijst/instrument.ts';
import type { Blik } from '#domain/volglijst/vergelijk.ts';
import { formatDatum } from '#law/datum.ts';

type Gezien = NonNullable<Blik['leerkracht']>;
const toonGezien = ({ score, vorige, op }: Gezien) => ({
	stand: standOf(score),
	score: String(score).replace('.', ','),
	op: formatDatum(op),
	/** More than the rounding of a number apart from the time before. */
	richting: vorige === null || Math.abs(score - vorige) < 0.5 ? null : score > vorige ? 'omhoog' : 'omlaag'
});
export type Gezienewoorden = ReturnType<typeof toonGezien>;

/** A competence of a child as a page shows it: both views, and whether they differ; null when nobody looked yet. */
export const toonBlik = (blik: Blik | undefined) =>
	blik
		? {
				leerkracht: blik.leerkracht && toonGezien(blik.leerkracht),
				leerling: blik.leerling && toonGezien(blik.leerling),
				anders: blik.verschil !== null && Math.abs(blik.verschil) > grootVerschil
			}
		: null;
