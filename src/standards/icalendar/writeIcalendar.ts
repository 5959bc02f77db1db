/** One thing in a calendar. Without a time it lasts whole days. Nothing in it may name a child. */
export type Agendapunt = {
	/** The same for the same thing, so that a phone replaces instead of doubling it. */
	readonly uid: string;
	readonly titel: string;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate;
	/** `15:30`, with how many minutes. */
	readonly begintijd?: string | null;
	readonly minuten?: number;
	readonly gewijzigd: Temporal.Instant;
};

/** A calendar file as RFC 5545 asks: lines of at most 75 bytes, ended by CRLF, text escaped, times where the school stands. */
export function writeIcalendar(naam: string, punten: readonly Agendapunt[]): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Zorgvuldig//Jaarplan//NL',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escape(naam)}`,
		'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
		...zone,
		...punten.flatMap(eventLines),
		'END:VCALENDAR'
	];
	return lines.map(fold).join('\r\n') + '\r\n';
}

const eventLines = (punt: Agendapunt): string[] => [
	'BEGIN:VEVENT',
	`UID:${escape(punt.uid)}`,
	`DTSTAMP:${punt.gewijzigd.round('second').toString().replace(/[-:]/g, '')}`,
	...daysOf(punt),
	`SUMMARY:${escape(punt.titel)}`,
	...(punt.begintijd ? [] : ['TRANSP:TRANSPARENT']),
	'END:VEVENT'
];

const daysOf = ({ van, tot, begintijd, minuten }: Agendapunt): string[] => {
	if (!begintijd)
		return [`DTSTART;VALUE=DATE:${basic(van)}`, `DTEND;VALUE=DATE:${basic(tot.add({ days: 1 }))}`];
	const begin = van.toPlainDateTime(Temporal.PlainTime.from(begintijd));
	const time = (at: Temporal.PlainDateTime) => at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
	return [
		`DTSTART;TZID=Europe/Amsterdam:${time(begin)}`,
		`DTEND;TZID=Europe/Amsterdam:${time(begin.add({ minutes: minuten || 60 }))}`
	];
};

const basic = (day: Temporal.PlainDate): string => day.toString().replaceAll('-', '');

const escape = (text: string): string =>
	text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** A line longer than 75 bytes goes on after a space; a letter of several bytes is not cut in two. */
function fold(line: string): string {
	const parts: string[] = [];
	let part = '';
	let size = 0;
	for (const letter of line) {
		const bytes = Buffer.byteLength(letter);
		if (size + bytes > (parts.length === 0 ? 75 : 74)) {
			parts.push(part);
			part = '';
			size = 0;
		}
		part += letter;
		size += bytes;
	}
	return [...parts, part].join('\r\n ');
}

const zone = [
	'BEGIN:VTIMEZONE',
	'TZID:Europe/Amsterdam',
	'BEGIN:DAYLIGHT',
	'TZOFFSETFROM:+0100',
	'TZOFFSETTO:+0200',
	'DTSTART:19700329T020000',
	'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
	'END:DAYLIGHT',
	'BEGIN:STANDARD',
	'TZOFFSETFROM:+0200',
	'TZOFFSETTO:+0100',
	'DTSTART:19701025T030000',
	'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
	'END:STANDARD',
	'END:VTIMEZONE'
];
