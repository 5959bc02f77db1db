import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { together } from '#core/together.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { compareDays } from '#law/datum.ts';
import { listOpenTermijnen } from '#law/termijnen.ts';
import type { Feit, Termijn } from '#law/werkafspraak.ts';
import { describeTermijn, isDescribed, type Kring } from './describeTermijn.ts';
import { listMomentwerk } from './listMomentwerk.ts';
import { listOverlegwerk } from './listOverlegwerk.ts';
import { listVerlopendeAantekeningen } from './listVerlopendeAantekeningen.ts';
import { countVoorbereid, readBesprekingen, type Bespreking } from './readBesprekingen.ts';
import { readNamen, readWerktermijnen } from './readTermijnen.ts';
import { listResultaatkeuzes, readGroepen } from './readWerkkring.ts';
import {
	arrangeWerklijst,
	gather,
	tekstOfNotities,
	tekstOfPlannen,
	type Werkitem,
	type Werklijst
} from './werklijst.ts';

/** How far ahead a werklijst looks. */
const wekenVooruit = 4;

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
	const { termijnen, feitOf } = await readWerktermijnen(tx, vandaag, ({ id }) => isDescribed(id));
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
	const items = due.flatMap((termijn) => describeTermijn(termijn, feitOf(termijn), kring) ?? []);
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
			where eigenaar_id = ${user.medewerkerId} and id = any (${bij}::uuid[])`.execute(tx)
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
