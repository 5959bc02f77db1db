import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { listSignalen, type Signaalstand } from './listSignalen.ts';

type Day = Temporal.PlainDate;
export type NieuwBesluit = { soort: 'gezien' } | { soort: 'terzijde'; reden: string; tot: Day };

/** Writes a decision about a signal that still stands; a decision is a row, the signal is not touched. Refuses `signaal_onbekend`. */
export async function decideSignaal(
	tx: Tx,
	vandaag: Day,
	signaalId: string,
	besluit: NieuwBesluit
): Promise<Outcome<undefined>> {
	const signaal = await readStaand(tx, vandaag, signaalId);
	if (!signaal)
		return refused(
			'signaal_onbekend',
			'Dit signaal is er niet meer, of u mag het niet zien. Ververs de pagina.'
		);
	await tx
		.insertInto('signaalbesluit')
		.values({ leerling_id: signaal.leerlingId, signaal_sleutel: signaal.sleutel, ...besluit })
		.execute();
	return done();
}

/** A signal that the rules still give, or undefined. */
export const readStaand = async (tx: Tx, vandaag: Day, id: string): Promise<Signaalstand | undefined> =>
	/^[0-9a-f-]{36}$/i.test(id) ? (await listSignalen(tx, vandaag, { ids: [id] }))[0] : undefined;
