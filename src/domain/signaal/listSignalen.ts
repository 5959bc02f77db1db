import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { readDay } from '#core/day.ts';
import { byNaam, volledigeNaam } from '#domain/organisatie/naam.ts';
import { readBlikken, readToestandfeiten } from './readToestandfeiten.ts';
import type { Signaalfeit } from './signaal.ts';
import type { Richting } from './signaalprofiel.ts';
import { isNobodyLooked, toestandOf, type Toestand } from './toestand.ts';

/** A signal as a page shows it: about whom, which rule on which facts, how it stands, and whether anybody looked. */
export type Signaalstand = {
	readonly id: string;
	readonly sleutel: string;
	readonly leerlingId: string;
	readonly roepnaam: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string | null;
	readonly naam: string;
	readonly groepId: string | null;
	readonly groepNaam: string | null;
	readonly regel: string;
	readonly vak: string | null;
	readonly richting: Richting;
	readonly sinds: Temporal.PlainDate;
	/** What was seen. */
	readonly gezien: string;
	/** The rule that fired, in the words of the school's profile. */
	readonly regeltekst: string;
	readonly feiten: readonly Signaalfeit[];
	readonly profielVersie: number;
	readonly ontstaanOp: Temporal.Instant;
	readonly toestand: Toestand;
	/** A6: open, and no note, review or decision since the newest fact. */
	readonly niemandKeek: boolean;
};

export type Signaalfilter = {
	readonly ids?: readonly string[];
	readonly leerlingId?: string;
	readonly groepId?: string;
	/** Also signals that the rules no longer give. */
	readonly metVervallen?: boolean;
};

/** The signals this person may see (L2), by name; how each stands is derived from what was decided (A5-A8). */
export async function listSignalen(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	filter: Signaalfilter = {}
): Promise<Signaalstand[]> {
	const rows = await readRows(tx, vandaag, filter);
	if (rows.length === 0) return [];
	const ids = [...new Set(rows.map(({ leerling_id }) => leerling_id))];
	const [standen, blikken] = await Promise.all([readToestandfeiten(tx, ids, vandaag), readBlikken(tx, ids)]);
	return rows
		.map((row): Signaalstand => {
			const { besluiten, plannen, vragen } = standen(row.leerling_id, row.sleutel);
			const feiten = parseFeiten(row.feiten);
			const signaal = { vak: row.vak, richting: row.richting, actueel: row.vervallen_op === null };
			const toestand = toestandOf(signaal, besluiten, plannen, vragen, vandaag);
			return {
				id: row.id,
				sleutel: row.sleutel,
				leerlingId: row.leerling_id,
				roepnaam: row.roepnaam,
				voorvoegsel: row.voorvoegsel,
				achternaam: row.achternaam,
				naam: volledigeNaam(row),
				groepId: row.groep_id,
				groepNaam: row.groep_naam,
				regel: row.regel,
				vak: row.vak,
				richting: row.richting,
				sinds: row.sinds,
				...splitUitleg(row.uitleg),
				feiten,
				profielVersie: row.profiel_versie,
				ontstaanOp: row.ontstaan_op,
				toestand,
				niemandKeek:
					toestand.toestand === 'open' && isNobodyLooked({ feiten }, blikken(row.leerling_id, row.sleutel))
			};
		})
		.sort((a, b) => byNaam(a, b) || (a.sleutel < b.sleutel ? -1 : 1));
}

/** One signal, also when it has passed; undefined when there is none or this person may not see it. */
export async function readSignaal(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	id: string
): Promise<Signaalstand | undefined> {
	if (!/^[0-9a-f-]{36}$/i.test(id)) return undefined;
	return (await listSignalen(tx, vandaag, { ids: [id], metVervallen: true }))[0];
}

type Row = {
	id: string;
	sleutel: string;
	leerling_id: string;
	roepnaam: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	groep_id: string | null;
	groep_naam: string | null;
	regel: string;
	vak: string | null;
	richting: Richting;
	sinds: Temporal.PlainDate;
	uitleg: string;
	feiten: unknown;
	profiel_versie: number;
	ontstaan_op: Temporal.Instant;
	vervallen_op: Temporal.Instant | null;
};

async function readRows(tx: Tx, vandaag: Temporal.PlainDate, filter: Signaalfilter): Promise<Row[]> {
	const { rows } = await sql<Row>`
		select signaal.id, signaal.sleutel, signaal.leerling_id, leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam,
			plaatsing.groep_id, plaatsing.groep_naam, signaal.regel, signaal.vak, signaal.richting, signaal.sinds,
			signaal.uitleg, signaal.feiten, signaal.profiel_versie, signaal.ontstaan_op, signaal.vervallen_op
		from signaal
		join leerling on leerling.school_id = signaal.school_id and leerling.id = signaal.leerling_id
		left join (
			select distinct on (groepsplaatsing.leerling_id) groepsplaatsing.leerling_id, groep.id as groep_id,
				groep.naam as groep_naam
			from groepsplaatsing
			join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id
			where groep.soort = 'stamgroep' and groepsplaatsing.van <= ${vandaag}
				and (groepsplaatsing.tot is null or groepsplaatsing.tot >= ${vandaag})
			order by groepsplaatsing.leerling_id, groepsplaatsing.van desc
		) plaatsing on plaatsing.leerling_id = signaal.leerling_id
		where ${filter.metVervallen ? sql`true` : sql`signaal.vervallen_op is null`}
			and ${filter.ids ? sql`signaal.id = any (${[...filter.ids]}::uuid[])` : sql`true`}
			and ${filter.leerlingId ? sql`signaal.leerling_id = ${filter.leerlingId}` : sql`true`}
			and ${filter.groepId ? sql`plaatsing.groep_id = ${filter.groepId}` : sql`true`}`.execute(tx);
	return rows;
}

/** Facts are stored with the day as text. */
export const parseFeiten = (stored: unknown): Signaalfeit[] =>
	(stored as (Omit<Signaalfeit, 'datum'> & { datum: string })[]).map((feit) => ({
		...feit,
		datum: readDay(feit.datum)
	}));

const schakel = ' Regel uit het signaalprofiel: ';

/** What was seen and the rule behind it; the last link counts, a teacher may have written the same words. */
export function splitUitleg(uitleg: string): { gezien: string; regeltekst: string } {
	const plek = uitleg.lastIndexOf(schakel);
	if (plek === -1) return { gezien: uitleg, regeltekst: '' };
	return { gezien: uitleg.slice(0, plek), regeltekst: uitleg.slice(plek + schakel.length) };
}
