/** The day on which something was written, where the school stands. */
export const dayOf = (moment: Temporal.Instant): Temporal.PlainDate =>
	moment.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
