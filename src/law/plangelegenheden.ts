import { gelegenhedenDuring, isGebeurtenis } from './gelegenheden.ts';
import type { Planmoment, Planvraag } from './planvraag.ts';
import { beginOf, eindOf } from './schooljaar.ts';
import type { CadansRegel, Feit, Werkafspraak } from './werkafspraak.ts';

/** A moment without a day. */
export type Plangelegenheid = Omit<Planmoment, 'van' | 'tot' | 'vast'> & {
	/** School days it takes. */
	readonly dagen: number;
	/** Where in its window it is best, from 0 to 1: what comes in a row is spread. */
	readonly ideaal: number;
	readonly weekdag: number | undefined;
	readonly opDagenVan: string | undefined;
	readonly na: string | undefined;
};

type Kringlid = Planvraag['kring']['over'][number];

/** What each promise with an agenda asks of the year, about everyone it concerns, in a fixed order. */
export const listPlangelegenheden = (vraag: Planvraag): Plangelegenheid[] =>
	[...vraag.werkafspraken]
		.filter(({ agenda }) => agenda !== undefined)
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.flatMap((werkafspraak) => {
			const leden = listLeden(werkafspraak, vraag.kring.over);
			return leden.flatMap((lid, index) => ofLid(werkafspraak, lid, (index + 0.5) / leden.length, vraag));
		});

/** The groups of the children it is about, when it is about children; else those it is about themselves. */
const listLeden = ({ regel }: Werkafspraak, over: readonly Kringlid[]): Kringlid[] => {
	const kring = isGebeurtenis(regel) ? (regel.soort === 'voor' ? regel.moment : regel.na) : regel.kring;
	const soort = kring.feit === 'leerling' || kring.feit === 'schooljaarbegin' ? 'groep' : kring.feit;
	// Whether a single child is long enough at school, or in doubt, is not known of a group.
	const conditions = Object.entries(kring.waarbij ?? {}).filter(([name]) => name.startsWith('groep_'));
	return over
		.filter(
			(lid) => lid.over.soort === soort && conditions.every(([name, value]) => lid.kenmerken[name] === value)
		)
		.sort((a, b) => (a.over.id < b.over.id ? -1 : 1));
};

const ofLid = (
	werkafspraak: Werkafspraak,
	lid: Kringlid,
	plaats: number,
	{ kring, kalender, schooljaar }: Planvraag
): Plangelegenheid[] => {
	const agenda = werkafspraak.agenda!;
	const periode = { van: beginOf(schooljaar), tot: eindOf(schooljaar) };
	const feit: Feit = {
		soort: 'school',
		over: lid.over,
		datum: periode.van,
		tot: periode.tot,
		sleutel: lid.over.id
	};
	const regel = planregelOf(werkafspraak);
	const deelnemers = [
		...new Set(
			agenda.deelnemers.flatMap((wie) => (wie === 'betrokkene' ? lid.betrokkenen : kring.groepen[wie]))
		)
	].sort();
	return gelegenhedenDuring(regel, feit, kalender, periode).map((gelegenheid) => {
		const ronde = gelegenheid.naam.split('/').at(-1)!;
		return {
			sleutel: `${werkafspraak.id}|${ronde}|${lid.over.soort}:${lid.over.id}`,
			werkafspraak: werkafspraak.id,
			ronde,
			over: lid.over,
			vorm: agenda.vorm,
			vensterVan: gelegenheid.van,
			vensterTot: gelegenheid.uiterlijk,
			deelnemers,
			minuten: agenda.vorm === 'gesprekken' ? agenda.minuten * Math.max(1, lid.leerlingen) : agenda.minuten,
			dagen: agenda.dagen ?? 1,
			// A test and a round of talks are for all groups at once; meetings one after the other are spread.
			// A test begins soon after its window opens, so that there is time for what comes out of it.
			ideaal: agenda.vorm === 'overleg' ? plaats : agenda.vorm === 'afname' ? 0.2 : 0.5,
			weekdag: agenda.weekdag,
			opDagenVan: agenda.bij,
			na: agenda.na
		};
	});
};

/** The rule that says where it can stand: the windows of the agenda where the rule of the promise has none. */
const planregelOf = ({ regel, agenda }: Werkafspraak): CadansRegel => {
	const kring = { feit: 'school' } as const;
	const vensters = agenda?.vensters ?? [];
	if (regel.soort === 'in_vensters' || regel.soort === 'periodiek') return { ...regel, kring };
	if (regel.soort === 'aantal_per_schooljaar') {
		// Between the fewest and the most there is room for one that falls through.
		const keren = Math.ceil((regel.minstens + (regel.hoogstens ?? regel.minstens)) / 2);
		return keren <= vensters.length
			? { soort: 'in_vensters', kring, vensters: vensters.slice(0, keren) }
			: { soort: 'aantal_per_schooljaar', kring, minstens: keren };
	}
	if (regel.soort === 'eens_per_schooljaar' && vensters.length === 0) return { ...regel, kring };
	return { soort: 'in_vensters', kring, vensters };
};
