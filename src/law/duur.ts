import { compareDays } from './datum.ts';
import { addLesweken, addSchooldagen, previousSchooldag } from './lesweken.ts';
import { addWerkdagen } from './werkdagen.ts';
import type { Kalender } from './vakanties.ts';
import type { Duur } from './werkafspraak.ts';

type Day = Temporal.PlainDate;

/** The day a term after `datum`. Calendar units count every day, holidays too; school units only when school is open, werkdagen when offices are. */
export const addDuur = (datum: Day, { aantal, eenheid }: Duur, kalender: Kalender): Day => {
	switch (eenheid) {
		case 'dagen':
			return datum.add({ days: aantal });
		case 'weken':
			return datum.add({ weeks: aantal });
		case 'maanden':
			return datum.add({ months: aantal });
		case 'werkdagen':
			return addWerkdagen(datum, aantal);
		case 'schooldagen':
			return addSchooldagen(datum, aantal, kalender);
		case 'lesweken':
			return addLesweken(datum, aantal, kalender);
	}
};

/** The last day from which the term still fits before `datum`. */
export const subtractDuur = (datum: Day, duur: Duur, kalender: Kalender): Day => {
	switch (duur.eenheid) {
		case 'dagen':
			return datum.subtract({ days: duur.aantal });
		case 'weken':
			return datum.subtract({ weeks: duur.aantal });
		case 'maanden':
			return datum.subtract({ months: duur.aantal });
		case 'werkdagen':
			return addWerkdagen(datum, -duur.aantal);
		case 'schooldagen':
		case 'lesweken': {
			let day = previousSchooldag(datum, kalender);
			while (compareDays(addDuur(day, duur, kalender), datum) > 0)
				day = previousSchooldag(day.subtract({ days: 1 }), kalender);
			return day;
		}
	}
};

/** The earlier and the later of two days. */
export const earliest = (a: Day, b: Day): Day => (compareDays(a, b) <= 0 ? a : b);
export const latest = (a: Day, b: Day): Day => (compareDays(a, b) >= 0 ? a : b);
