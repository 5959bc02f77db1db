import { sql } from 'kysely';
import pg from 'pg';
import type { Database, Tx } from '#core/database.ts';

/**
 * Something happened in a review. It carries identifiers only: who hears it asks for the rest with the own session, so
 * nobody hears what they may not see.
 */
export type Gebeurtenis =
	| { readonly soort: 'tekst'; readonly leerling: string; readonly veld: string; readonly client: string }
	| { readonly soort: 'stand'; readonly leerling: string | null; readonly client: string }
	| {
			readonly soort: 'aanwezig' | 'hallo' | 'weg';
			readonly client: string;
			readonly wie: string;
			readonly leerling: string | null;
			readonly veld: string | null;
	  };

type Luisteraar = (gebeurtenis: Gebeurtenis) => void;

const kanaal = 'leerlingbespreking';
const luisteraars = new Map<string, Set<Luisteraar>>();

/**
 * Tells everybody in this review, in this process and in others, once the transaction has succeeded. PostgreSQL carries
 * it: what is rolled back is never told.
 */
export const tellBespreking = (tx: Tx, besprekingId: string, gebeurtenis: Gebeurtenis) =>
	sql`select pg_notify(${kanaal}, ${JSON.stringify({ bespreking: besprekingId, ...gebeurtenis })})`.execute(
		tx
	);

/** Hears what happens in a review until the answer is called. Who may hear it is for the caller to know. */
export function listenToBespreking(
	database: Database,
	besprekingId: string,
	luisteraar: Luisteraar
): () => void {
	keepListening(database);
	const groep = luisteraars.get(besprekingId) ?? new Set();
	luisteraars.set(besprekingId, groep.add(luisteraar));
	return () => {
		groep.delete(luisteraar);
		if (groep.size === 0 && luisteraars.get(besprekingId) === groep) luisteraars.delete(besprekingId);
		if (luisteraars.size === 0) stopListening();
	};
}

let client: pg.Client | undefined;

/** One connection of this process listens as long as anybody does; when it breaks it comes back by itself. */
function keepListening(database: Database) {
	if (client) return;
	const mine = new pg.Client({
		connectionString: database.pool.options.connectionString,
		application_name: 'zorgvuldig luistert'
	});
	client = mine;
	const again = () => {
		if (client !== mine) return;
		client = undefined;
		void mine.end().catch(() => undefined);
		setTimeout(() => luisteraars.size > 0 && keepListening(database), 1000).unref();
	};
	mine.on('error', again);
	mine.on('end', again);
	mine.on('notification', ({ payload }) => {
		const { bespreking, ...gebeurtenis } = JSON.parse(payload ?? '{}') as Gebeurtenis & {
			bespreking: string;
		};
		for (const luisteraar of luisteraars.get(bespreking) ?? []) luisteraar(gebeurtenis as Gebeurtenis);
	});
	mine
		.connect()
		.then(() => mine.query(`listen ${kanaal}`))
		.catch(again);
}

function stopListening() {
	const mine = client;
	client = undefined;
	void mine?.end().catch(() => undefined);
}
