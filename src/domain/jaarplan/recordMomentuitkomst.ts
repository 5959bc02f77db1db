import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { earliest } from '#law/duur.ts';
import { magJaarPlannen } from './makeJaarplan.ts';
import { readMomenten, readMomentjaar } from './readMomenten.ts';
import type { Jaarmoment } from './jaarmoment.ts';

type Wie = Pick<User, 'rollen' | 'vandaag' | 'medewerkerId'>;

/** Whether this person can say what became of a moment: who plans, and who takes part. */
export const magUitkomstGeven = (user: Wie, moment: Pick<Jaarmoment, 'deelnemers'>): boolean =>
	magJaarPlannen(user.rollen) || moment.deelnemers.includes(user.medewerkerId);

/**
 * Writes down that a moment was held, or fell through and why. It is the proof of the promise behind it. Refuses
 * `moment_onbekend`, `geen_toegang`, `eigen_verslag` (a review proves itself), `nog_niet_geweest`, `reden_ontbreekt`, `al_gezegd`.
 */
export async function recordMomentuitkomst(
	tx: Tx,
	user: Wie,
	id: string,
	{ uitkomst, toelichting }: { uitkomst: 'gehouden' | 'vervallen'; toelichting: string }
): Promise<Outcome<undefined>> {
	const schooljaar = await readMomentjaar(tx, id);
	const moment = schooljaar && (await readMomenten(tx, schooljaar, id))[0];
	if (!moment) return refused('moment_onbekend', 'Dit moment bestaat niet, of u mag het niet zien.');
	if (!magUitkomstGeven(user, moment))
		return refused('geen_toegang', 'Wie meedoet, of wie het jaarplan maakt, schrijft op of het is gehouden.');
	if (moment.besprekingId && uitkomst === 'gehouden')
		return refused('eigen_verslag', 'Een leerlingbespreking is gehouden als zij is afgesloten.');
	if (moment.uitkomst) return refused('al_gezegd', 'Dit is al opgeschreven.');
	if (uitkomst === 'gehouden' && compareDays(moment.van, user.vandaag) > 0)
		return refused('nog_niet_geweest', 'Deze dag moet nog komen.');
	if (uitkomst === 'vervallen' && toelichting.trim().length < 3)
		return refused('reden_ontbreekt', 'Schrijf kort op waarom het vervalt.');
	await tx
		.insertInto('momentuitkomst')
		.values({
			moment_id: id,
			uitkomst,
			gebeurd_op: earliest(moment.tot, user.vandaag),
			toelichting: toelichting.trim() || null
		})
		.execute();
	return done();
}

/** Takes back what was said of a moment. Refuses `moment_onbekend` when there is nothing this person may take back. */
export async function withdrawMomentuitkomst(tx: Tx, id: string): Promise<Outcome<undefined>> {
	const gone = await tx
		.deleteFrom('momentuitkomst')
		.where('moment_id', '=', id)
		.returning('id')
		.executeTakeFirst();
	return gone ? done() : refused('moment_onbekend', 'Hier is niets om terug te nemen.');
}
