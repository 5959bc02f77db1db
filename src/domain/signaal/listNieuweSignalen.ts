import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { compareDays } from '#law/datum.ts';
import { readBlikken, readToestandfeiten } from './readToestandfeiten.ts';
import type { Richting } from './signaalprofiel.ts';
import { isNobodyLooked, toestandOf } from './toestand.ts';

type Day = Temporal.PlainDate;

export type NieuwSignaal = { readonly id: string; readonly sinds: Day };

type Row = NieuwSignaal & {
	sleutel: string;
	leerlingId: string;
	vak: string | null;
	richting: Richting;
	nieuwste: Day | null;
};

/**
 * The signals at which nobody looked (A6) that this person may see, newest first: the same that listSignalen() marks so, without
 * what a page says about them. For who counts them, and shows a few.
 */
export async function listNieuweSignalen(tx: Tx, vandaag: Day): Promise<NieuwSignaal[]> {
	const { rows } = await sql<Row>`
		select id, sinds, sleutel, leerling_id as "leerlingId", vak, richting,
			(select max(feit ->> 'datum') from jsonb_array_elements(feiten) feit)::date as nieuwste
		from signaal where vervallen_op is null`.execute(tx);
	const blikken = await readBlikken(tx, kinderenVan(rows));
	const onbekeken = rows.filter(({ nieuwste, leerlingId, sleutel }) =>
		isNobodyLooked({ feiten: nieuwste ? [{ datum: nieuwste }] : [] }, blikken(leerlingId, sleutel))
	);
	const standen = await readToestandfeiten(tx, kinderenVan(onbekeken), vandaag);
	return onbekeken
		.filter(({ leerlingId, sleutel, vak, richting }) => {
			const { besluiten, plannen, vragen } = standen(leerlingId, sleutel);
			const signaal = { vak, richting, actueel: true };
			return toestandOf(signaal, besluiten, plannen, vragen, vandaag).toestand === 'open';
		})
		.sort((a, b) => compareDays(b.sinds, a.sinds));
}

const kinderenVan = (rows: readonly Row[]) => [...new Set(rows.map(({ leerlingId }) => leerlingId))];
