type Day = Temporal.PlainDate;

/**
 * The last day on which a request of `ontvangenOp` is answered, and the last on which the asker hears that it takes longer:
 * a month, and two more when that is said within the first (AVG 12(3), R-INZ-1). A month ends on the day with the same
 * number, or on the last of a shorter month; a weekend gives no extra days. The promise in wettermijnen.ts says the same.
 */
export function inzagetermijn(ontvangenOp: Day, verlengd: boolean): { uiterlijk: Day; verlengenTot: Day } {
	const verlengenTot = ontvangenOp.add({ months: 1 });
	return { uiterlijk: verlengd ? verlengenTot.add({ months: 2 }) : verlengenTot, verlengenTot };
}
