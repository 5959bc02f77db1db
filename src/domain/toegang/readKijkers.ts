import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { sumGronden, type Grond } from './grond.ts';

export type Kijker = ReturnType<typeof sumGronden> & {
	/** Staff, a parent or the child itself. */
	readonly soort: 'medewerker' | 'ouder' | 'leerling';
	readonly id: string;
	readonly naam: string;
};

type Row = Grond & {
	medewerkerId: string | null;
	ouderId: string | null;
	roepnaam: string | null;
	voorletters: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
};

/**
 * Everybody who can see this child and why, from the same rules that let them in (wie_ziet), the deepest first. With the
 * readers of its closed pieces, for who may know that those are there. Empty for who does not see the child.
 */
export async function listKijkers(tx: Tx, leerlingId: string): Promise<Kijker[]> {
	const { rows } = await sql<Row>`
		select kijker.medewerker_id as "medewerkerId", kijker.ouder_id as "ouderId", kijker.rol, kijker.laag, kijker.grond, kijker.tot,
			coalesce(medewerker.roepnaam, ouder.voornaam, leerling.roepnaam) as roepnaam, medewerker.voorletters,
			coalesce(medewerker.voorvoegsel, ouder.voorvoegsel, leerling.voorvoegsel) as voorvoegsel,
			coalesce(medewerker.achternaam, ouder.achternaam, leerling.achternaam) as achternaam
		from (
			select * from wie_ziet(${leerlingId})
			union all
			select lezer.medewerker_id, null, 'lezer', -1, 'gesloten_stuk', lezer.tot
			from gesloten_stuk_lezer lezer
			join gesloten_stuk stuk on stuk.school_id = lezer.school_id and stuk.id = lezer.gesloten_stuk_id
			where lezer.school_id = huidige_school() and stuk.leerling_id = ${leerlingId} and lezer.ingetrokken_op is null
				and lezer.van <= vandaag() and (lezer.tot is null or lezer.tot >= vandaag())
		) kijker
		left join medewerker on medewerker.school_id = huidige_school() and medewerker.id = kijker.medewerker_id
		left join ouder on ouder.school_id = huidige_school() and ouder.id = kijker.ouder_id
		left join leerling on leerling.school_id = huidige_school() and leerling.id = ${leerlingId} and kijker.grond = 'zelf'`.execute(
		tx
	);
	return [...Map.groupBy(rows, ({ medewerkerId, ouderId }) => medewerkerId ?? ouderId ?? leerlingId)]
		.map(([id, own]) => ({
			...sumGronden(own),
			id,
			soort: soortOf(own[0]!),
			naam: volledigeNaam(own[0]!)
		}))
		.sort((a, b) => b.laag - a.laag || a.naam.localeCompare(b.naam, 'nl'));
}

const soortOf = ({ medewerkerId, ouderId }: Row) =>
	medewerkerId ? ('medewerker' as const) : ouderId ? ('ouder' as const) : ('leerling' as const);

/** My own grounds to see this child; undefined when there is none. */
export async function readMijnGrond(
	tx: Tx,
	leerlingId: string
): Promise<ReturnType<typeof sumGronden> | undefined> {
	const { rows } = await sql<Grond>`
		select rol, laag, grond, tot from mijn_toegang(array[${leerlingId}::uuid])`.execute(tx);
	return rows.length > 0 ? sumGronden(rows) : undefined;
}
