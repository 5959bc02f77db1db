import { randomUUID } from 'node:crypto';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { compareDays, formatVoluit } from '#law/datum.ts';
import { isSchooldag } from '#law/lesweken.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import { magJaarPlannen } from './makeJaarplan.ts';

/**
 * Puts something of the school itself in the calendar: a trip, a party, a visit. Refuses `geen_toegang`, `titel_ontbreekt`, `einde_voor_begin`, `ander_schooljaar`, `geen_schooldag`.
 */
export async function addMoment(
	tx: Tx,
	user: Pick<User, 'rollen'>,
	nieuw: {
		readonly titel: string;
		readonly van: Temporal.PlainDate;
		readonly tot: Temporal.PlainDate | null;
		readonly groepId: string | null;
	}
): Promise<Outcome<{ id: string }>> {
	if (!magJaarPlannen(user.rollen))
		return refused('geen_toegang', 'De directie en de intern begeleider zetten momenten in het jaarplan.');
	if (nieuw.titel.trim().length < 2) return refused('titel_ontbreekt', 'Schrijf op wat het is.');
	const tot = nieuw.tot ?? nieuw.van;
	if (compareDays(tot, nieuw.van) < 0)
		return refused('einde_voor_begin', 'De laatste dag ligt voor de eerste dag.');
	if (schooljaarOf(tot) !== schooljaarOf(nieuw.van))
		return refused(
			'ander_schooljaar',
			'De laatste dag valt in het volgende schooljaar. Maak er twee momenten van, een in elk schooljaar.'
		);
	const kalender = await readKalender(tx, nieuw.van);
	// Something of days may go on over a weekend; on its first and last day there has to be school.
	const dicht = [nieuw.van, tot].find((dag) => !isSchooldag(dag, kalender));
	if (dicht)
		return refused('geen_schooldag', `Op ${formatVoluit(dicht)} is de school dicht. Kies een schooldag.`);
	const sleutel = `eigen|${randomUUID()}`;
	const row = await tx
		.insertInto('moment')
		.values({
			schooljaar: schooljaarOf(nieuw.van),
			sleutel,
			reeks: sleutel,
			titel: nieuw.titel,
			vorm: 'activiteit',
			groep_id: nieuw.groepId,
			van: nieuw.van,
			tot
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return done({ id: row.id });
}

/** Takes something the school put there itself out of the calendar. Refuses `moment_onbekend` for what comes from a promise. */
export async function removeMoment(tx: Tx, id: string): Promise<Outcome<undefined>> {
	const overleg = await tx
		.selectFrom('overleg')
		.select('moment_id')
		.where('moment_id', '=', id)
		.executeTakeFirst();
	if (overleg)
		return refused('heeft_overleg', 'Bij dit moment is een agenda gemaakt. Noteer het als vervallen.');
	const gone = await tx
		.deleteFrom('moment')
		.where('id', '=', id)
		.where('werkafspraak', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return gone
		? done()
		: refused('moment_onbekend', 'Alleen wat de school zelf toevoegde, kan uit het jaarplan.');
}
