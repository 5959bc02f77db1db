import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { readWerkafspraken } from '#domain/organisatie/readWerkafspraken.ts';
import { compareDays } from '#law/datum.ts';
import { beginOf, eindOf, type Schooljaar } from '#law/schooljaar.ts';
import { earliest } from '#law/duur.ts';
import { termijnen } from '#law/termijnen.ts';
import type { Feit, Feitwaarde, Termijn, Werkafspraak } from '#law/werkafspraak.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import type { Feitsoort } from '#law/feitsoorten.ts';
import { overOf, type Jaarmoment } from './jaarmoment.ts';
import { readKringfeiten } from './readKringfeiten.ts';
import { readMomenten } from './readMomenten.ts';

type Day = Temporal.PlainDate;
type Rij = {
	soort: string;
	sleutel: string;
	bij: string | null;
	leerling: string;
	groepId: string;
	datum: Day;
	tot: Day | null;
	vensterVan: Day | null;
	vensterTot: Day | null;
};

type Nakoming = {
	readonly termijnen: readonly Termijn[];
	/** Whether records of this promise are kept here; of others nothing can be said. */
	readonly wordtBijgehouden: (id: string) => boolean;
	/** The group a termijn is about, directly or through the child. */
	readonly groepOf: (termijn: Termijn) => string | undefined;
	readonly groepen: readonly { readonly id: string; readonly naam: string; readonly bouw: string }[];
	/** The moment that proves a termijn, when it is in the calendar. */
	readonly momentOf: (termijn: Termijn) => Jaarmoment | undefined;
};

/** Promises that stand on work lists and of which no account is given here: a signal is a tool, not a promise to the school. */
const nietGeteld = ['signaal-terzijde', 'toestemming-verloopt'];

/**
 * Every promise of a school year with what became of it, the same for everybody who works here: children are prints. A
 * visit to a class is between the directie and the teacher (X25): others do not find it in the answer.
 */
export async function readNakoming(tx: Tx, user: User, schooljaar: Schooljaar): Promise<Nakoming> {
	const [begin, eind] = [beginOf(schooljaar), eindOf(schooljaar)];
	const kalender = await readKalender(tx, begin);
	const kring = await readKringfeiten(tx, schooljaar, kalender);
	const momenten = await readMomenten(tx, schooljaar);
	const werkafspraken = (await readWerkafspraken(tx)).filter(({ id }) => !nietGeteld.includes(id));
	const { rows } = await sql<Rij>`
		select soort, sleutel, bij, leerling, groep_id as "groepId", datum, tot, venster_van as "vensterVan", venster_tot as "vensterTot"
		from nakomingsfeiten(${schooljaar}, ${begin}, ${eind})`.execute(tx);
	const groepVan = new Map<string, string>([
		...rows.map(({ leerling, groepId }) => [leerling, groepId] as const),
		...kring.plaatsingen.map(({ leerling, groepId }) => [leerling, groepId] as const)
	]);
	const metEigenAanbod = new Set(
		rows.filter(({ soort }) => soort === 'handelingsplan').map(({ groepId }) => groepId)
	);
	const feiten: Feit[] = [
		...kring.feiten.map((feit) =>
			feit.soort === 'groep'
				? { ...feit, attributes: { ...feit.attributes, eigen_aanbod: metEigenAanbod.has(feit.sleutel) } }
				: feit
		),
		...rows.flatMap(factsOf),
		...momenten.flatMap((moment) => provenBy(moment, werkafspraken, kring.plaatsingen, user.schoolId))
	];
	const soorten = new Set(feiten.map(({ soort }) => soort));
	const geplande = new Set(momenten.map(({ werkafspraak }) => werkafspraak));
	// Of a year that is over nothing is open any more, its last day included.
	const peildatum = earliest(user.vandaag, eind.add({ days: 1 }));
	const all = termijnen(werkafspraken, feiten, peildatum, kalender, { van: begin, tot: eind });
	const ownVisits = (termijn: Termijn) =>
		termijn.werkafspraak !== 'klassenbezoek' ||
		user.rollen.includes('directie') ||
		termijn.over.id === user.medewerkerId;
	const byMoment = new Map(momenten.map((moment) => [moment.id, moment]));
	return {
		termijnen: all.filter((termijn) => ownVisits(termijn) && touches(termijn, begin, eind)),
		wordtBijgehouden: (id) => {
			const standaard = standaardWerkafspraken.find((werkafspraak) => werkafspraak.id === id);
			if (!standaard || nietGeteld.includes(id)) return false;
			return standaard.agenda
				? geplande.has(id)
				: bijgehouden.includes(id) && soorten.has(startOf(standaard));
		},
		groepOf: ({ over }) =>
			over.soort === 'groep' ? over.id : over.soort === 'leerling' ? groepVan.get(over.id) : undefined,
		groepen: kring.groepen,
		momentOf: ({ bewijs }) => (bewijs ? byMoment.get(bewijs.slice(0, 36)) : undefined)
	};
}

/** Promises without a place in the calendar whose records are here. */
const bijgehouden = [
	'handelingsplan-evaluatie',
	'handelingsplan-notitie',
	'niveau-opnieuw-bekijken',
	'afspraak',
	'logboek'
];

const startOf = ({ regel }: Werkafspraak): Feitsoort =>
	'kring' in regel ? regel.kring.feit : regel.soort === 'voor' ? regel.moment.feit : regel.na.feit;

/** A term that was over before the school year began belongs to the year before. */
const touches = ({ uiterlijk, vensterVan }: Termijn, begin: Day, eind: Day): boolean =>
	compareDays(uiterlijk, begin) >= 0 && compareDays(vensterVan, eind) <= 0;

function factsOf(rij: Rij): Feit[] {
	const attributes: Record<string, Feitwaarde> =
		rij.soort === 'handelingsplan'
			? { evaluatie_van: rij.vensterVan, evaluatie_tot: rij.vensterTot }
			: rij.soort === 'niveaubesluit'
				? { opnieuw_bekijken_op: rij.vensterVan }
				: rij.soort === 'afspraak'
					? { uiterlijk: rij.vensterVan }
					: {};
	const feit: Feit = {
		soort: rij.soort as Feitsoort,
		over: { soort: 'leerling', id: rij.leerling },
		datum: rij.datum,
		sleutel: rij.sleutel,
		bij: rij.bij ?? undefined,
		tot: rij.tot ?? undefined,
		attributes
	};
	// A note about a child with an own plan is what the log of its group is for (S28, S29).
	return rij.soort === 'notitie'
		? [feit, { ...feit, soort: 'logboeknotitie', over: { soort: 'groep', id: rij.groepId }, bij: undefined }]
		: [feit];
}

/** What a moment that was held proves: for a promise about children, for each child that was in the group that day. */
function provenBy(
	moment: Jaarmoment,
	werkafspraken: readonly Werkafspraak[],
	plaatsingen: Awaited<ReturnType<typeof readKringfeiten>>['plaatsingen'],
	schoolId: string
): Feit[] {
	const werkafspraak = werkafspraken.find(({ id }) => id === moment.werkafspraak);
	const soort = werkafspraak?.bewijs.feiten[0];
	if (!werkafspraak || !soort || moment.uitkomst !== 'gehouden' || !moment.gebeurdOp) return [];
	const datum = moment.gebeurdOp;
	if (werkafspraak.over !== 'leerling')
		return [{ soort, over: overOf(moment, schoolId), datum, sleutel: moment.id }];
	return plaatsingen
		.filter(
			({ groepId, van, tot }) =>
				groepId === moment.groepId && compareDays(van, datum) <= 0 && compareDays(tot, datum) >= 0
		)
		.map(({ leerling }) => ({
			soort,
			over: { soort: 'leerling', id: leerling } as const,
			datum,
			sleutel: `${moment.id}/${leerling}`
		}));
}
