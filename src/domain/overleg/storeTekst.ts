import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { mergeTyping, typedBy } from './mergeTyping.ts';
import type { Tekstveld } from './tekstvelden.ts';
import { lockBespreking } from './lockBespreking.ts';
import { tellBespreking } from './hub.ts';
import { noteBesproken } from './recordBesproken.ts';

export type Tekstplek = {
	readonly besprekingId: string;
	readonly leerlingId: string;
	readonly veld: Tekstveld;
};
export type Bewaard = {
	readonly tekst: string;
	/** What the sender does not have yet, and what is stored now, as Yjs writes them. */
	readonly verschil: Uint8Array;
	readonly vector: Uint8Array;
	readonly bewaardOp: Temporal.Instant;
};

/**
 * Adds somebody's typing to what is stored. The row is locked while it is merged, so twenty people at once lose nothing
 * (S59). Refuses `bespreking_onbekend`, `afgesloten`, `geen_toegang`, `niet_in_groep`, `tekst_onleesbaar`, `tekst_te_lang`.
 */
export async function storeTekst(
	tx: Tx,
	plek: Tekstplek,
	verandering: Uint8Array,
	vector: Uint8Array | null,
	client = ''
): Promise<Outcome<Bewaard>> {
	const open = await lockBespreking(tx, plek.besprekingId);
	if (!open.ok) return open;
	if (!(await readToegang(tx, plek.leerlingId, 2)))
		return refused('geen_toegang', 'U ziet het dossier van dit kind niet.');
	if (!(await isInGroep(tx, plek.leerlingId, open.value.groepId)))
		return refused('niet_in_groep', 'Dit kind zit niet in deze groep.');
	const sleutel = {
		leerlingbespreking_id: plek.besprekingId,
		leerling_id: plek.leerlingId,
		veld: plek.veld
	};
	await tx
		.insertInto('besprekingstekst')
		.values(sleutel)
		.onConflict((conflict) =>
			conflict.columns(['school_id', 'leerlingbespreking_id', 'leerling_id', 'veld']).doNothing()
		)
		.execute();
	const rij = await tx
		.selectFrom('besprekingstekst')
		.select(['tekst', 'staat'])
		.where('leerlingbespreking_id', '=', plek.besprekingId)
		.where('leerling_id', '=', plek.leerlingId)
		.where('veld', '=', plek.veld)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const typed = mergeTyping(rij, verandering, vector);
	if (!typed.ok) return typed;
	const samen = typed.value;
	const { bewaardOp } = await tx
		.updateTable('besprekingstekst')
		.set(typedBy(samen))
		.where('leerlingbespreking_id', '=', plek.besprekingId)
		.where('leerling_id', '=', plek.leerlingId)
		.where('veld', '=', plek.veld)
		.returning('bijgewerkt_op as bewaardOp')
		.executeTakeFirstOrThrow();
	await tellBespreking(tx, plek.besprekingId, {
		soort: 'tekst',
		leerling: plek.leerlingId,
		veld: plek.veld,
		client
	});
	if (open.value.begonnen && plek.veld !== 'voorbereiding' && samen.tekst.trim() !== '')
		await noteBesproken(tx, plek.besprekingId, plek.leerlingId, client);
	return done({ tekst: samen.tekst, verschil: samen.verschil, vector: samen.vector, bewaardOp });
}

const isInGroep = async (tx: Tx, leerlingId: string, groepId: string) =>
	(await tx
		.selectFrom('groepsplaatsing')
		.select('leerling_id')
		.where('leerling_id', '=', leerlingId)
		.where('groep_id', '=', groepId)
		.where('van', '<=', sql<Temporal.PlainDate>`vandaag()`)
		.where((where) =>
			where.or([where('tot', 'is', null), where('tot', '>=', sql<Temporal.PlainDate>`vandaag()`)])
		)
		.executeTakeFirst()) !== undefined;
