import { compareDays } from '#law/datum.ts';
import { beginOf, eindOf, parseSchooljaar, schooljaarOf, type Schooljaar } from '#law/schooljaar.ts';
import type { Inleesbestand } from './inleesbestand.ts';
import type { Jaarverhouding } from './inleesplan.ts';
import type { Bekendegroep } from './inleesstand.ts';

type Day = Temporal.PlainDate;

/** The days that a class list of one school year works with. */
export type Inleesjaar = {
	readonly schooljaar: Schooljaar;
	readonly verhouding: Jaarverhouding;
	readonly begin: Day;
	readonly eind: Day;
	/** The day from which a change within the year counts: when the file was made, else today; within the year. */
	readonly wisseldag: Day;
	/** The last day of new placements: none while the year is running, 31 July when a later year is known or it is over. */
	readonly tot: Day | null;
	/** The first list of this year: placements begin on 1 August. */
	readonly eersteLijst: boolean;
};

/** Places the file in time. Throws on a school year that the reader of the file would have refused. */
export function readInleesjaar(
	bestand: Inleesbestand,
	groepen: readonly Bekendegroep[],
	vandaag: Day
): Inleesjaar {
	const schooljaar = parseSchooljaar(bestand.school.schooljaar);
	if (!schooljaar) throw new Error(`Geen schooljaar: ${bestand.school.schooljaar}`);
	const known = groepen.filter(({ vervallen }) => !vervallen).map((groep) => groep.schooljaar);
	const newest = known.reduce((a, b) => (a > b ? a : b), '');
	const now = schooljaarOf(vandaag);
	const [begin, eind] = [beginOf(schooljaar), eindOf(schooljaar)];
	return {
		schooljaar,
		verhouding:
			newest === ''
				? 'eerste'
				: schooljaar > newest
					? 'volgend'
					: schooljaar < newest && schooljaar < now
						? 'ouder'
						: 'zelfde',
		begin,
		eind,
		wisseldag: clamp(bestand.school.aanmaakdatum ?? vandaag, begin, eind),
		tot: schooljaar < newest || schooljaar < now ? eind : null,
		eersteLijst: !known.includes(schooljaar)
	};
}

export const clamp = (day: Day, from: Day, to: Day): Day =>
	before(day, from) ? from : before(to, day) ? to : day;
export const before = (a: Day, b: Day): boolean => compareDays(a, b) < 0;
export const dayBefore = (day: Day): Day => day.subtract({ days: 1 });
export const isSame = (a: Day | null | undefined, b: Day | null | undefined): boolean =>
	a && b ? a.equals(b) : !a && !b;
