import { eindOf, type Schooljaar } from '#law/schooljaar.ts';
import { before, clamp, dayBefore, isSame, type Inleesjaar } from './inleesjaar.ts';
import type { Inleesregel, Plangroep, Schrijfwerk } from './inleesplan.ts';
import type { Bekendegroep, Inleesstand, Plaatsing } from './inleesstand.ts';
import { jaargroepNaam } from './jaargroep.ts';
import { groepsleutel } from './planGroepen.ts';
import type { Planleerling } from './planLeerlingen.ts';

type Day = Temporal.PlainDate;
type Plaatsingenplan = Pick<Schrijfwerk, 'plaatsingenWeg' | 'plaatsingenWijzigen' | 'plaatsingenNieuw'> & {
	readonly regels: readonly Inleesregel[];
	/** Groups of this year in which a child stays that the file does not name. */
	readonly bewoond: ReadonlySet<string>;
};

/**
 * Who goes to which group, from which day. What was stays: an old placement gets its last day. A placement that had not
 * begun yet is replaced. Last year's placements end on 31 July. In: the groups and pupils of the plan.
 */
export function planPlaatsingen(
	leerlingen: readonly Planleerling[],
	ontbrekend: ReadonlyMap<string, Day | null>,
	groepen: ReadonlyMap<string, Plangroep>,
	stand: Inleesstand,
	jaar: Inleesjaar
): Plaatsingenplan {
	const known = new Map(stand.groepen.map((groep) => [groep.id, groep]));
	const fromFile = new Set([...groepen.values()].map(({ ref }) => ref));
	const perLeerling = new Map<string, Plaatsing[]>();
	for (const plaatsing of stand.plaatsingen) {
		const list = perLeerling.get(plaatsing.leerling);
		if (list) list.push(plaatsing);
		else perLeerling.set(plaatsing.leerling, [plaatsing]);
	}
	const weg: Plaatsing[] = [];
	const wijzigen: Plaatsing[] = [];
	const nieuw: Plaatsing[] = [];
	const regels: Inleesregel[] = [];
	const end = (plaatsing: Plaatsing, tot: Day) => {
		if (before(tot, plaatsing.van)) weg.push(plaatsing);
		else if (!isSame(tot, plaatsing.tot)) wijzigen.push({ ...plaatsing, tot });
	};
	const isThisYear = (groep: string) => known.get(groep)?.schooljaar === jaar.schooljaar;

	for (const leerling of leerlingen) {
		const { ref, naam, bestand } = leerling;
		const all = perLeerling.get(ref) ?? [];
		const own = all.filter(({ groep }) => isThisYear(groep));
		const laatste =
			bestand.uitstroomdatum && before(bestand.uitstroomdatum, jaar.eind) ? bestand.uitstroomdatum : jaar.tot;
		const targets = targetsOf(bestand, groepen);
		const first = firstDay(bestand.instroomdatum, own.length > 0, jaar);
		const kept = new Set<Plaatsing>();
		const added: Plangroep[] = [];
		for (const groep of targets) {
			const jaargroep = bestand.jaargroep ?? (groep.jaargroep === 'C' ? null : groep.jaargroep);
			const plaatsing = own.find(
				(one) => one.groep === groep.ref && !kept.has(one) && (runs(one, jaar) || isSame(one.tot, laatste))
			);
			if (plaatsing) {
				kept.add(plaatsing);
				if (laatste && before(laatste, plaatsing.van)) weg.push(plaatsing);
				else if (plaatsing.jaargroep !== jaargroep || !isSame(plaatsing.tot, laatste)) {
					wijzigen.push({ ...plaatsing, jaargroep, tot: laatste });
					if (plaatsing.jaargroep !== jaargroep && jaargroep)
						regels.push(
							row(
								ref,
								bestand.key,
								groep.naam,
								'gewijzigd',
								`${naam} zit in ${groep.naam} als ${jaargroepNaam(jaargroep)}.`
							)
						);
				}
				continue;
			}
			if (laatste && before(laatste, first)) continue;
			nieuw.push({ leerling: ref, groep: groep.ref, jaargroep, van: first, tot: laatste });
			added.push(groep);
		}
		const left = own.filter(
			(one) => !kept.has(one) && runs(one, jaar) && (fromFile.has(one.groep) || known.get(one.groep)?.lasKey)
		);
		for (const plaatsing of left) end(plaatsing, dayBefore(jaar.wisseldag));
		const old = jaar.verhouding === 'ouder' ? [] : endEarlierYears(all, known, jaar, end);
		regels.push(...describe(leerling, added, left, old, known));
	}

	const bewoond = new Set<string>();
	for (const [id, vertrek] of ontbrekend) {
		const all = perLeerling.get(id) ?? [];
		endEarlierYears(all, known, jaar, end);
		for (const plaatsing of all.filter((one) => isThisYear(one.groep) && runs(one, jaar))) {
			if (vertrek) end(plaatsing, vertrek);
			else bewoond.add(plaatsing.groep);
		}
	}
	return { plaatsingenWeg: weg, plaatsingenWijzigen: wijzigen, plaatsingenNieuw: nieuw, regels, bewoond };
}

const runs = ({ tot }: Plaatsing, jaar: Inleesjaar): boolean => tot === null || !before(tot, jaar.wisseldag);

const targetsOf = (bestand: Planleerling['bestand'], groepen: ReadonlyMap<string, Plangroep>): Plangroep[] =>
	[
		...(bestand.groepKey ? [groepsleutel('stamgroep', bestand.groepKey)] : []),
		...bestand.samengesteldeGroepKeys.map((key) => groepsleutel('samengesteld', key))
	].flatMap((sleutel) => groepen.get(sleutel) ?? []);

/** The first day in a new group: 1 August or the first school day; within the year the day of the change. */
function firstDay(instroom: Day | undefined, hadPlace: boolean, jaar: Inleesjaar): Day {
	const entered =
		instroom && before(jaar.begin, instroom) ? clamp(instroom, jaar.begin, jaar.eind) : undefined;
	if (hadPlace) return entered && before(jaar.wisseldag, entered) ? entered : jaar.wisseldag;
	return entered ?? (jaar.eersteLijst ? jaar.begin : jaar.wisseldag);
}

/** Ends what still runs in groups of earlier school years; groups that a school made by hand live one year too. */
function endEarlierYears(
	all: readonly Plaatsing[],
	known: ReadonlyMap<string, Bekendegroep>,
	jaar: Inleesjaar,
	end: (plaatsing: Plaatsing, tot: Day) => void
): Plaatsing[] {
	const old = all.filter((one) => (known.get(one.groep)?.schooljaar ?? '9') < jaar.schooljaar);
	for (const plaatsing of old) {
		const last = eindOf(known.get(plaatsing.groep)!.schooljaar as Schooljaar);
		if (!plaatsing.tot || before(last, plaatsing.tot)) end(plaatsing, latest(last, plaatsing.van));
	}
	return old;
}

const latest = (a: Day, b: Day): Day => (before(a, b) ? b : a);

const row = (
	ref: string,
	key: string,
	groep: string | null,
	soort: Inleesregel['soort'],
	zin: string
): Inleesregel => ({ over: 'plaatsing', ref, plaats: `leerling ${key}`, groep, soort, zin });

/** One sentence per move; where a new pupil goes is said with the pupil. */
function describe(
	{ ref, bestand, naam, bekend }: Planleerling,
	added: readonly Plangroep[],
	left: readonly Plaatsing[],
	old: readonly Plaatsing[],
	known: ReadonlyMap<string, Bekendegroep>
): Inleesregel[] {
	const isHome = (groep: string) =>
		groep.startsWith('nieuw:stamgroep') || known.get(groep)?.soort === 'stamgroep';
	const naamOf = (groep: string) => known.get(groep)?.naam ?? 'een andere groep';
	const from = [...old, ...left]
		.filter(({ groep }) => isHome(groep))
		.reduce<Plaatsing | undefined>((a, b) => (a && before(b.van, a.van) ? a : b), undefined);
	const rows = added
		.filter(({ ref: groep }) => bekend || !isHome(groep))
		.map((groep) => {
			const zin =
				isHome(groep.ref) && from
					? `${naam} gaat van ${naamOf(from.groep)} naar ${groep.naam}.`
					: `${naam} komt ${isHome(groep.ref) ? '' : 'ook '}in ${groep.naam}.`;
			return row(ref, bestand.key, groep.naam, bekend ? 'gewijzigd' : 'nieuw', zin);
		});
	const moved = added.some((groep) => isHome(groep.ref));
	const gone = left
		.filter(({ groep }) => !(moved && isHome(groep)))
		.map(({ groep }) =>
			row(ref, bestand.key, naamOf(groep), 'gewijzigd', `${naam} zit niet meer in ${naamOf(groep)}.`)
		);
	return [...rows, ...gone];
}
