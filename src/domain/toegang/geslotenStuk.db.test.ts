import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { testDatabase } from '#tests/database.ts';
import { addGeslotenStuk } from './addGeslotenStuk.ts';
import { addStuktekst } from './addStuktekst.ts';
import { nameStuklezer } from './nameStuklezer.ts';
import { openGeslotenStuk } from './openGeslotenStuk.ts';
import {
	listGeslotenStukken,
	listMijnStukken,
	listStukopeningen,
	readKindBijStuk
} from './readGeslotenStukken.ts';
import { listKijkers } from './readKijkers.ts';
import { withdrawStuklezer } from './withdrawStuklezer.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Awaited<ReturnType<typeof makeProefschool>>;
let stuk: { id: string; leerlingId: string };
beforeAll(async () => {
	db = await testDatabase();
	proef = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());

const add = (user: User, stukVan = vandaag) =>
	db.database.inSession(user, 'read write', (tx) =>
		addGeslotenStuk(tx, user, {
			leerlingId: proef.bram,
			soort: 'veiligheid',
			stukVan,
			tekst: 'Het papier ligt in de kluis.',
			lezers: []
		})
	);
const list = (user: User) =>
	db.database.inSession(user, 'read only', (tx) => listGeslotenStukken(tx, { leerlingId: proef.bram }));
const open = (user: User) =>
	db.database.inSession(user, 'read write', (tx) => openGeslotenStuk(tx, stuk, 'scherm'));

test('a closed piece is added by who sees the care file; others who see it know that it is there (R-KWA-2)', async () => {
	expect(await add(proef.joris)).toMatchObject({ refused: 'geen_toegang' });
	expect(await add(proef.ilse)).toMatchObject({ refused: 'geen_toegang' });
	expect(await add(proef.samira, vandaag.add({ days: 1 }))).toMatchObject({
		refused: 'datum_in_de_toekomst'
	});
	const added = await add(proef.samira);
	expect(added).toMatchObject({ ok: true });
	stuk = { id: added.ok ? added.value.id : '', leerlingId: proef.bram };
	expect(await list(proef.samira)).toMatchObject([{ soort: 'veiligheid', mag: true }]);
	expect(await list(proef.ilse)).toEqual([]);
	expect(await list(proef.noor)).toEqual([]);
});

test('what it says is for named readers only, and every opening is kept', async () => {
	expect(await open(proef.noor)).toMatchObject({ refused: 'geen_lezer' });
	expect(await open(proef.samira)).toMatchObject({ value: [{ tekst: 'Het papier ligt in de kluis.' }] });
	const opened = await db.database.inSession(proef.samira, 'read only', (tx) =>
		listStukopeningen(tx, stuk.id)
	);
	expect(opened).toMatchObject([{ wie: 'Samira Bakker', hoe: 'scherm' }]);
});

test('a reader names another, who reads it without any other relation, until the last day', async () => {
	const name = (user: User, lezer: User, tot: Temporal.PlainDate | null = null) =>
		db.database.inSession(user, 'read write', (tx) =>
			nameStuklezer(tx, { stukId: stuk.id, medewerkerId: lezer.medewerkerId, tot, vandaag })
		);
	expect(await name(proef.joris, proef.joris)).toMatchObject({ refused: 'geen_lezer' });
	expect(await name(proef.samira, proef.samira)).toMatchObject({ refused: 'is_lezer' });
	expect(await name(proef.samira, proef.joris, vandaag.subtract({ days: 1 }))).toMatchObject({
		refused: 'periode'
	});
	expect(await name(proef.samira, proef.joris, vandaag)).toMatchObject({ ok: true });
	const mine = (user: User) => db.database.inSession(user, 'read only', listMijnStukken);
	expect(await mine(proef.joris)).toMatchObject([{ kind: 'Bram de Boer' }]);
	expect(await mine({ ...proef.joris, vandaag: vandaag.add({ days: 1 }) })).toEqual([]);
	expect(await open(proef.joris)).toMatchObject({ ok: true });
	const kijkers = await db.database.inSession(proef.samira, 'read only', (tx) => listKijkers(tx, proef.bram));
	expect(kijkers.find(({ id }) => id === proef.joris.medewerkerId)).toMatchObject({
		gronden: ['is lezer van een afgesloten stuk over dit kind'],
		diepte: 'dat stuk, en over wie het gaat',
		tot: vandaag
	});
	const kind = (user: User) => db.database.inSession(user, 'read only', (tx) => readKindBijStuk(tx, stuk.id));
	expect(await kind(proef.joris)).toMatchObject({ naam: 'Bram de Boer' });
	expect(await kind(proef.ilse)).toBeUndefined();
	const added = await db.database.inSession(proef.joris, 'read write', (tx) =>
		addStuktekst(tx, stuk, 'Gebeld met Veilig Thuis.')
	);
	expect(added).toMatchObject({ ok: true });
	expect(await open(proef.samira)).toMatchObject({ value: [{}, { tekst: 'Gebeld met Veilig Thuis.' }] });
});

test('a reader can be taken away, but the last one stays', async () => {
	const lezers = (await list(proef.samira))[0]!.lezers;
	const withdraw = (naam: string) =>
		db.database.inSession(proef.samira, 'read write', (tx) =>
			withdrawStuklezer(tx, proef.samira, {
				stukId: stuk.id,
				lezerId: lezers.find((lezer) => lezer.naam === naam)!.id
			})
		);
	expect(await withdraw('Joris Visser')).toMatchObject({ ok: true });
	expect(await withdraw('Samira Bakker')).toMatchObject({ refused: 'laatste_lezer' });
	expect(await open(proef.joris)).toMatchObject({ refused: 'geen_lezer' });
});
