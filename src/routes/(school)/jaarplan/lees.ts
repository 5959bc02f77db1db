import type { Tx, User } from '#core/database.ts';
import { momentnaam, momentvormnamen, type Jaarmoment } from '#domain/jaarplan/jaarmoment.ts';
import { magJaarPlannen } from '#domain/jaarplan/makeJaarplan.ts';
import { readMomenten } from '#domain/jaarplan/readMomenten.ts';
import { readMedewerkernamen } from '#domain/jaarplan/readPlankring.ts';
import { listVrijeDagen } from '#domain/jaarplan/vrijeDagen.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { formatDag } from '#law/datum.ts';
import {
	beginOf,
	nextSchooljaar,
	parseSchooljaar,
	previousSchooljaar,
	schooljaarOf
} from '#law/schooljaar.ts';

/** What is asked of the calendar: which year, and whose or what kind. */
export function readFilter(url: URL, user: User) {
	const vraag = url.searchParams;
	const schooljaar = parseSchooljaar(vraag.get('schooljaar') ?? '') ?? schooljaarOf(user.vandaag);
	return {
		schooljaar,
		groep: vraag.get('groep') ?? '',
		wie: vraag.get('wie') ?? '',
		soort: vraag.get('soort') ?? ''
	};
}
type Jaarfilter = ReturnType<typeof readFilter>;

/** The moments, the free days and the choices of the filter: the same for every view. */
export async function readJaarplan(tx: Tx, user: User, filter: Jaarfilter) {
	const alle = await readMomenten(tx, filter.schooljaar);
	const namen = await readMedewerkernamen(tx);
	const groepen = (await listGroepen(tx, dayIn(filter.schooljaar, user.vandaag))).filter(
		({ soort }) => soort === 'stamgroep'
	);
	return {
		kalender: await readKalender(tx, beginOf(filter.schooljaar)),
		vrij: await listVrijeDagen(tx, filter.schooljaar),
		namen,
		aantal: alle.length,
		momenten: alle.filter((moment) => matches(moment, filter, user)),
		keuzes: {
			groepen: groepen.map(({ id, naam }) => ({ value: id, label: naam })),
			wie: [
				{ value: 'ik', label: 'mijzelf' },
				...[...new Set(alle.flatMap(({ deelnemers }) => deelnemers))]
					.map((id) => ({ value: id, label: namen.get(id) ?? 'een collega' }))
					.sort((a, b) => a.label.localeCompare(b.label, 'nl'))
			],
			soorten: Object.entries(momentvormnamen).map(([value, label]) => ({ value, label }))
		}
	};
}

/** A day of that year on which its groups are there. */
export const dayIn = (schooljaar: Jaarfilter['schooljaar'], vandaag: Temporal.PlainDate) =>
	schooljaarOf(vandaag) === schooljaar ? vandaag : beginOf(schooljaar).add({ months: 2 });

const matches = (moment: Jaarmoment, { groep, wie, soort }: Jaarfilter, user: User): boolean =>
	(groep === '' || moment.groepId === groep || (moment.groepId === null && moment.medewerkerId === null)) &&
	(wie === '' || moment.deelnemers.includes(wie === 'ik' ? user.medewerkerId : wie)) &&
	(soort === '' || moment.vorm === soort);

/** What every view shows above the calendar. */
export const headOf = (user: User, filter: Jaarfilter) => ({
	schooljaar: filter.schooljaar,
	vorig: previousSchooljaar(filter.schooljaar),
	volgend: nextSchooljaar(filter.schooljaar),
	filter: { groep: filter.groep, wie: filter.wie, soort: filter.soort },
	magPlannen: magJaarPlannen(user.rollen),
	mag: {
		drukte: magJaarPlannen(user.rollen)
	}
});

/** A moment as a page shows it. */
export const show = (moment: Jaarmoment) => ({
	id: moment.id,
	naam: momentnaam(moment),
	vorm: moment.vorm,
	van: moment.van.toString(),
	tot: moment.tot.toString(),
	dagen: moment.van.equals(moment.tot)
		? formatDag(moment.van)
		: `${formatDag(moment.van)} t/m ${formatDag(moment.tot)}`,
	begintijd: moment.begintijd,
	vast: moment.vast,
	uitkomst: moment.uitkomst
});

/** The address of a view with its filter. */
export const addressOf = (path: string, filter: Jaarfilter, more: Record<string, string> = {}) => {
	const vraag = new URLSearchParams(
		Object.entries({
			schooljaar: filter.schooljaar,
			groep: filter.groep,
			wie: filter.wie,
			soort: filter.soort,
			...more
		}).filter(([, value]) => value !== '')
	);
	return `${path}?${vraag}`;
};
