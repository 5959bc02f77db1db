import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import type { Jaarmoment } from './jaarmoment.ts';

type Row = Omit<Jaarmoment, 'over'> & { over: string | null };

/**
 * The moments of a school year that this person may see, by day; one of them when `id` is given. A leerlingbespreking that
 * is planned stands on its own day and is held when it was closed: there is one truth about it, and it is not here.
 */
export async function readMomenten(tx: Tx, schooljaar: Schooljaar, id?: string): Promise<Jaarmoment[]> {
	const { rows } = await sql<Row>`
		select moment.id, moment.sleutel, moment.werkafspraak, moment.reeks, moment.titel, moment.vorm,
			coalesce(groep.naam, moment.bouw, concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam)) as over,
			moment.groep_id as "groepId", moment.bouw, moment.medewerker_id as "medewerkerId",
			coalesce(bespreking.gepland_op, moment.van) as van, coalesce(bespreking.gepland_op, moment.tot) as tot,
			moment.begintijd,
			moment.venster_van as "vensterVan", moment.venster_tot as "vensterTot", moment.minuten,
			moment.deelnemers, moment.vast or bespreking.begonnen_op is not null or overleg.begonnen_op is not null as vast,
			overleg.moment_id is not null as "heeftOverleg",
			coalesce(momentuitkomst.uitkomst, case when bespreking.afgesloten_op is not null then 'gehouden' end) as uitkomst,
			coalesce(momentuitkomst.gebeurd_op, (bespreking.afgesloten_op at time zone 'Europe/Amsterdam')::date) as "gebeurdOp",
			bespreking.id as "besprekingId"
		from moment
		left join overleg on overleg.school_id = moment.school_id and overleg.moment_id = moment.id
		left join momentuitkomst on momentuitkomst.school_id = moment.school_id and momentuitkomst.moment_id = moment.id
		left join groep on groep.school_id = moment.school_id and groep.id = moment.groep_id
		left join medewerker on medewerker.school_id = moment.school_id and medewerker.id = moment.medewerker_id
		left join leerlingbespreking bespreking on moment.werkafspraak = 'leerlingbespreking'
			and bespreking.school_id = moment.school_id and bespreking.groep_id = moment.groep_id
			and bespreking.ronde = array_position(array['najaar', 'voorjaar', 'zomer'], split_part(moment.reeks, '/', 2))
		where moment.schooljaar = ${schooljaar} and ${id === undefined ? sql`true` : sql`moment.id = ${id}`}
		order by 11, moment.begintijd nulls last, moment.titel, moment.id`.execute(tx);
	return rows.map((row) => ({ ...row, over: row.over ?? '' }));
}

/** The school year a moment stands in; undefined when this person does not see it. */
export async function readMomentjaar(tx: Tx, id: string): Promise<Schooljaar | undefined> {
	const row = await tx.selectFrom('moment').select('schooljaar').where('id', '=', id).executeTakeFirst();
	return row?.schooljaar as Schooljaar | undefined;
}
