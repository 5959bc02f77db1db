import type { Plannotitie } from '#domain/plannen/handelingsplan.ts';
import { mondayOf } from '#domain/plannen/kaart.ts';
import { countVerloop, verloopInWoorden } from '#domain/plannen/verloop.ts';
import { formatDag, formatDatum } from '#law/datum.ts';

/** Notes as a page shows them: by week, newest first, with what may still be taken back. */
export function weeksOf(
	notities: readonly Plannotitie[],
	user: { readonly medewerkerId: string; readonly vandaag: Temporal.PlainDate }
) {
	const weeks = Map.groupBy(notities, ({ gebeurdOp }) => mondayOf(gebeurdOp).toString());
	const now = mondayOf(user.vandaag).toString();
	return [...weeks].map(([monday, list]) => ({
		monday,
		titel: monday === now ? 'Deze week' : `Week van ${formatDatum(Temporal.PlainDate.from(monday))}`,
		telling: verloopInWoorden(countVerloop(list)),
		notities: list.map((notitie) => notitieregel(notitie, user))
	}));
}

/** One note as a page shows it. */
export const notitieregel = (
	notitie: Plannotitie,
	user: { readonly medewerkerId: string; readonly vandaag: Temporal.PlainDate }
) => ({
	id: notitie.id,
	op: formatDag(notitie.gebeurdOp),
	verloop: notitie.verloop,
	tekst: notitie.tekst,
	door: notitie.door,
	magTerug: notitie.doorId === user.medewerkerId && notitie.op.equals(user.vandaag)
});
