import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/** What the last review of a group came to: the input of its next plan (S20-S22). */
export type Groepsuitkomst = {
	readonly momentId: string;
	readonly dag: Temporal.PlainDate;
	readonly besluiten: readonly string[];
	readonly afspraken: readonly { readonly wat: string; readonly wie: string; readonly gedaan: boolean }[];
};

/** Decisions and agreements about this group in the last groepsbespreking that was closed; undefined when there are none for this person. */
export async function readGroepsuitkomst(tx: Tx, groepId: string): Promise<Groepsuitkomst | undefined> {
	const { rows } = await sql<{
		momentId: string;
		dag: Temporal.PlainDate;
		besluiten: string[];
		afspraken: { wat: string; wie: string; gedaan: boolean }[];
	}>`
		select moment.id as "momentId", moment.van as dag,
			coalesce((select jsonb_agg(overlegbesluit.tekst order by overlegbesluit.op) from overlegbesluit
				where overlegbesluit.school_id = overlegpunt.school_id and overlegbesluit.punt_id = overlegpunt.id), '[]') as besluiten,
			coalesce((select jsonb_agg(jsonb_build_object('wat', overlegafspraak.wat, 'gedaan', overlegafspraak.gedaan_op is not null,
					'wie', concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam)) order by overlegafspraak.uiterlijk)
				from overlegafspraak
				join medewerker on medewerker.school_id = overlegafspraak.school_id and medewerker.id = overlegafspraak.wie_id
				where overlegafspraak.school_id = overlegpunt.school_id and overlegafspraak.punt_id = overlegpunt.id), '[]') as afspraken
		from overlegpunt
		join overleg on overleg.school_id = overlegpunt.school_id and overleg.moment_id = overlegpunt.moment_id
			and overleg.afgesloten_op is not null
		join moment on moment.school_id = overleg.school_id and moment.id = overleg.moment_id
			and moment.werkafspraak = 'groepsbespreking'
		where overlegpunt.school_id = huidige_school() and overlegpunt.bron = ${`groep:${groepId}`}
		order by moment.van desc limit 1`.execute(tx);
	const uitkomst = rows[0];
	return uitkomst && uitkomst.besluiten.length + uitkomst.afspraken.length > 0 ? uitkomst : undefined;
}
