import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { changeBesprekingsdatum } from '#domain/overleg/changeBesprekingsdatum.ts';
import { compareDays, formatVoluit } from '#law/datum.ts';
import { addSchooldagen, isSchooldag } from '#law/lesweken.ts';
import { schooljaarOf, type Schooljaar } from '#law/schooljaar.ts';
import type { Kalender } from '#law/vakanties.ts';
import type { Jaarmoment } from './jaarmoment.ts';
import { magJaarPlannen } from './makeJaarplan.ts';
import { readMomenten, readMomentjaar } from './readMomenten.ts';

type Day = Temporal.PlainDate;
type Wie = Pick<User, 'rollen' | 'vandaag'>;

/**
 * Moves a moment to another day, its length in school days kept; a leerlingbespreking moves with it. Refuses
 * `moment_onbekend`, `geen_toegang`, `staat_vast`, `geen_schooldag`, `ander_schooljaar`, and what changeBesprekingsdatum refuses.
 */
export async function moveMoment(
	tx: Tx,
	user: Wie,
	id: string,
	naar: { readonly van: Day; readonly begintijd?: string | null }
): Promise<Outcome<undefined>> {
	const schooljaar = await readMomentjaar(tx, id);
	const moment = schooljaar && (await readMomenten(tx, schooljaar, id))[0];
	if (!schooljaar || !moment)
		return refused('moment_onbekend', 'Dit moment bestaat niet, of u mag het niet zien.');
	const kalender = await readKalender(tx, naar.van);
	const wrong = checkMove(user, moment, naar.van, schooljaar, kalender);
	if (wrong) return wrong;
	return store(tx, user, moment, naar.van, kalender, naar.begintijd);
}

function checkMove(user: Wie, moment: Jaarmoment, van: Day, schooljaar: Schooljaar, kalender: Kalender) {
	if (!magJaarPlannen(user.rollen))
		return refused('geen_toegang', 'De directie en de intern begeleider verzetten momenten in het jaarplan.');
	if (moment.uitkomst) return refused('staat_vast', 'Dit moment is al geweest of vervallen.');
	if (moment.vast) return refused('staat_vast', 'Dit moment staat vast. Maak het eerst los.');
	if (schooljaarOf(van) !== schooljaar)
		return refused('ander_schooljaar', `Die dag valt buiten schooljaar ${schooljaar}.`);
	if (!isSchooldag(van, kalender))
		return refused('geen_schooldag', `Op ${formatVoluit(van)} is de school dicht. Kies een schooldag.`);
	return undefined;
}

async function store(
	tx: Tx,
	user: Wie,
	moment: Jaarmoment,
	van: Day,
	kalender: Kalender,
	begintijd?: string | null
): Promise<Outcome<undefined>> {
	if (moment.besprekingId) {
		const moved = await changeBesprekingsdatum(tx, user, moment.besprekingId, van);
		if (!moved.ok) return moved;
	}
	await tx
		.updateTable('moment')
		.set({
			van,
			tot: addSchooldagen(van, lengthOf(moment, kalender), kalender),
			...(begintijd === undefined ? {} : { begintijd })
		})
		.where('id', '=', moment.id)
		.execute();
	return done();
}

/** School days after the first one. */
function lengthOf({ van, tot }: Jaarmoment, kalender: Kalender): number {
	let length = 0;
	for (let day = van.add({ days: 1 }); compareDays(day, tot) <= 0; day = day.add({ days: 1 }))
		if (isSchooldag(day, kalender)) length++;
	return length;
}

/**
 * Moves what is still to come of a series so many school days later, or earlier when negative; what is locked, held or
 * in the past stays. Answers how many moved. Refuses `geen_toegang`, `niets_te_verzetten`, and what moveMoment refuses:
 * then nothing has moved.
 */
export async function moveReeks(
	tx: Tx,
	user: Wie,
	schooljaar: Schooljaar,
	reeks: string,
	schooldagen: number
): Promise<Outcome<{ verzet: number }>> {
	if (!magJaarPlannen(user.rollen))
		return refused('geen_toegang', 'De directie en de intern begeleider verzetten momenten in het jaarplan.');
	const kalender = await readKalender(tx, user.vandaag);
	const momenten = (await readMomenten(tx, schooljaar)).filter(
		(moment) =>
			moment.reeks === reeks && !moment.vast && !moment.uitkomst && compareDays(moment.van, user.vandaag) >= 0
	);
	if (momenten.length === 0 || schooldagen === 0)
		return refused('niets_te_verzetten', 'Van deze ronde is er niets meer dat nog kan schuiven.');
	await sql`savepoint reeks`.execute(tx);
	for (const moment of momenten) {
		const van = shift(moment.van, schooldagen, kalender);
		const wrong =
			checkMove(user, moment, van, schooljaar, kalender) ?? (await store(tx, user, moment, van, kalender));
		if (!wrong.ok) {
			await sql`rollback to savepoint reeks`.execute(tx);
			return wrong;
		}
	}
	return done({ verzet: momenten.length });
}

function shift(day: Day, schooldagen: number, kalender: Kalender): Day {
	let moved = day;
	for (let left = Math.abs(schooldagen); left > 0;) {
		moved = moved.add({ days: Math.sign(schooldagen) });
		if (isSchooldag(moved, kalender)) left--;
	}
	return moved;
}
