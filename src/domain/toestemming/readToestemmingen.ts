import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { weighToestemming, type Gezagdrager, type Toestemming, type Weging } from './toestemming.ts';

/** All consents about a child, newest first, withdrawn and ended ones too. */
export async function listToestemmingen(tx: Tx, leerlingId: string): Promise<Toestemming[]> {
	const { rows } = await sql<Toestemming>`
		select toestemming.id, toestemming.gever, toestemming.ouder_id as "ouderId",
			coalesce(nullif(concat_ws(' ', ouder.voornaam, ouder.voorvoegsel, ouder.achternaam), ''), leerling.roepnaam,
				leerling.achternaam) as wie,
			toestemming.partner, toestemming.gegevens, toestemming.doel, toestemming.van, toestemming.tot, toestemming.hoe, toestemming.bewijs,
			toestemming.gegeven_op as "gegevenOp", toestemmingsintrekking.ingetrokken_op as "ingetrokkenOp"
		from toestemming
		join leerling on leerling.school_id = toestemming.school_id and leerling.id = toestemming.leerling_id
		left join ouder on ouder.school_id = toestemming.school_id and ouder.id = toestemming.ouder_id
		left join toestemmingsintrekking on toestemmingsintrekking.school_id = toestemming.school_id
			and toestemmingsintrekking.toestemming_id = toestemming.id
		where toestemming.school_id = huidige_school() and toestemming.leerling_id = ${leerlingId}
		order by toestemming.gegeven_op desc, toestemming.op desc`.execute(tx);
	return rows;
}

/** The parents who decide together about a child (R-GEZ-1). */
export async function listGezagdragers(tx: Tx, leerlingId: string): Promise<Gezagdrager[]> {
	const { rows } = await sql<Gezagdrager>`
		select ouder.id, concat_ws(' ', ouder.voornaam, ouder.voorvoegsel, ouder.achternaam) as naam
		from ouderschap
		join ouder on ouder.school_id = ouderschap.school_id and ouder.id = ouderschap.ouder_id
		where ouderschap.school_id = huidige_school() and ouderschap.leerling_id = ${leerlingId} and ouderschap.gezag
		order by ouder.achternaam, ouder.voornaam`.execute(tx);
	return rows;
}

/** Name and birthday of the child, as the weighing needs them; undefined for who does not see the child. */
export async function readBetrokkene(tx: Tx, leerlingId: string) {
	const row = await tx
		.selectFrom('leerling')
		.select(['roepnaam', 'achternaam', 'geboortedatum'])
		.where('id', '=', leerlingId)
		.executeTakeFirst();
	return row && { roepnaam: row.roepnaam ?? row.achternaam ?? 'het kind', geboortedatum: row.geboortedatum };
}

/**
 * Whether the school may exchange about this child with this partner on a day, and until when; else whose consent is
 * missing (R-TOE-1). For every exchange with somebody outside: ask it in the transaction of the exchange itself. Somebody
 * who does not see the child gets no consent either.
 */
export async function heeftToestemming(
	tx: Tx,
	{ leerlingId, partner }: { leerlingId: string; partner: string },
	peildatum: Temporal.PlainDate
): Promise<Weging> {
	const kind = await readBetrokkene(tx, leerlingId);
	if (!kind) return { compleet: false, ontbreekt: ['een ouder met gezag'] };
	return weighToestemming(
		await listToestemmingen(tx, leerlingId),
		await listGezagdragers(tx, leerlingId),
		kind,
		partner,
		peildatum
	);
}
