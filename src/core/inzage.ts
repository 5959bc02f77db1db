import type { Database, Gezinslid, User } from '#core/database.ts';
import { recordGebeurtenis } from '#core/gebeurtenis.ts';

/** A read of a child's file, L2 or deeper (R-TOE-3 and the authority's demand to record who looked). */
export type Inzage = {
	leerlingId: string;
	laag: 2 | 3 | 4;
	onderdeel: string;
	/** Only where the rules of access know no ground of their own. */
	grond?: string | undefined;
	/** How it was read: on the screen, or taken along on paper or as a file. More children at once are a list by themselves. */
	hoe?: 'lezen' | 'lijst' | 'pdf' | 'afdrukken' | 'csv' | 'json';
};

const soorten = {
	lezen: 'inzage',
	lijst: 'inzage',
	pdf: 'afdruk',
	afdrukken: 'afdruk',
	csv: 'uitvoer',
	json: 'uitvoer'
} as const;

/**
 * Writes down who looked. The page's own transaction is read only, so this goes through a second one,
 * and before the page is sent: what cannot be recorded is not shown.
 */
export function recordInzage(
	database: Database,
	user: User | Gezinslid,
	seen: readonly Inzage[]
): Promise<void> {
	if (seen.length === 0) return Promise.resolve();
	const usual = new Set(seen.map(({ leerlingId }) => leerlingId)).size > 1 ? 'lijst' : 'lezen';
	return database.noting(user, (tx) =>
		recordGebeurtenis(
			tx,
			...seen.map(({ hoe = usual, ...rest }) => ({ ...rest, soort: soorten[hoe], handeling: hoe }))
		)
	);
}

/**
 * As recordInzage(), while the page is drawn: `hooks.server.ts` waits for it before the page is sent. For pages that take their
 * time to draw; what happens after the call must not count on it.
 */
export function beginInzage(
	locals: { beforeSending?: Promise<void>[] },
	database: Database,
	user: User,
	seen: readonly Inzage[]
): void {
	const recorded = recordInzage(database, user, seen);
	// Who waits for it hears what went wrong; until then it would count as something nobody listens to.
	recorded.catch(() => undefined);
	(locals.beforeSending ??= []).push(recorded);
}
