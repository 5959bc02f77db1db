import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { testDatabase } from '#tests/database.ts';
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
