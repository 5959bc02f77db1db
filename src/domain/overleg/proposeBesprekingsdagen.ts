import { compareDays } from '#law/datum.ts';
import { isSchooldag } from '#law/lesweken.ts';
import type { Kalender } from '#law/vakanties.ts';
import type { Ronde, Venster } from './leerlingbespreking.ts';

type Day = Temporal.PlainDate;
export type Besprekingsvoorstel = { readonly groepId: string; readonly ronde: Ronde; readonly datum: Day };

/** A teacher gets this long to prepare, when the window leaves room for it. */
const voorbereidingsdagen = 14;

/**
 * Days for the reviews that have none yet: per round within its window, on school days, spread over the window so that
 * an intern begeleider does not have all groups in one week (S57, X24). `bestaand` are the keys `groep/ronde` that stand
 * already. A window that has passed gets no proposal: a review is not planned into the past.
 */
export function proposeBesprekingsdagen(
	groepIds: readonly string[],
	vensters: readonly Venster[],
	kalender: Kalender,
	vandaag: Day,
	bestaand: ReadonlySet<string>
): Besprekingsvoorstel[] {
	return vensters.flatMap((venster) => {
		const dagen = listDagen(venster, kalender, vandaag);
		if (dagen.length === 0) return [];
		return groepIds.flatMap((groepId, index) => {
			if (bestaand.has(`${groepId}/${venster.ronde}`)) return [];
			const plek = Math.floor(((index + 0.5) * dagen.length) / groepIds.length);
			return [{ groepId, ronde: venster.ronde, datum: dagen[plek]! }];
		});
	});
}

/** School days of a window that still lie ahead: with time to prepare, and no Fridays, when there are such days. */
function listDagen({ van, tot }: Venster, kalender: Kalender, vandaag: Day): Day[] {
	const dagen: Day[] = [];
	for (let dag = van; compareDays(dag, tot) <= 0; dag = dag.add({ days: 1 }))
		if (isSchooldag(dag, kalender) && compareDays(dag, vandaag) > 0) dagen.push(dag);
	const ruim = vandaag.add({ days: voorbereidingsdagen });
	const metTijd = dagen.filter((dag) => compareDays(dag, ruim) >= 0);
	const bruikbaar = metTijd.length > 0 ? metTijd : dagen;
	const zonderVrijdag = bruikbaar.filter((dag) => dag.dayOfWeek !== 5);
	return zonderVrijdag.length > 0 ? zonderVrijdag : bruikbaar;
}
