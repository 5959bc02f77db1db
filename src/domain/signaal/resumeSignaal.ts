import type { Tx } from '#core/database.ts';
import { refused, type Outcome } from '#core/outcome.ts';
import { decideSignaal, readStaand } from './decideSignaal.ts';

/** Brings a signal that was put aside back today (A8). Refuses `signaal_onbekend`, `niet_terzijde`. */
export async function resumeSignaal(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	signaalId: string
): Promise<Outcome<undefined>> {
	const signaal = await readStaand(tx, vandaag, signaalId);
	if (signaal && signaal.toestand.toestand !== 'terzijde')
		return refused('niet_terzijde', 'Dit signaal staat niet terzijde.');
	return decideSignaal(tx, vandaag, signaalId, { soort: 'terzijde', reden: 'Teruggehaald', tot: vandaag });
}
