import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { makeEdexml, writeEdexml } from '#tests/edexml-maker.ts';
import { skipReason, standards, standardsPresent } from '#tests/validateXml.ts';
import type { User } from '#core/database.ts';
import { readEdexml } from '#standards/edexml/read.ts';
import { importEdexml } from './importEdexml.ts';
import type { Keuzes } from './inleesplan.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let schools = 0;
beforeAll(async () => {
	db = await testDatabase();
});
afterAll(() => db.release());

const vandaag = Temporal.PlainDate.from('2026-10-05');
const encoder = new TextEncoder();

/** A school of its own per test, so that no test sees another's children. */
async function makeSchool(brin = `${String(10 + schools++)}ZZ`) {
	const school = await sql<{ id: string }>`
		insert into school (brin, naam, soort) values (${brin}, 'De Proef', 'test') returning id`.execute(
		db.database.kysely
	);
	return { id: school.rows[0]!.id, brin };
}

async function makeUser(schoolId: string, rol: string): Promise<User> {
	const id = await db.database.dangerouslyAsBeheer(schoolId, 'read write', vandaag, async (tx) => {
		const { id } = await tx
			.insertInto('medewerker')
			.values({ roepnaam: `Proef ${rol}`, achternaam: 'Persoon' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx.insertInto('medewerker_rol').values({ medewerker_id: id, rol }).execute();
		return id;
	});
	return {
		...{ schoolId, schoolNaam: 'De Proef', schoolSoort: 'test', brin: '', gebruikerId: id, medewerkerId: id },
		...{ naam: `Proef ${rol}`, rollen: [rol], vandaag }
	};
}

async function store(
	schoolId: string,
	xml: string | Uint8Array,
	{ user, keuzes = {} }: { user?: User; keuzes?: Keuzes } = {}
) {
	const gelezen = await readEdexml(typeof xml === 'string' ? encoder.encode(xml) : xml);
	if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.meldingen));
	const { bestand, meldingen } = gelezen;
	const work = (tx: Parameters<typeof importEdexml>[0]) =>
		importEdexml(tx, { bestand, meldingen, keuzes, vandaag, bestandsnaam: 'klas.xml', afdruk: null });
	return user
		? db.database.inSession(user, 'read write', work)
		: db.database.dangerouslyAsBeheer(schoolId, 'read write', vandaag, work);
}

const columns = async (schoolId: string, text: string) => {
	const { rows } = await db.database.pool.query<{ regel: string }>(
		`select ${text} as regel from ${tables[text]!} where school_id = $1 order by 1`,
		[schoolId]
	);
	return rows.map(({ regel }) => regel);
};
const tables: Record<string, string> = { las_key: 'leerling', naam: 'groep' };
const count = async (schoolId: string, table: string) => {
	const { rows } = await db.database.pool.query<{ n: number }>(
		`select count(*)::int as n from ${table} where school_id = $1`,
		[schoolId]
	);
	return rows[0]!.n;
};
const placements = async (schoolId: string) => {
	const { rows } = await db.database.pool.query<{ regel: string }>(
		`select concat_ws(' ', leerling.las_key, groep.naam, groepsplaatsing.jaargroep, van, coalesce(groepsplaatsing.tot::text, 'nu')) as regel
		from groepsplaatsing join leerling on leerling.id = leerling_id join groep on groep.id = groep_id
		where groepsplaatsing.school_id = $1 order by 1`,
		[schoolId]
	);
	return rows.map(({ regel }) => regel);
};
const zz = (xml: string, brin: string) => xml.replaceAll('99ZZ', brin);

test.skipIf(!standardsPresent)(
	`the official example arrives with exactly its pupils, groups and teachers${skipReason}`,
	async () => {
		const { id } = await makeSchool('99ZZ');
		const xml = readFileSync(path.join(standards, 'edexml/examples/EDEXML.Voorbeeld.2.1_oefenweb.xml'));
		const outcome = await store(id, xml);
		expect(outcome).toMatchObject({
			ok: true,
			value: {
				verslag: {
					groepen: { nieuw: 8, gewijzigd: 0, vervallen: 0 },
					leerlingen: { nieuw: 3, gewijzigd: 0, vervallen: 0 },
					medewerkers: { nieuw: 3, gewijzigd: 0, vervallen: 0 }
				}
			}
		});
		expect(await columns(id, 'las_key')).toEqual(['00001', '00002', '12345']);
		expect(await columns(id, 'naam')).toEqual([
			...['4A', '4B', 'Kabouters', 'Muizen', 'Samgroep 1', 'Samgroep 2', 'Samgroep 3', 'Vlinders']
		]);
		expect(await placements(id)).toEqual([
			'00001 4B 4 2014-08-01 2015-07-31',
			'00001 Samgroep 1 4 2014-08-01 2015-07-31',
			'00001 Samgroep 2 4 2014-08-01 2015-07-31'
		]);
		const again = await store(id, xml);
		expect(again.ok && Object.values({ ...again.value.verslag, meldingen: 0 })).toEqual([
			...[1, 2, 3].map(() => ({ nieuw: 0, gewijzigd: 0, vervallen: 0 })),
			0
		]);
		const stored = await db.database.pool.query<{ alles: string }>(
			`select (select json_agg(leerling)::text from leerling where school_id = $1) ||
			(select json_agg(import.samenvatting)::text from import where school_id = $1) as alles`,
			[id]
		);
		expect(stored.rows[0]!.alles).not.toMatch(/133456785|2731|6971VB/);
	}
);

test.each(['1.0.3', '2.0', '2.1'] as const)(
	'a whole class list of EDEXML %s arrives and arrives once',
	async (versie) => {
		const { id, brin } = await makeSchool();
		const xml = zz([...makeEdexml({ leerlingen: 60, versie })].join(''), brin);
		await store(id, xml);
		const rows = await placements(id);
		expect(await count(id, 'leerling')).toBe(60);
		expect(await count(id, 'groep_medewerker')).toBe(8);
		expect(rows).toHaveLength(versie === '1.0.3' ? 60 : 63);
		const again = await store(id, xml);
		expect(again.ok && again.value.verslag.leerlingen).toEqual({ nieuw: 0, gewijzigd: 0, vervallen: 0 });
		expect(await placements(id)).toEqual(rows);
	}
);

test('the list of the next school year moves everybody and keeps the history', async () => {
	const { id, brin } = await makeSchool();
	const list = (schooljaar: string) => zz([...makeEdexml({ leerlingen: 16, schooljaar })].join(''), brin);
	await store(id, list('2026-2027'));
	const outcome = await store(id, list('2027-2028'));
	expect(outcome.ok && outcome.value.verslag).toMatchObject({
		groepen: { nieuw: 9, gewijzigd: 0, vervallen: 0 },
		leerlingen: { nieuw: 0, gewijzigd: 16, vervallen: 0 },
		medewerkers: { nieuw: 0, gewijzigd: 8, vervallen: 0 }
	});
	const rows = await placements(id);
	expect(rows.filter((row) => row.endsWith(' 2027-07-31'))).toHaveLength(17);
	expect(rows.filter((row) => row.endsWith(' nu'))).toHaveLength(17);
});

test('two pupils whose numbers were swapped keep their own files', async () => {
	const { id, brin } = await makeSchool();
	const pupil = (key: string, eckid: string, naam: string) =>
		`<leerling key="${key}" eckid="https://ketenid.example/${eckid}"><achternaam>${naam}</achternaam></leerling>`;
	await store(id, zz(writeEdexml({ leerlingen: pupil('1', 'a', 'Vos') + pupil('2', 'b', 'Das') }), brin));
	const xml = zz(writeEdexml({ leerlingen: pupil('2', 'a', 'Vos') + pupil('1', 'b', 'Das') }), brin);
	const open = await store(id, xml);
	expect(open).toMatchObject({ ok: false, refused: 'vraag_open' });
	const vragen = open.ok ? [] : open.plan!.vragen;
	const keuzes = Object.fromEntries(vragen.map((vraag) => [vraag.id, vraag.keuzes[1]!.waarde]));
	expect(await store(id, xml, { keuzes })).toMatchObject({ ok: true });
	const { rows } = await db.database.pool.query(
		'select achternaam, las_key from leerling where school_id = $1 order by 1',
		[id]
	);
	expect(rows).toEqual([
		{ achternaam: 'Das', las_key: '1' },
		{ achternaam: 'Vos', las_key: '2' }
	]);
});

test('a list of another school is refused and nothing is stored', async () => {
	const { id } = await makeSchool();
	expect(await store(id, writeEdexml({}))).toMatchObject({ ok: false, refused: 'andere_school' });
	expect(await count(id, 'leerling')).toBe(0);
	expect(await count(id, 'import')).toBe(0);
});

test('a teacher may not import: said in words, and held by the policies when the words are skipped', async () => {
	const { id, brin } = await makeSchool();
	const user = await makeUser(id, 'groepsleerkracht');
	const outcome = await store(id, zz(writeEdexml({}), brin), { user });
	expect(outcome).toMatchObject({ ok: false, refused: 'geen_toegang' });
	const direct = db.database.inSession(user, 'read write', (tx) =>
		tx.insertInto('leerling').values({ roepnaam: 'Noor' }).execute()
	);
	await expect(direct).rejects.toThrow(/row-level security/);
});

test.each(['intern_begeleider', 'administratie', 'directie'])(
	'%s imports a class list; roles only by directie',
	async (rol) => {
		const { id, brin } = await makeSchool();
		const user = await makeUser(id, rol);
		const xml = zz([...makeEdexml({ leerlingen: 8 })].join(''), brin);
		expect(await store(id, xml, { user })).toMatchObject({ ok: true });
		expect(await count(id, 'leerling')).toBe(8);
		expect(await count(id, 'medewerker_rol')).toBe(rol === 'directie' ? 9 : 1);
		expect(await store(id, xml, { user })).toMatchObject({
			ok: true,
			value: { verslag: { leerlingen: { nieuw: 0 } } }
		});
	}
);

test('a plan that is no longer the one that was shown is not stored', async () => {
	const { id, brin } = await makeSchool();
	const gelezen = await readEdexml(encoder.encode(zz(writeEdexml({}), brin)));
	if (!gelezen.ok) throw new Error('not read');
	const outcome = await db.database.dangerouslyAsBeheer(id, 'read write', vandaag, (tx) =>
		importEdexml(tx, {
			...{ bestand: gelezen.bestand, meldingen: [], keuzes: {}, vandaag, bestandsnaam: 'x', afdruk: null },
			gezien: 'iets anders'
		})
	);
	expect(outcome).toMatchObject({ ok: false, refused: 'voorstel_verouderd' });
	expect(await count(id, 'leerling')).toBe(0);
});
