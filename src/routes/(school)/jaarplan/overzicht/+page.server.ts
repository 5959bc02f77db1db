import { app } from '#core/app.ts';
import { compareDays, formatDag, formatPeriode, isWithin, maanden } from '#law/datum.ts';
import { isSchooldag, lesweekNumber } from '#law/lesweken.ts';
import { beginOf, eindOf } from '#law/schooljaar.ts';
import { addressOf, headOf, readFilter, readJaarplan, show } from '../lees.ts';
import type { PageServerLoad } from './$types';

type Day = Temporal.PlainDate;
const beelden = ['week', 'jaar', 'lijst'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const filter = readFilter(url, user);
	const beeld = beelden.find((naam) => naam === url.searchParams.get('beeld')) ?? 'lijst';
	const { momenten, aantal, vrij, kalender, keuzes } = await app().database.inSession(
		user,
		'read only',
		(tx) => readJaarplan(tx, user, filter)
	);
	const [begin, eind] = [beginOf(filter.schooljaar), eindOf(filter.schooljaar)];
	const monday = mondayIn(url.searchParams.get('week'), user.vandaag, begin, eind);
	const inWeek = (from: Day, van: Day, tot: Day) =>
		compareDays(van, from.add({ days: 6 })) <= 0 && compareDays(tot, from) >= 0;
	const weken = [];
	for (
		let from = begin.subtract({ days: begin.dayOfWeek - 1 });
		compareDays(from, eind) <= 0;
		from = from.add({ weeks: 1 })
	) {
		const here = momenten.filter(({ van, tot }) =>
			beeld === 'jaar' ? inWeek(from, van, van) : inWeek(from, van, tot)
		);
		if (here.length === 0 && !lesweekNumber(from, kalender)) continue;
		weken.push({
			maandag: from.toString(),
			nummer: from.weekOfYear!,
			maand: maanden[from.add({ days: 3 }).month - 1]!,
			dagen: formatPeriode(from, from.add({ days: 4 })),
			vrij: vrij.filter(({ van, tot }) => inWeek(from, van, tot)).map(({ naam }) => naam),
			momenten: beeld === 'jaar' ? groupByTitel(here) : []
		});
	}
	return {
		...headOf(user, filter),
		keuzes,
		aantal,
		beeld,
		weken: beeld === 'jaar' ? weken : [],
		week:
			beeld === 'week'
				? {
						nummer: monday.weekOfYear!,
						dagen: formatPeriode(monday, monday.add({ days: 4 })),
						vorige: addressOf('/jaarplan/overzicht', filter, {
							beeld,
							week: monday.subtract({ weeks: 1 }).toString()
						}),
						volgende: addressOf('/jaarplan/overzicht', filter, {
							beeld,
							week: monday.add({ weeks: 1 }).toString()
						}),
						waarde: monday.toString(),
						schooldagen: Array.from({ length: 5 }, (_, index) => monday.add({ days: index })).map((dag) => ({
							datum: dag.toString(),
							naam: formatDag(dag),
							school: isSchooldag(dag, kalender),
							vrij: vrij.filter(({ van, tot }) => isWithin(dag, van, tot)).map(({ naam }) => naam),
							momenten: momenten.filter(({ van, tot }) => isWithin(dag, van, tot)).map(show)
						}))
					}
				: null,
		lijst: beeld === 'lijst' ? listByMonth(momenten) : []
	};
};

function mondayIn(asked: string | null, vandaag: Day, begin: Day, eind: Day): Day {
	let day = isWithin(vandaag, begin, eind) ? vandaag : begin.add({ months: 1 });
	if (asked && /^\d{4}-\d{2}-\d{2}$/.test(asked))
		try {
			day = Temporal.PlainDate.from(asked);
		} catch {
			// A day that does not exist is no day that was asked for.
		}
	return day.subtract({ days: day.dayOfWeek - 1 });
}

type Momenten = Awaited<ReturnType<typeof readJaarplan>>['momenten'];

/** In a week eight groups with the same round are one line. */
function groupByTitel(momenten: Momenten) {
	const groups = Map.groupBy(momenten, ({ titel }) => titel);
	return [...groups].map(([titel, found]) => ({
		titel,
		over: found.length === 1 ? found[0]!.over : `${found.length} keer`,
		vorm: found[0]!.vorm,
		id: found.length === 1 ? found[0]!.id : null
	}));
}

function listByMonth(momenten: Momenten) {
	const groups = Map.groupBy(momenten, ({ van }) => `${maanden[van.month - 1]} ${van.year}`);
	return [...groups].map(([maand, found]) => ({ maand, momenten: found.map(show) }));
}
