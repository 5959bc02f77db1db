import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import type { Tx } from '#core/database.ts';
import { termijnenVanSchool } from '../jaarplan/readTermijnen.ts';
import type { Persoon } from '../../../tests/access/people.ts';
import { buildWorld, userOf, type World } from '../../../tests/access/world.ts';
import { addVerklaring } from './addVerklaring.ts';
import { decideVerbetering } from './decideVerbetering.ts';
import { listVerbeterbaar, listVerbeteringen } from './readVerbeteringen.ts';
import { recordVerbeterverzoek } from './recordVerbeterverzoek.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
let kind: string;
beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
	kind = world.hier.leerling.eigen;
	await db.database.pool.query('delete from verbeterverzoek');
});
afterAll(() => db.release());

const vandaag = Temporal.PlainDate.from('2027-03-12');
const as = <T>(persoon: Persoon, work: (tx: Tx) => Promise<T>) =>
	db.database.inSession(userOf(world.hier, persoon), 'read write', work);
/** A note of the child `eigen`, made for one test. */
async function note(tekst: string, soort = 'notitie') {
	const { rows } = await db.database.pool.query<{ id: string }>(
		`insert into vraagnotitie (school_id, ondersteuningsvraag_id, leerling_id, soort, tekst)
		select school_id, id, leerling_id, $2, $3 from ondersteuningsvraag where leerling_id = $1 limit 1 returning id`,
		[kind, soort, tekst]
	);
	return rows[0]!.id;
}
const ask = (stukId: string, over = {}, persoon: Persoon = 'groepsleerkracht') =>
	as(persoon, (tx) =>
		recordVerbeterverzoek(tx, vandaag, {
			...{
				leerlingId: kind,
				tabel: 'vraagnotitie',
				stukId,
				voorstel: 'Zo was het echt.',
				reden: 'Het was anders.'
			},
			...{ ouderId: world.hier.gezin.ouder_eigen, ontvangenOp: vandaag, ...over }
		})
	);
async function asked(stukId: string, over = {}) {
	const outcome = await ask(stukId, over);
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value.id;
}
const decide = (id: string, over = {}, persoon: Persoon = 'intern_begeleider') =>
	as(persoon, (tx) =>
		decideVerbetering(tx, vandaag, {
			...{ id, uitkomst: 'verbeterd', tekst: '', reden: 'De ouder heeft gelijk.', ...over }
		})
	);
const textOf = async (id: string) =>
	(await db.database.pool.query<{ tekst: string }>('select tekst from vraagnotitie where id = $1', [id]))
		.rows[0]!.tekst;

test('AVG art. 16: granted, the corrected text stands in the piece and the old one is kept beside it', async () => {
	const stuk = await note('Zo stond het er.');
	const id = await asked(stuk);
	expect(await textOf(stuk)).toBe('Zo stond het er.');
	expect(await decide(id, { tekst: 'Zo is het eerlijker.' })).toMatchObject({ ok: true });
	expect(await textOf(stuk)).toBe('Zo is het eerlijker.');
	const [verbetering] = await as('groepsleerkracht', (tx) => listVerbeteringen(tx, { id }));
	expect(verbetering).toMatchObject({
		was: 'Zo stond het er.',
		besluit: { uitkomst: 'verbeterd', was: 'Zo stond het er.', tekst: 'Zo is het eerlijker.' }
	});
	expect(await decide(id)).toMatchObject({ refused: 'al_besloten' });
	expect(
		await as('groepsleerkracht', (tx) => addVerklaring(tx, vandaag, { id, tekst: 'Toch niet.' }))
	).toMatchObject({
		refused: 'niet_afgewezen'
	});
});

test('AVG art. 16: refused, the piece stays and the parent’s own words go with it', async () => {
	const stuk = await note('Zo stond het er.');
	const id = await asked(stuk);
	const declare = () =>
		as('groepsleerkracht', (tx) => addVerklaring(tx, vandaag, { id, tekst: 'Ik zie dit anders.' }));
	expect(await declare()).toMatchObject({ refused: 'niet_afgewezen' });
	expect(await decide(id, { uitkomst: 'afgewezen', reden: 'kort' })).toMatchObject({
		refused: 'reden_te_kort'
	});
	expect(await decide(id, { uitkomst: 'afgewezen' })).toMatchObject({ ok: true });
	expect(await textOf(stuk)).toBe('Zo stond het er.');
	expect(await declare()).toMatchObject({ ok: true });
	expect(await declare()).toMatchObject({ refused: 'al_verklaard' });
	const [verbetering] = await as('duo', (tx) => listVerbeteringen(tx, { id }));
	expect(verbetering!.verklaring).toMatchObject({ tekst: 'Ik zie dit anders.' });
	const ofColleague = await asked(await note('Nog een.'), { ouderId: null });
	await decide(ofColleague, { uitkomst: 'afgewezen' });
	expect(
		await as('groepsleerkracht', (tx) =>
			addVerklaring(tx, vandaag, { id: ofColleague, tekst: 'Mijn woorden.' })
		)
	).toMatchObject({
		refused: 'geen_ouder'
	});
});

test('R-INZ-1: a request has a month, on the work list, and ends with its decision', async () => {
	const id = await asked(await note('Nog niet besloten.'));
	const term = async () =>
		(await as('intern_begeleider', (tx) => termijnenVanSchool(tx, vandaag))).find(
			({ target }) => target.id === id
		);
	expect(await term()).toMatchObject({ toestand: 'open', uiterlijk: Temporal.PlainDate.from('2027-04-12') });
	await decide(id);
	expect((await term())?.toestand).toBe('voldaan');
});

test('what cannot be asked: own words of a child, a piece of another child, the same text, twice, ahead of time', async () => {
	const stuk = await note('Een notitie.');
	expect(await ask(await note('Mijn woorden.', 'leerling'))).toMatchObject({ refused: 'stuk_onbekend' });
	expect(await ask(stuk, { leerlingId: world.hier.leerling.ander })).toMatchObject({
		refused: 'stuk_onbekend'
	});
	expect(await ask(stuk, {}, 'leerkracht_andere_groep')).toMatchObject({ refused: 'stuk_onbekend' });
	expect(await ask(stuk, { voorstel: ' Een notitie. ' })).toMatchObject({ refused: 'zelfde_tekst' });
	expect(await ask(stuk, { ontvangenOp: vandaag.add({ days: 1 }) })).toMatchObject({
		refused: 'datum_in_de_toekomst'
	});
	expect(await ask(stuk, { ouderId: world.hier.gezin.ouder_ander_zorg })).toMatchObject({
		refused: 'ouder_onbekend'
	});
	expect(await ask(stuk, { voorstel: 'x'.repeat(4001) })).toMatchObject({ refused: 'te_lang' });
	await asked(stuk);
	expect(await ask(stuk)).toMatchObject({ refused: 'loopt_al' });
});

test('only intern begeleider and directie decide, and nobody changes a text past a decision', async () => {
	const stuk = await note('Blijft staan.');
	const id = await asked(stuk);
	expect(await decide(id, {}, 'groepsleerkracht')).toMatchObject({ refused: 'geen_rol' });
	expect(await decide(id, {}, 'leerkracht_andere_groep')).toMatchObject({ refused: 'verzoek_onbekend' });
	await expect(
		as('intern_begeleider', (tx) =>
			tx.updateTable('vraagnotitie').set({ tekst: 'stiekem' }).where('id', '=', stuk).execute()
		)
	).rejects.toThrow(/permission denied/);
	await expect(
		as('groepsleerkracht', (tx) =>
			tx
				.insertInto('verbeterbesluit')
				.values({
					verbeterverzoek_id: id,
					leerling_id: kind,
					uitkomst: 'verbeterd',
					reden: 'ik beslis zelf',
					tekst: 'stiekem'
				})
				.execute()
		)
	).rejects.toThrow(/row-level security/);
	expect(await textOf(stuk)).toBe('Blijft staan.');
});

test('a report of research is corrected by who sees it (L3), and what it said is hidden from who does not', async () => {
	const stuk = await note('Verslag van onderzoek.', 'onderzoek');
	const outcome = await ask(stuk, {}, 'groepsleerkracht');
	if (!outcome.ok) throw new Error(outcome.message);
	expect(await as('intern_begeleider', (tx) => listVerbeteringen(tx, { id: outcome.value.id }))).toEqual([]);
	expect(await as('groepsleerkracht', (tx) => listVerbeteringen(tx, { id: outcome.value.id }))).toHaveLength(
		1
	);
	expect(
		await as('intern_begeleider', (tx) => listVerbeterbaar(tx, kind)).then((all) =>
			all.some((een) => een.id === stuk)
		)
	).toBe(false);
});
