import type { Tx } from '#core/database.ts';
import { refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { decideSignaal } from './decideSignaal.ts';

/** Nothing is silent for ever (A7, A8): a year is the longest wait. */
const langsteMaanden = 12;

/**
 * Puts a signal aside until a day, with a reason (A8): "gezien, wachten tot de M-toets". Refuses `signaal_onbekend`,
 * `reden_ontbreekt`, `datum_niet_later`, `datum_te_ver`.
 */
export async function asideSignaal(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	{ signaalId, reden, tot }: { signaalId: string; reden: string; tot: Temporal.PlainDate }
): Promise<Outcome<undefined>> {
	if (reden.trim().length < 5)
		return refused('reden_ontbreekt', 'Schrijf op waarom dit signaal kan wachten.');
	if (compareDays(tot, vandaag) <= 0)
		return refused('datum_niet_later', 'Kies een dag na vandaag: dan komt het signaal terug.');
	if (compareDays(tot, vandaag.add({ months: langsteMaanden })) > 0)
		return refused('datum_te_ver', 'Kies een dag binnen een jaar. Een signaal blijft nooit voor altijd weg.');
	return decideSignaal(tx, vandaag, signaalId, { soort: 'terzijde', reden: reden.trim(), tot });
}
