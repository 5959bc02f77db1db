import type { Momentvorm } from '#law/agenda.ts';
import type { Planmoment } from '#law/planvraag.ts';
import type { Over } from '#law/werkafspraak.ts';

type Day = Temporal.PlainDate;

export const momentvormnamen = {
	overleg: 'Overleg',
	gesprekken: 'Gesprekken',
	afname: 'Toetsen en vragenlijsten',
	inleveren: 'Inleveren',
	activiteit: 'Activiteit'
} as const;
type Jaarmomentvorm = keyof typeof momentvormnamen;

/** A moment of the calendar as it stands, with what happened to it. */
export type Jaarmoment = {
	readonly id: string;
	readonly sleutel: string;
	readonly werkafspraak: string | null;
	/** Moments of one round, or of one promise of the school: they can be moved together. */
	readonly reeks: string;
	readonly titel: string;
	/** The group, bouw or colleague it is about; empty for the school. */
	readonly over: string;
	readonly vorm: Jaarmomentvorm;
	readonly groepId: string | null;
	readonly bouw: string | null;
	readonly medewerkerId: string | null;
	readonly van: Day;
	readonly tot: Day;
	readonly begintijd: string | null;
	readonly vensterVan: Day | null;
	readonly vensterTot: Day | null;
	readonly minuten: number;
	readonly deelnemers: readonly string[];
	readonly vast: boolean;
	/** There is an agenda: the plan is not made again around it. */
	readonly heeftOverleg: boolean;
	readonly uitkomst: 'gehouden' | 'vervallen' | null;
	readonly gebeurdOp: Day | null;
	/** The review this moment is, once it is planned: then its day is the one that counts. */
	readonly besprekingId: string | null;
};

/** Moments of these promises are held elsewhere: in a review per child, or with people from outside. */
const elders = ['leerlingbespreking', 'mdo'];
/** Whether a moment of the calendar is held as a meeting with an agenda and minutes. */
export const isOverleg = (moment: { vorm: string; werkafspraak: string | null }): boolean =>
	moment.vorm === 'overleg' && !elders.includes(moment.werkafspraak ?? '');

/** `Leerlingbespreking Groep 5` */
export const momentnaam = ({ titel, over }: Pick<Jaarmoment, 'titel' | 'over'>): string =>
	over ? `${titel}, ${over}` : titel;

/** About whom, as the rules of promises know it. */
export const overOf = (
	moment: Pick<Jaarmoment, 'groepId' | 'bouw' | 'medewerkerId'>,
	schoolId: string
): Over => {
	if (moment.groepId) return { soort: 'groep', id: moment.groepId };
	if (moment.bouw) return { soort: 'bouw', id: moment.bouw };
	if (moment.medewerkerId) return { soort: 'medewerker', id: moment.medewerkerId };
	return { soort: 'school', id: schoolId };
};

/** The moment as the planner knows it; what is held, cancelled or locked stays where it is. */
export const toPlanmoment = (moment: Jaarmoment, schoolId: string): Planmoment => ({
	sleutel: moment.sleutel,
	werkafspraak: moment.werkafspraak ?? '',
	ronde: moment.sleutel.split('|')[1] ?? '',
	over: overOf(moment, schoolId),
	vorm: (moment.vorm === 'activiteit' ? 'overleg' : moment.vorm) as Momentvorm,
	van: moment.van,
	tot: moment.tot,
	vensterVan: moment.vensterVan ?? moment.van,
	vensterTot: moment.vensterTot ?? moment.tot,
	deelnemers: moment.uitkomst === 'vervallen' ? [] : moment.deelnemers,
	minuten: moment.minuten,
	vast: moment.vast || moment.uitkomst !== null
});
