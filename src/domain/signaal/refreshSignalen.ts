import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { prepareSignalen } from './computeSignalen.ts';
import { feitenvensterOf } from './feitenvenster.ts';
import { readLeerlingfeiten } from './readLeerlingfeiten.ts';
import { readSignaalprofiel } from './readSignaalprofiel.ts';
import type { Signaal } from './signaal.ts';

/** What a refresh did: `gewijzigd` is the same signal on other facts. */
export type Verversing = {
	readonly nieuw: number;
	readonly gewijzigd: number;
	readonly gelijk: number;
	readonly vervallen: number;
};

/**
 * Computes the signals of these pupils, or of all, and brings the table up to date: new ones come in, unchanged ones
 * keep their first day, what no longer fires has its last day (A3, A7, A10). Runs in the transaction of the fact that
 * changed, as whoever brought it: pupils they do not see up to L2 are left as they are.
 */
export async function refreshSignalen(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	leerlingIds?: readonly string[]
): Promise<Verversing> {
	const [{ versie, profiel }, kalender] = await Promise.all([
		readSignaalprofiel(tx),
		readKalender(tx, vandaag)
	]);
	const feiten = await readLeerlingfeiten(
		tx,
		leerlingIds ?? 'alle',
		vandaag,
		feitenvensterOf(profiel, vandaag)
	);
	const compute = prepareSignalen(profiel, vandaag, kalender);
	return storeSignalen(tx, feiten.flatMap(compute), versie, leerlingIds);
}

/** One statement: a refresh of the whole school is one round trip, and two at once cannot make a signal twice. */
async function storeSignalen(
	tx: Tx,
	signalen: readonly Signaal[],
	versie: number,
	leerlingIds: readonly string[] | undefined
): Promise<Verversing> {
	const rows = JSON.stringify(
		signalen.map(({ leerlingId, sinds, feiten, ...signaal }) => ({
			leerling_id: leerlingId,
			...signaal,
			sinds: sinds.toString(),
			feiten: feiten.map((feit) => ({ ...feit, datum: feit.datum.toString() }))
		}))
	);
	const betreft = leerlingIds
		? sql`signaal.leerling_id = any (${[...leerlingIds]}::uuid[])`
		: sql<boolean>`true`;
	const answer = await sql<Omit<Verversing, 'gelijk'>>`
		with nieuwste as materialized (
			select * from jsonb_to_recordset(${rows}::jsonb) as signaal (
				leerling_id uuid, sleutel text, regel text, vak text, richting text, sinds date, uitleg text, feiten jsonb
			)
		),
		staand as materialized (
			select id, leerling_id, sleutel, richting, sinds, uitleg, feiten
			from signaal
			where vervallen_op is null and ${betreft}
		),
		vervallen as (
			update signaal set vervallen_op = nu()
			where id in (
				select staand.id
				from staand
				left join nieuwste on nieuwste.leerling_id = staand.leerling_id and nieuwste.sleutel = staand.sleutel
				where nieuwste.sleutel is null
			)
			returning 1
		),
		gewijzigd as (
			update signaal
			set richting = nieuwste.richting, sinds = nieuwste.sinds, uitleg = nieuwste.uitleg, feiten = nieuwste.feiten,
				profiel_versie = ${versie}
			from staand
			join nieuwste on nieuwste.leerling_id = staand.leerling_id and nieuwste.sleutel = staand.sleutel
			where signaal.id = staand.id
				and (nieuwste.richting, nieuwste.sinds, nieuwste.uitleg, nieuwste.feiten)
					is distinct from (staand.richting, staand.sinds, staand.uitleg, staand.feiten)
			returning 1
		),
		nieuw as (
			insert into signaal (leerling_id, sleutel, regel, vak, richting, sinds, uitleg, feiten, profiel_versie)
			select nieuwste.leerling_id, nieuwste.sleutel, nieuwste.regel, nieuwste.vak, nieuwste.richting, nieuwste.sinds,
				nieuwste.uitleg, nieuwste.feiten, ${versie}
			from nieuwste
			left join staand on staand.leerling_id = nieuwste.leerling_id and staand.sleutel = nieuwste.sleutel
			where staand.id is null
			on conflict (school_id, leerling_id, sleutel) where vervallen_op is null do nothing
			returning 1
		)
		select (select count(*) from nieuw)::int as nieuw, (select count(*) from gewijzigd)::int as gewijzigd,
			(select count(*) from vervallen)::int as vervallen`.execute(tx);
	const { nieuw, gewijzigd, vervallen } = answer.rows[0]!;
	return { nieuw, gewijzigd, gelijk: signalen.length - nieuw - gewijzigd, vervallen };
}
