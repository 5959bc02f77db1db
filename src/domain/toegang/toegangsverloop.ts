import { compareDays } from '#law/datum.ts';

type Day = Temporal.PlainDate;

/** From the first day to the last, both included; null is open. */
export type Looptijd = { readonly van: Day | null; readonly tot: Day | null };

/** All that decides whether and what somebody sees, apart from single children. */
export type Toegangsfeiten = {
	readonly dienst: Looptijd;
	readonly verloven: readonly Looptijd[];
	readonly rollen: readonly (Looptijd & { readonly rol: string })[];
	readonly groepen: readonly (Looptijd & {
		readonly id: string;
		readonly naam: string;
		readonly rol: string;
	})[];
};

export type Groepstaak = { readonly id: string; readonly naam: string; readonly rol: string };

/** What somebody has on a day. `weg` says why they have nothing. */
export type Dagbeeld = {
	readonly weg: 'nog_niet_in_dienst' | 'uit_dienst' | 'verlof' | null;
	readonly rollen: readonly string[];
	readonly groepen: readonly Groepstaak[];
};

export type Tijdvak = { readonly van: Day; readonly tot: Day | null; readonly beeld: Dagbeeld };

/** What somebody has on `dag`; the database answers the same (tested against it). */
export function dagbeeld({ dienst, verloven, rollen, groepen }: Toegangsfeiten, dag: Day): Dagbeeld {
	const none = (weg: Dagbeeld['weg']): Dagbeeld => ({ weg, rollen: [], groepen: [] });
	if (dienst.van && before(dag, dienst.van)) return none('nog_niet_in_dienst');
	if (dienst.tot && before(dienst.tot, dag)) return none('uit_dienst');
	if (verloven.some((verlof) => runs(verlof, dag))) return none('verlof');
	const held = new Set(rollen.filter((one) => runs(one, dag)).map(({ rol }) => rol));
	return {
		weg: null,
		rollen: [...held].sort(),
		groepen: groepen
			.filter((one) => runs(one, dag))
			.map(({ id, naam, rol }) => ({ id, naam, rol }))
			.sort((a, b) => (a.naam + a.rol < b.naam + b.rol ? -1 : 1))
	};
}

/** The same from `vanaf` on, in periods in which nothing changes; the last one has no end. */
export function toegangsverloop(feiten: Toegangsfeiten, vanaf: Day): Tijdvak[] {
	const days = turningDays([feiten], vanaf);
	const periods = days.map((van, at) => ({
		van,
		tot: days[at + 1]?.subtract({ days: 1 }) ?? null,
		beeld: dagbeeld(feiten, van)
	}));
	return joinSame(periods, ({ beeld }) => beeld);
}

/** The last day of access; null without an end, undefined when there is none from `vanaf` on. */
export function toegangTot(verloop: readonly Tijdvak[]): Day | null | undefined {
	const open = verloop.filter(({ beeld }) => hasAny(beeld));
	return open.at(-1)?.tot ?? (open.length > 0 ? null : undefined);
}

/** Whether somebody sees anything at all. */
export const hasAny = ({ rollen, groepen }: Dagbeeld): boolean => rollen.length + groepen.length > 0;

/** What a change takes away and brings, in a period. */
export type Gevolg = {
	readonly van: Day;
	readonly tot: Day | null;
	readonly weg: Dagbeeld['weg'];
	readonly terug: boolean;
	readonly rollenEraf: readonly string[];
	readonly rollenErbij: readonly string[];
	readonly groepenEraf: readonly Groepstaak[];
	readonly groepenErbij: readonly Groepstaak[];
};

/** What changes between two states of the same person, from `vanaf` on, per period; empty when nothing does. */
export function gevolgen(nu: Toegangsfeiten, straks: Toegangsfeiten, vanaf: Day): Gevolg[] {
	const days = turningDays([nu, straks], vanaf);
	const periods = days.map((van, at) => ({
		...compare(dagbeeld(nu, van), dagbeeld(straks, van)),
		van,
		tot: days[at + 1]?.subtract({ days: 1 }) ?? null
	}));
	return joinSame(periods, ({ van: _, tot: __, ...rest }) => rest).filter(
		(one) =>
			one.weg !== null ||
			one.terug ||
			one.rollenEraf.length + one.rollenErbij.length + one.groepenEraf.length + one.groepenErbij.length > 0
	);
}

function compare(nu: Dagbeeld, straks: Dagbeeld): Omit<Gevolg, 'van' | 'tot'> {
	const key = ({ id, rol }: Groepstaak) => `${id} ${rol}`;
	const missing = (from: Dagbeeld, other: Dagbeeld) => {
		const known = new Set(other.groepen.map(key));
		return from.groepen.filter((one) => !known.has(key(one)));
	};
	return {
		weg: straks.weg !== nu.weg ? straks.weg : null,
		terug: nu.weg !== null && straks.weg === null,
		rollenEraf: nu.rollen.filter((rol) => !straks.rollen.includes(rol)),
		rollenErbij: straks.rollen.filter((rol) => !nu.rollen.includes(rol)),
		groepenEraf: missing(nu, straks),
		groepenErbij: missing(straks, nu)
	};
}

/** The days from `vanaf` on at which something begins, or is over. */
function turningDays(all: readonly Toegangsfeiten[], vanaf: Day): Day[] {
	const days = new Map([[vanaf.toString(), vanaf]]);
	for (const { dienst, verloven, rollen, groepen } of all)
		for (const { van, tot } of [dienst, ...verloven, ...rollen, ...groepen])
			for (const day of [van, tot?.add({ days: 1 })])
				if (day && before(vanaf, day)) days.set(day.toString(), day);
	return [...days.values()].sort(compareDays);
}

function joinSame<T extends { van: Day; tot: Day | null }>(
	periods: readonly T[],
	of: (period: T) => unknown
): T[] {
	const joined: T[] = [];
	for (const period of periods) {
		const last = joined.at(-1);
		if (last && JSON.stringify(of(last)) === JSON.stringify(of(period)))
			joined[joined.length - 1] = { ...last, tot: period.tot };
		else joined.push(period);
	}
	return joined;
}

const before = (a: Day, b: Day) => compareDays(a, b) < 0;
const runs = ({ van, tot }: Looptijd, dag: Day) => !(van && before(dag, van)) && !(tot && before(tot, dag));
