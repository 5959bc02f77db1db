import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { testDatabase } from '#tests/database.ts';
import { closeDossier } from './closeDossier.ts';
import { composeReden, Openingsform } from './dossieropening.ts';
import { listDossieropeningen } from './listDossieropeningen.ts';
import { openDossier } from './openDossier.ts';
import { listKijkers, readMijnGrond } from './readKijkers.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Awaited<ReturnType<typeof makeProefschool>>;
beforeAll(async () => {
	db = await testDatabase();
	proef = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());

const open = (user: User, reden: string, days = 14) =>
	db.database.inSession(user, 'read write', (tx) =>
		openDossier(tx, { leerlingId: proef.bram, reden, tot: vandaag.add({ days }), vandaag })
	);

test('a file opens with a reason, for directie, for at most ninety days, and once', async () => {
	const reden = 'Besluit over de overgang naar groep 6';
	expect(await open(proef.noor, 'kort')).toMatchObject({ refused: 'reden_te_kort' });
	expect(await open(proef.noor, reden, 91)).toMatchObject({ refused: 'periode' });
	expect(await open(proef.samira, reden)).toMatchObject({ refused: 'geen_rol' });
	expect(await open(proef.joris, reden)).toMatchObject({ refused: 'kind_onbekend' });
	expect(await open(proef.noor, reden)).toMatchObject({ ok: true });
	expect(await open(proef.noor, reden)).toMatchObject({ refused: 'al_open' });
});

test('who opened it sees the care file until the last day, and stands in the list of who sees the child', async () => {
	const mijn = (user: User) =>
		db.database.inSession(user, 'read only', (tx) => readMijnGrond(tx, proef.bram));
	expect(await mijn(proef.noor)).toMatchObject({ laag: 3, tot: vandaag.add({ days: 14 }) });
	expect(await mijn({ ...proef.noor, vandaag: vandaag.add({ days: 15 }) })).toMatchObject({ laag: 0 });
	const kijkers = await db.database.inSession(proef.samira, 'read only', (tx) => listKijkers(tx, proef.bram));
	expect(kijkers.map(({ naam, laag }) => `${naam} ${laag}`)).toEqual([
		'Noor Mulder 3',
		'Samira Bakker 3',
		'Ilse van Dam 2'
	]);
	expect(kijkers[0]!.gronden).toContain('opende het dossier met een reden');
});

test('it closes early, by who opened it or directie, and then shows no more than before', async () => {
	const openingen = (user: User) =>
		db.database.inSession(user, 'read only', (tx) => listDossieropeningen(tx, proef.bram));
	const [opening] = await openingen(proef.noor);
	expect(opening).toMatchObject({ mijn: true, toestand: 'open', wie: 'Noor Mulder' });
	const close = (user: User) =>
		db.database.inSession(user, 'read write', (tx) =>
			closeDossier(tx, user, { id: opening!.id, leerlingId: proef.bram })
		);
	expect(await close(proef.samira)).toMatchObject({ refused: 'opening_onbekend' });
	expect(await close(proef.noor)).toMatchObject({ ok: true });
	expect(await close(proef.noor)).toMatchObject({ refused: 'opening_onbekend' });
	const mijn = await db.database.inSession(proef.noor, 'read only', (tx) => readMijnGrond(tx, proef.bram));
	expect(mijn).toMatchObject({ laag: 0 });
	expect(await openingen(proef.samira)).toMatchObject([{ mijn: false, toestand: 'gesloten' }]);
	expect(await openingen(proef.joris)).toEqual([]);
});

test('an intern begeleider opens the care file of a child below level 2, not of one who is open already (X26)', async () => {
	const reden = 'Overstap naar een andere school';
	expect(await open(proef.ilse, reden)).toMatchObject({ ok: true });
	const mijn = await db.database.inSession(proef.ilse, 'read only', (tx) => readMijnGrond(tx, proef.bram));
	expect(mijn).toMatchObject({ laag: 3, sleutels: expect.stringContaining('dossier_geopend') });
	expect(await open(proef.ilse, reden)).toMatchObject({ refused: 'al_open' });
});

test('a reason is a usual one, own words, or both; something else needs words', () => {
	expect(composeReden('overgang', '')).toBe('Besluit over overgang of doublure');
	expect(composeReden('ouders', ' Vader belt. ')).toBe('Gesprek met ouders of een klacht: Vader belt.');
	expect(composeReden('anders', 'De vorige school vraagt ernaar')).toBe('De vorige school vraagt ernaar');
	const form = (given: object) => v.safeParse(Openingsform, { tot: '2027-03-20', toelichting: '', ...given });
	expect(form({ aanleiding: 'overgang' }).success).toBe(true);
	expect(form({ aanleiding: 'anders' }).issues?.[0]?.path?.[0]?.key).toBe('toelichting');
	expect(form({ aanleiding: 'zomaar' }).success).toBe(false);
});
