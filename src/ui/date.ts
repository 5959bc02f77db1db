const months = [
	'januari', 'februari', 'maart', 'april', 'mei', 'juni',
	'juli', 'augustus', 'september', 'oktober', 'november', 'december'
]; // prettier-ignore
const short = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** "12 maart 2027": a day as it is written in a sentence. No-break spaces keep it on one line. */
export const longDate = (day: Temporal.PlainDate) =>
	`${day.day}\u00a0${months[day.month - 1]}\u00a0${day.year}`;

/** "mrt": the month alone. */
export const monthName = (day: Temporal.PlainDate) => short[day.month - 1]!;

const formats = new Map<number, Intl.NumberFormat>();

/** "1.234,5": a figure as the Dutch write it, with at most `decimals` decimals. */
export function formatNumber(value: number, decimals = 1): string {
	// Most figures on a chart are whole and small, and are written by everybody alike.
	if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
	// Making a format takes hundred times as long as using one, and a page of charts writes hundreds of figures.
	let format = formats.get(decimals);
	if (!format) {
		format = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: decimals });
		formats.set(decimals, format);
	}
	return format.format(value).replace('-', '−');
}

/** "12 maart 2027 om 9.05 uur": a moment as it was on the clock at school. */
export function longMoment(moment: Temporal.Instant): string {
	const there = moment.toZonedDateTimeISO('Europe/Amsterdam');
	return `${longDate(there.toPlainDate())} om ${there.hour}.${String(there.minute).padStart(2, '0')} uur`;
}
