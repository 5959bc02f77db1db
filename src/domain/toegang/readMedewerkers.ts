import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { byNaam, lijstnaam, volledigeNaam } from '#domain/organisatie/naam.ts';
import { compareDays } from '#law/datum.ts';
import { rolrang } from './rol.ts';

export type Medewerkerregel = {
	readonly id: string;
	readonly naam: string;
	readonly lijstnaam: string;
	readonly emailadres: string | null;
	readonly inDienstTot: Temporal.PlainDate | null;
	readonly uitBestand: boolean;
	readonly rollen: readonly string[];
	readonly groepen: readonly { readonly id: string; readonly naam: string; readonly rol: string }[];
	/** Null for who may not see accounts. */
	readonly account: { readonly gebruikersnaam: string; readonly actief: boolean } | null;
};

type Row = Omit<Medewerkerregel, 'naam' | 'lijstnaam' | 'account'> & {
	roepnaam: string | null;
	voorletters: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	gebruikersnaam: string | null;
	actief: boolean | null;
};

/** Everybody who works at the school on `vandaag`, with roles, groups and account; those who left come last. */
export async function listMedewerkerregels(tx: Tx, vandaag: Temporal.PlainDate): Promise<Medewerkerregel[]> {
	const { rows } = await sql<Row>`
		select medewerker.id, medewerker.roepnaam, medewerker.voorletters, medewerker.voorvoegsel, medewerker.achternaam,
			medewerker.emailadres, medewerker.in_dienst_tot as "inDienstTot", medewerker.las_key is not null as "uitBestand",
			array(select distinct rol from medewerker_rol
				where medewerker_rol.school_id = medewerker.school_id and medewerker_rol.medewerker_id = medewerker.id
					and van <= ${vandaag} and (tot is null or tot >= ${vandaag})) as rollen,
			coalesce((select jsonb_agg(jsonb_build_object('id', groep.id, 'naam', groep.naam, 'rol', groep_medewerker.rol) order by groep.naam)
				from groep_medewerker
				join groep on groep.school_id = groep_medewerker.school_id and groep.id = groep_medewerker.groep_id
				where groep_medewerker.school_id = medewerker.school_id and groep_medewerker.medewerker_id = medewerker.id
					and groep_medewerker.van <= ${vandaag} and (groep_medewerker.tot is null or groep_medewerker.tot >= ${vandaag})), '[]') as groepen,
			gebruiker.gebruikersnaam, gebruiker.actief
		from medewerker
		left join gebruiker on gebruiker.school_id = medewerker.school_id and gebruiker.medewerker_id = medewerker.id`.execute(
		tx
	);
	const left = (day: Temporal.PlainDate | null) => day !== null && compareDays(day, vandaag) < 0;
	return rows
		.sort((a, b) => Number(left(a.inDienstTot)) - Number(left(b.inDienstTot)) || byNaam(a, b))
		.map(({ gebruikersnaam, actief, ...row }) => ({
			id: row.id,
			naam: volledigeNaam(row),
			lijstnaam: lijstnaam(row),
			emailadres: row.emailadres,
			inDienstTot: row.inDienstTot,
			uitBestand: row.uitBestand,
			rollen: [...row.rollen].sort((a, b) => rolrang(a) - rolrang(b)),
			groepen: row.groepen,
			account: gebruikersnaam === null ? null : { gebruikersnaam, actief: actief ?? false }
		}));
}

export type Medewerkerblad = {
	readonly id: string;
	readonly naam: string;
	readonly roepnaam: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string | null;
	readonly emailadres: string | null;
	readonly bevestigd: boolean;
	readonly inDienstTot: Temporal.PlainDate | null;
	readonly account: { readonly gebruikersnaam: string; readonly actief: boolean } | null;
	readonly rollen: readonly {
		readonly rol: string;
		readonly van: Temporal.PlainDate;
		readonly tot: Temporal.PlainDate | null;
	}[];
	readonly groepen: readonly {
		readonly id: string;
		readonly naam: string;
		readonly schooljaar: string;
		readonly rol: string;
		readonly van: Temporal.PlainDate;
		readonly tot: Temporal.PlainDate | null;
	}[];
};

/** One colleague with every role and group, also the ended ones. */
export async function readMedewerker(tx: Tx, id: string): Promise<Medewerkerblad | undefined> {
	const { rows } = await sql<
		Omit<Medewerkerblad, 'naam' | 'account' | 'rollen' | 'groepen'> & {
			gebruikersnaam: string | null;
			actief: boolean | null;
		}
	>`
		select medewerker.id, roepnaam, voorvoegsel, achternaam, emailadres, emailadres_bevestigd_op is not null as bevestigd,
			in_dienst_tot as "inDienstTot", gebruikersnaam, actief
		from medewerker
		left join gebruiker on gebruiker.school_id = medewerker.school_id and gebruiker.medewerker_id = medewerker.id
		where medewerker.id::text = ${id}`.execute(tx);
	const [row] = rows;
	if (!row) return undefined;
	const rollen = await tx
		.selectFrom('medewerker_rol')
		.select(['rol', 'van', 'tot'])
		.where('medewerker_id', '=', id)
		.orderBy('van', 'desc')
		.execute();
	const groepen = await sql<Medewerkerblad['groepen'][number]>`
		select groep.id, groep.naam, groep.schooljaar, groep_medewerker.rol, van, tot
		from groep_medewerker
		join groep on groep.school_id = groep_medewerker.school_id and groep.id = groep_medewerker.groep_id
		where groep_medewerker.medewerker_id = ${id}
		order by van desc, groep.naam`.execute(tx);
	const { gebruikersnaam, actief, ...rest } = row;
	return {
		...rest,
		naam: volledigeNaam(row),
		account: gebruikersnaam === null ? null : { gebruikersnaam, actief: actief ?? false },
		rollen,
		groepen: groepen.rows
	};
}
