import { compareDays, formatDatum } from '#law/datum.ts';
import { addLesweken, countLesweken, isLesweek } from '#law/lesweken.ts';
import type { Kalender } from '#law/vakanties.ts';
import { opsomming } from '#law/woorden.ts';

type Day = Temporal.PlainDate;

/** A plan is evaluated and closed within 8 to 12 lesweken; within that a school chooses (S36). */
export const minLesweken = 8;
export const maxLesweken = 12;

/** How many lesweken lie between the begin of a plan and an end of its window, as they were counted. */
export const lesweekgrens = (begin: Day, grens: Day, kalender: Kalender): number => {
	const weken = countLesweken(begin, grens, kalender) - 1;
	// An end that fell on a free Friday moved to Monday, into a week that was not counted.
	return weken > 0 && addLesweken(begin, weken - 1, kalender).equals(grens) ? weken - 1 : weken;
};

/** Holidays that were counted out between two days: those that take at least one whole week. */
export function listOvergeslagen(van: Day, tot: Day, kalender: Kalender): string[] {
	const names = new Set<string>();
	let monday = van.subtract({ days: van.dayOfWeek - 1 });
	for (; compareDays(monday, tot) <= 0; monday = monday.add({ days: 7 })) {
		if (isLesweek(monday, kalender)) continue;
		const friday = monday.add({ days: 4 });
		const longest = kalender.vakanties
			.filter((vakantie) => compareDays(vakantie.van, friday) <= 0 && compareDays(vakantie.tot, monday) >= 0)
			.sort((a, b) => lengthOf(b) - lengthOf(a))[0];
		if (longest) names.add(longest.naam.charAt(0).toLowerCase() + longest.naam.slice(1));
	}
	return [...names];
}

const lengthOf = ({ van, tot }: { van: Day; tot: Day }): number => van.until(tot).days;

/** "12 en 30 januari 2027": two days with only what differs. */
export const tussenInWoorden = (van: Day, tot: Day): string => {
	if (van.equals(tot)) return formatDatum(van);
	const shared = van.year === tot.year ? (van.month === tot.month ? 2 : 1) : 0;
	const words = formatDatum(van).split(' ');
	return `${words.slice(0, 3 - shared).join(' ')} en ${formatDatum(tot)}`;
};

/** "Evalueren tussen 12 en 30 januari 2027 (8 tot 12 lesweken, kerstvakantie niet meegeteld)" (S36). */
export function vensterInWoorden(begin: Day, venster: { van: Day; tot: Day }, kalender: Kalender): string {
	const [eerste, laatste] = [
		lesweekgrens(begin, venster.van, kalender),
		lesweekgrens(begin, venster.tot, kalender)
	];
	const aantal = eerste === laatste ? `na ${eerste} lesweken` : `${eerste} tot ${laatste} lesweken`;
	const vrij = listOvergeslagen(begin, venster.tot, kalender);
	const zonder = vrij.length > 0 ? `, ${opsomming(vrij)} niet meegeteld` : '';
	const wanneer = venster.van.equals(venster.tot) ? 'op' : 'tussen';
	return `Evalueren ${wanneer} ${tussenInWoorden(venster.van, venster.tot)} (${aantal}${zonder})`;
}
