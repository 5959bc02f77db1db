import type { User } from '#core/database.ts';
import { compareDays } from '#law/datum.ts';

/**
 * Whether somebody may do nothing but set up a second step: they came in on one factor, and the days that the school
 * gives for it are over. People of a demo school never: anybody may become them with one click.
 */
export const secondStepOverdue = ({ schoolSoort, sessie, vandaag }: User): boolean =>
	schoolSoort !== 'demo' && sessie?.factoren === 1 && compareDays(vandaag, sessie.tweedeStap.uiterlijk) >= 0;

/** How many days somebody can still work without a second step; undefined when it is not asked of them (any more). */
export const daysLeft = ({ schoolSoort, sessie, vandaag }: User): number | undefined =>
	schoolSoort === 'demo' || sessie?.factoren !== 1
		? undefined
		: Math.max(0, vandaag.until(sessie.tweedeStap.uiterlijk, { largestUnit: 'days' }).days);

/** How long a proof stays fresh enough for an act that cannot be undone. */
export const versMinuten = 10;

/** Whether somebody proved who they are a short while ago. In a demo there is nobody to prove. */
export function isRecent(
	{ schoolSoort, sessie }: User,
	nu: Temporal.Instant,
	minuten = versMinuten
): boolean {
	if (schoolSoort === 'demo') return true;
	if (!sessie) return false;
	return Temporal.Instant.compare(sessie.bewezenOp.add({ minutes: minuten }), nu) > 0;
}
