import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '../../src/core/session.ts';
import { lineOf, prepare } from '../access/matrix.ts';
import { familyMay, gezinsleden, type Gezinslidnaam } from '../access/families.ts';
import { plantMarkers, unmarked, type Marker } from '../access/markers.ts';
import { hasRole, isLezer, leerlingen, personen, reach, type Persoon } from '../access/people.ts';
import { buildWorld, type School, type World } from '../access/world.ts';
import { startApplication, type Application } from './harness.ts';
import { composeBody, fillAddress, listActions, subjectOf, type Subject } from './matrix.ts';
import { listRoutes } from './routes.ts';

/**
 * The other half of the access matrix: the same world, asked through the built application. Everybody tries every address
 * and every form about every child, with identifiers they should not know. A word that was planted in a row may only be
 * in an answer to who may read that row; nothing may break, and who is out of reach changes nothing.
 */
let application: Application;
let world: World;
let markers: Marker[];
let subjects: Subject[];
let visitors: Visitor[];
type Visitor = { naam: string; cookie: string | undefined; sees: (marker: Marker) => boolean; wie: string };

beforeAll(async () => {
	application = await startApplication({ school: 'leeg' });
	const { pool } = application.database;
	world = await buildWorld(application.url);
	await prepare(pool, world);
	markers = await plantMarkers(pool);
	subjects = await listSubjects();
	visitors = await listVisitors();
});
afterAll(() => application?.stop());

test('every table about a child says where its words are', () => {
	expect(unmarked()).toEqual([]);
	expect(markers.length).toBeGreaterThan(100);
});

/** A child of the first group, of the other one and of the other school; the rest is asked where a child is opened. */
const usual = () => subjects.filter(({ about }) => ['eigen', 'ander', 'elders'].includes(about));
const everyChild = ['/leerlingen/[leerling]', '/vragen/[vraag]'];

describe('what is shown', () => {
	test.each(listRoutes().map(({ address }) => address))('%s', async (address) => {
		const problems: string[] = [];
		const about = everyChild.includes(address) ? subjects : usual();
		const places = Map.groupBy(about, (subject) => fillAddress(address, subject));
		await each(
			visitors.flatMap((visitor) => [...places].map(([place, of]) => ({ visitor, place, of }))),
			async ({ visitor, place, of }) => {
				if (place === undefined) return;
				const answer = await ask(visitor, place);
				problems.push(...problemsIn(answer, visitor, `GET ${place}`, false));
				// Paper is not read here: that it comes at all is for who knows the child.
				const knows = of.some((one) => visitor.sees({ word: '', table: 'leerling', about: one.about }));
				if (answer.paper && !knows) problems.push(`${visitor.naam}: GET ${place} gaf papier`);
			}
		);
		expect(problems).toEqual([]);
	});
});

/** Not posted to: what ends the session that asks, and what makes a copy of the whole installation. */
const notPosted = ['/afmelden', '/reservekopie', '/aanmelden', '/account', '/bevestigen'];
/** One of each way to stand outside; the others differ in what they see, which is asked above. */
const outsiders: readonly (Persoon | Gezinslidnaam | 'niemand')[] = [
	...(['leerkracht_andere_groep', 'leerkracht_voorheen', 'leerkracht_uit_dienst'] as const),
	...(['invaller_voorbij', 'intern_begeleider_voorheen', 'gedragsspecialist_verlopen'] as const),
	...(['functionaris_gegevensbescherming', 'beheerder', 'bestuurder', 'zonder_rol'] as const),
	...(['ouder_eigen', 'leerling_eigen', 'niemand'] as const)
];

describe('what is posted about a child that is out of reach', () => {
	const actions = listActions().filter(({ address }) => !notPosted.some((one) => address.startsWith(one)));
	test.each(actions.map((action) => [action.address + action.query, action] as const))(
		'%s',
		async (_, action) => {
			const problems: string[] = [];
			const work = visitors
				.filter(({ naam }) => (outsiders as readonly string[]).includes(naam))
				.flatMap((visitor) =>
					subjects
						.filter(({ about }) => about === 'elders' || outOfReach(visitor.naam, about))
						.map((subject) => ({ visitor, subject }))
				);
			await each(work, async ({ visitor, subject }) => {
				const place = fillAddress(action.address, subject);
				if (!place) return;
				const answer = await ask(visitor, place + action.query, composeBody(action.fields, subject));
				problems.push(...problemsIn(answer, visitor, `POST ${place}${action.query}`, true));
			});
			expect(problems).toEqual([]);
		}
	);

	test('and none of it was written', async () => {
		const { rows } = await application.database.pool.query<{ wie: string; kind: string; tabel: string }>(
			`select medewerker.roepnaam as wie, leerling.roepnaam as kind, gebeurtenis.tabel from gebeurtenis
			join medewerker on medewerker.id = gebeurtenis.door join leerling on leerling.id = gebeurtenis.leerling_id
			where gebeurtenis.soort = 'schrijven' and gebeurtenis.tabel <> 'gebeurtenis'`
		);
		expect(rows.filter(({ wie, kind, tabel }) => !mayWrite(wie, tabel, kind))).toEqual([]);
	});

	test('while the teacher of the group writes with the same forms', async () => {
		const visitor = visitors.find(({ naam }) => naam === 'groepsleerkracht')!;
		const own = subjects.find(({ about }) => about === 'eigen')!;
		for (const action of actions) {
			const place = fillAddress(action.address, own);
			if (place) await ask(visitor, place + action.query, composeBody(action.fields, own));
		}
		const { rows } = await application.database.pool.query<{ tabel: string }>(
			`select distinct tabel from gebeurtenis where soort = 'schrijven' and door = $1`,
			[world.hier.medewerker.groepsleerkracht]
		);
		// Enough of the bodies pass for the silence above to say something.
		expect(rows.map(({ tabel }) => tabel)).toEqual(
			expect.arrayContaining(['observatie', 'afspraak', 'planevaluatie', 'weetje', 'gesloten_stuk'])
		);
	});
});

const outOfReach = (naam: string, about: string) =>
	!personen.includes(naam as Persoon) ||
	(reach(naam as Persoon, about as never) === undefined && !isLezer(naam as Persoon, about));

/** Whether a row about this child may be added, changed or taken away by this person (see the matrix of tables). */
function mayWrite(wie: string, table: string, about: string) {
	const line = lineOf(table);
	return (['insert', 'update', 'delete'] as const).some(
		(verb) => line?.may[verb]?.(wie as Persoon, about) ?? false
	);
}

type Answer = { status: number; text: string; paper: boolean };

function problemsIn({ status, text }: Answer, visitor: Visitor, what: string, posted: boolean): string[] {
	const found = status >= 500 ? [`${visitor.naam}: ${what} gaf ${status}`] : [];
	for (const [word] of text.matchAll(/zq\d{4}qz/g)) {
		const marker = markers.find((one) => one.word === word)!;
		// What a closed piece says stands at no address: it comes with the answer to a tick.
		const shut = marker.table === 'gesloten_stuk_tekst' && !posted;
		if (shut || !visitor.sees(marker))
			found.push(`${visitor.naam}: ${what} toont ${marker.table} van ${marker.about}`);
	}
	return [...new Set(found)];
}

async function ask({ cookie }: Visitor, place: string, body?: URLSearchParams): Promise<Answer> {
	const response = await fetch(application.address + place, {
		redirect: 'manual',
		headers: { ...(cookie ? { cookie } : {}), origin: application.address, accept: 'text/html' },
		...(body ? { method: 'POST', body } : {})
	});
	const kind = response.headers.get('content-type') ?? '';
	// A stream of news has no end.
	const readable = /^(text\/html|text\/csv|application\/json|text\/plain)/.test(kind);
	if (!readable) await response.body?.cancel();
	return {
		status: response.status,
		paper: kind.startsWith('application/pdf'),
		text: `${response.headers.get('location') ?? ''} ${readable ? await response.text() : ''}`
	};
}

/** A few at a time: the application has four connections. */
async function each<T>(list: readonly T[], work: (one: T) => Promise<void>) {
	const queue = list.values();
	await Promise.all(
		Array.from({ length: 6 }, async () => {
			for (const one of queue) await work(one);
		})
	);
}

async function listSubjects(): Promise<Subject[]> {
	const guess = async (school: School) => {
		const first = async (table: string, where = 'true') => {
			const { rows } = await application.database.pool.query<{ id: string }>(
				`select id from ${table} where school_id = $1 and ${where} limit 1`,
				[school.id]
			);
			return rows[0]!.id;
		};
		const voorstel = await first('importvoorstel');
		const bestand = await first('import');
		return {
			medewerker: school.medewerker.duo,
			wieId: school.medewerker.groepsleerkracht,
			voorstel,
			resultatenbestand: voorstel,
			import: bestand,
			resultatenimport: bestand,
			token: 'geraden'
		};
	};
	const [hier, elders] = [await guess(world.hier), await guess(world.elders)];
	const { database } = application;
	const own = leerlingen.map((naam) => subjectOf(database, naam, world.hier.leerling[naam], hier));
	return Promise.all([...own, subjectOf(database, 'elders', world.elders.leerling.eigen, elders)]);
}

async function listVisitors(): Promise<Visitor[]> {
	const cookieOf = async (gebruikersnaam: string) => {
		const { rows } = await application.database.pool.query<{ school_id: string; id: string }>(
			'select school_id, id from gebruiker where gebruikersnaam = $1',
			[gebruikersnaam.toLowerCase()]
		);
		if (!rows[0]) return undefined;
		const { school_id: schoolId, id: gebruikerId } = rows[0];
		const token = await openSession(
			application.database,
			{ schoolId, gebruikerId },
			// As after a second step: without it there is nothing to see for anybody.
			{ wijze: 'toegangssleutel', factoren: 2, apparaat: 'proef' }
		);
		return `sessie=${token}`;
	};
	const staff = personen.map(async (naam) => ({
		naam,
		wie: world.hier.medewerker[naam],
		cookie: await cookieOf(`99aa-${naam}`),
		sees: (marker: Marker) => seesRow(naam, marker)
	}));
	const strangers = (['groepsleerkracht', 'intern_begeleider', 'directie'] as const).map(async (naam) => ({
		naam: `${naam}_andere_school`,
		wie: world.elders.medewerker[naam],
		cookie: await cookieOf(`99bb-${naam}`),
		sees: (marker: Marker) => marker.about === 'elders'
	}));
	const families = gezinsleden
		.filter((naam) => !naam.endsWith('zonder_gezag'))
		.map(async (naam) => ({
			naam,
			wie: world.hier.gezin[naam],
			cookie: await cookieOf(world.hier.gezin[naam]),
			sees: (marker: Marker) => familyMay(marker.table, naam, marker.about)
		}));
	const nobody = { naam: 'niemand', wie: '', cookie: undefined, sees: () => false };
	return Promise.all([...staff, ...strangers, ...families, nobody]);
}

/** As the matrix of tables says, and what a function tells besides: names to the FG and to who may read a closed piece. */
function seesRow(naam: Persoon, { table, about }: Marker): boolean {
	if (about === 'elders') return false;
	if (lineOf(table)?.may.select?.(naam, about)) return true;
	return table === 'leerling' && (hasRole(naam, 'functionaris_gegevensbescherming') || isLezer(naam, about));
}
