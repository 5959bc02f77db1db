import { formatDatum } from '#law/datum.ts';

/** A moment of the log as people say it where the school stands: "12 maart 2027, 14.05 uur". Takes a date-time in UTC. */
export function formatMoment(moment: string | Temporal.Instant): string {
	const local = (typeof moment === 'string' ? Temporal.Instant.from(moment) : moment).toZonedDateTimeISO(
		'Europe/Amsterdam'
	);
	return `${formatDatum(local.toPlainDate())}, ${local.hour}.${String(local.minute).padStart(2, '0')} uur`;
}
