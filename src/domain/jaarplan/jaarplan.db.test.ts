import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { planLeerlingbesprekingen } from '#domain/overleg/planLeerlingbesprekingen.ts';
import { isSchooldag } from '#law/lesweken.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import { testDatabase } from '#tests/database.ts';
import { addMoment, removeMoment } from './addMoment.ts';
import { createAgendalink, listAgendalinks, readAgenda, withdrawAgendalink } from './agendalink.ts';
import { lockMoment } from './lockMoment.ts';
import { makeJaarplan } from './makeJaarplan.ts';
import { moveMoment, moveReeks } from './moveMoment.ts';
import { readMomenten } from './readMomenten.ts';
import { recordMomentuitkomst, withdrawMomentuitkomst } from './recordMomentuitkomst.ts';
import { listVrijeDagen, removeVrijedag, sortVrijeDagen, storeVrijeDagen } from './vrijeDagen.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const vandaag = day('2027-01-19');
const schooljaar = schooljaarFrom(2026);
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx) => Promise<T>) => db.database.inSession(user, 'read write', work);
const momenten = (user: User = cast.noor) => as(user, (tx) => readMomenten(tx, schooljaar));
const of = async (id: string, user?: User) =>
	(await momenten(user)).filter(({ werkafspraak }) => werkafspraak === id);

describe('S18-S25, S57, S88: one button makes the year', () => {
	test('a teacher does not make it', async () => {
		expect(await as(cast.samira, (tx) => makeJaarplan(tx, cast.samira, schooljaar))).toMatchObject({
			refused: 'geen_toegang'
		});
	});

	test('every promise with an agenda stands in it, from tomorrow on, and making it again doubles nothing', async () => {
		const made = await as(cast.noor, (tx) => makeJaarplan(tx, cast.noor, schooljaar));
		expect(made).toMatchObject({ ok: true });
		const first = await momenten();
		expect(first.length).toBeGreaterThan(50);
		for (const { van } of first) expect(Temporal.PlainDate.compare(van, vandaag)).toBeGreaterThanOrEqual(0);
		expect((await of('leerlingbespreking')).map(({ over }) => over).sort()).toEqual([
			'Groep 5',
			'Groep 5',
			'Groep 6',
			'Groep 6'
		]);
		await as(cast.noor, (tx) => makeJaarplan(tx, cast.noor, schooljaar));
		const lines = (list: typeof first) => list.map(({ sleutel, van }) => `${sleutel} ${van}`).sort();
		expect(lines(await momenten())).toEqual(lines(first));
	});

	test('X25: a visit to a class is seen by the directie and by the teacher it is about', async () => {
		expect(new Set((await of('klassenbezoek')).map(({ over }) => over)).size).toBe(2);
		expect(new Set((await of('klassenbezoek', cast.samira)).map(({ over }) => over))).toEqual(
			new Set(['Samira Bakker'])
		);
		expect(await of('klassenbezoek', cast.ilse)).toEqual([]);
		// And the intern begeleider who lays the year again leaves them where they are.
		const before = await of('klassenbezoek');
		await as(cast.ilse, (tx) => makeJaarplan(tx, cast.ilse, schooljaar));
		expect(await of('klassenbezoek')).toEqual(before);
	});
});

describe('moving', () => {
	test('to a school day of the year; what is locked stays, also when the year is laid again', async () => {
		const [team] = await of('teamvergadering');
		const move = (van: string, user = cast.noor) =>
			as(user, (tx) => moveMoment(tx, user, team!.id, { van: day(van) }));
		expect(await move('2027-02-23')).toMatchObject({ refused: 'geen_schooldag' });
		expect(await move('2027-08-30')).toMatchObject({ refused: 'ander_schooljaar' });
		expect(await move('2027-02-04', cast.samira)).toMatchObject({ refused: 'geen_toegang' });
		expect(await move('2027-02-04')).toMatchObject({ ok: true });
		expect(await as(cast.noor, (tx) => lockMoment(tx, cast.noor, team!.id, true))).toMatchObject({
			ok: true
		});
		expect(await move('2027-02-05')).toMatchObject({ refused: 'staat_vast' });
		await as(cast.noor, (tx) => makeJaarplan(tx, cast.noor, schooljaar));
		expect((await momenten()).find(({ id }) => id === team!.id)?.van).toEqual(day('2027-02-04'));
	});

	test('a round moves as one, and not at all when one of it cannot', async () => {
		const before = await of('hoofdtoetsen');
		const reeks = before.at(-1)!.reeks;
		const shift = (dagen: number) =>
			as(cast.noor, (tx) => moveReeks(tx, cast.noor, schooljaar, reeks, dagen));
		expect(await shift(60)).toMatchObject({ refused: 'ander_schooljaar' });
		expect(await of('hoofdtoetsen')).toEqual(before);
		expect(await shift(2)).toMatchObject({ ok: true, value: { verzet: 2 } });
		const kalender = await as(cast.noor, (tx) => readKalender(tx, vandaag));
		for (const moment of (await of('hoofdtoetsen')).filter((een) => een.reeks === reeks)) {
			const was = before.find(({ id }) => id === moment.id)!;
			expect(was.van.until(moment.van).days).toBeGreaterThanOrEqual(2);
			expect(isSchooldag(moment.van, kalender) && isSchooldag(moment.tot, kalender)).toBe(true);
		}
	});

	test('S57: a review is planned on the day of the jaarplan, and the two move together', async () => {
		const before = await of('leerlingbespreking');
		await as(cast.ilse, (tx) => planLeerlingbesprekingen(tx, cast.ilse, schooljaar));
		const after = await of('leerlingbespreking');
		expect(after.map(({ van }) => String(van))).toEqual(before.map(({ van }) => String(van)));
		const [review] = after;
		expect(review!.besprekingId).toMatch(/-/);
		expect(
			await as(cast.noor, (tx) => moveMoment(tx, cast.noor, review!.id, { van: day('2027-03-18') }))
		).toMatchObject({ ok: false });
		expect(
			await as(cast.ilse, (tx) => moveMoment(tx, cast.ilse, review!.id, { van: day('2027-03-18') }))
		).toMatchObject({ ok: true });
		const row = await as(cast.ilse, (tx) =>
			tx
				.selectFrom('leerlingbespreking')
				.select('gepland_op')
				.where('id', '=', review!.besprekingId!)
				.executeTakeFirst()
		);
		expect(row?.gepland_op).toEqual(day('2027-03-18'));
	});
});

test('held or fallen through is said by who takes part, once, with why, and can be taken back', async () => {
	const [team] = await of('teamvergadering');
	const later = { ...cast.samira, vandaag: day('2027-07-16') };
	const say = (user: User, uitkomst: 'gehouden' | 'vervallen', toelichting = '') =>
		as(user, (tx) => recordMomentuitkomst(tx, user, team!.id, { uitkomst, toelichting }));
	expect(await say(cast.samira, 'gehouden')).toMatchObject({ refused: 'nog_niet_geweest' });
	expect(await say(cast.samira, 'vervallen')).toMatchObject({ refused: 'reden_ontbreekt' });
	expect(await say(later, 'gehouden')).toMatchObject({ ok: true });
	expect(await say(later, 'vervallen', 'toch niet')).toMatchObject({ refused: 'al_gezegd' });
	expect((await momenten()).find(({ id }) => id === team!.id)).toMatchObject({ uitkomst: 'gehouden' });
	expect(await as(later, (tx) => withdrawMomentuitkomst(tx, team!.id))).toMatchObject({ ok: true });
	const [visit] = await of('klassenbezoek', cast.joris);
	expect(
		await as(later, (tx) =>
			recordMomentuitkomst(tx, later, visit!.id, { uitkomst: 'gehouden', toelichting: '' })
		)
	).toMatchObject({
		refused: 'moment_onbekend'
	});
});

test('the school puts its own things in the year; only those can be taken out', async () => {
	const reis = { titel: 'Schoolreis', van: day('2027-06-03'), tot: null, groepId: cast.groepVijf };
	expect(await as(cast.samira, (tx) => addMoment(tx, cast.samira, reis))).toMatchObject({
		refused: 'geen_toegang'
	});
	const added = await as(cast.noor, (tx) => addMoment(tx, cast.noor, reis));
	if (!added.ok) throw new Error(added.message);
	await as(cast.noor, (tx) => makeJaarplan(tx, cast.noor, schooljaar));
	expect((await momenten()).find(({ id }) => id === added.value.id)).toMatchObject({
		titel: 'Schoolreis',
		over: 'Groep 5'
	});
	const [team] = await of('teamvergadering');
	expect(await as(cast.noor, (tx) => removeMoment(tx, team!.id))).toMatchObject({
		refused: 'moment_onbekend'
	});
	expect(await as(cast.noor, (tx) => removeMoment(tx, added.value.id))).toMatchObject({ ok: true });
});

test('something of the school stands on school days, in one school year', async () => {
	const add = (van: string, tot: string | null = null) =>
		as(cast.noor, (tx) =>
			addMoment(tx, cast.noor, {
				titel: 'Kamp',
				van: day(van),
				tot: tot === null ? null : day(tot),
				groepId: null
			})
		);
	expect(await add('2027-06-05')).toMatchObject({
		refused: 'geen_schooldag',
		message: 'Op zaterdag 5 juni 2027 is de school dicht. Kies een schooldag.'
	});
	expect(await add('2027-02-19', '2027-02-23')).toMatchObject({ refused: 'geen_schooldag' });
	expect(await add('2027-07-16', '2027-08-31')).toMatchObject({ refused: 'ander_schooljaar' });
	const over = await add('2027-06-03', '2027-06-07');
	if (!over.ok) throw new Error(over.message);
	await as(cast.noor, (tx) => removeMoment(tx, over.value.id));
});

describe('free days', () => {
	const studiedag = {
		naam: 'Studiedag',
		soort: 'studiedag',
		van: day('2027-04-09'),
		tot: day('2027-04-09')
	} as const;
	const closed = (datum: string) =>
		as(cast.noor, async (tx) => !isSchooldag(day(datum), await readKalender(tx, vandaag)));

	test('one study day leaves the holidays of the region standing', async () => {
		expect(
			await as(cast.noor, (tx) => storeVrijeDagen(tx, cast.noor, schooljaar, [studiedag]))
		).toMatchObject({ ok: true });
		expect([await closed('2027-04-09'), await closed('2027-02-23'), await closed('2027-04-08')]).toEqual([
			true,
			true,
			false
		]);
	});

	test('a holiday of its own takes the other holidays of the region along', async () => {
		const eigen = {
			naam: 'voorjaarsvakantie',
			soort: 'vakantie',
			van: day('2027-02-22'),
			tot: day('2027-03-05')
		} as const;
		await as(cast.noor, (tx) => storeVrijeDagen(tx, cast.noor, schooljaar, [eigen]));
		expect([await closed('2027-03-04'), await closed('2026-10-20')]).toEqual([true, true]);
		expect((await as(cast.noor, (tx) => listVrijeDagen(tx, schooljaar))).length).toBe(6);
	});

	test('not by a teacher, not backwards, not in another year; and it can be taken away', async () => {
		const store = (user: User, change: Partial<typeof studiedag> | object) =>
			as(user, (tx) => storeVrijeDagen(tx, user, schooljaar, [{ ...studiedag, ...change }]));
		expect(await store(cast.samira, {})).toMatchObject({ refused: 'geen_toegang' });
		expect(await store(cast.noor, { tot: day('2027-04-01') })).toMatchObject({ refused: 'einde_voor_begin' });
		expect(await store(cast.noor, { van: day('2027-09-01'), tot: day('2027-09-01') })).toMatchObject({
			refused: 'ander_schooljaar'
		});
		expect(await as(cast.noor, (tx) => removeVrijedag(tx, cast.noor, schooljaar, 'Studiedag'))).toMatchObject(
			{ ok: true }
		);
		expect(await closed('2027-04-09')).toBe(false);
	});

	test('what a calendar file offers is sorted by length and name', () => {
		const at = (naam: string, van: string, tot = van) => ({ naam, van: day(van), tot: day(tot) });
		expect(
			sortVrijeDagen(
				[
					at('Herfstvakantie', '2026-10-17', '2026-10-25'),
					at('Studiedag', '2026-11-06'),
					at('Studiedag', '2027-06-11'),
					at('Vrij', '2027-05-07'),
					at('Te laat', '2027-09-09')
				],
				schooljaar
			).map(({ naam, soort }) => `${naam} ${soort}`)
		).toEqual([
			'Herfstvakantie vakantie',
			'Studiedag studiedag',
			'Studiedag (2) studiedag',
			'Vrij vrije_dag'
		]);
	});
});

describe('the calendar on a phone', () => {
	test('gives what the person takes part in, without names of children, until the link is withdrawn', async () => {
		const { token } = await as(cast.samira, (tx) => createAgendalink(tx, cast.samira, 'eigen'));
		const agenda = (await readAgenda(db.database, token, vandaag))!.punten
			.map(({ titel }) => titel)
			.join('\n');
		expect(agenda).toContain('Teamvergadering');
		expect(agenda).toContain('Leerlingbespreking, Groep 5');
		expect(agenda).not.toContain('Groep 6');
		expect(agenda).toContain('Klassenbezoek, Samira Bakker');
		for (const kind of ['Bram', 'Zofia', 'Daan']) expect(agenda).not.toContain(kind);
		const [link] = await as(cast.samira, listAgendalinks);
		expect(await as(cast.joris, listAgendalinks)).toEqual([]);
		expect(await as(cast.joris, (tx) => withdrawAgendalink(tx, link!.id))).toMatchObject({
			refused: 'link_onbekend'
		});
		expect(await as(cast.samira, (tx) => withdrawAgendalink(tx, link!.id))).toMatchObject({ ok: true });
		expect(await readAgenda(db.database, token, vandaag)).toBeUndefined();
	});

	test('that of the school has no visits to classes, and ends when who made it leaves', async () => {
		const { token } = await as(cast.noor, (tx) => createAgendalink(tx, cast.noor, 'school'));
		const agenda = (await readAgenda(db.database, token, vandaag))!.punten
			.map(({ titel }) => titel)
			.join('\n');
		expect(agenda).toContain('Leerlingbespreking, Groep 6');
		expect(agenda).not.toContain('Klassenbezoek');
		expect(await readAgenda(db.database, 'verzonnen', vandaag)).toBeUndefined();
		await db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', vandaag, (tx) =>
			tx
				.updateTable('medewerker')
				.set({ in_dienst_tot: day('2027-01-18') })
				.where('id', '=', cast.noor.medewerkerId)
				.execute()
		);
		expect(await readAgenda(db.database, token, vandaag)).toBeUndefined();
	});
});
