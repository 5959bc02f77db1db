import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { formatDag } from '#law/datum.ts';
import type { Werkitem } from './werklijst.ts';

/** How long before a meeting it stands on the list of who takes part. */
const dagenVooraf = 21;

/**
 * What meetings about children ask of this person: a day for one that was asked for, and one that comes up or was not closed yet, for
 * who takes part (S87, S88).
 */
export async function listMdowerk(tx: Tx, user: User): Promise<Werkitem[]> {
	const { rows } = await sql<{
		id: string;
		naam: string;
		dag: Temporal.PlainDate | null;
		gevraagdOp: Temporal.PlainDate;
		meedoen: boolean;
	}>`
		select mdo.id, coalesce(leerling.roepnaam, leerling.achternaam) as naam, moment.van as dag,
			(mdo.op at time zone 'Europe/Amsterdam')::date as "gevraagdOp",
			exists (select from mdodeelnemer where mdodeelnemer.school_id = mdo.school_id and mdodeelnemer.mdo_id = mdo.id
				and mdodeelnemer.medewerker_id = huidige_medewerker()) as meedoen
		from mdo
		join leerling on leerling.school_id = mdo.school_id and leerling.id = mdo.leerling_id
		left join moment on moment.school_id = mdo.school_id and moment.id = mdo.moment_id
		where mdo.school_id = huidige_school() and mdo.afgesloten_op is null and mdo.afgezegd_op is null
			and (moment.van is null or moment.van <= ${user.vandaag.add({ days: dagenVooraf })})`.execute(tx);
	const leidt = user.rollen.includes('intern_begeleider');
	return rows.flatMap(({ id, naam, dag, gevraagdOp, meedoen }): Werkitem[] => {
		if (dag ? !meedoen : !leidt) return [];
		return [
			{
				...{ id: `mdo|${id}`, soort: 'mdo', over: null, href: `/mdo/${id}` },
				tekst: dag ? `MDO over ${naam} op ${formatDag(dag)}.` : `Kies een dag voor het MDO over ${naam}.`,
				van: dag ? dag.subtract({ days: dagenVooraf }) : gevraagdOp,
				uiterlijk: dag ?? gevraagdOp.add({ days: 7 }),
				...{ wie: null, afspraakId: null }
			}
		];
	});
}
