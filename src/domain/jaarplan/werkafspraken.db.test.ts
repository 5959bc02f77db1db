import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { readWerkafspraken, werkafsprakenOp } from '#domain/organisatie/readWerkafspraken.ts';
import { readEvaluatieweken } from '#domain/plannen/readEvaluatieweken.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import type { Regel } from '#law/werkafspraak.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import { testDatabase } from '#tests/database.ts';
import { changeWerkafspraak } from './changeWerkafspraak.ts';
import { readKringfeiten } from './readKringfeiten.ts';
import { listRegelvelden, readRegelformulier } from './regelformulier.ts';
import { beeldVan } from './werkafspraakvoorproef.ts';

const vandaag = Temporal.PlainDate.from('2027-01-19');
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx) => Promise<T>) => db.database.inSession(user, 'read write', work);
const regelOf = (id: string) => standaardWerkafspraken.find((one) => one.id === id)!.regel;
const form = (id: string, waarden: Record<string, string>): Regel => {
	const now: Record<string, string> = {};
	for (const veld of listRegelvelden(regelOf(id)))
		if (veld.soort === 'dag')
			Object.assign(now, { [`${veld.naam}.dag`]: veld.dag, [`${veld.naam}.maand`]: veld.maand });
		else now[veld.naam] = veld.waarde;
	const read = readRegelformulier(regelOf(id), { ...now, ...waarden });
	if (!read.ok) throw new Error(JSON.stringify(read.errors));
	return read.regel;
};
const change = (
	user: User,
	id: string,
	regel: Regel,
	rest: Partial<Parameters<typeof changeWerkafspraak>[3]> = {}
) =>
	as(user, (tx) =>
		changeWerkafspraak(tx, user, id, {
			...{ regel, wie: 'intern_begeleider', wat: '', vervalt: false },
			...{ geldigVanaf: vandaag, reden: 'Afgesproken met het team.' },
			...rest
		})
	);

describe('S36: a school changes its own promise', () => {
	test('with a reason, and plans that begin from that day follow it', async () => {
		const regel = form('handelingsplan-evaluatie', { vanaf: '6', tot: '10' });
		expect(await change(cast.ilse, 'handelingsplan-evaluatie', regel)).toMatchObject({ ok: true });
		await as(cast.samira, async (tx) => {
			expect(await readEvaluatieweken(tx, vandaag)).toEqual({ minWeken: 6, maxWeken: 10 });
			expect(await readEvaluatieweken(tx, vandaag.subtract({ days: 1 }))).toEqual({
				minWeken: 8,
				maxWeken: 12
			});
			const nu = werkafsprakenOp(await readWerkafspraken(tx), vandaag);
			expect(nu.find(({ id }) => id === 'handelingsplan-evaluatie')).toMatchObject({
				wat: 'Evaluatie van een handelingsplan: 6 tot 10 schoolweken na het begin van het plan.',
				reden: 'Afgesproken met het team.'
			});
		});
	});

	test('not without a reason, not in the past, not for nothing, and not by a teacher', async () => {
		const regel = form('klassenbezoek', { minstens: '4' });
		expect(await change(cast.ilse, 'klassenbezoek', regel, { reden: ' ' })).toMatchObject({
			refused: 'reden_ontbreekt'
		});
		expect(
			await change(cast.ilse, 'klassenbezoek', regel, { geldigVanaf: vandaag.subtract({ days: 1 }) })
		).toMatchObject({ refused: 'geldig_vanaf_voorbij' });
		expect(await change(cast.samira, 'klassenbezoek', regel)).toMatchObject({ refused: 'geen_toegang' });
		expect(
			await change(cast.ilse, 'klassenbezoek', regelOf('klassenbezoek'), { wie: 'directie' })
		).toMatchObject({ refused: 'niets_veranderd' });
		expect(await change(cast.ilse, 'onbekend', regel)).toMatchObject({ refused: 'werkafspraak_onbekend' });
	});

	test('a promise can be dropped and taken up again; one of the law cannot', async () => {
		const regel = regelOf('intervisie');
		expect(await change(cast.ilse, 'intervisie', regel, { vervalt: true })).toMatchObject({ ok: true });
		const holds = (dag: Temporal.PlainDate) =>
			as(cast.ilse, async (tx) =>
				werkafsprakenOp(await readWerkafspraken(tx), dag).some(({ id }) => id === 'intervisie')
			);
		expect([await holds(vandaag.subtract({ days: 1 })), await holds(vandaag)]).toEqual([true, false]);
		const later = vandaag.add({ days: 30 });
		expect(await change(cast.ilse, 'intervisie', regel, { geldigVanaf: later })).toMatchObject({ ok: true });
		expect([await holds(later.subtract({ days: 1 })), await holds(later)]).toEqual([false, true]);
		expect(
			await change(cast.ilse, 'inzageverzoek', regelOf('inzageverzoek'), { vervalt: true })
		).toMatchObject({
			refused: 'wet_vervalt_niet'
		});
	});
});

test('R-OPP-2: a term of the law becomes stricter and back, never looser', async () => {
	const id = 'ontwikkelingsperspectief-opstellen';
	expect(await change(cast.ilse, id, form(id, { termijn: '43' }))).toMatchObject({
		refused: 'ruimer_dan_de_wet',
		message: 'Dit is een wettelijke termijn (R-OPP-2). Een school mag strenger zijn, niet ruimer.'
	});
	expect(await change(cast.ilse, id, form(id, { termijn: '28' }))).toMatchObject({ ok: true });
	const terug = { geldigVanaf: vandaag.add({ days: 10 }) };
	expect(await change(cast.ilse, id, form(id, { termijn: '43' }), terug)).toMatchObject({
		refused: 'ruimer_dan_de_wet'
	});
	expect(await change(cast.ilse, id, form(id, { termijn: '42' }), terug)).toMatchObject({ ok: true });
});

test('S20: the preview counts the year as it becomes; a number that changes during the year holds from the next', async () => {
	const { feiten, kalender } = await as(cast.ilse, async (tx) => {
		const days = await readKalender(tx, vandaag);
		return { kalender: days, feiten: (await readKringfeiten(tx, schooljaarFrom(2026), days)).feiten };
	});
	const standaard = standaardWerkafspraken.find(({ id }) => id === 'leerlingbespreking')!;
	const was = beeldVan([standaard], feiten, kalender, schooljaarFrom(2026));
	expect(was).toMatchObject({ keren: 6, over: 2 });
	expect(was.vensters.map(({ van, keren }) => `${van} ${keren}`)).toEqual([
		'2026-10-01 2',
		'2027-03-01 2',
		'2027-05-01 2'
	]);
	const visits = standaardWerkafspraken.find(({ id }) => id === 'klassenbezoek')!;
	const regel = form('klassenbezoek', { minstens: '8', hoogstens: '' });
	const wordt = beeldVan(
		[visits, { ...visits, regel, geldigVanaf: vandaag }],
		feiten,
		kalender,
		schooljaarFrom(2026)
	);
	expect(wordt.keren).toBe(beeldVan([visits], feiten, kalender, schooljaarFrom(2026)).keren);
});

test('S70, S72: the kring tells children apart without telling who they are', async () => {
	const { feiten } = await as(cast.samira, async (tx) =>
		readKringfeiten(tx, schooljaarFrom(2026), await readKalender(tx, vandaag))
	);
	const ids = feiten.flatMap(({ over }) => (over.soort === 'leerling' ? [over.id] : []));
	expect(ids.length).toBeGreaterThan(0);
	for (const id of ids) expect(id).toMatch(/^\d+$/);
});

test.each([
	['dag', 'leerlingbespreking', { 'van.najaar.dag': '31', 'van.najaar.maand': '9' }, 'van.najaar.dag'],
	['getal', 'teamvergadering', { minstens: '0' }, 'minstens'],
	['heel getal', 'handelingsplan-evaluatie', { vanaf: '8,5' }, 'vanaf']
])('a %s that cannot be is said at its field', (_wat, id, waarden, veld) => {
	expect(readRegelformulier(regelOf(id), waarden as Record<string, string>)).toMatchObject({
		ok: false,
		errors: { [veld]: expect.any(String) }
	});
});
