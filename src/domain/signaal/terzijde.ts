import * as v from 'valibot';
import { day } from '#core/form.ts';
import { compareDays } from '#law/datum.ts';
import { addLesweken, nextSchooldag } from '#law/lesweken.ts';
import type { Kalender } from '#law/vakanties.ts';
import type { Signaal } from './signaal.ts';

type Day = Temporal.PlainDate;

export const TerzijdeForm = v.object({
	reden: v.pipe(
		v.string('Schrijf op waarom dit signaal kan wachten.'),
		v.trim(),
		v.minLength(5, 'Schrijf op waarom dit signaal kan wachten.'),
		v.maxLength(400, 'Maak de reden korter: hooguit 400 tekens.')
	),
	tot: day('Kies de dag waarop het signaal terugkomt.')
});

/**
 * Until when a signal waits unless somebody chooses another day (A8): one that came from results until the next main
 * moment has brought new ones, any other one for six lesweken.
 */
export function terzijdeTot(
	feiten: readonly Pick<Signaal['feiten'][number], 'soort'>[],
	vandaag: Day,
	kalender: Kalender
): Day {
	return feiten.some(({ soort }) => soort === 'resultaat')
		? nextSchooldag(nextHoofdmeting(vandaag), kalender)
		: addLesweken(vandaag, 6, kalender);
}

/** Main moments are January-February and May-June; by 1 February and 15 June most results are in. Two weeks is the least. */
function nextHoofdmeting(vandaag: Day): Day {
	const eerste = vandaag.add({ weeks: 2 });
	const momenten = [vandaag.year, vandaag.year + 1].flatMap((jaar) => [
		new Temporal.PlainDate(jaar, 2, 1),
		new Temporal.PlainDate(jaar, 6, 15)
	]);
	return momenten.find((moment) => compareDays(moment, eerste) >= 0)!;
}
