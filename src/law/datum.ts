export const maanden = [
	'januari',
	'februari',
	'maart',
	'april',
	'mei',
	'juni',
	'juli',
	'augustus',
	'september',
	'oktober',
	'november',
	'december'
] as const;
const korteMaanden = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
const dagen = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

type Day = Temporal.PlainDate;

/**
 * Negative, zero or positive: for sorting days and for asking which comes first. As Temporal.PlainDate.compare, in a twentieth of the
 * time: a page compares days thousands of times.
 */
export const compareDays = (a: Day, b: Day): number => orderOf(a) - orderOf(b);
const orderOf = ({ year, month, day }: Day): number => (year * 16 + month) * 32 + day;

/** The day of a moment, where the school stands. Asked again and again for the same moments, and slow to find. */
export const dayOf = (moment: Temporal.Instant): Day => {
	let day = days.get(moment);
	if (!day) days.set(moment, (day = moment.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()));
	return day;
};
const days = new WeakMap<Temporal.Instant, Day>();

/** Whether a day lies in a period, first and last day included; without `tot` it has no end. */
export const isWithin = (day: Day, van: Day, tot: Day | null): boolean =>
	compareDays(van, day) <= 0 && (tot === null || compareDays(day, tot) <= 0);

/** `12 maart 2027` */
export const formatDatum = (datum: Day): string => `${datum.day} ${maandOf(datum)} ${datum.year}`;

/** `vr 12 mrt`; with `jaar` also the year: `vr 12 mrt 2027`. */
export const formatDag = (datum: Day, jaar = false): string =>
	`${weekdagOf(datum).slice(0, 2)} ${datum.day} ${korteMaanden[datum.month - 1]}${jaar ? ` ${datum.year}` : ''}`;

/** `vrijdag 12 maart 2027` */
export const formatVoluit = (datum: Day): string => `${weekdagOf(datum)} ${formatDatum(datum)}`;

/** `12-03-2027` */
export const formatCijfers = (datum: Day): string =>
	`${String(datum.day).padStart(2, '0')}-${String(datum.month).padStart(2, '0')}-${datum.year}`;

/** `12 maart t/m 4 april 2027`; repeats only what differs. */
export const formatPeriode = (van: Day, tot: Day): string => {
	if (van.equals(tot)) return formatDatum(van);
	if (van.year !== tot.year) return `${formatDatum(van)} t/m ${formatDatum(tot)}`;
	if (van.month !== tot.month) return `${van.day} ${maandOf(van)} t/m ${formatDatum(tot)}`;
	return `${van.day} t/m ${formatDatum(tot)}`;
};

/** How long something has been so, for open work: `sinds vandaag`, `sinds 5 dagen`, `sinds 3 weken`, `sinds 4 maanden`. */
export const formatSinds = (begin: Day, peildatum: Day): string => {
	const days = begin.until(peildatum).days;
	if (days < 0) return `vanaf ${formatDatum(begin)}`;
	if (days === 0) return 'sinds vandaag';
	return days === 1 ? 'sinds gisteren' : `sinds ${spanOf(begin, peildatum, days)}`;
};

/** How far off a day is: `vandaag`, `morgen`, `over 3 weken`, `gisteren`, `2 maanden geleden`. */
export const formatRelatief = (datum: Day, peildatum: Day): string => {
	const days = peildatum.until(datum).days;
	const near = { '-1': 'gisteren', '0': 'vandaag', '1': 'morgen', '2': 'overmorgen' }[String(days)];
	if (near) return near;
	return days > 0 ? `over ${spanOf(peildatum, datum, days)}` : `${spanOf(datum, peildatum, -days)} geleden`;
};

/** Days up to two weeks, weeks up to three months, months up to two years, then years. */
const spanOf = (van: Day, tot: Day, days: number): string => {
	if (days < 14) return days === 1 ? '1 dag' : `${days} dagen`;
	const months = van.until(tot, { largestUnit: 'months' }).months;
	if (months < 3) return `${Math.floor(days / 7)} weken`;
	return months < 24 ? `${months} maanden` : `${Math.floor(months / 12)} jaar`;
};

/**
 * Reads a date as people type it: `12-3-2027`, `12/3/27`, `12 maart`, `vr 12 mrt 2027`, `2027-03-12`, `morgen`.
 * Without a year the day nearest to `peildatum` is meant. Undefined when it is not a date (31 februari is not).
 */
export const parseDatum = (text: string, peildatum: Day): Day | undefined => {
	const typed = text
		.trim()
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.replace(/^(?:ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag)[.,]? (?=\d)/, '');
	const word = ['gisteren', 'vandaag', 'morgen', 'overmorgen'].indexOf(typed);
	if (word >= 0) return peildatum.add({ days: word - 1 });
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
	if (iso) return dateFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const parts =
		/^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(typed)?.toSpliced(2, 1) ??
		/^(\d{1,2})[ -]([a-z]+)\.?(?:[ -](\d{4}|\d{2}))?$/.exec(typed);
	if (!parts) return undefined;
	const month = /^\d/.test(parts[2]!) ? Number(parts[2]) : monthOf(parts[2]!);
	if (month === undefined) return undefined;
	return parts[3]
		? dateFrom(fullYear(parts[3]), month, Number(parts[1]))
		: nearest(month, Number(parts[1]), peildatum);
};

const monthOf = (word: string): number | undefined => {
	const name = word === 'maa' ? 'mrt' : word === 'sept' ? 'sep' : word;
	const index = korteMaanden.indexOf(name) >= 0 ? korteMaanden.indexOf(name) : maanden.indexOf(name as 'mei');
	return index >= 0 ? index + 1 : undefined;
};

/** Two digits: birthdays of staff and parents lie before 2000, everything else after. */
const fullYear = (digits: string): number => {
	const year = Number(digits);
	return digits.length === 4 ? year : year < 50 ? 2000 + year : 1900 + year;
};

const nearest = (month: number, day: number, peildatum: Day): Day | undefined =>
	[-1, 0, 1]
		.map((offset) => dateFrom(peildatum.year + offset, month, day))
		.filter((candidate) => candidate !== undefined)
		.sort((a, b) => distance(a, peildatum) - distance(b, peildatum))[0];

const distance = (a: Day, b: Day): number => Math.abs(a.until(b).days);

const dateFrom = (year: number, month: number, day: number): Day | undefined => {
	if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1) return undefined;
	const datum = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
	return datum.day === day ? datum : undefined;
};

const maandOf = (datum: Day): string => maanden[datum.month - 1]!;
const weekdagOf = (datum: Day): string => dagen[datum.dayOfWeek - 1]!;
