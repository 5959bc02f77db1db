import { randomUUID } from 'node:crypto';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { compareDays, formatVoluit } from '#law/datum.ts';
import { isSchooldag } from '#law/lesweken.ts';
import { eindOf, schooljaarOf } from '#law/schooljaar.ts';
import { magJaarPlannen } from './makeJaarplan.ts';

/** A meeting of the school's own kind; `elkeWeken` repeats it to the end of the school year. */
export type NieuwOverleg = {
	readonly titel: string;
	readonly van: Temporal.PlainDate;
	readonly begintijd: string | null;
	readonly minuten: number;
	readonly deelnemers: readonly string[];
	readonly elkeWeken: 1 | 2 | 4 | null;
};

/**
 * Puts a meeting of the school's own kind in the calendar, once or as a series; a week in which school is closed on that day is
 * skipped. Out: the id of the first. Refuses `geen_toegang`, `titel_ontbreekt`, `niemand`, `geen_schooldag`.
 */
export async function addOverlegmomenten(
	tx: Tx,
	user: Pick<User, 'rollen'>,
	{ titel, van, begintijd, minuten, deelnemers, elkeWeken }: NieuwOverleg
): Promise<Outcome<{ id: string; aantal: number }>> {
	if (!magJaarPlannen(user.rollen))
		return refused('geen_toegang', 'De directie en de intern begeleider zetten een overleg in het jaarplan.');
	if (titel.trim().length < 2) return refused('titel_ontbreekt', 'Schrijf op hoe het overleg heet.');
	if (deelnemers.length === 0) return refused('niemand', 'Kies wie er meedoen.');
	const kalender = await readKalender(tx, van);
	if (!isSchooldag(van, kalender))
		return refused('geen_schooldag', `Op ${formatVoluit(van)} is de school dicht. Kies een schooldag.`);
	const schooljaar = schooljaarOf(van);
	const dagen = [van];
	if (elkeWeken !== null)
		for (
			let dag = van.add({ weeks: elkeWeken });
			compareDays(dag, eindOf(schooljaar)) <= 0;
			dag = dag.add({ weeks: elkeWeken })
		)
			if (isSchooldag(dag, kalender)) dagen.push(dag);
	const reeks = `eigen|${randomUUID()}`;
	const rows = await tx
		.insertInto('moment')
		.values(
			dagen.map((dag, at) => ({
				...{ schooljaar, reeks, sleutel: `${reeks}|${at}`, titel: titel.trim(), vorm: 'overleg' },
				...{ van: dag, tot: dag, begintijd, minuten, deelnemers: [...deelnemers] }
			}))
		)
		.returning('id')
		.execute();
	return done({ id: rows[0]!.id, aantal: rows.length });
}
