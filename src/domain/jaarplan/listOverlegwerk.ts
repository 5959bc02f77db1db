import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { formatDag } from '#law/datum.ts';
import { listMdowerk } from './listMdowerk.ts';
import type { Werkitem } from './werklijst.ts';

type Day = Temporal.PlainDate;
type Afspraak = {
	id: string;
	momentId: string;
	wat: string;
	uiterlijk: Day;
	eigen: boolean;
	collega: string;
	ziet: boolean;
};
type Verslag = { momentId: string; titel: string; dag: Day };

/** How an agreement of a meeting is told from one about a child. */
export const overlegafspraakId = (id: string) => `overleg:${id}`;

/** How long a report asks to be read by who was not there. */
const dagenLezen = 28;

/**
 * What meetings ask of this person: those about a child, what they said to do, what others said to do for them, and reports of meetings they were
 * asked for and were not at.
 */
export async function listOverlegwerk(tx: Tx, user: User): Promise<Werkitem[]> {
	const { rows: afspraken } = await sql<Afspraak>`
		select afspraak.id, afspraak.moment_id as "momentId", afspraak.wat, afspraak.uiterlijk,
			afspraak.wie_id = ${user.medewerkerId} as eigen, afspraak.moment_id = any ((select mijn_overleggen())::uuid[]) as ziet,
			concat_ws(' ', coalesce(medewerker.roepnaam, medewerker.voorletters), medewerker.voorvoegsel, medewerker.achternaam) as collega
		from overlegafspraak afspraak
		join medewerker on medewerker.school_id = afspraak.school_id and medewerker.id = afspraak.wie_id
		where afspraak.gedaan_op is null and ${user.medewerkerId} in (afspraak.wie_id, afspraak.door)`.execute(tx);
	const { rows: verslagen } = await sql<Verslag>`
		select moment.id as "momentId", moment.titel, (overleg.afgesloten_op at time zone 'Europe/Amsterdam')::date as dag
		from overleg
		join moment on moment.school_id = overleg.school_id and moment.id = overleg.moment_id
		join overlegaanwezige wie on wie.school_id = overleg.school_id and wie.moment_id = overleg.moment_id
			and wie.medewerker_id = ${user.medewerkerId}
		where overleg.afgesloten_op >= ${user.vandaag.subtract({ days: dagenLezen }).toString()}::date
			and not wie.aanwezig
			and not exists (select from overleglezing lezing where lezing.school_id = overleg.school_id
				and lezing.moment_id = overleg.moment_id and lezing.medewerker_id = wie.medewerker_id)`.execute(tx);
	return [
		...(await listMdowerk(tx, user)),
		...afspraken.map(({ id, momentId, wat, uiterlijk, eigen, collega, ziet }): Werkitem => ({
			id: `overlegafspraak|${id}`,
			soort: 'afspraak',
			tekst: wat,
			over: null,
			href: ziet ? `/overleg/${momentId}` : null,
			...{ van: user.vandaag, uiterlijk },
			wie: eigen ? null : collega,
			afspraakId: eigen ? overlegafspraakId(id) : null
		})),
		...verslagen.map(({ momentId, titel, dag }): Werkitem => ({
			id: `verslag|${momentId}`,
			soort: 'verslag',
			tekst: `Lees het verslag van ${formatDag(dag)}: ${titel}.`,
			over: null,
			href: `/overleg/${momentId}`,
			van: dag,
			uiterlijk: dag.add({ days: 14 }),
			wie: null,
			afspraakId: null
		}))
	];
}
