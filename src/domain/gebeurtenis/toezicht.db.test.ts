import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import type { Tx } from '#core/database.ts';
import { recordInzage } from '#core/inzage.ts';
import { hasRole, personen, type Persoon } from '../../../tests/access/people.ts';
import { buildWorld, userOf, type World } from '../../../tests/access/world.ts';
import { Zoekvraag } from './gebeurtenis.ts';
import { findKinderenInLog } from './findKinderenInLog.ts';
import { listKijkmomenten } from './listKijkmomenten.ts';
import { readDrempels, readOpvallend } from './readOpvallend.ts';
import { recordInzagebeoordeling } from './recordInzagebeoordeling.ts';
import { saveDrempels } from './saveDrempels.ts';
import { searchGebeurtenissen } from './searchGebeurtenissen.ts';
import { standaardDrempels } from './opvallend.ts';
import { parse } from 'valibot';

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
const fg = 'functionaris_gegevensbescherming';

beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
	await look('groepsleerkracht', 'eigen');
	await look('directie_met_opening', 'ander');
});
afterAll(() => db.release());

const look = (persoon: Persoon, kind: 'eigen' | 'ander') =>
	recordInzage(db.database, userOf(world.hier, persoon), [
		{ leerlingId: world.hier.leerling[kind], laag: 2, onderdeel: 'dossier' }
	]);
const as = <T>(
	persoon: Persoon,
	work: (tx: Tx) => Promise<T>,
	access: 'read only' | 'read write' = 'read only'
) => db.database.inSession(userOf(world.hier, persoon), access, work);
const search = (vraag: Record<string, string>, persoon: Persoon = fg, hoeveel = 50) =>
	as(persoon, (tx) => searchGebeurtenissen(tx, parse(Zoekvraag, vraag), hoeveel));

test('the FG searches by child, person, kind, layer and period; nobody else gets a line', async () => {
	const gevonden = await as(fg, (tx) => findKinderenInLog(tx, 'eigen'));
	const eigen = gevonden.map(({ id }) => id).join(',');
	const { regels, kinderen } = await search({ kinderen: eigen, soort: 'inzage', laag: '2' });
	expect(kinderen.map(({ naam }) => naam).sort()).toEqual(['eigen', 'eigen_zorg']);
	expect(regels).toMatchObject([
		{ naam: 'groepsleerkracht', leerling: 'eigen', laag: 2, onderdeel: 'dossier', grond: 'eigen_groep' }
	]);
	expect(
		(await search({ wie: world.hier.medewerker.directie_met_opening, soort: 'inzage' })).regels
	).toHaveLength(1);
	expect((await search({ kinderen: 'geen' })).regels).toEqual([]);
	expect((await search({ soort: 'inzage', tot: '2020-01-01' })).regels).toEqual([]);
	expect((await search({ soort: 'inzage', van: '2020-01-01' })).regels.length).toBeGreaterThan(1);
	for (const persoon of personen.filter((one) => one !== fg)) {
		expect(await search({ kinderen: eigen }, persoon), persoon).toEqual({
			kinderen: [],
			regels: [],
			meer: false
		});
		expect(await as(persoon, (tx) => findKinderenInLog(tx, 'eigen')), persoon).toEqual([]);
	}
});

test('pages follow each other without a gap or a double', async () => {
	const all = (await search({ machine: 'ja' }, fg, 1000)).regels.map(({ id }) => id);
	const seen: number[] = [];
	let voor: string | undefined;
	for (;;) {
		const page = await search({ machine: 'ja', ...(voor ? { voor } : {}) }, fg, 7);
		seen.push(...page.regels.map(({ id }) => id));
		if (!page.meer) break;
		voor = String(page.regels.at(-1)!.id);
	}
	expect(seen).toEqual(all);
	expect(new Set(seen).size).toBe(seen.length);
});

test('who looked is answered to FG, intern begeleider and directie only, also not about a child elsewhere (R-INZ-1)', async () => {
	const ask = (persoon: Persoon, id = world.hier.leerling.ander) =>
		as(persoon, (tx) => listKijkmomenten(tx, id));
	const answer = await ask(fg);
	expect(answer).toMatchObject([
		{ wie: 'directie_met_opening', rollen: ['directie'], redenen: ['omdat het proef is'], delen: ['dossier'] }
	]);
	for (const persoon of personen) {
		const may = hasRole(persoon, 'intern_begeleider', 'directie', fg);
		expect((await ask(persoon)) !== undefined, persoon).toBe(may);
	}
	expect(await ask('intern_begeleider', world.elders.leerling.ander)).toBe(undefined);
	expect(await ask(fg, world.elders.leerling.ander)).toBe(undefined);
});

test('reading that stands out is shown to the FG only; a review is a row that stays with it', async () => {
	const nu = Temporal.Now.instant();
	// No file was opened at night or by the dozen here: a bound of one makes this afternoon a night.
	const hour = nu.toZonedDateTimeISO('Europe/Amsterdam').hour;
	const drempels = { ...standaardDrempels, nachtVan: hour, nachtTot: (hour + 2) % 24 };
	expect(
		await as('directie', (tx) => saveDrempels(tx, { drempels, reden: 'omdat' }), 'read write')
	).toMatchObject({
		refused: 'geen_toegang'
	});
	expect(await as(fg, (tx) => saveDrempels(tx, { drempels, reden: ' ' }), 'read write')).toMatchObject({
		refused: 'reden_ontbreekt'
	});
	await as(fg, (tx) => saveDrempels(tx, { drempels, reden: 'proef op de som' }), 'read write');
	expect(await as(fg, readDrempels)).toEqual(drempels);

	const found = await as(fg, (tx) => readOpvallend(tx, nu));
	const one = found.find(({ naam }) => naam === 'directie_met_opening')!;
	expect(one).toMatchObject({
		regel: 'nacht',
		kindnamen: ['ander'],
		redenen: ['omdat het proef is'],
		beoordeling: null
	});
	for (const persoon of ['directie', 'intern_begeleider', 'beheerder'] as const)
		expect(await as(persoon, (tx) => readOpvallend(tx, nu))).toEqual([]);

	const oordeel = {
		sleutel: one.sleutel,
		oordeel: 'nagevraagd' as const,
		notitie: 'Het was een spoedoverleg.'
	};
	expect(await as('directie', (tx) => recordInzagebeoordeling(tx, oordeel), 'read write')).toMatchObject({
		ok: false
	});
	await as(fg, (tx) => recordInzagebeoordeling(tx, oordeel), 'read write');
	await look('directie_met_opening', 'ander');
	const again = await as(fg, (tx) => readOpvallend(tx, nu));
	expect(again.find(({ sleutel }) => sleutel === one.sleutel)).toMatchObject({
		aantal: 2,
		beoordeling: { oordeel: 'nagevraagd', door: fg }
	});
});

test('a parent who reads leaves a line too, about the own child only', async () => {
	const ouder = { ...userOf(world.hier, 'zonder_rol'), ouderId: world.hier.gezin.ouder_ander_zorg };
	const read = (leerlingId: string) =>
		recordInzage(db.database, ouder, [{ leerlingId, laag: 2, onderdeel: 'handelingsplan' }]);
	await read(world.hier.leerling.ander_zorg);
	await expect(read(world.hier.leerling.eigen)).rejects.toMatchObject({ code: '42501' });
	const [moment] = (await as(fg, (tx) => listKijkmomenten(tx, world.hier.leerling.ander_zorg)))!;
	expect(moment).toMatchObject({ wie: 'ander_zorg', gronden: ['gezag'], delen: ['handelingsplan'] });
});

test('of destroyed data the line stays, without a name', async () => {
	await look('groepsleerkracht', 'eigen');
	await db.database.pool.query('delete from leerling where id = $1', [world.hier.leerling.eigen]);
	const { regels } = await search({ wie: world.hier.medewerker.groepsleerkracht, soort: 'inzage' });
	expect(regels[0]).toMatchObject({ leerling: null, leerlingId: world.hier.leerling.eigen });
});
