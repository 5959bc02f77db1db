import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database, Tx, User } from '#core/database.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { beginBespreking } from '#domain/overleg/beginBespreking.ts';
import { closeBespreking } from '#domain/overleg/closeBespreking.ts';
import { isSchooldag } from '#law/lesweken.ts';
import { countStand } from '#law/nakoming.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import type { Kalender } from '#law/vakanties.ts';
import type { Termijn } from '#law/werkafspraak.ts';
import { testDatabase } from '#tests/database.ts';
import { makeJaarplan } from './makeJaarplan.ts';
import type { Jaarmoment } from './jaarmoment.ts';
import { moveMoment } from './moveMoment.ts';
import { readMomenten } from './readMomenten.ts';
import { readNakoming } from './readNakoming.ts';
import { addGroep, agree, level, plan } from './voorbeelden.ts';
import { recordMomentuitkomst } from './recordMomentuitkomst.ts';

/**
 * A whole school year, played: of everything that was promised most happens in time, some of it late, some never. What is
 * written down while playing is laid beside what the account says at the end, line by line.
 */
const schooljaar = schooljaarFrom(2026);
const day = (text: string) => Temporal.PlainDate.from(text);
const begin = day('2026-08-31');
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>> & { database: Database };
let kalender: Kalender;
let groepen: ReadonlyMap<string, { naam: string; kinderen: number }>;

type Afloop = 'op tijd' | 'te laat' | 'nooit';
type Regel = { gehouden: number; later: number; gemist: number };
const gespeeld = new Map<string, Regel>();

beforeAll(async () => {
	db = await testDatabase();
	cast = { ...(await makeProefschool(db.database, begin)), database: db.database };
	const kleuters = await addGroep(cast, 'Groep 2', '2', cast.samira, ['Mila', 'Noah']);
	const acht = await addGroep(cast, 'Groep 8', '8', cast.joris, ['Emma', 'Adam', 'Lotte']);
	groepen = new Map([
		[kleuters, { naam: 'Groep 2', kinderen: 2 }],
		[cast.groepVijf, { naam: 'Groep 5', kinderen: 2 }],
		[cast.groepZes, { naam: 'Groep 6', kinderen: 1 }],
		[acht, { naam: 'Groep 8', kinderen: 3 }]
	]);
	kalender = await as(cast.noor, begin, (tx) => readKalender(tx, begin));
	await as(cast.noor, begin, (tx, user) => makeJaarplan(tx, user, schooljaar));
});
afterAll(() => db.release());

test('every promise with a place in the year: what was played is what the account says', async () => {
	const momenten = await as(cast.noor, begin, (tx) => readMomenten(tx, schooljaar));
	const turn = new Map<string, number>();
	const stukken = momenten.map((moment) => {
		const id = moment.werkafspraak!;
		const nr = turn.get(id) ?? 0;
		turn.set(id, nr + 1);
		return playFor(moment, nr);
	});
	// In the order in which the year goes by.
	stukken.sort((a, b) => Temporal.PlainDate.compare(a.dag, b.dag));
	for (const { moment, afloop, dag } of stukken) {
		write(`${moment.werkafspraak} | ${subjectOf(moment)}`, afloop, kinderenOf(moment));
		if (afloop !== 'nooit') await hold(moment, dag);
	}
	expect(new Set(stukken.map(({ afloop }) => afloop)).size).toBe(3);
	expect(turn.size).toBeGreaterThan(20);

	const { termijnen, groepOf, wordtBijgehouden } = await as(cast.noor, day('2027-08-15'), (tx, user) =>
		readNakoming(tx, user, schooljaar)
	);
	const planned = termijnen.filter(({ werkafspraak }) => turn.has(werkafspraak));
	expect([...turn.keys()].filter((id) => !wordtBijgehouden(id))).toEqual([]);
	// The year lays one more of these than was promised (8 to 10, 4 to 6, 10 to 12): the one that was skipped is not missed.
	for (const id of ['teamvergadering', 'intervisie', 'mdo']) {
		const line = gespeeld.get(`${id} | school`)!;
		expect(line.gemist).toBe(1);
		gespeeld.set(`${id} | school`, { ...line, gemist: 0 });
	}
	expect(account(planned, groepOf)).toEqual(said());
});

test('S30, S36, S60, S61: plans, their weekly notes, levels and agreements', async () => {
	gespeeld.clear();
	// Bram's plan is evaluated in time; of its nine weeks one went by without a note.
	await plan(cast, cast.bram, ['2026-09-07', '2026-11-02', '2026-12-04'], '2026-11-11', [
		...['2026-09-09', '2026-09-16', '2026-09-23', '2026-10-07', '2026-10-14', '2026-10-28', '2026-11-04']
	]);
	write('handelingsplan-evaluatie | Groep 5', 'op tijd');
	write('handelingsplan-notitie | Groep 5', 'op tijd', 8);
	write('handelingsplan-notitie | Groep 5', 'nooit', 1);
	// A log a month, August with its one school day too; an evaluation is not a note.
	write('logboek | Groep 5', 'op tijd', 3);
	write('logboek | Groep 5', 'nooit', 9);
	// Daan's is evaluated three weeks late, and nobody wrote a note.
	await plan(cast, cast.daan, ['2027-01-11', '2027-03-08', '2027-04-02'], '2027-04-21', []);
	write('handelingsplan-evaluatie | Groep 6', 'te laat');
	write('handelingsplan-notitie | Groep 6', 'op tijd', 1);
	write('handelingsplan-notitie | Groep 6', 'nooit', 13);
	write('logboek | Groep 6', 'nooit', 12);
	// Of two agreements about Bram one was kept in time and one late; one about Daan never.
	await agree(cast, cast.bram, '2026-10-01', '2026-09-30');
	await agree(cast, cast.bram, '2026-12-01', '2026-12-10');
	await agree(cast, cast.daan, '2027-02-01', undefined);
	write('afspraak | Groep 5', 'op tijd');
	write('afspraak | Groep 5', 'te laat');
	write('afspraak | Groep 6', 'nooit');
	// Zofia's level is looked at again on its day, and then not any more.
	await level(cast, cast.zofia, 2, '2026-11-02', '2027-01-11');
	await level(cast, cast.zofia, 1, '2027-01-11', '2027-03-15');
	write('niveau-opnieuw-bekijken | Groep 5', 'op tijd');
	write('niveau-opnieuw-bekijken | Groep 5', 'nooit');

	const { termijnen, groepOf } = await as(cast.noor, day('2027-08-15'), (tx, user) =>
		readNakoming(tx, user, schooljaar)
	);
	const ids = new Set([...gespeeld.keys()].map((line) => line.split(' | ')[0]));
	expect(
		account(
			termijnen.filter(({ werkafspraak }) => ids.has(werkafspraak)),
			groepOf
		)
	).toEqual(said());
});

/** Most in time; the fifth of each promise never, and the ninth late where the year still has days for it. */
function playFor(
	moment: Jaarmoment,
	nr: number
): { moment: Jaarmoment; afloop: Afloop; dag: Temporal.PlainDate } {
	if (nr % 9 === 4) return { moment, afloop: 'nooit', dag: moment.van };
	// A week without its meeting is over: late does not exist there.
	const late = nr % 9 === 8 && moment.werkafspraak !== 'overleg-ib-directie' && nextAfter(moment.vensterTot);
	return late ? { moment, afloop: 'te laat', dag: late } : { moment, afloop: 'op tijd', dag: moment.tot };
}

/** The first school day at least three days after the window, while the school is still open. */
function nextAfter(vensterTot: Temporal.PlainDate | null): Temporal.PlainDate | undefined {
	for (let na = 3; vensterTot && na < 10; na++) {
		const dag = vensterTot.add({ days: na });
		if (isSchooldag(dag, kalender))
			return Temporal.PlainDate.compare(dag, day('2027-07-09')) <= 0 ? dag : undefined;
	}
	return undefined;
}

async function hold(moment: Jaarmoment, dag: Temporal.PlainDate) {
	if (moment.werkafspraak === 'leerlingbespreking') return review(moment, dag);
	if (Temporal.PlainDate.compare(dag, moment.tot) > 0)
		expect(
			await as(cast.noor, begin, (tx, user) => moveMoment(tx, user, moment.id, { van: dag }))
		).toMatchObject({
			ok: true
		});
	const [now] = await as(cast.noor, begin, (tx) => readMomenten(tx, schooljaar, moment.id));
	const said = await as(cast.noor, now!.tot, (tx, user) =>
		recordMomentuitkomst(tx, user, moment.id, { uitkomst: 'gehouden', toelichting: '' })
	);
	expect(said).toMatchObject({ ok: true });
}

async function review({ groepId, reeks }: Jaarmoment, dag: Temporal.PlainDate) {
	const ronde = ['najaar', 'voorjaar', 'zomer'].indexOf(reeks.split('/')[1]!) + 1;
	const id = await as(cast.ilse, dag, async (tx) => {
		const row = await tx
			.insertInto('leerlingbespreking')
			.values({ groep_id: groepId!, ronde, gepland_op: dag })
			.returning('id')
			.executeTakeFirstOrThrow();
		await beginBespreking(tx, row.id);
		return row.id;
	});
	const { rows } = await db.database.pool.query<{ leerling_id: string }>(
		'select leerling_id from groepsplaatsing where groep_id = $1',
		[groepId]
	);
	const closed = await as(cast.ilse, dag, (tx, user) =>
		closeBespreking(
			tx,
			user,
			id,
			rows.map(({ leerling_id }) => leerling_id)
		)
	);
	expect(closed).toMatchObject({ ok: true });
}

function write(line: string, afloop: Afloop, times = 1) {
	const known = gespeeld.get(line) ?? { gehouden: 0, later: 0, gemist: 0 };
	gespeeld.set(line, {
		gehouden: known.gehouden + (afloop === 'nooit' ? 0 : times),
		later: known.later + (afloop === 'te laat' ? times : 0),
		gemist: known.gemist + (afloop === 'nooit' ? times : 0)
	});
}

const inOrder = (lines: Iterable<readonly [string, Regel]>) => Object.fromEntries([...lines].toSorted());
const said = () => inOrder(gespeeld);

function account(list: readonly Termijn[], groepOf: (termijn: Termijn) => string | undefined) {
	const lines = Map.groupBy(list, (termijn) => {
		const groep = groepOf(termijn);
		const subject = groep
			? groepen.get(groep)!.naam
			: termijn.over.soort === 'school'
				? 'school'
				: termijn.over.id;
		return `${termijn.werkafspraak} | ${subject}`;
	});
	return inOrder(
		[...lines].map(([line, own]) => {
			const { gehouden, later, gemist, loopt, komt } = countStand(own);
			expect({ line, loopt, komt }).toEqual({ line, loopt: 0, komt: 0 });
			return [line, { gehouden, later, gemist }] as const;
		})
	);
}

const subjectOf = ({ groepId, bouw, medewerkerId }: Jaarmoment) =>
	groepId ? groepen.get(groepId)!.naam : (bouw ?? medewerkerId ?? 'school');

/** A round of a group about its children is one promise for each of them. */
const perKind = [
	...['kennismakingsgesprek', 'voortgangsgesprek', 'rapport', 'rapport-groep-twee', 'adviesgesprek'],
	...['voorlopig-advies', 'definitief-advies']
];
const kinderenOf = ({ werkafspraak, groepId }: Jaarmoment) =>
	groepId && perKind.includes(werkafspraak!) ? groepen.get(groepId)!.kinderen : 1;

const as = <T>(user: User, vandaag: Temporal.PlainDate, work: (tx: Tx, user: User) => Promise<T>) =>
	db.database.inSession({ ...user, vandaag }, 'read write', (tx) => work(tx, { ...user, vandaag }));
