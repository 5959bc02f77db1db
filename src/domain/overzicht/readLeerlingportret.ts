import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { rolnaam } from '#domain/toegang/rol.ts';

export type Portret = {
	talent: string | null;
	watHelpt: string | null;
	eigenWoorden: string | null;
	eigenWoordenOp: Temporal.PlainDate | null;
	thuistaal: string | null;
};

/** What a child is good at and what helps, with its own words: the first thing one reads (E10). */
export async function readPortret(tx: Tx, leerlingId: string): Promise<Portret | undefined> {
	return tx
		.selectFrom('leerlinggegeven')
		.select([
			'talent',
			'wat_helpt as watHelpt',
			'eigen_woorden as eigenWoorden',
			'eigen_woorden_op as eigenWoordenOp',
			'thuistaal'
		])
		.where('leerling_id', '=', leerlingId)
		.executeTakeFirst();
}

export type Ouderregel = {
	id: string;
	naam: string;
	relatie: string;
	gezag: boolean;
	taal: string | null;
	telefoon: string | null;
};

/** The parents of a child, each apart, those with gezag first (R-GEZ-1, R-GEZ-2). */
export async function listOuders(tx: Tx, leerlingId: string): Promise<Ouderregel[]> {
	const { rows } = await sql<Ouderregel>`
		select ouder.id, concat_ws(' ', ouder.voornaam, ouder.voorvoegsel, ouder.achternaam) as naam,
			ouderschap.relatie, ouderschap.gezag, ouder.taal, ouder.telefoon
		from ouderschap
		join ouder on ouder.school_id = ouderschap.school_id and ouder.id = ouderschap.ouder_id
		where ouderschap.school_id = huidige_school() and ouderschap.leerling_id = ${leerlingId}
		order by ouderschap.gezag desc, ouder.achternaam, ouder.voornaam`.execute(tx);
	return rows;
}

export type Kijker = { naam: string; laag: number; grond: string };

/** Everybody who can see this child and why, from the same rules that let them in. */
export async function listKijkers(tx: Tx, leerlingId: string): Promise<Kijker[]> {
	const { rows } = await sql<{ naam: string; laag: number; grond: string }>`
		select concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam) as naam,
			max(kijker.laag)::int as laag, string_agg(distinct kijker.grond, ',') as grond
		from wie_ziet(${leerlingId}) kijker
		join medewerker on medewerker.school_id = huidige_school() and medewerker.id = kijker.medewerker_id
		group by 1
		order by 2 desc, 1`.execute(tx);
	return rows.map((row) => ({ ...row, grond: row.grond.split(',').map(grondInWoorden).join(', ') }));
}

/** My own reason to see this child, in words; undefined when there is none. */
export async function readMijnGrond(
	tx: Tx,
	leerlingId: string
): Promise<{ laag: number; grond: string } | undefined> {
	const { rows } = await sql<{ laag: number; grond: string }>`
		select max(laag)::int as laag, string_agg(distinct grond, ',') as grond
		from mijn_toegang() where leerling_id = ${leerlingId} having count(*) > 0`.execute(tx);
	const row = rows[0];
	return row && { laag: row.laag, grond: row.grond.split(',').map(grondInWoorden).join(', ') };
}

const gronden: Record<string, string> = {
	eigen_groep: 'staat voor de groep van dit kind',
	zorgleerling: 'begeleidt dit kind als intern begeleider (niveau 2 of hoger)',
	dossier_geopend: 'opende het dossier met een reden'
};
const grondInWoorden = (grond: string) => gronden[grond] ?? `werkt als ${rolnaam(grond)} voor de hele school`;

/** What each layer holds, for the page that explains access. */
export const laagInWoorden = (laag: number) =>
	[
		'naam, groep en contact',
		'ook resultaten',
		'ook signalen, vragen en plannen',
		'ook het zorgdossier',
		'alles'
	][laag] ?? '';
