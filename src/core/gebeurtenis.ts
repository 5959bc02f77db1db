import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/**
 * Something that must be provable afterwards. Who and when are filled in by the database and cannot be said here. Keys only: no name, no sentence, nothing that somebody typed (the table refuses it).
 */
export type Gebeurtenis = {
	/** Writing is missing on purpose: triggers record it for every table, see core/volgen.ts. */
	readonly soort: 'inzage' | 'uitvoer' | 'afdruk' | 'aanmelding' | 'rechten';
	/** What was done, as a key: `lezen`, `csv`, `pdf`, `gelukt`, `mislukt`, `sleutel_toegevoegd`. */
	readonly handeling: string;
	readonly leerlingId?: string | undefined;
	/** How deep: L0 name and group, L1 progress, L2 support, L3 care, L4 closed. */
	readonly laag?: 0 | 1 | 2 | 3 | 4 | undefined;
	/** Which part of the file or the program, in small letters: `dossier`, `handelingsplan`. */
	readonly onderdeel?: string | undefined;
	/** Only where the rules of access know no ground; with a child the database writes down the ground itself. */
	readonly grond?: string | undefined;
	/** The table and row it is about, when that helps to find it back. */
	readonly tabel?: string | undefined;
	readonly rij?: string | undefined;
	/** How many rows or children, for an export. */
	readonly aantal?: number | undefined;
	/** SHA-256, in hexadecimals, of a file that left the school. */
	readonly vingerafdruk?: string | undefined;
};

/**
 * Writes down what happened, in the transaction of the act itself, which must be `read write`: both are kept or neither.
 *
 *     await recordGebeurtenis(tx, { soort: 'uitvoer', handeling: 'csv', onderdeel: 'resultaten', aantal: rows.length });
 *     await recordGebeurtenis(tx, { soort: 'rechten', handeling: 'sleutel_toegevoegd', tabel: 'passkey', rij: id });
 *
 * A page that shows L2-L4 of a child calls `recordInzage` (core/inzage.ts); before anybody is known, at the door, it is
 * `recordAanDeDeur`. Rows that are added, changed or deleted need no call: new tables are followed by themselves.
 * The line is sealed into the chain of the school when the transaction ends. Throws when a value is not a key.
 */
export async function recordGebeurtenis(tx: Tx, ...gebeurtenissen: readonly Gebeurtenis[]): Promise<void> {
	if (gebeurtenissen.length === 0) return;
	const regels = JSON.stringify(
		gebeurtenissen.map(({ leerlingId, rij, ...rest }) => ({ ...rest, leerling_id: leerlingId, rijen: rij }))
	);
	const leerlingen = [...new Set(gebeurtenissen.flatMap(({ leerlingId }) => leerlingId ?? []))];
	// Grounds are asked once for the whole list, and only about these children.
	await sql`
		with toegang as materialized (
			select leerling_id, laag, case grond when 'school' then rol else grond end as grond
			from mijn_toegang(${leerlingen}::uuid[])
		)
		insert into gebeurtenis (soort, handeling, leerling_id, laag, onderdeel, grond, tabel, rijen, aantal, vingerafdruk)
		select regel.soort, regel.handeling, regel.leerling_id, regel.laag, regel.onderdeel,
			coalesce((
				select string_agg(distinct toegang.grond, ',' order by toegang.grond) from toegang
				where toegang.leerling_id = regel.leerling_id and toegang.laag >= coalesce(regel.laag, 0)
			), case handelende_soort() when 'ouder' then 'gezag' when 'leerling' then 'zelf' end, regel.grond),
			regel.tabel, regel.rijen, coalesce(regel.aantal, 1), regel.vingerafdruk
		from jsonb_to_recordset(${regels}::jsonb) as regel (soort text, handeling text, leerling_id uuid, laag smallint,
			onderdeel text, grond text, tabel text, rijen text, aantal int, vingerafdruk text)`.execute(tx);
}

/**
 * Writes down what happened at the door, about a known account: `aanmelding` (gelukt, mislukt, geweigerd, afgemeld) or
 * `rechten` (a second factor, a recovery code). Names that do not exist leave no line here: they belong to no school.
 */
export async function recordAanDeDeur(
	tx: Tx,
	account: {
		readonly schoolId: string;
		readonly medewerkerId: string | null;
		readonly ouderId?: string | null;
		readonly leerlingId?: string | null;
	},
	gebeurtenis: {
		readonly soort: 'aanmelding' | 'rechten';
		readonly handeling: string;
		readonly onderdeel?: string;
	}
): Promise<void> {
	await tx
		.insertInto('gebeurtenis')
		.values({
			school_id: account.schoolId,
			door_soort: account.medewerkerId ? 'medewerker' : account.ouderId ? 'ouder' : 'leerling',
			door: account.medewerkerId ?? account.ouderId ?? account.leerlingId ?? null,
			soort: gebeurtenis.soort,
			handeling: gebeurtenis.handeling,
			onderdeel: gebeurtenis.onderdeel ?? null
		})
		.execute();
}
