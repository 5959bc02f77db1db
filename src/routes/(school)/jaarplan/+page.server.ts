import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { day, id, readForm, refusedForm } from '#core/form.ts';
import type { Jaarmoment } from '#domain/jaarplan/jaarmoment.ts';
import { moveMoment } from '#domain/jaarplan/moveMoment.ts';
import { compareDays } from '#law/datum.ts';
import { isSchooldag } from '#law/lesweken.ts';
import { beginOf, eindOf, schooljaarOf } from '#law/schooljaar.ts';
import { addressOf, headOf, readFilter, readJaarplan, show } from './lees.ts';
import type { Actions, PageServerLoad } from './$types';

const namen = 'januari februari maart april mei juni juli augustus september oktober november december'.split(
	' '
);

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const filter = readFilter(url, user);
	const { momenten, aantal, vrij, kalender, keuzes } = await app().database.inSession(
		user,
		'read only',
		(tx) => readJaarplan(tx, user, filter)
	);
	const asked = /^(\d{4})-(\d{2})$/.exec(url.searchParams.get('maand') ?? '');
	const first = monthIn(filter.schooljaar, asked ? `${asked[0]}-01` : undefined, user.vandaag);
	const last = first.with({ day: first.daysInMonth });
	const begin = first.subtract({ days: first.dayOfWeek - 1 });
	const weken = [];
	for (let monday = begin; compareDays(monday, last) <= 0; monday = monday.add({ weeks: 1 }))
		weken.push({
			nummer: monday.weekOfYear!,
			dagen: Array.from({ length: 5 }, (_, index) => {
				const dag = monday.add({ days: index });
				const within = (een: { van: Temporal.PlainDate; tot: Temporal.PlainDate }) =>
					compareDays(een.van, dag) <= 0 && compareDays(een.tot, dag) >= 0;
				return {
					datum: dag.toString(),
					dag: dag.day,
					ander: dag.month !== first.month,
					vandaag: dag.equals(user.vandaag),
					school: isSchooldag(dag, kalender),
					vrij: vrij.filter(within).map(({ naam }) => naam),
					momenten: gather(
						momenten
							.filter(
								(moment) =>
									moment.van.equals(dag) ||
									(within(moment) && isSchooldag(dag, kalender) && (dag.dayOfWeek === 1 || dag.equals(first)))
							)
							.map((moment) => ({ ...moment, vervolg: !moment.van.equals(dag) }))
					)
				};
			})
		});
	const vorige = first.subtract({ months: 1 });
	const volgende = first.add({ months: 1 });
	return {
		...headOf(user, filter),
		keuzes,
		aantal,
		gelukt: url.searchParams.get('verzet'),
		maand: `${namen[first.month - 1]} ${first.year}`,
		maandwaarde: first.toString().slice(0, 7),
		weken,
		vorige: schooljaarOf(vorige) === filter.schooljaar ? monthLink(filter, vorige) : null,
		volgende: schooljaarOf(volgende) === filter.schooljaar ? monthLink(filter, volgende) : null
	};
};

/** On a day three groups or more with the same are one line: the page of the first leads to the others. */
function gather(momenten: readonly (Jaarmoment & { vervolg: boolean })[]) {
	const groups = Map.groupBy(momenten, ({ titel, vervolg }) => `${titel}/${vervolg}`);
	return [...groups.values()].flatMap((found) => {
		const first = found[0]!;
		const held = found.filter(({ uitkomst }) => uitkomst === 'gehouden').length;
		return found.length < 3
			? found.map((moment) => ({ ...show(moment), vervolg: moment.vervolg, samen: false }))
			: [
					{
						...show(first),
						naam: `${first.titel}, ${found.length} groepen`,
						uitkomst: held === found.length ? ('gehouden' as const) : null,
						vervolg: first.vervolg,
						samen: true
					}
				];
	});
}

const monthLink = (filter: ReturnType<typeof readFilter>, first: Temporal.PlainDate) => ({
	href: addressOf('/jaarplan', filter, { maand: first.toString().slice(0, 7) }),
	naam: namen[first.month - 1]!
});

/** The month that was asked for when it is of this school year, else the one of today, else the first with school. */
function monthIn(
	schooljaar: ReturnType<typeof readFilter>['schooljaar'],
	asked: string | undefined,
	vandaag: Temporal.PlainDate
) {
	for (const candidate of [asked, vandaag.toString()]) {
		if (!candidate) continue;
		try {
			const first = Temporal.PlainDate.from(candidate).with({ day: 1 });
			if (schooljaarOf(first) === schooljaar) return first;
		} catch {
			continue;
		}
	}
	return compareDays(vandaag, eindOf(schooljaar)) > 0
		? eindOf(schooljaar).with({ day: 1 })
		: beginOf(schooljaar);
}

export const actions: Actions = {
	verzet: async ({ locals, request, url }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ moment: id, van: day('Kies een dag.') }));
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			moveMoment(tx, user, form.value.moment, { van: form.value.van })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		const filter = readFilter(url, user);
		redirect(
			303,
			addressOf('/jaarplan', filter, { maand: form.value.van.toString().slice(0, 7), verzet: 'ja' })
		);
	}
};
