import { describe, expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { listAfspraken } from '#domain/ondersteuningsvraag/listAfspraken.ts';
import { readNiveau } from '#domain/ondersteuningsvraag/read.ts';
import { addBesprekingsafspraak } from './addBesprekingsafspraak.ts';
import { beginBespreking } from './beginBespreking.ts';
import { decideBesprekingsniveau } from './decideBesprekingsniveau.ts';
import { changeFromForm, tekstOf } from './gedeeldeTekst.ts';
import { listenToBespreking, type Gebeurtenis } from './hub.ts';
import { listBesprekingskoppen, readBesprekingskop } from './readBesprekingskop.ts';
import { readBesprekingsfeiten } from './readBesprekingsfeiten.ts';
import { storeTekst } from './storeTekst.ts';
import {
	vandaag,
	db,
	cast,
	id,
	write,
	read,
	begin,
	type,
	texts,
	standOf,
	withBespreking
} from '#tests/proefbespreking.ts';

withBespreking();

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

	test('in a first review every open signal is new, also on results of last year (S57)', async () => {
		const signaal = await db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', vandaag, (tx) =>
			tx
				.insertInto('signaal')
				.values({
					...{ leerling_id: cast.bram, sleutel: 'hoog', regel: 'hoge_resultaten', richting: 'kracht' },
					...{ vak: 'technisch_lezen', sinds: vandaag.subtract({ months: 10 }), uitleg: 'Twee keer A.' },
					...{ feiten: '[]', profiel_versie: 0 }
				})
				.returning('id')
				.executeTakeFirstOrThrow()
		);
		const kinderen = await read(cast.ilse, async (tx) =>
			readBesprekingsfeiten(tx, (await readBesprekingskop(tx, id))!, vandaag)
		);
		await db.database.kysely.deleteFrom('signaal').where('id', '=', signaal.id).execute();
		expect(kinderen.find(({ roepnaam }) => roepnaam === 'Bram')!.veranderingen).toMatchObject([
			{ soort: 'signaal', richting: 'kracht', tekst: 'Sterk: technisch lezen' }
		]);
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
