import { compareDays } from './datum.ts';

/** Easter Sunday of a year, by the anonymous Gregorian computus. */
export const pasenOf = (jaar: number): Temporal.PlainDate => {
	const golden = jaar % 19;
	const century = Math.floor(jaar / 100);
	const rest = jaar % 100;
	const correction = Math.floor((century + 8) / 25);
	const epact =
		(19 * golden + century - Math.floor(century / 4) - Math.floor((century - correction + 1) / 3) + 15) % 30;
	const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
	const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
	const days = epact + sunday - 7 * late + 114;
	return new Temporal.PlainDate(jaar, Math.floor(days / 31), (days % 31) + 1);
};

/** 27 April, or the Saturday before when that is a Sunday. */
export const koningsdagOf = (jaar: number): Temporal.PlainDate => {
	const dag = new Temporal.PlainDate(jaar, 4, 27);
	return dag.dayOfWeek === 7 ? dag.subtract({ days: 1 }) : dag;
};

export type Feestdag = { readonly naam: string; readonly datum: Temporal.PlainDate };

/** The Dutch public holidays of a calendar year in order, with the two days that most schools add: Goede Vrijdag and the day after Hemelvaart. */
export function listFeestdagen(jaar: number): readonly Feestdag[] {
	let feestdagen = known.get(jaar);
	if (!feestdagen) known.set(jaar, (feestdagen = makeFeestdagen(jaar)));
	return feestdagen;
}
/** They never change, and every page that counts school days asks for three years of them. */
const known = new Map<number, readonly Feestdag[]>();

const makeFeestdagen = (jaar: number): Feestdag[] => {
	const pasen = pasenOf(jaar);
	return [
		{ naam: 'Nieuwjaarsdag', datum: new Temporal.PlainDate(jaar, 1, 1) },
		{ naam: 'Goede Vrijdag', datum: pasen.subtract({ days: 2 }) },
		{ naam: 'Eerste Paasdag', datum: pasen },
		{ naam: 'Tweede Paasdag', datum: pasen.add({ days: 1 }) },
		{ naam: 'Koningsdag', datum: koningsdagOf(jaar) },
		{ naam: 'Hemelvaartsdag', datum: pasen.add({ days: 39 }) },
		{ naam: 'Dag na Hemelvaart', datum: pasen.add({ days: 40 }) },
		{ naam: 'Eerste Pinksterdag', datum: pasen.add({ days: 49 }) },
		{ naam: 'Tweede Pinksterdag', datum: pasen.add({ days: 50 }) },
		{ naam: 'Eerste Kerstdag', datum: new Temporal.PlainDate(jaar, 12, 25) },
		{ naam: 'Tweede Kerstdag', datum: new Temporal.PlainDate(jaar, 12, 26) }
	].sort((a, b) => compareDays(a.datum, b.datum));
};
