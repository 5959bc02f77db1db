import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import type { Tx } from '#core/database.ts';
import { termijnenVanSchool } from '../jaarplan/readTermijnen.ts';
import type { Persoon } from '../../../tests/access/people.ts';
import { buildWorld, userOf, type World } from '../../../tests/access/world.ts';
import { answerInzageverzoek, readPakket } from './answerInzageverzoek.ts';
import { decideStukken } from './decideStukken.ts';
import { extendInzageverzoek } from './extendInzageverzoek.ts';
import { readBehandeling } from './readBehandeling.ts';
import { listInzageverzoekenVoorToezicht, readInzageverzoek } from './readInzageverzoek.ts';
import { recordInzageverzoek } from './recordInzageverzoek.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
});
afterAll(() => db.release());

const vandaag = Temporal.PlainDate.from('2027-03-12');
/** Sees the care file of the child `eigen_zorg`, which has level 2. */
const ib = 'intern_begeleider';
const as = <T>(persoon: Persoon, work: (tx: Tx) => Promise<T>) =>
	db.database.inSession(userOf(world.hier, persoon), 'read write', work);
const ask = (
	ouderId: string,
	over = {},
	persoon: Persoon = ib,
	leerlingId = world.hier.leerling.eigen_zorg
) =>
	as(persoon, (tx) =>
		recordInzageverzoek(tx, vandaag, {
			...{
				leerlingId,
				ouderId,
				identiteit: 'bekend',
				gezagBron: 'inschrijving',
				hoe: 'mondeling',
				vraag: ''
			},
			...{ ontvangenOp: vandaag, ...over }
		})
	);
async function parentOf(gezag: boolean, leerlingId = world.hier.leerling.eigen_zorg) {
	const { rows } = await db.database.pool.query<{ id: string }>(
		`with ouder as (insert into ouder (school_id, voornaam, achternaam) values ($1, 'Proef', 'Ouder') returning id)
		insert into ouderschap (school_id, leerling_id, ouder_id, gezag) select $1, $2, id, $3 from ouder returning ouder_id as id`,
		[world.hier.id, leerlingId, gezag]
	);
	return rows[0]!.id;
}
async function asked(gezag = true) {
	const outcome = await ask(await parentOf(gezag));
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value;
}
const behandeling = (id: string, persoon: Persoon = ib) =>
	as(persoon, async (tx) => readBehandeling(tx, (await readInzageverzoek(tx, id))!));
const giveAll = async (id: string) => {
	const keuzes = (await behandeling(id))!
		.filter(({ stand }) => stand === 'open')
		.map(({ stuk, afdruk }) => ({
			...{ stuk: stuk.sleutel, afdruk, toelichting: '', passages: [] },
			...(stuk.sleutel.startsWith('gesloten_stuk:')
				? ({ besluit: 'weglaten', reden: 'belang_kind' } as const)
				: ({ besluit: 'erbij', reden: null } as const))
		}));
	return as(ib, (tx) => decideStukken(tx, id, keuzes));
};
const answer = (id: string, over = {}) =>
	as(ib, (tx) =>
		answerInzageverzoek(tx, vandaag, {
			...{ id, uitkomst: 'gegeven', wijze: 'overhandigd', toelichting: '', school: 'De Proef', ...over }
		})
	);

test('R-INZ-1: asked, read piece by piece, given, and kept as it was given', async () => {
	const { id } = await asked();
	expect(await answer(id)).toMatchObject({ refused: 'nog_open' });
	expect(await giveAll(id)).toMatchObject({ ok: true });
	expect(await answer(id, { wijze: null })).toMatchObject({ refused: 'wijze_ontbreekt' });
	expect(await answer(id)).toMatchObject({ ok: true });
	expect(await answer(id)).toMatchObject({ refused: 'al_beantwoord' });

	const pakket = () =>
		as(ib, async (tx) => readPakket(tx, (await readInzageverzoek(tx, id))!, 'De Proef', vandaag));
	const given = await pakket();
	expect(given!.delen.map(({ naam }) => naam)).toContain('Vragen en ondersteuning');
	await db.database.pool.query(`update vraagnotitie set tekst = 'later' where leerling_id = $1`, [
		world.hier.leerling.eigen_zorg
	]);
	expect(await pakket()).toEqual(given);
});

test('R-INZ-1: everything about a child is in the file: no piece of another child is', async () => {
	const { id } = await asked();
	const keys = (await behandeling(id))!.map(({ stuk }) => stuk.sleutel.replace(/:.*/, ''));
	for (const kind of [
		'leerling',
		'resultaat',
		'observatie',
		'vraagnotitie',
		'niveaubesluit',
		'handelingsplan',
		'toestemming'
	])
		expect(keys).toContain(kind);
	const { rows } = await db.database.pool.query<{ id: string }>(
		'select id from vraagnotitie where leerling_id <> $1',
		[world.hier.leerling.eigen_zorg]
	);
	const all = (await behandeling(id))!.map(({ stuk }) => stuk.sleutel);
	expect(rows.filter((row) => all.includes(`vraagnotitie:${row.id}`))).toEqual([]);
	expect(rows.length).toBeGreaterThan(0);
});

/** Tables about a child that the file of a parent leaves out, and why. */
const buitenDossier: Record<string, string> = {
	bewaaropschorting: 'Why data are kept longer than usual: about the keeping, not about the child.',
	dossieropening: 'Told with its reason in who read the file.',
	gebruiker: 'An account: name and password.',
	inzagebesluit: 'The handling of the request itself.',
	inzagepakket: 'What was given before: the parent has it.',
	inzageverzoek: 'What the parent asked.',
	prullenbak: 'What somebody deleted, for thirty days: gone from the file.',
	resultaatkeuze: 'Which of two deliveries of one result counts; the result itself is in the file.',
	werkaantekening:
		'A working note of one colleague, for some days: shared with nobody, then promoted or gone (UAVG).'
};

test('R-INZ-1: every table about a child is collected, or left out by name with a reason', async () => {
	const { rows } = await db.database.pool.query<{ tabel: string }>(
		'select distinct tabel from kindtabellen()'
	);
	const folder = import.meta.dirname;
	const source = readdirSync(folder)
		.filter((name) => /^collect.*(?<!test)\.ts$/.test(name))
		.map((name) => readFileSync(path.join(folder, name), 'utf8'))
		.join('\n');
	const tables = rows.map(({ tabel }) => tabel);
	expect(tables.length).toBeGreaterThan(20);
	const missing = tables.filter(
		(tabel) => !(tabel in buitenDossier) && !new RegExp(`\\b${tabel}\\b`).test(source)
	);
	expect(missing).toEqual([]);
});

test('R-GEZ-2: a parent without gezag gets facts only, and a refusal has its reasons', async () => {
	const { id, grond } = await asked(false);
	expect(grond).toBe('informatieplicht');
	const keys = (await behandeling(id))!.map(({ stuk }) => stuk.sleutel.replace(/:.*/, ''));
	expect(keys).toContain('resultaat');
	for (const kind of [
		'vraagnotitie',
		'observatie',
		'besprekingstekst',
		'gebeurtenis',
		'ouder',
		'gesloten_stuk'
	])
		expect(keys).not.toContain(kind);
	expect(await answer(id, { uitkomst: 'geweigerd', wijze: null })).toMatchObject({
		refused: 'motivering_ontbreekt'
	});
	expect(
		await answer(id, {
			uitkomst: 'geweigerd',
			wijze: null,
			toelichting: 'Het belang van het kind verzet zich.'
		})
	).toMatchObject({ ok: true });
});

test('R-GEZ-3: data of the other parent, and a talk with only that parent, are proposed to stay out', async () => {
	const other = await parentOf(true);
	const { id } = await asked();
	await db.database.pool.query(
		`with notitie as (insert into vraagnotitie (school_id, ondersteuningsvraag_id, leerling_id, soort, tekst)
			select school_id, id, leerling_id, 'ouders', 'alleen de ander' from ondersteuningsvraag where leerling_id = $1 limit 1 returning school_id, id)
		insert into vraagnotitie_ouder (school_id, vraagnotitie_id, ouder_id) select school_id, id, $2 from notitie`,
		[world.hier.leerling.eigen_zorg, other]
	);
	const gewogen = (await behandeling(id))!;
	expect(gewogen.find(({ stuk }) => stuk.sleutel === `ouder:${other}`)).toMatchObject({
		besluit: 'weglaten',
		reden: 'derden'
	});
	expect(
		gewogen.find(({ stuk }) => stuk.regels.some(({ tekst }) => tekst === 'alleen de ander'))
	).toMatchObject({
		besluit: 'weglaten'
	});
});

test('AVG 12(3): two months more, once, and only when the parent heard it within the first month', async () => {
	const { id } = await asked();
	const extend = (over = {}) =>
		as(ib, (tx) =>
			extendInzageverzoek(tx, vandaag, {
				id,
				reden: 'Er zijn veel stukken om te lezen.',
				meegedeeldOp: vandaag,
				...over
			})
		);
	expect(await extend({ meegedeeldOp: vandaag.add({ days: 1 }) })).toMatchObject({
		refused: 'datum_klopt_niet'
	});
	expect(await extend({ reden: 'druk' })).toMatchObject({ refused: 'reden_te_kort' });
	expect(await extend()).toMatchObject({ ok: true });
	expect(await extend()).toMatchObject({ refused: 'al_verlengd' });
	const open = (await as('directie', (tx) => termijnenVanSchool(tx, vandaag))).find(
		({ target }) => target.id === id
	);
	expect(open).toMatchObject({ toestand: 'open', uiterlijk: Temporal.PlainDate.from('2027-06-12') });

	const late = await ask(await parentOf(true), { ontvangenOp: Temporal.PlainDate.from('2027-02-11') });
	if (!late.ok) throw new Error(late.message);
	expect(await extend({ id: late.value.id })).toMatchObject({ refused: 'te_laat' });
	expect(
		await extend({ id: late.value.id, meegedeeldOp: Temporal.PlainDate.from('2027-03-11') })
	).toMatchObject({ ok: true });
});

test('R-KWA-2: a closed piece is never given here, and kept silent about only with a reason', async () => {
	const { id } = await asked();
	const gesloten = (await behandeling(id))!.find(({ stuk }) => stuk.deel === 'gesloten')!;
	const andere = (await behandeling(id))!.find(({ stand }) => stand === 'open')!;
	const decide = ({ stuk, afdruk }: typeof gesloten, keuze: object) =>
		as(ib, (tx) =>
			decideStukken(tx, id, [
				{
					stuk: stuk.sleutel,
					afdruk,
					reden: 'belang_kind',
					toelichting: '',
					passages: [],
					besluit: 'erbij',
					...keuze
				}
			])
		);
	expect(await decide(gesloten, {})).toMatchObject({ refused: 'gesloten_stuk' });
	expect(await decide(gesloten, { besluit: 'verzwijgen' })).toMatchObject({
		refused: 'toelichting_ontbreekt'
	});
	expect(await decide(andere, { besluit: 'verzwijgen' })).toMatchObject({ refused: 'niet_verzwijgen' });
	expect(await decide(andere, { besluit: 'weglaten', reden: null })).toMatchObject({
		refused: 'reden_ontbreekt'
	});
	expect(await decide(andere, { besluit: 'deels' })).toMatchObject({ refused: 'passage_ontbreekt' });
	expect(await decide(andere, { besluit: 'deels', passages: ['staat er niet'] })).toMatchObject({
		refused: 'passage_onbekend'
	});
	expect(await decide({ ...andere, afdruk: 'a'.repeat(64) }, {})).toMatchObject({ refused: 'gewijzigd' });
	expect(
		await decide(gesloten, { besluit: 'verzwijgen', toelichting: 'Het onderzoek loopt nog.' })
	).toMatchObject({ ok: true });
});

test('R-INZ-1: only intern begeleider and directie handle requests, who sees not all decides nothing, the FG sees the clock', async () => {
	const parent = await parentOf(true, world.hier.leerling.ander);
	expect(await ask(parent, {}, 'leerkracht_andere_groep', world.hier.leerling.ander)).toMatchObject({
		refused: 'geen_rol'
	});
	expect(await ask(await parentOf(true), {}, ib, world.hier.leerling.ander)).toMatchObject({
		refused: 'ouder_onbekend'
	});
	expect(
		await ask(parent, { ontvangenOp: vandaag.add({ days: 1 }) }, ib, world.hier.leerling.ander)
	).toMatchObject({
		refused: 'datum_in_de_toekomst'
	});
	const outcome = await ask(parent, {}, 'directie', world.hier.leerling.ander);
	if (!outcome.ok) throw new Error(outcome.message);
	const { id } = outcome.value;
	expect(await ask(parent, {}, ib, world.hier.leerling.ander)).toMatchObject({ refused: 'loopt_al' });
	expect(await behandeling(id, 'directie')).toBeUndefined();
	expect(await as('directie', (tx) => decideStukken(tx, id, []))).toMatchObject({
		refused: 'dossier_niet_heel'
	});
	expect(await as('groepsleerkracht', (tx) => readInzageverzoek(tx, id))).toBeUndefined();

	const seen = await as('functionaris_gegevensbescherming', (tx) => listInzageverzoekenVoorToezicht(tx));
	expect(seen.find((regel) => regel.id === id)).toMatchObject({
		grond: 'gezag',
		verlengd: false,
		uitkomst: null
	});
	expect(await as('functionaris_gegevensbescherming', (tx) => readInzageverzoek(tx, id))).toBeUndefined();
	expect(await as('directie', (tx) => listInzageverzoekenVoorToezicht(tx))).toEqual([]);
});
