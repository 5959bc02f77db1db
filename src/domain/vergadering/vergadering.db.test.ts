import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import type { Tx, User } from '#core/database.ts';
import { removeMoment } from '#domain/jaarplan/addMoment.ts';
import { addOverlegmomenten, type NieuwOverleg } from '#domain/jaarplan/addOverlegmomenten.ts';
import { makeJaarplan } from '#domain/jaarplan/makeJaarplan.ts';
import { readMomenten } from '#domain/jaarplan/readMomenten.ts';
import { readNakoming } from '#domain/jaarplan/readNakoming.ts';
import { readWerklijst } from '#domain/jaarplan/readWerklijst.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { typeTekst } from '#domain/overleg/gedeeldeTekst.ts';
import { countStand } from '#law/nakoming.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import { testDatabase } from '#tests/database.ts';
import * as houd from './holdOverleg.ts';
import { addPunt, makeAgenda, removePunt } from './makeAgenda.ts';
import { readPuntfeiten } from './puntfeiten.ts';
import { readGroepsuitkomst } from './readGroepsuitkomst.ts';
import {
	listAanvullingen,
	listDeelnemers,
	listOverlegafspraken,
	listOverlegstanden,
	listPunten,
	readOverleg
} from './readOverleg.ts';
import { storeNotulen } from './storeNotulen.ts';
import { vormOf } from './vormen.ts';

const begin = Temporal.PlainDate.from('2026-08-31');
const schooljaar = schooljaarFrom(2026);
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, begin);
	await as(cast.noor, begin, (tx, user) => makeJaarplan(tx, user, schooljaar));
});
afterAll(() => db.release());

const as = <T>(user: User, vandaag: Temporal.PlainDate, work: (tx: Tx, user: User) => Promise<T>) =>
	db.database.inSession({ ...user, vandaag }, 'read write', (tx) => work(tx, { ...user, vandaag }));
const momenten = async (id: string) =>
	(await as(cast.noor, begin, (tx) => readMomenten(tx, schooljaar))).filter(
		({ werkafspraak }) => werkafspraak === id
	);
const good = async (outcome: Promise<{ ok: boolean; message?: string }>) => {
	const said = await outcome;
	expect(said.ok ? '' : said.message).toBe('');
};

describe('S18: a team meeting from agenda to report', () => {
	let eerste: string;
	let dag: Temporal.PlainDate;
	let punt: string;

	test('its agenda begins with what the school has, everybody who takes part adds to it, and the plan is not made again around it', async () => {
		const [een] = await momenten('teamvergadering');
		[eerste, dag] = [een!.id, een!.van];
		expect(
			await as(cast.samira, begin, (tx) => addPunt(tx, eerste, { titel: 'Pleinwacht', uitleg: '' }))
		).toMatchObject({
			refused: 'geen_agenda'
		});
		await good(as(cast.samira, begin, (tx, user) => makeAgenda(tx, user, eerste)));
		await good(as(cast.noor, begin, (tx, user) => makeAgenda(tx, user, eerste)));
		await good(
			as(cast.samira, begin, (tx) => addPunt(tx, eerste, { titel: 'Pleinwacht', uitleg: 'Wie staat waar?' }))
		);
		const punten = await as(cast.joris, begin, (tx) => listPunten(tx, eerste));
		expect(punten.map(({ titel }) => titel)).toEqual([
			...vormOf('teamvergadering').punten.map(({ titel }) => titel),
			'Pleinwacht'
		]);
		punt = punten.at(-1)!.id;
		await as(cast.noor, begin, (tx, user) => makeJaarplan(tx, user, schooljaar));
		expect((await momenten('teamvergadering')).map(({ id }) => id)).toContain(eerste);
	});

	test('two people write in one point at the same time and both keep their words', async () => {
		const typed = (tekst: string) => {
			const doc = new Doc();
			typeTekst(doc, tekst);
			return encodeStateAsUpdate(doc);
		};
		await Promise.all(
			[
				[cast.samira, 'Samira schrijft. '],
				[cast.joris, 'Joris ook. ']
			].map(([wie, tekst]) =>
				good(
					as(wie as User, dag, (tx) =>
						storeNotulen(tx, { momentId: eerste, puntId: punt }, typed(tekst as string), null)
					)
				)
			)
		);
		const { tekst } = (await as(cast.noor, dag, (tx) => listPunten(tx, eerste))).find(
			({ id }) => id === punt
		)!;
		expect(tekst).toContain('Samira schrijft. ');
		expect(tekst).toContain('Joris ook. ');
		expect(await as(cast.noor, dag, (tx) => removePunt(tx, eerste, punt))).toMatchObject({
			refused: 'punt_in_gebruik'
		});
	});

	test('it is held on its day, decides and agrees, and closing it keeps the promise', async () => {
		const held = async () =>
			countStand(
				(await as(cast.noor, dag, (tx, user) => readNakoming(tx, user, schooljaar))).termijnen.filter(
					({ werkafspraak }) => werkafspraak === 'teamvergadering'
				)
			).gehouden;
		const before = await held();
		expect(
			await as(cast.noor, dag.subtract({ days: 1 }), (tx, user) => houd.beginOverleg(tx, user, eerste))
		).toMatchObject({ refused: 'nog_niet' });
		expect(await as(cast.noor, dag, (tx, user) => houd.closeOverleg(tx, user, eerste))).toMatchObject({
			refused: 'niet_begonnen'
		});
		await good(
			as(cast.samira, dag, (tx, user) => houd.storeVoorbereiding(tx, user, eerste, 'Over het plein.'))
		);
		await good(as(cast.noor, dag, (tx, user) => houd.beginOverleg(tx, user, eerste)));
		await good(as(cast.noor, dag, (tx) => houd.addBesluit(tx, eerste, punt, 'Twee collega’s op het plein.')));
		await good(
			as(cast.noor, dag, (tx, user) =>
				houd.addOverlegafspraak(tx, user, eerste, {
					...{ puntId: punt, wat: 'Maakt een rooster voor het plein.' },
					...{ wieId: cast.samira.medewerkerId, uiterlijk: dag.add({ days: 3 }) }
				})
			)
		);
		expect(await as(cast.noor, dag, (tx, user) => houd.closeOverleg(tx, user, eerste))).toMatchObject({
			refused: 'aanwezigheid_ontbreekt'
		});
		const deelnemers = [cast.noor, cast.ilse, cast.samira, cast.joris].map(
			({ medewerkerId }) => medewerkerId
		);
		await good(
			as(cast.noor, dag, (tx) => houd.recordAanwezigen(tx, eerste, deelnemers, deelnemers.slice(0, 3)))
		);
		await good(as(cast.noor, dag, (tx, user) => houd.closeOverleg(tx, user, eerste)));
		expect(await held()).toBe(before + 1);
		for (const again of [
			as(cast.noor, dag, (tx) => addPunt(tx, eerste, { titel: 'Nog iets', uitleg: '' })),
			as(cast.samira, dag, (tx, user) => houd.storeVoorbereiding(tx, user, eerste, 'Te laat.')),
			as(cast.noor, dag, (tx) => houd.addBesluit(tx, eerste, punt, 'Toch niet.'))
		])
			expect(await again).toMatchObject({ refused: 'afgesloten' });
		// Not with the words of this program alone: the database says so too.
		await expect(
			as(cast.noor, dag, (tx) => tx.deleteFrom('overlegpunt').where('id', '=', punt).execute())
		).rejects.toThrow('afgesloten');
	});

	test('S61: what was agreed stands on the work list until it is done, and who was not there is asked to read', async () => {
		const lijst = (wie: User) =>
			as(wie, dag, async (tx, user) => {
				const { dezeWeek, later, wachtOpAnderen } = await readWerklijst(tx, user);
				return {
					eigen: [...dezeWeek, ...later].map(({ tekst }) => tekst),
					wachtOpAnderen: wachtOpAnderen.map(({ tekst }) => tekst)
				};
			});
		const afspraak = 'Maakt een rooster voor het plein.';
		expect((await lijst(cast.samira)).eigen).toContain(afspraak);
		expect((await lijst(cast.noor)).wachtOpAnderen).toContain(afspraak);
		const [{ id } = { id: '' }] = await as(cast.samira, dag, (tx) => listOverlegafspraken(tx, eerste));
		await good(as(cast.samira, dag, (tx) => houd.settleOverlegafspraak(tx, id, true)));
		expect((await lijst(cast.samira)).eigen).not.toContain(afspraak);
		await good(as(cast.samira, dag, (tx) => houd.settleOverlegafspraak(tx, id, false)));
		expect((await lijst(cast.samira)).eigen).toContain(afspraak);

		const verslag = (await lijst(cast.joris)).eigen.find((tekst) => tekst.startsWith('Lees het verslag'));
		expect(verslag).toContain('Teamvergadering');
		expect((await lijst(cast.samira)).eigen.join()).not.toContain('Lees het verslag');
		await good(as(cast.joris, dag, (tx, user) => houd.noteGelezen(tx, user, eerste)));
		await good(
			as(cast.joris, dag, (tx) => houd.addOverlegaanvulling(tx, eerste, 'Ik sta graag bij het hek.'))
		);
		expect((await lijst(cast.joris)).eigen.join()).not.toContain('Lees het verslag');
		expect(await as(cast.noor, dag, (tx) => listAanvullingen(tx, eerste))).toMatchObject([
			{ tekst: 'Ik sta graag bij het hek.', door: cast.joris.medewerkerId }
		]);
	});

	test('the next time begins with what was agreed, and with the promises that fall behind', async () => {
		const tweede = (await momenten('teamvergadering'))[1]!.id;
		const feiten = (bron: string, later = dag) =>
			as(cast.noor, later, async (tx, user) =>
				(await readPuntfeiten({ tx, user, overleg: (await readOverleg(tx, tweede))! }, bron)).map(
					({ tekst }) => tekst
				)
			);
		expect((await feiten('vorige')).join(' ')).toContain(
			'Maakt een rooster voor het plein. Samira Bakker, uiterlijk'
		);
		const juli = Temporal.PlainDate.from('2027-07-01');
		expect(
			(await feiten('nakoming', juli)).some((tekst) =>
				/^Teamvergadering: 1 keer gehouden, \d keer niet/.test(tekst)
			)
		).toBe(true);
		expect((await feiten('jaarplan')).length).toBeGreaterThan(0);
		expect(await feiten('iets-anders')).toEqual([]);
	});
});

test('S20-S22: a groepsbespreking has a point for each group of its bouw, with the figures for who sees that group', async () => {
	const [moment] = await momenten('groepsbespreking');
	await good(as(cast.ilse, begin, (tx, user) => makeAgenda(tx, user, moment!.id)));
	const groepen = (await as(cast.ilse, begin, (tx) => listPunten(tx, moment!.id))).filter(({ bron }) =>
		bron?.startsWith('groep:')
	);
	expect(groepen.length).toBeGreaterThan(0);
	const overleg = (await as(cast.ilse, begin, (tx) => readOverleg(tx, moment!.id)))!;
	const [feit] = await as(cast.ilse, begin, (tx, user) =>
		readPuntfeiten({ tx, user, overleg }, groepen[0]!.bron!)
	);
	expect(feit?.tekst).toMatch(/^\d+ kinderen: \d+ met iets om naar te kijken/);

	// What is decided about a group is the input of its next plan, once the meeting is closed.
	const [dag, ilse] = [moment!.van, cast.ilse.medewerkerId];
	const { id: punt, bron } = groepen[0]!;
	const uitkomst = () => as(cast.ilse, dag, (tx) => readGroepsuitkomst(tx, bron!.slice('groep:'.length)));
	await good(as(cast.ilse, dag, (tx, user) => houd.beginOverleg(tx, user, moment!.id)));
	await good(as(cast.ilse, dag, (tx) => houd.addBesluit(tx, moment!.id, punt, 'Elke dag lezen.')));
	expect(await uitkomst()).toBeUndefined();
	await good(as(cast.ilse, dag, (tx) => houd.recordAanwezigen(tx, moment!.id, [ilse], [ilse])));
	await good(as(cast.ilse, dag, (tx, user) => houd.closeOverleg(tx, user, moment!.id)));
	expect(await uitkomst()).toMatchObject({ besluiten: ['Elke dag lezen.'], afspraken: [] });
});

test('X25, S26: a visit to a class is read by its teacher and the directie, not by the intern begeleider or a colleague', async () => {
	const [moment] = (await momenten('klassenbezoek')).filter(
		({ medewerkerId }) => medewerkerId === cast.samira.medewerkerId
	);
	await good(as(cast.noor, begin, (tx, user) => makeAgenda(tx, user, moment!.id)));
	expect(await as(cast.samira, begin, (tx) => readOverleg(tx, moment!.id))).toMatchObject({
		stand: 'agenda'
	});
	for (const wie of [cast.ilse, cast.joris]) {
		expect(await as(wie, begin, (tx) => readOverleg(tx, moment!.id))).toBeUndefined();
		expect((await as(wie, begin, (tx) => listOverlegstanden(tx))).has(moment!.id)).toBe(false);
	}
});

test('S52, X23: intervisie has rounds with minutes, and none of it is about a child by name', () => {
	const rondes = vormOf('intervisie').punten.filter(({ minuten }) => minuten !== undefined);
	expect(rondes.map(({ titel }) => titel)).toEqual([
		'Inbreng',
		'Vragen',
		'Wat zou ik doen',
		'Suggesties',
		'Keuze'
	]);
	expect(vormOf('intervisie').let).toContain('andere naam');
});

test('the school holds meetings of its own kind, and a moment with an agenda does not vanish', async () => {
	const add = (change: Partial<NieuwOverleg> = {}) =>
		as(cast.noor, begin, (tx, user) =>
			addOverlegmomenten(tx, user, {
				...{ titel: 'Werkgroep lezen', van: Temporal.PlainDate.from('2026-09-08'), begintijd: '15:30' },
				...{ minuten: 60, deelnemers: [cast.samira.medewerkerId], elkeWeken: 4, ...change }
			})
		);
	expect(await add({ deelnemers: [] })).toMatchObject({ refused: 'niemand' });
	// A Saturday.
	expect(await add({ van: Temporal.PlainDate.from('2026-09-12') })).toMatchObject({
		refused: 'geen_schooldag'
	});
	const added = await add();
	if (!added.ok) throw new Error(added.message);
	const { id, aantal } = added.value;
	// Every four weeks until July, without the weeks in which school is closed.
	expect(aantal).toBeGreaterThan(8);
	expect(aantal).toBeLessThan(12);
	await good(as(cast.samira, begin, (tx, user) => makeAgenda(tx, user, id)));
	expect((await as(cast.samira, begin, (tx) => listPunten(tx, id))).map(({ titel }) => titel)).toEqual([
		'Vorige keer',
		'Rondvraag'
	]);
	expect(await as(cast.joris, begin, (tx) => readOverleg(tx, id))).toBeUndefined();
	expect(await as(cast.noor, begin, (tx) => removeMoment(tx, id))).toMatchObject({
		refused: 'heeft_overleg'
	});
	const deelnemers = await as(cast.samira, begin, async (tx) =>
		listDeelnemers(tx, (await readOverleg(tx, id))!)
	);
	expect(deelnemers.map(({ id }) => id)).toEqual([cast.samira.medewerkerId]);
});
