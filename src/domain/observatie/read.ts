import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { compareDays } from '#law/datum.ts';
import type { Observatiesoort, Observatiewaarde } from './observatie.ts';

export type Observatieregel = {
	readonly id: string;
	readonly leerlingId: string;
	readonly roepnaam: string | null;
	readonly soort: Observatiesoort;
	readonly waarde: Observatiewaarde;
	readonly vak: string | null;
	readonly tekst: string | null;
	readonly gezienOp: Temporal.PlainDate;
};

/** What this person wrote down today and may still take back; newest first (L2). */
export async function listObservatiesVanVandaag(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	leerlingId?: string
): Promise<Observatieregel[]> {
	const { rows } = await sql<Observatieregel>`
		select observatie.id, observatie.leerling_id as "leerlingId", leerling.roepnaam, observatie.soort,
			observatie.waarde, observatie.vak, observatie.tekst, observatie.gezien_op as "gezienOp"
		from observatie
		join leerling on leerling.school_id = observatie.school_id and leerling.id = observatie.leerling_id
		where observatie.door = huidige_medewerker()
			and (observatie.op at time zone 'Europe/Amsterdam')::date = ${vandaag}::date
			and ${leerlingId ? sql`observatie.leerling_id = ${leerlingId}` : sql`true`}
		order by observatie.op desc, observatie.id`.execute(tx);
	return rows;
}

export type Groepsobservatie = {
	readonly leerlingId: string;
	/** What this person answered today. */
	readonly vandaag: Observatiewaarde | null;
	/** What anybody answered last, before today. */
	readonly eerder: { readonly waarde: Observatiewaarde; readonly op: Temporal.PlainDate } | null;
};

/** The answers to one statement for these pupils, to fill in a class again where it was left (A13, L2). */
export async function listGroepsobservaties(
	tx: Tx,
	leerlingIds: readonly string[],
	soort: Observatiesoort,
	vandaag: Temporal.PlainDate
): Promise<Groepsobservatie[]> {
	const { rows } = await sql<{
		leerling_id: string;
		waarde: Observatiewaarde;
		gezien_op: Temporal.PlainDate;
		van_mij: boolean;
	}>`
		select leerling_id, waarde, gezien_op, door is not distinct from huidige_medewerker() as van_mij
		from observatie
		where leerling_id = any (${[...leerlingIds]}::uuid[]) and soort = ${soort} and vak is null
		order by gezien_op desc, op desc`.execute(tx);
	return leerlingIds.map((leerlingId) => {
		const eigen = rows.filter((row) => row.leerling_id === leerlingId);
		const eerder = eigen.find((row) => compareDays(row.gezien_op, vandaag) < 0);
		return {
			leerlingId,
			vandaag: eigen.find((row) => row.van_mij && row.gezien_op.equals(vandaag))?.waarde ?? null,
			eerder: eerder ? { waarde: eerder.waarde, op: eerder.gezien_op } : null
		};
	});
}
