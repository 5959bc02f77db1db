import { sql } from 'kysely';
import type { Database } from '#core/database.ts';

export type Sleuteldoel = 'aanmelden' | 'bevestigen' | 'maken';

/** Keeps the question a passkey must sign, for five minutes; `gebruikerId` is null when nobody is known yet. */
export const rememberUitdaging = (
	database: Database,
	{ uitdaging, doel, gebruikerId }: { uitdaging: string; doel: Sleuteldoel; gebruikerId: string | null }
) =>
	database.atDoor('read write', async (tx) => {
		await sql`delete from uitdaging where verloopt_op < now()`.execute(tx);
		await tx
			.insertInto('uitdaging')
			.values({
				...{ uitdaging, doel, gebruiker_id: gebruikerId },
				verloopt_op: sql<Temporal.Instant>`now() + interval '5 minutes'`
			})
			.execute();
	});

/** Whether this question was asked for this purpose and person; it is used up by asking. */
export const takeUitdaging = (
	database: Database,
	{ uitdaging, doel, gebruikerId }: { uitdaging: string; doel: Sleuteldoel; gebruikerId: string | null }
) =>
	database.atDoor('read write', async (tx) => {
		const taken = await tx
			.deleteFrom('uitdaging')
			.where('uitdaging', '=', uitdaging)
			.where('doel', '=', doel)
			.where(sql<boolean>`gebruiker_id is not distinct from ${gebruikerId}`)
			.where('verloopt_op', '>', sql<Temporal.Instant>`now()`)
			.returning('uitdaging')
			.executeTakeFirst();
		return taken !== undefined;
	});
