import type { Tx } from '#core/database.ts';
import type { Outcome } from '#core/outcome.ts';
import { decideSignaal } from './decideSignaal.ts';

/**
 * Notes that somebody looked at a signal: it stays open, but is no longer one that nobody saw (A6). Refuses
 * `signaal_onbekend`.
 */
export const noteSignaalGezien = (
	tx: Tx,
	vandaag: Temporal.PlainDate,
	signaalId: string
): Promise<Outcome<undefined>> => decideSignaal(tx, vandaag, signaalId, { soort: 'gezien' });
