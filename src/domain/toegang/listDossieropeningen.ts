import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';

export type Dossieropening = {
	readonly id: string;
	readonly wie: string;
	/** Whether the reader opened it. */
	readonly mijn: boolean;
	readonly reden: string;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate;
	readonly toestand: 'open' | 'gesloten' | 'verlopen';
};

type Row = Omit<Dossieropening, 'wie'> & {
	roepnaam: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
};

/** Who opened the file of this child with a reason, newest first; empty for who may not know. */
export async function listDossieropeningen(tx: Tx, leerlingId: string): Promise<Dossieropening[]> {
	const { rows } = await sql<Row>`
		select dossieropening.id, dossieropening.medewerker_id = huidige_medewerker() as mijn, dossieropening.reden,
			dossieropening.van, coalesce((dossieropening.gesloten_op at time zone 'Europe/Amsterdam')::date, dossieropening.tot) as tot,
			case when dossieropening.gesloten_op is not null then 'gesloten'
				when dossieropening.tot < vandaag() then 'verlopen' else 'open' end as toestand,
			coalesce(medewerker.roepnaam, medewerker.voorletters) as roepnaam, medewerker.voorvoegsel, medewerker.achternaam
		from dossieropening
		join medewerker on medewerker.school_id = dossieropening.school_id and medewerker.id = dossieropening.medewerker_id
		where dossieropening.school_id = huidige_school() and dossieropening.leerling_id = ${leerlingId}
		order by dossieropening.op desc, dossieropening.id`.execute(tx);
	return rows.map(({ roepnaam, voorvoegsel, achternaam, ...row }) => ({
		...row,
		wie: volledigeNaam({ roepnaam, voorvoegsel, achternaam })
	}));
}
