import { compareDays } from '#law/datum.ts';

/** Whole days from a calendar file, first and last included. */
type Gelezenperiode = {
	readonly naam: string;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate;
};
type Gelezenagenda =
	| { readonly ok: true; readonly perioden: readonly Gelezenperiode[]; readonly overgeslagen: number }
	| { readonly ok: false; readonly message: string };

const grootste = 2_000_000;
const meeste = 2000;

/**
 * Reads the days of a calendar file (RFC 5545): holidays as a board or the ministry hands them out. An event that repeats,
 * has no day or lies outside 1990-2100 is counted as skipped. Says in Dutch why a file cannot be read; never throws on what is in it.
 */
export function readIcalendar(text: string): Gelezenagenda {
	if (text.length > grootste) return { ok: false, message: 'Dit bestand is te groot voor een agenda.' };
	const lines = text
		.replace(/^\uFEFF/, '')
		.replace(/\r?\n[ \t]/g, '')
		.split(/\r?\n/);
	if (lines[0]?.trim().toUpperCase() !== 'BEGIN:VCALENDAR')
		return { ok: false, message: 'Dit is geen agendabestand (iCalendar). De naam eindigt meestal op .ics.' };
	const perioden: Gelezenperiode[] = [];
	let overgeslagen = 0;
	let event: Map<string, string> | undefined;
	let deeper = 0;
	for (const line of lines) {
		const [, key = '', value = ''] = /^([A-Z-]+)(?:;(?:[^":]|"[^"]*")*)?:(.*)$/i.exec(line) ?? [];
		const name = key.toUpperCase();
		if (name === 'BEGIN' && value.toUpperCase() === 'VEVENT' && !event) event = new Map();
		else if (name === 'BEGIN' && event) deeper++;
		else if (name === 'END' && event && deeper > 0) deeper--;
		else if (name === 'END' && event) {
			const read = periodOf(event);
			if (read) perioden.push(read);
			else overgeslagen++;
			event = undefined;
			if (perioden.length + overgeslagen > meeste)
				return {
					ok: false,
					message: `Dit bestand heeft meer dan ${meeste} regels. Kies een bestand van een schooljaar.`
				};
		} else if (event && deeper === 0 && name) event.set(name, value);
	}
	return { ok: true, perioden, overgeslagen };
}

function periodOf(event: ReadonlyMap<string, string>): Gelezenperiode | undefined {
	const van = dayOf(event.get('DTSTART'));
	const naam = unescape(event.get('SUMMARY') ?? '')
		.trim()
		.replace(/\s+/g, ' ')
		.slice(0, 80);
	if (!van || naam === '' || event.has('RRULE') || event.get('STATUS')?.toUpperCase() === 'CANCELLED')
		return undefined;
	const end = dayOf(event.get('DTEND'));
	if (!end) return { naam, van, tot: van };
	// The end of whole days is the first day after; of a time it is the time itself, which counts unless it is midnight.
	const exclusive = !event.get('DTEND')!.includes('T') || /T000000/.test(event.get('DTEND')!);
	const tot = exclusive ? end.subtract({ days: 1 }) : end;
	return { naam, van, tot: compareDays(tot, van) < 0 ? van : tot };
}

function dayOf(value: string | undefined): Temporal.PlainDate | undefined {
	const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(value ?? '') ?? [];
	if (!year || Number(year) < 1990 || Number(year) > 2100) return undefined;
	try {
		return Temporal.PlainDate.from(
			{ year: Number(year), month: Number(month), day: Number(day) },
			{ overflow: 'reject' }
		);
	} catch {
		return undefined;
	}
}

const unescape = (text: string): string =>
	text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign));
