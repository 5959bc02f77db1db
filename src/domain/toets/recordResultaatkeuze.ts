import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { lockResultaten } from './importResultaten.ts';
import { getypeerd, kolommen } from './storeResultaten.ts';

export type Gekozen = 'bestaand' | 'geboden';

/** Why a value lapsed that somebody did not choose; undoing the import of the chosen one brings it back. */
export const andereGekozen = 'Een andere waarde gekozen';

/**
 * A person chooses between the value that stands and the one that was offered later (K15). The other stays readable:
 * the old one as lapsed, the offered one in the choice itself. Refuses a choice that somebody made already.
 * Out: the pupil, whose signals the caller refreshes.
 */
export async function recordResultaatkeuze(
	tx: Tx,
	keuzeId: string,
	gekozen: Gekozen
): Promise<Outcome<{ leerlingId: string }>> {
	await lockResultaten(tx);
	const keuze = await tx
		.selectFrom('resultaatkeuze')
		.select(['id', 'leerling_id', 'gekozen'])
		.where('id', '=', keuzeId)
		.forUpdate()
		.executeTakeFirst();
	if (!keuze) return refused('onbekend', 'Deze keuze bestaat niet, of u mag haar niet maken.');
	if (keuze.gekozen)
		return refused('al_gekozen', 'Hier is al een waarde gekozen. Ververs de pagina om te zien welke.');
	if (gekozen === 'geboden') await acceptGeboden(tx, keuze.id);
	else await settle(tx, keuze.id, 'bestaand');
	return done({ leerlingId: keuze.leerling_id });
}

/**
 * Lets the offered value count instead of the one that stands. Other open offers for the same measurement are laid
 * beside the new value; one that says the same is settled with it.
 */
export async function acceptGeboden(tx: Tx, keuzeId: string): Promise<void> {
	await sql`update resultaat set vervallen_op = nu(), vervallen_reden = ${andereGekozen}
		from resultaatkeuze
		where resultaatkeuze.school_id = resultaat.school_id and resultaatkeuze.id = ${keuzeId}
			and resultaat.id = resultaatkeuze.bestaand_id and resultaat.vervallen_op is null`.execute(tx);
	const { rows } = await sql<{ id: number }>`insert into resultaat (${kolommen}, import_id)
		select rij.*, resultaatkeuze.import_id
		from resultaatkeuze
		cross join lateral (
			select ${kolommen} from jsonb_to_record(resultaatkeuze.geboden) as geboden (${getypeerd})
		) as rij
		where resultaatkeuze.id = ${keuzeId}
		returning id`.execute(tx);
	const nieuw = rows[0];
	if (!nieuw) throw new Error('de geboden waarde is niet opgeslagen');
	await settle(tx, keuzeId, 'geboden');
	await sql`update resultaatkeuze set bestaand_id = ${nieuw.id}
		from resultaatkeuze as gemaakt
		where gemaakt.school_id = resultaatkeuze.school_id and gemaakt.id = ${keuzeId}
			and resultaatkeuze.bestaand_id = gemaakt.bestaand_id and resultaatkeuze.gekozen is null`.execute(tx);
	await sql`update resultaatkeuze set gekozen = 'bestaand', gekozen_door = huidige_medewerker(), gekozen_op = nu()
		from resultaat
		where resultaat.school_id = resultaatkeuze.school_id and resultaat.id = ${nieuw.id}
			and resultaatkeuze.bestaand_id = resultaat.id and resultaatkeuze.gekozen is null
			and (resultaatkeuze.geboden ->> 'waarde_tekst', resultaatkeuze.geboden ->> 'band',
				(resultaatkeuze.geboden ->> 'percentiel')::numeric, resultaatkeuze.geboden ->> 'referentieniveau')
				is not distinct from (resultaat.waarde_tekst, resultaat.band, resultaat.percentiel, resultaat.referentieniveau)`.execute(
		tx
	);
}

const settle = (tx: Tx, keuzeId: string, gekozen: Gekozen) =>
	sql`update resultaatkeuze set gekozen = ${gekozen}, gekozen_door = huidige_medewerker(), gekozen_op = nu()
		where id = ${keuzeId}`.execute(tx);
