import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';

export type Signaalbesluitregel = {
	readonly id: string;
	readonly soort: 'terzijde' | 'in_vraag' | 'gezien';
	readonly op: Temporal.PlainDate;
	readonly wie: string | null;
	readonly reden: string | null;
	readonly tot: Temporal.PlainDate | null;
	readonly vraagId: string | null;
};

/** What people did with a signal, newest first, also when it fired before and came back (L2). */
export async function listSignaalbesluiten(
	tx: Tx,
	leerlingId: string,
	sleutel: string
): Promise<Signaalbesluitregel[]> {
	const { rows } = await sql<
		Omit<Signaalbesluitregel, 'wie'> & {
			roepnaam: string | null;
			voorvoegsel: string | null;
			achternaam: string | null;
		}
	>`
		select signaalbesluit.id, signaalbesluit.soort, (signaalbesluit.op at time zone 'Europe/Amsterdam')::date as op,
			signaalbesluit.reden, signaalbesluit.tot, signaalbesluit.ondersteuningsvraag_id as "vraagId",
			medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam
		from signaalbesluit
		left join medewerker on medewerker.school_id = signaalbesluit.school_id and medewerker.id = signaalbesluit.door
		where signaalbesluit.leerling_id = ${leerlingId} and signaalbesluit.signaal_sleutel = ${sleutel}
		order by signaalbesluit.op desc, signaalbesluit.id desc`.execute(tx);
	return rows.map(({ roepnaam, voorvoegsel, achternaam, ...row }) => ({
		...row,
		wie: volledigeNaam({ roepnaam, voorvoegsel, achternaam }) || null
	}));
}
