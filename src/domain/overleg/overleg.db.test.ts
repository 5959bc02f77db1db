import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import type { User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { listAfspraken } from '#domain/ondersteuningsvraag/listAfspraken.ts';
import { readNiveau } from '#domain/ondersteuningsvraag/read.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import { testDatabase } from '#tests/database.ts';
import { addAanvulling } from './addAanvulling.ts';
import { addBesprekingsafspraak } from './addBesprekingsafspraak.ts';
import { beginBespreking } from './beginBespreking.ts';
import { changeBesprekingsdatum } from './changeBesprekingsdatum.ts';
import { closeBespreking } from './closeBespreking.ts';
import { decideBesprekingsniveau } from './decideBesprekingsniveau.ts';
import { changeFromForm, tekstOf } from './gedeeldeTekst.ts';
import { listenToBespreking, type Gebeurtenis } from './hub.ts';
import { planLeerlingbesprekingen } from './planLeerlingbesprekingen.ts';
import { listBesprekingskoppen, readBesprekingskop } from './readBesprekingskop.ts';
import { readBesprekingsfeiten } from './readBesprekingsfeiten.ts';
import { readStanden } from './readStanden.ts';
import { readTeksten } from './readTeksten.ts';
import { readVerslag } from './readVerslag.ts';
import { recordBesproken } from './recordBesproken.ts';
import { storeTekst } from './storeTekst.ts';
import type { Tekstveld } from './tekstvelden.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;
/** The review of groep 5, fresh for every test. */
let id: string;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());
beforeEach(async () => {
	id = await db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', vandaag, async (tx) => {
		for (const tabel of ['afspraak', 'niveaubesluit', 'ondersteuningsvraag', 'leerlingbespreking'] as const)
			await db.database.kysely.deleteFrom(tabel).where('school_id', '=', cast.schoolId).execute();
		const row = { groep_id: cast.groepVijf, ronde: 2, gepland_op: vandaag };
		return (await tx.insertInto('leerlingbespreking').values(row).returning('id').executeTakeFirstOrThrow())
			.id;
	});
});

const write = <T>(user: User, work: Parameters<typeof db.database.inSession<T>>[2]) =>
	db.database.inSession(user, 'read write', work);
const read = <T>(user: User, work: Parameters<typeof db.database.inSession<T>>[2]) =>
	db.database.inSession(user, 'read only', work);
const begin = (user: User = cast.ilse) => write(user, (tx) => beginBespreking(tx, id));
const type = (user: User, leerlingId: string, tekst: string, veld: Tekstveld = 'cognitief') =>
	write(user, (tx) =>
		storeTekst(tx, { besprekingId: id, leerlingId, veld }, changeFromForm(null, tekst)!, null)
	);
const texts = (user: User) => read(user, (tx) => readTeksten(tx, id));
const standOf = async (user: User, leerlingId: string) =>
	read(user, async (tx) => (await readStanden(tx, (await readBesprekingskop(tx, id))!, [leerlingId]))[0]!);

describe('de tekst van een bespreking (S59)', () => {
	test('twenty people who type at the same moment lose nothing', async () => {
		await begin();
		const woorden = Array.from({ length: 20 }, (_, index) => `<${index}>`);
		const answers = await Promise.all(
			woorden.map((woord, index) => type(index % 2 ? cast.samira : cast.ilse, cast.bram, woord))
		);
		expect(answers.every(({ ok }) => ok)).toBe(true);
		const [tekst, ...rest] = await texts(cast.samira);
		expect(rest).toEqual([]);
		expect(tekst!.tekst.match(/<\d+>/g)!.sort()).toEqual(woorden.sort());
		const doc = new Doc();
		applyUpdate(doc, tekst!.staat!);
		expect(tekstOf(doc).toString()).toBe(tekst!.tekst);
	});

	test('the answer brings what the sender did not have, and the time at which it was stored', async () => {
		await begin();
		await type(cast.samira, cast.bram, 'Samira. ');
		const mine = new Doc();
		tekstOf(mine).insert(0, 'Ilse. ');
		const answer = await write(cast.ilse, (tx) =>
			storeTekst(
				tx,
				{ besprekingId: id, leerlingId: cast.bram, veld: 'cognitief' },
				encodeStateAsUpdate(mine),
				null
			)
		);
		if (!answer.ok) throw new Error(answer.message);
		applyUpdate(mine, answer.value.verschil);
		expect(tekstOf(mine).toString()).toBe(answer.value.tekst);
		expect(tekstOf(mine).toString()).toMatch(/Samira\. .*/);
		expect(answer.value.bewaardOp.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()).toEqual(vandaag);
	});

	test('what is written in the talk makes the child discussed; a line beforehand does not (S58)', async () => {
		await type(cast.samira, cast.bram, 'Rustig begonnen.', 'voorbereiding');
		expect((await standOf(cast.samira, cast.bram)).hoe).toBe('nog_niet');
		await begin();
		await type(cast.samira, cast.bram, 'Rekent vlot.');
		expect((await standOf(cast.ilse, cast.bram)).hoe).toBe('besproken');
		expect((await standOf(cast.ilse, cast.zofia)).hoe).toBe('nog_niet');
	});

	test('unreadable, too long, of a child of another group: refused with its reason', async () => {
		const store = (leerlingId: string, verandering: Uint8Array) =>
			write(cast.ilse, (tx) =>
				storeTekst(tx, { besprekingId: id, leerlingId, veld: 'behoefte' }, verandering, null)
			);
		expect(await store(cast.bram, new Uint8Array([7, 7, 7]))).toMatchObject({ refused: 'tekst_onleesbaar' });
		expect(await store(cast.bram, changeFromForm(null, 'x'.repeat(8001))!)).toMatchObject({
			refused: 'tekst_te_lang'
		});
		expect(await store(cast.daan, changeFromForm(null, 'x')!)).toMatchObject({ refused: 'niet_in_groep' });
	});

	test('others hear that something was typed, without what: identifiers only', async () => {
		const heard: Gebeurtenis[] = [];
		const first = new Promise<void>((resolve) => {
			const stop = listenToBespreking(db.database, id, (gebeurtenis) => {
				heard.push(gebeurtenis);
				stop();
				resolve();
			});
		});
		// The connection that listens may come a moment later than the first words: they are said until they are heard.
		while (heard.length === 0)
			await Promise.race([first, type(cast.samira, cast.bram, 'Stil. ', 'voorbereiding')]);
		expect(heard[0]).toEqual({ soort: 'tekst', leerling: cast.bram, veld: 'voorbereiding', client: '' });
	});
});

describe('wie erbij is (R-TOE-3)', () => {
	test('the teacher of another group and the director do not enter, and see no text', async () => {
		await type(cast.samira, cast.bram, 'Alleen voor wie erbij hoort.', 'voorbereiding');
		for (const ander of [cast.joris, cast.noor]) {
			expect(await read(ander, (tx) => readBesprekingskop(tx, id))).toBeUndefined();
			expect(await texts(ander)).toEqual([]);
			expect(await type(ander, cast.bram, 'x')).toMatchObject({ refused: 'bespreking_onbekend' });
			expect(await write(ander, (tx) => beginBespreking(tx, id))).toMatchObject({
				refused: 'bespreking_onbekend'
			});
			expect((await read(ander, (tx) => listBesprekingskoppen(tx, { id })))[0]).toMatchObject({
				mag: false,
				voorbereid: 0
			});
		}
	});

	test('the own teacher and the intern begeleider see all pupils of the group (S58)', async () => {
		for (const user of [cast.samira, cast.ilse]) {
			const kinderen = await read(user, async (tx) =>
				readBesprekingsfeiten(tx, (await readBesprekingskop(tx, id))!, vandaag)
			);
			expect(kinderen.map(({ roepnaam }) => roepnaam).sort()).toEqual(['Bram', 'Zofia']);
		}
	});
});

describe('afspraken en niveau in de bespreking (S60, S61)', () => {
	const spreekAf = (anders: object) =>
		write(cast.ilse, (tx) =>
			addBesprekingsafspraak(tx, cast.ilse, {
				besprekingId: id,
				leerlingId: cast.bram,
				soort: 'actie',
				wat: 'Elke dag hardop lezen',
				wieId: cast.samira.medewerkerId,
				wanneer: '',
				...anders
			})
		);

	test('what, who, when: without a date two weeks on, with a date as people type it (S61)', async () => {
		expect(await spreekAf({})).toMatchObject({ refused: 'niet_begonnen' });
		await begin();
		await spreekAf({});
		await spreekAf({ wat: 'Logopedist bellen', wanneer: 'vr 19 mrt' });
		expect(await spreekAf({ wanneer: 'ooit' })).toMatchObject({ refused: 'datum_onleesbaar' });
		const { afspraken, hoe } = await standOf(cast.samira, cast.bram);
		expect(afspraken.map(({ wat, wie, uiterlijk }) => [wat, wie, uiterlijk.toString()])).toEqual([
			['Elke dag hardop lezen', 'Samira Bakker', '2027-03-30'],
			['Logopedist bellen', 'Samira Bakker', '2027-03-19']
		]);
		expect(hoe).toBe('besproken');
	});

	test('starting a plan opens a question when none is open, and uses the one that is (S60)', async () => {
		await begin();
		const eerste = await spreekAf({ soort: 'plan_starten', wat: 'Plan maken voor Bram' });
		const tweede = await spreekAf({ soort: 'plan_starten', wat: 'Nog een plan' });
		if (!eerste.ok || !tweede.ok) throw new Error('niet afgesproken');
		expect(eerste.value.vraagId).toBeTruthy();
		expect(tweede.value.vraagId).toBe(eerste.value.vraagId);
		const opVraag = await read(cast.samira, (tx) =>
			listAfspraken(tx, { vraagId: eerste.value.vraagId! }, () => 'x')
		);
		expect(opVraag.map(({ afspraaksoort }) => afspraaksoort)).toEqual(['plan_starten', 'plan_starten']);
	});

	test('level 2 in one line with who took part; from 3 on its own page (S60, S111-S115)', async () => {
		await begin();
		const decide = (niveau: number, waarom = 'Rekenen vraagt extra hulp in de groep.') =>
			write(cast.samira, (tx) =>
				decideBesprekingsniveau(tx, cast.samira, {
					besprekingId: id,
					leerlingId: cast.bram,
					niveau,
					waarom,
					ouders: 'nog_niet',
					kind: 'vooraf_gesproken'
				})
			);
		expect(await decide(3)).toMatchObject({ refused: 'niveau_elders' });
		expect(await decide(2, 'kort')).toMatchObject({ refused: 'waarom_ontbreekt' });
		expect(await decide(2)).toMatchObject({ ok: true });
		expect((await read(cast.ilse, (tx) => readNiveau(tx, cast.bram))).niveau).toBe(2);
		expect((await standOf(cast.ilse, cast.bram)).besluiten).toMatchObject([
			{ van: 1, naar: 2, door: 'Samira Bakker' }
		]);
	});
});

describe('afsluiten (S58, S61)', () => {
	const close = (bevestigd: string[] = [], user: User = cast.ilse) =>
		write(user, (tx) => closeBespreking(tx, user, id, bevestigd));

	test('only when every child was discussed or confirmed; then a row stands for each of them (S58)', async () => {
		expect(await close()).toMatchObject({ refused: 'niet_begonnen' });
		await begin();
		await type(cast.samira, cast.bram, 'Rekent vlot.');
		expect(await close()).toMatchObject({
			refused: 'niet_iedereen',
			message: expect.stringContaining('Zofia') as string
		});
		expect(await close([cast.zofia])).toMatchObject({ ok: true });
		const regels = await read(cast.samira, async (tx) =>
			readVerslag(tx, (await readBesprekingskop(tx, id))!, vandaag)
		);
		expect(regels.map(({ roepnaam, hoe }) => [roepnaam, hoe])).toEqual([
			['Bram', 'besproken'],
			['Zofia', 'geen_verandering']
		]);
		expect(regels[0]!.teksten).toEqual([{ veld: 'cognitief', tekst: 'Rekent vlot.' }]);
	});

	test('what was closed is frozen: by the acts, and by the database itself', async () => {
		await begin();
		await type(cast.samira, cast.bram, 'Zo was het.');
		await close([cast.zofia]);
		expect(await type(cast.samira, cast.bram, 'Toch anders.')).toMatchObject({ refused: 'afgesloten' });
		expect(await write(cast.ilse, (tx) => recordBesproken(tx, id, [cast.bram], 'nog_niet'))).toMatchObject({
			refused: 'afgesloten'
		});
		await expect(
			write(cast.ilse, (tx) => tx.updateTable('besprekingstekst').set({ tekst: 'Herschreven.' }).execute())
		).rejects.toThrow('afgesloten');
		await expect(
			write(cast.ilse, (tx) => tx.updateTable('leerlingbespreking').set({ afgesloten_op: null }).execute())
		).rejects.toThrow('afgesloten');
		expect((await texts(cast.ilse))[0]!.tekst).toBe('Zo was het.');
	});

	test('somebody who closes while another still types: the words are in, or their writer is told', async () => {
		await begin();
		await write(cast.ilse, (tx) => recordBesproken(tx, id, [cast.bram, cast.zofia], 'besproken'));
		const [stored] = await Promise.all([type(cast.samira, cast.bram, 'Laatste woorden.'), close()]);
		const inside = (await texts(cast.ilse)).some(({ tekst }) => tekst === 'Laatste woorden.');
		expect(inside).toBe(stored.ok);
		if (!stored.ok) expect(stored.refused).toBe('afgesloten');
	});

	test('who was not there adds a line within a week, seen as added later; after that not any more', async () => {
		await begin();
		const add = (dag: Temporal.PlainDate, leerlingId = cast.bram) =>
			write({ ...cast.samira, vandaag: dag }, (tx) =>
				addAanvulling(tx, { vandaag: dag }, { besprekingId: id, leerlingId, tekst: 'Thuis leest hij wel.' })
			);
		expect(await add(vandaag)).toMatchObject({ refused: 'niet_afgesloten' });
		await close([cast.bram, cast.zofia]);
		expect(await add(vandaag.add({ days: 7 }))).toMatchObject({ ok: true });
		expect(await add(vandaag.add({ days: 8 }))).toMatchObject({ refused: 'te_laat' });
		expect(await add(vandaag, cast.daan)).toMatchObject({ refused: 'niet_besproken' });
		const regels = await read(cast.ilse, async (tx) =>
			readVerslag(tx, (await readBesprekingskop(tx, id))!, vandaag)
		);
		expect(regels.find(({ roepnaam }) => roepnaam === 'Bram')!.aanvullingen).toMatchObject([
			{ tekst: 'Thuis leest hij wel.', door: 'Samira Bakker' }
		]);
	});

	test('the next review counts from this one: what it decided is no change any more (S57)', async () => {
		await begin();
		await write(cast.samira, (tx) =>
			decideBesprekingsniveau(tx, cast.samira, {
				...{ besprekingId: id, leerlingId: cast.bram, niveau: 2 },
				...{ waarom: 'Rekenen vraagt extra hulp.', ouders: 'nog_niet', kind: 'nog_niet' }
			})
		);
		await close([cast.zofia]);
		const later = vandaag.add({ months: 3 });
		const volgende = await write(cast.ilse, async (tx) => {
			const row = { groep_id: cast.groepVijf, ronde: 3, gepland_op: later };
			const next = await tx
				.insertInto('leerlingbespreking')
				.values(row)
				.returning('id')
				.executeTakeFirstOrThrow();
			return readBesprekingsfeiten(tx, (await readBesprekingskop(tx, next.id))!, vandaag);
		});
		const bram = volgende.find(({ roepnaam }) => roepnaam === 'Bram')!;
		expect(bram.sinds).toEqual(vandaag);
		expect(bram.niveau).toBe(2);
		expect(bram.veranderingen).toEqual([]);
	});
});

describe('plannen (S57, X24)', () => {
	const jaar = schooljaarOf(vandaag);

	test('the intern begeleider plans what is missing, once, and moves a day', async () => {
		const plan = (user: User) => write(user, (tx) => planLeerlingbesprekingen(tx, user, jaar));
		expect(await plan(cast.samira)).toMatchObject({ refused: 'geen_intern_begeleider' });
		expect(await plan(cast.ilse)).toEqual({ ok: true, value: { gepland: 3 } });
		expect(await plan(cast.ilse)).toMatchObject({ refused: 'niets_te_plannen' });
		const koppen = await read(cast.ilse, (tx) => listBesprekingskoppen(tx, { schooljaar: jaar }));
		expect(koppen.map(({ groepNaam, ronde }) => `${groepNaam} ${ronde}`).sort()).toEqual([
			'Groep 5 2',
			'Groep 5 3',
			'Groep 6 2',
			'Groep 6 3'
		]);
	});

	test('not to a day without school, not to the past, not by the teacher, not once it has begun', async () => {
		const move = (dag: string, user: User = cast.ilse) =>
			write(user, (tx) => changeBesprekingsdatum(tx, user, id, Temporal.PlainDate.from(dag)));
		expect(await move('2027-03-14')).toMatchObject({ refused: 'geen_schooldag' });
		expect(await move('2027-03-11')).toMatchObject({ refused: 'datum_voorbij' });
		expect(await move('2027-03-16', cast.samira)).toMatchObject({ refused: 'geen_intern_begeleider' });
		expect(await move('2027-03-16')).toMatchObject({ ok: true });
		await begin();
		expect(await move('2027-03-17')).toMatchObject({ refused: 'al_begonnen' });
	});
});
