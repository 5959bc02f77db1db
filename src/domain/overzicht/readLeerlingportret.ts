import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

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
