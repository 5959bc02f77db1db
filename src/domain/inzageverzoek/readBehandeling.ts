import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { collectStukken } from './collectStukken.ts';
import type { Besluitsoort, Inzageverzoek, Reden } from './inzageverzoek.ts';
import { weighStukken, type Gewogen, type Stukbesluit } from './stuk.ts';

/** Whether this person sees every layer of a child that a file has: only then nothing is missing unseen. */
export async function seesHeelDossier(tx: Tx, leerlingId: string): Promise<boolean> {
	const { rows } = await sql<{ heel: boolean }>`
		select hele_school(3) or ${leerlingId} = any (mijn_leerlingen(3)) as heel`.execute(tx);
	return rows[0]!.heel;
}

/** The pieces of a request with what was decided about each; undefined for who does not see the whole file (L3). */
export async function readBehandeling(tx: Tx, verzoek: Inzageverzoek): Promise<Gewogen[] | undefined> {
	if (!(await seesHeelDossier(tx, verzoek.leerlingId))) return undefined;
	return weighStukken(await collectStukken(tx, verzoek), await listBesluiten(tx, verzoek.id));
}

async function listBesluiten(tx: Tx, verzoekId: string): Promise<Stukbesluit[]> {
	const { rows } = await sql<{
		stuk: string;
		afdruk: string;
		besluit: Besluitsoort;
		reden: Reden | null;
		toelichting: string;
		passages: string[];
		door: string | null;
	}>`
		select inzagebesluit.stuk, inzagebesluit.afdruk, inzagebesluit.besluit, inzagebesluit.reden, inzagebesluit.toelichting,
			inzagebesluit.passages, nullif(concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam), '') as door
		from inzagebesluit
		left join medewerker on medewerker.school_id = inzagebesluit.school_id and medewerker.id = inzagebesluit.door
		where inzagebesluit.school_id = huidige_school() and inzagebesluit.inzageverzoek_id = ${verzoekId}
		order by inzagebesluit.op, inzagebesluit.id`.execute(tx);
	return rows;
}
