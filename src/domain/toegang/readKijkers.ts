import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { sumGronden, type Grond } from './grond.ts';
import { rolnaam } from './rol.ts';

export type Kijker = ReturnType<typeof sumGronden> & {
	/** Staff, a parent or the child itself. */
	readonly soort: 'medewerker' | 'ouder' | 'leerling';
	readonly id: string;
	readonly naam: string;
	readonly rollen: string[];
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
 * Everybody who can see this child and why, from the same rules that let them in (wie_ziet). The deepest first; empty for
 * who does not see the child.
 */
export async function listKijkers(tx: Tx, leerlingId: string): Promise<Kijker[]> {
	const { rows } = await sql<Row>`
		select kijker.medewerker_id as "medewerkerId", kijker.ouder_id as "ouderId", kijker.rol, kijker.laag, kijker.grond, kijker.tot,
			coalesce(medewerker.roepnaam, ouder.voornaam, leerling.roepnaam) as roepnaam, medewerker.voorletters,
			coalesce(medewerker.voorvoegsel, ouder.voorvoegsel, leerling.voorvoegsel) as voorvoegsel,
			coalesce(medewerker.achternaam, ouder.achternaam, leerling.achternaam) as achternaam
		from wie_ziet(${leerlingId}) kijker
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
			naam: volledigeNaam(own[0]!),
			rollen: [...new Set(own.map(({ rol }) => rolnaam(rol)))]
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
		select rol, laag, grond, tot from mijn_toegang() where leerling_id = ${leerlingId}`.execute(tx);
	return rows.length > 0 ? sumGronden(rows) : undefined;
}
