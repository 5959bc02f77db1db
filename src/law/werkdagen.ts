import { listFeestdagen } from './feestdagen.ts';

type Day = Temporal.PlainDate;

/**
 * The day `aantal` werkdagen after `datum`, or before it when negative: Saturdays, Sundays and public holidays do not
 * count, holidays of the school do (Algemene termijnenwet art. 2 and 3). 0 gives the day itself.
 */
export const addWerkdagen = (datum: Day, aantal: number): Day => {
	const step = aantal < 0 ? -1 : 1;
	let day = datum;
	for (let left = Math.abs(aantal); left > 0;) {
		day = day.add({ days: step });
		if (isWerkdag(day)) left--;
	}
	return day;
};

/** Whether offices are open: not in the weekend and not on a public holiday; 5 May is one, the day after Hemelvaart is not. */
export const isWerkdag = (datum: Day): boolean =>
	datum.dayOfWeek <= 5 &&
	!(datum.month === 5 && datum.day === 5) &&
	!listFeestdagen(datum.year).some(
		(feestdag) => feestdag.naam !== 'Dag na Hemelvaart' && feestdag.datum.equals(datum)
	);
