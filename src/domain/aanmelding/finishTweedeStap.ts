import { sql } from 'kysely';
import type { Database } from '#core/database.ts';
import { refused, type Outcome } from '#core/outcome.ts';
import type { Account } from '#core/session.ts';
import { fingerprint } from '#core/token.ts';
import { continueAanmelding, type Stap } from './continueAanmelding.ts';
import { verifyProef, type Proef, type Proefplaats } from './verifyProef.ts';

/** Whose first step this token remembers, or undefined when it is over. */
export const readAanmeldstap = (database: Database, token: string): Promise<Account | undefined> =>
	database.atDoor('read only', (tx) =>
		tx
			.selectFrom('aanmeldstap')
			.select(['school_id as schoolId', 'gebruiker_id as gebruikerId'])
			.where('token_afdruk', '=', fingerprint(token))
			.where('verloopt_op', '>', sql<Temporal.Instant>`now()`)
			.executeTakeFirst()
	);

/**
 * The second step of signing in. Out: the token of a session. Refuses `stap_verlopen` when the first step is over or used,
 * `te_veel_pogingen`, and why the proof is not right.
 */
export async function finishTweedeStap(
	hier: Proefplaats,
	token: string,
	proef: Proef,
	{ apparaat, vandaag }: { apparaat: string; vandaag?: Temporal.PlainDate | undefined }
): Promise<Outcome<Stap>> {
	const verlopen = refused('stap_verlopen', 'Dit duurde te lang. Begin opnieuw met aanmelden.');
	const account = await readAanmeldstap(hier.database, token);
	if (!account) return verlopen;
	const outcome = await verifyProef(hier, account, 'tweede_stap', proef);
	if (!outcome.ok) return outcome;
	const taken = await hier.database.atDoor('read write', (tx) =>
		tx
			.deleteFrom('aanmeldstap')
			.where('token_afdruk', '=', fingerprint(token))
			.returning('id')
			.executeTakeFirst()
	);
	if (!taken) return verlopen;
	return continueAanmelding(hier.database, account, { wijze: proef.soort, factoren: 2, apparaat }, vandaag);
}
