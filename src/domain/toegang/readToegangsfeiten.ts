import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import type { Toegangsfeiten } from './toegangsverloop.ts';

/** Leave as it was entered. */
export type Verlofperiode = {
	readonly id: string;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate | null;
};

export type Medewerkerfeiten = Omit<Toegangsfeiten, 'verloven'> & {
	readonly medewerkerId: string;
	readonly naam: string;
	readonly emailadres: string | null;
	/** Null for who may not see accounts. */
	readonly account: 'geen' | 'open' | 'gesloten' | null;
	readonly verloven: readonly Verlofperiode[];
};

type Row = {
	medewerkerId: string;
	roepnaam: string | null;
	voorletters: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	emailadres: string | null;
	account: Medewerkerfeiten['account'];
	van: Temporal.PlainDate | null;
	tot: Temporal.PlainDate | null;
	verloven: { id: string; van: string; tot: string | null }[];
	rollen: { rol: string; van: string; tot: string | null }[];
	groepen: { id: string; naam: string; rol: string; van: string; tot: string | null }[];
};

/** What decides the access of one colleague, or of everybody; leave only for who may see it. */
export async function readToegangsfeiten(tx: Tx, medewerkerId?: string): Promise<Medewerkerfeiten[]> {
	const { rows } = await sql<Row>`
		select medewerker.id as "medewerkerId", roepnaam, voorletters, voorvoegsel, achternaam, medewerker.emailadres,
			case when not (is_beheer() or heeft_rol('directie') or heeft_rol('beheerder')) then null
				when gebruiker.id is null then 'geen' when gebruiker.actief then 'open' else 'gesloten' end as account,
			in_dienst_van as van, in_dienst_tot as tot,
			coalesce((select jsonb_agg(jsonb_build_object('id', verlof.id, 'van', verlof.van, 'tot', verlof.tot) order by verlof.van)
				from verlof where verlof.school_id = medewerker.school_id and verlof.medewerker_id = medewerker.id
					and ingetrokken_op is null), '[]') as verloven,
			coalesce((select jsonb_agg(jsonb_build_object('rol', rol, 'van', medewerker_rol.van, 'tot', medewerker_rol.tot)
					order by medewerker_rol.van desc, rol)
				from medewerker_rol where medewerker_rol.school_id = medewerker.school_id
					and medewerker_rol.medewerker_id = medewerker.id), '[]') as rollen,
			coalesce((select jsonb_agg(jsonb_build_object('id', groep.id, 'naam', groep.naam, 'rol', groep_medewerker.rol,
					'van', groep_medewerker.van, 'tot', groep_medewerker.tot) order by groep_medewerker.van desc, groep.naam)
				from groep_medewerker
				join groep on groep.school_id = groep_medewerker.school_id and groep.id = groep_medewerker.groep_id
				where groep_medewerker.school_id = medewerker.school_id
					and groep_medewerker.medewerker_id = medewerker.id), '[]') as groepen
		from medewerker
		left join gebruiker on gebruiker.school_id = medewerker.school_id and gebruiker.medewerker_id = medewerker.id
		where ${medewerkerId ?? null}::text is null or medewerker.id::text = ${medewerkerId ?? null}
		order by achternaam, roepnaam, medewerker.id`.execute(tx);
	return rows.map((row) => ({
		medewerkerId: row.medewerkerId,
		naam: volledigeNaam(row),
		emailadres: row.emailadres,
		account: row.account,
		dienst: { van: row.van, tot: row.tot },
		verloven: row.verloven.map(withDays),
		rollen: row.rollen.map(withDays),
		groepen: row.groepen.map(withDays)
	}));
}

/** A day inside JSON is text. */
const withDays = <T extends { van: string; tot: string | null }>(row: T) => ({
	...row,
	van: Temporal.PlainDate.from(row.van),
	tot: row.tot ? Temporal.PlainDate.from(row.tot) : null
});
