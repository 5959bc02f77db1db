import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Melding } from './inleesbestand.ts';
import type { Telling } from './inleesplan.ts';
import type { Inleestaak } from './inleestaak.ts';

export type Voorstel = {
	readonly id: string;
	readonly soort: string;
	readonly bestandsnaam: string;
	readonly inhoud: Buffer;
	readonly omvang: number;
	readonly taak: Inleestaak | null;
	readonly op: Temporal.Instant;
};

/** An uploaded file that waits; without its bytes when only the state of its task is wanted. */
export async function readVoorstel(tx: Tx, id: string, inhoud = true): Promise<Voorstel | undefined> {
	const { rows } = await sql<Voorstel>`
		select id, soort, bestandsnaam, ${inhoud ? sql`inhoud` : sql`''::bytea`} as inhoud, length(inhoud) as omvang,
			keuzes -> 'taak' as taak, op
		from importvoorstel where id::text = ${id}`.execute(tx);
	return rows[0];
}

export type Importregel = {
	readonly id: string;
	readonly soort: string;
	readonly bestandsnaam: string;
	readonly op: Temporal.Instant;
	readonly door: string | null;
	readonly teruggedraaid: boolean;
	readonly samenvatting: Importsamenvatting;
};

export type Importsamenvatting = { readonly [kind: string]: unknown } & {
	readonly meldingen?: readonly Melding[];
	readonly schooljaar?: string;
	readonly rolvoorstellen?: readonly { readonly naam: string; readonly rol: string }[];
};

const importregel = sql`
	select import.id, import.soort, import.bestandsnaam, import.op, import.samenvatting,
		concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam) as door,
		import_terugdraaiing.import_id is not null as teruggedraaid
	from import
	left join medewerker on medewerker.school_id = import.school_id and medewerker.id = import.door
	left join import_terugdraaiing on import_terugdraaiing.school_id = import.school_id
		and import_terugdraaiing.import_id = import.id`;

/** The imports of this school, newest first. */
export async function listImports(tx: Tx, most = 50): Promise<readonly Importregel[]> {
	const { rows } = await sql<Importregel>`${importregel} order by import.op desc limit ${most}`.execute(tx);
	return rows;
}

/** One import with what it did. */
export async function readImport(tx: Tx, id: string): Promise<Importregel | undefined> {
	const { rows } = await sql<Importregel>`${importregel} where import.id::text = ${id}`.execute(tx);
	return rows[0];
}

const namen: Readonly<Record<string, string>> = {
	groepen: 'groepen',
	leerlingen: 'leerlingen',
	medewerkers: 'medewerkers',
	resultaten: 'resultaten',
	ouders: 'ouders',
	rollen: 'rollen',
	thuistalen: 'thuistalen',
	doublures: 'doublures'
};

/** The counts in a summary, for a table: `leerlingen, 3 new, ...`. Kinds that the file cannot hold are left out. */
export const countsOf = (samenvatting: Importsamenvatting): (Telling & { wat: string })[] =>
	Object.entries(namen).flatMap(([key, wat]) => {
		const telling = samenvatting[key] as Partial<Telling> | undefined;
		return telling && typeof telling === 'object'
			? [
					{
						wat,
						nieuw: telling.nieuw ?? 0,
						gewijzigd: telling.gewijzigd ?? 0,
						vervallen: telling.vervallen ?? 0
					}
				]
			: [];
	});
