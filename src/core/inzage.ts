import type { Database, User } from '#core/database.ts';

/** A read of a child's file, L2 or deeper (R-TOE-3 and the authority's demand to record who looked). */
export type Inzage = { leerlingId: string; laag: 2 | 3 | 4; onderdeel: string; grond?: string | undefined };

/**
 * Writes down who looked. The page's own transaction is read only, so this goes through a second, insert-only one,
 * and before the page is sent: what cannot be recorded is not shown.
 */
export const recordInzage = (database: Database, user: User, seen: readonly Inzage[]) =>
	seen.length === 0
		? Promise.resolve()
		: database.inSession(user, 'read write', async (tx) => {
				await tx
					.insertInto('inzage')
					.values(
						seen.map(({ leerlingId, laag, onderdeel, grond }) => ({
							leerling_id: leerlingId,
							laag,
							onderdeel,
							grond: grond ?? null
						}))
					)
					.execute();
			});
