import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { readWerkafspraken, werkafsprakenOp } from '#domain/organisatie/readWerkafspraken.ts';
import { instrumenten } from '#domain/volglijst/instrument.ts';
import { compareDays } from '#law/datum.ts';
import type { Rol } from '#law/werkafspraak.ts';
import { isOverleg } from './jaarmoment.ts';
import { nameSome, type Werkitem } from './werklijst.ts';

type Day = Temporal.PlainDate;
type Row = {
	id: string;
	reeks: string;
	werkafspraak: string;
	titel: string;
	vorm: string;
	over: string | null;
	groepId: string | null;
	meedoen: boolean;
	van: Day;
	tot: Day;
};

/** A moment shows itself this long before, and asks this long after whether it was held; then the nakoming is its place. */
const dagenVooraf = 14;
const dagenAchteraf = 21;

/**
 * What the calendar asks of this person: moments of a promise that they carry out and that come up, or that passed without a
 * word about them. A leerlingbespreking is not in it: that has work of its own. Moments of one round are one item.
 */
export async function listMomentwerk(tx: Tx, user: User, groepen: ReadonlySet<string>): Promise<Werkitem[]> {
	const { vandaag } = user;
	const { rows } = await sql<Row>`
		select moment.id, moment.reeks, moment.werkafspraak, moment.titel, moment.vorm,
			coalesce(groep.naam, moment.bouw, medewerker.roepnaam) as over, moment.groep_id as "groepId",
			${user.medewerkerId} = any (moment.deelnemers) as meedoen, moment.van, moment.tot
		from moment
		left join groep on groep.school_id = moment.school_id and groep.id = moment.groep_id
		left join medewerker on medewerker.school_id = moment.school_id and medewerker.id = moment.medewerker_id
		where moment.school_id = huidige_school() and moment.werkafspraak is not null
			and moment.werkafspraak <> 'leerlingbespreking'
			and moment.tot >= ${vandaag.subtract({ days: dagenAchteraf })} and moment.van <= ${vandaag.add({ days: dagenVooraf })}
			and not exists (select from momentuitkomst
				where momentuitkomst.school_id = moment.school_id and momentuitkomst.moment_id = moment.id)
		order by moment.van, moment.titel, groep.naam`.execute(tx);
	if (rows.length === 0) return [];
	const wie = new Map(
		werkafsprakenOp(await readWerkafspraken(tx), vandaag).map((afspraak) => [afspraak.id, afspraak.wie])
	);
	const eigen = rows.filter((row) => carriesOut(row, wie.get(row.werkafspraak), user, groepen));
	const past = ({ tot }: Row) => compareDays(tot, vandaag) < 0;
	// What passed and what comes up are two things to do, also of one round.
	const perRonde = Map.groupBy(eigen, (row) => `${row.reeks}|${past(row)}`);
	return [...perRonde.values()].map((momenten) => {
		const eerste = momenten[0]!;
		const over = momenten.flatMap((moment) => moment.over ?? []);
		const wat = over.length > 0 ? `${eerste.titel} (${nameSome(over, 3)})` : eerste.titel;
		return {
			id: `moment|${eerste.id}`,
			soort: 'moment',
			tekst: past(eerste) ? `Noteer of dit is gehouden: ${wat}.` : `${wat}.`,
			over: null,
			href: hrefOf(eerste),
			van: eerste.van.subtract({ days: dagenVooraf }),
			uiterlijk: eerste.tot,
			wie: null,
			afspraakId: null
		};
	});
}

/** Exactly where the work is done: a meeting on its own page, a list of a group in that group. */
const hrefOf = (moment: Row): string =>
	isOverleg(moment)
		? `/overleg/${moment.id}`
		: moment.werkafspraak === 'mdo'
			? '/mdo'
			: moment.groepId && instrumenten.some(({ werkafspraak }) => werkafspraak === moment.werkafspraak)
				? `/groepen/${moment.groepId}/volglijsten`
				: `/jaarplan/momenten/${moment.id}`;

/** Who does it: the teachers of the group it is about, otherwise who has the role and takes part. */
const carriesOut = (
	{ groepId, meedoen }: Row,
	wie: Rol | undefined,
	user: User,
	groepen: ReadonlySet<string>
): boolean =>
	wie === 'groepsleerkracht'
		? groepId
			? groepen.has(groepId)
			: meedoen
		: wie !== undefined && user.rollen.includes(wie);
