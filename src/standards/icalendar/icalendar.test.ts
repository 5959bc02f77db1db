import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIcalendar } from './readIcalendar.ts';
import { writeIcalendar, type Agendapunt } from './writeIcalendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const gewijzigd = Temporal.Instant.from('2026-11-26T09:00:00Z');
const punt = (change: Partial<Agendapunt> = {}): Agendapunt => ({
	uid: 'een@zorgvuldig',
	titel: 'Teamvergadering',
	van: day('2026-12-01'),
	tot: day('2026-12-01'),
	gewijzigd,
	...change
});

describe('writing', () => {
	test('a whole day ends on the day after, a time stands where the school stands', () => {
		const text = writeIcalendar('Jaarplan', [punt(), punt({ begintijd: '15:30', minuten: 90 })]);
		expect(text).toContain('DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n');
		expect(text).toContain(
			'DTSTART;TZID=Europe/Amsterdam:20261201T153000\r\nDTEND;TZID=Europe/Amsterdam:20261201T170000\r\n'
		);
		expect(text).toContain('DTSTAMP:20261126T090000Z');
	});

	test('any title comes back as it went, on lines of at most 75 bytes', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', minLength: 1, maxLength: 70 }).filter((text) => text.trim() !== ''),
				fc.nat(300),
				fc.nat(20),
				(titel, after, days) => {
					const van = day('2026-08-01').add({ days: after });
					const text = writeIcalendar('Jaarplan', [punt({ titel, van, tot: van.add({ days }) })]);
					for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
					const read = readIcalendar(text);
					if (!read.ok) throw new Error(read.message);
					expect(read.perioden).toHaveLength(1);
					expect(read.perioden[0]).toMatchObject({ van, tot: van.add({ days }) });
					if (!/[\r\n]|\s{2}|[\u0085\u2028\u2029]/.test(titel))
						expect(read.perioden[0]!.naam).toBe(titel.trim().replace(/\s+/g, ' ').slice(0, 80));
				}
			)
		);
	});
});

describe('reading', () => {
	const file = (...events: string[]) =>
		`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('\r\n')}\r\nEND:VCALENDAR\r\n`;
	const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

	test('a holiday of whole days, a day without end, a time, and a folded name', () => {
		const read = readIcalendar(
			file(
				event('DTSTART;VALUE=DATE:20261017', 'DTEND;VALUE=DATE:20261026', 'SUMMARY:Herfst', ' vakantie'),
				event('DTSTART;VALUE=DATE:20261204', 'SUMMARY:Studiedag\\, middag'),
				event('DTSTART:20270312T120000Z', 'DTEND:20270312T150000Z', 'SUMMARY:Vrije middag')
			)
		);
		expect(read).toEqual({
			ok: true,
			overgeslagen: 0,
			perioden: [
				{ naam: 'Herfstvakantie', van: day('2026-10-17'), tot: day('2026-10-25') },
				{ naam: 'Studiedag, middag', van: day('2026-12-04'), tot: day('2026-12-04') },
				{ naam: 'Vrije middag', van: day('2027-03-12'), tot: day('2027-03-12') }
			]
		});
	});

	test('what repeats, was cancelled or has no day is skipped, and an alarm is no event', () => {
		const read = readIcalendar(
			file(
				event('DTSTART;VALUE=DATE:20261017', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Gym'),
				event('DTSTART;VALUE=DATE:20261317', 'SUMMARY:Bestaat niet'),
				event('DTSTART;VALUE=DATE:20261018', 'STATUS:CANCELLED', 'SUMMARY:Gaat niet door'),
				event('DTSTART;VALUE=DATE:20261019', 'BEGIN:VALARM', 'SUMMARY:Piep', 'END:VALARM', 'SUMMARY:Vrij')
			)
		);
		expect(read).toMatchObject({ ok: true, overgeslagen: 3, perioden: [{ naam: 'Vrij' }] });
	});

	test('whatever the file, it answers', () => {
		expect(readIcalendar('<html>')).toMatchObject({ ok: false });
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(readIcalendar(`BEGIN:VCALENDAR\n${text}`)).toMatchObject({ ok: true, perioden: [] });
			})
		);
	});
});
