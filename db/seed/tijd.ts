import { addLesweken, isLesweek, nextSchooldag, previousSchooldag } from '#law/lesweken.ts';
import {
	beginjaar,
	eindOf,
	previousSchooljaar,
	schooljaarFrom,
	schooljaarOf,
	type Schooljaar
} from '#law/schooljaar.ts';
import { kalenderFor } from '#law/vakanties.ts';

type Day = Temporal.PlainDate;
export type Tijd = ReturnType<typeof makeTijd>;

/** Days of the story, counted from its own today; nothing falls on a day without school. */
export function makeTijd(peildatum: Day, jaren: number) {
	const schooljaar = schooljaarOf(peildatum);
	const begin = beginjaar(schooljaar);
	const schooljaren: Schooljaar[] = [];
	for (let jaar = begin - jaren; jaar <= begin; jaar++) schooljaren.push(schooljaarFrom(jaar));
	const kalender = kalenderFor('midden', [...schooljaren, schooljaarFrom(begin + 1)]);
	const nooitLater = (dag: Day): Day => (Temporal.PlainDate.compare(dag, peildatum) > 0 ? peildatum : dag);

	const bekend = new Map<number, Day>();
	const terug = (aantal: number): Day => {
		const eerder = bekend.get(aantal);
		if (eerder) return eerder;
		let dag = peildatum;
		for (let over = aantal; over > 0;) {
			dag = dag.subtract({ days: 7 });
			if (isLesweek(dag, kalender)) over--;
		}
		const gevonden = previousSchooldag(dag, kalender);
		bekend.set(aantal, gevonden);
		return gevonden;
	};

	return {
		peildatum,
		schooljaar,
		vorigSchooljaar: previousSchooljaar(schooljaar),
		/** The years with history, oldest first, ending with the current one. */
		schooljaren,
		kalender,
		/** The first school day of a year. */
		eersteDag: (jaar: Schooljaar): Day =>
			nextSchooldag(new Temporal.PlainDate(beginjaar(jaar), 8, 16), kalender),
		laatsteDag: (jaar: Schooljaar): Day => eindOf(jaar),
		/** So many weeks of school from today; negative is back. The past stays in the past. */
		lesweken: (aantal: number): Day =>
			aantal >= 0 ? addLesweken(peildatum, aantal, kalender) : terug(-aantal),
		/** So many lesweken after another day. */
		vanaf: (dag: Day, aantal: number): Day => addLesweken(dag, aantal, kalender),
		/** So many days from today, on a school day. */
		dagen: (aantal: number): Day =>
			aantal > 0
				? nextSchooldag(peildatum.add({ days: aantal }), kalender)
				: nooitLater(previousSchooldag(peildatum.add({ days: aantal }), kalender)),
		schooldag: (dag: Day): Day => nextSchooldag(dag, kalender),
		isVoorbij: (dag: Day): boolean => Temporal.PlainDate.compare(dag, peildatum) <= 0,
		/** The moment somebody wrote it down; on the day itself before the lessons. */
		moment: (dag: Day, uur = 15): Temporal.Instant =>
			dag
				.toZonedDateTime({
					timeZone: 'Europe/Amsterdam',
					plainTime: new Temporal.PlainTime(dag.equals(peildatum) ? 7 : uur, 42)
				})
				.toInstant()
	};
}
