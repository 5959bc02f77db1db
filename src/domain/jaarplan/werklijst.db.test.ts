import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { addAfspraak } from '#domain/ondersteuningsvraag/addAfspraak.ts';
import { niveaus } from '#domain/ondersteuningsvraag/niveau.ts';
import { openOndersteuningsvraag } from '#domain/ondersteuningsvraag/openOndersteuningsvraag.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { recordAfspraakafronding } from '#domain/ondersteuningsvraag/recordAfspraakafronding.ts';
import { recordNiveaubesluit } from '#domain/ondersteuningsvraag/recordNiveaubesluit.ts';
import { testDatabase } from '#tests/database.ts';
import { readWerklijst } from './readWerklijst.ts';
import { readWerkverdeling } from './readWerkverdeling.ts';
import { termijnenVanSchool } from './readTermijnen.ts';
import type { Werksoort } from './werklijst.ts';

/** A Tuesday outside the windows of the reviews. */
const vandaag = Temporal.PlainDate.from('2027-01-19');
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;
let vraagId: string;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, vandaag);
	vraagId = await as(cast.samira, async (tx) =>
		value(
			await openOndersteuningsvraag(tx, { leerlingId: cast.bram, vraag: 'Hoe leert Bram met plezier lezen?' })
		)
	).then(({ id }) => id);
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx) => Promise<T>, op = vandaag) =>
	db.database.inSession({ ...user, vandaag: op }, 'read write', work);
const value = <T>(outcome: { ok: true; value: T } | { ok: false; message: string }): T => {
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value;
};
const lijst = (user: User, op = vandaag) => as(user, (tx) => readWerklijst(tx, { ...user, vandaag: op }), op);
const of = async (soort: Werksoort, user: User, op = vandaag) => {
	const { dezeWeek, later, wachtOpAnderen } = await lijst(user, op);
	return [...dezeWeek, ...later, ...wachtOpAnderen].filter((item) => item.soort === soort);
};

test('the intern begeleider sees what colleagues have in hand, counted by kind, and no more than they see themselves', async () => {
	const verdeling = await as(cast.ilse, (tx) => readWerkverdeling(tx, { ...cast.ilse, vandaag }));
	for (const { id, soorten } of verdeling) {
		const collega = [cast.samira, cast.joris, cast.ilse, cast.noor].find((wie) => wie.medewerkerId === id)!;
		const { dezeWeek, later } = await lijst(collega);
		const eigen = [...dezeWeek, ...later].filter(
			({ soort }) => !['werkaantekening', 'resultaatkeuze'].includes(soort)
		);
		expect(soorten.reduce((sum, [, aantal]) => sum + aantal, 0)).toBe(eigen.length);
	}
	expect(verdeling.map(({ id }) => id)).toContain(cast.ilse.medewerkerId);
});

describe('S61: agreements', () => {
	let afspraakId: string;

	test('stand on the list of who has to act, and on that of who asked as waiting', async () => {
		afspraakId = value(
			await as(cast.samira, (tx) =>
				addAfspraak(tx, vandaag, {
					leerlingId: cast.bram,
					vraagId,
					wat: 'Leest een keer mee in groep 6.',
					wieId: cast.joris.medewerkerId,
					uiterlijk: vandaag.add({ days: 2 })
				})
			)
		).id;
		expect(await of('afspraak', cast.joris)).toMatchObject([
			{
				wie: null,
				afspraakId,
				over: 'een kind buiten uw groepen',
				href: null
			}
		]);
		expect((await lijst(cast.samira)).wachtOpAnderen).toMatchObject([
			{ wie: 'Joris Visser', afspraakId: null, over: 'Bram de Boer' }
		]);
		expect(await of('afspraak', cast.noor)).toEqual([]);
	});

	test('to start a plan leads to where the plan is written', async () => {
		value(
			await as(cast.samira, (tx) =>
				addAfspraak(tx, vandaag, {
					...{ leerlingId: cast.bram, vraagId, soort: 'plan_starten', wat: 'Plan maken voor Bram' },
					...{ wieId: cast.samira.medewerkerId, uiterlijk: vandaag.add({ days: 3 }) }
				})
			)
		);
		const [item] = await of('afspraak', cast.samira);
		expect(item).toMatchObject({ href: `/vragen/${vraagId}/plannen/nieuw` });
		value(
			await as(cast.samira, (tx) =>
				recordAfspraakafronding(tx, { afspraakId: item!.afspraakId!, uitkomst: 'gedaan' })
			)
		);
	});

	test('stay with their age when the day has passed, and disappear by being done', async () => {
		const later = vandaag.add({ weeks: 4 });
		expect((await lijst(cast.joris, later)).dezeWeek).toMatchObject([{ afspraakId, van: vandaag }]);
		value(
			await as(cast.joris, (tx) => recordAfspraakafronding(tx, { afspraakId, uitkomst: 'gedaan' }), later)
		);
		expect(await of('afspraak', cast.joris, later)).toEqual([]);
		expect(await of('afspraak', cast.samira, later)).toEqual([]);
	});
});

describe('S60: looking at a level again', () => {
	const decide = (user: User, niveau: 1 | 2 | 3, op: Temporal.PlainDate) =>
		as(
			user,
			async (tx) =>
				value(
					await recordNiveaubesluit(
						tx,
						{ ...user, vandaag: op },
						{
							leerlingId: cast.bram,
							vraagId,
							niveau,
							soort: null,
							waarom: 'Bram oefent drie keer per week extra.',
							beslotenOp: op,
							opnieuwOp: niveau === 1 ? null : op.add({ weeks: 8 }),
							deelnemers: niveaus[niveau].mensen.map((wie) => ({ wie, hoe: 'deelgenomen' as const })),
							vereisten: []
						}
					)
				),
			op
		);

	test('is the teacher’s up to level 2 and the intern begeleider’s from 3, and a next decision takes it off', async () => {
		await decide(cast.samira, 2, vandaag);
		const week8 = vandaag.add({ weeks: 8 });
		expect(await of('niveau', cast.samira)).toEqual([]);
		expect(await of('niveau', cast.samira, week8)).toMatchObject([
			{ wie: null, href: `/vragen/${vraagId}/niveau`, tekst: 'Kijk of niveau 2 nog past bij Bram de Boer.' }
		]);
		expect(await of('niveau', cast.ilse, week8)).toEqual([]);

		await decide(cast.ilse, 3, week8);
		expect(await of('niveau', cast.samira, week8)).toEqual([]);
		const week16 = vandaag.add({ weeks: 16 });
		expect(await of('niveau', cast.ilse, week16)).toMatchObject([{ wie: null }]);
		expect(await of('niveau', cast.samira, week16)).toMatchObject([{ wie: 'de intern begeleider' }]);
		expect(await of('niveau', cast.joris, week16)).toEqual([]);
	});
});

describe('S36, S30: a running plan', () => {
	let planId: string;

	test('asks for a note each lesweek as one item, and for its evaluation when the window opens', async () => {
		planId = await as(cast.samira, async (tx) => {
			const { id } = await tx
				.insertInto('handelingsplan')
				.values({
					leerling_id: cast.bram,
					ondersteuningsvraag_id: vraagId,
					begonnen_op: vandaag,
					evaluatie_van: vandaag.add({ weeks: 9 }),
					evaluatie_tot: vandaag.add({ weeks: 13 })
				})
				.returning('id')
				.executeTakeFirstOrThrow();
			return id;
		});
		expect(await of('notities', cast.samira)).toMatchObject([
			{ tekst: 'Schrijf op hoe het deze week ging met het plan van Bram de Boer.', href: '/kaart' }
		]);
		expect(await of('notities', cast.joris)).toEqual([]);
		expect(await of('evaluatie', cast.samira)).toEqual([]);
		expect(await of('evaluatie', cast.samira, vandaag.add({ weeks: 9 }))).toMatchObject([
			{ href: `/plannen/${planId}/evaluatie`, wie: null }
		]);
	});

	test('a note takes the week off the list; the next lesweek asks again', async () => {
		await as(cast.samira, (tx) =>
			tx
				.insertInto('plannotitie')
				.values({ handelingsplan_id: planId, leerling_id: cast.bram, hoe: 'goed' })
				.execute()
		);
		expect(await of('notities', cast.samira)).toEqual([]);
		expect(await of('notities', cast.samira, vandaag.add({ weeks: 1 }))).toHaveLength(1);
	});

	test('an evaluation ends both', async () => {
		const later = vandaag.add({ weeks: 9 });
		await as(
			cast.samira,
			(tx) =>
				tx
					.insertInto('planevaluatie')
					.values({
						handelingsplan_id: planId,
						leerling_id: cast.bram,
						uitkomst: 'bereikt',
						toelichting: 'Bram leest vlot.',
						vervolg: 'stoppen'
					})
					.execute(),
			later
		);
		expect(await of('evaluatie', cast.samira, later)).toEqual([]);
		expect(await of('notities', cast.samira, later)).toEqual([]);
	});
});

describe('S57: reviews', () => {
	const maart = Temporal.PlainDate.from('2027-03-02');

	test('the intern begeleider plans them per group; the teacher prepares hers from two weeks before', async () => {
		expect(await of('bespreking_plannen', cast.ilse, maart)).toMatchObject([
			{ tekst: 'Plan de leerlingbesprekingen van Groep 5 en Groep 6.', href: '/besprekingen' }
		]);
		expect(await of('bespreking_plannen', cast.samira, maart)).toEqual([]);
		const { id } = await as(cast.ilse, (tx) =>
			tx
				.insertInto('leerlingbespreking')
				.values({ groep_id: cast.groepVijf, ronde: 2, gepland_op: maart.add({ days: 9 }) })
				.returning('id')
				.executeTakeFirstOrThrow()
		);
		expect(await of('bespreking', cast.ilse, maart)).toMatchObject([
			{ tekst: 'Houd de leerlingbespreking van Groep 5.', href: `/besprekingen/${id}` }
		]);
		expect(await of('bespreking_plannen', cast.ilse, maart)).toMatchObject([
			{ tekst: 'Plan de leerlingbespreking van Groep 6.' }
		]);
		expect(await of('voorbereiding', cast.samira, maart)).toMatchObject([
			{ tekst: 'Bereid de leerlingbespreking van Groep 5 voor: 0 van 2 kinderen.' }
		]);
		expect(await of('voorbereiding', cast.joris, maart)).toEqual([]);
		await as(cast.samira, (tx) =>
			tx
				.insertInto('besprekingstekst')
				.values(
					[cast.bram, cast.zofia].map((leerling_id) => ({
						leerlingbespreking_id: id,
						leerling_id,
						veld: 'voorbereiding',
						tekst: 'Groeit goed.'
					}))
				)
				.execute()
		);
		expect(await of('voorbereiding', cast.samira, maart)).toEqual([]);
	});
});

describe('the school as a whole', () => {
	test('the command line sees every term with the name it is about', async () => {
		const all = await db.database.dangerouslyAsBeheer(cast.schoolId, 'read only', vandaag, (tx) =>
			termijnenVanSchool(tx, vandaag)
		);
		expect(
			all.some(({ werkafspraak, overNaam }) => werkafspraak === 'afspraak' && overNaam === 'Bram de Boer')
		).toBe(true);
		expect(
			all.some(
				({ werkafspraak, overNaam }) => werkafspraak === 'leerlingbespreking' && overNaam === 'Groep 6'
			)
		).toBe(true);
	});

	test('a child that left asks for nothing', async () => {
		await db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', vandaag, (tx) =>
			tx.updateTable('leerling').set({ uitgestroomd_op: vandaag }).where('id', '=', cast.bram).execute()
		);
		expect(await of('niveau', cast.ilse, vandaag.add({ weeks: 16 }))).toEqual([]);
	});
});
