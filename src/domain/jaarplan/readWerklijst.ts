import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { together } from '#core/together.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { compareDays } from '#law/datum.ts';
import { listOpenTermijnen } from '#law/termijnen.ts';
import type { Feit, Termijn } from '#law/werkafspraak.ts';
import { listMomentwerk } from './listMomentwerk.ts';
import { listOverlegwerk } from './listOverlegwerk.ts';
import { listVerlopendeAantekeningen } from './listVerlopendeAantekeningen.ts';
import {
	countVoorbereid,
	readBesprekingen,
	type Bespreking,
	type Voorbereiding
} from './readBesprekingen.ts';
import { readNamen, readWerktermijnen } from './readTermijnen.ts';
import { listResultaatkeuzes, readGroepen } from './readWerkkring.ts';
import {
	arrangeWerklijst,
	gather,
	tekstOfNotities,
	tekstOfPlannen,
	type Werkitem,
	type Werklijst,
	type Werksoort
} from './werklijst.ts';

/** How far ahead a werklijst looks. */
const wekenVooruit = 4;

type Kring = {
	readonly user: User;
	/** Ids of the children in the groups of this person, and of those groups. */
	readonly leerlingen: ReadonlySet<string>;
	readonly groepen: ReadonlySet<string>;
	readonly naamOf: (over: Termijn['over']) => string;
	readonly sees: (over: Termijn['over']) => boolean;
	readonly roepnaamOf: (id: string) => string;
	readonly medewerkerOf: (id: string) => string;
	readonly besprekingen: readonly Bespreking[];
	/** Of the reviews of the own groups that come up, how far they are prepared. */
	readonly voorbereiding: ReadonlyMap<string, Voorbereiding>;
	readonly eigenVragen: ReadonlySet<string>;
};

/**
 * What is due for this person: own agreements, levels to look at again, plans to evaluate and to write about, reviews
 * to plan and prepare, signals that come back, results to choose from, and what the calendar asks (S30, S36, S57, S60, S61). Found in the records
 * themselves, so doing the work is what takes it off the list.
 */
export async function readWerklijst(tx: Tx, user: User): Promise<Werklijst> {
	const { werk, aantekeningen } = await together({
		werk: readWerk(tx, user.vandaag),
		aantekeningen: listVerlopendeAantekeningen(tx, user)
	});
	const { items, leerlingen } = await listWerk(tx, user, werk);
	return arrangeWerklijst(
		[...items, ...aantekeningen, ...(await listResultaatkeuzes(tx, user, leerlingen))],
		user.vandaag
	);
}

type Werk = { readonly due: readonly Termijn[]; readonly feitOf: (termijn: Termijn) => Feit | undefined };

/** What is due in the school, from which everybody's list is made. */
export async function readWerk(tx: Tx, vandaag: Temporal.PlainDate): Promise<Werk> {
	const { termijnen, feitOf } = await readWerktermijnen(tx, vandaag);
	return { due: listDue(termijnen, vandaag), feitOf: ({ target }) => feitOf(target) };
}

/** What of it is for this person, with what the calendar asks; and the children of the own groups. */
export async function listWerk(
	tx: Tx,
	user: User,
	{ due, feitOf }: Werk
): Promise<{ items: Werkitem[]; leerlingen: ReadonlySet<string> }> {
	const { kring, overlegwerk } = await together({
		kring: readKring(tx, user, due),
		overlegwerk: listOverlegwerk(tx, user)
	});
	const items = due.flatMap((termijn) => describe(termijn, feitOf(termijn), kring) ?? []);
	return {
		items: [
			...gather(gather(items, 'notities', tekstOfNotities), 'bespreking_plannen', tekstOfPlannen),
			...listVoorbereidingen(kring),
			...(await listMomentwerk(tx, user, kring.groepen)),
			...overlegwerk
		],
		leerlingen: kring.leerlingen
	};
}

/** What is open or past, and what opens within some weeks. */
export function listDue(termijnen: readonly Termijn[], vandaag: Temporal.PlainDate): Termijn[] {
	const horizon = vandaag.add({ weeks: wekenVooruit });
	return [
		...listOpenTermijnen(termijnen),
		...termijnen.filter(
			({ toestand, vensterVan }) => toestand === 'toekomstig' && compareDays(vensterVan, horizon) <= 0
		)
	];
}

async function readKring(tx: Tx, user: User, due: readonly Termijn[]): Promise<Kring> {
	const bij = [...new Set(due.flatMap(({ target }) => target.bij ?? []))].filter((id) => isUuid.test(id));
	const { besprekingen, eigen, collegas, vragen } = await together({
		besprekingen: readBesprekingen(tx),
		eigen: readGroepen(tx, user),
		collegas: listMedewerkers(tx, user.vandaag),
		vragen: sql<{ id: string }>`
			select id from ondersteuningsvraag
			where eigenaar_id = ${user.medewerkerId} and id in (select unnest(${bij}::uuid[]))`.execute(tx)
	});
	const { namen, voorbereiding } = await together({
		namen: readNamen(tx, [
			...due.map(({ over }) => over),
			...besprekingen.map(({ groepId }) => ({ soort: 'groep', id: groepId }) as const)
		]),
		voorbereiding: countVoorbereid(
			tx,
			besprekingen.filter((bespreking) => asksPreparation(bespreking, eigen.groepen, user.vandaag))
		)
	});
	const medewerkers = new Map(collegas.map(({ id, naam }) => [id, naam]));
	return {
		user,
		...eigen,
		naamOf: ({ soort, id }) => namen.get(`${soort}:${id}`) ?? 'een kind buiten uw groepen',
		sees: ({ soort, id }) => namen.has(`${soort}:${id}`),
		roepnaamOf: (id) => namen.get(`leerling:${id}`) ?? 'een kind',
		medewerkerOf: (id) => medewerkers.get(id) ?? 'een collega',
		besprekingen,
		voorbereiding,
		eigenVragen: new Set(vragen.rows.map(({ id }) => id))
	};
}

/** What a term belongs to can also be a signal, which has no uuid. */
const isUuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** One term as an item of this person's list, or nothing when it is not theirs. */
function describe(termijn: Termijn, feit: Feit | undefined, kring: Kring): Werkitem | undefined {
	const make = describers[termijn.werkafspraak];
	return feit && make ? make(termijn, feit, kring) : undefined;
}

type Describer = (termijn: Termijn, feit: Feit, kring: Kring) => Werkitem | undefined;

const itemOf = (
	termijn: Termijn,
	soort: Werksoort,
	tekst: string,
	href: string | null,
	change: Partial<Werkitem> = {}
): Werkitem => ({
	id: termijn.id,
	soort,
	tekst,
	over: null,
	href,
	van: termijn.vensterVan,
	uiterlijk: termijn.uiterlijk,
	wie: null,
	afspraakId: null,
	...change
});

const describers: Readonly<Record<string, Describer>> = {
	afspraak: (termijn, feit, kring) => {
		const { user, medewerkerOf, naamOf } = kring;
		const eigen = feit.eigenaar === user.medewerkerId;
		const asked =
			feit.attributes?.door === user.medewerkerId || (feit.bij && kring.eigenVragen.has(feit.bij));
		if (!eigen && !asked) return undefined;
		const bespreking = feit.attributes?.bespreking;
		const href = !kring.sees(feit.over)
			? null
			: feit.bij
				? eigen && feit.attributes?.soort === 'plan_starten'
					? `/vragen/${feit.bij}/plannen/nieuw`
					: `/vragen/${feit.bij}#afspraak-${feit.sleutel}`
				: bespreking
					? `/besprekingen/${String(bespreking)}`
					: `/leerlingen/${feit.over.id}`;
		return itemOf(termijn, 'afspraak', String(feit.attributes?.wat), href, {
			over: naamOf(feit.over),
			wie: eigen ? null : medewerkerOf(feit.eigenaar ?? ''),
			afspraakId: eigen ? feit.sleutel : null
		});
	},

	'niveau-opnieuw-bekijken': (termijn, feit, kring) => {
		const niveau = Number(feit.attributes?.niveau);
		const vraag = feit.attributes?.vraag;
		const isIb = kring.user.rollen.includes('intern_begeleider');
		const isLeerkracht = kring.leerlingen.has(feit.over.id);
		// Up to level 2 the teacher decides, from 3 the intern begeleider (S111, S113).
		const eigen = niveau <= 2 ? isLeerkracht : isIb;
		if (!eigen && !isLeerkracht) return undefined;
		return itemOf(
			termijn,
			'niveau',
			`Kijk of niveau ${niveau} nog past bij ${kring.roepnaamOf(feit.over.id)}.`,
			vraag ? `/vragen/${String(vraag)}/niveau` : `/leerlingen/${feit.over.id}`,
			eigen ? {} : { wie: 'de intern begeleider' }
		);
	},

	'handelingsplan-evaluatie': (termijn, feit, kring) => {
		const eigen = kring.leerlingen.has(feit.over.id);
		if (!eigen && !(feit.bij && kring.eigenVragen.has(feit.bij))) return undefined;
		return itemOf(
			termijn,
			'evaluatie',
			`Evalueer het plan van ${kring.roepnaamOf(feit.over.id)}.`,
			`/plannen/${feit.sleutel}/evaluatie`,
			eigen ? {} : { wie: 'de groepsleerkracht' }
		);
	},

	'handelingsplan-notitie': (termijn, feit, kring) => {
		if (!kring.leerlingen.has(feit.over.id) && feit.attributes?.uitvoerder !== kring.user.medewerkerId)
			return undefined;
		if (termijn.toestand !== 'open') return undefined;
		return itemOf(termijn, 'notities', '', '/kaart', {
			over: kring.roepnaamOf(feit.over.id)
		});
	},

	leerlingbespreking: (termijn, feit, kring) => {
		const isIb = kring.user.rollen.includes('intern_begeleider');
		const eigen = kring.groepen.has(feit.over.id);
		if (!isIb && !eigen) return undefined;
		const naam = kring.naamOf(feit.over);
		const ronde = ['najaar', 'voorjaar', 'zomer'].indexOf(termijn.id.split('/').at(-1) ?? '') + 1;
		const gepland = kring.besprekingen.find(
			(bespreking) => bespreking.groepId === feit.over.id && bespreking.ronde === ronde
		);
		if (gepland)
			return itemOf(
				termijn,
				'bespreking',
				`Houd de leerlingbespreking van ${naam}.`,
				`/besprekingen/${gepland.id}`,
				{ uiterlijk: gepland.geplandOp }
			);
		return isIb ? itemOf(termijn, 'bespreking_plannen', '', '/besprekingen', { over: naam }) : undefined;
	},

	'toestemming-verloopt': (termijn, feit, kring) =>
		kring.user.rollen.includes('intern_begeleider')
			? itemOf(
					termijn,
					'toestemming',
					`Vraag de toestemming over ${kring.roepnaamOf(feit.over.id)} voor ${String(feit.attributes?.partner)} opnieuw, of stop met delen.`,
					`/leerlingen/${feit.over.id}/toestemmingen`
				)
			: undefined,

	inzageverzoek: (termijn, feit, kring) =>
		kring.user.rollen.some((rol) => rol === 'intern_begeleider' || rol === 'directie')
			? itemOf(
					termijn,
					'inzageverzoek',
					`Beantwoord het inzageverzoek van ${String(feit.attributes?.aanvrager)}.`,
					`/inzageverzoeken/${feit.sleutel}`,
					{ over: kring.naamOf(feit.over) }
				)
			: undefined,

	verbeterverzoek: (termijn, feit, kring) =>
		kring.user.rollen.some((rol) => rol === 'intern_begeleider' || rol === 'directie')
			? itemOf(
					termijn,
					'verbetering',
					`Besluit of een stuk over ${kring.roepnaamOf(feit.over.id)} wordt verbeterd.`,
					`/leerlingen/${feit.over.id}/verbeteringen`
				)
			: undefined,

	'signaal-terzijde': (termijn, feit, kring) => {
		const eigen = feit.eigenaar
			? feit.eigenaar === kring.user.medewerkerId
			: kring.user.rollen.includes('intern_begeleider');
		if (!eigen) return undefined;
		return itemOf(
			termijn,
			'terzijde',
			`Kijk opnieuw naar een signaal van ${kring.roepnaamOf(feit.over.id)} dat terzijde lag.`,
			`/signalen/${String(feit.attributes?.signaal)}`
		);
	}
};

/** Whether a planned review asks its teacher for a line about each child: from two weeks before (S57-S59). */
const asksPreparation = (
	{ groepId, begonnen, geplandOp }: Bespreking,
	groepen: ReadonlySet<string>,
	vandaag: Temporal.PlainDate
): boolean =>
	groepen.has(groepId) && !begonnen && compareDays(geplandOp.subtract({ weeks: 2 }), vandaag) <= 0;

/** Until there is a line about each child. */
function listVoorbereidingen({ besprekingen, voorbereiding, naamOf }: Kring): Werkitem[] {
	return besprekingen.flatMap(({ id, groepId, geplandOp }): Werkitem[] => {
		const stand = voorbereiding.get(id);
		if (!stand || stand.voorbereid >= stand.leerlingen) return [];
		return [
			{
				id: `voorbereiding|${id}`,
				soort: 'voorbereiding',
				tekst: `Bereid de leerlingbespreking van ${naamOf({ soort: 'groep', id: groepId })} voor: ${stand.voorbereid} van ${stand.leerlingen} kinderen.`,
				over: null,
				href: `/besprekingen/${id}`,
				van: geplandOp.subtract({ weeks: 2 }),
				uiterlijk: geplandOp,
				wie: null,
				afspraakId: null
			}
		];
	});
}
