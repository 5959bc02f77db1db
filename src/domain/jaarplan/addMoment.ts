import { randomUUID } from 'node:crypto';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import { magJaarPlannen } from './makeJaarplan.ts';

/** Puts something of the school itself in the calendar: a trip, a party, a visit. Refuses `geen_toegang`, `titel_ontbreekt`, `einde_voor_begin`. */
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
	if (Temporal.PlainDate.compare(tot, nieuw.van) < 0)
		return refused('einde_voor_begin', 'De laatste dag ligt voor de eerste dag.');
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
